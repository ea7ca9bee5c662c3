//! The words about a letter before it is sent: preview, change, share, in Spanish.

use crate::content::LetterWords;

pub(super) const LETTER: LetterWords = LetterWords {
    change: "Cambiar el texto",
    changed: "Usted cambió esta carta. Lo que toque u oculte ahora ya no la cambia. Léala antes de enviarla.",
    blank: "Usted quitó todas las palabras. Si la envía ahora, sale la primera carta.",
    again: "Hacerla de nuevo con lo que toqué",
    restarted: "La carta se hizo de nuevo.",
    share: "Compartir",
    not_shared: "Este navegador no pudo compartirla. Ya está copiada para que la pegue.",
    copy: "Copiar",
    copied_now: "Copiada",
    copied: "Copiada. Ahora puede pegarla.",
    selected: "Este navegador no la copió. Ya está seleccionada para que la copie a mano.",
    mail: "Correo",
    mail_help: "Para el correo: primero copie y luego pegue.",
    print: "Imprimir",
    file_saved: "Archivo guardado. Búsquelo en sus descargas.",
};
