//! Read in one language, sent in another; words to say in English too; and words that are read out.

use anyhow::{Result, ensure};
use iep_checklist::content::{Lang, Words, words};
use iep_checklist::model::Part;
use serde_json::{Value, json};

use crate::page::Page;
use crate::printed::NO_DOWNLOAD;
use crate::visit::Visit;
use crate::words::{in_language, starting};
use crate::wrap::stored_meeting;

/// A browser's way of reading out, in the place of the real one: it has the voices that the test gives it, says nothing,
/// and keeps what it was asked to say. As in browsers, that one has ended is told later.
const VOICES: &str = "class Voices extends EventTarget {
      list = []; all = []; now = null;
      getVoices() { return this.list; }
      speak(one) { this.all.push([one.text, one.lang, one.voice.name]); this.now = one; }
      cancel() { const one = this.now; this.now = null; if (one) setTimeout(() => one.onerror?.(new Event('error'))); }
      end() { const one = this.now; this.now = null; one.onend?.(new Event('end')); }
      give(...list) {
        this.list = list.map(([name, lang, localService]) => ({ name, lang, localService }));
        this.dispatchEvent(new Event('voiceschanged'));
      }
    }
    window.voices = new Voices();
    Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: voices });
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };";

/// Hides the page from its reader, as another tab does.
const OUT_OF_SIGHT: &str = "Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    document.dispatchEvent(new Event('visibilitychange'))";

fn spanish() -> &'static Words {
    words(Lang::Es)
}

fn english() -> &'static Words {
    words(Lang::En)
}

/// The name of a button that reads out.
fn listen(words: &str) -> String {
    format!("{}: {words}", spanish().tongue.listen)
}

/// The first question of a part.
fn question(words: &Words, part: Part) -> &'static str {
    words.of(part).ask.first().map_or("", |question| question.text)
}

impl Visit {
    /// Opens a part where the widget speaks Spanish.
    async fn open_in_spanish(&self, part: Part) -> Result<()> {
        let title = spanish().of(part).title;
        self.click("button", &starting(&(spanish().checklist.details)(title))).await?;
        self.find("heading", title).await.map(|_| ())
    }

    /// Begins to read words out, and checks by what voice.
    async fn begin_to_listen(&self, name: &str, text: &str, lang: &str) -> Result<()> {
        self.click("button", name).await?;
        let said = self.value("voices.all.at(-1)").await?;
        ensure!(said == json!([text, lang, format!("near {lang}")]), "{name} reads {said}");
        self.expect("it is read now", "voices.now !== null").await?;
        self.wait_pressed(name, true).await
    }

    async fn wait_pressed(&self, name: &str, pressed: bool) -> Result<()> {
        let is_it = format!("seek('button', {})[0]?.getAttribute('aria-pressed') === '{pressed}'", json!(name));
        self.wait(&format!("“{name}” to be pressed: {pressed}"), &is_it).await
    }

    async fn wait_silence(&self, after: &str) -> Result<()> {
        self.wait(&format!("silence after {after}"), "voices.now === null").await
    }

    /// The line in English below words, with the language it says it is in.
    async fn wait_english(&self, line: &str) -> Result<()> {
        let is_it = format!(
            "[...all(layer())].some((one) => one.lang === 'en' && one.dir === 'ltr' && shown(one) && clean(one.innerText).startsWith({}))",
            json!(line)
        );
        self.wait(&format!("“{line}” in English"), &is_it).await
    }
}

pub async fn words_are_read_out_by_voices_on_the_phone_alone_and_stop_with_their_layer(
    visit: &mut Visit,
) -> Result<()> {
    let (part, goals) = (Part::Goals, spanish().of(Part::Goals));
    let (title, ask) = (listen(goals.title), listen(question(spanish(), part)));
    visit.open(&Page::with("lang=\"es\"").script(VOICES)).await?;
    // Only voices from elsewhere, or of no use: there is nothing to tap.
    visit
        .run("voices.give(['far es', 'es-US', false], ['far en', 'en-US', false], ['near fr', 'fr', true])", vec![])
        .await?;
    visit.open_in_spanish(part).await?;
    ensure!(!visit.has("button", &starting(spanish().tongue.listen)).await?, "a voice from elsewhere is offered");
    ensure!(!visit.has("button", &ask).await?, "the words of a question are a button without a voice");
    // Voices come late.
    let near = "voices.give(['far es', 'es-US', false], ['near es-ES', 'es-ES', true], ['near es_MX', 'es_MX', true])";
    visit.run(near, vec![]).await?;
    let whole = format!("{}. {}", goals.title, goals.what);
    visit.begin_to_listen(&title, &whole, "es-ES").await?;
    // Another one takes its place; a second tap stops; the end is the end.
    visit.begin_to_listen(&ask, question(spanish(), part), "es-ES").await?;
    visit.wait_pressed(&title, false).await?;
    visit.click("button", &ask).await?;
    visit.wait_pressed(&ask, false).await?;
    visit.wait_silence("the second tap").await?;
    visit.begin_to_listen(&ask, question(spanish(), part), "es-ES").await?;
    visit.frames(2).await?;
    visit.wait_pressed(&ask, true).await?;
    visit.run("voices.end()", vec![]).await?;
    visit.wait_pressed(&ask, false).await?;
    // The line in English has its own voice, or none.
    visit.click("button", spanish().tongue.english).await?;
    visit.wait_english(question(english(), part)).await?;
    visit.wait_english(english().of(part).title).await?;
    visit.wait_english(english().of(part).say).await?;
    let in_english = listen(question(english(), part));
    ensure!(!visit.has("button", &in_english).await?, "English is read out in Spanish");
    let both = "voices.give(['near es-US', 'es-US', true], ['near en-US', 'en-US', true])";
    visit.run(both, vec![]).await?;
    visit.begin_to_listen(&in_english, question(english(), part), "en-US").await?;
    visit.begin_to_listen(&listen(goals.say), goals.say, "es-US").await?;
    in_language(Lang::Es, visit.star(question(spanish(), part), true)).await?;
    visit.click("button", spanish().checklist.title).await?;
    visit.wait_silence("the part is closed").await?;
    top_points(visit, part).await?;
    phrases(visit).await?;
    for (what, script) in [("the page is out of sight", OUT_OF_SIGHT), ("the element is gone", "widget().remove()")] {
        visit.open_in_spanish(part).await?;
        visit.begin_to_listen(&title, &whole, "es-US").await?;
        visit.run(script, vec![]).await?;
        visit.wait_silence(what).await?;
        if what.starts_with("the page") {
            visit.click("button", spanish().checklist.title).await?;
        }
    }
    visit.nothing_broke().await
}

/// In My notes: the first question of a part, which has a star.
async fn top_points(visit: &Visit, part: Part) -> Result<()> {
    let (words, ask) = (&spanish().my_notes, question(spanish(), part));
    visit.click("tab", words.title).await?;
    visit.wait_english(question(english(), part)).await?;
    visit.click("button", &format!("{} {ask}", words.top.handle)).await?;
    visit.begin_to_listen(spanish().tongue.listen, ask, "es-US").await?;
    visit.click("tab", spanish().checklist.title).await?;
    visit.wait_silence("another tab").await
}

/// In Meeting mode: the phrases, one of them large, and quick hide.
async fn phrases(visit: &Visit) -> Result<()> {
    let (words, first) = (&spanish().mode.phrases, spanish().mode.phrases.all.first().copied().unwrap_or_default());
    let in_english = english().mode.phrases.all.first().copied().unwrap_or_default();
    visit.click("button", spanish().mode.start).await?;
    visit
        .begin_to_listen(&listen(question(spanish(), Part::Concerns)), question(spanish(), Part::Concerns), "es-US")
        .await?;
    visit.click("button", words.open).await?;
    visit.wait_silence("a sheet over it").await?;
    visit.wait_english(in_english).await?;
    visit.begin_to_listen(&listen(first), first, "es-US").await?;
    visit.click("button", first).await?;
    visit.wait_silence("the phrase is shown large").await?;
    // Both stand there, to be pointed at.
    visit.find("dialog", first).await?;
    visit.wait_english(in_english).await?;
    visit.begin_to_listen(&listen(in_english), in_english, "en-US").await?;
    visit.click("button", spanish().tongue.english).await?;
    visit.wait("English to be away", &format!("!text().includes({})", json!(in_english))).await?;
    visit.click("button", spanish().tongue.english).await?;
    visit.begin_to_listen(&listen(first), first, "es-US").await?;
    visit.click("button", spanish().ways.hide).await?;
    visit.wait_silence("all is hidden").await?;
    visit.click("button", spanish().ways.back).await?;
    visit.click("button", spanish().mode.leave).await
}

/// What the letter on the screen says, and in which language it says it is.
async fn shown_letter(visit: &Visit) -> Result<(String, Value)> {
    let read = "(() => { const box = [...all(layer())].find((one) => one.matches?.('.iep-letter__box'));
        return [box.innerText, box.closest('[lang]').lang]; })()";
    let found = visit.value(read).await?;
    Ok((found[0].as_str().unwrap_or_default().to_owned(), found[1].clone()))
}

/// What prints for the school is in English, and the parent's own pages are in Spanish, unless another language is picked.
async fn pages(visit: &Visit) -> Result<()> {
    let print = &spanish().print;
    visit.click("button", spanish().ways.menu).await?;
    visit.click("button", &starting(print.title)).await?;
    visit.find("radiogroup", spanish().tongue.pages).await?;
    for (pick, words) in [("", english()), (print.binder, spanish()), (english().name, english())] {
        if !pick.is_empty() {
            visit.click("radio", pick).await?;
        }
        visit.run("window.saved = null", vec![]).await?;
        visit.click("button", print.title).await?;
        let root = format!("<html lang=\"{}\" dir=\"ltr\">", words.tag);
        let is_it = |text: &str| format!("window.saved?.includes({})", json!(text));
        let is_it = format!("{} && {}", is_it(&root), is_it(words.fixed.general));
        visit.wait(&format!("pages in {} after “{pick}”", words.tag), &is_it).await?;
    }
    visit.escape().await?;
    visit.find("button", spanish().ways.menu).await.map(|_| ())
}

pub async fn read_in_spanish_a_letter_goes_out_in_english_or_in_spanish(visit: &mut Visit) -> Result<()> {
    let (letter, own) = (&spanish().letter, "A plan for missed sessions");
    visit.open(&Page::with("lang=\"es\"").script(&stored_meeting()).script(NO_DOWNLOAD)).await?;
    pages(visit).await?;
    visit.click("button", spanish().ways.menu).await?;
    visit.click("button", spanish().wrap.title).await?;
    visit.find("radiogroup", spanish().tongue.letter).await?;
    let says = |text: &str, words: &Words| text.contains(words.paper.recap.agreed) && text.contains(own);
    let (text, lang) = shown_letter(visit).await?;
    ensure!(says(&text, english()) && lang == json!("en"), "the school reads English ({lang}): {text}");
    ensure!(!text.contains(spanish().paper.recap.last), "a Spanish line in it: {text}");
    visit.click("radio", spanish().name).await?;
    visit.wait("it to be in Spanish", &format!("text().includes({})", json!(spanish().paper.recap.agreed))).await?;
    let (text, lang) = shown_letter(visit).await?;
    ensure!(says(&text, spanish()) && lang == json!("es"), "read and sent in Spanish ({lang}): {text}");
    ensure!(!text.contains(english().paper.recap.last), "an English line in it: {text}");
    // The parent's own wording stays: another language is a letter made anew, and Undo takes that back.
    visit.click("button", letter.change).await?;
    let field = "[...all(layer())].find((one) => one.matches?.('.iep-letter textarea'))";
    visit.wait("the field, in its language", &format!("{field}?.lang === 'es'")).await?;
    visit.wait_for_text(spanish().paper.recap.last).await?;
    ensure!(!visit.has("radiogroup", spanish().tongue.letter).await?, "a choice would throw the words away");
    visit.reload().await?;
    visit.click("button", spanish().ways.menu).await?;
    visit.click("button", spanish().wrap.title).await?;
    visit
        .wait(
            "the words, in their language",
            &format!("{field}?.lang === 'es' && {field}.value.includes({})", json!(own)),
        )
        .await?;
    visit.wait_for_text(spanish().paper.recap.last).await?;
    visit.click("button", &format!("{}: {}", letter.again, english().name)).await?;
    let (text, lang) = shown_letter(visit).await?;
    ensure!(says(&text, english()) && lang == json!("en"), "made anew in English ({lang}): {text}");
    visit.click("button", spanish().ways.undo).await?;
    visit.wait("the words again", &format!("{field}?.lang === 'es' && {field}.value.includes({})", json!(own))).await?;
    // Where the widget speaks English nothing is asked, unless a letter is in another language.
    visit.click("button", &format!("{}: {}", letter.again, english().name)).await?;
    visit.run("widget().lang = 'en'", vec![]).await?;
    visit.find("heading", english().wrap.title).await?;
    visit.find("button", english().letter.change).await?;
    ensure!(!visit.has("radiogroup", english().tongue.letter).await?, "one language is no choice");
    visit.nothing_broke().await
}
