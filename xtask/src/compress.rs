//! `.br` and `.gz` beside each file, as small as they get: they are made once and sent many times.

use std::io::Write;

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

/// Both, each with its ending.
pub fn copies(bytes: &[u8]) -> Result<[(&'static str, Vec<u8>); 2]> {
    Ok([(".br", brotli(bytes)?), (".gz", gzip(bytes)?)])
}
