//! `iep-checklist.standalone.js`: the shell, the app and the wasm as one classic script. For pages that can take one file
//! and no more, for a policy that allows no connection, and for one integrity value that covers it all.

use anyhow::{Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::{compress, minify};

/// Its name.
pub const STANDALONE: &str = "iep-checklist.standalone.js";

/// The script of these sources: the app, which is a module, and the shell with the way of bringing it from inside.
pub fn script(app: &str, shell: &str, wasm: &[u8]) -> Result<String> {
    let app = app.replace("\nexport ", "\n");
    let whole = format!("(() => {{\nconst appInside = () => {{\n{app}\nreturn {{ begin }};\n}};\n{shell}\n}})();");
    let short = minify::js(STANDALONE, &whole)?;
    for word in ["import.meta", "import(", "export "] {
        if short.contains(word) {
            bail!("{STANDALONE} says `{word}`, which is for modules alone");
        }
    }
    let packed = STANDARD.encode(compress::gzip(wasm)?);
    // A module is strict by itself, and a classic script is not.
    Ok(["\"use strict\";", &in_ascii(&short)].concat().replace("__PACKED__", &packed))
}

/// A classic script is read in the encoding of its page, whatever that is: what is not ASCII stands in strings and
/// patterns alone, where it can be escaped.
fn in_ascii(script: &str) -> String {
    let mut ascii = String::with_capacity(script.len());
    for letter in script.chars() {
        if letter.is_ascii() {
            ascii.push(letter);
        } else {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                ascii.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    ascii
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_is_classic_strict_and_ascii_and_has_the_module_inside() -> Result<()> {
        let app =
            "/* app */\nexport const build = 'b';\nexport async function begin(wasm) { return [wasm, 'ñ', '😀']; }\n";
        let shell = "const PACKED = '__PACKED__';\nglobalThis.load = () => appInside().begin(atob(PACKED));";
        let script = script(app, shell, b"module")?;
        assert!(script.starts_with("\"use strict\";(()=>{"), "{script}");
        assert!(script.is_ascii() && script.contains("\\u00f1") && script.contains("\\ud83d\\ude00"), "{script}");
        assert!(script.contains(&STANDARD.encode(compress::gzip(b"module")?)), "{script}");
        Ok(())
    }

    #[test]
    fn what_only_a_module_may_say_is_refused() {
        let shell = "globalThis.load = () => appInside().begin(import.meta.url);";
        assert!(script("\nexport function begin(wasm) { return wasm; }", shell, b"").is_err());
    }
}
