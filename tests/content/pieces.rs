//! Spanish sentences that are made of pieces: number and gender agree, and the small words between fit what follows.

use iep_checklist::content::{Lang, words};
use iep_checklist::model::Part;

fn people(names: &[(&str, &str)]) -> Vec<(String, String)> {
    names.iter().map(|(name, job)| ((*name).to_owned(), (*job).to_owned())).collect()
}

#[test]
fn the_team_is_counted_in_spanish_as_a_person_would_count_it() {
    let team = &words(Lang::Es).team;
    assert_eq!((team.named)(0, 5), "0 de 5 con nombre");
    assert_eq!((team.named)(1, 5), "1 de 5 con nombre");
    assert_eq!(["1 persona", "3 personas"], [(team.people)(1), (team.people)(3)]);
    assert_eq!((team.presence.everyone_done)(1), "1 persona marcada como presente.");
    assert_eq!((team.presence.everyone_done)(4), "4 personas marcadas como presentes.");
    assert_eq!(
        (team.roles.child_from)(14),
        "Eso empieza a más tardar a los 14 años, o antes si lo dice su estado o el equipo."
    );
}

#[test]
fn a_line_of_guests_joins_the_last_one_by_y_or_by_e() {
    let line = words(Lang::Es).team.bring.line;
    assert_eq!(line(&people(&[("Ana", "tía")])), "Voy a llevar a Ana (tía) a la reunión del IEP.");
    let three = people(&[("Ana", ""), ("Luis", ""), ("Yolanda", "vecina")]);
    assert_eq!(line(&three), "Voy a llevar a Ana, Luis y Yolanda (vecina) a la reunión del IEP.");
    for name in ["Inés", "Íker", "Hilda", "iris"] {
        let two = people(&[("Ana", ""), (name, "")]);
        assert_eq!(line(&two), ["Voy a llevar a Ana e ", name, " a la reunión del IEP."].concat());
    }
    assert!(line(&people(&[("Ana", ""), ("Hugo", "")])).contains("Ana y Hugo"));
}

#[test]
fn the_meeting_speaks_of_one_and_of_many_in_spanish() {
    let mode = &words(Lang::Es).mode;
    assert_eq!((mode.to_ask)(0), "Ya se hicieron todas las preguntas");
    assert_eq!(["1 pregunta sin hacer", "2 preguntas sin hacer"], [(mode.to_ask)(1), (mode.to_ask)(2)]);
    assert!((mode.memos.change)("1:05 p. m.").starts_with("Cambiar la nota de la 1:05"));
    assert!((mode.memos.change)("10:05 a. m.").starts_with("Cambiar la nota de las 10:05"));
}

/// A small button has room for a word or two. The pseudo-language is longer on purpose.
#[test]
fn every_part_has_a_name_short_enough_for_a_small_button() {
    for lang in [Lang::En, Lang::Es] {
        for part in Part::ALL {
            let short = (words(lang).mode.short)(part);
            let longest = short.split(' ').map(|word| word.chars().count()).max();
            assert!(longest <= Some(14) && short.split(' ').count() <= 2, "{}: {short}", lang.tag());
        }
    }
}
