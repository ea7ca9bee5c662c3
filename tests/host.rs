//! What a host page may ask for, and what becomes of a bad value: it falls back, and the site owner hears why.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use iep_checklist::host::{Direction, Item, Settings, Theme, is_storage_key};
use iep_checklist::model::{CountedFrom, DayKind, ServiceStart};

/// Reads one attribute into fresh settings; gives the settings and the complaint.
fn read(name: &str, value: &str) -> (Settings, Option<String>) {
    let mut settings = Settings::default();
    let complaint = settings.read(name, Some(value));
    (settings, complaint)
}

#[test]
fn good_values_are_taken_and_nobody_complains() {
    let mut settings = Settings::default();
    for (name, value) in [
        ("theme", "dark"),
        ("dir", "rtl"),
        ("lang", "en-US"),
        ("storage-key", "our.site_1-x"),
        ("loading", "lazy"),
        ("keep", "visit"),
        ("heading-level", "3"),
        ("transition-age", "14"),
        ("team-name", "ARD committee"),
        ("service-start", "10 school-days signed"),
        ("help-name", "Harbor Family Resource Center"),
        ("help-phone", "844-354-1212"),
        ("help-url", "https://harbor-family.example/help"),
        ("standalone-url", "/files/iep-checklist/"),
    ] {
        assert_eq!(settings.read(name, Some(value)), None, "{name}");
    }
    assert_eq!(settings.theme, Theme::Dark);
    assert_eq!(settings.direction, Some(Direction::Rtl));
    assert_eq!(settings.lang.as_deref(), Some("en-US"));
    assert_eq!(settings.storage_key, "our.site_1-x");
    assert!(settings.visit_only);
    assert_eq!(settings.heading_level, 3);
    assert_eq!(settings.transition_age, 14);
    assert_eq!(settings.team_name.as_deref(), Some("ARD committee"));
    let start = ServiceStart { days: 10, unit: DayKind::School, from: CountedFrom::Signed };
    assert_eq!(settings.service_start, Some(start));
    assert_eq!(settings.help_name.as_deref(), Some("Harbor Family Resource Center"));
    assert_eq!(settings.help_phone.as_deref(), Some("844-354-1212"));
    assert_eq!(settings.help_url.as_deref(), Some("https://harbor-family.example/help"));
}

#[test]
fn a_bad_value_falls_back_and_the_complaint_names_the_attribute_and_what_would_be_good() {
    for (name, value, good) in [
        ("theme", "night", "auto, light or dark"),
        ("dir", "up", "ltr or rtl"),
        ("lang", "not a tag", "a language tag"),
        ("storage-key", "a:b", "1 to 64 letters"),
        ("storage-key", &"x".repeat(65), "1 to 64 letters"),
        ("loading", "soon", "eager or lazy"),
        ("keep", "forever", "always or visit"),
        ("heading-level", "9", "from 1 to 5"),
        ("heading-level", "two", "from 1 to 5"),
        ("transition-age", "11", "from 12 to 16"),
        ("transition-age", "17", "from 12 to 16"),
        ("transition-age", "14.5", "from 12 to 16"),
        ("transition-age", "fourteen", "from 12 to 16"),
        ("service-start", "10", "signed, notice or meeting"),
        ("service-start", "0 days signed", "from 1 to 120"),
        ("service-start", "121 days signed", "from 1 to 120"),
        ("service-start", "-3 days signed", "from 1 to 120"),
        ("service-start", "ten days signed", "from 1 to 120"),
        ("service-start", "10 weeks signed", "school-days, days or business-days"),
        ("service-start", "10 days consent", "signed, notice or meeting"),
        ("service-start", "10 days signed now", "signed, notice or meeting"),
        ("help-phone", "call us", "a phone number"),
        ("help-url", "javascript:alert(1)", "https://"),
        ("standalone-url", "JavaScript:alert(1)", "or a path"),
        ("standalone-url", "data:text/html,list", "or a path"),
        ("standalone-url", "my list/", "or a path"),
    ] {
        let (settings, complaint) = read(name, value);
        assert_eq!(settings, Settings::default(), "{name}={value}");
        let complaint = complaint.unwrap();
        assert!(complaint.contains(name) && complaint.contains(good), "{complaint}");
    }
}

#[test]
fn taking_an_attribute_away_brings_the_default_back_without_a_complaint() {
    let mut settings = Settings::default();
    for (name, value) in [
        ("theme", "dark"),
        ("keep", "visit"),
        ("heading-level", "4"),
        ("transition-age", "13"),
        ("storage-key", "other"),
        ("team-name", "B"),
        ("service-start", "15 days meeting"),
        ("help-name", "A"),
    ] {
        settings.read(name, Some(value));
        assert_eq!(settings.read(name, None), None);
    }
    assert_eq!(settings, Settings::default());
}

#[test]
fn the_start_of_services_is_read_however_it_is_spaced_and_in_each_of_its_words() {
    for (text, days, unit, from) in [
        ("10 school-days signed", 10, DayKind::School, CountedFrom::Signed),
        ("  14\tdays  notice ", 14, DayKind::All, CountedFrom::Notice),
        ("1 business-days meeting", 1, DayKind::Business, CountedFrom::Meeting),
        ("120 days signed", 120, DayKind::All, CountedFrom::Signed),
    ] {
        assert_eq!(read("service-start", text).0.service_start, Some(ServiceStart { days, unit, from }), "{text}");
    }
}

#[test]
fn an_unknown_attribute_is_no_business_of_ours() {
    assert_eq!(read("onclick", "alert(1)"), (Settings::default(), None));
}

#[test]
fn settings_in_json_bring_links_and_what_else_stands_there_is_left_for_later_versions() {
    let mut settings = Settings::default();
    let json = r#"{"help-links":[{"title":"Classes","url":"https://a.example/c"}],
                   "links":{"goals":[{"title":"Good goals","url":"https://a.example/g"}]},"later":1}"#;
    assert_eq!(settings.read_extras(Some(json)), None);
    assert_eq!(settings.extras.help_links.first().map(|link| link.title.as_str()), Some("Classes"));
    assert_eq!(settings.extras.links.get("goals").map(Vec::len), Some(1));
}

#[test]
fn bad_json_leaves_the_widget_as_it_is_without_it() {
    let mut settings = Settings::default();
    for json in [
        "{",
        "{\"links\": 1}",
        "{\"also\": {}}",
        "{\"notes\": []}",
        "{\"help-links\":[{\"title\":\"no address\"}]}",
        "null",
    ] {
        let complaint = settings.read_extras(Some(json));
        assert!(complaint.unwrap().contains("settings"), "{json}");
        assert_eq!(settings, Settings::default(), "{json}");
    }
    assert_eq!(settings.read_extras(Some("  ")), None);
    assert_eq!(settings.read_extras(None), None);
}

#[test]
fn a_link_that_could_run_a_script_or_has_no_name_is_left_out_and_the_others_stay() {
    let mut settings = Settings::default();
    let json = r#"{"help-links":[{"title":"Bad","url":"JavaScript:alert(1)"},{"title":" ","url":"https://b.example"},
                                 {"title":"Good","url":"HTTPS://a.example"}]}"#;
    assert!(settings.read_extras(Some(json)).unwrap().contains("alert"));
    let titles: Vec<&str> = settings.extras.help_links.iter().map(|link| link.title.as_str()).collect();
    assert_eq!(titles, ["Good"]);
}

/// What a host brings to check, as JSON, and the complaint about it.
fn also(items: &str) -> (Vec<Item>, Option<String>) {
    let mut settings = Settings::default();
    let complaint = settings.read_extras(Some(&format!("{{\"also\":{items}}}")));
    (settings.extras.also, complaint)
}

#[test]
fn a_host_brings_things_to_check_with_as_much_said_as_it_likes() {
    let (items, complaint) = also(
        r#"[{"id":"bus-rule-2","title":"Rides","what":"<b>An hour</b>","look":["How long"],"ask":["Is it?","Why?"]},
            {"id":"short","title":"Short"}]"#,
    );
    assert_eq!(complaint, None);
    let rides = Item {
        id: "bus-rule-2".to_owned(),
        title: "Rides".to_owned(),
        what: "<b>An hour</b>".to_owned(),
        look: vec!["How long".to_owned()],
        ask: vec!["Is it?".to_owned(), "Why?".to_owned()],
    };
    let short = Item { id: "short".to_owned(), title: "Short".to_owned(), ..Item::default() };
    assert_eq!(items, [rides, short]);
}

#[test]
fn a_bad_thing_to_check_is_left_out_and_named_and_the_others_stay() {
    for (bad, name) in [
        (r#"{"title":"No id"}"#, "\"2\""),
        (r#"{"id":7,"title":"A number"}"#, "\"2\""),
        (r#"{"id":"Big","title":"Capitals"}"#, "\"Big\""),
        (r#"{"id":"a.b","title":"A dot would end the word in a key"}"#, "\"a.b\""),
        (r#"{"id":"","title":"Empty"}"#, "\"\""),
        (&format!(r#"{{"id":"{}","title":"Long"}}"#, "x".repeat(41)), "xxx"),
        (r#"{"id":"good","title":"The same id"}"#, "\"good\""),
        (r#"{"id":"services","title":"A part's word"}"#, "\"services\""),
        (r#"{"id":"blank","title":"  "}"#, "\"blank\""),
        (r#"{"id":"untitled"}"#, "\"untitled\""),
        (r#"{"id":"what","title":"T","what":1}"#, "\"what\""),
        (r#"{"id":"look","title":"T","look":"one"}"#, "\"look\""),
        (r#"{"id":"ask","title":"T","ask":[1]}"#, "\"ask\""),
        ("7", "\"2\""),
    ] {
        let (items, complaint) =
            also(&format!(r#"[{{"id":"good","title":"Good"}},{bad},{{"id":"last","title":"Last"}}]"#));
        let ids: Vec<&str> = items.iter().map(|item| item.id.as_str()).collect();
        assert_eq!(ids, ["good", "last"], "{bad}");
        let complaint = complaint.unwrap();
        assert!(complaint.contains(name) && complaint.contains("\"also\""), "{bad}: {complaint}");
    }
}

#[test]
fn a_bad_link_and_a_bad_thing_to_check_are_both_named() {
    let mut settings = Settings::default();
    let json = r#"{"help-links":[{"title":"Bad","url":"ftp://a.example"}],"also":[{"id":"NO","title":"T"}]}"#;
    let complaint = settings.read_extras(Some(json)).unwrap();
    assert!(complaint.contains("ftp://a.example") && complaint.contains("\"NO\""), "{complaint}");
}

#[test]
fn notes_of_a_state_are_texts_about_a_part_or_a_thing_of_the_hosts() {
    let mut settings = Settings::default();
    let json = r#"{"notes":{"services":" In our state, <b>10</b> days.\nAsk. ","rides":"An hour.","papers":"En español también."},
                   "also":[{"id":"rides","title":"Rides"}]}"#;
    assert_eq!(settings.read_extras(Some(json)), None);
    let notes: Vec<(&str, &str)> =
        settings.extras.notes.iter().map(|(about, text)| (about.as_str(), text.as_str())).collect();
    assert_eq!(
        notes,
        [("papers", "En español también."), ("rides", "An hour."), ("services", "In our state, <b>10</b> days.\nAsk.")]
    );
}

#[test]
fn a_bad_note_of_a_state_is_left_out_and_named_and_the_others_stay() {
    for bad in [r#""nothing":"No part""#, r#""goals":7"#, r#""goals":["A list"]"#, r#""goals":"  ""#, r#""":"Empty""#] {
        let mut settings = Settings::default();
        let json = format!(r#"{{"notes":{{{bad},"services":"Stays"}}}}"#);
        let complaint = settings.read_extras(Some(&json)).unwrap();
        let name = bad.split(':').next().unwrap();
        assert!(complaint.contains(name) && complaint.contains("\"notes\""), "{complaint}");
        let about: Vec<&str> = settings.extras.notes.keys().map(String::as_str).collect();
        assert_eq!(about, ["services"], "{bad}");
    }
}

/// R8: the storage key is the first word of every stored key, so nothing in it may look like the rest of one.
#[test]
fn a_storage_key_has_no_colon() {
    assert!(is_storage_key("iep-checklist") && is_storage_key("a") && is_storage_key(&"x".repeat(64)));
    for bad in ["", "a:b", "a b", "é", "a/b", &"x".repeat(65)] {
        assert!(!is_storage_key(bad), "{bad}");
    }
}
