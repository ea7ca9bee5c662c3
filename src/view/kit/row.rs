//! A row of the list: the tick, and beside it the button that opens the part. Two siblings, so no control is inside another.
use super::icon::icon;
use super::state::state;
use super::tick::{Name, Tick, tick};
use super::{Act, Icon, News, Read, Tell, Words, el, fresh_id, read, shown};
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
    let (title_id, id) = (fresh_id(), Words::Owned(fresh_id()));
    let described = {
        let (news, id) = (news.clone(), id.clone());
        read(move || news().is_empty().then(|| id.clone()))
    };
    let second = read(move || {
        let news = news();
        if news.is_empty() {
            let plain = el("span", "").has("id", id.clone()).is("aria-hidden", "true");
            return plain.words(meaning.clone()).view();
        }
        el("span", "iep-row__news").children(news.into_iter().map(state).collect()).view()
    });
    let tick_of = Tick { key, name: Name::By(title_id.clone()), checked, tell, small: false };
    let title = el("span", "").has("id", title_id.into()).is("aria-hidden", "true").words(title).view();
    let details = el("span", "iep-hidden").words(details).view();
    let title = el("span", "iep-row__title").is("part", "label").child(title).child(details).view();
    let second = el("span", "iep-row__meta").child(shown(second)).view();
    let button = el("button", "iep-row__open").is("type", "button").follow("aria-describedby", described).tap(open);
    let button = button.child(el("span", "iep-row__words").child(title).child(second).view());
    let button = button.child(icon(Icon::Next, "iep-icon--s iep-row__go"));
    el("li", "iep-row").is("part", "section").child(tick(tick_of)).child(button.view()).view()
}

/// The list that holds the rows.
pub fn rows(label: Words, rows: Vec<AnyView>) -> AnyView {
    // Safari drops the list role where there are no markers, hence the explicit one.
    el("ul", "iep-rows").is("role", "list").has("aria-label", label).children(rows).view()
}
