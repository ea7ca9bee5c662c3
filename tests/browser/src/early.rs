//! Before the app is there: the boxes of the page's own list can be ticked, and what is ticked is never lost.

use anyhow::{Result, ensure};
use fantoccini::actions::{InputSource, MouseActions, PointerAction};
use fantoccini::key::Key;
use iep_checklist::content::fallback_html;
use iep_checklist::model::Part;
use serde_json::{Value, json};
use xtask::serve::Answer;

use crate::command::have_the_focus;
use crate::lock::PASSPHRASE;
use crate::page::Page;
use crate::readme::built;
use crate::seed::seed;
use crate::visit::Visit;
use crate::words::{details, lang, of_scripts, said, title};

const APP: &str = "/iep-checklist-app.js";

/// An element with the list that the snippet has in it.
fn listed(attributes: &str) -> String {
    format!("<iep-checklist {attributes}>{}</iep-checklist>", fallback_html(iep_checklist::content::words(lang())))
}

fn page(attributes: &str) -> Page {
    Page::new().body(&listed(attributes))
}

/// The box of a part in the page's own list.
fn own(part: Part) -> String {
    format!("widget().querySelector('[value={}]')", part.slug())
}

/// How the box of the list or of the widget is, whichever is on screen.
fn seen(part: Part) -> String {
    format!("seek('checkbox', {})[0]?.checked", json!(title(part)))
}

impl Visit {
    /// Opens the page, with the app still on its way.
    async fn open_early(&self, page: &Page) -> Result<()> {
        self.ask_each_time()?;
        self.server.hold(APP);
        self.server.put("/host.html", page.answer());
        self.server.put("/blank.html", Page::new().without_widget_script().body("").answer());
        self.go("/blank.html").await?;
        self.go_early().await
    }

    /// Goes to the page, from one of its site. A driver waits until all has loaded, and in Firefox that is the app too.
    async fn go_early(&self) -> Result<()> {
        self.run("window.is_left = true; location.assign('/host.html')", vec![]).await?;
        let is_there = "!window.is_left && document.readyState !== 'loading' && customElements.get('iep-checklist')";
        self.wait("the shell", is_there).await
    }

    /// From now on the browser asks for the app at each visit, as for whatever is made up: it keeps none.
    fn ask_each_time(&self) -> Result<()> {
        self.server.put(APP, Answer::new("text/javascript", built("iep-checklist-app.js")?));
        Ok(())
    }

    /// Waits until the app is asked for.
    async fn app_is_asked_for(&self) -> Result<()> {
        for _ in 0..600 {
            if self.server.requests().iter().any(|one| one.contains(APP)) {
                return Ok(());
            }
            self.frames(1).await?;
        }
        anyhow::bail!("the app is not asked for")
    }

    /// Taps a box of the list.
    async fn tick_early(&self, part: Part) -> Result<()> {
        let found = self.value(&own(part)).await?;
        self.tap(found).await
    }

    /// Fails unless the boxes of the list that are ticked are exactly these, and all of them can be.
    async fn ticked_early_are(&self, parts: &[Part]) -> Result<()> {
        self.expect("the app is not there", "!widget().shadowRoot").await?;
        let ticked = self.value("[...widget().querySelectorAll(':enabled:checked')].map((one) => one.value)").await?;
        let expected: Vec<&str> = parts.iter().map(|part| part.slug()).collect();
        ensure!(ticked == json!(expected), "ticked are {ticked}, not {expected:?}");
        self.expect("all can be ticked", "widget().querySelectorAll(':enabled').length === 8").await
    }

    /// The app comes, takes in what was ticked, and leaves no key of it.
    async fn app_comes_with(&self, parts: &[Part]) -> Result<()> {
        self.server.let_go();
        self.started().await?;
        self.checked_are(parts).await?;
        let keys = self.stored_keys().await?;
        ensure!(!keys.iter().any(|key| key.contains(":early:")), "left over: {keys:?}");
        self.nothing_broke().await
    }
}

pub async fn a_tick_before_the_app_is_there_is_kept_and_taken_back_by_a_tap(visit: &mut Visit) -> Result<()> {
    visit.open_early(&page("")).await?;
    ensure!(visit.stored_keys().await?.is_empty(), "opening the page wrote something");
    visit.tick_early(Part::Goals).await?;
    visit.tick_early(Part::Esy).await?;
    visit.tick_early(Part::Esy).await?;
    ensure!(
        visit.stored_keys().await? == ["iep-checklist:early:esy", "iep-checklist:early:goals"],
        "it waits in storage"
    );
    visit.app_comes_with(&[Part::Goals]).await?;
    visit.wait_for_text(said().head.saved).await?;
    visit.tick(Part::Goals).await?;
    visit.reload().await?;
    visit.checked_are(&[]).await
}

pub async fn ticks_before_the_app_outlive_reloads_and_show_what_is_kept(visit: &mut Visit) -> Result<()> {
    let kept = seed(&json!({"child.name": "Maya"}), &json!({"part.goals.checked": true, "part.esy.checked": true}));
    // This clock is behind the one of whoever wrote that: what a box showed is replaced all the same.
    visit.open_early(&page("").script(&format!("{kept}; Date.now = () => 1_600_000_000_000;"))).await?;
    visit.ticked_early_are(&[Part::Goals, Part::Esy]).await?;
    visit.tick_early(Part::Services).await?;
    visit.tick_early(Part::Esy).await?;
    visit.go_early().await?;
    visit.ticked_early_are(&[Part::Goals, Part::Services]).await?;
    visit.tick_early(Part::Concerns).await?;
    visit.app_comes_with(&[Part::Concerns, Part::Goals, Part::Services]).await?;
    visit.wait_for_text("Maya").await
}

pub async fn where_the_app_never_comes_the_next_visit_has_the_ticks(visit: &mut Visit) -> Result<()> {
    visit.server.put(APP, Answer::new("text/html", "gone").status(404));
    visit.open_bare(&page("")).await?;
    visit.wait("the shell", "customElements.get('iep-checklist')").await?;
    visit.tick_early(Part::Goals).await?;
    visit.wait("the host to be told", "watched.events.some((one) => one.name === 'error')").await?;
    visit.tick_early(Part::Services).await?;
    visit.server.take(APP);
    visit.come_back().await?;
    visit.app_comes_with(&[Part::Goals, Part::Services]).await
}

pub async fn after_an_abort_the_boxes_show_what_is_kept_and_keep_on(visit: &mut Visit) -> Result<()> {
    visit.open(&page("")).await?;
    visit.tick(Part::Services).await?;
    visit.run(crate::element::BREAK, vec![]).await?;
    visit.click("button", &details(Part::Goals)).await?;
    visit.wait_for_text(of_scripts().stopped).await?;
    visit.expect("it shows what is kept", &format!("{}.checked", own(Part::Services))).await?;
    visit.tick_early(Part::Goals).await?;
    visit.reload().await?;
    visit.checked_are(&[Part::Goals, Part::Services]).await
}

/// R8, also before the app.
pub async fn two_windows_tick_before_the_app_and_lose_nothing(visit: &mut Visit) -> Result<()> {
    visit.open_early(&page("")).await?;
    let first = visit.client()?.window().await?;
    let second = visit.client()?.new_window(true).await?.handle;
    visit.tick_early(Part::Goals).await?;
    visit.to(&second).await?;
    visit.go("/blank.html").await?;
    visit.go_early().await?;
    visit.ticked_early_are(&[Part::Goals]).await?;
    visit.tick_early(Part::Services).await?;
    visit.tick_early(Part::Goals).await?;
    visit.to(&first).await?;
    visit.tick_early(Part::Esy).await?;
    visit.app_comes_with(&[Part::Services, Part::Esy]).await?;
    visit.to(&second).await?;
    visit.started().await?;
    visit.wait_checked(title(Part::Esy), true).await?;
    visit.app_comes_with(&[Part::Services, Part::Esy]).await
}

/// Another window has ticked it since this one showed it free: a tap is a tick all the same.
pub async fn a_tap_before_the_app_means_what_is_seen(visit: &mut Visit) -> Result<()> {
    visit.open_early(&page("")).await?;
    let first = visit.client()?.window().await?;
    let second = visit.client()?.new_window(true).await?.handle;
    visit.to(&second).await?;
    visit.go("/blank.html").await?;
    visit.go_early().await?;
    visit.tick_early(Part::Goals).await?;
    visit.to(&first).await?;
    visit.ticked_early_are(&[]).await?;
    visit.tick_early(Part::Goals).await?;
    visit.ticked_early_are(&[Part::Goals]).await?;
    visit.app_comes_with(&[Part::Goals]).await
}

/// R1, R2: what waits there from a later version, or cannot be read, is not written over by a tick.
pub async fn a_tick_before_the_app_leaves_what_it_cannot_read_alone(visit: &mut Visit) -> Result<()> {
    let waits = "localStorage['iep-checklist:early:goals']";
    for text in ["{\"v\":2,\"id\":\"\",\"f\":{}}", "{"] {
        visit.open_early(&page("").script(&format!("{waits} = {}", json!(text)))).await?;
        visit.tick_early(Part::Goals).await?;
        visit.expect("the tick is seen", &format!("{}.checked", own(Part::Goals))).await?;
        visit.expect("what waits stays", &format!("{waits} === {}", json!(text))).await?;
        visit.server.let_go();
        visit.started().await?;
        visit.checked_are(&[Part::Goals]).await?;
    }
    visit.nothing_broke().await
}

pub async fn under_the_lock_ticks_wait_for_the_passphrase_and_nothing_is_shown(visit: &mut Visit) -> Result<()> {
    visit.ask_each_time()?;
    visit.open(&page("")).await?;
    visit.tick(Part::Goals).await?;
    visit.lock().await?;
    visit.open_early(&page("")).await?;
    visit.ticked_early_are(&[]).await?;
    visit.tick_early(Part::Services).await?;
    visit.server.let_go();
    visit.started().await?;
    visit.find("textbox", said().lock.passphrase).await?;
    let waits = visit.stored_keys().await?;
    ensure!(waits.contains(&"iep-checklist:early:services".to_string()), "it waits no longer: {waits:?}");
    visit.unlock(PASSPHRASE).await?;
    visit.wait_checked(title(Part::Services), true).await?;
    visit.app_comes_with(&[Part::Goals, Part::Services]).await
}

pub async fn with_two_children_kept_no_box_is_shown_or_ticked_before_the_app(visit: &mut Visit) -> Result<()> {
    visit.ask_each_time()?;
    visit.open(&page("")).await?;
    visit.tick(Part::Goals).await?;
    visit.name_child(said().meeting.add_nickname, "Maya").await?;
    visit.name_child(said().meeting.add_child, "Leo").await?;
    visit.tick(Part::Services).await?;
    visit.open_early(&page("")).await?;
    visit.expect("none can be ticked", "widget().querySelectorAll(':disabled:not(:checked)').length === 8").await?;
    visit.app_comes_with(&[Part::Services]).await
}

/// What the boxes cannot be sure of: a meeting that was taken off, one that was erased, a later version, no JSON.
pub async fn what_the_boxes_cannot_be_sure_of_they_leave_to_the_app(visit: &mut Visit) -> Result<()> {
    let kept = seed(&json!({"child.name": "Maya"}), &json!({"part.goals.checked": true}));
    let meeting = "iep-checklist:meeting:1a-2b";
    let read = format!("JSON.parse(localStorage['{meeting}'])");
    let doubts = [
        format!("localStorage['{meeting}'] = JSON.stringify({{ ...{read}, v: 2 }})"),
        format!("localStorage['{meeting}'] += '}}'"),
        format!("localStorage['{meeting}-3c'] = localStorage['{meeting}']"),
        "localStorage['iep-checklist:erased'] = JSON.stringify({ v: 1, ms: 1, gone: ['child:1a'] })".to_string(),
        format!(
            "const one = {read}; one.f['meeting.gone'] = {{ now: [['a', 1, 1, true]] }}; \
                 localStorage['{meeting}'] = JSON.stringify(one)"
        ),
    ];
    for doubt in doubts {
        visit.open_early(&page("").script(&format!("localStorage.clear(); {kept}; {doubt};"))).await?;
        let none = "widget().querySelectorAll(':disabled:not(:checked)').length === 8";
        visit.expect(&doubt, none).await?;
    }
    Ok(())
}

/// R4: what storage does not take goes to the app by the box itself.
pub async fn where_storage_is_blocked_the_ticks_still_reach_the_app(visit: &mut Visit) -> Result<()> {
    for answer in ["throw new DOMException('no', 'SecurityError')", "return null"] {
        let blocked =
            format!("Object.defineProperty(window, 'localStorage', {{ configurable: true, get() {{ {answer} }} }});");
        visit.open_early(&page("").script(&blocked)).await?;
        visit.tick_early(Part::Goals).await?;
        visit.tick_early(Part::Esy).await?;
        visit.tick_early(Part::Esy).await?;
        visit.server.let_go();
        visit.started().await?;
        visit.checked_are(&[Part::Goals]).await?;
        visit.wait_for_text(said().notices.blocked.head).await?;
        visit.nothing_broke().await?;
    }
    Ok(())
}

pub async fn lists_apart_and_kept_for_the_visit_stay_apart_before_the_app(visit: &mut Visit) -> Result<()> {
    let other = listed("storage-key=\"other\" lang=\"es\"") + &listed("storage-key=\"a b\" keep=\"visit\"");
    visit.open_early(&page("").and(&other)).await?;
    for (at, part) in [(0, Part::Goals), (1, Part::Services), (2, Part::Esy)] {
        let found =
            format!("document.querySelectorAll('iep-checklist')[{at}].querySelector('[value={}]')", part.slug());
        visit.tap(visit.value(&found).await?).await?;
    }
    let keys = visit.stored_keys().await?;
    ensure!(keys == ["iep-checklist:early:goals", "other:early:services"], "{keys:?}");
    visit.expect("for the visit", "Object.keys(sessionStorage).join() === 'iep-checklist:early:esy'").await?;
    visit.server.let_go();
    visit.started().await?;
    let checked = "[...document.querySelectorAll('iep-checklist')].map((one) =>
        [...one.shadowRoot.querySelectorAll('input:checked')].map((box) => box.dataset.key).join()).join(' ')";
    let expected = "part.goals.checked part.services.checked part.esy.checked";
    visit.expect("each has its own", &format!("{checked} === '{expected}'")).await?;
    visit.nothing_broke().await
}

/// Notes at each frame how a box is, as it is seen.
fn noting(part: Part) -> String {
    format!(
        "window.frames_seen = []; const note = () => {{ window.frames_seen.push({}); requestAnimationFrame(note); }};
        note();",
        seen(part)
    )
}

pub async fn the_takeover_is_not_seen_in_any_box_and_keeps_the_focus(visit: &mut Visit) -> Result<()> {
    visit.open_early(&page("")).await?;
    visit.tick_early(Part::Goals).await?;
    visit.run(&format!("{}.focus()", own(Part::Services)), vec![]).await?;
    visit.run(&noting(Part::Goals), vec![]).await?;
    visit.frames(3).await?;
    visit.server.let_go();
    visit.started().await?;
    visit.frames(3).await?;
    let frames = visit.value("window.frames_seen").await?;
    let all = frames.as_array().is_some_and(|all| all.len() > 5 && all.iter().all(|one| *one == Value::Bool(true)));
    ensure!(all, "the box was seen as {frames}");
    visit.expect("the same box has the focus", "focused()?.dataset.key === 'part.services.checked'").await?;
    visit.press(' ').await?;
    visit.wait_checked(title(Part::Services), true).await?;
    visit.nothing_broke().await
}

pub async fn a_finger_that_is_down_when_the_app_comes_still_ticks(visit: &mut Visit) -> Result<()> {
    visit.open_early(&page("")).await?;
    let label = visit.element(visit.value(&format!("{}.labels[0]", own(Part::Goals))).await?)?;
    let down = MouseActions::new("mouse".into())
        .then(PointerAction::MoveToElement { element: label, duration: None, x: 0., y: 0. })
        .then(PointerAction::Down { button: 0 });
    visit.client()?.perform_actions(down).await?;
    visit.server.let_go();
    visit
        .wait(
            "the module",
            "performance.getEntriesByType('resource').some((one) => one.name.includes('wasm') && one.responseEnd)",
        )
        .await?;
    visit.frames(30).await?;
    visit.expect("it waits for the finger", "widget().shadowRoot?.firstChild.localName !== 'div'").await?;
    let up = MouseActions::new("mouse".into()).then(PointerAction::Up { button: 0 });
    visit.client()?.perform_actions(up).await?;
    visit.started().await?;
    visit.checked_are(&[Part::Goals]).await?;
    visit.nothing_broke().await
}

/// An element that is far below the screen.
fn far() -> Page {
    Page::new().body(&format!(
        "<p><a href=\"#\">Host</a></p><div style=\"height: 6000px\"></div>{}",
        listed("loading=\"lazy\"")
    ))
}

pub async fn loaded_lazily_a_tick_or_the_focus_starts_it_and_is_not_lost(visit: &mut Visit) -> Result<()> {
    visit.open_early(&far()).await?;
    visit.frames(2).await?;
    ensure!(!visit.server.requests().iter().any(|one| one.contains(APP)), "it was asked for at once");
    // The keyboard comes to it before the screen does. A window without the focus hears nothing of it.
    have_the_focus(visit).await?;
    visit.run(&format!("{}.focus({{ preventScroll: true }})", own(Part::Goals)), vec![]).await?;
    visit.app_is_asked_for().await?;
    visit.press(' ').await?;
    visit.expect("it is ticked at once", &format!("{}.checked", own(Part::Goals))).await?;
    visit.app_comes_with(&[Part::Goals]).await?;
    visit.expect("it has the focus", "focused()?.dataset.key === 'part.goals.checked'").await?;
    // A tap brings it near the screen as well; a click by other means does not.
    visit.forget().await?;
    visit.open_early(&far()).await?;
    visit.run(&format!("{}.click()", own(Part::Services)), vec![]).await?;
    visit.app_comes_with(&[Part::Services]).await?;
    visit.press(Key::Tab).await
}

pub async fn loaded_lazily_the_focus_counts_also_where_the_shell_comes_later(visit: &mut Visit) -> Result<()> {
    visit.ask_each_time()?;
    visit.open_bare(&far().without_widget_script()).await?;
    have_the_focus(visit).await?;
    visit.run(&format!("{}.focus({{ preventScroll: true }})", own(Part::Goals)), vec![]).await?;
    visit.expect("the focus is inside", "document.querySelector('iep-checklist').matches(':focus-within')").await?;
    let shell = "const script = document.createElement('script');
        Object.assign(script, { type: 'module', src: '/iep-checklist.js' });
        document.head.append(script);";
    visit.run(shell, vec![]).await?;
    visit.app_is_asked_for().await?;
    visit.started().await?;
    visit.nothing_broke().await
}
