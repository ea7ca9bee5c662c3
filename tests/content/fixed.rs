//! Wording that is settled, in each language: what promises or limits something, and sentences made of pieces.

use crate::english::ENGLISH;
use crate::measures::languages;
use crate::spanish::SPANISH;
use iep_checklist::content::{About, Lang, words};
use iep_checklist::model::Part;

#[test]
fn the_eight_sections_stand_in_the_order_of_the_article() {
    let titles = Part::SECTIONS.map(|part| words(Lang::En).of(part).title);
    assert_eq!(
        titles,
        [
            "Your concerns and your vision",
            "Goals",
            "Services",
            "Accommodations",
            "Placement",
            "Time out of the regular class",
            "Rides to and from school",
            "Summer and extra time services (ESY)",
        ]
    );
    assert_eq!(words(Lang::En).of(Part::ALSO[0]).title, "How my child is doing now");
}

/// The fixed lines of a language, and the last line of the recap.
fn fixed_lines(lang: Lang) -> [&'static str; 6] {
    let (fixed, recap) = (&words(lang).fixed, &words(lang).paper.recap);
    [fixed.general, fixed.note_off, fixed.data, fixed.dispute, fixed.copy, recap.last]
}

#[test]
fn the_fixed_lines_say_what_was_settled() {
    let english = [
        "General information. Not legal advice. Rules differ by state.",
        "Off. It stays out of what you send or print.",
        "We do not collect what you type. This website’s own tools could read it.",
        "In a dispute someone may ask for notes. Write facts.",
        "Keep the copy somewhere else, such as your e-mail. Anyone who opens it can read it.",
        "These are my notes of what I heard. This is not my signature or my consent.",
    ];
    let spanish = [
        "Información general. No es asesoría legal. Las reglas varían según el estado.",
        "Desactivado. No sale en lo que usted envía o imprime.",
        "No recopilamos lo que usted escribe. Las herramientas propias de este sitio web podrían leerlo.",
        "En una disputa, alguien puede pedir las notas. Escriba hechos.",
        "Guarde la copia en otro lugar, como su correo electrónico. Cualquiera que la abra puede leerla.",
        "Estas son mis notas de lo que entendí. Esto no es mi firma ni mi consentimiento.",
    ];
    assert_eq!(fixed_lines(Lang::En), english);
    assert_eq!(fixed_lines(Lang::Es), spanish);
    for measures in languages() {
        let all: std::collections::BTreeSet<_> = fixed_lines(measures.lang).into_iter().collect();
        assert_eq!(all.len(), 6, "{}", measures.lang.tag());
    }
}

#[test]
fn counts_and_names_read_as_a_person_would_say_them() {
    let words = words(Lang::En);
    let list = &words.checklist;
    assert_eq!(["0 of 8 checked", "3 of 8 checked"], [(list.checked)(0, 8), (list.checked)(3, 8)]);
    assert_eq!(["All 8 checked", "All 9 checked"], [(list.checked)(8, 8), (list.checked)(9, 9)]);
    assert_eq!(["9 more things", "1 more thing"], [(list.more)(9), (list.more)(1)]);
    assert_eq!((list.details)("Goals"), "Goals, details");
    assert_eq!((list.all_seen)(8), "You looked at all 8.");
    assert_eq!(["1 is missing.", "2 are missing."], [(list.missing)(1), (list.missing)(2)]);
    assert_eq!(["1 question to ask.", "3 questions to ask."], [(list.to_ask)(1), (list.to_ask)(3)]);
    assert_eq!(["1 to ask", "2 to ask"], [(list.ask_news)(1), (list.ask_news)(2)]);
    assert_eq!(["1 top point", "3 top points"], [(list.top_news)(1), (list.top_news)(3)]);
    assert_eq!((words.part.asked_count)(2, 5), "2 of 5 asked");
    assert_eq!((words.part.place)(3, 8), "Part 3 of 8");
    assert_eq!((words.part.place_also)(2, 9), "Also check, 2 of 9");
    assert_eq!((words.part.next)("Accommodations"), "Next part: Accommodations");
    assert_eq!((words.part.check_off)("Services"), "Check off Services");
    assert_eq!((words.part.from)("Harbor Center"), "From Harbor Center");
    assert_eq!((words.help.call)("844-354-1212"), "Call 844-354-1212");
    assert_eq!((words.spoken.checked)("Goals", 3, 8), "Goals: checked off. 3 of 8 checked.");
    assert_eq!((words.spoken.unchecked)("Goals", 2, 8), "Goals: not checked. 2 of 8 checked.");
}

/// 34 CFR 300.320(b): by 16, or younger if the team decides so; a state may begin sooner.
#[test]
fn what_life_after_school_is_names_the_age_of_the_state() {
    let what = |part, age| words(Lang::En).what(part, age);
    let [national, state] = [16, 14].map(|age| what(Part::Transition, age));
    assert!(
        national.starts_with("By 16, or sooner if your state or team says so, the plan looks ahead. It has goals"),
        "{national}"
    );
    assert!(state.starts_with("By 14, or sooner if the team says so, the plan looks ahead. It has goals"), "{state}");
    for text in [&national, &state] {
        assert_eq!(ENGLISH.too_hard("transition", &[text]), None);
    }
    assert_eq!(what(Part::Goals, 14), words(Lang::En).of(Part::Goals).what);
}

#[test]
fn counts_and_names_read_in_spanish_as_a_person_would_say_them() {
    let words = words(Lang::Es);
    let list = &words.checklist;
    assert_eq!(["0 de 8 marcadas", "1 de 8 marcada"], [(list.checked)(0, 8), (list.checked)(1, 8)]);
    assert_eq!(["3 de 8 marcadas", "Las 8 marcadas"], [(list.checked)(3, 8), (list.checked)(8, 8)]);
    assert_eq!(["9 cosas más", "1 cosa más"], [(list.more)(9), (list.more)(1)]);
    assert_eq!((list.details)("Metas"), "Metas, detalles");
    assert_eq!((list.all_seen)(8), "Ya vio las 8 partes.");
    assert_eq!(["1 no está en el borrador.", "2 no están en el borrador."], [(list.missing)(1), (list.missing)(2)]);
    assert_eq!((list.to_ask)(1), "Queda 1 pregunta por hacer.");
    assert_eq!((list.to_ask)(3), "Quedan 3 preguntas por hacer.");
    assert_eq!(["1 por preguntar", "2 por preguntar"], [(list.ask_news)(1), (list.ask_news)(2)]);
    assert_eq!(["1 punto principal", "3 puntos principales"], [(list.top_news)(1), (list.top_news)(3)]);
    assert_eq!((words.part.asked_count)(2, 5), "2 de 5 hechas");
    assert_eq!((words.part.asked_count)(1, 5), "1 de 5 hecha");
    assert_eq!((words.part.place)(3, 8), "Parte 3 de 8");
    assert_eq!((words.part.place_also)(2, 9), "Revise también, 2 de 9");
    assert_eq!((words.part.next)("Adaptaciones"), "Siguiente parte: Adaptaciones");
    assert_eq!((words.part.check_off)("Servicios"), "Marcar Servicios");
    assert_eq!((words.part.from)("Harbor Center"), "De Harbor Center");
    assert_eq!((words.help.call)("844-354-1212"), "Llamar al 844-354-1212");
    assert_eq!((words.spoken.checked)("Metas", 3, 8), "Metas: marcada. 3 de 8 marcadas.");
    assert_eq!((words.spoken.unchecked)("Metas", 2, 8), "Metas: sin marcar. 2 de 8 marcadas.");
    for (age, begin) in [
        (16, "A más tardar a los 16 años, o antes si lo dice su estado o el equipo, el plan mira"),
        (14, "A más tardar a los 14 años, o antes si lo dice el equipo, el plan mira"),
    ] {
        let what = words.what(Part::Transition, age);
        assert!(what.starts_with(begin), "{what}");
        assert_eq!(SPANISH.too_hard("transition", &[&what]), None);
    }
}

#[test]
fn letters_in_spanish_name_the_meeting_as_a_person_would() {
    let paper = &words(Lang::Es).paper;
    let known = About { child: "Maya", when: "viernes, 8 de ene de 2027, 10:00 a.m.", team: "" };
    let about = (paper.about)(known);
    assert_eq!(about, "Le escribo sobre la reunión para Maya el viernes, 8 de ene de 2027, 10:00 a.m.");
    let team = About { child: "Maya", when: "8 ene 2027", team: "comité ARD" };
    assert_eq!((paper.recap.thanks)(team), "Gracias por la reunión del comité ARD sobre Maya el 8 ene 2027.");
    let nothing = || About { child: "", when: "", team: "" };
    assert_eq!((paper.about)(nothing()), "Le escribo sobre la reunión para mi hijo o hija.");
    assert_eq!((paper.recap.thanks)(nothing()), "Gracias por la reunión sobre mi hijo o hija.");
    assert_eq!([(paper.hello)("Sr. Osei"), (paper.hello)("")], ["Saludos, Sr. Osei:", "Saludos:"]);
    assert_eq!(["1 minuto", "30 minutos"], [(paper.minutes)("1"), (paper.minutes)("30")]);
    assert_eq!([(paper.sheet.top)(1), (paper.sheet.top)(3)], ["Mi punto principal", "Mis 3 puntos principales"]);
    let notice =
        "Por favor, envíeme un aviso previo por escrito que diga a qué dijeron que no y por qué (34 CFR 300.503).";
    assert_eq!((paper.notice)("34 CFR 300.503"), notice);
}

#[test]
fn copies_and_files_are_counted_in_spanish_as_a_person_would_count_them() {
    let (copies, wrap, hand_over) = (&words(Lang::Es).copies, &words(Lang::Es).wrap, &words(Lang::Es).hand_over);
    assert_eq!((copies.unreadable)(1), "1 cosa no se puede leer. Sigue en el archivo. Guarde el archivo.");
    assert_eq!((copies.unreadable)(2), "2 cosas no se pueden leer. Siguen en el archivo. Guarde el archivo.");
    assert_eq!(["1 cosa volvió", "2 cosas volvieron"], [(copies.back.head)(1), (copies.back.head)(2)]);
    assert_eq!((wrap.consent.count)(1), "No está de acuerdo con 1 parte");
    assert_eq!((wrap.consent.count)(2), "No está de acuerdo con 2 partes");
    assert_eq!((wrap.final_copy.off)(1), "1 cosa no está como usted la entendió.");
    assert_eq!((wrap.final_copy.off)(2), "2 cosas no están como usted las entendió.");
    assert_eq!(["1 reunión", "2 reuniones"], [(hand_over.meetings)(1), (hand_over.meetings)(2)]);
    let data = &words(Lang::Es).data;
    assert_eq!([(data.room)(800), (data.room)(2_300_000)], ["Ocupa 1 kB de unos 5 MB", "Ocupa 2.3 MB de unos 5 MB"]);
}
