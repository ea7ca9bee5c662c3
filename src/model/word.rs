//! Answers that are one of a few words, in code and in storage.

use serde_json::Value;

/// Makes an enum whose values are stored as words.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $value:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum $name { $($(#[$vdoc])* $value,)+ }

        impl $name {
            /// All of them, in the order in which they are offered.
            pub const ALL: &[$name] = &[$($name::$value),+];

            /// The word that is stored.
            pub fn word(self) -> &'static str {
                match self { $($name::$value => $word,)+ }
            }

            /// Reads a stored value. `None` where there is none, or another.
            pub fn from_value(value: &Value) -> Option<$name> {
                let word = value.as_str()?;
                $name::ALL.iter().copied().find(|one| one.word() == word)
            }
        }
    };
}

words! {
    /// How a part stands in the school's draft.
    DraftState {
        /// Not looked at yet.
        Unseen = "unseen",
        /// It is there.
        Present = "present",
        /// It is not there.
        Missing = "missing",
        /// The parent wants to ask about it.
        Ask = "ask",
    }
}

words! {
    /// How a part ended in the meeting.
    Outcome {
        /// Parent and school agree.
        Agree = "agree",
        /// The school said no; it owes prior written notice (34 CFR 300.503).
        Refused = "refused",
        /// The parent does not agree.
        Disagree = "disagree",
        /// Put off.
        Later = "later",
        /// Not talked about.
        Untouched = "untouched",
    }
}

words! {
    /// The states of an entry that stand side by side.
    State {
        /// As it was in the last IEP.
        LastYear = "last-year",
        /// As the school's draft has it.
        Draft = "draft",
        /// As the parent asks for it.
        Request = "request",
        /// As the team agreed. Recap and final-copy check use this one alone.
        Agreed = "agreed",
    }
}

words! {
    /// Who a person is on the IEP team (34 CFR 300.321).
    Role {
        /// Parent or guardian: 300.321(a)(1).
        Parent = "parent",
        /// The child, whenever appropriate: 300.321(a)(7).
        Child = "child",
        /// At least one regular education teacher, if the child is or may be in regular class: 300.321(a)(2).
        RegularEducationTeacher = "classroom-teacher",
        /// At least one special education teacher or provider: 300.321(a)(3).
        SpecialEducationTeacher = "special-education-teacher",
        /// Representative of the school district: 300.321(a)(4).
        DistrictRepresentative = "district-representative",
        /// Others with special expertise: 300.321(a)(6).
        Specialist = "specialist",
        /// Whoever the parent brings: 300.321(a)(6).
        Guest = "guest",
    }
}

words! {
    /// Whether a member of the team was at the meeting.
    Attendance {
        /// In the room.
        Here = "here",
        /// By phone or video (34 CFR 300.328).
        Remote = "remote",
        /// Not here. A required member may be excused in writing: 34 CFR 300.321(e).
        Absent = "absent",
        /// Left before the end.
        LeftEarly = "left-early",
    }
}

words! {
    /// What a meeting is held for.
    MeetingKind {
        /// For the first plan of the child: 34 CFR 300.323(c).
        First = "first",
        /// To look at the plan again, at least once a year: 34 CFR 300.324(b)(1)(i).
        AnnualReview = "yearly",
        /// After the tests that come at least every three years: 34 CFR 300.303(b)(2).
        Reevaluation = "three-year",
        /// To change the plan between the yearly meetings: 34 CFR 300.324(a)(4) and (6).
        Amendment = "change",
        /// For something else.
        Other = "other",
    }
}

words! {
    /// Whether something is so, as far as the parent knows: a person is on the school's notice, or was excused.
    Known {
        /// It is so.
        Yes = "yes",
        /// It is not.
        No = "no",
        /// The parent does not know.
        Unsure = "unsure",
    }
}

words! {
    /// What the parent decided. Marking it here tells the school nothing.
    Choice {
        /// Not decided yet.
        Undecided = "undecided",
        /// Takes it home to read.
        Home = "home",
        /// Agrees to all of it.
        Agree = "agree",
        /// Agrees to some parts.
        AgreeSome = "agree-some",
        /// Does not agree.
        Disagree = "disagree",
        /// The team will meet again.
        MeetAgain = "meet-again",
        /// Signed only to show having been there.
        Attended = "attended",
    }
}

words! {
    /// Whether something agreed or promised stands in the final copy.
    FinalCopy {
        /// It is in it, as it was said.
        Same = "same",
        /// It is not in it.
        Missing = "missing",
        /// It is in it, in another way.
        Different = "different",
        /// The parent cannot tell, and asks.
        Ask = "ask",
    }
}

words! {
    /// How last year's goal or service went.
    Progress {
        /// It was met, or given in full.
        Met = "met",
        /// In part.
        Partly = "partly",
        /// Not.
        Not = "not",
        /// To ask about.
        Ask = "ask",
    }
}

words! {
    /// The six steps of the process, in order.
    Step {
        /// The school picks the team and sends the notice: 34 CFR 300.322.
        Team = "team",
        /// The parents go over the test results: 34 CFR 300.301, 300.303.
        Evaluation = "evaluation",
        /// The parents write down concerns and vision: 34 CFR 300.324(a)(1)(ii).
        Concerns = "concerns",
        /// The school may write a draft.
        Draft = "draft",
        /// The team meets: 34 CFR 300.323(c)(1).
        Meeting = "meeting",
        /// The parents decide: 34 CFR 300.300(b).
        Decision = "decision",
    }
}

words! {
    /// What may be sent to the school.
    Message {
        /// Asks for the draft and the reports ahead of time.
        DocumentsAhead = "documents-ahead",
        /// Asks for another time: 34 CFR 300.322(a)(2).
        AnotherTime = "another-time",
        /// Asks for an interpreter: 34 CFR 300.322(e).
        Interpreter = "interpreter",
        /// Says who comes along.
        WhoComes = "who-comes",
        /// Asks for prior written notice of what was refused, and why: 34 CFR 300.503.
        PriorWrittenNotice = "prior-written-notice",
        /// Says what of the final copy is not as it was agreed.
        FinalCopy = "final-copy",
    }
}

words! {
    /// What is good to have before the meeting.
    Ready {
        /// The draft is there, or was asked for.
        Draft = "draft",
        /// The school knows who comes along.
        WhoComes = "who-comes",
        /// The top points have a star.
        TopPoints = "top-points",
        /// This page was opened on this phone, so that it is there.
        Opened = "opened",
        /// A copy was saved.
        Copy = "copy",
        /// The sheet was printed or sent to oneself.
        Sheet = "sheet",
        /// The phone is charged.
        Charged = "charged",
    }
}

words! {
    /// What kind of days a state counts until services start.
    DayKind {
        /// Days on which children are in school: 34 CFR 300.11(c)(1).
        School = "school-days",
        /// Days of the calendar: 34 CFR 300.11(a).
        All = "days",
        /// Monday to Friday, less the public holidays, which are not known here: 34 CFR 300.11(b).
        Business = "business-days",
    }
}

words! {
    /// From which day on a state counts them.
    CountedFrom {
        /// The parent signed.
        Signed = "signed",
        /// The school's written notice came: 34 CFR 300.503.
        Notice = "notice",
        /// The team met.
        Meeting = "meeting",
    }
}
