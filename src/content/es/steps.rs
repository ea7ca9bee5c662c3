//! The words about the Steps tab, and messages to the school, in Spanish.

use super::join;
use crate::content::{Before, Calendar, DayList, Level, Messages, Rule, Rules, SixSteps, StartDay, StepWords, Steps};

pub(super) const STEPS: Steps = Steps {
    title: "Pasos",
    head: "Los 6 pasos",
    here: "Usted está aquí",
    done: "Marcar como hecho",
    is_done: "Hecho",
    done_on,
    done_day: "Se hizo el",
    not_done: "Todavía no está hecho",
    marked: "Marcado como hecho.",
    unmarked: "Ya no está marcado como hecho.",
    answer_by,
    good: "Es bueno saber",
    rules: Rules {
        national: "Regla federal",
        state: "Su estado puede ser distinto",
        tip: "Consejo",
        why: "¿Por qué?",
        cite,
    },
    six: SixSteps {
        team: TEAM,
        evaluation: EVALUATION,
        concerns: CONCERNS,
        draft: DRAFT,
        meeting: MEETING,
        decision: DECISION,
    },
    vision: "Escribir sus preocupaciones y su visión",
    wrap: "Para terminar",
    wrap_gist: "Lo que decidió y la carta para enviar",
    messages: Messages {
        head: "Puede enviar",
        documents_ahead: "Pedir el borrador y los informes",
        another_time: "Pedir otro día y hora",
        interpreter: "Pedir un intérprete",
        who_comes: "Avisar quién viene con usted",
        prior_written_notice: "Pedir el “no” por escrito",
        final_copy: "Decir qué no es igual en la copia final",
        lead: "Una carta corta para la escuela. Léala bien y luego envíela.",
        sent_head: "¿Ya la envió?",
        mark: "Marcar como enviada",
        sent_on,
        to: " a ",
        day: "Se envió el",
        to_whom: "¿A quién?",
        not_sent: "Todavía no está enviada",
        marked: "Marcada como enviada.",
        unmarked: "Ya no está marcada como enviada.",
        no_head: "¿La escuela dijo que no?",
        no_text: "Puede pedir ese “no” y la razón por escrito. Se llama aviso previo por escrito.",
    },
    before: Before {
        head: "Antes de ir",
        draft: "Tengo el borrador, o ya lo pedí.",
        who_comes: "Le dije a la escuela quién viene conmigo.",
        top_points: "Mis puntos principales tienen estrella.",
        opened: "Abrí esta página en este teléfono.",
        opened_why: "Déjela abierta. Así funciona sin señal.",
        copy: "Guardé una copia.",
        sheet: "Me envié la hoja.",
        sheet_open: "Ver la hoja",
        charged: "Mi teléfono está cargado.",
    },
    start_day: StartDay {
        about,
        ask: "Pregunte: ¿cuál es el primer día?",
        noticed: "El aviso escrito de la escuela llegó el",
        days_off: "Días sin clases",
        days_off_help: "Agréguelos aquí, y no los contamos.",
        day_off: "Un día sin clases",
    },
    days: DayList { add: "Agregar este día", nothing: "Primero elija un día.", added, remove, removed },
    calendar: Calendar {
        title: "Agregar al calendario",
        lead: "Todos estos días van en un archivo. Ábralo, y su teléfono los agrega.",
        empty: "Todavía no hay días. Agregue primero el día de la reunión.",
        done: "Si guardó o envió el archivo, ábralo. Así su teléfono agrega los días.",
        text: "Los días como texto",
        text_help: "Para un calendario que no acepta archivos.",
        copy: "Copiar los días",
        copied: "Copiado.",
        selected: "Los días quedaron seleccionados. Ya los puede copiar.",
        reports: "Días de los informes de progreso",
        reports_help: "El plan dice cuándo llegan.",
        report: "Llega un informe el",
    },
};

const TEAM: StepWords = StepWords {
    title: "Se forma el equipo",
    what: "La escuela elige quién va de su parte y le manda a usted un aviso. El aviso dice para qué es la reunión, \
           cuándo, dónde y quién va a estar.",
    rule: Rule {
        level: Level::National,
        why: "La escuela le avisa con tiempo, y pone una hora y un lugar que también le sirven a usted.",
        section: Some("300.322"),
    },
    does: &[
        "Vea si la hora le queda bien. Si no, pida otra.",
        "Pida un intérprete, si lo necesita.",
        "Diga quién viene con usted.",
        "Anote cada nombre y cada puesto.",
    ],
    good: None,
    watch: Some("Alguien que tiene que estar aparece como ausente, y usted no lo aceptó por escrito."),
};

const EVALUATION: StepWords = StepWords {
    title: "Usted revisa la evaluación",
    what: "Usted lee el informe de la evaluación y ve lo que su hijo o hija necesita. Para la primera evaluación, la \
           regla federal es de 60 días desde que usted da permiso por escrito. Su estado puede poner su propio \
           límite.",
    rule: Rule {
        level: Level::State,
        why: "Los 60 días valen donde el estado no tiene un plazo propio.",
        section: Some("300.301"),
    },
    does: &[
        "Pida el informe antes de la reunión.",
        "Marque lo que no entienda.",
        "Pregunte si dice lo mismo que usted ve en casa.",
    ],
    good: Some((
        "Si no está de acuerdo con la evaluación de la escuela, puede pedir una de afuera sin costo para usted. Se \
         llama evaluación independiente. El distrito tiene que pagarla o pedir una audiencia para mostrar que la de la escuela está bien.",
        Rule {
            level: Level::National,
            why: "Puede pedir una evaluación de afuera cada vez que la escuela hace la suya.",
            section: Some("300.502"),
        },
    )),
    watch: None,
};

const CONCERNS: StepWords = StepWords {
    title: "Usted escribe sus preocupaciones y su visión",
    what: "Usted pone por escrito lo que le preocupa y lo que espera, para que pueda entrar en el IEP.",
    rule: Rule {
        level: Level::National,
        why: "El equipo tiene que pensar en lo que a usted le preocupa cuando escribe el plan.",
        section: Some("300.324"),
    },
    does: &[
        "Escriba tres cosas que su hijo hace bien, tres preocupaciones y una esperanza para los próximos años.",
        "Envíelo antes de la reunión y guarde una copia.",
    ],
    good: None,
    watch: None,
};

const DRAFT: StepWords = StepWords {
    title: "La escuela escribe un borrador",
    what: "La escuela puede escribir un borrador. Es solo un borrador. Se puede cambiar en la reunión.",
    rule: Rule {
        level: Level::State,
        why: "Ninguna regla federal dice cuándo le dan el borrador. Algunos estados ponen un número de días.",
        section: None,
    },
    does: &[
        "Pida una copia con tiempo. También puede pedir ver el expediente de su hijo antes de la reunión.",
        "Compárelo con el del año pasado.",
        "Marque cada parte: en el borrador, no está o preguntar.",
    ],
    good: None,
    watch: Some("Parece ya terminado antes de la reunión."),
};

const MEETING: StepWords = StepWords {
    title: "Se reúnen y hablan del plan",
    what: "El equipo ve el plan parte por parte. Cuando el equipo decide que su hijo necesita servicios, la escuela \
           tiene 30 días para hacer la primera reunión del IEP.",
    rule: Rule { level: Level::National, why: "Los 30 días son para el primer plan.", section: Some("300.323") },
    does: &[
        "Pida palabras sencillas. Pida un descanso.",
        "Ponga los otros temas en la lista de pendientes.",
        "Cuando oiga un “sí”, pregunte dónde está escrito.",
        "Cuando oiga un “no”, pida la razón por escrito.",
    ],
    good: Some((
        "Usted puede pedir cambios. El borrador no es la última palabra. El equipo ve lo que su hijo necesita, no lo \
         que es fácil para la escuela.",
        Rule {
            level: Level::National,
            why: "Cuando la escuela dice que no a una evaluación, ayuda o clase nueva, le explica por escrito por qué.",
            section: Some("300.503"),
        },
    )),
    watch: Some("Hay mucha prisa. Le dicen que es todo o nada."),
};

const DECISION: StepWords = StepWords {
    title: "Usted decide",
    what: "La escuela necesita su permiso por escrito antes de dar los primeros servicios. No tiene que decidir ahí \
           mismo. Puede llevarlo a casa.",
    rule: Rule {
        level: Level::National,
        why: "El permiso por escrito es para los primeros servicios. Llevarlo a casa es un consejo.",
        section: Some("300.300"),
    },
    does: &[
        "Compare la copia final con sus notas.",
        "Luego elija: estoy de acuerdo con todo, con una parte, o no estoy de acuerdo.",
        "Anote lo que eligió y la fecha.",
        "Los servicios tienen que empezar lo antes posible. Algunos estados ponen un límite, como 10 días de clases.",
    ],
    good: Some((
        "Después del primer IEP, las reglas varían según el estado. En muchos estados, un IEP nuevo puede empezar \
         aunque usted no firme. Si no está de acuerdo, actúe pronto y por escrito. Firmar para mostrar que estuvo ahí \
         no es lo mismo que decir que sí.",
        Rule {
            level: Level::State,
            why: "Pregunte: ¿qué pasa si no firmo, y para cuándo respondo? ¿Quiere una audiencia? Pídala antes de que \
                  empiece el cambio. Así, casi siempre su hijo se queda en la misma colocación hasta que termine.",
            section: Some("300.518"),
        },
    )),
    watch: None,
};

fn done_on(day: &str) -> String {
    join(&["Hecho el ", day])
}

fn answer_by(day: &str) -> String {
    join(&["Respondo a más tardar el ", day])
}

fn cite(section: &str) -> String {
    join(&["La puede buscar: Título 34, sección ", section, "."])
}

fn sent_on(day: &str) -> String {
    join(&["Enviada el ", day])
}

fn about(day: &str) -> String {
    join(&["Los servicios pueden empezar alrededor del ", day, "."])
}

fn added(day: &str) -> String {
    join(&["El ", day, " está en la lista."])
}

fn remove(day: &str) -> String {
    join(&["Quitar el ", day])
}

fn removed(day: &str) -> String {
    join(&["El ", day, " ya no está en la lista."])
}
