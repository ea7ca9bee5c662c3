//! The words about saved copies, in Spanish.

use super::{is_one, join, number};
use crate::content::{CameBack, Copies, Stands, WrongFile};

pub(super) const COPIES: Copies = Copies {
    holds: "Tiene los datos de cada hijo o hija, cada reunión y todas sus notas.",
    send: "Enviármela",
    sent: "Copia enviada.",
    not_saved: "Este navegador no aceptó el archivo. Pruebe otra vez.",
    load: "Cargar una copia",
    load_gist: "De un archivo que guardó",
    first: "Elija una copia que guardó. Primero verá lo que tiene. Nada cambia hasta que usted lo diga.",
    choose: "Elegir un archivo",
    choose_other: "Elegir otro archivo",
    inside: "En este archivo",
    written,
    empty: "No hay nada en este archivo que podamos leer.",
    no_name: "Hijo o hija sin apodo",
    more,
    stands: Stands {
        new: "Solo en el archivo",
        same: "Igual que aquí",
        newer_there: "Más nuevo en el archivo",
        newer_here: "Más nuevo aquí",
        both: "Nuevo en los dos",
        gone_here: "Usted lo quitó aquí. Volverá a la lista.",
        gone_there: "Se quitó allí. Aquí se queda.",
    },
    unreadable,
    newer,
    merge: "Juntar todo",
    merge_means: "Se junta con lo que hay aquí. Nada de aquí se pierde. Si en los dos cambiaron las mismas palabras, verá las dos.",
    another: "Agregar como otro hijo o hija",
    another_means: "Queda al lado de lo que hay aquí. No se mezclan.",
    done: "Listo",
    cancel: "Cancelar",
    loaded: "La copia está cargada.",
    nothing_new: "Nada en ella es más nuevo. Nada cambió.",
    kept: "Nada de lo que había aquí se perdió.",
    undone: "Se quitó la copia. Sus palabras están como antes.",
    wrong: WrongFile {
        not_ours: "Este archivo no es una copia de esta lista. Nada cambió.",
        broken: "Esta copia no está completa. Puede estar cortada. Nada cambió. ¿Tiene el archivo en otro lugar?",
        newer: "Esta copia es de una versión más nueva. Nada cambió. Vuelva a cargar esta página y luego cargue otra vez la copia.",
        too_big: "Este archivo es demasiado grande para ser una copia de esta lista. Nada cambió.",
        unread: "Este navegador no pudo abrir el archivo. Nada cambió. Pruebe otra vez.",
    },
    back: CameBack {
        head: came_back,
        text: "Usted lo quitó, y se cambió en otro lugar. Déjelo o quítelo otra vez.",
        see: "Ver lo que volvió",
        no_words: "Sin palabras todavía",
        keep: "Dejarlo",
        remove: "Quitarlo otra vez",
        stays: "Se queda.",
        removed: "Se quitó otra vez.",
        done: "Eso era todo.",
        kind,
    },
};

fn written(day: &str) -> String {
    join(&["Escrito por última vez el ", day])
}

fn more(n: usize) -> String {
    join(&["y ", &number(n), " más"])
}

fn unreadable(n: usize) -> String {
    let what = if is_one(n) { " cosa no se puede leer. Sigue" } else { " cosas no se pueden leer. Siguen" };
    join(&[&number(n), what, " en el archivo. Guarde el archivo."])
}

fn newer(n: usize) -> String {
    let what =
        if is_one(n) { " cosa es de una versión más nueva." } else { " cosas son de una versión más nueva." };
    join(&[&number(n), what, " Vuelva a cargar esta página y luego cargue otra vez la copia."])
}

fn came_back(n: usize) -> String {
    join(&[&number(n), if is_one(n) { " cosa volvió" } else { " cosas volvieron" }])
}

fn kind(list: &str) -> &'static str {
    match list {
        "ask" => "Pregunta",
        "child" => "Hijo o hija",
        "meeting" => "Reunión",
        "member" => "En el equipo",
        "memo" => "Nota rápida",
        "parked" => "Lista de pendientes",
        "point" => "Punto principal",
        "promise" => "Promesa",
        "strength" => "Algo bueno",
        "worry" => "Algo que preocupa",
        "day-off" | "report" => "Día",
        _ => "En el plan",
    }
}
