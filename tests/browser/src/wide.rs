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

/// A way to read a screen: its language, its width, and the sizes of text, each with what is measured there. A screen is
/// asked once for all sizes: they change by style alone, at once.
struct Way {
    tag: &'static str,
    width: u32,
    texts: &'static [(&'static str, &'static str)],
}

const ROOM: &str = "lost()";
const WORDS: &str = "broken()";
const ROOM_FOR_WORDS: &str = "[...lost(), ...broken()]";
const ALL: &str = "[...lost(), ...broken(), ...untranslated()]";

/// Text twice as large by the browser's own setting.
const TWICE: &str = "200%";
const A: &str = "";
const A_PLUS: &str = "a-plus";
const A_PLUS_PLUS: &str = "a-plus-plus";

const WAYS: [Way; 12] = [
    Way { tag: "en", width: 280, texts: &[(A, WORDS)] },
    Way { tag: "en", width: 320, texts: &[(TWICE, ROOM), (A, WORDS), (A_PLUS, WORDS), (A_PLUS_PLUS, ROOM_FOR_WORDS)] },
    Way { tag: "en", width: 360, texts: &[(A, WORDS), (A_PLUS, WORDS), (A_PLUS_PLUS, WORDS)] },
    Way { tag: "en", width: 720, texts: &[(A, WORDS)] },
    Way { tag: "es", width: 280, texts: &[(A, ROOM_FOR_WORDS)] },
    Way { tag: "es", width: 320, texts: &[(A, WORDS), (A_PLUS, WORDS), (A_PLUS_PLUS, ROOM_FOR_WORDS)] },
    Way { tag: "es", width: 360, texts: &[(A, WORDS), (A_PLUS, WORDS), (A_PLUS_PLUS, ROOM_FOR_WORDS)] },
    Way { tag: "es", width: 720, texts: &[(A, WORDS)] },
    Way { tag: TAG, width: 280, texts: &[(A, ALL)] },
    Way { tag: TAG, width: 320, texts: &[(A, WORDS), (A_PLUS, WORDS), (A_PLUS_PLUS, WORDS)] },
    Way { tag: TAG, width: 360, texts: &[(A, ALL), (A_PLUS, WORDS), (A_PLUS_PLUS, WORDS)] },
    Way { tag: TAG, width: 720, texts: &[(A, ALL)] },
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
            let found = read_in(visit, way).await.with_context(|| format!("{screen:?}, {}", way.tag))?;
            wrong.extend(found.into_iter().map(|one| format!("{screen:?}, {}, {} px, {one}", way.tag, way.width)));
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
    let Way { tag, texts, .. } = way;
    let measured: String =
        texts.iter().map(|(text, measures)| format!("made('{text}', () => {measures});\n")).collect();
    let script = format!(
        "{MEASURES}\n{UNTRANSLATED}
         const done = arguments[0];
         const wrong = [];
         const made = (text, measures) => {{
           document.documentElement.style.fontSize = text === '{TWICE}' ? text : '';
           // As the setting of the widget does.
           card().dataset.text = text;
           wrong.push(...measures().map((one) => `${{text}}: ${{one}}`));
         }};
         if (widget().lang !== '{tag}') widget().lang = '{tag}';
         let left = 300, still = 0;
         const look = () => {{
           still = card().lang === '{tag}' ? still + 1 : 0;
           if (still > 2) {{ {measured} card().dataset.text = ''; done(wrong); }}
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
