//! How a store and its mirror go together: what the mirror is told, and when the parent is told that all is kept.
//!
//! The page starts on what storage has. What the mirror has beside it is taken in once it answers; until then nothing is
//! put there. From then on each save puts there what it wrote. Only one thing is asked of it at a time.

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::{TimeoutHandle, document, request_animation_frame, set_timeout_with_handle};
use wasm_bindgen::JsValue;

use super::{Area, Open, Store, Told, now};
use crate::keeper::{Address, Mark, Saving, Shelf, ShelfError, Status};
use crate::mirror::{Mirror, MirrorError, Texts, Work};
use crate::sorted::Sorted;
use crate::storage;

/// A browser writes its storage to the disk some five seconds after a change. Also how long an erasure waits.
const REST: Duration = Duration::from_secs(6);

/// So long nothing is said of a save that is on its way, where the one before it was kept: words that change twice at each
/// tap tell a parent nothing.
const SLOW: Duration = Duration::from_millis(400);

/// Keys, each with whether its text was taken away.
type Touched = Sorted<String, bool>;

/// A mirror that has another mark so many times in a row is not met any more.
const ROUNDS: usize = 4;

/// How something ended that the mirror was asked for. `false`: it has another mark.
type Done = Result<bool, MirrorError>;

/// A store's mirror.
pub struct Mirrored {
    mirror: Rc<Mirror>,
    /// What it has was taken in.
    met: bool,
    busy: bool,
    /// What it does not have yet.
    behind: Touched,
    /// Keys whose texts there are left alone.
    left: Vec<String>,
    erasing: Option<(Mark, Told)>,
    /// While something is in storage that may not have reached the disk.
    rest: Option<TimeoutHandle>,
    unsure: bool,
    /// While it is not sure, until it is to be said.
    slow: Option<TimeoutHandle>,
    /// A save has not been told of yet.
    owed: bool,
}

impl Mirrored {
    pub fn new(name: &str) -> Mirrored {
        Mirrored {
            mirror: Rc::new(Mirror::new(name)),
            met: false,
            busy: false,
            behind: Touched::default(),
            left: Vec::new(),
            erasing: None,
            rest: None,
            unsure: false,
            slow: None,
            owed: false,
        }
    }
}

impl Mirrored {
    /// It is to be met once more: what was locked there may be open now.
    pub fn meet_again(&mut self) {
        self.met = false;
        self.left.clear();
    }

    /// With no element left there is no need for an open database.
    pub fn let_rest(&self) {
        if !self.busy {
            self.mirror.close();
        }
    }
}

/// What is put into the mirror for these keys. What the browser lost by itself is the very thing that the mirror is for,
/// so a text goes there only when it was taken away.
fn texts_of(keys: &Touched, left: &[String]) -> Texts {
    let mut texts = Texts::new();
    for (key, gone) in keys.iter().filter(|(key, _)| !left.contains(key)) {
        let text = Area::Always.raw(key);
        if text.is_some() || *gone {
            texts.push((key.clone(), text));
        }
    }
    texts
}

/// Whether nobody sees the page: there is no next frame then.
fn is_hidden() -> bool {
    document().hidden()
}

/// What is next to be asked of the mirror.
enum Next {
    Meet,
    Erase(Mark),
    Put(Touched),
}

impl Open {
    fn own(&self) -> String {
        [&self.name, ":"].concat()
    }

    fn mark_key(&self) -> String {
        [&self.name, ":erased"].concat()
    }

    fn names_gone(&self, mark: &Mark, key: &str) -> bool {
        Address::parse(&self.name, key).is_some_and(|address| mark.covers(&address))
    }

    /// What is in storage is perhaps not on the disk yet.
    pub(super) fn told_status(&self) -> Status {
        let mut status = self.keeper.status();
        let is_quiet = self.mirrored.slow.is_some() && self.status_told.saving == Saving::Saved;
        if status.saving == Saving::Saved && self.mirrored.unsure && !is_quiet {
            status.saving = Saving::Written;
        }
        status
    }

    /// What the parent lets go of does not come back from the mirror.
    pub(super) fn let_go_of_mirrored(&mut self) {
        for key in self.keeper.missing_keys() {
            self.mirrored.behind.insert(key, true);
        }
    }

    fn has_next(&self) -> bool {
        let Mirrored { met, behind, erasing, .. } = &self.mirrored;
        !met || !behind.is_empty() || erasing.is_some()
    }

    fn next(&mut self) -> Option<Next> {
        let Mirrored { met, behind, erasing, .. } = &mut self.mirrored;
        match erasing {
            // Everything goes, whatever is there; a child alone needs to know the mark that is there.
            Some((mark, _)) if *met || mark.erases_all(&self.keeper.mark()) => Some(Next::Erase(mark.clone())),
            _ if !*met => Some(Next::Meet),
            _ if !behind.is_empty() => Some(Next::Put(std::mem::take(behind))),
            _ => None,
        }
    }
}

impl Store {
    /// After each save: what was written is to be put into the mirror too. Gives whether that is to be waited for.
    pub(super) fn mirror(self) -> bool {
        let waits = self.with(|open| {
            // What was written for always is told by the store that keeps it.
            if open.shelf.area == Area::Visit {
                return false;
            }
            let touched = storage::touched(&open.own());
            if touched.is_empty() {
                return false;
            }
            let of = &mut open.mirrored;
            if !std::mem::replace(&mut of.unsure, true) {
                of.slow = set_timeout_with_handle(move || self.tell_slow(), SLOW).ok();
            }
            for (key, gone) in touched {
                of.behind.insert(key, gone);
            }
            of.rest.take().inspect(TimeoutHandle::clear);
            of.rest = set_timeout_with_handle(move || self.sure(), REST).ok();
            true
        });
        // What is on the screen comes first, where there is one to see it.
        if waits == Some(true) && !is_hidden() {
            request_animation_frame(move || drop(set_timeout_with_handle(move || self.wake(), Duration::ZERO)));
        } else {
            self.wake();
        }
        waits == Some(true)
    }

    fn tell_slow(self) {
        self.with(|open| open.mirrored.slow = None);
        self.tell_status();
        self.wake();
    }

    /// A save is to be told of once it is sure.
    pub(super) fn owe(self) {
        self.with(|open| open.mirrored.owed = true);
    }

    /// What was written is on the disk, as far as a page can know.
    fn sure(self) {
        let owed = self.with(|open| {
            open.mirrored.unsure = false;
            open.mirrored.slow.take().inspect(TimeoutHandle::clear);
            open.mirrored.rest.take().inspect(TimeoutHandle::clear);
            std::mem::take(&mut open.mirrored.owed)
        });
        let (_, now) = self.tell_status();
        if owed == Some(true) && now == Saving::Saved {
            self.report(Ok(()));
        }
    }

    /// The same once nothing is left to be put there.
    fn sure_if_all(self, put: &Touched, left: &[String]) {
        let all = self.with(|open| open.mirrored.behind.is_empty()).unwrap_or_default();
        if all && !put.keys().any(|key| left.contains(key)) {
            self.sure();
        }
    }

    /// Asks the mirror for what is next, unless it is at work.
    pub(super) fn wake(self) {
        let sleeps = self.with(|open| {
            let is_next = open.shelf.area == Area::Always && open.has_next();
            is_next && !std::mem::replace(&mut open.mirrored.busy, true)
        });
        if sleeps == Some(true) {
            wasm_bindgen_futures::spawn_local(self.work());
        }
    }

    async fn work(self) {
        let Some(mirror) = self.with(|open| Rc::clone(&open.mirrored.mirror)) else { return };
        let mut patience = ROUNDS;
        while let Some(next) = self.with(Open::next).flatten() {
            let done = match next {
                Next::Meet => self.meet(&mirror).await,
                Next::Erase(mark) => self.erase_mirror(&mirror, &mark).await,
                Next::Put(keys) => self.put(&mirror, &keys).await,
            };
            patience = if done == Ok(true) { ROUNDS } else { patience.saturating_sub(1) };
            if done.is_err() || patience == 0 {
                // Tried again at the next save. Who waits for an erasure does not wait for that.
                mirror.close();
                self.carry_out(false);
                break;
            }
        }
        let last = self.with(|open| {
            open.mirrored.busy = false;
            open.users == 0
        });
        if last == Some(true) {
            mirror.close();
        }
    }

    /// Puts there what storage has.
    async fn put(self, mirror: &Mirror, keys: &Touched) -> Done {
        let known = self.with(|open| (open.mark_key(), open.keeper.mark_text(), open.mirrored.left.clone()));
        let (mark_key, mark, left) = known.ok_or(MirrorError)?;
        let texts = || texts_of(keys, &left);
        let work = Work { only_if: Some((&mark_key, mark.as_deref())), empty: false, texts: &texts };
        let done = mirror.does(work).await;
        if done == Ok(true) {
            self.sure_if_all(keys, &left);
        } else {
            self.with(|open| {
                open.mirrored.met = false;
                for (key, gone) in keys.iter() {
                    open.mirrored.behind.insert(key.clone(), *gone);
                }
            });
        }
        done
    }

    /// Takes in what the mirror has, and puts there what it lacks.
    async fn meet(self, mirror: &Mirror) -> Done {
        let there = mirror.all().await?;
        let text_there = |key: &str| there.iter().find(|(one, _)| one == key).map(|(_, text)| text);
        let met = self.with(|open| {
            let mark_key = open.mark_key();
            let mark = text_there(&mark_key).and_then(JsValue::as_string);
            let differs = |(key, text): &&(String, JsValue)| Area::Always.raw(key).as_ref() != Some(text);
            let own = |(key, text): &(String, JsValue)| Some((key.clone(), open.shelf.opened(key, text.as_string()?)));
            let texts: Vec<(String, String)> = there.iter().filter(differs).filter_map(own).collect();
            let met = open.keeper.meet(&open.shelf, &texts, mark.as_deref()).map_err(|_| MirrorError)?;
            // The lock itself may not have reached the disk.
            let locked = texts.iter().filter(|(key, _)| met.left.contains(key));
            let locked: Vec<_> = locked.map(|(key, text)| (key.clone(), text.as_str())).collect();
            open.shelf.mend(&locked).map_err(|_| MirrorError)?;
            Ok((met, mark_key, mark))
        });
        let (met, mark_key, mark) = met.unwrap_or(Err(MirrorError))?;
        self.notify(met.changes);
        self.save();
        let keys = self.with(|open| {
            open.mirrored.met = true;
            open.mirrored.left.clone_from(&met.left);
            let mut keys = std::mem::take(&mut open.mirrored.behind);
            let own = open.own();
            // A tick that waits for the app, or under the lock for the passphrase, goes there with its record.
            let waits = [&own, "early:"].concat();
            for key in open.shelf.keys().unwrap_or_default() {
                if key.starts_with(&own)
                    && !key.starts_with(&waits)
                    && Area::Always.raw(&key).as_ref() != text_there(&key)
                {
                    keys.insert(key, false);
                }
            }
            let known = open.keeper.mark();
            for (key, _) in there.iter().filter(|(key, _)| open.names_gone(&known, key)) {
                keys.insert(key.clone(), true);
            }
            keys
        });
        let keys = keys.ok_or(MirrorError)?;
        let texts = || texts_of(&keys, &met.left);
        if !met.stale && texts().is_empty() {
            return Ok(true);
        }
        let work = Work { only_if: Some((&mark_key, mark.as_deref())), empty: met.stale, texts: &texts };
        let done = mirror.does(work).await;
        if done == Ok(true) {
            self.sure_if_all(&keys, &met.left);
        } else {
            self.with(|open| open.mirrored.met = false);
        }
        done
    }

    /// Erases what a mark says, for good: first in the mirror, so that no killed browser brings it back, then in storage.
    /// A mirror that does not answer is emptied when it does.
    pub(super) fn erase_by(self, mark: impl FnOnce(&mut Open, u64) -> Mark, then: Told) {
        let mirrored = self.with(|open| {
            let mark = mark(open, now());
            open.mirrored.erasing = Some((mark, then));
            open.shelf.area == Area::Always
        });
        if mirrored == Some(true) {
            let _ = set_timeout_with_handle(move || self.carry_out(false), REST);
            self.wake();
        } else {
            self.carry_out(true);
        }
    }

    async fn erase_mirror(self, mirror: &Mirror, mark: &Mark) -> Done {
        let known = self.with(|open| (open.mark_key(), mark.erases_all(&open.keeper.mark())));
        let (mark_key, all) = known.ok_or(MirrorError)?;
        let there = if all { Vec::new() } else { mirror.all().await? };
        let texts = || {
            let mut texts: Texts = vec![(mark_key.clone(), Some(mark.text().into()))];
            for (key, _) in &there {
                if self.with(|open| open.names_gone(mark, key)) == Some(true) {
                    texts.push((key.clone(), None));
                }
            }
            texts
        };
        let done = mirror.does(Work { only_if: None, empty: all, texts: &texts }).await?;
        self.carry_out(true);
        Ok(done)
    }

    /// The end of an erasure, in storage and on the screen. `mirrored`: the mirror has done its part.
    pub(super) fn carry_out(self, mirrored: bool) {
        let Some(Some((mark, then))) = self.with(|open| open.mirrored.erasing.take()) else { return };
        let erased = self.with(|open| {
            let all = mark.erases_all(&open.keeper.mark());
            let erased = open.keeper.carry_out(&open.shelf, &mark);
            if open.shelf.area == Area::Always {
                storage::touched(&open.own());
            }
            let mut behind = std::mem::take(&mut open.mirrored.behind);
            behind.retain(|key, _| !all && !open.names_gone(&mark, key));
            open.mirrored.behind = behind;
            open.mirrored.met = mirrored;
            open.mirrored.owed = false;
            erased
        });
        let result = erased.unwrap_or(Err(ShelfError::Failed)).map(|changes| self.notify(changes));
        self.sure();
        then(result);
    }
}
