//! The words about where things are kept, in Spanish.

use super::{join, number};
use crate::content::{Data, Erase, Erasing, Notice};

pub(super) const DATA: Data = Data {
    title: "Sus datos",
    kept: "Guardado en este navegador",
    kept_visit: "Guardado en esta pestaña, hasta que la cierre",
    kept_nowhere: "Guardado solo en esta página, hasta que la cierre",
    safari: "Safari puede borrarlo tras 7 días de uso sin visitar esta página. Con una copia puede recuperarlo.",
    room,
    last_copy,
    no_copy: "Todavía no hay copia guardada",
    not_mine: "Este no es mi teléfono",
    not_mine_off: "Desactivado. Si lo activa, todo se borra cuando usted sale.",
    not_mine_on: "Activado. Todo se borra cuando cierre esta pestaña.",
    not_mine_done: "Guardado solo para esta visita. Todo se borra cuando cierre esta pestaña.",
    not_mine_undone: "Otra vez se guarda en este navegador.",
    not_mine_failed: "Este navegador no nos dejó hacerlo. Nada cambió.",
    save_copy: "Guardar una copia",
    copy_saved: "Copia guardada. Búsquela en sus descargas.",
    remind: Notice {
        head: "Es hora de guardar una copia",
        text: "Un navegador puede perder lo que guarda. Con una copia puede recuperarlo.",
    },
    not_now: "Ahora no",
    in_app: Notice {
        head: "Ábralo en Chrome o Safari para no perder sus notas",
        text: "Ahora está dentro de otra aplicación, que puede perder sus notas. Copie este enlace y ábralo allí:",
    },
    framed: Notice {
        head: "Guarde una copia cuando termine",
        text: "Esta lista se muestra dentro de otro sitio web. Su navegador la guarda solo para ese lugar y puede perderla antes.",
    },
    copy_link: "Copiar enlace",
    link_copied: "Enlace copiado.",
    link_selected: "El enlace está seleccionado. Ahora cópielo.",
    no_signal: "Usar la lista sin señal",
    no_signal_same: "Una página con esta misma lista",
    no_signal_other: "Una página que empieza vacía",
    no_signal_move: "Para llevar su lista, guarde una copia aquí y cárguela allí.",
    erasing: Erasing {
        all: Erase {
            label: "Borrar todo",
            gist: "Todo lo de sus hijos y todas las reuniones",
            ask: "¿Borrar todo?",
            what: "Esto borra todo lo que usted marcó y escribió aquí en este navegador. No se puede deshacer.",
            done: "Todo está borrado.",
        },
        some: "Borrar",
        which: "¿Qué quiere borrar?",
        gist: "Primero le preguntamos",
        meeting: Erase {
            label: "Borrar esta reunión",
            gist: "El equipo y las otras reuniones se quedan",
            ask: "¿Borrar esta reunión?",
            what: "Esto borra todo lo que usted marcó y escribió para esta reunión. El equipo y las otras reuniones se \
                   quedan. No se puede deshacer.",
            done: "Reunión borrada.",
        },
        child: Erase {
            label: "Borrar lo de este hijo o hija",
            gist: "Con el equipo y todas las reuniones",
            ask: "¿Borrar todo lo de este hijo o hija?",
            what: "Esto borra el apodo, el equipo y todas las reuniones de este hijo o hija. No se puede deshacer.",
            done: "Se borró todo de este hijo o hija.",
        },
        about: "Se trata de:",
        copies_stay: "Las copias que guardó, y lo que envió o imprimió, se quedan donde están.",
        save_first: "Guardar primero una copia",
        no: "No borrar",
        partly: "Este navegador no nos dejó borrarlo todo. Pruebe otra vez.",
    },
};

fn room(bytes: usize) -> String {
    let kilobytes = bytes.div_ceil(1000);
    if kilobytes < 1000 {
        return join(&["Ocupa ", &number(kilobytes), " kB de unos 5 MB"]);
    }
    join(&["Ocupa ", &number(kilobytes / 1000), ".", &number(kilobytes % 1000 / 100), " MB de unos 5 MB"])
}

fn last_copy(day: &str) -> String {
    join(&["Última copia guardada: ", day])
}
