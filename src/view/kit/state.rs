//! News of a part: a small icon and a word. The shape says it, color only helps.
use super::icon::{Icon, icon};
use super::{El, el};

/// What the news is about; it gives the icon and the color.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum State {
    Unseen,
    Draft,
    Missing,
    Ask,
    Top,
    Plain(Icon),
}

/// One piece of news, for example "2 to ask".
#[derive(Clone, PartialEq, Eq)]
pub struct News {
    pub of: State,
    pub words: String,
}

impl State {
    /// The icon that stands for it, also in a choice.
    pub fn icon(self) -> Icon {
        match self {
            State::Unseen => Icon::Unseen,
            State::Draft => Icon::Draft,
            State::Missing => Icon::Missing,
            State::Ask => Icon::Ask,
            State::Top => Icon::Star,
            State::Plain(icon) => icon,
        }
    }

    fn class(self) -> &'static str {
        match self {
            State::Draft => "iep-state iep-state--good",
            State::Missing | State::Ask | State::Top => "iep-state iep-state--honey",
            State::Unseen | State::Plain(_) => "iep-state",
        }
    }
}

/// Shows one piece of news.
pub fn state(news: News) -> El {
    let News { of, words } = news;
    el("span").class(of.class()).child(icon(of.icon(), "iep-icon--s")).child(el("span").text(words))
}
