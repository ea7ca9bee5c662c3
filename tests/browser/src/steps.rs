//! What a parent does in the widget, made of the words of [`Visit`].

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use iep_checklist::model::Part;
use serde_json::json;

use crate::visit::Visit;
use crate::words::{details, said, starting, title};

/// The sheets.
#[derive(Clone, Copy, Debug)]
pub enum Sheet {
    Menu,
    Child,
    Meeting,
    Data,
    Erase,
    Help,
}

/// All of them.
pub const SHEETS: [Sheet; 6] = [Sheet::Menu, Sheet::Child, Sheet::Meeting, Sheet::Data, Sheet::Erase, Sheet::Help];

impl Visit {
    /// Opens a sheet from the list.
    pub async fn open_sheet(&self, sheet: Sheet) -> Result<()> {
        match sheet {
            Sheet::Menu => self.open_menu().await,
            Sheet::Child => self.open_from_menu(said().meeting.add_nickname, said().meeting.child).await,
            Sheet::Meeting => self.open_from_menu(&starting(said().meeting.title), said().meeting.title).await,
            Sheet::Data => self.open_data().await,
            Sheet::Erase => self.open_erase().await,
            Sheet::Help => self.open_help().await,
        }
    }

    /// Closes an open sheet by its button. From the question before erasing that leads back to "Your data".
    pub async fn leave_sheet(&self, sheet: Sheet) -> Result<()> {
        self.click("button", said().ways.close).await?;
        if matches!(sheet, Sheet::Erase) {
            self.find("dialog", said().data.title).await?;
            self.click("button", said().ways.close).await?;
        }
        self.at_the_list().await
    }

    /// Taps the check-off of a part and waits until it shows.
    pub async fn tick(&self, part: Part) -> Result<()> {
        let before = self.is_checked(title(part)).await?;
        self.click("checkbox", title(part)).await?;
        self.wait_checked(title(part), !before).await
    }

    /// Opens a part from the list.
    pub async fn open_part(&self, part: Part) -> Result<()> {
        self.click("button", &details(part)).await?;
        self.find("heading", title(part)).await.map(|_| ())
    }

    /// Goes back to the list by the button on top.
    pub async fn back_to_list(&self) -> Result<()> {
        self.click("button", said().checklist.title).await?;
        self.at_the_list().await
    }

    /// Waits until the list is there.
    pub async fn at_the_list(&self) -> Result<()> {
        self.find("checkbox", title(Part::Goals)).await.map(|_| ())
    }

    /// Opens the menu.
    pub async fn open_menu(&self) -> Result<()> {
        self.click("button", said().ways.menu).await?;
        self.find("dialog", said().menu.title).await.map(|_| ())
    }

    /// Opens a sheet from the menu.
    async fn open_from_menu(&self, way: &str, title: &str) -> Result<()> {
        self.open_menu().await?;
        self.click("button", way).await?;
        self.find("dialog", title).await.map(|_| ())
    }

    /// Opens "Your data".
    pub async fn open_data(&self) -> Result<()> {
        self.open_menu().await?;
        self.click("button", &starting(said().menu.data)).await?;
        self.find("dialog", said().data.title).await.map(|_| ())
    }

    /// Opens "Help".
    pub async fn open_help(&self) -> Result<()> {
        self.open_menu().await?;
        self.click("button", &starting(said().menu.help)).await?;
        self.find("dialog", said().help.title).await.map(|_| ())
    }

    /// Opens the question before everything is erased.
    pub async fn open_erase(&self) -> Result<()> {
        self.open_data().await?;
        self.click("button", &starting(said().data.erasing.all.label)).await?;
        self.find("dialog", said().data.erasing.all.ask).await.map(|_| ())
    }

    /// Erases everything, having been asked.
    pub async fn erase(&self) -> Result<()> {
        self.open_erase().await?;
        self.click("button", said().data.erasing.all.label).await?;
        self.at_the_list().await
    }

    /// Types into the note of the opened part; the field keeps the focus.
    pub async fn note(&self, words: &str) -> Result<()> {
        self.type_into(said().part.note, words).await
    }

    /// What stands in the note of the opened part.
    pub async fn noted(&self) -> Result<String> {
        self.written(said().part.note).await
    }

    /// Closes what lies on top.
    pub async fn escape(&self) -> Result<()> {
        self.press(Key::Escape).await
    }

    /// Takes away what is kept, also in the mirror, which lets go of its database when the page is left.
    pub async fn forget(&self) -> Result<()> {
        let script = "const done = arguments[0]; localStorage?.clear();
            const gone = indexedDB.deleteDatabase('iep-checklist');
            gone.onsuccess = gone.onerror = gone.onblocked = () => done(null);";
        self.client()?.execute_async(script, vec![]).await.map(|_| ()).map_err(Into::into)
    }

    /// Waits until these words are in the browser's storage.
    pub async fn wait_stored(&self, words: &str) -> Result<()> {
        let what = format!("“{words}” to be stored");
        self.wait(&what, &format!("Object.values({{...localStorage}}).some((text) => text.includes({}))", json!(words)))
            .await
    }

    /// The keys in the browser's storage, in order.
    pub async fn stored_keys(&self) -> Result<Vec<String>> {
        let keys = self.value("Object.keys(localStorage).sort()").await?;
        Ok(serde_json::from_value(keys)?)
    }

    /// Fails unless the parts that are checked are exactly these.
    pub async fn checked_are(&self, parts: &[Part]) -> Result<()> {
        for part in Part::SECTIONS {
            let checked = self.is_checked(title(part)).await?;
            ensure!(
                checked == parts.contains(&part),
                "“{}” is {}checked",
                title(part),
                if checked { "" } else { "not " }
            );
        }
        Ok(())
    }
}
