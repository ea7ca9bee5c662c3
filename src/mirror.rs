//! The same texts as in the browser's storage, in its database, against browsers that are killed before storage reaches
//! the disk: one store, the same text under the same key.
//!
//! Where the database is missing, blocked, throws or never answers, nothing here does any harm: what was asked for fails,
//! or never ends. Nothing waits for it but what has to.

use std::cell::RefCell;

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbTransaction, IdbTransactionMode};

/// The one store in the database.
const TEXTS: &str = "texts";

/// The database of one storage key. It has the same name.
pub struct Mirror {
    name: String,
    open: RefCell<Option<IdbDatabase>>,
}

/// It did not do what it was asked. Then nothing has changed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MirrorError;

impl From<JsValue> for MirrorError {
    fn from(_: JsValue) -> MirrorError {
        MirrorError
    }
}

/// Texts by key, as JavaScript has them; a key without one is to be taken away.
pub type Texts = Vec<(String, Option<JsValue>)>;

/// What is to be done in one step, wholly or not at all.
pub struct Work<'a> {
    /// Only if this is the text under this key: the erase mark that the page knows.
    pub only_if: Option<(&'a str, Option<&'a str>)>,
    /// First everything goes.
    pub empty: bool,
    /// What is put there. It is asked for when the step has its turn, so that it is never older than what another tab
    /// has put there before.
    pub texts: &'a dyn Fn() -> Texts,
}

impl Mirror {
    /// Opens nothing yet.
    pub fn new(name: &str) -> Mirror {
        Mirror { name: name.to_owned(), open: RefCell::new(None) }
    }

    /// Lets the database go. The next call opens it again.
    pub fn close(&self) {
        if let Some(open) = self.open.take() {
            open.close();
        }
    }

    /// All texts by key. None where there is no such database; it is not made for this.
    ///
    /// # Errors
    /// A [`MirrorError`].
    pub async fn all(&self) -> Result<Vec<(String, JsValue)>, MirrorError> {
        let Some((step, store)) = self.step(IdbTransactionMode::Readonly).await? else { return Ok(Vec::new()) };
        let (keys, texts) = (store.get_all_keys()?, store.get_all()?);
        heard(&step, &["complete"], &["abort"]).await?;
        let (keys, texts) = (Array::from(&keys.result()?), Array::from(&texts.result()?));
        Ok(keys.iter().map(|key| key.as_string().unwrap_or_default()).zip(texts.iter()).collect())
    }

    /// Does a piece of work, and ends when it is certain to outlive the browser. `false`: there is another mark.
    ///
    /// # Errors
    /// A [`MirrorError`].
    pub async fn does(&self, work: Work<'_>) -> Result<bool, MirrorError> {
        let Some((step, store)) = self.step(IdbTransactionMode::Readwrite).await? else { return Err(MirrorError) };
        let done = heard(&step, &["complete"], &["abort"]);
        match put(&store, work).await {
            Ok(true) => {}
            ended => {
                let _ = step.abort();
                return ended;
            }
        }
        done.await?;
        Ok(true)
    }

    /// A transaction. `None` where there is nothing to read.
    async fn step(&self, mode: IdbTransactionMode) -> Result<Option<(IdbTransaction, IdbObjectStore)>, MirrorError> {
        let open = self.open.borrow().clone();
        let begun = open.map(|open| open.transaction_with_str_and_mode(TEXTS, mode));
        let step = match begun {
            Some(Ok(step)) => step,
            // Closed meanwhile, since somebody wanted to delete it.
            _ => match self.opened(mode == IdbTransactionMode::Readwrite).await? {
                Some(open) => open.transaction_with_str_and_mode(TEXTS, mode)?,
                None => return Ok(None),
            },
        };
        let store = step.object_store(TEXTS)?;
        Ok(Some((step, store)))
    }

    /// Opens the database. Where there is none it is only made to be written to.
    async fn opened(&self, make: bool) -> Result<Option<IdbDatabase>, MirrorError> {
        let factory = web_sys::window().ok_or(MirrorError)?.indexed_db()?.ok_or(MirrorError)?;
        let request: IdbOpenDbRequest = factory.open_with_u32(&self.name, 1)?;
        let event = heard(&request, &["success", "upgradeneeded"], &["error", "blocked"]).await?;
        let is_new = event.unchecked_ref::<web_sys::Event>().type_() == "upgradeneeded";
        let open: IdbDatabase = request.result()?.unchecked_into();
        if is_new {
            if !make {
                if let Some(step) = request.transaction() {
                    step.abort()?;
                }
                // Until it is over, nobody else could open it.
                let _ = heard(&request, &[], &["error"]).await;
                return Ok(None);
            }
            open.create_object_store(TEXTS)?;
            heard(&request, &["success"], &["error", "blocked"]).await?;
        }
        // Who wants to delete it need not wait for this page.
        let close: Function = Reflect::get(&open, &"close".into())?.unchecked_into();
        Reflect::set(&open, &"onversionchange".into(), &close.bind0(&open))?;
        self.open.replace(Some(open.clone()));
        Ok(Some(open))
    }
}

async fn put(store: &IdbObjectStore, work: Work<'_>) -> Result<bool, MirrorError> {
    if let Some((key, text)) = work.only_if {
        let there = store.get(&key.into())?;
        heard(&there, &["success"], &["error"]).await?;
        if there.result()?.as_string().as_deref() != text {
            return Ok(false);
        }
    }
    if work.empty {
        store.clear()?;
    }
    for (key, text) in (work.texts)() {
        match text {
            Some(text) => store.put_with_key(&text, &key.as_str().into())?,
            None => store.delete(&key.as_str().into())?,
        };
    }
    Ok(true)
}

/// Waits for the first event of these names: a good one, or a bad one. It listens from the moment that it is called.
fn heard(target: &JsValue, good: &[&str], bad: &[&str]) -> JsFuture {
    let promise = Promise::new(&mut |resolve, reject| {
        for (names, hears) in [(good, resolve), (bad, reject)] {
            for name in names {
                let _ = Reflect::set(target, &["on", name].concat().into(), &hears);
            }
        }
    });
    JsFuture::from(promise)
}
