//! What the host page asks for: the attributes of the element and its JSON settings, read and checked.
//!
//! Nothing here can stop the widget: a bad value falls back, and the site owner is told in the console.

use serde::Deserialize;
use serde_json::Value;

use crate::model::ServiceStart;
use crate::model::key::PARTS;
use crate::sorted::Sorted;

/// Day, night, or as the reader's system has it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Theme {
    /// As the system has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The way the text runs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

/// A link that the host gives.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Link {
    /// Its words.
    pub title: String,
    /// An `https:` or `http:` address.
    pub url: String,
}

/// One more thing to check, given by the host. What was written about it is stored by its id.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Item {
    /// `[a-z0-9-]{1,40}`, unique, no part's word, never changed.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What it is; may be empty.
    pub what: String,
    /// What to look for.
    pub look: Vec<String>,
    /// What to ask.
    pub ask: Vec<String>,
}

/// The JSON settings: the `settings` attribute, or a child `<script type="application/json">`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Extras {
    /// Links for the Help sheet.
    pub help_links: Vec<Link>,
    /// Links to learn more, by the word of a part or the id of an item.
    pub links: Sorted<String, Vec<Link>>,
    /// More for the "Also check" list.
    pub also: Vec<Item>,
    /// What the host says of its state, by the word of a part or the id of an item.
    pub notes: Sorted<String, String>,
    /// Those of `also` that are left out, by id or by their place in the list.
    bad_items: Vec<String>,
    /// Those of `notes` that are left out, by what they are about.
    bad_notes: Vec<String>,
}

/// What a host gave as JSON settings, or what is wrong with it. The value is taken apart by hand: a reader that is derived
/// for each type would be five thousand bytes more on every phone.
#[derive(Deserialize)]
#[serde(from = "Value")]
struct Given(Result<Extras, &'static str>);

/// Everything the host asks for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Settings {
    /// `theme`: `auto`, `light` or `dark`.
    pub theme: Theme,
    /// `dir`: `ltr` or `rtl`; `None` goes by the language.
    pub direction: Option<Direction>,
    /// `lang`: a language tag.
    pub lang: Option<String>,
    /// The tags of the languages around the element, the nearest first: of the page, then of the reader's browser.
    pub around: Vec<String>,
    /// `storage-key`: the first word of every stored key, `[A-Za-z0-9._-]{1,64}`.
    pub storage_key: String,
    /// `keep="visit"`: nothing outlives the tab.
    pub visit_only: bool,
    /// `heading-level`: of the widget's title, 1 to 5; what is inside it goes one deeper.
    pub heading_level: u8,
    /// `help-name`: who runs the site.
    pub help_name: Option<String>,
    /// `help-phone`: a number to call.
    pub help_phone: Option<String>,
    /// `help-url`: a page with help.
    pub help_url: Option<String>,
    /// `standalone-url`: the stand-alone page, as an address or a path from the page around the element.
    pub standalone_url: Option<String>,
    /// `transition-age`: the age by which the plan looks at life after school, 12 to 16. The national rule is 16
    /// (34 CFR 300.320(b)); some states begin sooner.
    pub transition_age: u8,
    /// `team-name`: what the IEP team is called in this state, such as "ARD committee".
    pub team_name: Option<String>,
    /// `service-start`: how soon services start by the rule of this state, such as `10 school-days signed`. There is no
    /// national number (34 CFR 300.323(c)(2)).
    pub service_start: Option<ServiceStart>,
    /// The JSON settings.
    pub extras: Extras,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            theme: Theme::Auto,
            direction: None,
            lang: None,
            around: Vec::new(),
            storage_key: "iep-checklist".to_owned(),
            visit_only: false,
            heading_level: 2,
            help_name: None,
            help_phone: None,
            help_url: None,
            standalone_url: None,
            transition_age: 16,
            team_name: None,
            service_start: None,
            extras: Extras::default(),
        }
    }
}

impl Settings {
    /// Which language tags are asked for, the strongest first: the element's own, then those around it.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.lang.iter().chain(&self.around).map(String::as_str)
    }

    /// Takes in the tags of the languages around the element, with commas between.
    pub fn surround(&mut self, tags: &str) {
        self.around = tags.split(',').map(str::to_owned).collect();
    }

    /// Takes in one attribute; `None` is its absence. What falls back is answered with a line for the console.
    pub fn read(&mut self, name: &str, value: Option<&str>) -> Option<String> {
        let value = value.map(str::trim).filter(|value| !value.is_empty());
        let before = Settings::default();
        let expected = match name {
            "theme" => {
                let theme = match value {
                    None | Some("auto") => Some(Theme::Auto),
                    Some("light") => Some(Theme::Light),
                    Some("dark") => Some(Theme::Dark),
                    Some(_) => None,
                };
                self.theme = theme.unwrap_or_default();
                Some("auto, light or dark").filter(|_| theme.is_none())
            }
            "dir" => {
                self.direction = match value {
                    Some("ltr") => Some(Direction::Ltr),
                    Some("rtl") => Some(Direction::Rtl),
                    _ => None,
                };
                self.direction.is_none().then_some("ltr or rtl").filter(|_| value.is_some_and(|word| word != "auto"))
            }
            "lang" => {
                self.lang = value.filter(|tag| is_tag(tag)).map(str::to_owned);
                Some("a language tag such as en or es").filter(|_| value.is_some() && self.lang.is_none())
            }
            "storage-key" => {
                let good = value.filter(|key| is_storage_key(key));
                self.storage_key = good.unwrap_or(&before.storage_key).to_owned();
                Some("1 to 64 letters, digits, dots, dashes or underscores")
                    .filter(|_| value.is_some() && good.is_none())
            }
            "loading" => Some("eager or lazy").filter(|_| !matches!(value, None | Some("eager" | "lazy"))),
            "keep" => {
                self.visit_only = value == Some("visit");
                Some("always or visit").filter(|_| !matches!(value, None | Some("always" | "visit")))
            }
            "heading-level" => {
                let level = value.and_then(|level| level.parse().ok()).filter(|level| (1..=5).contains(level));
                self.heading_level = level.unwrap_or(before.heading_level);
                Some("a whole number from 1 to 5").filter(|_| value.is_some() && level.is_none())
            }
            "help-name" => {
                self.help_name = value.map(str::to_owned);
                None
            }
            "help-phone" => {
                self.help_phone =
                    value.filter(|phone| phone.bytes().any(|byte| byte.is_ascii_digit())).map(str::to_owned);
                Some("a phone number").filter(|_| value.is_some() && self.help_phone.is_none())
            }
            "help-url" => {
                self.help_url = value.filter(|url| is_web_address(url)).map(str::to_owned);
                Some("an address that begins with https:// or http://")
                    .filter(|_| value.is_some() && self.help_url.is_none())
            }
            "standalone-url" => {
                self.standalone_url = value.filter(|url| is_way(url)).map(str::to_owned);
                Some("an address that begins with https:// or http://, or a path")
                    .filter(|_| value.is_some() && self.standalone_url.is_none())
            }
            _ => self.read_state(name, value),
        };
        expected.map(|expected| complaint(name, value.unwrap_or_default(), expected))
    }

    /// Takes in what differs from state to state; gives what was expected in the place of a bad value.
    fn read_state(&mut self, name: &str, value: Option<&str>) -> Option<&'static str> {
        match name {
            "transition-age" => {
                let age = value.and_then(|age| age.parse().ok()).filter(|age| (12..=16).contains(age));
                self.transition_age = age.unwrap_or(Settings::default().transition_age);
                Some("a whole number from 12 to 16").filter(|_| value.is_some() && age.is_none())
            }
            "team-name" => {
                self.team_name = value.map(str::to_owned);
                None
            }
            "service-start" => {
                self.service_start = value.and_then(ServiceStart::parse);
                let good = "a number of days from 1 to 120, then school-days, days or business-days, then signed, notice or meeting";
                Some(good).filter(|_| value.is_some() && self.service_start.is_none())
            }
            _ => None,
        }
    }

    /// Takes in the JSON settings; `None` is their absence. What is wrong is answered with a line for the console.
    pub fn read_extras(&mut self, json: Option<&str>) -> Option<String> {
        self.extras = Extras::default();
        let json = json.filter(|json| !json.trim().is_empty())?;
        let wrong = match serde_json::from_str(json) {
            Ok(Given(Ok(extras))) => {
                self.extras = extras;
                None
            }
            Ok(Given(Err(wrong))) => Some(wrong.to_owned()),
            // Where it is, which is what helps; the library's own words for it are a thousand bytes.
            Err(error) => {
                let [line, column] = [error.line(), error.column()].map(|n| n.to_string());
                Some(["no JSON from line ", &line, ", column ", &column, " on"].concat())
            }
        };
        if let Some(wrong) = wrong {
            return Some(["the settings are not as documented: ", &wrong].concat());
        }
        let links = "a link with a title and an address that begins with https:// or http://";
        let bad_link = self.extras.drop_bad_links().map(|url| complaint("settings", &url, links));
        let item =
            "an item of \"also\" with a title and an id of its own, no part's word, of 1 to 40 of a-z, 0-9 and -";
        let bad_items = std::mem::take(&mut self.extras.bad_items);
        let bad_item = bad_items.first().map(|bad| complaint("settings", bad, item));
        let note = "in \"notes\" the word of a part or the id of an item of \"also\", with a text";
        let bad_notes = std::mem::take(&mut self.extras.bad_notes);
        let bad_note = bad_notes.first().map(|bad| complaint("settings", bad, note));
        let bad: Vec<String> = [bad_link, bad_item, bad_note].into_iter().flatten().collect();
        (!bad.is_empty()).then(|| bad.join(". "))
    }
}

impl From<Value> for Given {
    fn from(value: Value) -> Given {
        Given(Extras::from_value(&value))
    }
}

impl Extras {
    /// Takes the known members out of a value. What else stands there is left for later versions.
    fn from_value(value: &Value) -> Result<Extras, &'static str> {
        let members = value.as_object().ok_or("they are no object")?;
        let mut extras = Extras::default();
        if let Some(links) = members.get("help-links") {
            extras.help_links = links_of(links).ok_or("\"help-links\" is no list of links with a title and a url")?;
        }
        if let Some(parts) = members.get("links") {
            for (part, links) in parts.as_object().ok_or("\"links\" is no object")? {
                let links =
                    links_of(links).ok_or("\"links\" has a part without a list of links with a title and a url")?;
                extras.links.insert(part.clone(), links);
            }
        }
        if let Some(items) = members.get("also") {
            for (at, value) in items.as_array().ok_or("\"also\" is no list")?.iter().enumerate() {
                match item_of(value).filter(|item| extras.also.iter().all(|other| other.id != item.id)) {
                    Some(item) => extras.also.push(item),
                    None => extras.bad_items.push(word(value, "id").unwrap_or_else(|| (at + 1).to_string())),
                }
            }
        }
        if let Some(notes) = members.get("notes") {
            for (about, value) in notes.as_object().ok_or("\"notes\" is no object")? {
                let is_there = PARTS.contains(&about.as_str()) || extras.also.iter().any(|item| item.id == *about);
                match value.as_str().map(str::trim).filter(|text| is_there && !text.is_empty()) {
                    Some(text) => {
                        extras.notes.insert(about.clone(), text.to_owned());
                    }
                    None => extras.bad_notes.push(about.clone()),
                }
            }
        }
        Ok(extras)
    }

    /// Takes out links that have no name or lead nowhere on the web, and gives the first of them.
    fn drop_bad_links(&mut self) -> Option<String> {
        let mut bad = None;
        for links in self.links.values_mut().chain([&mut self.help_links]) {
            links.retain(|link| {
                let good = is_web_address(&link.url) && !link.title.trim().is_empty();
                if !good && bad.is_none() {
                    bad = Some(link.url.clone());
                }
                good
            });
        }
        bad
    }
}

fn links_of(value: &Value) -> Option<Vec<Link>> {
    let link = |link: &Value| Some(Link { title: word(link, "title")?, url: word(link, "url")? });
    value.as_array()?.iter().map(link).collect()
}

/// `None` for what is no item: no good id, no title, or something of a wrong type.
fn item_of(value: &Value) -> Option<Item> {
    let id = word(value, "id").filter(|id| {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        // The host's links go by a part's word or an id.
        (1..=40).contains(&id.len()) && id.bytes().all(plain) && !PARTS.contains(&id.as_str())
    });
    let title = word(value, "title").filter(|title| !title.trim().is_empty());
    let what = value.get("what").map_or(Some(""), Value::as_str);
    Some(Item {
        id: id?,
        title: title?,
        what: what?.to_owned(),
        look: texts(value, "look")?,
        ask: texts(value, "ask")?,
    })
}

fn word(value: &Value, name: &str) -> Option<String> {
    value.get(name)?.as_str().map(str::to_owned)
}

/// A list of texts, which may be absent.
fn texts(value: &Value, name: &str) -> Option<Vec<String>> {
    let Some(list) = value.get(name) else { return Some(Vec::new()) };
    list.as_array()?.iter().map(|text| text.as_str().map(str::to_owned)).collect()
}

fn complaint(name: &str, value: &str, expected: &str) -> String {
    [name, "=\"", value, "\" is not ", expected, "; it is left out"].concat()
}

/// Whether a text may be the first word of stored keys (R8).
pub fn is_storage_key(text: &str) -> bool {
    (1..=64).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
}

fn is_tag(text: &str) -> bool {
    text.split('-')
        .all(|piece| (1..=8).contains(&piece.len()) && piece.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// Anything but http and https could run a script in the host's page.
fn is_web_address(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    (lower.starts_with("https://") || lower.starts_with("http://")) && !text.contains(char::is_whitespace)
}

/// A web address, or a path: what has another scheme could run a script.
fn is_way(text: &str) -> bool {
    let head = text.split(['/', '?', '#']).next().unwrap_or_default();
    is_web_address(text) || !head.contains(':') && !text.contains(|one: char| one.is_whitespace() || one == '\\')
}
