//! The words in Spanish, as parents in the United States speak it: plain, short, and with “usted”.

mod alone;
mod also;
mod copies;
mod data;
mod entries;
mod hand_over;
mod letter;
mod lock;
mod meeting;
mod mode;
mod my_notes;
mod paper;
mod poster;
mod print;
mod sections;
mod steps;
mod team;
mod tongue;
mod word_list;
mod wrap;

pub(super) use alone::ALONE;
pub(super) use poster::POSTER;

use super::intl::{self, Plural};
use super::{
    Around, Checklist, DraftStates, Fixed, Head, Help, Iep, Menu, Notice, Notices, OwnQuestion, PartScreen, Parts,
    Shell, Spoken, Stars, Ways, Words, join, number,
};

/// The tag of this language.
const TAG: &str = "es";

/// What the scripts around the widget say themselves: no phone carries it twice.
pub(super) const SHELL: Shell = Shell {
    stopped: "La lista se detuvo. Su trabajo está guardado. Vuelva a cargar la página.",
    unsaved: "La lista se detuvo. Copie lo que escribió y luego vuelva a cargar la página.",
    stale: "Esta página no está al día. Vuelva a cargarla.",
};

pub(super) static WORDS: Words = Words {
    tag: TAG,
    is_rtl: false,
    name: "Español",
    fixed: Fixed {
        general: "Información general. No es asesoría legal. Las reglas varían según el estado.",
        note_off: "Desactivado. No sale en lo que usted envía o imprime.",
        data: "No recopilamos lo que usted escribe. Las herramientas propias de este sitio web podrían leerlo.",
        dispute: "En una disputa, alguien puede pedir las notas. Escriba hechos.",
        copy: "Guarde la copia en otro lugar, como su correo electrónico. Cualquiera que la abra puede leerla.",
    },
    head: Head {
        title: "Lista para el IEP",
        language: "Idioma",
        for_child: Around { before: "de ", after: "" },
        free: "Gratis. Sin cuenta.",
        saving: "Guardando…",
        saved: "Guardado en este teléfono",
        not_saved: "Sin guardar",
        this_visit: "Solo para esta visita",
    },
    checklist: Checklist {
        title: "Lista",
        meaning: "Marcada quiere decir que usted ya repasó esta parte.",
        tip: "Toque el círculo cuando haya repasado esa parte. Toque las palabras para abrirla.",
        also: "Revise también",
        more,
        checked,
        details,
        ask_news,
        top_news,
        from_host: "Agregada por este sitio web",
        has_note: "Usted escribió una nota",
        all_seen,
        missing,
        to_ask,
        words_checked: "Textos revisados el 24 de noviembre de 2026.",
    },
    part: PartScreen {
        place,
        place_also,
        next,
        by_age,
        draft: "¿Qué dice el borrador?",
        draft_states: DraftStates {
            unseen: "Sin revisar",
            present: "En el borrador",
            missing: "No está",
            ask: "Preguntar",
        },
        what: "Qué es",
        look: "Qué buscar en el borrador",
        watch: "Ponga atención si ve esto",
        say: "Puede preguntar:",
        ask: "Preguntas para hacer",
        ask_help: "Marque las que ya hizo. Ponga una estrella a sus puntos principales.",
        asked_count,
        asked: "Hecha:",
        star: "Punto principal:",
        top_point: "Punto principal",
        own: OwnQuestion {
            add: "Agregar mi propia pregunta",
            label: "Mi pregunta",
            change: "Cambiar:",
            another: "Agregar otra",
            done: "Listo",
            remove: "Quitar",
            added: "Se agregó la pregunta.",
            removed: "Se quitó la pregunta.",
        },
        stars: Stars {
            title: "¿Cuál quiere quitar?",
            ask: "Puede poner estrella a tres puntos. Toque uno para pasar su estrella a esta pregunta:",
            ask_own: "Puede tener tres puntos principales. Toque uno para cambiarlo por el suyo:",
            keep: "Quedarme con estos tres",
        },
        note: "Mi nota",
        share: "Se puede compartir",
        share_on: "Activado. Esta nota puede salir en lo que usted envía o imprime.",
        from,
        learn_more: "Más información",
        check_off,
        checked_off: "Marcada",
    },
    entries: entries::ENTRIES,
    team: team::TEAM,
    meeting: meeting::MEETING,
    mode: mode::MODE,
    my_notes: my_notes::MY_NOTES,
    steps: steps::STEPS,
    wrap: wrap::WRAP,
    letter: letter::LETTER,
    tongue: tongue::TONGUE,
    paper: paper::PAPER,
    print: print::PRINT,
    ways: Ways {
        menu: "Menú",
        hide: "Ocultar rápido",
        back: "Atrás",
        close: "Cerrar",
        undo: "Deshacer",
        reload: "Volver a cargar",
        new_tab: "se abre en otra pestaña",
    },
    menu: Menu {
        title: "Menú",
        data: "Sus datos",
        data_gist: "Dónde se guardan y cómo borrarlos",
        help: "Ayuda",
        help_gist: "A quién llamar y cómo funciona esto",
        text_size: "Tamaño de las letras",
        text_sizes: ["A", "A+", "A++"],
    },
    data: data::DATA,
    copies: copies::COPIES,
    hand_over: hand_over::HAND_OVER,
    lock: lock::LOCK,
    help: Help {
        title: "Ayuda",
        from: "De quienes manejan este sitio web",
        call,
        website: "Abrir su página de ayuda",
        centers: "Busque su Centro de Padres",
        centers_gist: "Ayuda gratis en cada estado.",
        centers_site: "parentcenterhub.org",
        centers_url: "https://www.parentcenterhub.org/find-your-center/",
        works: "Cómo funciona esta lista",
        works_lines: &[
            "Toque el círculo cuando haya repasado esa parte, con el equipo o por su cuenta.",
            "Toque las palabras para ver qué buscar y qué preguntar.",
            "Escriba una nota en cualquier parte. Se guarda mientras usted escribe.",
            "Todo se queda en este navegador. Para seguir, vuelva aquí con el mismo navegador.",
            "El ojo tachado oculta todo al instante. Con “Atrás” vuelve a verse.",
            "Para borrarlo todo, abra “Sus datos” y toque “Borrar todo”.",
        ],
    },
    notices: Notices {
        blocked: Notice {
            head: "Este navegador no nos deja guardar",
            text: "Puede usar la lista de todos modos. Guarde una copia antes de cerrar esta página.",
        },
        full: Notice {
            head: "Ya no hay espacio para guardar",
            text: "Lo que escriba se queda aquí mientras esta página esté abierta. Seguimos tratando de guardar. Guarde una copia antes de cerrarla.",
        },
        failing: Notice {
            head: "Su último cambio aún no está guardado",
            text: "Se queda aquí mientras esta página esté abierta. Seguimos tratando de guardar. Guarde una copia antes de cerrarla.",
        },
        unreadable: Notice {
            head: "No podemos leer algo guardado aquí",
            text: "Lo dejamos tal como está. El resto de la lista funciona. Puede guardar en un archivo la parte que no podemos leer.",
        },
        newer: Notice {
            head: "Esto se guardó con una versión más nueva",
            text: "Lo dejamos tal como está. Vuelva a cargar esta página para tener la versión más nueva.",
        },
        locked: Notice {
            head: "Esto está bloqueado con una frase secreta",
            text: "Lo dejamos tal como está. El resto de la lista funciona.",
        },
        missing: Notice {
            head: "Ya no está guardado aquí",
            text: "Lo que usted escribió ya no está en la memoria de este navegador. Todavía está en esta página. ¿Quiere conservarlo?",
        },
        erased_elsewhere: Notice {
            head: "Se borró en otra ventana",
            text: "Usted borró todo allí, y por eso tampoco está aquí.",
        },
        also_written: "También se escribió en otro lugar",
        save_file: "Guardarlo en un archivo",
        bring_back: "Recuperarlo",
        let_go: "Descartarlo",
        use_this: "Usar este",
        recovered: "Ya se puede guardar otra vez.",
    },
    spoken: Spoken { checked: spoken_checked, unchecked: spoken_unchecked },
    iep: Iep {
        title: "¿Qué es un IEP?",
        what: "Un IEP es un plan para su hijo o hija en la escuela. IEP significa Individualized Education Program, en \
               español, Programa de Educación Individualizado. Dice en qué va a trabajar su hijo y qué ayuda va a dar \
               la escuela. La escuela debe cumplirlo.",
        why_head: "Por qué ayuda",
        why: "La ayuda se ajusta a su hijo o hija. Hay metas claras para el año. Todo un equipo trabaja con usted, y la \
              escuela tiene que mostrar cómo va todo.",
        calm_head: "Qué quiere decir “educación especial”",
        calm: "Es ayuda para que su hijo aprenda. No dice nada de qué tan inteligente es.",
    },
    parts: Parts {
        concerns: sections::CONCERNS,
        goals: sections::GOALS,
        services: sections::SERVICES,
        accommodations: sections::ACCOMMODATIONS,
        placement: sections::PLACEMENT,
        nonparticipation: sections::NONPARTICIPATION,
        transportation: sections::TRANSPORTATION,
        esy: sections::ESY,
        present_levels: also::PRESENT_LEVELS,
        progress: also::PROGRESS,
        assessments: also::ASSESSMENTS,
        schedule: also::SCHEDULE,
        special_factors: also::SPECIAL_FACTORS,
        staff_supports: also::STAFF_SUPPORTS,
        transition: also::TRANSITION,
        age_of_majority: also::AGE_OF_MAJORITY,
        papers: also::PAPERS,
    },
};

fn more(of: usize) -> String {
    join(&[&number(of), if is_one(of) { " cosa más" } else { " cosas más" }])
}

fn checked(n: usize, of: usize) -> String {
    if n == of {
        return join(&["Las ", &number(of), " marcadas"]);
    }
    join(&[&number(n), " de ", &number(of), if is_one(n) { " marcada" } else { " marcadas" }])
}

fn details(title: &str) -> String {
    join(&[title, ", detalles"])
}

fn all_seen(of: usize) -> String {
    join(&["Ya vio las ", &number(of), " partes."])
}

fn missing(n: usize) -> String {
    join(&[&number(n), if is_one(n) { " no está" } else { " no están" }, " en el borrador."])
}

fn to_ask(n: usize) -> String {
    if is_one(n) {
        return "Queda 1 pregunta por hacer.".to_owned();
    }
    join(&["Quedan ", &number(n), " preguntas por hacer."])
}

fn ask_news(n: usize) -> String {
    join(&[&number(n), " por preguntar"])
}

fn top_news(n: usize) -> String {
    join(&[&number(n), if is_one(n) { " punto principal" } else { " puntos principales" }])
}

fn asked_count(n: usize, of: usize) -> String {
    join(&[&number(n), " de ", &number(of), if is_one(n) { " hecha" } else { " hechas" }])
}

fn by_age(age: u8) -> String {
    let sooner = if age == 16 {
        " años, o antes si lo dice su estado o el equipo,"
    } else {
        " años, o antes si lo dice el equipo,"
    };
    join(&["A más tardar a los ", &number(age.into()), sooner, " el plan mira al futuro."])
}

fn place(n: usize, of: usize) -> String {
    join(&["Parte ", &number(n), " de ", &number(of)])
}

fn place_also(n: usize, of: usize) -> String {
    join(&["Revise también, ", &number(n), " de ", &number(of)])
}

fn next(title: &str) -> String {
    join(&["Siguiente parte: ", title])
}

fn from(host: &str) -> String {
    join(&["De ", host])
}

fn check_off(title: &str) -> String {
    join(&["Marcar ", title])
}

fn call(phone: &str) -> String {
    join(&["Llamar al ", phone])
}

fn spoken_checked(title: &str, n: usize, of: usize) -> String {
    join(&[title, ": marcada. ", &checked(n, of), "."])
}

fn spoken_unchecked(title: &str, n: usize, of: usize) -> String {
    join(&[title, ": sin marcar. ", &checked(n, of), "."])
}

/// Whether a count takes the form of one thing.
fn is_one(n: usize) -> bool {
    intl::plural(TAG, n) == Plural::One
}
