//! The words on the poster, in Spanish.

use crate::content::PosterWords;

pub const POSTER: PosterWords = PosterWords {
    ask: "¿Tiene una reunión del IEP?",
    take: "Lleve esta lista con usted.",
    what: "Vea las 8 partes del plan, qué buscar y qué preguntar.",
    how: ["Abra la cámara de su teléfono.", "Apunte al cuadro.", "Toque el enlace."],
    or: "O escriba esta dirección:",
    free: "Gratis. Sin cuenta. La lista no envía nada de lo que usted escribe.",
};
