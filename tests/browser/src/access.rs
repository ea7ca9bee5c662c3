//! With the keyboard alone, by name, and at the size of a stamp.

use anyhow::{Result, bail, ensure};
use fantoccini::key::Key;
use iep_checklist::content::Lang;
use iep_checklist::model::Part;
use serde_json::{Value, json};

use crate::command::{label_of, role_of};
use crate::page::Page;
use crate::visit::Visit;
use crate::words::{details, in_language, said, title};

/// Whether the focus is on this.
pub fn on(role: &str, name: &str) -> String {
    format!("seek({}, {}).some((one) => one === focused() || one.contains(focused()))", json!(role), json!(name))
}

impl Visit {
    /// Presses Tab until the focus is there.
    pub async fn tab_to(&self, role: &str, name: &str) -> Result<()> {
        self.go_to(role, name, true).await
    }

    /// Presses Shift and Tab until the focus is there.
    pub async fn back_tab_to(&self, role: &str, name: &str) -> Result<()> {
        self.go_to(role, name, false).await
    }

    async fn go_to(&self, role: &str, name: &str, forward: bool) -> Result<()> {
        for _ in 0..80 {
            if self.value(&on(role, name)).await? == json!(true) {
                return Ok(());
            }
            if forward { self.press(Key::Tab).await? } else { self.press_back_tab().await? }
        }
        bail!("Tab does not lead to {role} “{name}”")
    }

    /// Waits until the focus is there.
    pub async fn wait_focus(&self, role: &str, name: &str) -> Result<()> {
        let waited = self.wait(&format!("the focus on {role} “{name}”"), &on(role, name)).await;
        let Err(error) = waited else { return Ok(()) };
        let there = self.value("focused()?.outerHTML.slice(0, 200) ?? 'nothing'").await.unwrap_or_default();
        Err(error.context(format!("the focus is on {there}")))
    }
}

pub async fn the_keyboard_alone_is_enough(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.tab_to("checkbox", title(Part::Goals)).await?;
    visit.press(' ').await?;
    visit.wait_checked(title(Part::Goals), true).await?;
    visit.press(Key::Tab).await?;
    visit.wait_focus("button", &details(Part::Goals)).await?;
    visit.press(Key::Enter).await?;
    visit.wait_focus("heading", title(Part::Goals)).await?;
    visit.tab_to("textbox", said().part.note).await?;
    visit.press('a').await?;
    visit.press(Key::Escape).await?;
    visit.wait_focus("button", &details(Part::Goals)).await?;
    visit.press_back_tab().await?;
    visit.wait_focus("checkbox", title(Part::Goals)).await?;
    visit.wait_stored("\"a\"").await?;
    for _ in 0..20 {
        visit.press_back_tab().await?;
        if visit.value(&on("button", said().ways.menu)).await? == json!(true) {
            break;
        }
    }
    visit.wait_focus("button", said().ways.menu).await?;
    visit.press(Key::Enter).await?;
    visit.wait_focus("dialog", said().menu.title).await?;
    visit.press(Key::Escape).await?;
    visit.wait_focus("button", said().ways.menu).await?;
    visit.nothing_broke().await
}

pub async fn a_check_off_is_named_by_the_title_alone(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    for part in Part::SECTIONS {
        let tick = visit.find("checkbox", title(part)).await?;
        let (label, role) = (label_of(visit, &tick).await?, role_of(visit, &tick).await?);
        ensure!(label.trim() == title(part), "the browser reads {label:?} for “{}”", title(part));
        ensure!(role == "checkbox", "the browser takes “{label}” for a {role}");
        let open = visit.find("button", &details(part)).await?;
        let label = label_of(visit, &open).await?;
        let start = (said().checklist.details)(title(part));
        ensure!(label.trim().replace(" ,", ",").starts_with(&start), "the browser reads {label:?}, not “{start}”");
    }
    visit.nothing_broke().await
}

pub async fn a_part_is_checked_off_and_undone_where_it_is_open(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.open_part(Part::Placement).await?;
    visit.click("button", &(said().part.check_off)(title(Part::Placement))).await?;
    visit.wait_for_text(said().part.checked_off).await?;
    visit.back_to_list().await?;
    visit.wait_checked(title(Part::Placement), true).await?;
    visit.open_part(Part::Placement).await?;
    visit.click("button", said().ways.undo).await?;
    visit.find("button", &(said().part.check_off)(title(Part::Placement))).await?;
    visit.back_to_list().await?;
    visit.wait_checked(title(Part::Placement), false).await?;
    visit.nothing_broke().await
}

pub async fn a_check_off_is_spoken(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.tick(Part::Goals).await?;
    let spoken = (said().spoken.checked)(title(Part::Goals), 1, 8);
    let region =
        format!("[...all()].some((one) => roleOf(one) === 'status' && one.textContent.trim() === {})", json!(spoken));
    visit.wait(&format!("“{spoken}” to be spoken"), &region).await
}

pub async fn quick_hide_leaves_one_button_and_takes_nothing_away(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.open_part(Part::Goals).await?;
    visit.note("Hide me").await?;
    visit.click("button", said().ways.hide).await?;
    visit.find("button", said().ways.back).await?;
    let left = visit.value("clean(widget().shadowRoot.querySelector('.iep').innerText)").await?;
    ensure!(left == json!(said().ways.back), "left on the screen: {left}");
    visit.wait_focus("button", said().ways.back).await?;
    visit.click("button", said().ways.back).await?;
    ensure!(visit.noted().await? == "Hide me", "the note is {:?}", visit.noted().await?);
    visit.back_to_list().await?;
    visit.open_data().await?;
    visit.click("button", said().ways.hide).await?;
    let left = visit.value("clean(widget().shadowRoot.querySelector('.iep').innerText)").await?;
    ensure!(left == json!(said().ways.back), "left on the screen: {left}");
    visit.click("button", said().ways.back).await?;
    visit.at_the_list().await?;
    visit.nothing_broke().await
}

pub async fn escape_closes_the_top_layer_first(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new()).await?;
    visit.open_part(Part::Goals).await?;
    visit.find("textbox", said().part.note).await?;
    visit.escape().await?;
    visit.at_the_list().await?;
    visit.wait_focus("button", &details(Part::Goals)).await?;
    visit.open_help().await?;
    visit.escape().await?;
    visit.at_the_list().await?;
    visit.expect("history is not written", "history.length <= 2").await?;
    visit.nothing_broke().await
}

/// Where the focus is hidden: outside of the window, or under something else.
const HIDDEN_FOCUS: &str = "(() => {
    const one = focused();
    if (!one || one === document.body || one.getRootNode() === document) return null;
    const box = one.getBoundingClientRect();
    const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
    const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
    const name = `${roleOf(one)} ${nameOf(one)}`;
    if (right - left < 2 || bottom - top < 2) return `${name} is outside of the window`;
    // Some part of it can be seen: that is what the guidelines ask for.
    for (let down = 1; down < 8; down++) for (let across = 1; across < 4; across++) {
      const hit = one.getRootNode().elementFromPoint(left + (right - left) * across / 4, top + (bottom - top) * down / 8);
      if (hit && (hit === one || one.contains(hit) || [...one.labels ?? []].some((label) => label.contains(hit)))) return null;
    }
    return `${name} is under something else`;
  })()";

/// Fails when Tab leads to something that cannot be seen.
pub async fn focus_is_never_hidden(visit: &Visit, place: &str) -> Result<()> {
    let two_frames_on = format!(
        "const done = arguments[0];
         const look = () => done({{ hidden: {HIDDEN_FOCUS}, met: focused()?.getRootNode() !== document }});
         requestAnimationFrame(() => requestAnimationFrame(look));"
    );
    let mut met = 0;
    for _ in 0..45 {
        visit.press(Key::Tab).await?;
        let seen = visit.run_slowly(&two_frames_on, vec![]).await?;
        ensure!(seen["hidden"] == Value::Null, "{place}: {}", seen["hidden"]);
        met += usize::from(seen["met"] == json!(true));
    }
    ensure!(met > 4, "{place}: Tab met only {met} things");
    Ok(())
}

pub async fn at_four_hundred_percent_the_focus_is_never_hidden(visit: &mut Visit) -> Result<()> {
    on_a_stamp(visit).await
}

pub async fn at_four_hundred_percent_in_spanish_the_focus_is_never_hidden(visit: &mut Visit) -> Result<()> {
    in_language(Lang::Es, on_a_stamp(visit)).await
}

async fn on_a_stamp(visit: &Visit) -> Result<()> {
    visit.open_in_frame(&Page::new().style("body { margin: 0 }"), 320, 256).await?;
    crate::hosts::nothing_sticks_out(visit, "the list").await?;
    focus_is_never_hidden(visit, "the list").await?;
    visit.open_part(Part::Goals).await?;
    crate::hosts::nothing_sticks_out(visit, "a part").await?;
    focus_is_never_hidden(visit, "a part").await?;
    visit.back_to_list().await?;
    visit.open_help().await?;
    focus_is_never_hidden(visit, "the Help sheet").await?;
    visit.nothing_broke().await
}

pub async fn targets_are_big_enough_for_a_finger(visit: &mut Visit) -> Result<()> {
    visit.open_in_frame(&Page::with("help-phone=\"555-0100\""), 360, 740).await?;
    crate::hosts::targets_are_big_enough(visit).await?;
    visit.open_part(Part::Goals).await?;
    visit.click("button", &(said().part.check_off)(title(Part::Goals))).await?;
    visit.find("button", said().ways.undo).await?;
    crate::hosts::targets_are_big_enough(visit).await?;
    visit.back_to_list().await?;
    visit.open_help().await?;
    crate::hosts::targets_are_big_enough(visit).await?;
    visit.escape().await?;
    visit.at_the_list().await?;
    visit.open_erase().await?;
    crate::hosts::targets_are_big_enough(visit).await
}
