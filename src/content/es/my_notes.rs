//! The words about the My notes tab, in Spanish.

use super::join;
use crate::content::{Around, ItemWords, MyNotes, TopPoints};

pub(super) const MY_NOTES: MyNotes = MyNotes {
    title: "Mis notas",
    top: TopPoints {
        head: "Mis 3 puntos principales",
        from: "según sus estrellas",
        help: "Ponga una estrella a una pregunta de cualquier parte, o agregue un punto suyo.",
        handle: "Mover o quitar:",
        up: "Subir",
        down: "Bajar",
        moved,
        unstar: "Quitar la estrella",
        unstarred: "Se quitó la estrella.",
        add: "Agregar un punto mío",
        label: "Mi propio punto",
        removed: "Se quitó el punto.",
        gave_up: "Usted quitó un punto.",
    },
    strengths: ItemWords {
        head: "Lo que mi hijo o hija hace bien",
        of_child: Some(Around { before: "Lo que ", after: " hace bien" }),
        help: "Esto va en su carta.",
        add: Some("Agregar algo bueno"),
        label: "Algo bueno",
        field_help: Some("Unas pocas palabras. Puede contar más en la siguiente línea."),
    },
    worries: ItemWords {
        head: "Lo que me preocupa",
        of_child: None,
        help: "Esto también va en su carta.",
        add: Some("Agregar algo que me preocupa"),
        label: "Lo que me preocupa",
        field_help: Some("Unas pocas palabras. Puede contar más en la siguiente línea."),
    },
    parked: ItemWords {
        head: "Lista de pendientes",
        of_child: None,
        help: "Temas para retomar antes de irse. Esta lista no sale en lo que usted envía.",
        add: Some("Agregar a los pendientes"),
        label: "Retomar esto",
        field_help: None,
    },
    parked_done: "Listo:",
    from_part,
    memos: ItemWords {
        head: "Notas de la reunión",
        of_child: None,
        help: "Ninguna sale en lo que usted envía o imprime hasta que usted lo permita.",
        add: None,
        label: "Nota de la reunión",
        field_help: None,
    },
    count,
    hope: "Mi esperanza para los próximos años",
    change_one: "Cambiar:",
    change: "Cambiar",
    another: "Agregar otro",
    added: "Se agregó.",
    done: "Listo",
    remove: "Quitar",
    removed: "Se quitó.",
    make: "Hacer mi carta",
    letter: "Mi carta",
    letter_share: "Se puede poner en la hoja para la escuela",
    letter_share_on: "Activado. Lo bueno y su esperanza van en la hoja para la escuela.",
    letter_share_off: "Desactivado. No va en la hoja para la escuela.",
};

fn moved(place: usize, of: usize) -> String {
    join(&["Se movió. Ahora es el número ", &place.to_string(), " de ", &of.to_string(), "."])
}

fn from_part(title: &str) -> String {
    join(&["De ", title])
}

fn count(n: usize, of: usize) -> String {
    join(&[&n.to_string(), " de ", &of.to_string()])
}
