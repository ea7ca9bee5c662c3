//! The screen, drawn once; after a change what shows the changed key is drawn again and nothing else.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::meeting;

/// How many people fit into the team.
const TEAM: usize = 12;

const TICK: &str = "M6.8 12.6l3.5 3.5 6.9-7.9";
const SAVED: &str = "M5 12l5 5 9-10";
const UNSAVED: &str = "M6 6l12 12M18 6L6 18";

/// A part: its word, its title, its plain meaning.
#[derive(Clone)]
struct Part {
    slug: String,
    title: String,
    gist: String,
}

type Parts = Arc<[Part]>;

impl Part {
    fn checked_key(&self) -> String {
        ["part.", &self.slug, ".checked"].concat()
    }

    fn note_key(&self) -> String {
        ["part.", &self.slug, ".note"].concat()
    }
}

/// Puts the list into the card. A line of `words` is a part: word, title and meaning, with tabs between.
#[wasm_bindgen]
pub fn start(words: &str) {
    let parts: Parts = words
        .lines()
        .map(|line| {
            let mut words = line.split('\t').map(String::from);
            let mut next = || words.next().unwrap_or_default();
            Part { slug: next(), title: next(), gist: next() }
        })
        .collect();
    meeting::begin(parts.iter().map(Part::checked_key).collect());
    if let Some(card) = document().get_element_by_id("card") {
        leptos::mount::mount_to(card.unchecked_into(), move || checklist(parts)).forget();
    }
}

fn checklist(parts: Parts) -> AnyView {
    let total = parts.len();
    let is_all = move || meeting::done() == total;
    view! {
        <div class="head">
            <h2>"IEP checklist"</h2>
            <div class="words">
                <span class="count" id="count">{move || count_words(meeting::done(), total)}</span>
                <span class="saved" id="saved">{saved}</span>
            </div>
            <div class="beads" aria-hidden="true">
                {(0..total)
                    .map(|at| view! { <i class="bead" class:on=move || at < meeting::done()></i> })
                    .collect_view()}
            </div>
        </div>
        <ul class="rows">{parts.iter().map(|part| row(part.clone(), total)).collect_view()}</ul>
        <p class="all" id="all" hidden=move || !is_all()>
            {move || if is_all() { ["You looked at all ", &total.to_string(), "."].concat() } else { String::new() }}
        </p>
        <section>
            <h3>"Notes"</h3>
            {parts.iter().map(note).collect_view()}
        </section>
        <section>
            <h3>"Team"</h3>
            {(1..=TEAM).map(person).collect_view()}
        </section>
        <section>
            <h3><span id="kept">{move || grouped(meeting::kept())}</span>" notes kept"</h3>
            <ul class="notes-kept">
                <For each=meeting::newest key=|note| note.clone() children=|(_, text)| view! { <li>{text}</li> } />
            </ul>
            <p>"Past meetings: "<span id="past">{move || meeting::past().to_string()}</span></p>
        </section>
        <p class="unseen" id="live" aria-live="polite">{meeting::said}</p>
    }
    .into_any()
}

fn saved() -> AnyView {
    let (drawing, words) = match meeting::saved() {
        None => return view! { <span>"Free. No account."</span> }.into_any(),
        Some(true) => (SAVED, "Saved on this phone"),
        Some(false) => (UNSAVED, "Not saved"),
    };
    view! { {icon(drawing)}<span>{words}</span> }.into_any()
}

fn icon(path: &'static str) -> AnyView {
    view! { <svg viewBox="0 0 24 24" aria-hidden="true"><path d=path pathLength="1"></path></svg> }.into_any()
}

fn row(part: Part, total: usize) -> AnyView {
    // Whether it was checked off here, and not in another tab or an earlier visit.
    let fresh = RwSignal::new(false);
    let key = part.checked_key();
    let (of_row, of_input) = (key.clone(), key.clone());
    let label = ["t-", &part.slug].concat();
    let note = ["n-", &part.slug].concat();
    let title = part.title.clone();
    let change = move |event| {
        let checked = event_target_checked(&event);
        fresh.set(checked);
        if checked {
            let _ = window().navigator().vibrate_with_duration(8);
        }
        meeting::put(&key, checked);
        let state = if checked { ": checked. " } else { ": not checked. " };
        meeting::say([&title, state, &count_words(untrack(meeting::done), total)].concat());
    };
    let jump = move |_| {
        if let Some(note) = document().get_element_by_id(&note) {
            let _ = note.unchecked_into::<web_sys::HtmlElement>().focus();
        }
    };
    view! {
        <li class="row" class:done=move || meeting::is_checked(&of_row) class:just=fresh>
            <span class="tick" class:fresh=fresh>
                <input
                    type="checkbox"
                    autocomplete="off"
                    data-key=part.checked_key()
                    aria-labelledby=label.clone()
                    prop:checked=move || meeting::is_checked(&of_input)
                    on:change=change
                />
                <span class="ring" aria-hidden="true">{icon(TICK)}</span>
            </span>
            <button type="button" class="open" on:click=jump>
                <span class="title" id=label>{part.title}</span>
                <span class="gist">{part.gist}</span>
            </button>
        </li>
    }
    .into_any()
}

fn note(part: &Part) -> AnyView {
    let key = part.note_key();
    let (shown, typed) = (key.clone(), key.clone());
    view! {
        <label class="field">
            {part.title.clone()}" "
            <textarea
                id=["n-", &part.slug].concat()
                autocomplete="off"
                data-key=key
                prop:value=move || meeting::text(&shown)
                on:input=move |event| meeting::write(&typed, event_target_value(&event))
            ></textarea>
        </label>
    }
    .into_any()
}

fn person(seat: usize) -> AnyView {
    let seat = seat.to_string();
    let key = ["member.", &seat, ".name"].concat();
    let (shown, typed) = (key.clone(), key.clone());
    view! {
        <label class="field">
            {["Person ", &seat, " "].concat()}
            <input
                autocomplete="off"
                data-key=key
                prop:value=move || meeting::text(&shown)
                on:input=move |event| meeting::write(&typed, event_target_value(&event))
            />
        </label>
    }
    .into_any()
}

fn count_words(done: usize, total: usize) -> String {
    if done < total {
        [&done.to_string(), " of ", &total.to_string(), " checked"].concat()
    } else {
        ["All ", &done.to_string(), " checked"].concat()
    }
}

/// A number as it is read out: 1,000.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut words = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            words.push(',');
        }
        words.push(digit);
    }
    words
}
