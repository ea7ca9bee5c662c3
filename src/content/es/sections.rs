//! The eight sections in Spanish, in the order of the checklist.

use crate::content::{PartWords, Question};

pub(super) const CONCERNS: PartWords = PartWords {
    title: "Sus preocupaciones y su visión",
    gist: "Lo que usted ve y lo que espera",
    what: "Aquí van sus propias palabras. Sus preocupaciones son lo que hoy es difícil. Su visión es la vida que \
           espera para su hijo o hija en unos años.",
    look: &[
        "Ahí están sus palabras, y dicen lo que usted quiso decir.",
        "Cada preocupación grande aparece después como una meta, un servicio o un apoyo.",
        "También están los puntos fuertes y los sueños de su hijo.",
    ],
    ask: &[
        Question { slug: "read-aloud", text: "¿Puede leer mis preocupaciones en voz alta para ver si están bien?" },
        Question { slug: "worry-to-goal", text: "¿Qué meta o servicio ayuda con cada preocupación de mi lista?" },
        Question { slug: "child-wants", text: "¿Qué dijo mi hijo que quiere?" },
        Question {
            slug: "attach-letter",
            text: "Si el formulario no tiene espacio para esto, ¿pueden agregar mi carta?",
        },
    ],
    watch: &[
        "El espacio está en blanco o dice “ninguna”.",
        "Otra persona lo escribió por usted.",
        "Es una copia del año pasado.",
        "Lo que más le preocupa no está en ninguna parte del plan.",
    ],
    say: "“¿Podemos agregar lo que más me preocupa, con mis propias palabras?”",
};

pub(super) const GOALS: PartWords = PartWords {
    title: "Metas",
    gist: "Lo que su hijo aprenderá este año",
    what: "Las metas dicen lo que su hijo o hija debe poder hacer en un año. Cada meta tiene que ser algo que el \
           equipo pueda contar o medir.",
    look: &[
        "Cómo va su hijo hoy, con un número o un dato claro",
        "Lo que va a aprender a hacer",
        "Qué tan bien debe hacerlo y para cuándo",
        "Cómo lo va a revisar el equipo",
        "Cuándo le darán a usted un informe de progreso",
        "Una o más metas para cada necesidad que mostró la evaluación",
    ],
    ask: &[
        Question { slug: "starting-point", text: "¿Desde qué punto empieza hoy mi hijo?" },
        Question { slug: "measure", text: "¿Cómo van a medir esto, y cada cuánto tiempo?" },
        Question { slug: "goal-met", text: "¿Qué vamos a ver si se cumple la meta?" },
        Question { slug: "off-track", text: "¿Qué van a cambiar si para el invierno mi hijo no va por buen camino?" },
        Question { slug: "progress-reports", text: "¿Cuándo me darán los informes de progreso?" },
    ],
    watch: &[
        "Palabras como “va a mejorar”, sin ningún número.",
        "No hay punto de partida.",
        "La misma meta del año pasado, sin una razón.",
        "La evaluación muestra una necesidad, pero no hay meta para ella.",
        "Una meta tan fácil que su hijo ya la puede cumplir.",
    ],
    say: "“¿Qué número nos dirá que se cumplió esta meta?”",
};

pub(super) const SERVICES: PartWords = PartWords {
    title: "Servicios",
    gist: "Enseñanza especial y terapia",
    what: "Los servicios son la enseñanza especial y las terapias que tendrá su hijo o hija. Puede ser ayuda con el \
           habla o con la lectura. Puede ser hablar con un consejero. La escuela los paga.",
    look: &[
        "De qué tipo",
        "Cuántos minutos",
        "Cuántas veces por semana o por mes",
        "Dónde",
        "Quién lo da",
        "Individual o en grupo",
        "El día en que empieza y el día en que termina",
        "Ayuda o capacitación para los maestros, si la necesitan",
    ],
    ask: &[
        Question { slug: "how-much", text: "¿Cuántos minutos, cada cuánto y por cuánto tiempo?" },
        Question { slug: "group-size", text: "¿Es individual o en grupo? ¿De cuántos niños es el grupo?" },
        Question { slug: "who-teaches", text: "¿Quién lo va a enseñar y qué preparación tiene?" },
        Question { slug: "missed-session", text: "¿Qué pasa si se pierde una sesión?" },
        Question { slug: "first-day", text: "¿Qué día va a empezar esto?" },
    ],
    watch: &[
        "“Según sea necesario”.",
        "Un rango, como de 0 a 30 minutos.",
        "No hay fecha de inicio.",
        "Menos minutos que el año pasado, sin datos.",
        "“No tenemos personal para eso” como única razón.",
    ],
    say: "“¿Cuántos minutos, cada cuánto y por cuánto tiempo?”",
};

pub(super) const ACCOMMODATIONS: PartWords = PartWords {
    title: "Adaptaciones",
    gist: "Cambios en cómo aprende su hijo",
    what: "Las adaptaciones o acomodaciones (accommodations) son cambios en cómo su hijo o hija aprende o toma un examen. Más tiempo o \
           un cuarto sin ruido son ejemplos. No cambian lo que se le pide aprender. Un cambio en lo que tiene que \
           aprender lleva otro nombre. Se llama modificación.",
    look: &[
        "Cada una es tan clara que un maestro nuevo podría usarla.",
        "Cada una dice cuándo y dónde se usa.",
        "Sirven para las pruebas de la clase y también para los exámenes del estado.",
        "Cada herramienta, como una tableta o libros en audio, aparece con su nombre.",
    ],
    ask: &[
        Question { slug: "teachers-know", text: "¿Quién se asegura de que cada maestro las conozca?" },
        Question { slug: "all-day", text: "¿Se van a usar en el gimnasio, en arte, en el almuerzo y en el autobús?" },
        Question { slug: "state-test", text: "¿Mi hijo puede usarlas también en el examen del estado?" },
        Question { slug: "diploma", text: "¿Esto cambia lo que mi hijo aprende? ¿Podría cambiar el diploma?" },
        Question { slug: "device", text: "¿Mi hijo necesita un aparato? ¿Lo puede llevar a casa?" },
    ],
    watch: &[
        "“Según sea necesario” o “cuando el maestro decida”.",
        "Una lista larga que parece copiada.",
        "Nada para los exámenes.",
        "El maestro de la clase no ha visto la lista.",
    ],
    say: "“¿Cuándo se va a usar esto, y quién se asegura de que se use?”",
};

pub(super) const PLACEMENT: PartWords = PartWords {
    title: "Colocación",
    gist: "Dónde aprende su hijo",
    what: "La colocación (placement) es el tipo de clase o programa donde va a aprender su hijo o hija. Se elige \
           después de las metas y los servicios, no antes. Usted es parte del grupo que la elige.",
    look: &[
        "Va de acuerdo con las metas y los servicios.",
        "Está lo más cerca de la casa que se pueda.",
        "El aviso escrito de la escuela dice qué otras opciones vio el equipo.",
        "El aviso dice por qué el equipo dijo que no a esas opciones.",
    ],
    ask: &[
        Question { slug: "other-choices", text: "¿Qué otras opciones vieron?" },
        Question { slug: "help-to-stay", text: "¿Qué ayuda necesita mi hijo para quedarse en la clase regular?" },
        Question { slug: "visit", text: "¿Puedo ir a ver la clase antes de decidir?" },
        Question {
            slug: "goals-to-choice",
            text: "¿Cómo llegaron a esta opción a partir de las metas y los servicios?",
        },
        Question {
            slug: "more-peers",
            text: "¿Qué tendría que pasar para que mi hijo esté en clase con más niños sin discapacidad?",
        },
    ],
    watch: &[
        "Todo se decidió antes de la reunión.",
        "“Todos los niños con esta discapacidad van ahí”.",
        "No dejan ir a ver la clase.",
        "Un cambio de clase sin datos nuevos.",
        "El costo o el espacio es la única razón.",
    ],
    say: "“¿Podemos hablar de las otras opciones antes de elegir?”",
};

pub(super) const NONPARTICIPATION: PartWords = PartWords {
    title: "Tiempo fuera de la clase regular",
    gist: "Cuánto tiempo y por qué",
    what: "El plan tiene que decir cuánto tiempo pasa su hijo o hija lejos de los niños sin discapacidad, y por qué. \
           Aquí cuentan las clases, el almuerzo, el recreo, los clubes y los paseos. LRE significa ambiente menos \
           restrictivo: tanto tiempo con los demás niños como le sirva a su hijo.",
    look: &[
        "Una cantidad de tiempo clara",
        "La razón",
        "Qué ayuda se probó primero",
        "Qué se va a perder su hijo mientras está fuera del salón",
    ],
    ask: &[
        Question { slug: "what-is-missed", text: "¿Qué se pierde mi hijo cuando sale del salón?" },
        Question { slug: "in-class-instead", text: "¿Se podría dar esta ayuda en la clase regular?" },
        Question {
            slug: "lunch-and-clubs",
            text: "¿Va a estar mi hijo con los demás niños en el almuerzo, el recreo y los clubes?",
        },
        Question {
            slug: "more-time-in", text: "¿Cómo sabremos cuándo mi hijo puede estar más tiempo en la clase?"
        },
    ],
    watch: &[
        "No dan una razón.",
        "Solo un porcentaje, sin un plan.",
        "Subió el tiempo fuera de la clase, sin datos.",
        "Sale de lectura o de matemáticas para recibir otro servicio.",
    ],
    say: "“¿Qué podemos probar primero en la clase regular?”",
};

pub(super) const TRANSPORTATION: PartWords = PartWords {
    title: "Transporte de ida y vuelta",
    gist: "Si necesita un transporte especial",
    what: "Si su hijo o hija necesita transporte especial para ir a la escuela o a los servicios, el plan debe \
           decirlo. También puede ser ayuda o un elevador en el autobús, o ayuda para moverse por la escuela. Es \
           gratis.",
    look: &[
        "Un sí o un no claro",
        "Si es sí: qué tipo de transporte, y de dónde a dónde",
        "Qué ayuda tiene su hijo en el autobús",
        "Transporte para los servicios de verano y de después de clases, si están en el plan",
    ],
    ask: &[
        Question { slug: "need", text: "¿Le hace falta transporte a mi hijo por su discapacidad?" },
        Question { slug: "on-and-off", text: "¿Quién ayuda a mi hijo a subir y bajar del autobús?" },
        Question { slug: "how-long", text: "¿Cuánto dura el viaje?" },
        Question { slug: "driver-knows", text: "¿El chofer sabe de la salud o del plan de conducta de mi hijo?" },
        Question { slug: "summer", text: "¿Hay transporte para los servicios de verano?" },
    ],
    watch: &[
        "El espacio está en blanco.",
        "“Hable después con la oficina de autobuses”.",
        "Un viaje muy largo que le quita tiempo de clase.",
        "Le piden que usted pague o que maneje.",
    ],
    say: "“¿Podemos poner en el plan el transporte y la ayuda en el viaje?”",
};

pub(super) const ESY: PartWords = PartWords {
    title: "Servicios de verano y tiempo extra (ESY)",
    gist: "Ayuda fuera del año escolar",
    what: "ESY significa Extended School Year, en español, año escolar extendido. Son servicios fuera del año escolar \
           normal. Son gratis. Son para el niño que los necesita para seguir avanzando de verdad. No son clases de \
           verano para todos, ni son un premio. También pueden ser ayuda después de clases.",
    look: &[
        "Un sí o un no claro",
        "La razón, y los datos que la apoyan",
        "Si es sí: qué metas, cuántos minutos, dónde y en qué fechas",
        "Transporte, si hace falta",
    ],
    ask: &[
        Question { slug: "data", text: "¿Qué datos usaron para decidir?" },
        Question {
            slug: "after-break",
            text: "¿Cómo le fue a mi hijo después de las últimas vacaciones largas? ¿Cuánto tardó en ponerse al día?",
        },
        Question { slug: "new-skill", text: "¿Hay algo que acaba de aprender y que podría perder en el verano?" },
        Question { slug: "decide-by", text: "Si necesitan más datos, ¿en qué fecha vamos a decidir?" },
        Question { slug: "which-goals", text: "¿En qué metas se va a trabajar, y por cuántos minutos?" },
    ],
    watch: &[
        "“Eso solo es para niños con necesidades graves”.",
        "“Aquí no damos ESY”.",
        "El mismo programa corto para todos.",
        "El espacio está en blanco.",
        "Se deja para después, hasta que ya no hay tiempo de planear.",
    ],
    say: "“¿Podemos ver lo que necesita mi hijo, y los datos?”",
};
