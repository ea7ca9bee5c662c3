//! The words about handing over to another person, in Spanish.

use super::is_one;
use super::word_list::WORD_LIST;
use crate::content::HandOver;

pub(super) const HAND_OVER: HandOver = HandOver {
    title: "Entregar a otra persona",
    gist: "Un archivo protegido con una frase secreta",
    missing: "Esta página no puede proteger ni abrir un archivo. Su dirección no empieza con “https”.",
    what: "Esto hace un archivo para la otra mamá o el otro papá, o para quien le ayuda. Esa persona lo carga aquí, en su propio teléfono.",
    which: "¿De qué hijo o hija se trata?",
    goes: "Lo que lleva",
    meetings: |count| counted(count, "reunión", "reuniones"),
    people: |count| counted(count, "persona del equipo", "personas del equipo"),
    checked: |count| counted(count, "parte marcada", "partes marcadas"),
    entries: |count| counted(count, "meta, servicio o algo parecido", "metas, servicios y cosas parecidas"),
    promises: |count| counted(count, "promesa", "promesas"),
    shared: |count| counted(count, "nota que se puede compartir", "notas que se pueden compartir"),
    notes: |count| counted(count, "nota, con las privadas", "notas, con las privadas"),
    nothing: "Todavía no hay nada que entregar.",
    stays: "Lo que se queda con usted",
    left: |count| counted(count, "nota privada", "notas privadas"),
    stays_too: "También se quedan con usted las estrellas, lo que piensa preguntar, lo que decide y los datos de contacto.",
    private: "Poner también mis notas privadas",
    private_on: "Activado. Esa persona puede leer todo y guardarlo. En una disputa se podría usar.",
    private_off: "Desactivado. Se quedan con usted.",
    passphrase: "Frase secreta",
    passphrase_help: "No va en el archivo. Dígala por teléfono o en persona. Si se pierde, no se puede abrir el archivo.",
    empty: "Use 12 letras o más. Unas pocas palabras raras sirven bien.",
    short: "Es muy corta. Use 12 letras o más.",
    guessable: "Es fácil de adivinar. Agregue palabras que no tengan que ver con usted.",
    fair: "Sirve. Más larga es más segura.",
    strong: "Es muy segura.",
    suggest: "Sugerir una",
    suggested: "Hay una nueva frase secreta en el cuadro. Anótela.",
    make: "Hacer el archivo",
    wanting: "Primero elija una frase secreta más larga.",
    working: "Protegiendo el archivo…",
    made: "El archivo está listo. Envíe el archivo por un medio y diga la frase secreta por otro.",
    send: "Enviar el archivo",
    save: "Guardar el archivo",
    not_made: "Este navegador no hizo el archivo. No se envió nada. Pruebe otra vez.",
    locked: "Este archivo está protegido. Pida la frase secreta a la persona que lo hizo.",
    open: "Abrir el archivo",
    not_opened: "No se abrió. Tal vez la frase secreta no es esa, o el archivo cambió en el camino. Aquí nada cambió.",
    broken: "Este archivo está cortado o cambió en el camino. Pídalo otra vez. Aquí nada cambió.",
    newer: "Este archivo se hizo con una versión más nueva de esta página. Vuelva a cargar la página y pruebe otra vez.",
    word_list: WORD_LIST,
};

fn counted(count: usize, one: &str, more: &str) -> String {
    [count.to_string().as_str(), " ", if is_one(count) { one } else { more }].concat()
}
