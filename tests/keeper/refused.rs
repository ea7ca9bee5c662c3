//! Stored texts that must be left alone.

use iep_checklist::copies::Copy;
use iep_checklist::keeper::{Address, Saving};
use iep_checklist::model::{Action, Kind, Part};
use iep_checklist::record::ReadError;
use serde_json::{Value, json};

use super::{NOTE, earlier, key_of};
use crate::shelf::FakeShelf;
use crate::visit::{NAME, Visit};

/// Texts that are no record of this version, and why.
fn refused_texts(id: &str) -> Vec<(String, ReadError)> {
    let unreadable = ["", " ", "{", "null", "7", "\"text\"", "[]", "{}", "[{\"v\":1}]", "not JSON", "{\"v\":1}"];
    let unreadable = unreadable.iter().map(|text| (*text).to_owned());
    let damaged = [
        json!({ "v": 0, "id": id, "f": {} }),
        json!({ "v": "1", "id": id, "f": {} }),
        json!({ "v": 1.5, "id": id, "f": {} }),
        json!({ "v": 1, "id": 7, "f": {} }),
        json!({ "v": 1, "id": id, "f": [] }),
        json!({ "v": 1, "id": "another", "f": {} }),
        json!({ "v": 1, "f": {} }),
    ];
    let newer = [json!({ "v": 2 }), json!({ "v": u64::MAX, "id": id, "f": {} })];
    let locked = [json!({ "v": 1, "sealed": "…" }), json!({ "v": 1, "id": id, "sealed": {}, "f": {} })];
    let written = |values: &[Value]| values.iter().map(Value::to_string).collect::<Vec<_>>();
    let all = unreadable.chain(written(&damaged)).map(|text| (text, ReadError::Unreadable));
    let all = all.chain(written(&newer).into_iter().map(|text| (text, ReadError::Newer)));
    all.chain(written(&locked).into_iter().map(|text| (text, ReadError::Locked))).collect()
}

/// An action that writes into the record of a kind, and the key it writes.
fn edit(kind: &str, n: usize) -> (&'static str, String) {
    match kind {
        "device" => ("device.lang", ["en", "es"][n % 2].to_owned()),
        "child" => ("child.name", format!("name {n}")),
        _ => (NOTE, format!("note {n}")),
    }
}

/// R1, R2: a text that cannot be read, is newer or locked is never written over, and what is written meanwhile is kept
/// beside it and found by every later visit.
#[test]
fn a_text_that_cannot_be_read_is_never_written_over() {
    for kind in ["device", "child", "meeting"] {
        let key = key_of(&earlier(), kind);
        let id = key.rsplit(':').next().unwrap();
        for (text, why) in refused_texts(id) {
            let shelf = earlier();
            shelf.set(&key, &text);
            let others: Vec<_> = shelf.all().into_iter().filter(|(other, _)| *other != key).collect();
            let address = Address::parse(NAME, &key).unwrap();
            for n in 0..3 {
                let mut visit = Visit::open(&shelf, &format!("visit{n}"));
                assert_eq!(visit.status().refused, [(address.clone(), why)], "{text}");
                assert_eq!(visit.keeper.refused_texts(), [(key.clone(), text.as_str())]);
                assert_eq!(visit.status().missing, 0);
                let (field, word) = edit(kind, n);
                if n > 0 {
                    assert_eq!(visit.sees(field), json!(edit(kind, n - 1).1), "{kind} {text}");
                }
                visit.act(&shelf, Action::Answer(field.to_owned(), json!(word)));
                visit.sync(&shelf);
                assert_eq!((visit.sees(field), visit.saving()), (json!(word), Saving::Saved));
                assert_eq!(shelf.text(&key).as_deref(), Some(text.as_str()));
            }
            assert!(others.iter().all(|(other, text)| shelf.text(other).as_ref() == Some(text)), "no other is harmed");
            assert_eq!(shelf.all().len(), 4, "one stand-in for all visits");
        }
    }
}

/// R1: what is damaged while the page is open is still on screen, and is kept whole beside the damaged text.
#[test]
fn what_is_damaged_while_it_is_open_is_kept_beside() {
    for kind in ["device", "child", "meeting"] {
        for unsaved in [false, true] {
            let shelf = earlier();
            let mut visit = Visit::open(&shelf, "a");
            let mut other = Visit::open(&shelf, "b");
            let key = key_of(&shelf, kind);
            if unsaved {
                visit.act_in_memory(Action::Tick(Part::Esy, true));
                visit.act_in_memory(Action::Answer("member.1a.name".to_owned(), json!("Ms. Lee")));
            }
            shelf.set(&key, "{\"v\":1,\"id");
            visit.keeper.save(&shelf);
            visit.sync(&shelf);
            other.sync(&shelf);
            let next = Visit::open(&shelf, "c");
            for visit in [&visit, &other, &next] {
                for (field, value) in [(NOTE, "from before"), ("child.name", "Kid"), ("device.lang", "es")] {
                    assert_eq!(visit.sees(field), json!(value), "{kind}");
                }
                assert_eq!(visit.sees("part.esy.checked"), if unsaved { json!(true) } else { Value::Null });
                assert_eq!(visit.status().missing, 0);
            }
            assert_eq!(shelf.text(&key).as_deref(), Some("{\"v\":1,\"id"));
            assert_eq!(shelf.all().len(), 4);
        }
    }
}

/// R2: what a later version, or a lock, took over is not written a second time; it stays on this screen, and only new
/// words make a copy of it.
#[test]
fn what_a_later_version_took_over_is_not_copied() {
    for text in [json!({ "v": 2 }), json!({ "v": 1, "sealed": "…" })] {
        for kind in ["device", "child", "meeting"] {
            let shelf = earlier();
            let mut visit = Visit::open(&shelf, "a");
            let key = key_of(&shelf, kind);
            shelf.set(&key, &text.to_string());
            visit.sync(&shelf);
            visit.sync(&shelf);
            assert_eq!(shelf.all().len(), 3, "no copy");
            assert_eq!((visit.sees(NOTE), visit.sees("child.name")), (json!("from before"), json!("Kid")));
            assert_eq!(visit.status().missing, 0, "it is not lost");
            visit.act(&shelf, Action::Answer("device.copied".to_owned(), json!(1)));
            visit.tick(&shelf, Part::Esy);
            visit.act(&shelf, Action::Answer("member.1a.name".to_owned(), json!("Ms. Lee")));
            assert_eq!(shelf.all().len(), 4, "new words are kept");
            assert_eq!(shelf.text(&key), Some(text.to_string()));
            let next = Visit::open(&shelf, "b");
            assert_eq!((next.sees("part.esy.checked"), next.sees("member.1a.name")), (json!(true), json!("Ms. Lee")));
            assert_eq!(next.sees(NOTE), json!("from before"));
        }
    }
}

/// R1: a damaged record of this browser does not make the page show another meeting than the one chosen, not for a moment.
#[test]
fn a_damaged_choice_does_not_change_the_meeting() {
    let shelf = earlier();
    let meeting = key_of(&shelf, "meeting");
    let id = meeting.rsplit(':').next().unwrap().to_owned();
    let (child, _) = id.split_once('-').unwrap();
    let later = json!({ "v": 1, "id": format!("{child}-z"), "f": {} });
    let mut visit = Visit::open(&shelf, "a");
    visit.act(&shelf, Action::Answer("device.meeting".to_owned(), json!(id)));
    shelf.set(&format!("{NAME}:meeting:{child}-z"), &later.to_string());
    visit.sync(&shelf);
    assert_eq!(visit.sees(NOTE), json!("from before"), "the chosen one");
    shelf.set(&format!("{NAME}:device:this"), "{");
    visit.act_in_memory(Action::Answer("device.lang".to_owned(), json!("en")));
    visit.keeper.save(&shelf);
    assert_eq!(visit.sees(NOTE), json!("from before"));
    visit.tick(&shelf, Part::Esy);
    assert!(shelf.text(&meeting).unwrap().contains("part.esy.checked"));
}

/// R1: a stand-in may be damaged too, again and again; each text stays, and what is not in storage is not called saved.
#[test]
fn a_row_of_damaged_stand_ins_is_followed_to_its_end() {
    for look_first in [true, false] {
        let shelf = earlier();
        let mut visit = Visit::open(&shelf, "a");
        let key = key_of(&shelf, "meeting");
        shelf.set(&key, "{");
        for n in 2..15 {
            shelf.set(&format!("{key}~{n}"), "{");
        }
        visit.act_in_memory(Action::Tick(Part::Esy, true));
        if look_first {
            visit.keeper.look(&shelf);
        }
        visit.keeper.save(&shelf);
        let saved = visit.saving() == Saving::Saved;
        assert_eq!(saved, shelf.text(&format!("{key}~15")).is_some_and(|text| text.contains("esy")));
        visit.sync(&shelf);
        assert_eq!(visit.saving(), Saving::Saved);
        assert_eq!(Visit::open(&shelf, "b").sees(NOTE), json!("from before"));
        assert!((2..15).all(|n| shelf.text(&format!("{key}~{n}")).as_deref() == Some("{")));
    }
}

/// R1: each address that must be left alone has one stand-in of its own, whatever its id looks like.
#[test]
fn no_two_records_share_a_stand_in() {
    let ids = [
        "c",
        "c~2",
        "c~2-m1",
        "c~2-m2",
        "c-m",
        "c-m~2",
        "c-m~9",
        "c~4294967295",
        "c~4294967295-m",
        "c~",
        "~",
        "",
        "c~02",
    ];
    for kind in [Kind::Child, Kind::Meeting] {
        let stand_ins: Vec<Address> = ids.iter().map(|id| Address { kind, id: (*id).to_owned() }.stand_in()).collect();
        for (n, one) in stand_ins.iter().enumerate() {
            assert_eq!(one.kind, kind);
            assert_ne!(one.id, ids[n]);
            assert_eq!(one.stands_in_for().map(|base| base.id.replace("~02", "~2")), Some(ids[n].replace("~02", "~2")));
            let same = |other: &&Address| *other == one;
            // `c~2` is the stand-in of `c`, and `c~02` is nobody's, so those two may meet.
            let expected = if one.id == "c~3" { 2 } else { 1 };
            assert_eq!(stand_ins.iter().filter(same).count(), expected, "{}", one.id);
        }
    }
    let meeting = Address { kind: Kind::Meeting, id: "c~2-m1".to_owned() };
    assert_eq!(meeting.stand_in().child_of(), meeting.child_of());
}

/// R1: with the child's text damaged, meetings begun meanwhile are about its stand-in, and damaged in their turn keep apart.
#[test]
fn meetings_of_a_stand_in_child_keep_apart() {
    let shelf = FakeShelf::with(&[("iep-checklist:child:c", "{")]);
    let mut visit = Visit::open(&shelf, "a");
    visit.write(&shelf, NOTE, "about the child");
    visit.write(&shelf, "child.name", "Kid");
    let meeting = key_of(&shelf, "meeting");
    assert!(meeting.starts_with("iep-checklist:meeting:c~2-"), "{meeting}");
    shelf.set(&meeting, "{");
    visit.sync(&shelf);
    assert_eq!(shelf.text(&[&meeting, "~2"].concat()).map(|text| text.contains("about the child")), Some(true));
    let next = Visit::open(&shelf, "b");
    assert_eq!((next.sees(NOTE), next.sees("child.name")), (json!("about the child"), json!("Kid")));
}

/// R1: what this version does not know is kept and written back as it was: keys, values of a wrong type, members.
#[test]
fn what_is_not_known_is_written_back_untouched() {
    let shelf = earlier();
    let key = key_of(&shelf, "meeting");
    let mut value: Value = serde_json::from_str(&shelf.text(&key).unwrap()).unwrap();
    let strange = json!({ "a": [1, -2, 2.5, "x", null, { "b": true }] });
    value["f"]["hologram.x.y"] = json!({ "now": [["w", 1, 2, strange]], "past": { "q": 4 } });
    value["f"]["part.goals.draft"] = json!({ "now": [["w", 1, 2, 17]] });
    value["f"]["part.services.note"] = strange.clone();
    value["f"]["part.esy.note"] = json!({ "now": [["w", 1, 2, "text", "more"]] });
    value["f"]["part.placement.note"] = json!({ "now": [], "later": 1 });
    value["membership"] = strange.clone();
    shelf.set(&key, &value.to_string());
    let mut visit = Visit::open(&shelf, "a");
    visit.write(&shelf, NOTE, "edited");
    let mut after: Value = serde_json::from_str(&shelf.text(&key).unwrap()).unwrap();
    assert_ne!(after, value);
    after["f"][NOTE] = value["f"][NOTE].clone();
    assert_eq!(after, value);
    visit.write(&shelf, "part.services.note", "over a stray");
    visit.write(&shelf, "part.services.note", "again");
    let after: Value = serde_json::from_str(&shelf.text(&key).unwrap()).unwrap();
    assert_eq!(after["stray"], json!({ "part.services.note": [strange] }));
    assert_eq!(Visit::open(&shelf, "b").sees("part.services.note"), json!("again"));
}

/// R1: a copy for a file holds the texts that cannot be read, to the letter.
#[test]
fn a_copy_holds_what_cannot_be_read() {
    let shelf = earlier();
    shelf.set(&key_of(&shelf, "child"), "{\"v\":1,");
    let visit = Visit::open(&shelf, "a");
    let copy: Value = serde_json::from_str(&Copy::of(&visit.keeper, &shelf).text()).unwrap();
    assert!(copy["unreadable"].as_object().unwrap().values().any(|text| text == "{\"v\":1,"));
    assert_eq!(copy["records"].as_object().unwrap().len(), 2);
}
