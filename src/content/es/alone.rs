//! The words of the stand-alone page, in Spanish.

use crate::content::Alone;

pub(in crate::content) static ALONE: Alone = Alone {
    about: "Una lista gratis para madres y padres, para antes de la reunión del IEP y durante ella. Funciona en su teléfono.",
    ready: "Ya funciona sin señal",
    newer: "Hay una versión nueva.",
    update: "Usarla ahora",
    head: "Guárdela en este teléfono",
    saved: "Esta página está guardada en este teléfono. Se abre sin señal.",
    add: "Agregar a su teléfono",
    added: "Agregada. Búsquela entre sus aplicaciones.",
    iphone: "Para agregarla en un iPhone, toque Compartir y luego “Agregar a inicio”. Allí empieza vacía. Por eso, guarde \
             primero una copia aquí y cárguela allí.",
    browser_menu: "Para agregarla, abra el menú de su navegador. Toque “Instalar” o “Agregar a la pantalla principal”.",
    keep: "Pedir al navegador que guarde mi lista",
    kept: "Este navegador dice que va a guardar su lista.",
    not_kept: "Este navegador no prometió guardar su lista. Guarde una copia por si acaso.",
};
