//! Bytes until a page is ready, by what was asked for: per kind and per file, as they are, in gzip and in brotli.

use anyhow::{Context, Result};
use xtask::compress;

use super::contender::{Contender, kind_of};
use super::phone::{Figures, Visited, load};
use crate::visit::Visit;

/// Counts what each page asks for.
pub async fn measure(visit: &Visit, contenders: &[Contender], into: &mut Figures) -> Result<()> {
    println!("\n{:<10} {:<34} {:>9} {:>9} {:>9}", "bytes", "file", "raw", "gzip", "brotli");
    for contender in contenders {
        visit.server.forget_requests();
        let loaded = load(visit, contender, Visited::Cold, 300).await?;
        into.add("wire.shift", &contender.name, loaded.number("shift")?);
        let mut asked: Vec<String> = visit.server.requests().iter().filter_map(|one| path_of(one)).collect();
        asked.retain(|path| path != super::contender::BLANK);
        into.add("wire.requests", &contender.name, asked.len() as f64);
        asked.sort();
        asked.dedup();
        let mut sums = std::collections::BTreeMap::new();
        for path in asked {
            let file = contender.file(&path).with_context(|| format!("{} asks for {path}", contender.name))?;
            let sizes = file.sizes();
            println!("{:<10} {path:<34} {:>9} {:>9} {:>9}", contender.name, sizes[0], sizes[1], sizes[2]);
            for kind in [kind_of(&path).1, "all"] {
                for (packed, size) in ["raw", "gzip", "brotli"].into_iter().zip(sizes) {
                    *sums.entry(format!("wire.{kind}.{packed}")).or_insert(0) += size;
                }
            }
        }
        // CSS has no file of its own anywhere.
        let style = contender.style()?;
        let sizes = [style.len(), compress::gzip(style.as_bytes())?.len(), compress::brotli(style.as_bytes())?.len()];
        for (packed, size) in ["raw", "gzip", "brotli"].into_iter().zip(sizes) {
            *sums.entry(format!("wire.css.{packed}")).or_insert(0) += size;
        }
        println!(
            "{:<10} {:<34} {:>9} {:>9} {:>9}",
            contender.name, "CSS in one of these", sizes[0], sizes[1], sizes[2]
        );
        for (measure, sum) in sums {
            into.add(&measure, &contender.name, f64::from(u32::try_from(sum)?));
        }
    }
    Ok(())
}

/// The path of a request as the server keeps it: method, path and query.
fn path_of(request: &str) -> Option<String> {
    let target = request.split(' ').nth(1)?;
    Some(target.split('?').next()?.to_owned())
}
