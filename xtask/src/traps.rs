//! Takes out of the module what only says why it stopped. A panic ends in a trap: the guard reports it and leaves the
//! module alone, and nobody ever reads the message or the place in the source.

use std::collections::HashSet;

use walrus::ir::{Instr, InstrSeqId};
use walrus::{ConstExpr, DataKind, FunctionId, FunctionKind, LocalFunction, Module};

/// Functions of the standard library that make a message and end in a trap; those that only call them are found.
const ENDS: [&str; 5] = [
    "4core9panicking9panic_fmt",
    "4core9panicking13panic_nounwind",
    "4core3str16slice_error_fail",
    "5alloc5alloc18handle_alloc_error",
    "3std7process5abort",
];

/// Makes every function that can only end in a trap into that trap, and takes out what then nothing calls.
pub fn shorten(module: &mut Module) {
    let is_end = |name: &Option<String>| {
        name.as_ref().is_some_and(|name| name.starts_with("_R") && ENDS.iter().any(|end| name.contains(end)))
    };
    let mut ends: HashSet<FunctionId> =
        module.funcs.iter().filter(|one| is_end(&one.name)).map(|one| one.id()).collect();
    loop {
        let known = ends.len();
        for function in module.funcs.iter_mut() {
            let id = function.id();
            if let FunctionKind::Local(local) = &mut function.kind {
                if ends.contains(&id) {
                    let entry = local.entry_block();
                    let code = &mut local.block_mut(entry).instrs;
                    code.clear();
                    code.push((Instr::Unreachable(walrus::ir::Unreachable {}), Default::default()));
                } else if cut(local, &ends) {
                    ends.insert(id);
                }
            }
        }
        if ends.len() == known {
            break;
        }
    }
    walrus::passes::gc::run(module);
    let parts: Vec<_> = module.data.iter().map(|data| data.id()).collect();
    for part in parts {
        let data = module.data.get_mut(part);
        if let DataKind::Active { offset: ConstExpr::Value(walrus::ir::Value::I32(start)), .. } = data.kind {
            forget_places(&mut data.value, start.unsigned_abs());
        }
    }
}

/// Ends each piece of the code where it can only trap, without what only led there. Whether the function is such a piece.
fn cut(function: &mut LocalFunction, ends: &HashSet<FunctionId>) -> bool {
    let entry = function.entry_block();
    let mut pieces = vec![entry];
    let mut next = 0;
    while let Some(&piece) = pieces.get(next) {
        next += 1;
        let code = &mut function.block_mut(piece).instrs;
        let trap = code.iter().position(|(instr, _)| match instr {
            Instr::Unreachable(_) => true,
            Instr::Call(call) => ends.contains(&call.func),
            _ => false,
        });
        if let Some(trap) = trap {
            code.truncate(trap);
            while code.last().is_some_and(|(instr, _)| is_quiet(instr)) {
                code.pop();
            }
            code.push((Instr::Unreachable(walrus::ir::Unreachable {}), Default::default()));
        }
        pieces.extend(code.iter().flat_map(|(instr, _)| inner(instr)));
    }
    matches!(function.block(entry).instrs.as_slice(), [(Instr::Unreachable(_), _)])
}

/// The pieces of code in an instruction.
fn inner(instr: &Instr) -> Vec<InstrSeqId> {
    match instr {
        Instr::Block(block) => vec![block.seq],
        Instr::Loop(block) => vec![block.seq],
        Instr::IfElse(both) => vec![both.consequent, both.alternative],
        _ => Vec::new(),
    }
}

/// Whether nobody can tell that it was done, if a trap follows: nothing of the module is read after that.
fn is_quiet(instr: &Instr) -> bool {
    matches!(
        instr,
        Instr::Const(_)
            | Instr::LocalGet(_)
            | Instr::LocalSet(_)
            | Instr::LocalTee(_)
            | Instr::GlobalGet(_)
            | Instr::GlobalSet(_)
            | Instr::Load(_)
            | Instr::Store(_)
            | Instr::Binop(_)
            | Instr::Unop(_)
            | Instr::Select(_)
            | Instr::Drop(_)
            | Instr::MemoryCopy(_)
            | Instr::MemoryFill(_)
    )
}

/// Empties the places in the source that panics name: four numbers, of which two say where the file's name stands and how
/// long it is, two the line and the column.
fn forget_places(data: &mut [u8], start: u32) {
    let number = |data: &[u8], at: usize| {
        let bytes = data.get(at..at + 4)?.try_into().ok()?;
        Some(u32::from_le_bytes(bytes))
    };
    let mut names = HashSet::new();
    for at in (0..data.len().saturating_sub(15)).step_by(4) {
        let [Some(name), Some(length), Some(line), Some(column)] = [0, 4, 8, 12].map(|more| number(data, at + more))
        else {
            continue;
        };
        let Some(from) = name.checked_sub(start).map(|from| from as usize) else { continue };
        let text = data.get(from..from.saturating_add(length as usize)).unwrap_or_default();
        if length < 200 && line < 20_000 && column < 300 && text.ends_with(b".rs") {
            names.insert((from, length as usize));
            // No bytes, at an address that no reference may lack.
            data[at..at + 16].copy_from_slice(&[1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        }
    }
    for (from, length) in names {
        data[from..from + length].fill(0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::{FunctionBuilder, ModuleConfig, ValType};

    #[test]
    fn what_only_leads_to_a_message_is_a_trap_and_the_rest_stays() {
        let mut module = Module::with_config(ModuleConfig::new());
        let mut make = |name: &str, calls: Option<FunctionId>, number: i32| {
            let mut builder = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
            builder.name(name.to_string());
            let mut body = builder.func_body();
            body.i32_const(number);
            if let Some(called) = calls {
                body.drop().call(called);
            }
            builder.finish(Vec::new(), &mut module.funcs)
        };
        let end = make("_RNvNtC_4core9panicking9panic_fmt", None, 1);
        let (only, plain) = (make("calls_it", Some(end), 2), make("_RNvC_3own9panic_fmt", None, 3));
        let far = make("calls_that", Some(only), 4);
        module.exports.add("far", far);
        module.exports.add("plain", plain);
        shorten(&mut module);
        let code = |id: FunctionId| match &module.funcs.get(id).kind {
            FunctionKind::Local(local) => {
                local.block(local.entry_block()).instrs.iter().map(|(one, _)| one.clone()).collect()
            }
            _ => Vec::new(),
        };
        assert!(matches!(code(far).as_slice(), [Instr::Unreachable(_)]));
        assert!(matches!(code(plain).as_slice(), [Instr::Const(_)]));
        assert_eq!(module.funcs.iter().count(), 2);
    }

    #[test]
    fn a_place_in_the_source_is_emptied_and_other_words_are_not() {
        let number = |number: u32| number.to_le_bytes();
        let mut data = b"src/a.rs words  ".to_vec();
        data.extend([1000, 8, 12, 5, 1009, 5, 12, 5].map(number).concat());
        forget_places(&mut data, 1000);
        assert_eq!(data[..16], *b"\0\0\0\0\0\0\0\0 words  ");
        assert_eq!(data[16..], [1, 0, 0, 0, 1009, 5, 12, 5].map(number).concat());
    }
}
