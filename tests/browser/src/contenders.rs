//! The contenders of the bench: each does the same work, so that none is quick because it does less.

use anyhow::{Context, Result, ensure};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use iep_checklist::content::{Lang, words};
use iep_checklist::model::Part;
use serde_json::{Value, json};
use xtask::contenders::{self, NAMES};
use xtask::serve::Answer;

use crate::visit::Visit;

/// How many people fit into the team.
const TEAM: usize = 12;
/// Where the current meeting is kept.
const NOW: &str = "bench:meeting:now";
/// A page that does nothing, from which another tab writes.
const ASIDE: &str = "/aside.html";

/// What the page keeps, by its key; and what a tab that knows of nothing else writes: newer than all there is.
const WORDS: &str = "window.kept = (key) => JSON.parse(localStorage.getItem('bench:meeting:now'))?.f?.[key]?.value;
    window.field = (key) => document.querySelector(`[data-key='${key}']`);
    window.textOf = (id) => document.getElementById(id).textContent.trim();
    window.writeElsewhere = (key, value) => {
      const record = JSON.parse(localStorage.getItem('bench:meeting:now')) ?? { v: 1, f: {} };
      record.f[key] = { value, ms: Date.now() + 5 };
      localStorage.setItem('bench:meeting:now', JSON.stringify(record));
    };";

pub async fn every_contender_of_the_bench_does_the_same_work(visit: &mut Visit) -> Result<()> {
    visit.server.put(ASIDE, Answer::html("<!doctype html><title>Aside</title>"));
    for name in NAMES {
        let folder = contenders::built().join(name);
        ensure!(folder.is_dir(), "{name} is not built: cargo xtask contenders");
        visit.go(ASIDE).await?;
        visit.run("localStorage.clear();", vec![]).await?;
        let contender = Contender { visit, name };
        contender.does_its_work().await.with_context(|| format!("the contender {name}"))?;
    }
    Ok(())
}

/// One of them, at its page.
struct Contender<'a> {
    visit: &'a Visit,
    name: &'static str,
}

fn checked(part: Part) -> String {
    format!("part.{}.checked", part.slug())
}

fn note(part: Part) -> String {
    format!("part.{}.note", part.slug())
}

fn member(seat: usize) -> String {
    format!("member.{seat}.name")
}

impl Contender<'_> {
    async fn does_its_work(&self) -> Result<()> {
        self.begin().await?;
        self.shows_the_words_of_the_widget().await?;
        self.checks_off_all_and_takes_one_back().await?;
        self.keeps_notes_and_names().await?;
        self.counts_kept_notes_and_past_meetings().await?;
        self.takes_in_what_another_tab_wrote().await?;
        self.says_when_it_could_not_save().await
    }

    /// Opens the page, also once more.
    async fn begin(&self) -> Result<()> {
        self.visit.go(&format!("{}/{}/", contenders::PLACE, self.name)).await?;
        self.visit.wait("the page to be ready", "document.documentElement.dataset.ready > 0").await?;
        self.visit.run(WORDS, vec![]).await.map(|_| ())
    }

    /// Waits until an expression in the page has this value, and says what it has where it never does.
    async fn wait_same(&self, what: &str, expression: &str, wanted: &Value) -> Result<()> {
        // As JSON text: the order of what is in it is that of the expression.
        let is_so = format!("JSON.stringify({expression}) === JSON.stringify({wanted})");
        if let Err(error) = self.visit.wait(what, &is_so).await {
            let now = self.visit.value(expression).await?;
            return Err(error.context(format!("{what}: there is {now} and not {wanted}")));
        }
        Ok(())
    }

    async fn wait_text(&self, id: &str, words: &str) -> Result<()> {
        self.wait_same(&format!("#{id}"), &format!("textOf({})", json!(id)), &json!(words)).await
    }

    async fn wait_kept(&self, key: &str, value: &Value) -> Result<()> {
        self.wait_same(&format!("what is kept at {key}"), &format!("kept({})", json!(key)), value).await
    }

    async fn wait_shown(&self, key: &str, words: &str) -> Result<()> {
        self.wait_same(key, &format!("field({}).value", json!(key)), &json!(words)).await
    }

    async fn tap(&self, part: Part) -> Result<()> {
        let found = self.visit.value(&format!("field({})", json!(checked(part)))).await?;
        self.visit.tap(found).await
    }

    /// Types into a field, then into those behind it, by the keyboard.
    async fn type_from(&self, key: &str, texts: &[&str]) -> Result<()> {
        self.visit
            .run(&format!("const at = field({}); at.focus(); at.setSelectionRange(1e3, 1e3);", json!(key)), vec![])
            .await?;
        let mut keys = KeyActions::new("keys".into());
        for value in texts.join("\u{e004}").chars() {
            keys = keys.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        self.visit.client()?.perform_actions(keys).await.with_context(|| format!("{key} cannot be typed into"))
    }

    async fn shows_the_words_of_the_widget(&self) -> Result<()> {
        let rows = "[...document.querySelectorAll('.row')].map((row) => {
            const box = row.querySelector('[type=checkbox]');
            const name = document.getElementById(box.getAttribute('aria-labelledby'));
            return [box.dataset.key, name.textContent, row.querySelector('.gist').textContent]; })";
        let wanted = Part::SECTIONS.map(|part| {
            let said = words(Lang::En).of(part);
            json!([checked(part), said.title, said.gist])
        });
        self.wait_same("the rows", rows, &json!(wanted)).await?;
        let heads = "['count', 'kept', 'past'].map(textOf)";
        self.wait_same("the beginning", heads, &json!(["0 of 8 checked", "0", "0"])).await
    }

    /// Waits until a part and all that follows from it are shown and kept.
    async fn wait_checked(&self, part: Part, is_checked: bool, count: &str, beads: usize) -> Result<()> {
        let seen = format!(
            "(() => {{ const box = field({0}); const has = (name) => box.closest(name) !== null;
               return [box.checked, has('.done'), has('.just'), has('.fresh'), kept({0}), textOf('count'), textOf('saved'),
                 textOf('live'), document.querySelectorAll('.bead.on').length, document.getElementById('all').hidden]; }})()",
            json!(checked(part))
        );
        let state = if is_checked { "checked" } else { "not checked" };
        let live = format!("{}: {state}. {count}", words(Lang::En).of(part).title);
        let on = is_checked;
        let wanted =
            json!([on, on, on, on, on, count, "Saved on this phone", live, beads, beads < Part::SECTIONS.len()]);
        self.wait_same("a tap", &seen, &wanted).await
    }

    async fn checks_off_all_and_takes_one_back(&self) -> Result<()> {
        for (at, part) in Part::SECTIONS.into_iter().enumerate() {
            self.tap(part).await?;
            let count = if at < 7 { format!("{} of 8 checked", at + 1) } else { "All 8 checked".to_string() };
            self.wait_checked(part, true, &count, at + 1).await?;
        }
        self.wait_text("all", "You looked at all 8.").await?;
        self.tap(Part::Goals).await?;
        self.wait_checked(Part::Goals, false, "7 of 8 checked", 7).await?;

        self.begin().await?;
        let rows = "[...document.querySelectorAll('.row')].map((row) => [row.querySelector('input').checked, [...row.classList].join(' ')])";
        let wanted = Part::SECTIONS.map(|part| {
            let on = part != Part::Goals;
            json!([on, if on { "row done" } else { "row" }])
        });
        self.wait_same("the rows after a reload", rows, &json!(wanted)).await?;
        self.wait_text("count", "7 of 8 checked").await
    }

    async fn keeps_notes_and_names(&self) -> Result<()> {
        let notes = Part::SECTIONS.map(|part| (note(part), format!("\"{}\"", part.slug())));
        let names = (1..=TEAM).map(|seat| (member(seat), format!("Ó {seat}")));
        let (keys, mut texts): (Vec<_>, Vec<_>) = notes.into_iter().chain(names).unzip();
        self.type_from(&keys[0], &texts.iter().map(String::as_str).collect::<Vec<_>>()).await?;
        let shown = format!("{}.map((key) => field(key).value)", json!(keys));
        self.wait_same("what was typed", &shown, &json!(texts)).await?;

        // The page goes while the last one is still being typed: what had no time to rest is saved at once.
        let last = member(TEAM);
        self.type_from(&last, &["!"]).await?;
        texts[keys.len() - 1].push('!');
        self.begin().await?;
        self.wait_same("what was typed, after a reload", &shown, &json!(texts)).await?;
        self.wait_same("what is kept", &format!("{}.map(kept)", json!(keys)), &json!(texts)).await?;

        // And left alone it is saved after a rest.
        self.type_from(&last, &["?"]).await?;
        self.wait_kept(&last, &json!(format!("Ó {TEAM}!?"))).await
    }

    async fn counts_kept_notes_and_past_meetings(&self) -> Result<()> {
        self.visit.go(ASIDE).await?;
        let seed = "const record = JSON.parse(localStorage.getItem('bench:meeting:now'));
            for (let id = 1; id <= 1000; id += 1) record.f[`note.${id}.text`] = { value: `Note ${id}`, ms: 1000 + id };
            localStorage.setItem('bench:meeting:now', JSON.stringify(record));
            for (let id = 1; id <= 100; id += 1) localStorage.setItem(`bench:meeting:${id}`, `not read ${id}`);";
        self.visit.run(seed, vec![]).await?;
        self.begin().await?;
        self.wait_text("kept", "1,000").await?;
        self.wait_text("past", "100").await?;
        let listed = "[...document.querySelectorAll('.notes-kept li')].map((one) => one.textContent)";
        let newest: Vec<_> = (951..=1000).rev().map(|id| format!("Note {id}")).collect();
        self.wait_same("the newest fifty", listed, &json!(newest)).await?;

        self.tap(Part::Goals).await?;
        self.wait_kept(&checked(Part::Goals), &json!(true)).await?;
        self.visit
            .expect("no note is lost", "kept('note.1.text') === 'Note 1' && kept('note.1000.text') === 'Note 1000'")
            .await?;
        let past = "localStorage.getItem('bench:meeting:1') === 'not read 1' && localStorage.length === 101";
        self.visit.expect("past meetings are left alone", past).await
    }

    async fn takes_in_what_another_tab_wrote(&self) -> Result<()> {
        let first = self.visit.client()?.window().await?;
        let second = self.visit.client()?.new_window(true).await?.handle;
        self.visit.to(&second).await?;
        self.visit.go(ASIDE).await?;
        self.visit.run(WORDS, vec![]).await?;
        let elsewhere = format!(
            "writeElsewhere({}, false); writeElsewhere({}, 'From there'); writeElsewhere('note.1001.text', 'The newest');",
            json!(checked(Part::Goals)),
            json!(note(Part::Goals))
        );
        self.visit.run(&elsewhere, vec![]).await?;
        self.visit.client()?.close_window().await?;
        self.visit.to(&first).await?;
        self.wait_text("count", "7 of 8 checked").await?;
        self.wait_shown(&note(Part::Goals), "From there").await?;
        self.wait_text("kept", "1,001").await?;
        self.visit
            .expect("the newest is on top", "document.querySelector('.notes-kept li').textContent === 'The newest'")
            .await?;
        self.visit.expect("there are fifty", "document.querySelectorAll('.notes-kept li').length === 50").await?;

        // A tab hears nothing of what is written by itself: so it is here as if the other tab's word were still on its way.
        let unheard = format!("writeElsewhere({}, 'Unheard');", json!(member(1)));
        self.visit.run(&unheard, vec![]).await?;
        self.tap(Part::Goals).await?;
        self.wait_kept(&checked(Part::Goals), &json!(true)).await?;
        self.wait_kept(&member(1), &json!("Unheard")).await?;
        self.wait_shown(&member(1), "Unheard").await
    }

    async fn says_when_it_could_not_save(&self) -> Result<()> {
        let fill = "let piece = 'x'.repeat(1 << 20); let filler = '';
            while (piece) {
              try {
                localStorage.setItem('filler', filler + piece);
                filler += piece;
              } catch {
                piece = piece.slice((piece.length + 1) / 2);
              }
            }";
        self.visit.run(fill, vec![]).await?;
        // One letter more than before does not fit.
        let key = checked(Part::Goals);
        self.tap(Part::Goals).await?;
        self.wait_text("saved", "Not saved").await?;
        self.wait_text("count", "7 of 8 checked").await?;
        self.wait_kept(&key, &json!(true)).await?;
        self.visit.run("localStorage.removeItem('filler');", vec![]).await?;
        self.type_from(&member(2), &["+"]).await?;
        self.wait_text("saved", "Saved on this phone").await?;
        self.wait_kept(&key, &json!(false)).await?;
        let text =
            self.visit.value(&format!("localStorage.getItem({}).startsWith('{{\"v\":1,\"f\":{{')", json!(NOW))).await?;
        ensure!(text == json!(true), "the record has another form than the others'");
        Ok(())
    }
}
