//! Which language the widget speaks, and that changing it takes nothing away.

use anyhow::{Result, bail, ensure};
use iep_checklist::content::intl::{Plural, list, plural};
use iep_checklist::content::{Form, Lang, shell, words};
use iep_checklist::model::{Day, Part};
use serde_json::json;

use crate::element::BREAK;
use crate::page::Page;
use crate::visit::Visit;
use crate::words::starting;

/// The name of a language's button in the switch.
pub fn switch(lang: Lang) -> String {
    format!("{}, {}", lang.tag(), words(lang).name)
}

impl Visit {
    async fn wait_spoken(&self, lang: Lang) -> Result<()> {
        let is_it = format!("widget().shadowRoot.querySelector('.iep').lang === {}", json!(lang.tag()));
        self.wait(&format!("the language to be {}", lang.tag()), &is_it).await?;
        self.wait_for_text(words(lang).fixed.general).await
    }

    async fn do_and_speak(&self, js: &str, lang: Lang) -> Result<()> {
        self.run(js, vec![]).await?;
        self.wait_spoken(lang).await
    }
}

pub async fn the_language_is_the_first_one_asked_for_that_is_spoken(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.wait_spoken(Lang::En).await?;
    visit.do_and_speak("document.documentElement.lang = 'es-MX'", Lang::Es).await?;
    visit.do_and_speak("document.body.lang = 'en'", Lang::En).await?;
    // One that is not spoken is passed over.
    visit.do_and_speak("document.body.lang = 'fr'", Lang::Es).await?;
    visit.do_and_speak("widget().lang = 'EN-us'", Lang::En).await?;
    visit.do_and_speak("widget().removeAttribute('lang')", Lang::Es).await?;
    let into_a_shadow = "const outer = document.body.appendChild(document.createElement('section'));
        outer.lang = 'en';
        const inner = outer.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
        window.inner = inner;
        inner.append(widget())";
    visit.run(into_a_shadow, vec![]).await?;
    let of_inner = |lang: &str| format!("inner.firstChild.shadowRoot.querySelector('.iep').lang === '{lang}'");
    visit.wait("the language around the shadow host", &of_inner("en")).await?;
    visit.run("inner.lang = 'es'", vec![]).await?;
    visit.wait("the language within the shadow host", &of_inner("es")).await?;
    visit.run("inner.removeAttribute('lang'); document.querySelector('section').lang = 'es'", vec![]).await?;
    visit.wait("the language of the shadow host", &of_inner("es")).await?;
    visit.nothing_broke().await
}

/// What the reader's browser asks for, in the place of what it does.
fn reads(languages: &[&str]) -> String {
    format!("Object.defineProperty(navigator, 'languages', {{ configurable: true, get: () => {} }});", json!(languages))
}

pub async fn where_the_page_names_no_language_it_is_the_readers(visit: &mut Visit) -> Result<()> {
    let page = Page::new().script("document.documentElement.removeAttribute('lang')");
    visit.open(&page.script(&reads(&["fr", "es-MX", "en"]))).await?;
    visit.wait_spoken(Lang::Es).await?;
    let changed = format!("{} dispatchEvent(new Event('languagechange'))", reads(&["fr", "en-US", "es"]));
    visit.do_and_speak(&changed, Lang::En).await?;
    // What the page says goes before that.
    visit.do_and_speak("document.documentElement.lang = 'es'", Lang::Es).await?;
    visit.do_and_speak("document.documentElement.removeAttribute('lang')", Lang::En).await?;
    visit.nothing_broke().await
}

/// Whether the line on top, after an abort, is in the language of its words.
fn told_in(lang: Lang, told: &str) -> String {
    let line = "widget().shadowRoot.querySelector('[role=alert]')";
    format!("{line}?.lang === {} && {line}.textContent.includes({})", json!(lang.tag()), json!(told))
}

pub async fn an_abort_is_told_in_the_language_that_the_parent_chose(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.click("button", &switch(Lang::Es)).await?;
    visit.wait_spoken(Lang::Es).await?;
    visit.wait_stored("device.lang").await?;
    visit.run(BREAK, vec![]).await?;
    let title = words(Lang::Es).of(Part::Goals).title;
    visit.click("button", &starting(&(words(Lang::Es).checklist.details)(title))).await?;
    visit.wait("the line in Spanish", &told_in(Lang::Es, shell(Lang::Es).stopped)).await?;
    visit.expect("its button too", &told_in(Lang::Es, words(Lang::Es).ways.reload)).await?;
    // An element that spoke nothing yet goes by the page.
    visit.run("document.body.append(document.createElement('iep-checklist'))", vec![]).await?;
    let second = told_in(Lang::En, shell(Lang::En).stopped).replace("widget()", "document.body.lastElementChild");
    visit.wait("the line in English", &second).await
}

pub async fn a_chosen_language_stays_and_nothing_typed_is_lost(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    // The page changes its language in the middle of a word.
    visit.open_part(Part::Goals).await?;
    visit.note("Read ev").await?;
    visit.do_and_speak("widget().lang = 'es'", Lang::Es).await?;
    let spanish = words(Lang::Es);
    visit.wait_focus("textbox", spanish.part.note).await?;
    visit.press('e').await?;
    visit.press('r').await?;
    visit.wait_stored("Read ever").await?;
    visit.click("button", spanish.checklist.title).await?;
    visit.do_and_speak("widget().lang = 'en'", Lang::En).await?;
    // What the parent chooses goes before what the page says, and stays.
    visit.click("button", &switch(Lang::Es)).await?;
    visit.wait_spoken(Lang::Es).await?;
    visit.wait_focus("button", &switch(Lang::Es)).await?;
    visit.wait_stored("device.lang").await?;
    visit.reload().await?;
    visit.run("widget().lang = 'en'", vec![]).await?;
    visit.frames(2).await?;
    visit.wait_spoken(Lang::Es).await?;
    visit.nothing_broke().await
}

/// What the native tests take for granted.
pub async fn days_and_times_are_said_as_the_native_tests_have_it(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    let mut asked = Vec::new();
    for lang in [Lang::En, Lang::Es] {
        let words = words(lang);
        for number in (20_454..20_820).step_by(5) {
            let Some(day) = Day::from_number(number) else { bail!("no day has the number {number}") };
            let forms =
                [(Form::Year, "year"), (Form::Short, "short"), (Form::Week, "week"), (Form::WeekYear, "week-year")];
            for (form, how) in forms {
                let said = words.day(form, day).replace('\u{a0}', " ");
                asked.push(json!([how, lang.tag(), number * 86_400_000, said]));
            }
        }
        for (hour, minute) in [(0, 0), (9, 5), (12, 30), (23, 59)] {
            asked.push(json!(["time", lang.tag(), (hour * 60 + minute) * 60_000, words.time(hour, minute)]));
        }
        for n in [0, 1, 2, 17] {
            let form = if plural(lang.tag(), n) == Plural::One { "one" } else { "other" };
            asked.push(json!(["plural", lang.tag(), n, form]));
        }
        for all in [vec!["Ana"], vec!["Ana", "Inés"], vec!["Ana", "Leo", "Hugo"]] {
            let names: Vec<String> = all.iter().map(|name| (*name).to_owned()).collect();
            asked.push(json!(["list", lang.tag(), all, list(lang.tag(), &names)]));
        }
    }
    let compare = "const [asked, done] = arguments;
        const app = performance.getEntriesByType('resource').find((one) => one.name.includes('iep-checklist-app.js'));
        import(app.name).then(({ say }) => done(asked.map(([how, tag, what, native]) => [say(how, tag, what), native])
            .filter(([said, native]) => said !== native)), (error) => done(String(error)))";
    let differ = visit.run_slowly(compare, vec![json!(asked)]).await?;
    ensure!(differ == json!([]), "this browser says it otherwise: {differ}");
    visit.nothing_broke().await
}
