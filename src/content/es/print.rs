//! The words about the sheet that prints, in Spanish.

use crate::content::Print;

pub(super) const PRINT: Print = Print {
    title: "Imprimir",
    which: "¿Qué quiere imprimir?",
    pages: "Mis páginas",
    school: "Para la escuela",
    school_gist: "Puntos principales, sus preguntas, y las metas y servicios con lo que usted pide. También el equipo, lo que se dijo y las promesas. Las notas salen solo si usted marca que se pueden compartir.",
    binder: "Todo lo mío",
    binder_gist: "Es mío, no para la escuela. Todas las partes, todas las personas y cómo terminó cada parte.",
    private: "Incluir mis notas privadas",
    private_on: "Activado. Guarde estas páginas solo para usted.",
    private_off: "Desactivado. Salen solo las notas que se pueden compartir.",
    large: "Letra grande",
    large_on: "Activado. Las letras son más grandes.",
    large_off: "Desactivado.",
    save: "Guardar en un archivo",
    not_shared: "Este navegador no pudo enviarlo. Guárdelo en un archivo.",
    saved: "Guardado. Búsquelo en sus descargas.",
    opened: "La hoja está abierta en otra pestaña.",
    blocked: "No se pudo abrir otra pestaña. La hoja se guardó en un archivo. Búsquelo en sus descargas, ábralo e imprímalo.",
    neither: "Este navegador no nos dejó abrir una página ni guardar un archivo. Pruebe con otro navegador.",
};
