//! `.br` and `.gz` beside each file, as small as they get: they are made once and sent many times.

use std::io::Write;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;

/// The bytes as brotli at its best.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let settings =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &settings).context("brotli gave up")?;
    Ok(packed)
}

/// The bytes as gzip at its best.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(bytes).context("gzip gave up")?;
    packer.finish().context("gzip gave up")
}

/// Packed copies, each with its ending.
pub type Copies = [(&'static str, Vec<u8>); 2];

/// What was packed since the tool was started. A test run puts the same site together twice, and packing is half of that.
static PACKED: Mutex<Vec<(Vec<u8>, Copies)>> = Mutex::new(Vec::new());

/// Both, each with its ending.
pub fn copies(bytes: &[u8]) -> Result<Copies> {
    let mut packed = PACKED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, copies)) = packed.iter().find(|(of, _)| of == bytes) {
        return Ok(copies.clone());
    }
    let copies = [(".br", brotli(bytes)?), (".gz", gzip(bytes)?)];
    packed.push((bytes.to_vec(), copies.clone()));
    Ok(copies)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn what_was_packed_before_is_packed_the_same() {
        let both: [&[u8]; 2] = [b"one and one and one", b"two and two and two"];
        for bytes in both.into_iter().chain(both) {
            let [(_, br), (_, gz)] = copies(bytes).unwrap();
            assert_eq!((br, gz.clone()), (brotli(bytes).unwrap(), gzip(bytes).unwrap()));
            let mut whole = Vec::new();
            flate2::read::GzDecoder::new(&gz[..]).read_to_end(&mut whole).unwrap();
            assert_eq!(whole, bytes);
        }
        let packed = PACKED.lock().unwrap();
        assert!(both.iter().all(|bytes| packed.iter().filter(|(of, _)| of == bytes).count() == 1));
    }
}
