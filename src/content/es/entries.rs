//! The words about the child's own goals, services and the like, in Spanish.

use super::join;
use crate::content::{Around, Entries, EntryWords, States};

pub(super) const ENTRIES: Entries = Entries {
    change,
    add_to,
    which: "¿Cuál quiere anotar?",
    states: States { last_year: "El año pasado", draft: "En el borrador", request: "Lo que pido", agreed: "Acordado" },
    examples_help: "Solo son ejemplos. Toque uno o escriba el suyo.",
    examples: &[
        "Terapia del habla",
        "Terapia ocupacional",
        "Terapia física",
        "Ayuda con la lectura",
        "Consejería",
        "Ayuda con la conducta",
        "Una enfermera",
        "Capacitación para padres",
        "Aparatos y herramientas",
    ],
    my_own: "Otro",
    alone: "uno a uno",
    group: "en grupo",
    answer_alone: "Uno a uno",
    answer_group: "En grupo",
    same: "Igual que",
    copied,
    minutes,
    starts: "empieza: ",
    until: "hasta: ",
    no_first_day: "El borrador no dice el primer día",
    comma: ", ",
    dot: " · ",
    done: "Listo",
    remove: "Quitar",
    removed,
    show_all,
    goals: EntryWords {
        one: "Meta",
        add: "Agregar una meta",
        of_child: Around { before: "Metas de ", after: "" },
        of_my_child: "Metas de mi hijo o hija",
        name: Some("Habilidad"),
        facts: &["La meta"],
    },
    services: EntryWords {
        one: "Servicio",
        add: "Agregar un servicio",
        of_child: Around { before: "Servicios de ", after: "" },
        of_my_child: "Servicios de mi hijo o hija",
        name: Some("Qué tipo"),
        facts: &["Minutos", "Cada cuánto", "Individual o en grupo", "Dónde", "Quién", "Primer día", "Hasta cuándo"],
    },
    accommodations: EntryWords {
        one: "Adaptación",
        add: "Agregar una adaptación",
        of_child: Around { before: "Adaptaciones de ", after: "" },
        of_my_child: "Adaptaciones de mi hijo o hija",
        name: Some("Qué le ayuda"),
        facts: &["Cómo se usa y cuándo"],
    },
    placement: EntryWords {
        one: "Colocación",
        add: "Agregar la colocación",
        of_child: Around { before: "Colocación de ", after: "" },
        of_my_child: "Colocación de mi hijo o hija",
        name: None,
        facts: &["Tipo de clase y dónde", "Por qué ahí"],
    },
    nonparticipation: EntryWords {
        one: "Tiempo fuera de clase",
        add: "Agregar el tiempo fuera de clase",
        of_child: Around { before: "Tiempo fuera de clase de ", after: "" },
        of_my_child: "Tiempo fuera de clase de mi hijo o hija",
        name: None,
        facts: &["Cuánto tiempo", "Por qué"],
    },
    transportation: EntryWords {
        one: "Transporte",
        add: "Agregar un transporte",
        of_child: Around { before: "Transporte de ", after: "" },
        of_my_child: "Transporte de mi hijo o hija",
        name: None,
        facts: &["Qué tipo de transporte", "De dónde a dónde", "Quién ayuda en el autobús"],
    },
    esy: EntryWords {
        one: "Verano y tiempo extra",
        add: "Agregar verano o tiempo extra",
        of_child: Around { before: "Verano y tiempo extra de ", after: "" },
        of_my_child: "Verano y tiempo extra de mi hijo o hija",
        name: None,
        facts: &["Qué metas", "Minutos", "Cada cuánto", "Dónde", "Primer día", "Último día"],
    },
};

fn change(name: &str) -> String {
    join(&["Cambiar ", name])
}

fn add_to(name: &str) -> String {
    join(&["Agregar a ", name])
}

fn copied(state: &str) -> String {
    join(&["Igual que: ", state])
}

/// With spaces at which no line breaks, here and in a day.
fn minutes(n: &str) -> String {
    join(&[n, "\u{a0}min"])
}

fn removed(name: &str) -> String {
    join(&["Se quitó: ", name, "."])
}

fn show_all(n: usize) -> String {
    join(&["Ver todo (", &n.to_string(), ")"])
}
