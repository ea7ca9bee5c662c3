//! The words about meeting mode in Spanish: the full screen at the table.

use super::{is_one, join, number};
use crate::content::{Ends, Jump, Memos, Mode, Park, Phrases, Promises, SaidNo, Told};
use crate::model::Part;

pub(super) const MODE: Mode = Mode {
    title: "La reunión",
    start: "Empezar la reunión",
    go_on: "Seguir con la reunión",
    start_gist: "Una parte a la vez, con botones grandes para el pulgar.",
    leave: "Salir",
    to_ask,
    said_no: "Dijeron que no",
    no: SaidNo {
        what: "¿A qué dijeron que no?",
        reason: "La razón que dieron",
        say: "Puede decir",
        phrases: [
            "Por favor, denme ese “no” por escrito, con la razón.",
            "¿En qué datos se basan?",
            "¿Puede decir que sí a esto hoy? Si no, ¿quién puede, y para qué fecha?",
        ],
        letter: "Esto va en su carta, en “La escuela dijo que no a”.",
    },
    promises: Promises {
        title: "Promesas",
        add: "Agregar una promesa",
        change,
        by,
        dot: " · ",
        one: "Promesa",
        what: "Qué",
        nothing: "Escriba en pocas palabras lo que prometieron.",
        what_help: "Va en su carta y en la hoja para la escuela.",
        who: "Quién",
        me: "Yo",
        other: "Otra persona",
        when: "Para cuándo",
        friday: "El viernes",
        two_weeks: "En 2 semanas",
        pick: "Elegir un día",
        day: "Día",
        keep: "Guardar",
        remove: "Quitar",
        removed: "Se quitó la promesa.",
    },
    memos: Memos {
        label: "Nota rápida",
        help: "La hora se agrega sola.",
        keep: "Guardar esta nota",
        kept: "Se guardó la nota.",
        change: change_note,
        done: "Listo",
        remove: "Quitar",
        removed: "Se quitó la nota.",
    },
    ends: Ends {
        ask: "¿Cómo terminó esta parte?",
        agree: "Estamos de acuerdo",
        refused: "La escuela dijo que no",
        disagree: "No estoy de acuerdo",
        later: "Después",
        untouched: "No se habló de esto",
        unmarked: "Sin marcar",
        not_yet: "Todavía no se ha hablado de esto",
        checked_too: "También quedó marcada.",
        marked: "Marcada.",
        cleared: "Se quitó la marca.",
    },
    back: "Volver a",
    short,
    next: "Seguir",
    park: Park {
        it: "Dejar pendiente",
        title: "Lista de pendientes",
        label: "¿Qué puede esperar?",
        help: "Póngalo aquí ahora. Vuelva a verlo antes de irse.",
        there: "En la lista de pendientes",
    },
    jump: Jump {
        title: "Todas las partes",
        here: "Está aquí",
        go,
        wrap: "Para terminar",
        wrap_gist: "Lo que decide y la carta para enviar",
    },
    phrases: Phrases {
        open: "Frases",
        title: "Palabras que puede usar",
        help: "Lea una en voz alta. O tóquela para verla en grande.",
        more: "Más frases",
        all: &[
            "¿Dónde está escrito eso?",
            "Por favor, denme ese “no” por escrito, con la razón.",
            "¿En qué datos se basan?",
            "No estoy de acuerdo. Por favor, anótenlo.",
            "Necesito un descanso corto.",
            "Quiero llevarlo a casa y leerlo.",
            "¿Me lo puede decir en palabras sencillas?",
            "Necesito al intérprete antes de seguir.",
            "¿Podemos parar y poner otra fecha?",
            "¿Quién va a hacer eso, y para cuándo?",
        ],
    },
    told: Told {
        title: "En la reunión",
        nothing: "Todavía no se ha hablado de esto. En la reunión usted marca cómo termina y qué prometieron.",
    },
};

fn to_ask(n: usize) -> String {
    match n {
        0 => "Ya se hicieron todas las preguntas".to_owned(),
        n if is_one(n) => "1 pregunta sin hacer".to_owned(),
        n => join(&[&number(n), " preguntas sin hacer"]),
    }
}

fn change(what: &str) -> String {
    join(&["Cambiar la promesa: ", what])
}

fn change_note(time: &str) -> String {
    join(&["Cambiar la nota de ", if time.starts_with("1:") { "la " } else { "las " }, time])
}

fn by(day: &str) -> String {
    join(&["para el ", day])
}

fn go(title: &str) -> String {
    join(&["Ir a ", title])
}

fn short(part: Part) -> &'static str {
    match part {
        Part::Concerns => "Preocupaciones",
        Part::Goals => "Metas",
        Part::Services => "Servicios",
        Part::Accommodations => "Adaptaciones",
        Part::Placement => "Colocación",
        Part::Nonparticipation => "Tiempo aparte",
        Part::Transportation => "Transporte",
        Part::Esy => "Verano",
        Part::PresentLevels => "Cómo va",
        Part::Progress => "Informes",
        Part::Assessments => "Exámenes",
        Part::Schedule => "Cuándo",
        Part::SpecialFactors => "Necesidades",
        Part::StaffSupports => "Personal",
        Part::Transition => "Futuro",
        Part::AgeOfMajority => "18 años",
        Part::Papers => "Papeles",
    }
}
