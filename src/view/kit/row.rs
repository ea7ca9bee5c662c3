//! A row of the list: the tick, and beside it the button that opens the part. Two siblings, so no control is inside another.
use super::icon::icon;
use super::state::state;
use super::tick::{Name, Tick, tick};
use super::{Act, El, Icon, News, Read, Tell, Words, each, el, fresh_id, group, read};

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
pub fn row(of: Row) -> El {
    let Row { key, title, details, meaning, news, checked, tell, open } = of;
    let (id, title_id) = (fresh_id(), fresh_id());
    let (said, about, now) = (news.clone(), id.clone(), news.clone());
    let described = read(move || said().is_empty().then(|| about.clone().into()));
    // By its words: what is news for one row is none for the others, and they stay as they are.
    let second = each(
        move || vec![now().into_iter().map(|news| news.words).collect()],
        move |_| {
            let news = news();
            if news.is_empty() {
                return el("span").attr("id", id.clone()).attr("aria-hidden", "true").text(meaning.clone());
            }
            group(news.into_iter().map(state).collect())
        },
    );
    let (opens, seen) = (key.clone(), checked.clone());
    let tick_of = Tick { key, name: Name::By(title_id.clone()), checked, tell, small: false };
    let title = el("span")
        .class("iep-row__title")
        .part("label")
        .child(el("span").attr("id", title_id).attr("aria-hidden", "true").text(title))
        .child(el("span").class("iep-hidden").text(details));
    let words = el("span").class("iep-row__words").child(title).child(el("span").class("iep-row__meta").child(second));
    let button = el("button")
        .attr("type", "button")
        .class("iep-row__open")
        .attr("data-opens", opens)
        .attr_when("aria-describedby", described)
        .tap(open)
        .child(words)
        .child(icon(Icon::Next, "iep-icon--s iep-row__go"));
    el("li").class("iep-row").class_when("iep-row--checked", seen).part("section").child(tick(tick_of)).child(button)
}

/// The list that holds the rows.
pub fn rows(label: Words, rows: Vec<El>) -> El {
    // Safari drops the list role where there are no markers, hence the explicit one.
    el("ul").class("iep-rows").attr("role", "list").attr("aria-label", label).children(rows)
}
