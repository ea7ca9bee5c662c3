//! The plugin in a real WordPress: from the zip that a site owner uploads to the parent who uses the page.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use iep_checklist::content::{Lang, words as words_of};
use iep_checklist::model::Part;
use serde_json::json;
use xtask::{bundle, site, wordpress};

use crate::command::be_a_screen;
use crate::visit::Visit;
use crate::wordpress_site::{Site, click_at, type_at};
use crate::words::{said, title};

/// Where the page for phones is.
const PHONE_PAGE: &str = "/?iep-checklist=page";
/// A name that would be a script, were it not escaped.
const HOSTILE: &str = "\"><script>window.broken=1</script>& 'Ma' [iep_checklist]";

pub async fn the_wordpress_plugin_goes_from_the_zip_to_a_page_that_a_parent_uses(visit: &mut Visit) -> Result<()> {
    let wordpress = Site::start(visit, "plugin").await?;
    wordpress.log_in(visit).await?;
    install(visit, &wordpress).await?;
    set_up_the_site(visit, &wordpress).await?;
    let address = make_a_page(visit, &wordpress).await?;
    whoever_may_not_write_html_can_use_it(visit, &wordpress).await?;

    // From here on a parent, who is not logged in.
    visit.client()?.delete_all_cookies().await?;
    use_as_a_parent(visit, &wordpress, &address).await?;
    hostile_values_stay_texts(visit, &wordpress).await?;
    let spanish = wordpress.by_hand("speak", &["es_MX", "Who parents can call"])?;
    ensure!(spanish == "A quién pueden llamar los padres", "in Mexico it says {spanish}");

    wordpress.by_hand("remove", &[])?;
    let left = wordpress.by_hand("left", &[])?;
    ensure!(left.is_empty(), "this is left in the database: {left}");
    ensure!(!wordpress.folder().join("wp-content/plugins/iep-checklist").exists(), "its folder is left");
    let complaints = wordpress.complaints()?;
    ensure!(complaints.is_empty(), "PHP complains: {complaints:#?}");
    Ok(())
}

pub async fn the_wordpress_page_for_phones_opens_with_no_signal(visit: &mut Visit) -> Result<()> {
    let mut wordpress = Site::start(visit, "page").await?;
    let plugins = wordpress.folder().join("wp-content/plugins");
    for file in bundle::unpack(&std::fs::read(zip()?)?)? {
        let path = plugins.join(&file.name);
        std::fs::create_dir_all(path.parent().unwrap_or(&plugins))?;
        std::fs::write(path, file.bytes)?;
    }
    wordpress.by_hand("activate", &["Harbor & Friends"])?;

    wordpress.go(visit, PHONE_PAGE).await?;
    visit.started().await?;
    visit.expect("it has the site's name", "widget().helpName === 'Harbor & Friends'").await?;
    visit.expect("it offers no other page", "!widget().hasAttribute('standalone-url')").await?;
    visit.tick(Part::Goals).await?;
    each_part_is_what_it_says(visit).await?;
    let ready = "navigator.serviceWorker.ready.then((one) => arguments[0]([one.scope, one.active.scriptURL]))";
    let worker = visit.run_slowly(ready, vec![]).await?;
    let address = |part: &str| format!("{}/?iep-checklist={part}", wordpress.origin());
    ensure!(worker == json!([address("page"), address("worker")]), "the worker is {worker}");
    visit.reload().await?;
    visit.wait("the worker at work", "navigator.serviceWorker.controller").await?;
    visit.expect("the policy holds", "window.complaints.every((one) => !/iep|policy/i.test(one))").await?;

    // It answers for that page alone; the embedded checklist leads there, and has the same list.
    let embed = published(&wordpress, "author", "[iep_checklist]")?;
    wordpress.go(visit, &embed).await?;
    visit.started().await?;
    visit.wait_checked(title(Part::Goals), true).await?;
    let leads = format!("widget().standaloneUrl === {}", json!(address("page")));
    visit.expect("it leads to the page", &leads).await?;
    visit.open_data().await?;
    visit.wait_for_text(said().data.no_signal_same).await?;
    visit.escape().await?;
    visit.expect("nothing stands between", "navigator.serviceWorker.controller === null").await?;

    wordpress.stop();
    wordpress.go(visit, PHONE_PAGE).await?;
    visit.started().await?;
    visit.wait_checked(title(Part::Goals), true).await?;
    visit.tick(Part::Services).await?;
    let complaints = wordpress.complaints()?;
    ensure!(complaints.is_empty(), "PHP complains: {complaints:#?}");
    Ok(())
}

/// Kinds of texts, who may list the page, and where a phone that has added it begins.
async fn each_part_is_what_it_says(visit: &Visit) -> Result<()> {
    let script = "const done = arguments[0];
        Promise.all(['page', 'worker', 'manifest'].map(async (part) => {
          const answer = await fetch(`/?iep-checklist=${part}`, { cache: 'no-store' });
          const header = (name) => answer.headers.get(name);
          const manifest = part === 'manifest' ? await answer.json() : null;
          const found = manifest && await Promise.all(manifest.icons.map(async (one) => (await fetch(one.src)).ok));
          return [answer.status, header('content-type'), header('x-robots-tag'), manifest?.start_url ?? null, found?.every(Boolean) ?? null];
        })).then(done, (error) => done(String(error)));";
    let told = visit.run_slowly(script, vec![]).await?;
    let start = visit.value("location.href").await?;
    let of = |kind: &str| json!([200, format!("{kind}; charset=UTF-8"), "noindex", null, null]);
    let manifest = json!([200, "application/manifest+json; charset=UTF-8", "noindex", start, true]);
    ensure!(told == json!([of("text/html"), of("text/javascript"), manifest]), "the parts are {told}");
    Ok(())
}

/// The zip of the plugin, as it is built.
fn zip() -> Result<PathBuf> {
    let all = std::fs::read_dir(site::served())?.flatten().map(|entry| entry.path());
    let is_plugin = |path: &PathBuf| path.file_name().is_some_and(|name| wordpress::is_zip(&name.to_string_lossy()));
    all.into_iter().find(is_plugin).context("the plugin is not built")
}

/// Uploads the zip and switches the plugin on, as a site owner does.
async fn install(visit: &Visit, wordpress: &Site) -> Result<()> {
    let zip = zip()?;
    wordpress.go(visit, "/wp-admin/plugin-install.php?tab=upload").await?;
    let field = visit.client()?.find(fantoccini::Locator::Css("input[name=pluginzip]")).await?;
    field.send_keys(&zip.display().to_string()).await?;
    click_at(visit, "#install-plugin-submit").await?;
    click_at(visit, ".wrap a.button-primary[href*='action=activate']").await?;
    visit.wait("the list of plugins", "document.querySelector('tr[data-plugin^=\"iep-checklist/\"].active')").await?;
    let folder = wordpress.folder().join("wp-content/plugins/iep-checklist");
    for (path, _) in wordpress::sources()?.iter().filter(|(path, _)| path.ends_with(".php")) {
        let checked = Command::new("php").arg("-l").arg(folder.join(path)).output()?;
        ensure!(checked.status.success(), "{path}: {}", String::from_utf8_lossy(&checked.stdout));
    }
    Ok(())
}

/// Sets name and rules for the whole site; what is no good value is named and not kept.
async fn set_up_the_site(visit: &Visit, wordpress: &Site) -> Result<()> {
    wordpress.go(visit, "/wp-admin/options-general.php?page=iep-checklist").await?;
    visit.type_into("Name of your center", "Harbor & Friends").await?;
    visit.type_into("Phone", "555-010-0100").await?;
    visit.type_into("How soon services start", "soon").await?;
    click_at(visit, "#submit").await?;
    visit.wait_for_text("How soon services start: this was not saved.").await?;
    let name = visit.written("Name of your center").await?;
    ensure!(name == "Harbor & Friends", "the name is now {name}");
    ensure!(visit.written("How soon services start").await?.is_empty(), "a bad value is kept");
    no_complaints(visit).await
}

/// Adds the block by the inserter, sets it up at the side, sees it, and publishes. Gives the address of the page.
async fn make_a_page(visit: &Visit, wordpress: &Site) -> Result<String> {
    wordpress.go(visit, "/wp-admin/post-new.php?post_type=page").await?;
    // The settings at the side have room beside the list of blocks.
    be_a_screen(visit, 1500, 1000).await?;
    // The theme offers whole pages to begin with.
    click_at(visit, ".edit-post-start-page-options__modal [aria-label=Close]").await?;
    visit.click("button", "Toggle block inserter").await?;
    type_at(visit, ".block-editor-inserter__search input", "IEP").await?;
    // The list of all blocks stands there until the search is done, and what is tapped in it then goes with it.
    let one_is_left = "document.querySelectorAll('.block-editor-block-types-list__item').length === 1";
    visit.wait("the search to leave one block", one_is_left).await?;
    click_at(visit, ".editor-block-list-item-iep-checklist-checklist").await?;
    visit.click("button", "Toggle block inserter").await?;

    in_the_canvas(visit, true).await?;
    visit.started().await?;
    visit.expect("it is only to look at", "widget().closest('.iep-checklist-preview').inert === true").await?;
    visit.expect("it shows the site's phone", "widget().helpPhone === '555-010-0100'").await?;
    visit.expect("it keeps nothing", "widget().keep === 'visit' && widget().storageKey !== 'iep-checklist'").await?;
    in_the_canvas(visit, false).await?;

    visit.type_into("Phone", "555-010-0199").await?;
    visit.click("button", "Main color").await?;
    click_at(visit, ".components-circular-option-picker__option[style*='rgb(216, 97, 60)']").await?;
    in_the_canvas(visit, true).await?;
    visit.wait("the new phone in the preview", "widget().helpPhone === '555-010-0199'").await?;
    visit.wait("the new color in the preview", "widget().style.getPropertyValue('--iep-accent') === '#d8613c'").await?;
    in_the_canvas(visit, false).await?;

    visit.run("wp.data.dispatch('core/editor').editPost({ title: 'Your IEP meeting' });", vec![]).await?;
    click_at(visit, ".editor-post-publish-panel__toggle").await?;
    click_at(visit, ".editor-post-publish-button").await?;
    visit
        .wait("the page to be published", "document.querySelector('.post-publish-panel__postpublish-header a')")
        .await?;
    let address = visit.value("wp.data.select('core/editor').getPermalink()").await?;
    no_complaints(visit).await?;

    // Opened once more it is still a good block.
    visit.client()?.refresh().await?;
    let blocks = "window.wp?.data?.select('core/block-editor')?.getBlocks()";
    visit.wait("the text in the editor", &format!("{blocks}?.length > 0")).await?;
    let is_good =
        format!("{blocks}.length === 1 && {blocks}[0].name === 'iep-checklist/checklist' && {blocks}[0].isValid");
    visit.expect("the block is valid", &is_good).await?;
    no_complaints(visit).await?;
    Ok(address.as_str().context("no address of the page")?.to_string())
}

/// Goes into the frame around the text, or out of it.
async fn in_the_canvas(visit: &Visit, is_in: bool) -> Result<()> {
    if !is_in {
        return Ok(visit.client()?.enter_parent_frame().await?);
    }
    let canvas = visit.client()?.wait().for_element(fantoccini::Locator::Css("iframe[name=editor-canvas]")).await?;
    Ok(canvas.enter_frame().await?)
}

/// Nothing in the console of the page is about the plugin.
async fn no_complaints(visit: &Visit) -> Result<()> {
    let complaints = visit.value("window.complaints.filter((one) => /iep/i.test(one))").await?;
    ensure!(complaints == json!([]), "on the page: {complaints}");
    Ok(())
}

/// An author may use no scripts and no unknown tags, and yet the block stays as it was written.
async fn whoever_may_not_write_html_can_use_it(visit: &Visit, wordpress: &Site) -> Result<()> {
    let block = "<!-- wp:iep-checklist/checklist {\"helpName\":\"Ma \\u0026 Pa\",\"settings\":\"{\\u0022help-links\\u0022:\
                 [{\\u0022title\\u0022:\\u0022Q \\u0026 A\\u0022,\\u0022url\\u0022:\\u0022https://example.org/?a=1\\u0026b=2\\u0022}]}\"} /-->";
    let address = published(wordpress, "author", block)?;
    wordpress.go(visit, &address).await?;
    visit.started().await?;
    visit.expect("the name came through", "widget().helpName === 'Ma & Pa'").await?;
    visit.expect("the link came through", "JSON.parse(widget().settings)['help-links'][0].title === 'Q & A'").await
}

/// Publishes a text by hand. Gives its address.
fn published(wordpress: &Site, role: &str, content: &str) -> Result<String> {
    wordpress.by_hand("publish", &[role, content])
}

/// What a parent checks off and writes on the page is there again, and the phone is in the help.
async fn use_as_a_parent(visit: &Visit, wordpress: &Site, address: &str) -> Result<()> {
    be_a_screen(visit, 360, 740).await?;
    wordpress.go(visit, address).await?;
    visit.started().await?;
    visit.expect("a visitor", "!document.getElementById('wpadminbar')").await?;
    visit.tick(Part::Goals).await?;
    visit.open_part(Part::Services).await?;
    visit.note("Speech twice a week").await?;
    visit.back_to_list().await?;
    visit.reload().await?;
    visit.wait_checked(title(Part::Goals), true).await?;
    visit.open_part(Part::Services).await?;
    ensure!(visit.noted().await? == "Speech twice a week", "the note is {:?}", visit.noted().await?);
    visit.back_to_list().await?;
    visit.open_help().await?;
    let calls = "[...all()].some((one) => one.localName === 'a' && /^tel:.*0199$/.test(one.href))";
    visit.expect("the block's own phone can be called", calls).await?;
    visit.wait_for_text("Harbor & Friends").await?;
    visit.escape().await?;
    visit.expect("no cookie is set", "document.cookie === ''").await?;
    let asked = "performance.getEntriesByType('resource').every((one) => one.name.startsWith(location.origin))";
    visit.expect("nothing comes from elsewhere", asked).await?;
    no_complaints(visit).await
}

/// In a shortcode and in a block: markup in a value is a text, and no second shortcode is carried out in it.
async fn hostile_values_stay_texts(visit: &Visit, wordpress: &Site) -> Result<()> {
    let name = json!({"helpName": HOSTILE, "accent": "red;} body{display:none", "helpUrl": "javascript:alert(1)"});
    let block = format!("<!-- wp:iep-checklist/checklist {} /-->", name.to_string().replace("--", "\\u002d\\u002d"));
    let shortcode = "[iep_checklist lang=\"es\" help-name='\"&gt;&lt;script&gt;window.broken=1&lt;/script&gt;&amp; Ma' storage-key=\"a b\"]";
    for (content, name, list) in [(block.as_str(), "& 'Ma' [iep_checklist]", Lang::En), (shortcode, "& Ma", Lang::Es)] {
        let address = published(wordpress, "administrator", content)?;
        wordpress.go(visit, &address).await?;
        visit.started().await?;
        let shown = visit.value("widget().helpName").await?;
        let shown = shown.as_str().unwrap_or_default();
        ensure!(shown.contains(name) && !shown.contains('<'), "the name is {shown}");
        visit.expect("there is one element", "document.querySelectorAll('iep-checklist').length === 1").await?;
        visit.expect("no script ran", "window.broken === undefined").await?;
        let good = "!widget().style.length && widget().helpUrl === null && widget().storageKey === null";
        visit.expect("bad values are left out", good).await?;
        let part = words_of(list).of(Part::Goals).title;
        visit.expect("its list is in its language", &format!("widget().textContent.includes({})", json!(part))).await?;
    }
    Ok(())
}
