//! The Team tab in Spanish: the seven roles, the people in them, and who was there.

use super::{TAG, is_one, join, number};
use crate::content::intl;
use crate::content::{Bring, PersonSheet, Presence, RoleWords, Roles, Team};

pub(super) const TEAM: Team = Team {
    title: "Equipo",
    needed: "Quiénes se necesitan",
    named,
    others: "Quién más viene",
    people,
    no_one: "Nadie todavía",
    if_you_like: "Si usted quiere",
    no_name: "Sin nombre todavía",
    add: "Agregar",
    details: ", detalles",
    explains: "Alguien que explique los resultados de la evaluación",
    explains_help: "Puede ser alguien que ya está en el equipo.",
    explains_now,
    joined,
    bring: Bring {
        head: "¿Va a llevar a alguien?",
        text: "Avise a la escuela con tiempo quién viene con usted. Usted elige a quién llevar.",
        line: bring,
        copy: "Copiar esta línea",
        copied: "Copiado.",
        selected: "La línea quedó seleccionada. Ya la puede copiar.",
    },
    presence: Presence {
        everyone: "Todos están aquí",
        everyone_done,
        everyone_marked: "Todos están marcados.",
        of: presence_of,
        here: "Está aquí",
        remote: "Por teléfono o video",
        absent: "No está",
        left_early: "Se fue temprano",
        excused: "¿Hay permiso por escrito?",
        excused_why: "La escuela necesita su permiso por escrito antes de que esta persona pueda faltar a la reunión.",
        excused_input: "Si se va a hablar de su área, esa persona también da su opinión por escrito antes de la \
                        reunión.",
        covered: "Otra persona con este rol está aquí.",
        yes: "Sí",
        no: "No",
        unsure: "No sé",
    },
    person: PersonSheet {
        add: "Agregar a una persona",
        change: "En el equipo",
        name: "Nombre",
        job: "Puesto, si lo sabe",
        role: "Rol, uno o más",
        explains: "Puede explicar los resultados",
        on_notice: "¿Está en el aviso de la escuela?",
        more: "Teléfono, correo y más",
        phone: "Teléfono",
        email: "Correo electrónico",
        email_wrong: "Esto todavía no es un correo electrónico. Mírelo otra vez.",
        invited: "¿Quién invitó a esta persona?",
        by_me: "Yo",
        by_school: "La escuela",
        add_now: "Agregar al equipo",
        added,
        nothing: "Escriba primero un nombre o un puesto.",
        call: "Llamar",
        write: "Escribir",
        about,
        take_off: "Quitar del equipo",
        taken_off,
    },
    roles: Roles {
        parent: PARENT,
        child: CHILD,
        classroom_teacher: CLASSROOM_TEACHER,
        special_education_teacher: SPECIAL_EDUCATION_TEACHER,
        district_representative: DISTRICT_REPRESENTATIVE,
        specialist: SPECIALIST,
        guest: GUEST,
        child_from,
        good: "Es bueno saber",
    },
};

const PARENT: RoleWords = RoleWords {
    title: "Usted, padre, madre o tutor",
    short: "Padre, madre o tutor",
    gap: Some("Usted es parte del equipo, igual que todos los demás."),
    who: "Usted es parte del equipo, igual que todos los demás. Es quien mejor conoce a su hijo o hija. Puede \
          preguntar, no estar de acuerdo y traer datos de la casa.",
    ask: "Pregúntese",
    asks: &["¿Cuáles son mis tres puntos principales?", "¿En qué puedo ceder?", "¿En qué no puedo ceder?"],
    good: &[
        "Puede entrar por teléfono o por video.",
        "La escuela le tiene que dar un intérprete si lo necesita.",
        "Usted recibe una copia gratis del IEP.",
    ],
    watch: &[],
};

const CHILD: RoleWords = RoleWords {
    title: "Su hijo o hija",
    short: "Hijo o hija",
    gap: None,
    who: "Su hijo o hija puede venir a cualquier edad si eso ayuda. La escuela tiene que invitar a su hijo o hija \
          cuando el equipo planea la vida después de la escuela.",
    ask: "Pregúntele",
    asks: &[
        "¿A qué parte de la reunión te gustaría venir?",
        "¿Qué te va bien?",
        "¿Qué se te hace difícil?",
        "¿Qué quieres que sepa la gente?",
    ],
    good: &["En vez de venir, su hijo o hija puede mandar una nota, un dibujo o un video corto."],
    watch: &[],
};

const CLASSROOM_TEACHER: RoleWords = RoleWords {
    title: "Maestro de la clase regular",
    short: "Maestro de la clase",
    gap: Some("Tiene que haber uno si su hijo está, o puede estar, en una clase regular."),
    who: "Es un maestro de clase regular que trabaja con su hijo o hija. Tiene que haber uno en el equipo si su hijo \
          está, o puede estar, en una clase regular.",
    ask: "Pregunte",
    asks: &[
        "¿Qué ve usted cada día?",
        "¿Qué le ayuda a mi hijo?",
        "¿Qué apoyos puede usar usted?",
        "¿Con cuáles necesita ayuda?",
    ],
    good: &[],
    watch: &["El maestro no conoce a su hijo, o se va antes y nadie le preguntó a usted por escrito."],
};

const SPECIAL_EDUCATION_TEACHER: RoleWords = RoleWords {
    title: "Maestro de educación especial",
    short: "Maestro de educación especial",
    gap: Some("Puede ser maestro o terapeuta. Es quien planea la enseñanza especial."),
    who: "Este maestro o terapeuta planea la enseñanza especial. Muchas veces también lleva el plan día a día.",
    ask: "Pregunte",
    asks: &[
        "¿Cómo va a enseñar esto?",
        "¿Cómo lleva la cuenta de los avances?",
        "¿Cómo van a trabajar juntos usted y el maestro de la clase?",
    ],
    good: &[],
    watch: &["No tiene datos que mostrarle.", "No hay un plan para compartir el IEP con los otros maestros."],
};

const DISTRICT_REPRESENTATIVE: RoleWords = RoleWords {
    title: "Representante del distrito escolar",
    short: "Representante del distrito",
    gap: Some("Esta persona tiene que saber qué ayuda tiene el distrito. Pregunte: ¿puede decir que sí hoy?"),
    who: "Esta persona habla por el distrito. Tiene que saber qué ayuda tiene el distrito. Muchas veces es el director \
          de la escuela o un encargado de educación especial.",
    ask: "Pregunte",
    asks: &[
        "¿Puede decir que sí a esto hoy?",
        "Si no, ¿quién puede, y para qué fecha?",
        "¿Me va a mandar la razón por escrito?",
    ],
    good: &[],
    watch: &["“Tengo que preguntarle a otra persona”, cada vez que usted pide algo."],
};

const SPECIALIST: RoleWords = RoleWords {
    title: "Especialistas",
    short: "Especialista",
    gap: None,
    who: "Puede ser el psicólogo de la escuela, la enfermera o un especialista en lectura. También puede ser quien da \
          terapia del habla o terapia ocupacional. Al menos una persona del equipo tiene que poder explicar qué dicen \
          los resultados sobre cómo enseñar a su hijo.",
    ask: "Pregunte",
    asks: &[
        "¿Qué encontró, en palabras sencillas?",
        "¿Qué deben hacer los maestros con eso?",
        "¿Cuánto servicio recomienda, y por qué?",
    ],
    good: &[],
    watch: &[
        "Solo puntajes, sin consejos.",
        "El informe llegó el mismo día.",
        "Quien hizo la evaluación no está, y nadie la puede explicar.",
    ],
};

const GUEST: RoleWords = RoleWords {
    title: "Personas que usted invita",
    short: "Alguien que yo invito",
    gap: None,
    who: "Puede llevar a quien conoce a su hijo o hija, o a quien sabe del tema. Puede ser un amigo, un familiar, un \
          cuidador, un terapeuta de afuera o un defensor. Usted elige a quién llevar.",
    ask: "Pídales que",
    asks: &[
        "Tomen notas.",
        "Cuiden el tiempo.",
        "Le recuerden sus puntos principales.",
        "Pidan un descanso si usted lo necesita.",
    ],
    good: &[
        "Avise a la escuela con tiempo.",
        "Si lleva a un abogado, avise lo antes posible.",
        "La escuela también puede traer a otras personas. Su aviso tiene que decir quién va a estar.",
    ],
    watch: &[],
};

fn named(n: usize, of: usize) -> String {
    join(&[&number(n), " de ", &number(of), " con nombre"])
}

fn people(n: usize) -> String {
    join(&[&number(n), if is_one(n) { " persona" } else { " personas" }])
}

fn everyone_done(n: usize) -> String {
    let marked = if is_one(n) { " marcada como presente." } else { " marcadas como presentes." };
    join(&[&people(n), marked])
}

fn presence_of(name: &str) -> String {
    join(&[name, ": ¿está aquí?"])
}

fn explains_now(name: &str) -> String {
    join(&[name, " puede explicar los resultados de la evaluación."])
}

fn joined(name: &str) -> String {
    join(&[name, " ya está en el equipo."])
}

fn added(name: &str) -> String {
    join(&[name, " ya está en el equipo. Agregue a alguien más."])
}

fn about(role: &str) -> String {
    join(&["Sobre este rol: ", role])
}

fn taken_off(name: &str) -> String {
    join(&[name, " ya no está en el equipo."])
}

fn child_from(age: u8) -> String {
    join(&["Eso empieza a más tardar a los ", &number(age.into()), " años, o antes si lo dice su estado o el equipo."])
}

fn bring(people: &[(String, String)]) -> String {
    let one = |(name, job): &(String, String)| {
        if job.is_empty() { name.clone() } else { join(&[name, " (", job, ")"]) }
    };
    let all: Vec<String> = people.iter().map(one).collect();
    join(&["Voy a llevar a ", &intl::list(TAG, &all), " a la reunión del IEP."])
}
