//! The words about wrap up, the final copy, and the next meeting, in Spanish.

use super::{is_one, join, number};
use crate::content::{Choices, Consent, Filed, FinalCopyScreen, FirstPlan, ProgressWords, Wrap};

pub(super) const WRAP: Wrap = Wrap {
    title: "Para terminar",
    lead: "No tiene que decidir en la reunión. Puede llevarse el plan a casa.",
    decide: "¿Qué decidió usted?",
    choices: Choices {
        undecided: "Todavía no he decidido",
        home: "Me lo llevo a casa para leerlo",
        home_means: "Pregunte: ¿para cuándo tengo que responder y qué pasa si no lo hago?",
        agree: "Estoy de acuerdo con todo",
        agree_means: "Marcarlo aquí no es firmar. Use el formulario de la escuela.",
        agree_some: "Estoy de acuerdo con una parte",
        agree_some_means: "Parte por parte, con la razón",
        disagree: "No estoy de acuerdo",
        disagree_means: "Marcarlo aquí no le avisa a la escuela. Use el formulario de la escuela o escríbales.",
        meet_again: "Nos reuniremos otra vez",
        meet_again_means: "Pregunte: ¿qué día?",
        attended: "Firmé solo para mostrar que estuve allí",
        attended_means: "Eso no es lo mismo que decir que sí. Lea lo que dice el formulario junto a la línea.",
    },
    date: "Fecha",
    answer_by: "Respondo a más tardar el",
    first: FirstPlan {
        is_it: "Si este es el primer IEP",
        head: "Su primer IEP",
        text: "Ningún servicio empieza hasta que usted diga que sí por escrito. Pregunte si puede decir que sí a algunas partes.",
        after_head: "Después del primer IEP",
        after: "Las reglas varían según el estado. En muchos estados, un IEP nuevo puede empezar aunque usted no firme. Si no está de acuerdo, actúe pronto y por escrito.",
        after_say: "Puede preguntar: “¿Qué pasa si no firmo?”",
    },
    next: "Qué sigue ahora y quién lo dijo",
    next_help: "Va en la carta.",
    recap: "Resumen para enviar",
    recap_help: "Una carta corta con sus palabras. Las notas no salen, a menos que usted marque que se pueden compartir.",
    later: "Después",
    consent: Consent {
        title: "¿Qué partes?",
        lead: "Diga sí o no a cada parte. Donde la escuela dijo que no, decida usted. Va en la carta.",
        yes: "Estoy de acuerdo",
        no: "No estoy de acuerdo",
        reason: "Mi razón",
        reason_help: "Va en la carta.",
        tell: "Luego avise a la escuela",
        done: "Listo",
        count,
    },
    final_copy: FinalCopyScreen {
        title: "Revise la copia final",
        gist: "¿Está todo lo que acordaron? ¿Empezó cada servicio en su primer día?",
        lead: "Póngala junto a esta lista. Busque cada cosa que oyó.",
        empty: "Todavía no hay nada que buscar. En la reunión, marque lo que acuerden o anote una promesa. Luego lo verá aquí.",
        agreed: "Lo que acordaron",
        promised: "Lo que se prometió",
        whole_part: "Toda la parte",
        same: "Está",
        missing: "No está",
        different: "Es diferente",
        unsure: "No sé",
        off,
        all_in: "Todo está en la copia final, como usted lo entendió.",
        write: "Escribir a la escuela",
        start: "¿Empezó en su primer día?",
        start_help: "Pregunte a su hijo o hija, o a la escuela.",
        first_day,
        yes: "Sí",
        no: "No",
        started: "¿Cuándo empezó?",
        kept: "Promesas que se cumplieron",
        by,
    },
    progress: ProgressWords {
        ask: "¿Cómo resultó?",
        goal_met: "Lograda",
        goal_not: "No lograda",
        service_met: "Todo",
        service_not: "No se dio",
        partly: "En parte",
        to_ask: "Por preguntar",
    },
    filed: Filed {
        is_filed: "Esta reunión ya pasó. Todavía puede leerla y cambiarla.",
        newest: "Ir a la reunión más nueva",
        is_newest: "Esta es la reunión más nueva.",
    },
};

fn count(no: usize) -> String {
    match no {
        0 => "Diga sí o no a cada parte".to_owned(),
        n if is_one(n) => "No está de acuerdo con 1 parte".to_owned(),
        _ => join(&["No está de acuerdo con ", &number(no), " partes"]),
    }
}

fn off(n: usize) -> String {
    match n {
        n if is_one(n) => "1 cosa no está como usted la entendió.".to_owned(),
        _ => join(&[&number(n), " cosas no están como usted las entendió."]),
    }
}

fn first_day(day: &str) -> String {
    join(&["Primer día: ", day])
}

fn by(day: &str) -> String {
    join(&["Para el ", day])
}
