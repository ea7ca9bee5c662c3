//! What the screens read and where they send what the parent does: one store a page and storage key.
//!
//! A screen reads by key, and is told again only when what it read looks different. A [`Store`] is a number into this
//! page's table, so that a view can hold it in any closure.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::sync::Arc;

use leptos::prelude::{ArcTrigger, Notify, TimeoutHandle, Track};
use serde_json::Value;

use crate::keeper::{Changes, Keeper, Saving, ShelfError, Status};
pub use crate::keeper::{Filed, Turn};
use crate::model::{Action, Kind, Reader, key};
use crate::record::Dot;
use crate::sorted::Sorted;
pub use crate::storage::Area;

mod chance;
mod copied;
mod early;
pub mod handed;
mod listen;
mod locked;
mod mirrored;
mod read;
mod shelved;
mod visit;
pub use crate::copies::Copy as SavedCopy;
pub use chance::{fresh_id, local, now, today};
pub use copied::{BYTES, Came, ChildGlance, CopyError, Glance, How, MeetingGlance, Standing};
pub use handed::{Handover, HandoverError, Strength, Sum};
pub use locked::{Bolt, Heard, LockError, plain, strength};
pub use read::Whole;
use shelved::Shelved;
pub use visit::is_for_visit;

thread_local! {
    /// Apart from the stores, so that it can always be added to.
    static WAITING: RefCell<VecDeque<(Store, Action)>> = const { RefCell::new(VecDeque::new()) };
    static BUSY: Cell<bool> = const { Cell::new(false) };
    static OPEN: RefCell<Vec<Open>> = const { RefCell::new(Vec::new()) };
}

/// A store of this page, and the binder that a screen was made for: what that screen reads and writes is about one child
/// and one meeting, also when another is shown by now.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Store {
    page: usize,
    binder: usize,
}

struct Open {
    name: String,
    shelf: Shelved,
    keeper: Keeper,
    triggers: Sorted<String, ArcTrigger>,
    status: ArcTrigger,
    /// As those who read it were last told.
    status_told: Status,
    /// How many elements show it. With none there is nobody to listen for.
    users: usize,
    listeners: Option<listen::Listeners>,
    /// While something is in memory alone.
    leaving: Option<listen::Listeners>,
    lock: locked::Told,
    mirrored: mirrored::Mirrored,
    retry: Option<TimeoutHandle>,
    /// Seconds until the next try to save.
    patience: u64,
    told: Vec<Teller>,
    /// How many there have ever been: the number of the last.
    tellers: usize,
}

type Teller = (usize, Told);

/// Hears of each save: that it was done, or why not.
pub type Told = Arc<dyn Fn(Result<(), ShelfError>) + Send + Sync>;

const FIRST_RETRY_SECONDS: u64 = 2;
const LAST_RETRY_SECONDS: u64 = 60;

impl Store {
    /// The store of a storage key, opened or found. It reads what is stored and writes nothing. `tell` hears of each
    /// save, and at once if there is no saving here; the number is for [`Store::close`].
    pub fn open(name: &str, area: Area, tell: Told) -> (Store, usize) {
        let store = Store::opened(name, area).unwrap_or_else(|| {
            OPEN.with_borrow_mut(|all| {
                all.push(Open::new(name, area));
                Store { page: all.len() - 1, binder: 0 }
            })
        });
        store.with(|open| {
            open.users += 1;
            open.listeners.get_or_insert_with(|| listen::Listeners::start(store));
        });
        store.sync();
        store.wake();
        if let Some(Saving::Failing(error)) = store.with(|open| open.keeper.status().saving) {
            tell(Err(error));
        }
        let number = store.with(|open| {
            open.tellers += 1;
            open.told.push((open.tellers, tell));
            open.tellers
        });
        (store, number.unwrap_or_default())
    }

    /// The one that was opened before, by an element that may be gone.
    fn opened(name: &str, area: Area) -> Option<Store> {
        let page = OPEN.with_borrow(|all| all.iter().position(|open| open.name == name && open.shelf.area == area))?;
        Some(Store { page, binder: 0 })
    }

    /// Where it keeps.
    pub fn area(self) -> Area {
        self.with(|open| open.shelf.area).unwrap_or_default()
    }

    /// One element less shows it, the one of this number. The last one takes all listeners with it; what could not be
    /// saved is still tried again (R3).
    pub fn close(self, number: usize) {
        self.with(|open| {
            open.told.retain(|(one, _)| *one != number);
            open.users = open.users.saturating_sub(1);
            if open.users == 0 {
                open.listeners = None;
                open.leaving = None;
                // A trigger remembers each view that read it until it is pulled, also those that are gone.
                open.triggers.clear();
                open.status = ArcTrigger::new();
                open.lock.tell_nobody();
                open.mirrored.let_rest();
            }
        });
        visit::forget_who_is_gone();
    }

    /// Does what the parent did: in memory, on screen, in storage. Waits its turn when something else is being done,
    /// since a removal can fire `change` in the middle of it (R13).
    pub fn dispatch(self, action: Action) {
        WAITING.with_borrow_mut(|waiting| waiting.push_back((self, action)));
        if BUSY.replace(true) {
            return;
        }
        while let Some((store, action)) = WAITING.with_borrow_mut(VecDeque::pop_front) {
            store.run(action);
        }
        BUSY.set(false);
    }

    fn run(self, action: Action) {
        let changes = self.with(|open| {
            let mut changes = open.keeper.prepare(&open.shelf);
            changes.add(open.keeper.put_in(self.binder, &action.puts(), now(), &mut fresh_id));
            changes
        });
        self.notify(changes.unwrap_or_default());
        self.save();
    }

    /// The same store, for screens about what is shown now. Tracked.
    pub fn shown(self) -> Store {
        self.track(key::CHOSEN_CHILD);
        let binder = self.with(|open| open.keeper.shown()).unwrap_or(self.binder);
        Store { binder, ..self }
    }

    /// The number of the binder.
    pub fn binder(self) -> usize {
        self.binder
    }

    /// The id of the meeting's record; empty while nothing is kept of it.
    pub fn meeting_id(self) -> String {
        let meeting = |open: &mut Open| open.keeper.binder_of(self.binder).meeting;
        self.with(meeting).flatten().map(|meeting| meeting.id).unwrap_or_default()
    }

    /// Turns the page to another child or meeting. What is still said by screens that stand now goes where it was meant
    /// to.
    pub fn turn(self, to: &Turn) {
        let changes = self.with(|open| open.keeper.turn(&open.shelf, to, now(), &mut fresh_id));
        self.notify(changes.unwrap_or_default());
        self.save();
    }

    /// Takes the shown child or meeting off the list, and turns to what is left.
    pub fn remove(self, kind: Kind) {
        let changes = self.with(|open| open.keeper.remove(&open.shelf, kind, now(), &mut fresh_id));
        self.notify(changes.unwrap_or_default());
        self.save();
    }

    /// The children, in the order of their making. Tracked.
    pub fn children(self) -> Vec<Filed> {
        self.track("child.");
        self.with(|open| open.keeper.children()).unwrap_or_default()
    }

    /// The meetings of the shown child, in the order of their making. Past ones are read for this. Tracked.
    pub fn meetings(self) -> Vec<Filed> {
        self.track("meeting.");
        self.with(|open| open.keeper.meetings(&open.shelf)).unwrap_or_default()
    }

    /// The id of the child's newest meeting, where the shown one is filed away and is another. Tracked.
    pub fn newest(self) -> Option<String> {
        self.track("meeting.");
        self.with(|open| open.keeper.newest(&open.shelf).map(|newest| newest.id)).flatten()
    }

    /// Takes in what other tabs wrote, then saves what they do not have.
    pub fn sync(self) {
        let changes = self.with(|open| open.keeper.look(&open.shelf)).unwrap_or_default();
        self.mend_lock();
        self.notify(changes);
        self.save();
        self.take_early();
    }

    fn save(self) {
        let saved = self.with(|open| (open.keeper.is_dirty(), open.keeper.save(&open.shelf)));
        let Some((dirty, changes)) = saved else { return };
        self.notify(changes);
        let waits = self.mirror();
        let (before, now) = self.tell_status();
        let result = match now {
            Saving::Failing(error) => Err(error),
            Saving::Fresh | Saving::Written | Saving::Saved => Ok(()),
        };
        // A failure is told when it begins, a save each time that something was written, once that is sure.
        let recovered = matches!(before, Saving::Failing(_));
        let news = if result.is_ok() { dirty || recovered } else { before != now };
        if news && result.is_ok() && waits {
            self.owe();
        } else if news {
            self.report(result);
        }
        self.retry_later(result.is_err());
    }

    /// Notifies those who read the status, if it is another than they were told. Gives how saving stood then and stands
    /// now.
    fn tell_status(self) -> (Saving, Saving) {
        let told = self.with(|open| {
            let now = open.told_status();
            let before = std::mem::replace(&mut open.status_told, now.clone());
            let trigger = (before != now).then(|| open.status.clone());
            (trigger, before.saving, now.saving)
        });
        let Some((trigger, before, now)) = told else { return Default::default() };
        trigger.inspect(Notify::notify);
        self.tell_bolt();
        (before, now)
    }

    fn report(self, result: Result<(), ShelfError>) {
        // A copy: who is told may end the telling.
        for (_, tell) in self.with(|open| open.told.clone()).unwrap_or_default() {
            tell(result);
        }
    }

    fn retry_later(self, failing: bool) {
        self.with(|open| {
            open.retry.take().inspect(TimeoutHandle::clear);
            let at_risk = failing && open.users > 0 && open.keeper.is_dirty();
            open.leaving = at_risk.then(|| open.leaving.take().unwrap_or_else(listen::Listeners::ask_before_leaving));
            if !failing {
                open.patience = FIRST_RETRY_SECONDS;
            } else if open.users > 0 || open.keeper.is_dirty() {
                let wait = std::time::Duration::from_secs(open.patience);
                open.patience = (open.patience * 2).min(LAST_RETRY_SECONDS);
                open.retry = leptos::prelude::set_timeout_with_handle(move || self.sync(), wait).ok();
            }
        });
    }

    fn notify(self, changes: Changes) {
        let triggers = self.with(|open| {
            let hit = |key: &String| changes.all || changes.touches(key);
            open.triggers.iter().filter(|(key, _)| hit(key)).map(|(_, trigger)| trigger.clone()).collect::<Vec<_>>()
        });
        for trigger in triggers.iter().flatten() {
            trigger.notify();
        }
    }

    /// Whether the work is kept, and what cannot be read. Tracked.
    pub fn status(self) -> Status {
        self.with(|open| open.status.clone()).inspect(Track::track);
        self.with(|open| open.told_status()).unwrap_or_default()
    }

    /// Texts of a field that were written apart from the shown one. Tracked.
    pub fn others(self, key: &str) -> Vec<Value> {
        self.track(key);
        self.with(|open| open.keeper.seen(self.binder).others(key)).unwrap_or_default()
    }

    /// What stands in a field now, for an [`Action::Annotate`] over just this.
    pub fn dots(self, key: &str) -> Vec<Dot> {
        self.with(|open| open.keeper.seen(self.binder).dots(key)).unwrap_or_default()
    }

    /// The entries of a field that hold a text, for an [`Action::Settle`] over them.
    pub fn dots_of(self, key: &str, text: &str) -> Vec<Dot> {
        self.with(|open| open.keeper.seen(self.binder).dots_of(key, &text.into())).unwrap_or_default()
    }

    /// The value under a key, without being told of its changes.
    pub fn peek(self, key: &str) -> Value {
        self.with(|open| open.keeper.seen(self.binder).value(key)).unwrap_or_default()
    }

    /// For reading a whole list, or a whole item.
    pub fn whole(self) -> Whole {
        Whole(self)
    }

    /// The stored texts that cannot be read, by key.
    pub fn refused_texts(self) -> Vec<(String, String)> {
        let own = |open: &mut Open| {
            let texts = open.keeper.refused_texts().into_iter();
            texts.map(|(key, text)| (key, text.to_owned())).collect()
        };
        self.with(own).unwrap_or_default()
    }

    /// Erases everything under this storage key, for good. `then` hears when nothing is left, in the mirror too, or a
    /// [`ShelfError`] when a key could not be taken away.
    pub fn erase(self, then: Told) {
        self.erase_by(|open, ms| open.keeper.mark_of_all(&fresh_id(), ms), then);
    }

    /// Erases the child of this id, with all its meetings, or the meeting of this id, for good. `then` hears as with
    /// [`Store::erase`]. If it was shown, the page turns to what is left.
    pub fn erase_one(self, kind: Kind, id: &str, then: Told) {
        self.erase_by(|open, ms| open.keeper.mark_of_one(kind, id, ms), then);
    }

    /// Writes again what the browser lost.
    pub fn bring_back(self) {
        self.with(|open| open.keeper.bring_back());
        self.save();
    }

    /// Forgets what the browser lost.
    pub fn let_go(self) {
        let changes = self.with(|open| {
            open.let_go_of_mirrored();
            open.keeper.let_go()
        });
        self.notify(changes.unwrap_or_default());
        self.tell_status();
        self.wake();
    }

    fn track(self, key: &str) {
        let trigger = self.with(|open| {
            let mut found = None;
            open.triggers.entry(key, |trigger: &mut ArcTrigger| found = Some(trigger.clone()));
            found
        });
        let trigger = trigger.flatten();
        trigger.inspect(Track::track);
    }

    /// `None` while the store is already at work further up the stack.
    fn with<T>(self, work: impl FnOnce(&mut Open) -> T) -> Option<T> {
        OPEN.with(|all| all.try_borrow_mut().ok()?.get_mut(self.page).map(work))
    }
}

impl Open {
    fn new(name: &str, area: Area) -> Open {
        Open {
            name: name.to_owned(),
            shelf: Shelved::new(name, area),
            keeper: Keeper::new(name, &chance::writer()),
            triggers: Sorted::default(),
            status: ArcTrigger::new(),
            status_told: Status::default(),
            users: 0,
            listeners: None,
            leaving: None,
            lock: locked::Told::default(),
            mirrored: mirrored::Mirrored::new(name),
            retry: None,
            patience: FIRST_RETRY_SECONDS,
            told: Vec::new(),
            tellers: 0,
        }
    }
}
