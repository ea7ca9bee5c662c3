//! Handing over: the file that the browser makes opens with an implementation by others, and the other way round.

use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Key, Nonce};
use anyhow::{Context, Result, anyhow, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use iep_checklist::content::HandOver;
use iep_checklist::model::Part;
use serde_json::{Value, json};
use sha2::Sha256;

use crate::page::Page;
use crate::visit::Visit;
use crate::words::{said, starting, title};

/// What a file that is saved holds, in the place of a download.
const SAVED: &str = "const made = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => { blob.text().then((text) => { window.saved = text; }); return made(blob); };
    HTMLAnchorElement.prototype.click = function () { window.savedAs = this.download; };";

/// Hands a file to the field for files.
const CHOOSE: &str =
    "const input = document.querySelector('iep-checklist').shadowRoot.querySelector('input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File([arguments[0]], 'my-list.txt', { type: 'text/plain' }));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));";

fn words() -> &'static HandOver {
    &said().hand_over
}

/// A file as `docs/FORMATS.md` describes it, read without a line of the widget.
struct File {
    value: Value,
}

impl File {
    fn word(&self, at: &str) -> Result<String> {
        let of = self.value.pointer(at).with_context(|| format!("there is no {at}"))?;
        Ok(of.as_str().map_or_else(|| of.to_string(), str::to_owned))
    }

    fn bytes(&self, at: &str) -> Result<Vec<u8>> {
        Ok(STANDARD.decode(self.word(at)?)?)
    }

    fn key(&self, passphrase: &str) -> Result<[u8; 32]> {
        let times = self.word("/kdf/iterations")?.parse()?;
        Ok(pbkdf2::pbkdf2_hmac_array::<Sha256, 32>(passphrase.as_bytes(), &self.bytes("/kdf/salt")?, times))
    }

    fn beside(&self) -> Result<String> {
        let at = [
            "/format",
            "/v",
            "/kdf/name",
            "/kdf/hash",
            "/kdf/iterations",
            "/kdf/salt",
            "/cipher/name",
            "/cipher/nonce",
        ];
        at.iter().map(|at| Ok(self.word(at)? + "\n")).collect()
    }

    fn open(&self, key: &[u8; 32]) -> Result<String> {
        let (nonce, sealed, beside) = (self.bytes("/cipher/nonce")?, self.bytes("/sealed")?, self.beside()?);
        let payload = Payload { msg: &sealed, aad: beside.as_bytes() };
        let cipher = Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(key));
        let text = cipher.decrypt(Nonce::from_slice(&nonce), payload).map_err(|_| anyhow!("it does not open"))?;
        Ok(String::from_utf8(text)?)
    }

    /// Another text, sealed with the same key.
    fn seal(&mut self, key: &[u8; 32], text: &str) -> Result<String> {
        let nonce = [7; 12];
        self.value["cipher"]["nonce"] = json!(STANDARD.encode(nonce));
        let beside = self.beside()?;
        let payload = Payload { msg: text.as_bytes(), aad: beside.as_bytes() };
        let cipher = Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(key));
        let sealed = cipher.encrypt(Nonce::from_slice(&nonce), payload).map_err(|_| anyhow!("it cannot be sealed"))?;
        self.value["sealed"] = json!(STANDARD.encode(sealed));
        Ok(self.value.to_string())
    }
}

impl Visit {
    /// Opens the sheet that hands over.
    pub async fn open_hand_over(&self) -> Result<()> {
        self.open_data().await?;
        self.click("button", &starting(words().title)).await?;
        self.find("dialog", words().title).await.map(|_| ())
    }

    /// Opens the sheet that loads a copy, and hands it a file.
    async fn hand_in(&self, file: &str) -> Result<()> {
        self.open_data().await?;
        self.click("button", &starting(said().copies.load)).await?;
        self.find("dialog", said().copies.load).await?;
        self.run(CHOOSE, vec![json!(file)]).await.map(|_| ())
    }

    /// The same with a file that will not be opened: that is said, and what is stored stays as it is.
    async fn is_refused(&self, file: &str, with: Option<&str>, said_why: &str) -> Result<()> {
        let stored = "JSON.stringify(Object.entries({...localStorage}).sort())";
        let before = self.value(stored).await?;
        self.hand_in(file).await?;
        if let Some(passphrase) = with {
            self.type_into(words().passphrase, passphrase).await?;
            self.click("button", words().open).await?;
        }
        self.wait_for_text(said_why).await?;
        ensure!(self.value(stored).await? == before, "something was changed");
        self.leave_data().await
    }

    async fn leave_data(&self) -> Result<()> {
        self.escape().await?;
        self.find("dialog", said().data.title).await?;
        self.escape().await?;
        self.at_the_list().await
    }
}

/// A private note stays on this phone; a wrong passphrase, a cut file and a changed header are said, and change nothing.
pub async fn a_file_that_was_handed_over_opens_elsewhere_and_comes_back(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new().script(SAVED)).await?;
    visit.open_part(Part::Goals).await?;
    visit.note("She cried.").await?;
    visit.back_to_list().await?;
    visit.tick(Part::Goals).await?;
    visit.wait_stored("She cried.").await?;

    visit.open_hand_over().await?;
    for line in [(words().meetings)(1), (words().checked)(1), (words().left)(1)] {
        visit.wait_for_text(&line).await?;
    }
    visit.click("button", words().make).await?;
    visit.wait_for_text(words().wanting).await?;
    visit.click("button", words().suggest).await?;
    visit.wait_for_text(words().strong).await?;
    let passphrase = visit.written(words().passphrase).await?;
    visit.click("button", words().make).await?;
    visit.click("button", words().save).await?;
    visit.wait("a file", "window.saved").await?;
    ensure!(visit.value("window.savedAs").await? == json!("my-list.txt"));
    let text = visit.value("window.saved").await?.as_str().unwrap_or_default().to_owned();
    visit.leave_data().await?;
    ensure!(!visit.value("JSON.stringify({...localStorage})").await?.to_string().contains(&passphrase));

    let file = File { value: serde_json::from_str(&text)? };
    let words_of = passphrase.clone();
    // It takes a while; the browser goes on meanwhile.
    let opening = tokio::task::spawn_blocking(move || file.key(&words_of).map(|key| (file, key)));
    visit.is_refused(&text, Some("some other words"), words().not_opened).await?;
    visit.is_refused(&text[..text.len() / 2], None, said().copies.wrong.broken).await?;
    visit.is_refused(&text.replace("600000", "600001"), Some(&passphrase), words().not_opened).await?;
    visit.is_refused(&text.replace("600000", "599999"), None, words().broken).await?;
    visit.is_refused(&text.replace("\"v\":1", "\"v\":2"), None, words().newer).await?;

    let (mut file, key) = opening.await??;
    let copy = file.open(&key)?;
    ensure!(copy.contains("part.goals.checked") && !copy.contains("She cried."), "{copy}");
    let mut theirs: Value = serde_json::from_str(&copy)?;
    let records = theirs["records"].as_object_mut().context("there are no records")?;
    let meeting = records.iter_mut().find(|(name, _)| name.starts_with(":meeting:")).context("there is no meeting")?.1;
    meeting["f"]["part.services.checked"] = json!({"now": [["otherone", 1, 1_790_000_000_000_u64, true]]});
    let back = file.seal(&key, &theirs.to_string())?;
    visit.hand_in(&back).await?;
    // A keyboard puts a space behind what it suggests.
    visit.type_into(words().passphrase, &format!("{passphrase} ")).await?;
    visit.click("button", words().open).await?;
    visit.click("button", said().copies.merge).await?;
    visit.wait_for_text(said().copies.loaded).await?;
    visit.leave_data().await?;
    visit.wait_checked(title(Part::Services), true).await?;
    visit.open_part(Part::Goals).await?;
    let note = visit.noted().await?;
    ensure!(note == "She cried.", "the private note is {note:?}");
    visit.nothing_broke().await
}

/// Over plain http browsers keep their cryptography from pages.
pub async fn a_page_that_cannot_lock_a_file_says_why(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new().script("Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined });")).await?;
    visit.open_data().await?;
    visit.wait_for_text(words().missing).await?;
    visit.click("button", &starting(words().title)).await?;
    visit.find("dialog", words().title).await?;
    visit.wait_for_text(words().missing).await?;
    ensure!(!visit.has("button", words().make).await?, "a file could be made");
    visit.leave_data().await?;
    visit.hand_in("{\"format\":\"iep-checklist-handover\"}").await?;
    visit.wait_for_text(words().missing).await?;
    visit.nothing_broke().await
}

/// What is asked for is changed while a file is being made: the file that is offered is the one that was asked for last.
pub async fn the_file_that_is_handed_over_is_the_one_that_was_asked_for_last(visit: &mut Visit) -> Result<()> {
    let slow = "window.held = []; const real = SubtleCrypto.prototype.deriveBits;
        SubtleCrypto.prototype.deriveBits = async function (...words) {
          const made = await real.apply(this, words);
          await new Promise((done) => window.held.push(done));
          return made;
        };";
    visit.open(&Page::new().script(SAVED).script(slow)).await?;
    visit.open_part(Part::Goals).await?;
    visit.note("She cried.").await?;
    visit.back_to_list().await?;
    visit.wait_stored("She cried.").await?;
    visit.open_hand_over().await?;
    visit.click("button", words().suggest).await?;
    let passphrase = visit.written(words().passphrase).await?;
    visit.click("switch", words().private).await?;
    visit.click("button", words().make).await?;
    visit.wait("the first to be made", "held.length === 1").await?;
    visit.click("switch", words().private).await?;
    visit.click("button", words().make).await?;
    visit.wait("the second to be made", "held.length === 2").await?;
    visit.run("held[0]()", vec![]).await?;
    visit.frames(3).await?;
    visit.run("held[1]()", vec![]).await?;
    visit.click("button", words().save).await?;
    visit.wait("a file", "window.saved").await?;
    let text = visit.value("window.saved").await?.as_str().unwrap_or_default().to_owned();
    let file = File { value: serde_json::from_str(&text)? };
    let copy = tokio::task::spawn_blocking(move || file.key(&passphrase).and_then(|key| file.open(&key))).await??;
    ensure!(!copy.contains("She cried."), "{copy}");
    visit.nothing_broke().await
}
