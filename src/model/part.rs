//! The parts of an IEP that a parent goes over: the eight sections, and what to check beside them.

/// One part of the IEP. `SECTIONS` holds the eight of the checklist in their order, `ALSO` the nine that it leaves out
/// and the law does not. Each names the rule it rests on, in Title 34 of the Code of Federal Regulations (CFR).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// What the parents worry about and hope for: 34 CFR 300.324(a)(1)(ii).
    Concerns,
    /// What the child should be able to do in a year, so that it can be measured: 34 CFR 300.320(a)(2).
    Goals,
    /// Special teaching, therapy and other help: 34 CFR 300.320(a)(4), 300.34, 300.39.
    Services,
    /// Changes in how the child learns and takes tests: 34 CFR 300.320(a)(4) and (a)(6)(i).
    Accommodations,
    /// The kind of class or program, chosen by a group with the parents in it: 34 CFR 300.116, 300.327.
    Placement,
    /// Time away from children without disabilities, and why: 34 CFR 300.320(a)(5), 300.114, 300.117.
    Nonparticipation,
    /// A special ride, as a service that goes with the rest: 34 CFR 300.34(c)(16).
    Transportation,
    /// Extended school year services: 34 CFR 300.106.
    Esy,
    /// How the child is doing now: 34 CFR 300.320(a)(1).
    PresentLevels,
    /// How progress is measured, and when the parents hear of it: 34 CFR 300.320(a)(3).
    Progress,
    /// State and district tests, with help or replaced by another test: 34 CFR 300.320(a)(6), 300.160.
    Assessments,
    /// First day, how often, where and how long, for each service: 34 CFR 300.320(a)(7).
    Schedule,
    /// Behavior, language, Braille, communication and devices: 34 CFR 300.324(a)(2).
    SpecialFactors,
    /// Training and support for the staff: 34 CFR 300.320(a)(4).
    StaffSupports,
    /// Life after high school: 34 CFR 300.320(b), 300.43.
    Transition,
    /// Rights that pass to the child: 34 CFR 300.320(c), 300.520.
    AgeOfMajority,
    /// The rights booklet, the written notice and the copy: 34 CFR 300.504, 300.503, 300.322(f).
    Papers,
}

impl Part {
    /// The eight sections, in the order in which the checklist shows them.
    pub const SECTIONS: [Part; 8] = [
        Part::Concerns,
        Part::Goals,
        Part::Services,
        Part::Accommodations,
        Part::Placement,
        Part::Nonparticipation,
        Part::Transportation,
        Part::Esy,
    ];

    /// The parts under "Also check", in their order.
    pub const ALSO: [Part; 9] = [
        Part::PresentLevels,
        Part::Progress,
        Part::Assessments,
        Part::Schedule,
        Part::SpecialFactors,
        Part::StaffSupports,
        Part::Transition,
        Part::AgeOfMajority,
        Part::Papers,
    ];

    /// Every part: the sections, then the rest.
    pub const ALL: [Part; 17] = [
        Part::Concerns,
        Part::Goals,
        Part::Services,
        Part::Accommodations,
        Part::Placement,
        Part::Nonparticipation,
        Part::Transportation,
        Part::Esy,
        Part::PresentLevels,
        Part::Progress,
        Part::Assessments,
        Part::Schedule,
        Part::SpecialFactors,
        Part::StaffSupports,
        Part::Transition,
        Part::AgeOfMajority,
        Part::Papers,
    ];

    /// The word that stands for this part in stored keys and in the host's settings. It never changes.
    pub const fn slug(self) -> &'static str {
        match self {
            Part::Concerns => "concerns",
            Part::Goals => "goals",
            Part::Services => "services",
            Part::Accommodations => "accommodations",
            Part::Placement => "placement",
            Part::Nonparticipation => "nonparticipation",
            Part::Transportation => "transportation",
            Part::Esy => "esy",
            Part::PresentLevels => "present-levels",
            Part::Progress => "progress",
            Part::Assessments => "assessments",
            Part::Schedule => "schedule",
            Part::SpecialFactors => "special-factors",
            Part::StaffSupports => "staff-supports",
            Part::Transition => "transition",
            Part::AgeOfMajority => "age-of-majority",
            Part::Papers => "papers",
        }
    }

    /// The part that a stored word stands for.
    pub fn from_slug(slug: &str) -> Option<Part> {
        Part::ALL.into_iter().find(|part| part.slug() == slug)
    }

    /// Whether this is one of the eight.
    pub fn is_section(self) -> bool {
        Part::SECTIONS.contains(&self)
    }

    /// The parts this one is shown among: the sections or the "Also check" list.
    pub fn group(self) -> &'static [Part] {
        if self.is_section() { &Part::SECTIONS } else { &Part::ALSO }
    }

    /// Its place in its group, counted from 1, as in "Part 3 of 8".
    pub fn place(self) -> usize {
        self.group().iter().take_while(|part| **part != self).count() + 1
    }

    /// The part after this one in its group.
    pub fn next(self) -> Option<Part> {
        self.group().iter().copied().skip_while(|part| *part != self).nth(1)
    }

    /// The part before this one in its group.
    pub fn previous(self) -> Option<Part> {
        self.group().iter().copied().take_while(|part| *part != self).last()
    }
}
