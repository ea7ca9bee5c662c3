//! A row of the list: the tick, and beside it the button that opens the part. Two siblings, so no control is inside another.
use super::icon::icon;
use super::state::state;
use super::tick::{Name, Tick, tick};
use super::{Act, Icon, News, Read, Tell, Words, fresh_id};
use leptos::prelude::*;

/// One part in the list.
pub struct Row {
    /// Finds the tick in a test, for example `part.goals.checked`.
    pub key: Words,
    pub title: Words,
    /// The name of the open button: "<title>, details".
    pub details: Words,
    /// A plain meaning, shown until there is news.
    pub meaning: Words,
    pub news: Read<Vec<News>>,
    pub checked: Read<bool>,
    pub tell: Tell<bool>,
    pub open: Act,
}

/// Draws a row. The checkbox is named by the title alone, the button "<title>, details" and its news; the plain meaning
/// is the button's description.
pub fn row(of: Row) -> AnyView {
    let Row { key, title, details, meaning, news, checked, tell, open } = of;
    let id = fresh_id();
    let described = {
        let (news, id) = (news.clone(), id.clone());
        move || news().is_empty().then(|| id.clone())
    };
    let second = move || {
        let news = news();
        if news.is_empty() {
            let (id, meaning) = (id.clone(), meaning.clone());
            return view! { <span id=id aria-hidden="true">{meaning}</span> }.into_any();
        }
        news.into_iter().map(state).collect_view().into_any()
    };
    let title_id = fresh_id();
    let tick_of = Tick { key, name: Name::By(title_id.clone()), checked, tell, small: false };
    view! {
        <li class="iep-row" part="section">
            {tick(tick_of)}
            <button type="button" class="iep-row__open" aria-describedby=described on:click=move |_| open()>
                <span class="iep-row__words">
                    <span class="iep-row__title" part="label">
                        <span id=title_id aria-hidden="true">{title}</span><span class="iep-hidden">{details}</span>
                    </span>
                    <span class="iep-row__meta">{second}</span>
                </span>
                {icon(Icon::Next, "iep-icon--s iep-row__go")}
            </button>
        </li>
    }
    .into_any()
}

/// The list that holds the rows.
pub fn rows(label: Words, rows: Vec<AnyView>) -> AnyView {
    // Safari drops the list role where there are no markers, hence the explicit one.
    view! { <ul class="iep-rows" role="list" aria-label=label>{rows}</ul> }.into_any()
}
