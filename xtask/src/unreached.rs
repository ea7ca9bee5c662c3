//! Takes out of the module the functions that nothing can call any more. The linker keeps a function for as long as a table
//! of a type's functions names it, and it has done its work before exports and messages are taken out; what then stays
//! behind are tables that no code points to.

use std::collections::{BTreeMap, HashSet};

use anyhow::{Result, bail};
use walrus::ir::{Const, Load, Store, Value, Visitor, VisitorMut};
use walrus::{ConstExpr, DataKind, ElementItems, ElementKind, FunctionBuilder, Module};

/// Where the linker is told to begin the table of functions. From 1 on, where it begins by itself, the place of many a
/// function is also a size or a length somewhere, and it would be kept for that. No number near this one is anything else: it
/// is beyond the memory, and no text has it, since it has a byte of the middle of a letter behind one that begins none.
/// A table may have ten million places.
pub const TABLE: u32 = 0x8e_0000;
/// How many places the table may have, so that this holds for all of them.
const PLACES: u32 = 0x8000;
/// Where the table begins in the end.
const FIRST: u32 = 1;

fn is_place(number: u32) -> bool {
    (TABLE..TABLE + PLACES).contains(&number)
}

/// Every number in the code. A place in the memory or in the table of functions that code knows is one of them: the linker
/// writes each as a whole.
pub fn numbers(module: &Module) -> HashSet<u32> {
    let mut all = Numbers::default();
    for (_, function) in module.funcs.iter_local() {
        walrus::ir::dfs_in_order(&mut all, function, function.entry_block());
    }
    all.0
}

#[derive(Default)]
struct Numbers(HashSet<u32>);

impl Numbers {
    /// From nothing it is a place in the memory; from a pointer it is small.
    fn offset(&mut self, offset: u64) {
        if offset > 100_000 {
            self.add(offset);
        }
    }

    fn add(&mut self, number: u64) {
        self.0.extend([number, number >> 32].map(|half| (half & 0xffff_ffff) as u32));
    }
}

impl Visitor<'_> for Numbers {
    fn visit_const(&mut self, instr: &Const) {
        match instr.value {
            Value::I32(number) => self.add(u64::from(number.cast_unsigned())),
            Value::I64(number) => self.add(number.cast_unsigned()),
            _ => {}
        }
    }

    fn visit_load(&mut self, instr: &Load) {
        self.offset(instr.arg.offset);
    }

    fn visit_store(&mut self, instr: &Store) {
        self.offset(instr.arg.offset);
    }
}

/// Puts a trap wherever the table of functions names one that is not needed, and takes those functions out. `before` is
/// every number in the code before anything was taken out.
pub fn shorten(module: &mut Module, before: &HashSet<u32>) {
    let mut trap = FunctionBuilder::new(&mut module.types, &[], &[]);
    trap.func_body().unreachable();
    let trap = trap.finish(Vec::new(), &mut module.funcs);
    loop {
        let now = numbers(module);
        let words = words(module);
        let in_data: HashSet<u32> = words.values().copied().collect();
        let mut left_alone: HashSet<u32> = HashSet::new();
        for &start in before.difference(&now).filter(|start| !in_data.contains(start)) {
            left_alone.extend(functions_of_a_type(&words, start, |at| before.contains(&at) || in_data.contains(&at)));
        }
        let mut used = now;
        used.extend(words.iter().filter(|(at, _)| !left_alone.contains(at)).map(|(_, word)| *word));
        let mut is_done = true;
        for element in module.elements.iter_mut() {
            let ElementKind::Active { offset: ConstExpr::Value(Value::I32(first)), .. } = element.kind else {
                continue;
            };
            let ElementItems::Functions(functions) = &mut element.items else { continue };
            for (place, function) in (first.cast_unsigned()..).zip(functions) {
                if *function != trap && !used.contains(&place) {
                    *function = trap;
                    is_done = false;
                }
            }
        }
        if is_done {
            break;
        }
        walrus::passes::gc::run(module);
    }
}

/// Moves the table of functions to its beginning, and with it every number that is a place in it.
pub fn put_back(module: &mut Module) -> Result<()> {
    for element in module.elements.iter_mut() {
        let ElementKind::Active { table, offset: ConstExpr::Value(Value::I32(first)) } = &mut element.kind else {
            bail!("a table is filled in a way that is new here: unreached.rs has to learn it");
        };
        if !is_place(first.cast_unsigned()) {
            bail!("a table begins at {first} and not where the linker was told to put it");
        }
        *first = moved(*first);
        let table = module.tables.get_mut(*table);
        if table.initial >= u64::from(TABLE) {
            table.initial -= u64::from(TABLE - FIRST);
            table.maximum = table.maximum.map(|maximum| maximum - u64::from(TABLE - FIRST));
        }
    }
    let mut places = Places { is_odd: false };
    for (_, function) in module.funcs.iter_local_mut() {
        let entry = function.entry_block();
        walrus::ir::dfs_pre_order_mut(&mut places, function, entry);
    }
    if places.is_odd {
        bail!("a half of a longer number is as a place of a function: unreached.rs has to learn whether it is one");
    }
    let pieces: Vec<_> = module.data.iter().map(|data| data.id()).collect();
    for piece in pieces {
        for word in module.data.get_mut(piece).value.chunks_exact_mut(4) {
            let number = word.iter().rev().fold(0, |sum, byte| sum << 8 | u32::from(*byte));
            if is_place(number) {
                word.copy_from_slice(&moved(number.cast_signed()).to_le_bytes());
            }
        }
    }
    Ok(())
}

fn moved(place: i32) -> i32 {
    place.wrapping_sub((TABLE - FIRST).cast_signed())
}

/// Moves the places in the code.
struct Places {
    is_odd: bool,
}

impl VisitorMut for Places {
    fn visit_const_mut(&mut self, instr: &mut Const) {
        match &mut instr.value {
            Value::I32(number) if is_place(number.cast_unsigned()) => *number = moved(*number),
            Value::I64(number) => {
                let number = number.cast_unsigned();
                self.is_odd |= [number, number >> 32].iter().any(|half| is_place((half & 0xffff_ffff) as u32));
            }
            _ => {}
        }
    }
}

/// The data as numbers by their place.
fn words(module: &Module) -> BTreeMap<u32, u32> {
    let mut words = BTreeMap::new();
    for data in module.data.iter() {
        let DataKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } = data.kind else { continue };
        for (at, word) in (start.cast_unsigned()..).step_by(4).zip(data.value.chunks_exact(4)) {
            words.insert(at, word.iter().rev().fold(0, |sum, byte| sum << 8 | u32::from(*byte)));
        }
    }
    words
}

/// Where the functions of a type are named, if that is what stands there: how to drop it or nothing, its size and how it
/// is aligned, then each function, up to whatever else is pointed to.
fn functions_of_a_type(words: &BTreeMap<u32, u32>, start: u32, is_named: impl Fn(u32) -> bool) -> Vec<u32> {
    let word = |at: u32| words.get(&at).copied().unwrap_or(u32::MAX);
    let is_function = |word: u32| word == 0 || is_place(word);
    if !is_function(word(start)) || word(start + 4) > 100_000 || ![1, 2, 4, 8, 16].contains(&word(start + 8)) {
        return Vec::new();
    }
    let functions = (start + 12..).step_by(4).take_while(|&at| !is_named(at) && is_place(word(at)));
    std::iter::once(start).chain(functions).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::{FunctionId, ModuleConfig, RefType};

    #[test]
    fn a_function_goes_when_no_code_points_to_the_table_of_its_type_any_more() {
        let mut module = Module::with_config(ModuleConfig::new());
        let mut make = |number: i32| {
            let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
            builder.func_body().i32_const(number).drop();
            builder.finish(Vec::new(), &mut module.funcs)
        };
        // Two types with one function each, and the code that makes values of them.
        let [gone, kept] = [500, 501].map(&mut make);
        let [makes_gone, makes_kept] = [200_000, 200_016].map(&mut make);
        let memory = module.memories.add_local(false, false, 4, None, None);
        let bytes = [0, 8, 4, TABLE, 0, 8, 4, TABLE + 1].map(u32::to_le_bytes).concat();
        let at = |place| ConstExpr::Value(Value::I32(place));
        module.data.add(DataKind::Active { memory, offset: at(200_000) }, bytes);
        let table = module.tables.add_local(false, u64::from(TABLE + 2), None, RefType::FUNCREF);
        let element = ElementKind::Active { table, offset: at(TABLE.cast_signed()) };
        let element = module.elements.add(element, ElementItems::Functions(vec![gone, kept]));
        module.tables.get_mut(table).elem_segments.insert(element);
        let export = module.exports.add("makes one", makes_gone);
        module.exports.add("makes the other", makes_kept);
        module.exports.add("calls", table);

        let before = numbers(&module);
        module.exports.delete(export);
        walrus::passes::gc::run(&mut module);
        shorten(&mut module, &before);
        let left: Vec<FunctionId> = module.funcs.iter().map(|one| one.id()).collect();
        assert!(left.contains(&kept) && !left.contains(&gone) && !left.contains(&makes_gone));

        assert!(put_back(&mut module).is_ok());
        assert_eq!(words(&module).get(&200_028), Some(&2));
        assert_eq!(module.tables.get(table).initial, 3);
    }
}
