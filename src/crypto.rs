//! The browser's own cryptography: where it is missing, this says so.
//!
//! It is called by name, and not through bindings: five calls need five of its names and none of its types.

#![allow(dead_code, reason = "the screens of the handover and of the lock call it")]

use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::sealed::passphrase;

/// The length of a key in bytes.
pub const KEY: usize = 32;

/// Why it did not do what it was asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CryptoError {
    /// It is not there: browsers keep it from pages that were not loaded over `https:`.
    Missing,
    /// It would not. Of [`open`]: another key, or the text or what goes with it was changed; nobody can tell which.
    Refused,
}

/// Whether this page may use it.
pub fn is_there() -> bool {
    subtle().is_some()
}

/// As many random bytes as asked for, at most 65,536.
///
/// # Errors
/// [`CryptoError::Missing`].
pub fn random(count: u32) -> Result<Vec<u8>, CryptoError> {
    let crypto = member(&js_sys::global(), "crypto").ok_or(CryptoError::Missing)?;
    let bytes = Uint8Array::new_with_length(count);
    let args = Array::of1(&bytes);
    method(&crypto, "getRandomValues").and_then(|fill| fill.apply(&crypto, &args).ok()).ok_or(CryptoError::Missing)?;
    Ok(bytes.to_vec())
}

/// The key that belongs to a passphrase: PBKDF2 with SHA-256, over the passphrase as [`passphrase::plain`] gives it,
/// in Unicode's form NFC, in UTF-8. It takes about a second on a phone, which is the point.
///
/// # Errors
/// A [`CryptoError`].
pub async fn derive(words: &str, salt: &[u8], iterations: u32) -> Result<[u8; KEY], CryptoError> {
    let words = js_sys::JsString::from(passphrase::plain(words)).normalize("NFC");
    let words = bytes(String::from(words).as_bytes());
    let by =
        algorithm("PBKDF2", &[("hash", "SHA-256".into()), ("salt", bytes(salt)), ("iterations", iterations.into())]);
    let usages = Array::of1(&"deriveBits".into());
    let key = call("importKey", &[&"raw".into(), &words, &"PBKDF2".into(), &JsValue::FALSE, &usages]).await?;
    let bits = call("deriveBits", &[&by, &key, &(KEY as u32 * 8).into()]).await?;
    read(&bits).try_into().map_err(|_| CryptoError::Refused)
}

/// Seals bytes with AES-256-GCM. `beside` is not sealed; the text opens only beside the same. A nonce is 12 bytes, and
/// never the same twice with one key. The result ends in the tag of 16 bytes.
///
/// # Errors
/// A [`CryptoError`].
pub async fn seal(key: &[u8; KEY], nonce: &[u8], beside: &[u8], text: &[u8]) -> Result<Vec<u8>, CryptoError> {
    work("encrypt", key, nonce, beside, text).await
}

/// Opens what [`seal`] made.
///
/// # Errors
/// A [`CryptoError`].
pub async fn open(key: &[u8; KEY], nonce: &[u8], beside: &[u8], sealed: &[u8]) -> Result<Vec<u8>, CryptoError> {
    work("decrypt", key, nonce, beside, sealed).await
}

async fn work(
    what: &'static str,
    key: &[u8; KEY],
    nonce: &[u8],
    beside: &[u8],
    text: &[u8],
) -> Result<Vec<u8>, CryptoError> {
    let by = algorithm("AES-GCM", &[("iv", bytes(nonce)), ("additionalData", bytes(beside))]);
    let text = bytes(text);
    let usages = Array::of1(&what.into());
    let key = call("importKey", &[&"raw".into(), &bytes(key), &"AES-GCM".into(), &JsValue::FALSE, &usages]).await?;
    Ok(read(&call(what, &[&by, &key, &text]).await?))
}

/// Calls it and waits for the answer.
async fn call(name: &str, args: &[&JsValue]) -> Result<JsValue, CryptoError> {
    let subtle = subtle().ok_or(CryptoError::Missing)?;
    let args: Array = args.iter().copied().collect();
    let answer = method(&subtle, name).and_then(|method| method.apply(&subtle, &args).ok());
    let answer = js_sys::Promise::resolve(&answer.ok_or(CryptoError::Refused)?);
    JsFuture::from(answer).await.map_err(|_| CryptoError::Refused)
}

fn algorithm(name: &str, more: &[(&str, JsValue)]) -> JsValue {
    let all = Object::new();
    let _ = Reflect::set(&all, &"name".into(), &name.into());
    for (name, value) in more {
        let _ = Reflect::set(&all, &(*name).into(), value);
    }
    all.into()
}

fn subtle() -> Option<JsValue> {
    member(&member(&js_sys::global(), "crypto")?, "subtle")
}

fn member(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok().filter(JsValue::is_object)
}

fn method(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}

fn bytes(of: &[u8]) -> JsValue {
    Uint8Array::from(of).into()
}

fn read(buffer: &JsValue) -> Vec<u8> {
    Uint8Array::new(buffer).to_vec()
}
