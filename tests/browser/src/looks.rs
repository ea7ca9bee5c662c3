//! Every screen, brought up once, and then seen in every language, direction and look that a reader may have it in: axe,
//! what a screen reader meets, targets, names, text spacing, marks in forced colors, and that nothing moves unasked.

use anyhow::{Context, Result, ensure};
use iep_checklist::content::Lang;
use serde_json::{Value, json};

use crate::axe::{Rules, complaints, serve_axe};
use crate::command::{be_a_screen, empty_cache, emulate_media};
use crate::page::Page;
use crate::screens::{SCREENS, Screen, show};
use crate::visit::Visit;
use crate::words::{in_language, said};

const MEASURES: &str = include_str!("measures.js");

/// What a reader's system can ask for. Nobody who asks for less motion is shown any.
const STILL: (&str, &str) = ("prefers-reduced-motion", "reduce");
const LIGHT: &[(&str, &str)] = &[("prefers-color-scheme", "light"), STILL];
const DARK: &[(&str, &str)] = &[("prefers-color-scheme", "dark"), STILL];
const FORCED: &[(&str, &str)] = &[("forced-colors", "active"), ("prefers-color-scheme", "dark"), STILL];

/// A phone, a wide page, a sidebar, and a phone that enlarges four times.
const PHONE: (u32, u32) = (360, 740);
const WIDE: (u32, u32) = (720, 900);
const SIDEBAR: (u32, u32) = (280, 740);
const STAMP: (u32, u32) = (320, 256);

/// One way to see a screen.
struct Look {
    name: &'static str,
    lang: Lang,
    is_rtl: bool,
    media: &'static [(&'static str, &'static str)],
    size: (u32, u32),
    rules: Rules,
    /// What is measured there, as a script that gives a list of complaints.
    measures: &'static str,
}

/// Names, sizes and spacing: they change with the words and the direction.
const OF_WORDS: &str = "[...misnamed(), ...small(44), ...lost(), ...lostWhenSpaced()]";
const OF_COLORS: &str = "unmarked()";
const NOTHING: &str = "[]";

/// In this order, so that each step changes as little as it can. All rules run once in each language; those that a look can
/// break run in each look and direction, in forced colors without that of contrast.
const LOOKS: [Look; 9] = [
    Look {
        name: "English, light",
        lang: Lang::En,
        is_rtl: false,
        media: LIGHT,
        size: PHONE,
        rules: Rules::All,
        measures: OF_WORDS,
    },
    Look {
        name: "English, dark",
        lang: Lang::En,
        is_rtl: false,
        media: DARK,
        size: WIDE,
        rules: Rules::Looks,
        measures: NOTHING,
    },
    Look {
        name: "English, forced colors",
        lang: Lang::En,
        is_rtl: false,
        media: FORCED,
        size: STAMP,
        rules: Rules::LooksNotColors,
        measures: OF_COLORS,
    },
    Look {
        name: "right-to-left, forced colors",
        lang: Lang::En,
        is_rtl: true,
        media: FORCED,
        size: STAMP,
        rules: Rules::LooksNotColors,
        measures: NOTHING,
    },
    Look {
        name: "right-to-left, light",
        lang: Lang::En,
        is_rtl: true,
        media: LIGHT,
        size: PHONE,
        rules: Rules::Looks,
        measures: OF_WORDS,
    },
    Look {
        name: "right-to-left, dark",
        lang: Lang::En,
        is_rtl: true,
        media: DARK,
        size: PHONE,
        rules: Rules::Looks,
        measures: NOTHING,
    },
    Look {
        name: "Spanish, dark",
        lang: Lang::Es,
        is_rtl: false,
        media: DARK,
        size: SIDEBAR,
        rules: Rules::Looks,
        measures: NOTHING,
    },
    Look {
        name: "Spanish, light",
        lang: Lang::Es,
        is_rtl: false,
        media: LIGHT,
        size: SIDEBAR,
        rules: Rules::All,
        measures: OF_WORDS,
    },
    Look {
        name: "Spanish, forced colors",
        lang: Lang::Es,
        is_rtl: false,
        media: FORCED,
        size: STAMP,
        rules: Rules::LooksNotColors,
        measures: OF_COLORS,
    },
];

/// Keeps what moves in a shadow root for longer than anyone can see.
pub const MOVES: &str = "window.moved = [];
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      const root = attach.call(this, init);
      const keep = (event) => {
        for (const one of event.target.getAnimations()) {
          if (one.effect.getComputedTiming().activeDuration > 20) moved.push(`${event.type} ${event.target.className}`);
        }
      };
      for (const kind of ['transitionrun', 'animationstart']) root.addEventListener(kind, keep, true);
      return root;
    };";

pub async fn every_screen_in_every_language_and_look_is_open_to_everyone(visit: &mut Visit) -> Result<()> {
    serve_axe(visit)?;
    // Unless the browser shows this first screen in the look of a phone, it would have kept the right module already.
    empty_cache(visit).await?;
    let mut wrong = Vec::new();
    for screen in SCREENS.iter().copied() {
        wrong.extend(seen_in_every_look(visit, screen).await.with_context(|| format!("{screen:?}"))?);
        visit.forget().await?;
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

async fn seen_in_every_look(visit: &Visit, screen: Screen) -> Result<Vec<String>> {
    let mut wrong = Vec::new();
    let first = &LOOKS[0];
    emulate_media(visit, first.media).await?;
    be_a_screen(visit, first.size.0, first.size.1).await?;
    come_up(visit, screen).await?;
    let mut before = first;
    for (at, look) in LOOKS.iter().enumerate() {
        // What the host alone says in English, or in its own direction, is no matter of the widget's languages.
        if at > 0 {
            change(visit, screen, before, look).await.with_context(|| look.name)?;
        }
        before = look;
        let name = format!("{screen:?}, {}", look.name);
        let walked = if at == 0 { visit.walk(&format!("{screen:?}")).await.err() } else { None };
        wrong.extend(walked.map(|error| format!("{error:#}")));
        wrong.extend(
            complaints(visit, "iep-checklist", look.rules)
                .await
                .with_context(|| name.clone())?
                .iter()
                .map(|one| format!("{name}: {one}")),
        );
        let measured = visit.run(&format!("{MEASURES}\nreturn {};", look.measures), vec![]).await?;
        wrong.extend(lines(&measured).into_iter().map(|one| format!("{name}: {one}")));
    }
    let moved = visit.value("[...new Set(window.moved ?? [])]").await?;
    wrong.extend(lines(&moved).into_iter().map(|one| format!("{screen:?}: it moves: {one}")));
    Ok(wrong)
}

async fn come_up(visit: &Visit, screen: Screen) -> Result<()> {
    show(visit, screen).await.context("it does not come up")?;
    visit.wait("all to be saved", &format!("!text().includes({})", json!(said().head.saving))).await
}

/// From one look to the next, as a reader's system and a host page change them: without loading anything. Where a change
/// of language folds what the parent had unfolded, the screen is brought up again in that language.
async fn change(visit: &Visit, screen: Screen, from: &Look, to: &Look) -> Result<()> {
    if from.media != to.media {
        emulate_media(visit, to.media).await?;
    }
    if from.size != to.size {
        be_a_screen(visit, to.size.0, to.size.1).await?;
    }
    if from.is_rtl != to.is_rtl {
        let dir = if to.is_rtl { "widget().setAttribute('dir', 'rtl')" } else { "widget().removeAttribute('dir')" };
        visit.run(dir, vec![]).await?;
    }
    visit.frames(2).await?;
    if from.lang != to.lang {
        let shape = visit.run(&format!("{MEASURES}\nreturn shape();"), vec![]).await?;
        visit.run("widget().setAttribute('lang', arguments[0])", vec![json!(to.lang.tag())]).await?;
        let spoken = format!(
            "!widget().shadowRoot?.querySelector('.iep') || widget().shadowRoot.querySelector('.iep').lang === {}",
            json!(to.lang.tag())
        );
        visit.wait("the other language", &spoken).await?;
        visit.frames(2).await?;
        if visit.run(&format!("{MEASURES}\nreturn shape();"), vec![]).await? != shape {
            visit.forget().await?;
            in_language(to.lang, come_up(visit, screen)).await?;
        }
    }
    Ok(())
}

fn lines(complaints: &Value) -> Vec<String> {
    let all = complaints.as_array().map(Vec::as_slice).unwrap_or_default();
    all.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Put into the list, each of these is wrong in one way.
const WRONG: &str = "const list = widget().shadowRoot.querySelector('.iep');
    const add = (html) => list.insertAdjacentHTML('beforeend', html);
    add('<button type=button id=w1>x</button>');
    add('<button type=button id=w2 aria-label=Other>Seen words</button>');
    add('<button type=button id=w3></button>');
    add('<div id=w4>Cut off at the end of the line</div>');
    add('<div id=w5>Lies under</div><div id=w6>Lies over</div>');
    add('<label>Bare <input id=w7></label>');
    add('<button type=button class=w8 aria-pressed=true>Pressed</button><button type=button class=w8 aria-pressed=false>Loose</button>');
    add('<div id=w9>Moves</div>');
    add('<p class=w10>Fits now</p>');
    add('<p class=w11>Adaptaciones</p>');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`#w1 { width: 20px; height: 20px; padding: 0 } #w4 { width: 60px; overflow: hidden; white-space: nowrap }
      #w6 { margin-top: -1.4em } #w7 { border: 0; outline: 0 } .w8 { all: unset } .w11 { width: 60px; hyphens: auto } .w10 { width: max-content; max-height: 1.3em; line-height: 1.2; overflow: hidden }
      @keyframes w9 { to { translate: 9px } } #w9 { animation: w9 1s !important }`);
    widget().shadowRoot.adoptedStyleSheets.push(sheet);";

pub async fn what_is_measured_is_found_where_it_is_wrong(visit: &mut Visit) -> Result<()> {
    emulate_media(visit, FORCED).await?;
    visit.open(&Page::new().script(MOVES)).await?;
    visit.run(WRONG, vec![]).await?;
    let measured =
        format!("{MEASURES}\nreturn [misnamed(), small(44), lost(), lostWhenSpaced(), unmarked(), broken()];");
    let found = visit.run(&measured, vec![]).await?;
    let expected: [&[&str]; 6] = [
        &["“Other” is seen as “seen words”", "has no name"],
        &["“x” is 20 by 20"],
        &["“Cut off at the end of the line” is cut off sideways", "“Lies under” lies over “Lies over”"],
        &["“Fits now” is cut off below"],
        &["“Bare” has no border", "looks as"],
        &["“Adaptaciones” is broken in w11"],
    ];
    for (at, expected) in expected.into_iter().enumerate() {
        let all = lines(&found[at]);
        for words in expected {
            ensure!(all.iter().any(|one| one.contains(words)), "not found: {words}; only {all:?}");
        }
    }
    visit.wait("what moves to be found", "moved.some((one) => one.startsWith('animationstart'))").await
}
