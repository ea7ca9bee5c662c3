//! The words about children and their meetings in Spanish.

use super::{join, number};
use crate::content::{Interpreter, Kinds, MeetingCard, MeetingScreen};

pub(super) const MEETING: MeetingScreen = MeetingScreen {
    child: "Hijo o hija",
    nickname: "Apodo",
    nickname_help: "Un nombre corto o iniciales. También sale en sus cartas y en lo que imprime.",
    add_nickname: "Agregar un apodo",
    change_nickname: "Cambiar el apodo",
    add_child: "Agregar un hijo o hija",
    my_child: "Mi hijo o hija",
    nth_child,
    remove_child: "Quitar de la lista",
    child_removed: "Ya no está en la lista. Lo que escribió se queda en este navegador hasta que borre todo.",
    now_for,
    title: "Esta reunión",
    gist: "Qué reunión es y cuándo",
    kind: "¿Qué tipo de reunión es?",
    kinds: Kinds {
        first: "Primera reunión",
        yearly: "Reunión anual",
        three_year: "Reunión de cada 3 años",
        change: "Reunión para cambiar el plan",
        other: "Otra reunión",
    },
    date: "Fecha de la reunión",
    no_date: "Sin fecha todavía",
    no_such_day: "Ese día no está en el calendario. Revise el mes y el día.",
    time: "Hora",
    no_such_time: "Escriba la hora y los minutos, como 9:30.",
    time_alone: "Agregue también la fecha, y mostramos las dos.",
    place: "Lugar",
    link: "Teléfono o enlace de video",
    link_help: "Cópielo del aviso de la escuela.",
    interpreter: Interpreter {
        need: "Necesito un intérprete",
        on: "Activado. Pida uno a la escuela con tiempo. Es gratis.",
        off: "Desactivado. Si le hace falta uno, actívelo y pídalo a la escuela.",
        language: "Idioma",
    },
    card: MeetingCard {
        label: "Su reunión",
        empty: "¿Cuándo es la reunión?",
        empty_help: "El aviso de la escuela dice cuándo y dónde.",
        add: "Agregar el día",
        change: "Cambiar la reunión",
        dot: " · ",
        comma: ", ",
        interpreter: "Intérprete",
        interpreter_asked: "Intérprete: ya se pidió",
        team_name: "Aquí el equipo se llama: ",
        call: "Llamar",
        join: "Entrar por video",
    },
    nth_meeting,
    others: "Otras reuniones",
    new: "Nueva reunión",
    new_gist: "Con el equipo y lo que sigue pendiente",
    begun: "Esta es una reunión nueva. El equipo y lo que sigue pendiente están aquí.",
    remove: "Quitar de la lista",
    removed: "Ya no está en la lista. Lo que escribió se queda en este navegador hasta que borre todo.",
    now_at,
};

fn nth_child(n: usize) -> String {
    join(&["Hijo o hija ", &number(n)])
}

fn nth_meeting(n: usize) -> String {
    join(&["Reunión ", &number(n)])
}

fn now_for(name: &str) -> String {
    join(&["Esta es la lista de ", name, "."])
}

fn now_at(meeting: &str) -> String {
    join(&["Esta es la lista de: ", meeting, "."])
}
