//! A seat at the table: who is in it, or that nobody is, and what belongs to it.
use super::icon::icon;
use super::{Act, El, Icon, Read, Words, el, typed};

/// A seat with a person in it.
pub struct Seat {
    /// Finds it again, for example `member.1a`.
    pub key: Words,
    /// One or two letters for the disc.
    pub initials: Read<String>,
    pub name: Read<String>,
    /// What the person is on the team, and the job.
    pub role: El,
    /// Read out at the end of the name of the button.
    pub details: Words,
    pub open: Act,
    /// Was the person there? Beside the name where there is room.
    pub there: El,
    /// What else belongs to it.
    pub more: El,
}

/// Draws a seat. The whole top is one button, named by what stands there.
pub fn seat(of: Seat) -> El {
    let Seat { key, initials, name, role, details, open, there, more } = of;
    let face = el("span")
        .class("iep-seat__face")
        .attr("aria-hidden", "true")
        .attr("translate", "no")
        .child(el("span").text_when(initials));
    let words = el("span")
        .class("iep-seat__words")
        .child(el("span").class("iep-seat__name").child(typed(name)))
        .child(el("span").class("iep-seat__role").child(role))
        .child(el("span").class("iep-hidden").text(details));
    let top = top(key, open).child(face).child(words).child(icon(Icon::Next, "iep-icon--s iep-seat__go"));
    el("li")
        .class("iep-seat iep-seat--taken")
        .child(top)
        .child(el("div").class("iep-seat__there").child(there))
        .child(more)
}

/// A seat with nobody in it.
pub struct EmptySeat {
    /// Finds it again, for example `seat.role.parent`.
    pub key: Words,
    pub shows: Icon,
    /// The law asks for someone: a dashed disc. Otherwise nobody has to be there.
    pub gap: bool,
    pub name: El,
    pub role: Words,
    /// Tells about the seat.
    pub open: Act,
    /// "Add", and what: read out as the rest of the button's name.
    pub add: Words,
    pub what: Words,
    pub act: Act,
    /// What helps to fill it.
    pub more: El,
}

/// Draws an empty seat: what it is about, and beside it the button that fills it.
pub fn empty_seat(of: EmptySeat) -> El {
    let EmptySeat { key, shows, gap, name, role, open, add, what, act, more } = of;
    let face = el("span")
        .class("iep-seat__face iep-seat__face--empty")
        .class_if("iep-seat__face--gap", gap)
        .attr("aria-hidden", "true")
        .child(icon(shows, "iep-icon--s"));
    let words = el("span")
        .class("iep-seat__words")
        .child(el("span").class("iep-seat__name").class_if("iep-seat__name--none", gap).child(name))
        .child(el("span").class("iep-seat__role").text(role));
    let top = top(key, open).child(face).child(words);
    let add = el("button")
        .attr("type", "button")
        .class("iep-button iep-button--quiet")
        .part("button")
        .tap(act)
        .child(icon(Icon::Add, "iep-icon--s"))
        .child(el("span").text(add))
        .child(el("span").class("iep-hidden").text(what));
    let line = el("div").class("iep-seat__line").child(top).child(add);
    el("li").class("iep-seat").child(line).child(more)
}

/// What stands below a seat.
pub fn seat_more(wide: bool, all: Vec<El>) -> El {
    el("div").class("iep-seat__more").class_if("iep-seat__more--wide", wide).children(all)
}

/// The list of seats.
pub fn seats(label: Words, rows: El) -> El {
    el("ul").class("iep-seats").attr("role", "list").attr("aria-label", label).child(rows)
}

fn top(key: Words, open: Act) -> super::El {
    el("button").attr("type", "button").class("iep-seat__top").attr("data-opens", key).tap(open)
}
