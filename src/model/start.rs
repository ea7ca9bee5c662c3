//! How soon services start by the rule of a state, as the host page says it. The national rule names no number: as soon as
//! possible (34 CFR 300.323(c)(2)), and the plan itself names the first day (34 CFR 300.320(a)(7)).

use super::{CountedFrom, DayKind};

/// A number of days, of what kind, from when on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ServiceStart {
    /// From 1 to [`MOST`](ServiceStart::MOST).
    pub days: u32,
    /// What kind of days they are.
    pub unit: DayKind,
    /// From when on they are counted; that day itself is not.
    pub from: CountedFrom,
}

impl ServiceStart {
    /// A bound against slips of the keyboard; no rule of law.
    pub const MOST: u32 = 120;

    /// Reads a rule such as `10 school-days signed`. `None` for any other text.
    pub fn parse(text: &str) -> Option<ServiceStart> {
        let mut words = text.split_whitespace();
        let days = words.next()?.parse().ok().filter(|days| (1..=ServiceStart::MOST).contains(days))?;
        let (unit, from) = (words.next()?, words.next()?);
        let unit = DayKind::ALL.iter().copied().find(|kind| kind.word() == unit)?;
        let from = CountedFrom::ALL.iter().copied().find(|one| one.word() == from)?;
        words.next().is_none().then_some(ServiceStart { days, unit, from })
    }
}
