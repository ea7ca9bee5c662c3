//! An entry: a goal, a service or the like, with what is said of it in each state side by side.
use super::el::El;
use super::{Act, Chip, Read, Tell, Words, act, chips, el, group, pen, when};

/// A few words of a line: ours, and then those that the parent typed, which are never translated and read in their own
/// direction. Either may be empty.
#[derive(Clone, Default)]
pub struct Piece {
    pub words: Words,
    pub typed: String,
}

/// What is said of an entry in one state.
pub struct EntryState {
    /// A stable word, for example `agreed`.
    pub slug: &'static str,
    pub label: Words,
    /// With none the state is offered as a button that adds it.
    pub facts: Vec<Piece>,
}

/// What an entry shows.
pub struct Entry {
    /// Finds the button that changes it.
    pub key: Words,
    pub name: Read<Piece>,
    /// Below the name.
    pub facts: Read<Vec<Piece>>,
    /// Between two of these facts, and between two of a state.
    pub dot: Words,
    pub comma: Words,
    /// The name of the button that changes it.
    pub change: Read<String>,
    pub change_act: Act,
    pub states: Read<Vec<EntryState>>,
    /// The name of the group of buttons that add a state.
    pub add: Read<String>,
    pub tell: Tell<&'static str>,
}

/// Draws one entry of a list. The button that changes it stays where it is whatever is written.
pub fn entry(of: Entry) -> El {
    let Entry { key, name, facts, dot, comma, change, change_act, states, add, tell } = of;
    let words = move || {
        let (name, facts) = (vec![name()], facts());
        let line = (!facts.is_empty()).then(|| pieces(el("p").class("iep-entry__facts"), facts, &dot));
        group([Some(pieces(el("p").class("iep-entry__name"), name, &dot)), line].into_iter().flatten().collect())
    };
    let pen = pen(key, change, change_act);
    let top =
        el("div").class("iep-entry__top").child(el("div").class("iep-entry__words").child(when(words))).child(pen);
    let body = move || {
        let (said, empty): (Vec<_>, Vec<_>) = states().into_iter().partition(|state| !state.facts.is_empty());
        let said: Vec<El> = said.into_iter().map(|state| one(state, &comma)).collect();
        let add_one = |state: EntryState| {
            let tell = tell.clone();
            Chip::Add { label: state.label, act: act(move || tell(state.slug)) }
        };
        let empty: Vec<Chip> = empty.into_iter().map(add_one).collect();
        let said = (!said.is_empty()).then(|| el("dl").class("iep-entry__states").children(said));
        let more = (!empty.is_empty()).then(|| el("div").class("iep-entry__add").child(chips(add().into(), empty)));
        group([said, more].into_iter().flatten().collect())
    };
    el("li").class("iep-entry").child(top).child(when(body))
}

fn one(state: EntryState, comma: &Words) -> El {
    el("div")
        .class("iep-entry__state")
        .class_if("iep-entry__state--want", state.slug == "request")
        .class_if("iep-entry__state--agreed", state.slug == "agreed")
        .child(el("dt").class("iep-entry__label").text(state.label))
        .child(pieces(el("dd").class("iep-entry__said"), state.facts, comma))
}

/// Puts pieces into a line, with something between two of them.
pub fn pieces(mut line: El, of: Vec<Piece>, between: &Words) -> El {
    for (n, piece) in of.into_iter().enumerate() {
        if n > 0 {
            line = line.text(between.clone());
        }
        if !piece.words.is_empty() {
            line = line.text(piece.words);
        }
        if !piece.typed.is_empty() {
            line = line.child(el("bdi").attr("translate", "no").text(piece.typed));
        }
    }
    line
}
