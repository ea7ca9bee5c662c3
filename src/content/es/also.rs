//! The parts under "Also check" in Spanish, in their order.

use crate::content::{PartWords, Question};

pub(super) const PRESENT_LEVELS: PartWords = PartWords {
    title: "Cómo va mi hijo ahora",
    gist: "La base de las metas",
    what: "El plan empieza con lo que su hijo o hija puede hacer hoy, en la escuela y en la vida diaria. La ley lo \
           llama niveles actuales. Las metas parten de ahí.",
    look: &[
        "Datos y números, no solo puntajes",
        "Lo que hace bien y también lo que necesita",
        "Lo que usted le contó a la escuela de la vida en casa",
        "Cómo le afecta la discapacidad en la clase",
    ],
    ask: &[
        Question { slug: "know-my-child", text: "Si le quitamos el nombre, ¿se nota que es mi hijo?" },
        Question { slug: "where-from", text: "¿De dónde sale cada número, y de qué fecha es?" },
        Question { slug: "build-on", text: "¿Qué hace bien mi hijo que nos sirva de base?" },
        Question { slug: "need-no-goal", text: "¿Hay aquí una necesidad sin meta ni servicio?" },
    ],
    watch: &[
        "Datos viejos.",
        "Solo puntajes de exámenes.",
        "Otra vez las palabras del año pasado.",
        "Falta lo que usted les contó.",
    ],
    say: "“¿Podemos agregar lo que yo veo en casa?”",
};

pub(super) const PROGRESS: PartWords = PartWords {
    title: "Informes de progreso",
    gist: "Cómo sabrá usted si funciona",
    what: "El plan dice cómo la escuela va a revisar cada meta y cuándo le va a avisar a usted.",
    look: &[
        "Cómo se mide cada meta",
        "Quién la mide",
        "Las fechas en que le van a avisar, como con cada boleta de calificaciones",
    ],
    ask: &[
        Question { slug: "first-report", text: "¿Cuándo llega el primer informe?" },
        Question { slug: "numbers", text: "¿Veré los números o solo una palabra como “progresa”?" },
        Question { slug: "not-working", text: "¿Qué haremos si para entonces no funciona?" },
    ],
    watch: &["“El maestro observa”, sin nada que contar.", "No hay fechas."],
    say: "“¿Qué van a contar, y en qué fechas me van a avisar?”",
};

pub(super) const ASSESSMENTS: PartWords = PartWords {
    title: "Exámenes del estado y del distrito",
    gist: "Qué exámenes y con qué ayuda",
    what: "Su hijo o hija toma estos exámenes, con ayuda si la necesita, o toma un examen distinto (evaluación alterna). El plan tiene que \
           decir cuál y por qué.",
    look: &[
        "Cada tipo de ayuda, por su nombre",
        "Si es un examen distinto: por qué",
        "Si es un examen distinto: pasos cortos para cada meta",
    ],
    ask: &[
        Question { slug: "which-helps", text: "¿Qué tipos de ayuda puede usar mi hijo en el examen de verdad?" },
        Question { slug: "diploma", text: "¿Un examen distinto cambia el diploma?" },
        Question { slug: "used-in-class", text: "¿Mi hijo ya ha usado esta ayuda en clase?" },
    ],
    watch: &["Un examen distinto sin una razón.", "Una ayuda en el examen que no se usa en clase."],
    say: "“¿Por qué este examen, y qué cambia para mi hijo?”",
};

pub(super) const SCHEDULE: PartWords = PartWords {
    title: "Cuándo, cuánto y dónde",
    gist: "Cada servicio, sin espacios vacíos",
    what: "Cada servicio necesita cinco datos: qué día empieza, cada cuánto se da, cuánto dura cada vez, dónde y hasta \
           cuándo.",
    look: &["Los cinco datos de cada servicio", "Ningún espacio vacío"],
    ask: &[
        Question { slug: "first-day", text: "¿Cuál es el primer día?" },
        Question { slug: "weekly-minutes", text: "¿Cuántos minutos son “cada semana”?" },
        Question { slug: "day-off", text: "¿Qué pasa si no hay clases o si falta el terapeuta?" },
    ],
    watch: &["“Según sea necesario”.", "“Hasta 30 minutos”.", "Va a empezar en unas semanas, y no dicen por qué."],
    say: "“¿Podemos llenar cada espacio antes de seguir?”",
};

pub(super) const SPECIAL_FACTORS: PartWords = PartWords {
    title: "Necesidades en que hay que pensar",
    gist: "Conducta, idioma, aparatos y más",
    what: "El equipo tiene que pensar en cómo se comunica cada niño. También, en si le ayudaría un aparato (tecnología de \
           asistencia). Con algunos niños hay más. Puede ser una conducta que no deja aprender. Puede ser que el niño \
           aprenda inglés, use braille, sea sordo u oiga poco.",
    look: &["Un sí o un no claro para cada cosa", "Un plan donde dice que sí"],
    ask: &[
        Question {
            slug: "behavior-plan",
            text: "¿La conducta le impide aprender? ¿Cuál es el plan para ayudar, y no solo para castigar?",
        },
        Question { slug: "tools", text: "¿En qué herramientas o aparatos pensaron?" },
        Question { slug: "language", text: "¿Cómo va a ser parte del plan el idioma de mi hijo?" },
    ],
    watch: &["En todo dice “no” y nadie habló de eso."],
    say: "“¿Podemos hablar un minuto de cada punto?”",
};

pub(super) const STAFF_SUPPORTS: PartWords = PartWords {
    title: "Ayuda y capacitación al personal",
    gist: "Para que el plan funcione en clase",
    what: "El plan puede dar capacitación o apoyo a los maestros y asistentes para que lo puedan cumplir.",
    look: &["Quién lo recibe", "Qué es", "Para cuándo"],
    ask: &[
        Question { slug: "teacher-needs", text: "¿Qué necesita usted para que este plan funcione en su salón?" },
        Question { slug: "worked-before", text: "¿El personal ya ha trabajado con un niño como el mío?" },
    ],
    watch: &["Todos dicen que sí, pero nadie se capacita."],
    say: "“¿Quién se va a capacitar, y para qué fecha?”",
};

pub(super) const TRANSITION: PartWords = PartWords {
    title: "La vida después de la escuela",
    gist: "Estudio, trabajo y vida diaria",
    what: "Tiene metas de estudio, de trabajo y de vida diaria para después de la escuela. Tiene pasos para llegar a \
           ellas. La ley lo llama transición.",
    look: &[
        "Lo que quiere su hijo",
        "Metas que salen de una conversación o una prueba de verdad",
        "Clases y servicios que llevan a esas metas",
    ],
    ask: &[
        Question { slug: "child-wants", text: "¿Qué dijo mi hijo que quiere hacer?" },
        Question { slug: "this-year", text: "¿Qué va a pasar este año para acercarnos?" },
        Question { slug: "agency", text: "¿Qué agencia de afuera puede ayudar, y quién la llama?" },
    ],
    watch: &["La misma meta para todos los alumnos.", "No le preguntaron a su hijo."],
    say: "“¿Podemos preguntarle a mi hijo qué quiere hacer?”",
};

pub(super) const AGE_OF_MAJORITY: PartWords = PartWords {
    title: "Cuando mi hijo cumpla 18 años",
    gist: "Quién decide a partir de entonces",
    what: "En la mayoría de los estados, los derechos de este plan pasan a su hijo o hija a los 18 años. Al menos \
           un año antes, el plan tiene que decir que ya le avisaron a su hijo.",
    look: &["Una línea que dice que le avisaron a su hijo"],
    ask: &[
        Question { slug: "what-changes", text: "¿Qué cambia ese día?" },
        Question { slug: "help-to-decide", text: "¿Qué opciones hay si mi hijo necesita ayuda para decidir?" },
    ],
    watch: &["Nadie ha dicho nada, y el cumpleaños está cerca."],
    say: "“¿Qué debemos planear antes de ese cumpleaños?”",
};

pub(super) const PAPERS: PartWords = PartWords {
    title: "Papeles que debo tener",
    gist: "Sus derechos, el aviso y su copia",
    what: "Usted recibe un folleto de sus derechos y una copia gratis del IEP. También recibe un aviso por escrito. \
           Ahí dice lo que la escuela va a hacer o no va a hacer, y por qué.",
    look: &["Los tres papeles", "En un idioma que usted lea, si se puede"],
    ask: &[
        Question { slug: "notice-of-no", text: "¿Me pueden dar el aviso por escrito de cada “no” de hoy?" },
        Question { slug: "final-copy", text: "¿Cuándo me darán la copia final?" },
        Question { slug: "my-language", text: "¿Me lo pueden dar en mi idioma?" },
    ],
    watch: &["“Se lo mandamos por correo”, sin fecha.", "Un “no” que solo se dice de palabra."],
    say: "“Por favor, denme ese ‘no’ por escrito, con la razón”",
};
