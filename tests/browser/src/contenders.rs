//! The contenders of the bench: each does the same work, so that none is quick because it does less.

use anyhow::{Context, Result, ensure};
use fantoccini::wd::Locator;
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

    async fn wait_text(&self, id: &str, words: &str) -> Result<()> {
        let is_so = format!("textOf({}) === {}", json!(id), json!(words));
        let waited = self.visit.wait(&format!("#{id} to say “{words}”"), &is_so).await;
        let now = self.visit.value(&format!("textOf({})", json!(id))).await?;
        waited.with_context(|| format!("it says {now}"))
    }

    async fn wait_kept(&self, key: &str, value: &Value) -> Result<()> {
        self.visit.wait(&format!("{key} to be kept"), &format!("kept({}) === {value}", json!(key))).await
    }

    async fn wait_shown(&self, key: &str, words: &str) -> Result<()> {
        let is_so = format!("field({})?.value === {}", json!(key), json!(words));
        self.visit.wait(&format!("{key} to show “{words}”"), &is_so).await
    }

    async fn is_checked(&self, part: Part) -> Result<bool> {
        let key = json!(checked(part));
        Ok(self.visit.value(&format!("field({key}).checked && field({key}).closest('.done') !== null")).await?
            == json!(true))
    }

    async fn tap(&self, part: Part) -> Result<()> {
        let found = self.visit.value(&format!("field({})", json!(checked(part)))).await?;
        self.visit.tap(found).await
    }

    async fn write(&self, key: &str, words: &str) -> Result<()> {
        let field = self.visit.client()?.find(Locator::Css(&format!("[data-key='{key}']"))).await?;
        field.send_keys(words).await.with_context(|| format!("{key} cannot be typed into"))
    }

    async fn shows_the_words_of_the_widget(&self) -> Result<()> {
        for part in Part::SECTIONS {
            let said = words(Lang::En).of(part);
            let key = json!(checked(part));
            let row = self.visit.value(&format!("field({key}).closest('.row').innerText")).await?;
            let row = row.as_str().unwrap_or_default();
            ensure!(row.contains(said.title) && row.contains(said.gist), "the row of {key} says {row:?}");
            let name = format!("document.getElementById(field({key}).getAttribute('aria-labelledby')).textContent");
            ensure!(self.visit.value(&name).await? == json!(said.title), "{key} is not named {}", said.title);
        }
        self.wait_text("count", "0 of 8 checked").await?;
        self.wait_text("kept", "0").await?;
        self.wait_text("past", "0").await
    }

    async fn checks_off_all_and_takes_one_back(&self) -> Result<()> {
        let total = Part::SECTIONS.len();
        for (at, part) in Part::SECTIONS.into_iter().enumerate() {
            self.tap(part).await?;
            let count =
                if at + 1 < total { format!("{} of {total} checked", at + 1) } else { format!("All {total} checked") };
            self.wait_text("count", &count).await?;
            self.wait_text("saved", "Saved on this phone").await?;
            self.wait_text("live", &format!("{}: checked. {count}", words(Lang::En).of(part).title)).await?;
            self.wait_kept(&checked(part), &json!(true)).await?;
            ensure!(self.is_checked(part).await?, "{} is not shown as checked", part.slug());
            let beads = "document.querySelectorAll('.bead.on').length";
            ensure!(self.visit.value(beads).await? == json!(at + 1), "not as many beads as check-offs");
            let moving = format!("field({}).closest('.fresh') && field({0}).closest('.just')", json!(checked(part)));
            self.visit.expect("a tap is seen", &format!("Boolean({moving})")).await?;
        }
        self.visit.expect("all are done", "!document.getElementById('all').hidden").await?;
        self.wait_text("all", &format!("You looked at all {total}.")).await?;

        let goals = Part::Goals;
        self.tap(goals).await?;
        self.wait_text("count", &format!("{} of {total} checked", total - 1)).await?;
        self.wait_kept(&checked(goals), &json!(false)).await?;
        ensure!(!self.is_checked(goals).await?, "an unchecked part is shown as checked");
        self.visit.expect("not all are done", "document.getElementById('all').hidden").await?;
        self.begin().await?;
        self.wait_text("count", &format!("{} of {total} checked", total - 1)).await?;
        for part in Part::SECTIONS {
            ensure!(self.is_checked(part).await? == (part != goals), "{} did not come back as it was", part.slug());
        }
        self.visit.expect("nothing was tapped", "!document.querySelector('.fresh, .just')").await
    }

    async fn keeps_notes_and_names(&self) -> Result<()> {
        let mut fields = Vec::new();
        for part in Part::SECTIONS {
            fields.push((note(part), format!("Ask \"{}\"", part.slug())));
        }
        for seat in 1..=TEAM {
            fields.push((member(seat), format!("Ms. Ó {seat}")));
        }
        for (key, words) in &fields {
            self.write(key, words).await?;
            self.wait_shown(key, words).await?;
        }
        // The page goes while the last one is still being typed: what has no time to rest is saved at once.
        let (last, _) = fields.last().context("no fields")?;
        self.write(last, "!").await?;
        self.begin().await?;
        for (key, words) in &fields {
            let words = if key == last { format!("{words}!") } else { words.clone() };
            self.wait_shown(key, &words).await?;
            self.wait_kept(key, &json!(words)).await?;
        }
        // And left alone it is saved after a rest.
        self.write(last, "?").await?;
        self.wait_kept(last, &json!(format!("Ms. Ó {TEAM}!?"))).await
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
        let listed =
            self.visit.value("[...document.querySelectorAll('.notes-kept li')].map((one) => one.textContent)").await?;
        let newest: Vec<_> = (951..=1000).rev().map(|id| format!("Note {id}")).collect();
        ensure!(listed == json!(newest), "the newest fifty are not listed: {listed}");

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
        self.write(&member(2), "+").await?;
        self.wait_text("saved", "Saved on this phone").await?;
        self.wait_kept(&key, &json!(false)).await?;
        let text =
            self.visit.value(&format!("localStorage.getItem({}).startsWith('{{\"v\":1,\"f\":{{')", json!(NOW))).await?;
        ensure!(text == json!(true), "the record has another form than the others'");
        Ok(())
    }
}
