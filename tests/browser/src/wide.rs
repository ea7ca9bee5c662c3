//! Whether every screen has room for longer words, for words from right to left, and for large text. Chromium alone
//! measures all of them: every screen is brought up once, in English, and then changed where it stands.

use anyhow::{Context, Result, bail, ensure};
use iep_checklist::content::Lang;
use iep_checklist::model::Part;
use serde_json::{Value, json};
use xtask::pseudo::TAG;
use xtask::serve::Answer;

use crate::command::{be_a_screen, emulate_media, hide_scrollbars};
use crate::page::Page;
use crate::screens::{SCREENS, Screen, show};
use crate::steps::Sheet;
use crate::visit::Visit;
use crate::words::{in_language, said};

const MEASURES: &str = include_str!("measures.js");
/// The build that speaks the pseudo-language, in the place of the released one.
const SPEAKS_IT: &str = "import '/stories/iep-checklist.js';";

/// A way to read a screen: how it is called, its width, its language, and the script that brings it about.
struct Way {
    name: &'static str,
    width: u32,
    tag: &'static str,
    make: &'static str,
    measures: &'static str,
}

const ROOM: &str = "lost()";
const ROOM_FOR_WORDS: &str = "[...lost(), ...broken()]";
const ROOM_AND_WORDS: &str = "[...lost(), ...untranslated()]";
/// Its words are two fifths longer than any language has to be: one letter fewer is asked of the narrowest, and of buttons four in a
/// line nothing.
const ALL: &str = "[...lost(), ...broken(13), ...untranslated()]";

/// Twice the size of the browser's own text, A++, Spanish, and the pseudo-language at every width.
const WAYS: [Way; 8] = [
    Way {
        name: "with text at 200 %",
        width: 320,
        tag: "en",
        make: "document.documentElement.style.fontSize = '200%'",
        measures: ROOM,
    },
    Way {
        name: "with A++",
        width: 320,
        tag: "en",
        make: "document.documentElement.style.fontSize = ''; card().dataset.text = 'a-plus-plus'",
        measures: ROOM_FOR_WORDS,
    },
    Way { name: "in Spanish with A++", width: 320, tag: "es", make: "widget().lang = 'es'", measures: ROOM_FOR_WORDS },
    Way { name: "in Spanish with A++", width: 360, tag: "es", make: "", measures: ROOM_FOR_WORDS },
    Way { name: "in Spanish", width: 280, tag: "es", make: "card().dataset.text = ''", measures: ROOM_FOR_WORDS },
    Way { name: "in the pseudo-language", width: 280, tag: TAG, make: "widget().lang = 'ar-XB'", measures: ALL },
    Way { name: "in the pseudo-language", width: 360, tag: TAG, make: "", measures: ROOM_AND_WORDS },
    Way { name: "in the pseudo-language", width: 720, tag: TAG, make: "", measures: ALL },
];

/// The words that nobody translated. Those of the parent and of the host stand in what is stored and on the element; what
/// was said of something that can be taken back stays as it was said.
const UNTRANSLATED: &str = "const card = () => widget().shadowRoot.querySelector('.iep');
    const untranslated = () => {
      const own = JSON.stringify(Object.values(localStorage ?? {})) + widget().cloneNode(false).outerHTML +
        JSON.stringify(widget().settings ?? '') + [...all()].map((one) => one.value ?? '').join(' ');
      const wrong = [];
      const look = (text, one) => {
        const is_given = (word) => own.includes(word) || one.closest('[translate=no], [lang=en], .iep-language, .iep-undo');
        const left = (text.replace(/\\S+\\.(org|html|json)\\S*/g, '').match(/[A-Za-z]{3,}/g) ?? []).filter((word) => !is_given(word));
        if (left.length > 0) wrong.push(`not translated: “${clean(text).slice(0, 60)}”`);
      };
      for (const one of all(layer())) {
        if (one.getRootNode() === document || !shown(one)) continue;
        for (const name of ['aria-label', 'title', 'placeholder', 'alt']) look(one.getAttribute(name) ?? '', one);
        for (const node of one.childNodes) if (node.nodeType === Node.TEXT_NODE) look(node.data, one);
      }
      return [...new Set(wrong)];
    };";

async fn speak_pseudo(visit: &Visit) -> Result<()> {
    visit.server.put("/iep-checklist.js", Answer::new("text/javascript", SPEAKS_IT));
    // Nobody asks it anything here.
    visit.server.put("/axe.js", Answer::new("text/javascript", ""));
    hide_scrollbars(visit).await?;
    emulate_media(visit, &[("prefers-reduced-motion", "reduce")]).await
}

pub async fn long_words_from_the_right_and_large_text_have_room_on_every_screen(visit: &mut Visit) -> Result<()> {
    speak_pseudo(visit).await?;
    let mut wrong = Vec::new();
    for screen in SCREENS.iter().copied() {
        // The shell speaks in the first, and the last is the first run in English.
        if matches!(screen, Screen::Stale | Screen::RightToLeft) {
            continue;
        }
        be_a_screen(visit, 360, 740).await?;
        show(visit, screen).await.with_context(|| format!("{screen:?} does not come up"))?;
        visit.run("document.body.style.margin = 0; document.querySelector('h1').remove()", vec![]).await?;
        for way in &WAYS {
            let found = read_in(visit, way).await.with_context(|| format!("{screen:?}, {}", way.name))?;
            wrong.extend(found.into_iter().map(|one| format!("{screen:?}, {}, {} px: {one}", way.name, way.width)));
        }
        visit.nothing_broke().await.with_context(|| format!("{screen:?}"))?;
        visit.forget().await?;
    }
    ensure!(wrong.is_empty(), "{} times:\n{}", wrong.len(), wrong.join("\n"));
    Ok(())
}

/// What is wrong with the screen in this way of reading it: it is brought about, and measured once it stands still.
async fn read_in(visit: &Visit, way: &Way) -> Result<Vec<String>> {
    be_a_screen(visit, way.width, 740).await?;
    let Way { make, tag, measures, .. } = way;
    let script = format!(
        "{MEASURES}\n{UNTRANSLATED}\n{make};
         const done = arguments[0];
         let left = 300, still = 0;
         const look = () => {{
           still = card().lang === '{tag}' ? still + 1 : 0;
           if (still > 2) done({measures});
           else if ((left -= 1) > 0) requestAnimationFrame(look);
           else done(null);
         }};
         look();"
    );
    let Value::Array(found) = visit.run_slowly(&script, vec![]).await? else { bail!("{tag} was not spoken") };
    Ok(found.iter().map(|one| one.as_str().unwrap_or_default().to_owned()).collect())
}

pub async fn no_word_is_broken_where_it_is_narrow(visit: &mut Visit) -> Result<()> {
    in_language(Lang::Es, whole_words(visit)).await
}

/// What is on the way through a meeting, in frames as wide as a sidebar and as two phones; with large letters too on the phones.
async fn whole_words(visit: &Visit) -> Result<()> {
    for (width, text) in [(280, ""), (320, ""), (360, ""), (320, "a-plus-plus"), (360, "a-plus-plus")] {
        // A phone draws its bars over the page.
        let bare = "html { scrollbar-width: none } ::-webkit-scrollbar { display: none } body { margin: 0 }";
        visit.open_in_frame(&Page::new().style(bare), width, 740).await?;
        visit.run("widget().shadowRoot.querySelector('.iep').dataset.text = arguments[0]", vec![json!(text)]).await?;
        let place = format!("{width} px, {text}");
        words_are_whole(visit, &place).await?;
        for part in [Part::Concerns, Part::Accommodations] {
            visit.open_part(part).await?;
            words_are_whole(visit, &place).await?;
            visit.back_to_list().await?;
        }
        visit.start_meeting().await?;
        words_are_whole(visit, &place).await?;
        visit.escape().await?;
        visit.open_team().await?;
        words_are_whole(visit, &place).await?;
        visit.open_steps().await?;
        words_are_whole(visit, &place).await?;
        visit.open_notes().await?;
        words_are_whole(visit, &place).await?;
        visit.nothing_broke().await?;
        visit.forget().await?;
    }
    Ok(())
}

async fn words_are_whole(visit: &Visit, place: &str) -> Result<()> {
    visit.frames(2).await?;
    let found = visit.run(&format!("{MEASURES}\nreturn broken();"), vec![]).await?;
    ensure!(found == json!([]), "{place}: {found}");
    Ok(())
}

pub async fn the_released_module_speaks_no_pseudo_language(visit: &mut Visit) -> Result<()> {
    let has_it = |path: &str| -> Result<bool> {
        let module = std::fs::read(xtask::site::served().join(path))?;
        Ok(module.windows(TAG.len()).any(|bytes| bytes == TAG.as_bytes()))
    };
    ensure!(has_it("stories/iep-checklist_bg.wasm")?, "the module of the stories does not speak it");
    ensure!(!has_it("iep-checklist_bg.wasm")?, "the released module speaks it");
    visit.open(&Page::with(&format!("lang=\"{TAG}\""))).await?;
    visit.expect("it speaks English", "widget().shadowRoot.querySelector('.iep').lang === 'en'").await
}

/// Whether every element of the page has text of this size.
fn is_sized(pixels: f64) -> String {
    format!(
        "[...document.querySelectorAll('iep-checklist')].every((one) =>
          parseFloat(getComputedStyle(one.shadowRoot.querySelector('.iep')).fontSize) === {pixels})"
    )
}

pub async fn the_size_of_the_text_changes_at_once_and_is_kept(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    let words = &said().menu;
    for (choice, pixels) in words.text_sizes.into_iter().zip([17.0, 19.5, 22.0]).rev() {
        visit.open_sheet(Sheet::Menu).await?;
        // Another element of the page follows.
        visit.run("document.body.append(document.createElement('iep-checklist'))", vec![]).await?;
        visit.started().await?;
        visit.click("radio", choice).await?;
        visit.wait(&format!("text of {pixels} pixels"), &is_sized(pixels)).await?;
        visit
            .expect(
                "the sheet is of that size",
                &format!("parseFloat(getComputedStyle(layer()).fontSize) === {pixels}"),
            )
            .await?;
        visit.wait_stored("device.text-size").await?;
        visit.reload().await?;
        visit.expect("it is kept", &is_sized(pixels)).await?;
    }
    visit.nothing_broke().await
}
