//! Says where each text stands by how far it is from the end of the one before, which is mostly nothing at all. A number
//! that grows from text to text does not pack. The module puts the places back before it does anything else.

use anyhow::{Result, bail};
use walrus::ir::{BinaryOp, LoadKind, MemArg, StoreKind, Value};
use walrus::{ConstExpr, DataKind, FunctionBuilder, MemoryId, Module, ValType};

/// Shortens the places in the module's data, where that is one piece.
pub fn shorten(module: &mut Module) -> Result<()> {
    if module.start.is_some() {
        bail!("the module starts with code of its own now: places.rs has to learn to come before it");
    }
    let whole = module.data.iter().max_by_key(|data| data.value.len()).map(|data| data.id());
    let Some(data) = whole.map(|whole| module.data.get_mut(whole)) else { return Ok(()) };
    let DataKind::Active { memory, offset: ConstExpr::Value(Value::I32(start)) } = data.kind else {
        bail!("the data is put somewhere else than it was: places.rs has to learn where");
    };
    let words: Vec<u32> = data.value.chunks_exact(4).map(number).collect();
    let Some((mark, short)) = shortened(&words, start.cast_unsigned()) else { return Ok(()) };
    if put_back(mark, &short) != words {
        bail!("the places of the texts do not come back as they were");
    }
    for (bytes, word) in data.value.chunks_exact_mut(4).zip(&short) {
        bytes.copy_from_slice(&word.to_le_bytes());
    }
    let end = start + i32::try_from(words.len() * 4)?;
    add_start(module, memory, mark, start, end);
    Ok(())
}

/// The longest piece of the module’s data, and where in the memory it begins.
pub fn data(module: &Module) -> Result<(usize, Vec<u8>)> {
    let Some(data) = module.data.iter().max_by_key(|data| data.value.len()) else { return Ok((0, Vec::new())) };
    let DataKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } = data.kind else {
        bail!("the data is put somewhere else than it was: places.rs has to learn where");
    };
    Ok((usize::try_from(start.cast_unsigned())?, data.value.clone()))
}

fn number(bytes: &[u8]) -> u32 {
    bytes.iter().rev().fold(0, |sum, byte| sum << 8 | u32::from(*byte))
}

/// The words of the data with short places, and the first byte by which each is known; `None`: no byte is free.
fn shortened(words: &[u32], start: u32) -> Option<(u32, Vec<u32>)> {
    let is_taken = |mark: u32| words.iter().any(|word| word >> 24 == mark);
    let mark = (0x80..=0xff).rev().find(|mark| !is_taken(*mark))?;
    let inside = start..start + u32::try_from(words.len() * 4).ok()?;
    let mut short = words.to_vec();
    let (mut end, mut at) = (0_u32, 0);
    while let Some([place, length]) = words.get(at..at + 2).and_then(|two| <[u32; 2]>::try_from(two).ok()) {
        let far = place.wrapping_sub(end);
        let is_near = far.wrapping_add(1 << 23) < 1 << 24;
        if inside.contains(&place) && (1..3000).contains(&length) && is_near {
            short[at] = mark << 24 | far & 0xff_ffff;
            end = place + length;
            at += 2;
        } else {
            at += 1;
        }
    }
    Some((mark, short))
}

/// What the module does: see [`add_start`].
fn put_back(mark: u32, short: &[u32]) -> Vec<u32> {
    let mut words = short.to_vec();
    let mut end = 0_u32;
    for at in 0..words.len() {
        if words[at] >> 24 == mark {
            words[at] = end.wrapping_add_signed((words[at] << 8).cast_signed() >> 8);
            end = words[at].wrapping_add(words.get(at + 1).copied().unwrap_or_default());
        }
    }
    words
}

/// Makes the module put back the places when it starts.
fn add_start(module: &mut Module, memory: MemoryId, mark: u32, start: i32, end: i32) {
    let [at, text_end, word] = [ValType::I32; 3].map(|ty| module.locals.add(ty));
    let (load, store) = (LoadKind::I32 { atomic: false }, StoreKind::I32 { atomic: false });
    let by = |offset| MemArg { align: 4, offset };
    let mut function = FunctionBuilder::new(&mut module.types, &[], &[]);
    let mut body = function.func_body();
    body.i32_const(start).local_set(at).loop_(None, |each| {
        let next = each.id();
        each.local_get(at).load(memory, load, by(0)).local_tee(word);
        each.i32_const(24).binop(BinaryOp::I32ShrU).i32_const(mark.cast_signed()).binop(BinaryOp::I32Eq);
        each.if_else(
            None,
            |text| {
                text.local_get(text_end).local_get(word).i32_const(8).binop(BinaryOp::I32Shl);
                text.i32_const(8).binop(BinaryOp::I32ShrS).binop(BinaryOp::I32Add).local_set(text_end);
                text.local_get(at).local_get(text_end).store(memory, store, by(0));
                text.local_get(text_end).local_get(at).load(memory, load, by(4));
                text.binop(BinaryOp::I32Add).local_set(text_end);
            },
            |_| {},
        );
        each.local_get(at).i32_const(4).binop(BinaryOp::I32Add).local_tee(at);
        each.i32_const(end).binop(BinaryOp::I32LtU).br_if(next);
    });
    module.start = Some(function.finish(Vec::new(), &mut module.funcs));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_come_back_as_they_were() {
        let words = [0, 7, 1020, 5, 1025, 2, 9, 1004, 3, u32::MAX, 1028, 0, 1031, 12, 8];
        let (mark, short) = shortened(&words, 1000).unwrap_or_default();
        assert_ne!(mark, 0xff, "a byte that is taken");
        assert_eq!(short[4], mark << 24, "right behind the one before");
        assert_ne!(short, words);
        assert_eq!(put_back(mark, &short), words);
    }

    #[test]
    fn the_module_begins_with_putting_places_back() -> Result<()> {
        let mut module = Module::with_config(walrus::ModuleConfig::new());
        let memory = module.memories.add_local(false, false, 1, None, None);
        let data: Vec<u8> = [1016, 4, 1020, 4, 0, 0].map(u32::to_le_bytes).concat();
        let offset = ConstExpr::Value(Value::I32(1000));
        let id = module.data.add(DataKind::Active { memory, offset }, data.clone());
        shorten(&mut module)?;
        assert!(module.start.is_some());
        assert_ne!(module.data.get(id).value, data);
        Ok(())
    }
}
