//! The pages around the widget: strict ones, hostile ones, and browsers that change what is on them.

use anyhow::{Context, Result, ensure};
use fantoccini::key::Key;
use iep_checklist::model::Part;
use serde_json::{Value, json};
use xtask::serve::Server;

use crate::page::Page;
use crate::steps::SHEETS;
use crate::visit::Visit;
use crate::words::{details, said, title};

/// As strict as a policy can be where the script and its module come from the site itself.
pub const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; \
                      img-src 'self'; base-uri 'none'; form-action 'none'";

pub async fn a_strict_policy_is_not_violated(visit: &mut Visit) -> Result<()> {
    let page = Page::new().without_icon().policy(STRICT);
    visit.open(&page).await?;
    visit.tick(Part::Goals).await?;
    visit.open_part(Part::Goals).await?;
    visit.note("Written under a strict policy").await?;
    visit.back_to_list().await?;
    visit.open_data().await?;
    visit.escape().await?;
    visit.open_help().await?;
    visit.escape().await?;
    visit.at_the_list().await?;
    let styled = "getComputedStyle(widget().shadowRoot.querySelector('.iep')).borderTopLeftRadius === '20px'";
    visit.expect("it is styled", styled).await?;
    visit.nothing_broke().await
}

pub async fn a_site_can_load_it_from_another_origin(visit: &mut Visit) -> Result<()> {
    let other = Server::start(&xtask::site::served(), 0).await?;
    let script = format!("<script type=\"module\" src=\"{}/iep-checklist.js\"></script>", other.origin());
    visit.open(&Page::new().without_widget_script().head(&script)).await?;
    visit.tick(Part::Goals).await?;
    ensure!(
        !visit.server.requests().iter().any(|one| one.contains("wasm")),
        "the host itself was asked for the module"
    );
    visit.nothing_broke().await
}

/// What a host's styles could change from outside, for every element of the widget.
const LOOKS: &str = "[...all(widget().shadowRoot)].filter(shown).map((one) => {
    const style = getComputedStyle(one);
    return [one.className.baseVal ?? one.className, ...['fontFamily', 'fontSize', 'fontWeight', 'fontStyle', 'letterSpacing',
      'wordSpacing', 'lineHeight', 'color', 'textAlign', 'textTransform', 'textIndent', 'whiteSpace', 'direction', 'display',
      'listStyleType', 'borderCollapse', 'fontVariantCaps', 'hyphens', 'textShadow', 'userSelect', 'wordBreak', 'overflowWrap',
      'pointerEvents', 'backgroundColor', 'paddingTop', 'boxSizing', 'cursor', 'writingMode', 'textOrientation', 'quotes']
      .map((name) => `${name}: ${style[name]}`)].join('; ');
  })";

/// Everything that comes down by inheritance, as bad as it gets, and all else taken from whatever it reaches.
const HOSTILE: &str = "* { all: unset !important }
    html, body, body * { letter-spacing: 14px !important; word-spacing: 40px !important; line-height: 5 !important;
      text-transform: uppercase !important; font: italic 900 7px/5 serif !important; color: yellow !important;
      text-align: right !important; text-indent: 99px !important; white-space: nowrap !important; list-style: square !important;
      font-variant: small-caps !important; text-shadow: 3px 3px red !important; word-break: break-all !important;
      user-select: none !important; cursor: wait !important; hyphens: auto !important; box-sizing: content-box !important;
      pointer-events: none; writing-mode: vertical-rl !important; quotes: none !important; border-collapse: collapse !important }
    button, input, textarea, label, details, dialog, ul, li { display: none !important; visibility: hidden !important }
    html { font-size: 40px !important }
    :focus, :focus-within { outline: 9px solid red !important }
    iep-checklist { display: block !important; width: 900px !important; pointer-events: auto !important }";

pub async fn styles_of_a_hostile_host_do_not_reach_in(visit: &mut Visit) -> Result<()> {
    visit.open(&Page::new().style("iep-checklist { display: block; width: 900px }")).await?;
    let list = looks(visit).await?;
    open_without_pointer(visit, Part::Goals).await?;
    let part = looks(visit).await?;
    // The size of the reader's own choice is the host's one word in this; so it stays as it was.
    let page = Page::new().style(&HOSTILE.replace("html { font-size: 40px !important }", ""));
    visit.open(&page.style("html { font-size: 16px !important }")).await?;
    same_looks(&list, &looks(visit).await?)?;
    open_without_pointer(visit, Part::Goals).await?;
    same_looks(&part, &looks(visit).await?)?;
    let ring = "widget().matches(':focus-within') && getComputedStyle(widget()).outlineStyle === 'none'";
    visit.expect("no ring around the whole, though the focus is in it", ring).await?;
    visit.note("Not to be stopped").await?;
    visit.back_to_list().await?;
    visit.tick(Part::Services).await?;
    visit.open_menu().await?;
    visit.nothing_broke().await
}

/// A pointer that was left where the row stood would lie on something in the part, and change how that looks.
async fn open_without_pointer(visit: &Visit, part: Part) -> Result<()> {
    visit.tab_to("button", &details(part)).await?;
    visit.press(Key::Enter).await?;
    visit.find("heading", title(part)).await.map(|_| ())
}

/// How everything looks once it has come to rest: in the middle of a change a color is neither the one nor the other.
async fn looks(visit: &Visit) -> Result<Value> {
    at_rest(visit).await?;
    visit.value(LOOKS).await
}

async fn at_rest(visit: &Visit) -> Result<()> {
    let still = "widget().shadowRoot.getAnimations().every((one) => one.playState !== 'running')";
    visit.wait("everything to come to rest", still).await
}

fn same_looks(before: &Value, after: &Value) -> Result<()> {
    let (Value::Array(before), Value::Array(after)) = (before, after) else { anyhow::bail!("no looks") };
    ensure!(before.len() == after.len(), "{} elements are shown, not {}", after.len(), before.len());
    for (before, after) in before.iter().zip(after) {
        let (before, after) = (before.as_str().unwrap_or_default(), after.as_str().unwrap_or_default());
        let changed: Vec<_> = before.split("; ").zip(after.split("; ")).filter(|(one, other)| one != other).collect();
        ensure!(changed.is_empty(), "{}: {changed:?}", before.split(';').next().unwrap_or_default());
    }
    Ok(())
}

pub async fn a_root_font_of_ten_pixels_makes_nothing_too_small(visit: &mut Visit) -> Result<()> {
    // What is no font takes no size with it either.
    let style = "html { font-size: 62.5% } body { font-size: 1.6rem } iep-checklist { --iep-font: 12 }";
    visit.open(&Page::new().style(style)).await?;
    let size = "parseFloat(getComputedStyle(widget().shadowRoot.querySelector('.iep')).fontSize)";
    visit.expect("text is at least 17 px", &format!("{size} >= 17")).await?;
    let smallest = "Math.min(...[...all(widget().shadowRoot)].filter((one) => shown(one) && one.childNodes.length
        && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
        .map((one) => parseFloat(getComputedStyle(one).fontSize)))";
    visit.expect("no text is below 15 px", &format!("{smallest} >= 15")).await?;
    targets_are_big_enough(visit).await?;
    visit.open_part(Part::Goals).await?;
    visit.expect("no text is below 15 px", &format!("{smallest} >= 15")).await?;
    targets_are_big_enough(visit).await
}

/// What can be tapped and is smaller than a fingertip.
pub const TOO_SMALL: &str = "[...all(layer())].filter((one) => shown(one)
    && ['button', 'checkbox', 'switch', 'link', 'tab', 'radio'].includes(roleOf(one)) && one.getRootNode() !== document)
    .map((one) => [roleOf(one), nameOf(one), one.getBoundingClientRect()])
    .filter(([, , box]) => box.width < 44 || box.height < 44)
    .map(([role, name, box]) => `${role} ${name}: ${Math.round(box.width)} by ${Math.round(box.height)}`)";

/// Fails when something that can be tapped is smaller than a fingertip.
pub async fn targets_are_big_enough(visit: &Visit) -> Result<()> {
    // A sheet that still slides in is smaller by a hair.
    at_rest(visit).await?;
    let small = visit.value(TOO_SMALL).await?;
    ensure!(small == json!([]), "too small to tap: {small}");
    Ok(())
}

pub async fn in_280_pixels_nothing_is_cut_off(visit: &mut Visit) -> Result<()> {
    visit.open_in_frame(&Page::new().style("body { margin: 0 }"), 280, 640).await?;
    nothing_sticks_out(visit, "the list").await?;
    visit.open_part(Part::Nonparticipation).await?;
    visit.note("Averylongwordwithoutanyspacethatgoesonandonandonandonandon").await?;
    nothing_sticks_out(visit, "a part").await?;
    visit.back_to_list().await?;
    for sheet in SHEETS {
        visit.open_sheet(sheet).await?;
        nothing_sticks_out(visit, &format!("the sheet “{sheet:?}”")).await?;
        visit.leave_sheet(sheet).await?;
    }
    targets_are_big_enough(visit).await?;
    visit.nothing_broke().await
}

/// Fails when something reaches beyond the width of the window.
pub async fn nothing_sticks_out(visit: &Visit, place: &str) -> Result<()> {
    let wide = "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth";
    let out = "[...all(widget().shadowRoot)].filter((one) => shown(one) && !one.closest('.iep-hidden'))
        .map((one) => [one, one.getBoundingClientRect()])
        .filter(([one, box]) => box.width > 0 && (box.right > document.documentElement.clientWidth + 1 || box.left < -1))
        .map(([one, box]) => `${one.localName}.${one.className.baseVal ?? one.className} ${Math.round(box.left)}..${Math.round(box.right)}`)";
    let (wide, out) = (visit.value(wide).await?, visit.value(out).await?);
    ensure!(wide == json!(0) && out == json!([]), "{place} is {wide} px too wide: {out}");
    Ok(())
}

/// The stand-alone page, and the page of a made-up site.
const PAGES: [&str; 2] = ["/", "/sample.html"];

pub async fn the_pages_take_the_first_tap_on_a_phone(visit: &mut Visit) -> Result<()> {
    for (address, part) in PAGES.into_iter().zip([Part::Goals, Part::Services]) {
        visit.open_address_in_frame(address, 360, 740).await?;
        visit.started().await?;
        visit.tick(part).await?;
        nothing_sticks_out(visit, address).await?;
    }
    Ok(())
}

pub async fn without_scripts_the_pages_list_the_eight_parts(visit: &mut Visit) -> Result<()> {
    visit.server.put("/iep-checklist.js", xtask::serve::Answer::new("text/plain", "").status(404));
    for address in PAGES {
        visit.go(address).await?;
        for part in Part::SECTIONS {
            visit.wait_for_text(title(part)).await?;
        }
        visit.wait_for_text(said().iep.title).await?;
        visit.prints(&Part::SECTIONS.map(title)).await?;
    }
    Ok(())
}

/// How far things have jumped since the page began to come up, as browsers count it for their users.
const JUMPED: &str = "const observer = new PerformanceObserver(() => {});
    observer.observe({ type: 'layout-shift', buffered: true });
    const moves = observer.takeRecords();
    observer.disconnect();
    return { sum: moves.reduce((sum, move) => sum + move.value, 0),
      moved: moves.flatMap((move) => move.sources.map((source) => source.node?.localName ?? '?')) };";

pub async fn the_pages_do_not_jump_when_the_widget_takes_over(visit: &mut Visit) -> Result<()> {
    for address in PAGES {
        for (width, height) in [(360, 740), (800, 900)] {
            visit.open_address_in_frame(address, width, height).await?;
            visit.started().await?;
            visit.frames(3).await?;
            let sum = |jumped: &Value| jumped.get("sum").and_then(Value::as_f64).context("no sum");
            let jumped = visit.run(JUMPED, vec![]).await?;
            ensure!(sum(&jumped)? <= 0.01, "{address} at {width} px: {jumped}");
            // What moves is seen.
            visit.run("document.body.style.paddingBlockStart = '200px'", vec![]).await?;
            visit.frames(3).await?;
            let jumped = visit.run(JUMPED, vec![]).await?;
            ensure!(sum(&jumped)? > 0.01, "{address} at {width} px: a jump of 200 px is not counted");
        }
    }
    Ok(())
}
