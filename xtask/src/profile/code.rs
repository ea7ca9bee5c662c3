//! The functions of a module with their names, and the module without some of them.

use std::collections::HashSet;
use std::ops::Range;

use anyhow::{Context, Result};
use wasmparser::{KnownCustom, Name, Parser, Payload};

use crate::arrange::leb;

/// A function of the module.
pub struct Function {
    /// As the compiler calls it.
    pub name: String,
    /// Its bytes, with the number that says how many there are.
    pub bytes: usize,
    body: Range<usize>,
}

/// A module, read.
pub struct Code {
    wasm: Vec<u8>,
    /// Its own functions, in their order.
    pub functions: Vec<Function>,
    /// Where its longest piece of data is in the module.
    pub data: Range<usize>,
}

impl Code {
    /// Reads a module that has its names.
    pub fn read(wasm: Vec<u8>) -> Result<Code> {
        let (mut functions, mut names, mut data) = (Vec::new(), Vec::new(), 0..0);
        let mut imported = 0;
        for payload in Parser::new(0).parse_all(&wasm) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        imported += usize::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    let body = body.range();
                    let bytes = body.len() + leb(body.len())?.len();
                    functions.push(Function { name: String::new(), bytes, body });
                }
                Payload::DataSection(pieces) => {
                    for piece in pieces {
                        let piece = piece?;
                        if piece.data.len() > data.len() {
                            data = piece.range.end - piece.data.len()..piece.range.end;
                        }
                    }
                }
                Payload::CustomSection(custom) => {
                    if let KnownCustom::Name(parts) = custom.as_known() {
                        names = function_names(parts)?;
                    }
                }
                _ => {}
            }
        }
        for (at, name) in names {
            if let Some(function) = at.checked_sub(imported).and_then(|at| functions.get_mut(at)) {
                function.name = name;
            }
        }
        Ok(Code { wasm, functions, data })
    }

    /// The module with a trap in the place of these functions, by their numbers, and zeros in that of these pieces of the
    /// data.
    pub fn without(&self, functions: &HashSet<usize>, texts: &[Range<usize>]) -> Result<Vec<u8>> {
        let mut whole = self.wasm.clone();
        let data = whole.get_mut(self.data.clone()).context("data beyond the end")?;
        for text in texts {
            data.get_mut(text.clone()).context("a text beyond the data")?.fill(0);
        }
        let mut section = leb(self.functions.len())?;
        for (at, function) in self.functions.iter().enumerate() {
            let trap = [0x00, 0x00, 0x0b];
            let body = if functions.contains(&at) {
                &trap
            } else {
                whole.get(function.body.clone()).context("code beyond the end")?
            };
            section.extend(leb(body.len())?);
            section.extend(body);
        }
        let mut made = whole.get(..8).context("no module")?.to_vec();
        for payload in Parser::new(0).parse_all(&whole) {
            let Some((id, range)) = payload?.as_section() else { continue };
            let old = whole.get(range).context("a section beyond the end")?;
            let new = if id == 10 { &section } else { old };
            made.push(id);
            made.extend(leb(new.len())?);
            made.extend(new);
        }
        Ok(made)
    }
}

fn function_names(parts: wasmparser::NameSectionReader) -> Result<Vec<(usize, String)>> {
    let mut names = Vec::new();
    for part in parts {
        if let Name::Function(list) = part? {
            for naming in list {
                let naming = naming?;
                names.push((naming.index as usize, naming.name.to_owned()));
            }
        }
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::ir::Value;
    use walrus::{ConstExpr, DataKind, FunctionBuilder, Module, ModuleConfig};

    #[test]
    fn a_module_without_a_function_and_a_text_keeps_the_others() -> Result<()> {
        let mut module = Module::with_config(ModuleConfig::new());
        let ty = module.types.add(&[], &[]);
        module.add_import_func("_", "a", ty);
        for (name, number) in [("one", 1111), ("two", 2222)] {
            let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
            builder.name(name.to_owned());
            builder.func_body().i32_const(number).drop();
            let made = builder.finish(Vec::new(), &mut module.funcs);
            module.exports.add(name, made);
        }
        let memory = module.memories.add_local(false, false, 1, None, None);
        let offset = ConstExpr::Value(Value::I32(16));
        module.data.add(DataKind::Active { memory, offset }, b"first, second".to_vec());
        let code = Code::read(module.emit_wasm())?;
        let at = code.functions.iter().position(|one| one.name == "one").context("one")?;
        assert_eq!(code.functions[at].bytes, 7);
        let left = Code::read(code.without(&HashSet::from([at]), &[0..2, 2..5])?)?;
        let sizes: Vec<usize> = left.functions.iter().map(|one| one.bytes).collect();
        assert_eq!(sizes[at], 4);
        assert_eq!(sizes[1 - at], 7);
        assert_eq!(left.wasm[left.data.clone()], *b"\0\0\0\0\0, second");
        Ok(())
    }
}
