//! The words of what is sent and printed, in Spanish.

use super::{is_one, join, number};
use crate::content::{About, CalendarWords, Decisions, MessageWords, PaperWords, RecapWords, SheetWords, VisionWords};

pub(super) const PAPER: PaperWords = PaperWords {
    hello,
    about,
    thanks: "Muchas gracias.",
    concerns: "Mis preocupaciones y mi visión",
    minutes,
    notice,
    recap: RecapWords {
        title: "Mis notas de la reunión",
        thanks,
        missed: "Por favor, dígame si se me pasó algo.",
        nothing: "Pronto le enviaré mis notas de lo que entendí.",
        agreed: "Según entendí, acordamos",
        refused: "La escuela dijo que no a",
        they_said: " La razón que oí: ",
        disagree: "No estoy de acuerdo con",
        my_reason: " Mi razón: ",
        promised: "Lo que ustedes prometieron",
        others: "Lo que harán otras personas",
        i_will: "Lo que haré yo",
        earlier: "Promesas de una reunión anterior",
        by: "para el ",
        open: "Todavía pendiente",
        untouched: ": no hablamos de esto",
        decisions: Decisions {
            undecided: "Todavía no he decidido.",
            home: "Me llevo el IEP a casa para leerlo.",
            agree: "Estoy de acuerdo con todo. Se lo diré en el formulario de la escuela.",
            agree_some: "Estoy de acuerdo con una parte. Se lo diré en el formulario de la escuela.",
            disagree: "No estoy de acuerdo con el plan.",
            meet_again: "Nos reuniremos otra vez.",
            attended: "Firmé solo para mostrar que estuve allí.",
        },
        decided,
        answer_by,
        next: "Qué sigue ahora",
        notes: "Mis notas",
        last: "Estas son mis notas de lo que entendí. Esto no es mi firma ni mi consentimiento.",
    },
    messages: MessageWords {
        documents_title: "Documentos antes de la reunión",
        documents: "Por favor, envíeme con tiempo el borrador y los informes de las evaluaciones. Quiero leerlos antes de reunirnos.",
        time_title: "Otra hora para la reunión",
        time: "No puedo ir a la hora que ustedes fijaron. ¿Podemos buscar un día y una hora que nos convengan a todos?",
        interpreter_title: "Un intérprete para la reunión",
        interpreter,
        comes_title: "Quién viene conmigo",
        comes_unknown: "Le escribiré otra vez cuando sepa quién viene conmigo.",
        notice_title: "Por favor, envíeme el aviso previo por escrito",
        you_said_no: "Ustedes dijeron que no a",
        copy_title: "La copia final",
        copy_ask: "Por favor, envíeme la copia final del IEP. ¿Cuándo puedo tenerla?",
        copy_same: "Leí la copia final del IEP. Dice lo que entendí que acordamos.",
        copy_so_far: "Todavía estoy leyendo la copia final del IEP. Hasta ahora dice lo que entendí que acordamos.",
        copy_read: "Leí la copia final del IEP. Algunas cosas no están como las entendí.",
        missing: "No está en la copia",
        different: "Está, pero no es igual",
        unsure: "Tengo dudas sobre",
        copy_please: "Por favor, revise esto conmigo. ¿Puede enviarme una copia nueva o decirme por qué está así?",
    },
    vision: VisionWords {
        title: "Mis preocupaciones y mis esperanzas",
        please: "Por favor, ponga esto en el IEP.",
        nothing: "Antes de la reunión le enviaré lo que me preocupa y lo que espero.",
    },
    sheet: SheetWords {
        title: sheet_title,
        mine,
        meeting: "Reunión: ",
        parent: "Padre, madre o tutor: ",
        place: "Lugar: ",
        link: "Teléfono o video: ",
        interpreter: "Intérprete: ",
        top,
        strengths: good_at_and_hope,
        questions: "Preguntas que voy a hacer",
        team: "Quiénes están en el equipo",
        notes: "Notas",
        checked: "Marcada",
        not_checked: "Sin marcar",
        asked: "Hecha: ",
        note: "Nota: ",
        decision: "Lo que decidí",
        done: " (listo)",
        also: "También de este sitio web",
        letters: "Mis propias palabras en las cartas",
    },
    calendar: CalendarWords {
        meeting: "Reunión en la escuela",
        answer: "Escuela: día para responder",
        promise: "Escuela: ver si se cumplió una promesa",
        service: "Escuela: ver si ya empezó",
        report: "Escuela: informe",
        prepare: "Escuela: hora de prepararse",
        yearly: "Escuela: revisión anual",
        tests: "Escuela: preguntar por una nueva evaluación",
    },
};

fn hello(name: &str) -> String {
    if name.is_empty() { "Saludos:".to_owned() } else { join(&["Saludos, ", name, ":"]) }
}

fn about(of: About) -> String {
    sentence("Le escribo sobre ", &the_meeting(of, "para "))
}

fn thanks(of: About) -> String {
    sentence("Gracias por ", &the_meeting(of, "sobre "))
}

/// Ends a sentence: with the stop of "a. m." where a time ends it.
fn sentence(start: &str, end: &str) -> String {
    if end.ends_with('.') { join(&[start, end]) } else { join(&[start, end, "."]) }
}

fn the_meeting(of: About, link: &str) -> String {
    let team = if of.team.is_empty() { String::new() } else { join(&["del ", of.team, " "]) };
    let child = if of.child.is_empty() { "mi hijo o hija" } else { of.child };
    let when = if of.when.is_empty() { String::new() } else { join(&[" el ", of.when]) };
    join(&["la reunión ", &team, link, child, &when])
}

fn notice(rule: &str) -> String {
    join(&["Por favor, envíeme un aviso previo por escrito que diga a qué dijeron que no y por qué (", rule, ")."])
}

fn decided(day: &str) -> String {
    join(&["Lo decidí el ", day, "."])
}

fn answer_by(day: &str) -> String {
    join(&["Pienso responder a más tardar el ", day, "."])
}

fn interpreter(language: &str) -> String {
    let language = if language.is_empty() { String::new() } else { join(&[" Mi idioma es ", language, "."]) };
    join(&["Necesito un intérprete en la reunión.", &language, " Por favor, responda por escrito que habrá uno."])
}

fn of_child(child: &str, named: &str, unnamed: &str) -> String {
    if child.is_empty() { unnamed.to_owned() } else { named.replace('*', child) }
}

fn good_at_and_hope(child: &str) -> String {
    of_child(child, "Lo que * hace bien, y mi esperanza", "Lo que mi hijo o hija hace bien, y mi esperanza")
}

fn sheet_title(child: &str) -> String {
    of_child(child, "Notas para la reunión del IEP de *", "Notas para la reunión del IEP")
}

fn mine(child: &str) -> String {
    of_child(child, "Todas mis notas sobre *: mías, no para la escuela", "Todas mis notas: mías, no para la escuela")
}

fn top(n: usize) -> String {
    if is_one(n) { "Mi punto principal".to_owned() } else { join(&["Mis ", &number(n), " puntos principales"]) }
}

/// With a plain space, since it is sent as text.
fn minutes(n: &str) -> String {
    join(&[n, if n == "1" { " minuto" } else { " minutos" }])
}
