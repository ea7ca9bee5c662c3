//! The screens: they read by key, dispatch what the parent does, and decide nothing.
//!
//! One layer lies over the next: the list, an opened part, a sheet, and over all of them the quick hide.

use std::sync::Arc;

use leptos::prelude::*;

use crate::content::{Lang, Words, words};
use crate::host::{Direction, Settings, Theme};
use crate::model::{Action, Message, Part, Point, Role, Seat, State, key, text};
use crate::store::{Area, Bolt, Store, Told, Turn, is_for_visit};
pub use data::{HandedIn, hand_in};
use home::Tab;
use kit::{El, Spot, el, group, none, when};
pub use pieces::draw;
use pieces::{once_shown, piece, turn};

mod advice;
mod away;
mod back;
mod calendar;
mod checklist;
mod child;
mod copy;
mod data;
mod entries;
mod file;
mod focus;
mod given;
mod head;
mod help;
mod home;
mod input;
pub mod kit;
mod language;
mod letter;
mod listen;
mod locked;
mod meeting;
mod menu;
mod mode;
mod my_notes;
mod notices;
mod page;
mod part;
mod pieces;
mod print;
mod share;
mod steps;
#[cfg(feature = "stories")]
pub mod stories;
mod team;
mod tongue;
mod undone;
mod wrap;

/// What a screen needs: where it reads and writes, its words, and what lies open.
#[derive(Clone, Copy)]
struct Here {
    store: Store,
    words: &'static Words,
    settings: RwSignal<Settings>,
    root: Spot,
    layers: Layers,
}

/// What lies open. It outlives a change of language.
#[derive(Clone, Copy)]
struct Layers {
    tab: RwSignal<Tab>,
    part: RwSignal<Option<part::Opened>>,
    page: RwSignal<Option<page::Page>>,
    /// The part at which Meeting mode is, while it is open.
    mode: RwSignal<Option<Part>>,
    sheet: RwSignal<Option<Sheet>>,
    away: RwSignal<bool>,
    also: RwSignal<bool>,
    about: RwSignal<bool>,
    /// The language that was chosen while the lock lets nothing be kept.
    lang: RwSignal<Option<Lang>>,
    undone: RwSignal<Option<undone::Undone>>,
    /// What stands in the sheet that loads a copy.
    loading: RwSignal<data::Loading>,
    /// The top point of the parent's own that is being written, by its id.
    point: RwSignal<Option<String>>,
    /// The binder that all this is about, with its storage key.
    about_whom: StoredValue<Option<Store>>,
    /// Whether words to say are shown in English too.
    english: RwSignal<bool>,
    /// Whether there is a voice on the phone for the language of the widget, and for English.
    voices: [RwSignal<bool>; 2],
    /// What is being read out: an id of its own, and whose words they are.
    spoken: RwSignal<Option<String>>,
    /// Whether the widget stands in the place of the fallback.
    shown: RwSignal<bool>,
    /// How far down the page was when all was hidden.
    scrolled: StoredValue<f64>,
}

/// The sheets.
#[derive(Clone, PartialEq, Eq)]
enum Sheet {
    Menu,
    Child,
    Meeting,
    Data,
    /// Saves a copy.
    Save,
    /// Loads a copy.
    Load,
    /// What was taken off and came back.
    CameBack,
    /// Hands over to another person.
    HandOver,
    /// The lock with a passphrase.
    Lock,
    /// Chooses what to erase.
    Erase,
    /// Asks before it is erased.
    EraseThis(data::Erasing),
    Help,
    /// A star too many, for this question or point of the parent's own.
    Stars(Point),
    /// An entry of a part, at one of its states.
    Entry(Part, String, State),
    /// Adds people to the team, the first of them into this seat.
    Add(Option<Seat>),
    /// A person on the team.
    Person(String),
    /// What a role is about.
    Role(Role),
    /// A message to the school.
    Message(Message),
    /// Days for the phone's calendar.
    Calendar,
    /// Concerns and vision, as a letter.
    Vision,
    /// What to print, and how.
    Print,
    /// All parts, to go to one of them in Meeting mode.
    Jump,
    /// Words to say.
    Phrases,
    /// One of them, large, by its place.
    Phrase(usize),
    /// How a part ended, where the keyboard has folded the bar.
    Outcome(Part),
    /// A promise that is made in a part: a new one, or the one of this id.
    Promise(Part, Option<String>),
    /// Puts something in the parking lot, in Meeting mode at a part.
    Park(Part),
}

impl Here {
    /// Does what the parent did.
    fn dispatch(self, action: Action) {
        self.store.dispatch(action);
        mode::stay(self);
    }

    /// Turns to another child or meeting; `then` lies open there.
    fn turn(self, to: &Turn, then: Option<Sheet>) {
        mode::forget(self);
        self.store.turn(to);
        self.turned(then);
    }

    /// After a turn: nothing that was open is about what is shown now.
    fn turned(self, then: Option<Sheet>) {
        let Layers { part, page, mode, sheet, undone, point, about_whom, .. } = self.layers;
        about_whom.set_value(Some(untrack(|| self.store.shown())));
        part.set(None);
        page.set(None);
        mode.set(None);
        undone.set(None);
        point.set(None);
        sheet.set(then);
    }

    /// Screens are being made. If that is for another child or meeting, since another element of this page has turned to
    /// it or the host has given another storage key, what was open is about the one before.
    fn begin(self) {
        let before = self.layers.about_whom.get_value();
        if before != Some(self.store) {
            self.turned(None);
        }
        if before.is_none() {
            mode::reopen(self);
            away::reopen(self);
        }
    }

    /// Says something to a screen reader without moving the focus.
    fn announce(self, words: &str) {
        if let Some(live) = use_context::<kit::Live>() {
            live.announce(words);
        }
    }

    /// The same once the screens that are being made stand there: a region that comes with its words is not read.
    fn announce_later(self, words: String) {
        (self.later())(&words);
    }

    /// The same for what is said when the browser has answered: by then nothing of this screen may be left to ask.
    fn later(self) -> Arc<dyn Fn(&str) + Send + Sync> {
        let live = use_context::<kit::Live>();
        Arc::new(move |words| {
            if let Some(live) = live.clone() {
                let words = words.to_owned();
                request_animation_frame(move || live.announce(&words));
            }
        })
    }
}

/// The whole widget, for the inside of a shadow root.
pub fn app(settings: ArcRwSignal<Settings>, handed: HandedIn, shown: ArcRwSignal<bool>, told: Told) -> El {
    let settings = RwSignal::from(settings);
    let root = kit::spot();
    let layers = Layers {
        tab: RwSignal::new(Tab::Checklist),
        part: RwSignal::new(None),
        page: RwSignal::new(None),
        mode: RwSignal::new(None),
        sheet: RwSignal::new(None),
        away: RwSignal::new(false),
        also: RwSignal::new(false),
        about: RwSignal::new(false),
        lang: RwSignal::new(None),
        undone: RwSignal::new(None),
        loading: RwSignal::new(data::Loading::Asked),
        point: RwSignal::new(None),
        english: RwSignal::new(false),
        voices: [RwSignal::new(false), RwSignal::new(false)],
        spoken: RwSignal::new(None),
        shown: shown.into(),
        about_whom: StoredValue::new(None),
        scrolled: StoredValue::new(0.0),
    };
    provide_context(handed);
    provide_context(kit::Live::new());
    provide_context(kit::Level(kit::read(move || u32::from(settings.get().heading_level))));
    // What needs a whole new tree: another place to keep, and within it other words.
    let ground = Memo::new(move |_| {
        let settings = settings.get();
        let visit = settings.visit_only || is_for_visit(&settings.storage_key);
        (settings.storage_key, if visit { Area::Visit } else { Area::Always })
    });
    let begin = turn(layers);
    when(move || {
        if !begin.get() {
            return none();
        }
        let (storage_key, area) = ground.get();
        let (store, number) = Store::open(&storage_key, area, told.clone());
        on_cleanup(move || store.close(number));
        let next = turn(layers);
        when(move || {
            if !next.get() {
                return none();
            }
            let lang = language::spoken(store, settings, layers, root);
            card(move || Here { store, words: words(lang.get()), settings, root, layers })
        })
    })
}

/// The card, and in it all screens: made anew where the words are others.
fn card(of: impl Fn() -> Here + Copy + Send + Sync + 'static) -> El {
    let Here { store, settings, root, .. } = untrack(of);
    let asks = Memo::new(move |_| matches!(store.bolt(), Bolt::Asks | Bolt::Newer));
    let screen = when(move || {
        let here = of();
        when(move || if asks.get() { locked::locked(here) } else { opened(here) })
    });
    let theme = move || match settings.get().theme {
        Theme::Auto => None,
        Theme::Light => Some("light".into()),
        Theme::Dark => Some("dark".into()),
    };
    let direction = move || match settings.get().direction {
        Some(Direction::Ltr) => "ltr",
        Some(Direction::Rtl) => "rtl",
        None if of().words.is_rtl => "rtl",
        None => "ltr",
    };
    el("div")
        .class("iep")
        .part("container")
        .attr_when("lang", kit::read(move || Some(of().words.tag.into())))
        .attr_when("dir", kit::read(move || Some(direction().into())))
        .attr_when("data-theme", kit::read(theme))
        .attr_when("data-text", kit::read(move || Some(text(&store, key::TEXT_SIZE).into())))
        .at(root)
        .with(kit::masked)
        .child(screen)
}

/// The screens of what is shown. A child or a meeting has its own: what is still typed in the old ones belongs to the
/// old one.
fn opened(here: Here) -> El {
    let shown = move || vec![here.store.shown().binder().to_string()];
    kit::each(shown, move |_| {
        let here = Here { store: untrack(|| here.store.shown()), ..here };
        here.begin();
        piece(here, screen)
    })
}

fn screen(here: Here) -> El {
    let Layers { part, page, mode, sheet, away, .. } = here.layers;
    back::listen(here);
    listen::begin(here);
    notices::announce(here);
    data::open_handed_in(here);
    let live = use_context::<kit::Live>();
    kit::after(move || {
        if (part.get().is_some() || page.get().is_some() || mode.get().is_some() || sheet.get().is_some())
            && let Some(live) = &live
        {
            live.clear();
        }
    });
    // What the host took back cannot lie open.
    kit::after(move || {
        if let Some(part::Opened::Extra(id)) = part.get()
            && part::item(here, &id).is_none()
        {
            part.set(None);
        }
    });
    let base = move || match (page.get(), part.get()) {
        (Some(page), _) => page::page(here, page),
        (None, Some(opened)) => part::part(here, opened),
        (None, None) => home::home(here),
    };
    let over = move || match sheet.get() {
        None => none(),
        Some(Sheet::Menu) => menu::menu(here),
        Some(Sheet::Child) => child::child(here),
        Some(Sheet::Meeting) => meeting::meeting(here),
        Some(Sheet::Data) => data::data(here),
        Some(Sheet::Save) => data::save(here),
        Some(Sheet::Load) => data::load(here),
        Some(Sheet::CameBack) => data::came_back(here),
        Some(Sheet::HandOver) => data::hand_over(here),
        Some(Sheet::Lock) => data::lock(here),
        Some(Sheet::Erase) => data::erase(here),
        Some(Sheet::EraseThis(what)) => data::erase_this(here, what),
        Some(Sheet::Help) => help::help(here),
        Some(Sheet::Stars(point)) => part::stars(here, &point),
        Some(Sheet::Entry(part, id, state)) => entries::sheet(here, part, id, state),
        Some(Sheet::Add(seat)) => team::add(here, seat),
        Some(Sheet::Person(id)) => team::person(here, &id),
        Some(Sheet::Role(role)) => team::role(here, role),
        Some(Sheet::Message(message)) => steps::message(here, message),
        Some(Sheet::Calendar) => calendar::calendar(here),
        Some(Sheet::Vision) => my_notes::vision(here),
        Some(Sheet::Print) => print::print(here),
        Some(Sheet::Jump) => mode::jump(here),
        Some(Sheet::Phrases) => mode::phrases(here),
        Some(Sheet::Phrase(n)) => mode::phrase(here, n),
        Some(Sheet::Outcome(part)) => mode::outcome(here, part),
        Some(Sheet::Promise(part, id)) => mode::promise(here, part, id),
        Some(Sheet::Park(part)) => mode::park(here, part),
    };
    let all = move || {
        if away.get() {
            return once_shown(here, away::away);
        }
        let live = use_context::<kit::Live>().map(|live| live.region());
        let table = once_shown(here, mode::at_the_table);
        group([Some(when(base)), Some(table), Some(when(over)), live].into_iter().flatten().collect())
    };
    when(all)
}

/// The button that hides everything at once.
fn hide(here: Here) -> El {
    let Layers { sheet, away, scrolled, loading, .. } = here.layers;
    let act = kit::act(move || {
        sheet.set(None);
        loading.set(data::Loading::Asked);
        scrolled.set_value(window().scroll_y().unwrap_or_default());
        away.set(true);
        away::remember(here, true);
    });
    kit::icon_button(kit::Icon::Hide, here.words.ways.hide.into(), act)
}

/// Opens a sheet, or closes the one that is open.
fn show(here: Here, which: Option<Sheet>) -> kit::Act {
    let sheet = here.layers.sheet;
    Arc::new(move || sheet.set(which.clone()))
}
