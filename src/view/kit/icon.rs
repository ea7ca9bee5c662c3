//! The drawings: one stroked path each on a 24 by 24 grid, so no markup is ever parsed.
use super::{El, svg};

/// What an icon shows. It is always beside words or on a named button, never alone in saying something.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    Add,
    Alert,
    Ask,
    Back,
    Bring,
    Calendar,
    Call,
    Check,
    Close,
    Cloud,
    Copy,
    Down,
    Draft,
    Edit,
    Erase,
    Eye,
    Help,
    Hide,
    Later,
    Leaf,
    List,
    Listen,
    Load,
    Lock,
    Mail,
    Meeting,
    Missing,
    More,
    Move,
    NewMeeting,
    Next,
    No,
    Not,
    Out,
    Park,
    Person,
    Phone,
    Print,
    Promise,
    Save,
    Saved,
    Say,
    Share,
    Star,
    Unseen,
}

impl Icon {
    /// Every drawing there is, for the story page.
    #[cfg(feature = "stories")]
    pub const ALL: [Icon; 45] = {
        use Icon::*;
        [
            Add, Alert, Ask, Back, Bring, Calendar, Call, Check, Close, Cloud, Copy, Down, Draft, Edit, Erase, Eye,
            Help, Hide, Later, Leaf, List, Listen, Load, Lock, Mail, Meeting, Missing, More, Move, NewMeeting, Next,
            No, Not, Out, Park, Person, Phone, Print, Promise, Save, Saved, Say, Share, Star, Unseen,
        ]
    };

    fn path(self) -> &'static str {
        match self {
            Icon::Add => "M12 5v14M5 12h14",
            Icon::Alert => "M12 3.4a8.6 8.6 0 1 1 0 17.2 8.6 8.6 0 0 1 0-17.2zM12 7.6v5.2M12 16.1h.01",
            Icon::Ask => {
                "M6.5 4h11A2.5 2.5 0 0 1 20 6.5v7a2.5 2.5 0 0 1-2.5 2.5H12l-4.5 4v-4h-1A2.5 2.5 0 0 1 4 13.5v-7A2.5 2.5 0 0 1 6.5 4zM10.2 8.5a1.9 1.9 0 1 1 2.7 1.7c-.6.3-.9.6-.9 1.1M12 13.4h.01"
            }
            Icon::Back => "M14.5 5.5 8 12l6.5 6.5",
            Icon::Bring => {
                "M9 4.6a3.4 3.4 0 1 1 0 6.8 3.4 3.4 0 0 1 0-6.8zM2.8 19.5c.4-3.8 2.8-5.8 6.2-5.8 2 0 3.7.7 4.8 2M18 12.5v7M14.5 16h7"
            }
            Icon::Calendar => {
                "M6.5 5.5h11A2.5 2.5 0 0 1 20 8v9.5a2.5 2.5 0 0 1-2.5 2.5h-11A2.5 2.5 0 0 1 4 17.5V8a2.5 2.5 0 0 1 2.5-2.5zM8 3.2v4M16 3.2v4M4 10.3h16"
            }
            Icon::Call => {
                "M6.2 4h2.6l1.5 4-2 1.6a11 11 0 0 0 6.1 6.1l1.6-2 4 1.5v2.6a2 2 0 0 1-2.2 2A15.5 15.5 0 0 1 4.2 6.2 2 2 0 0 1 6.2 4z"
            }
            Icon::Check => "M5 12.7l4.6 4.6L19.2 6.9",
            Icon::Close => "M6 6l12 12M18 6 6 18",
            Icon::Cloud => "M7.2 18.5a4 4 0 0 1-.5-8 5.5 5.5 0 0 1 10.6-.9 4.5 4.5 0 0 1-.6 8.9z",
            Icon::Copy => {
                "M10.7 8.5h7.1a2.2 2.2 0 0 1 2.2 2.2v7.6a2.2 2.2 0 0 1-2.2 2.2h-7.1a2.2 2.2 0 0 1-2.2-2.2v-7.6a2.2 2.2 0 0 1 2.2-2.2zM15.5 8.5V5.7a2.2 2.2 0 0 0-2.2-2.2H6.2A2.2 2.2 0 0 0 4 5.7v7.6a2.2 2.2 0 0 0 2.2 2.2h2.3"
            }
            Icon::Down => "M5.5 9l6.5 6.5L18.5 9",
            Icon::Draft => {
                "M7.6 3H14l4.5 4.5v11.3a2.2 2.2 0 0 1-2.2 2.2H7.6a2.2 2.2 0 0 1-2.2-2.2V5.2A2.2 2.2 0 0 1 7.6 3zM9 13.6l2.2 2.2 3.8-4.4"
            }
            Icon::Edit => "M4.5 19.5l.9-4L15.8 5.1a1.9 1.9 0 0 1 2.7 0l.4.4a1.9 1.9 0 0 1 0 2.7L8.5 18.6zM14 7l3 3",
            Icon::Erase => {
                "M4.5 7h15M9.5 7V4.8a1 1 0 0 1 1-1h3a1 1 0 0 1 1 1V7M6.5 7l.8 11.6a2 2 0 0 0 2 1.9h5.4a2 2 0 0 0 2-1.9L17.5 7M10.3 11v5.5M13.7 11v5.5"
            }
            Icon::Eye => {
                "M2.8 12S6 5.8 12 5.8s9.2 6.2 9.2 6.2S18 18.2 12 18.2 2.8 12 2.8 12zM12 9.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6z"
            }
            Icon::Help => {
                "M12 3.4a8.6 8.6 0 1 1 0 17.2 8.6 8.6 0 0 1 0-17.2zM9.8 9.6a2.3 2.3 0 1 1 3.3 2.1c-.8.4-1.1.8-1.1 1.5M12 16.3h.01"
            }
            Icon::Hide => {
                "M4 4l16 16M9.3 6.2A9 9 0 0 1 12 5.8c6 0 9.2 6.2 9.2 6.2a15 15 0 0 1-2.7 3.5M6.2 8A14 14 0 0 0 2.8 12S6 18.2 12 18.2a9.3 9.3 0 0 0 3.7-.8M10.1 10.2a2.8 2.8 0 0 0 3.8 3.8"
            }
            Icon::Leaf => "M5 19C5 10 9.5 5 19.5 4.5 19.5 14 15 18 8 17.5M5 20.5c.8-4.5 3.5-8 8-10.5",
            Icon::Listen => "M4 9.5v5h3.5l4.5 4v-13l-4.5 4zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11",
            Icon::Load => {
                "M6.5 5h3.2l2 2.5h5.8A2.5 2.5 0 0 1 20 10v7a2.5 2.5 0 0 1-2.5 2.5h-11A2.5 2.5 0 0 1 4 17V7.5A2.5 2.5 0 0 1 6.5 5zM12 16.5v-5M9.7 13.5l2.3-2.2 2.3 2.2"
            }
            Icon::Lock => {
                "M7.2 10.5h9.6a2.2 2.2 0 0 1 2.2 2.2v5.1a2.2 2.2 0 0 1-2.2 2.2H7.2A2.2 2.2 0 0 1 5 17.8v-5.1a2.2 2.2 0 0 1 2.2-2.2zM8 10.5V8a4 4 0 0 1 8 0v2.5"
            }
            _ => self.path_from_m(),
        }
    }

    /// The second half of the alphabet.
    fn path_from_m(self) -> &'static str {
        match self {
            Icon::Mail => {
                "M6 5.5h12A2.5 2.5 0 0 1 20.5 8v8a2.5 2.5 0 0 1-2.5 2.5H6A2.5 2.5 0 0 1 3.5 16V8A2.5 2.5 0 0 1 6 5.5zM4.4 7.2l7.6 5.8 7.6-5.8"
            }
            Icon::Meeting => {
                "M8.5 5.5a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM16.5 7.1a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8zM3 19c.3-3.3 2.5-5.2 5.5-5.2s5.2 1.9 5.5 5.2M16 14.6c2.9-.2 4.8 1.5 5 4.4"
            }
            Icon::Missing => {
                "M7.5 3.5h9A2.5 2.5 0 0 1 19 6v12a2.5 2.5 0 0 1-2.5 2.5h-9A2.5 2.5 0 0 1 5 18V6a2.5 2.5 0 0 1 2.5-2.5z"
            }
            Icon::More => "M5 12h.01M12 12h.01M19 12h.01",
            Icon::NewMeeting => {
                "M6.5 5.5h11A2.5 2.5 0 0 1 20 8v9.5a2.5 2.5 0 0 1-2.5 2.5h-11A2.5 2.5 0 0 1 4 17.5V8a2.5 2.5 0 0 1 2.5-2.5zM8 3.2v4M16 3.2v4M12 9.8v6.4M8.8 13h6.4"
            }
            Icon::Move => "M6 9h12M6 15h12",
            Icon::Next => "M9.5 5.5 16 12l-6.5 6.5",
            Icon::Out => "M10 5.5H6.5a2 2 0 0 0-2 2v10a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V14M13.5 4.5h6v6M19 5l-8 8",
            Icon::Person => "M12 4.4a3.6 3.6 0 1 1 0 7.2 3.6 3.6 0 0 1 0-7.2zM5 20c.4-4 3.2-6.2 7-6.2s6.6 2.2 7 6.2",
            Icon::Phone => {
                "M9 2.8h6a2.6 2.6 0 0 1 2.6 2.6v13.2a2.6 2.6 0 0 1-2.6 2.6H9a2.6 2.6 0 0 1-2.6-2.6V5.4A2.6 2.6 0 0 1 9 2.8zM11 17.8h2"
            }
            Icon::Print => {
                "M7 8.5v-5h10v5M7 16.5H5.5a2 2 0 0 1-2-2v-4a2 2 0 0 1 2-2h13a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2H17M8 13.5h8a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1v-5a1 1 0 0 1 1-1z"
            }
            Icon::Save => "M12 4v11M7.8 11.2l4.2 4.1 4.2-4.1M5 15v3a2.5 2.5 0 0 0 2.5 2.5h9A2.5 2.5 0 0 0 19 18v-3",
            Icon::Saved => {
                "M9 2.8h6a2.6 2.6 0 0 1 2.6 2.6v13.2a2.6 2.6 0 0 1-2.6 2.6H9a2.6 2.6 0 0 1-2.6-2.6V5.4A2.6 2.6 0 0 1 9 2.8zM9.4 12l2 2 3.4-3.9"
            }
            Icon::Share => {
                "M12 15V3.8M7.8 7.6L12 3.5l4.2 4.1M5 12.5V18a2.5 2.5 0 0 0 2.5 2.5h9A2.5 2.5 0 0 0 19 18v-5.5"
            }
            Icon::Star => "M12 3.6l2.55 5.3 5.75.75-4.2 4.05 1.05 5.75L12 16.7l-5.15 2.75L7.9 13.7 3.7 9.65l5.75-.75z",
            _ => self.at_the_table(),
        }
    }

    /// What stands on the full screen at the table.
    fn at_the_table(self) -> &'static str {
        match self {
            Icon::Later => "M12 3.4a8.6 8.6 0 1 1 0 17.2 8.6 8.6 0 0 1 0-17.2zM12 7.2V12l3.2 2",
            Icon::List => "M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.01M4.5 12h.01M4.5 17.5h.01",
            Icon::No => "M12 3.4a8.6 8.6 0 1 1 0 17.2 8.6 8.6 0 0 1 0-17.2zM9 9l6 6M15 9l-6 6",
            Icon::Not => "M12 3.4a8.6 8.6 0 1 1 0 17.2 8.6 8.6 0 0 1 0-17.2zM8 12h8",
            Icon::Park => "M6.5 3.5h11a1 1 0 0 1 1 1v16L12 16.3l-6.5 4.2v-16a1 1 0 0 1 1-1z",
            Icon::Promise => {
                "M6.5 5.5h11A2.5 2.5 0 0 1 20 8v9.5a2.5 2.5 0 0 1-2.5 2.5h-11A2.5 2.5 0 0 1 4 17.5V8a2.5 2.5 0 0 1 2.5-2.5zM8 3.2v4M16 3.2v4M8.8 13.3l2.3 2.3 4.2-4.7"
            }
            Icon::Say => {
                "M6.5 4h11A2.5 2.5 0 0 1 20 6.5v7a2.5 2.5 0 0 1-2.5 2.5H12l-4.5 4v-4h-1A2.5 2.5 0 0 1 4 13.5v-7A2.5 2.5 0 0 1 6.5 4zM8 8.5h8M8 11.7h5"
            }
            _ => "M12 4.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15z",
        }
    }
}

/// Draws an icon; `class` adds to `iep-icon`, for example `iep-icon--s` for the small one.
pub fn icon(of: Icon, class: &'static str) -> El {
    let mut classes = String::from("iep-icon ");
    classes.push_str(class);
    classes.push_str(match of {
        Icon::Missing => " iep-icon--dashes",
        Icon::Unseen => " iep-icon--dots",
        Icon::More => " iep-icon--heavy",
        Icon::Back | Icon::Next | Icon::List | Icon::Out => " iep-icon--flip",
        _ => "",
    });
    svg("svg")
        .class(classes)
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .child(svg("path").attr("d", of.path()))
}

/// An icon where there is one.
pub fn maybe_icon(of: Option<Icon>, class: &'static str) -> Option<El> {
    of.map(|of| icon(of, class))
}
