//! Nothing leaks: a tour through every kind of screen with words in every field, while a recorder runs, while no
//! connection is allowed, and while the words are markup that would act if anything took them for it.

use std::fs;

use anyhow::{Context, Result, ensure};
use iep_checklist::model::key::{PARTS, Shape, TABLE};
use iep_checklist::model::{Part, Role, State, Step};
use serde_json::{Map, Value, json};
use xtask::serve::Answer;

use crate::page::Page;
use crate::seed::seed;
use crate::visit::Visit;
use crate::words::{said, starting};

/// A word that stands in every text the parent wrote, and nowhere else.
const WORD: &str = "Zanzibar";
/// The element that each piece of markup would make.
const PROBE: &str = "xss-probe";

/// Words that would act if they were ever taken for markup, an address or a script.
const MARKUP: &[&str] = &[
    "<xss-probe></xss-probe><img src=x onerror=\"window.acted = 1\">",
    "\"><xss-probe onfocus=\"window.acted = 1\" autofocus tabindex=1></xss-probe>",
    "'--></style></script><script>window.acted = 1</script><xss-probe></xss-probe>",
    "<svg onload=\"window.acted = 1\"><xss-probe></xss-probe></svg>",
    "<iframe srcdoc=\"<script>parent.acted = 1</script>\"></iframe><xss-probe></xss-probe>",
    "javascript:window.acted=1//<xss-probe></xss-probe>",
    "</textarea></title></template><xss-probe></xss-probe><body onload=\"window.acted = 1\">",
    "&lt;xss-probe&gt; <math><mtext><xss-probe></xss-probe></mtext></math> {{constructor.constructor('acted = 1')()}}",
    "<a href=\"javascript:window.acted = 1\" style=\"position:fixed;inset:0\"><xss-probe></xss-probe></a>",
    "<details open ontoggle=\"window.acted = 1\"><xss-probe></xss-probe></details> ${window.acted = 1}",
];

/// Every key of a pattern of the table, for one item of each list.
fn keys_of(pattern: &str) -> Vec<String> {
    let mut keys = vec![pattern.replace("{id}", "1a").replace("{ask}", "own1").replace("{message}", "draft")];
    let every: [(&str, Vec<&str>); 4] = [
        ("{part}", PARTS.to_vec()),
        ("{state}", State::ALL.iter().map(|state| state.word()).collect()),
        ("{role}", vec![Role::Specialist.word()]),
        ("{step}", Step::ALL.iter().map(|step| step.word()).collect()),
    ];
    for (hole, words) in every {
        keys = keys.into_iter().flat_map(|key| words.iter().map(move |word| key.replace(hole, word))).collect();
    }
    keys
}

/// The script that stores a child and a meeting in which every text of the table is written.
fn written_everywhere(word: impl Fn(usize) -> String) -> String {
    let (mut child, mut meeting) = (Map::new(), Map::new());
    let mut count = 0;
    for (pattern, shape) in
        TABLE.iter().filter(|(pattern, _)| !pattern.starts_with("device.") && *pattern != "decision.recap")
    {
        for key in keys_of(pattern) {
            let value = match shape {
                Shape::Text => json!(word(count)),
                Shape::Word(words) if key == "entry.1a.part" => json!(words[2]),
                Shape::Word(_) if key.ends_with(".part") => json!("goals"),
                _ if key.ends_with(".share") || key.ends_with("-share") => json!(true),
                _ if key == "ask.services.own1.star" => json!(true),
                _ => continue,
            };
            count += 1;
            let home =
                if ["child.", "member."].iter().any(|one| key.starts_with(one)) { &mut child } else { &mut meeting };
            home.insert(key, value);
        }
    }
    child.insert("member.1a.role.specialist".to_owned(), json!(true));
    seed(&Value::Object(child), &Value::Object(meeting))
}

impl Visit {
    /// Goes through every kind of screen, and calls `look` on each, by its name.
    async fn tour(&self, looks: &mut Looks) -> Result<()> {
        looks.at(self, "the list").await?;
        self.open_part(Part::Services).await?;
        looks.at(self, "a part").await?;
        self.click("button", &starting(&(said().entries.change)(""))).await?;
        looks.at(self, "an entry").await?;
        self.escape().await?;
        self.back_to_list().await?;
        self.open_team().await?;
        looks.at(self, "the team").await?;
        self.open_notes().await?;
        looks.at(self, "my notes").await?;
        self.open_letter().await?;
        looks.at(self, "the letter").await?;
        self.escape().await?;
        self.open_steps().await?;
        looks.at(self, "the steps").await?;
        self.click("tab", said().checklist.title).await?;
        self.start_meeting().await?;
        looks.at(self, "meeting mode").await?;
        self.jump(Part::Goals).await?;
        looks.at(self, "goals in the meeting").await?;
        self.escape().await?;
        self.open_wrap_up().await?;
        looks.at(self, "wrap up").await?;
        self.letter().await?;
        looks.at(self, "the recap, changed").await?;
        self.escape().await?;
        self.at_the_list().await?;
        self.open_menu().await?;
        looks.at(self, "the menu").await?;
        self.escape().await?;
        self.at_the_list().await
    }
}

/// What is looked at on each screen.
struct Looks {
    /// Says what is wrong, or nothing.
    wrong: String,
    /// Where the word was seen: a tour that shows none of the words proves nothing.
    seen: usize,
    word: &'static str,
}

impl Looks {
    fn new(word: &'static str, wrong: &str) -> Looks {
        Looks { wrong: wrong.to_owned(), seen: 0, word }
    }

    async fn at(&mut self, visit: &Visit, screen: &str) -> Result<()> {
        let wrong = visit.value(&self.wrong).await?;
        ensure!(wrong == json!(""), "{screen}: {wrong}");
        let typed = "[...all(layer())].map((one) => one.value ?? '').join(' ')";
        let seen = visit.value(&format!("(text() + {typed}).includes({})", json!(self.word))).await?;
        self.seen += usize::from(seen == json!(true));
        Ok(())
    }
}

/// What words became of themselves: elements, handlers, addresses that act.
const TAKEN_FOR_MARKUP: &str = "(() => {
    if (window.acted) return 'a script of the words ran';
    const within = [...all(widget().shadowRoot)];
    const made = within.find((one) => ['xss-probe', 'img', 'script', 'iframe', 'math', 'style', 'object', 'embed'].includes(one.localName));
    if (made) return 'words became the element ' + made.localName;
    const acts = within.find((one) => one.getAttributeNames().some((name) => name.startsWith('on'))
      || /^\\s*javascript:/i.test(one.getAttribute('href') ?? ''));
    return acts ? 'words became ' + acts.outerHTML.slice(0, 120) : '';
  })()";

/// Settings in which every text is markup.
fn hostile_settings() -> String {
    let link = json!([{"title": MARKUP[0], "url": "https://example.org/\"onclick=\"window.acted=1"}]);
    let item = json!({"id": "one", "title": MARKUP[1], "what": MARKUP[2], "look": [MARKUP[3]], "ask": [MARKUP[4]]});
    let all = json!({"help-links": link, "links": {"services": link, "one": link}, "also": [item]});
    all.to_string().replace("</", "<\\/")
}

pub async fn words_never_become_markup(visit: &mut Visit) -> Result<()> {
    let seeded = written_everywhere(|n| format!("{n} {}", MARKUP[n % MARKUP.len()])).replace("</", "<\\/");
    let child = format!(
        "<iep-checklist help-name='{0}' team-name='{0}' help-url='javascript:window.acted=1'>\
         <script type=\"application/json\">{1}</script></iep-checklist>",
        MARKUP[3].replace('\'', "&#39;"),
        hostile_settings()
    );
    visit.open(&Page::new().script(&seeded).body(&child)).await?;
    let mut looks = Looks::new(PROBE, TAKEN_FOR_MARKUP);
    visit.tour(&mut looks).await?;
    ensure!(looks.seen >= 9, "the words were seen on {} screens", looks.seen);
    visit.open_help().await?;
    looks.at(visit, "help").await?;
    visit.escape().await?;

    // And as a parent would paste it.
    visit.open_part(Part::Goals).await?;
    let paste = "const field = seek('textbox', arguments[0])[0]; field.focus(); field.value = arguments[1];
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true })); field.blur();";
    visit.run(paste, vec![json!(said().part.note), json!(MARKUP.concat())]).await?;
    looks.at(visit, "a note").await?;
    visit.back_to_list().await?;
    looks.at(visit, "the list after it").await?;
    visit.nothing_broke().await
}

/// Records the host page as a session-replay tool does, as it comes; the host's own words are there to see it work.
const RECORDER: &str = "window.recorded = [];
    addEventListener('DOMContentLoaded', () => rrweb.record({ emit: (event) => recorded.push(JSON.stringify(event)) }));";

/// No connection from now on, as a policy of the host that is set once all is loaded.
const CUT_OFF: &str = "const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy'; policy.content = \"connect-src 'none'\";
    document.head.append(policy); performance.clearResourceTimings();";

/// Where a word of the parent's has got to that is not its place.
fn leaked() -> String {
    format!(
        "(() => {{
    const word = {};
    const places = {{
      console: watched.warnings, events: watched.events, errors: watched.errors, title: document.title,
      address: location.href, history: history.state, cookie: document.cookie, name: window.name,
      attributes: [...all()].flatMap((one) => [...one.attributes].map((own) => own.value)),
      outside: document.body.innerHTML, session: {{ ...sessionStorage }}, recording: recorded,
    }};
    return Object.keys(places).filter((place) => JSON.stringify(places[place] ?? '').includes(word)).join();
  }})()",
        json!(WORD)
    )
}

/// What the browser keeps for this page, beside the two places that are named.
const KEPT_ELSEWHERE: &str = "const done = arguments[0];
    (async () => {
      const names = (await indexedDB.databases?.() ?? []).map((one) => one.name).filter((name) => name !== 'iep-checklist');
      const caches = 'caches' in window ? await window.caches.keys() : [];
      const workers = await navigator.serviceWorker?.getRegistrations() ?? [];
      const keys = Object.keys({ ...localStorage }).filter((key) => !key.startsWith('iep-checklist:'));
      return [names.length, caches.length, workers.length, keys.length, document.cookie.length, sessionStorage.length].join();
    })().then(done, (error) => done(String(error)));";

pub async fn a_whole_visit_leaks_no_word(visit: &mut Visit) -> Result<()> {
    let rrweb = fs::read_to_string(xtask::setup::rrweb()).context("rrweb is not there")?;
    visit.server.put("/rrweb.js", Answer::new("text/javascript", rrweb));
    let page = Page::new()
        .script(&written_everywhere(|n| format!("{WORD} {n}")))
        .head("<script src=\"/rrweb.js\"></script>")
        .script(RECORDER)
        .and("<p>Host words</p><input id=\"own\">");
    visit.open(&page).await?;
    visit.server.forget_requests();
    visit.run(CUT_OFF, vec![]).await?;

    let mut looks = Looks::new(WORD, &leaked());
    visit.tour(&mut looks).await?;
    ensure!(looks.seen >= 9, "the words were seen on {} screens", looks.seen);
    visit.open_part(Part::Esy).await?;
    visit.note(&format!(" and typed {WORD}")).await?;
    visit.back_to_list().await?;
    visit.wait_stored(&format!("and typed {WORD}")).await?;
    looks.at(visit, "after typing").await?;

    visit
        .run(
            "const own = document.querySelector('#own'); own.focus(); own.value = 'Host typing';
        own.dispatchEvent(new Event('input', { bubbles: true }));",
            vec![],
        )
        .await?;
    for words in ["Host words", "Host typing"] {
        let recorded = format!("recorded.some((event) => event.includes({}))", json!(words));
        visit.wait(&format!("the recorder to catch “{words}”"), &recorded).await?;
    }
    ensure!(visit.server.requests().is_empty(), "the server was asked: {:?}", visit.server.requests());
    let timed = visit.value("performance.getEntriesByType('resource').map((one) => one.name)").await?;
    ensure!(timed == json!([]), "the browser asked: {timed}");
    let elsewhere = visit.run_slowly(KEPT_ELSEWHERE, vec![]).await?;
    ensure!(elsewhere == json!("0,0,0,0,0,0"), "databases, caches, workers, keys, cookie, session: {elsewhere}");
    visit.expect("no policy was violated", "watched.violations.length === 0").await?;
    visit.nothing_broke().await
}
