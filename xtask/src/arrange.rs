//! Puts like beside like in the module, so that it packs better, and takes out the notes of the compiler. What the module
//! does stays the same.

use anyhow::{Context, Result, bail};
use wasmparser::{FunctionBody, Operator, Parser, Payload, ValType};

/// The module with its functions in the order of their bytes, and the locals of each by how often they are used.
pub fn arrange(wasm: &[u8]) -> Result<Vec<u8>> {
    let read = read(wasm)?;
    let imported = read.imported;
    let mut bodies = Vec::new();
    for (number, body) in read.bodies.iter().enumerate() {
        let ty = *read.functions.get(number).context("a function without a type")?;
        let params = *read.params.get(ty as usize).context("a type that is not there")?;
        bodies.push((Function::read(wasm, body, params)?, ty, number));
    }
    bodies.sort_by(|(one, ..), (other, ..)| one.key.cmp(&other.key));
    let mut place = vec![0; bodies.len()];
    for (new, (.., old)) in bodies.iter().enumerate() {
        place[*old] = u32::try_from(new)?;
    }
    let moved = |function: u32| match function.checked_sub(imported) {
        Some(own) => place.get(own as usize).map(|new| new + imported).context("a function that is not there"),
        None => Ok(function),
    };

    let mut made = wasm.get(..8).context("no module")?.to_vec();
    for (id, range) in &read.sections {
        let old = wasm.get(range.clone()).context("a section beyond the end")?;
        let new = match id {
            // Names and notes of the compiler.
            0 => continue,
            3 => {
                let mut section = leb(bodies.len())?;
                for (_, ty, _) in &bodies {
                    section.extend(leb(*ty as usize)?);
                }
                section
            }
            7 => exports(old, &moved)?,
            8 => leb(moved(Bytes(old).number()?)? as usize)?,
            9 => elements(old, &moved)?,
            10 => {
                let mut section = leb(bodies.len())?;
                for (function, ..) in &bodies {
                    let body = function.body(&moved)?;
                    section.extend(leb(body.len())?);
                    section.extend(body);
                }
                section
            }
            _ => old.to_vec(),
        };
        made.push(*id);
        made.extend(leb(new.len())?);
        made.extend(new);
    }
    Ok(made)
}

/// What is needed of a module.
#[derive(Default)]
struct Read<'a> {
    sections: Vec<(u8, std::ops::Range<usize>)>,
    params: Vec<usize>,
    functions: Vec<u32>,
    imported: u32,
    bodies: Vec<FunctionBody<'a>>,
}

fn read(wasm: &[u8]) -> Result<Read<'_>> {
    let mut read = Read::default();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        if let Some(section) = payload.as_section() {
            read.sections.push(section);
        }
        match payload {
            Payload::TypeSection(types) => {
                for ty in types.into_iter_err_on_gc_types() {
                    read.params.push(ty?.params().len());
                }
            }
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    read.imported += u32::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
                }
            }
            Payload::FunctionSection(functions) => read.functions = functions.into_iter().collect::<Result<_, _>>()?,
            Payload::CodeSectionEntry(body) => read.bodies.push(body),
            _ => {}
        }
    }
    Ok(read)
}

/// A function's code, in pieces between the numbers of the functions that it names.
struct Function {
    start: Vec<u8>,
    pieces: Vec<(u32, Vec<u8>)>,
    key: Vec<u8>,
}

impl Function {
    fn read(wasm: &[u8], body: &FunctionBody, params: usize) -> Result<Function> {
        let mut types: Vec<ValType> = Vec::new();
        for group in body.get_locals_reader()? {
            let (count, ty) = group?;
            types.extend(std::iter::repeat_n(ty, count as usize));
        }
        let (locals, names) = renumbered(body, &types, params)?;
        let named = |local: u32| match (local as usize).checked_sub(params) {
            Some(own) => leb(names.get(own).context("a local that is not there")? + params),
            None => leb(local as usize),
        };
        let mut done: Vec<(Option<u32>, Vec<u8>)> = vec![(None, locals)];
        let mut operators = body.get_operators_reader()?;
        while !operators.eof() {
            let (operator, start) = operators.read_with_offset()?;
            let end = operators.original_position();
            let bytes = wasm.get(start..end).context("code beyond the end")?;
            let (_, piece) = done.last_mut().context("no piece")?;
            match operator {
                Operator::LocalGet { local_index }
                | Operator::LocalSet { local_index }
                | Operator::LocalTee { local_index } => {
                    piece.push(*bytes.first().context("no operator")?);
                    piece.extend(named(local_index)?);
                }
                Operator::Call { function_index }
                | Operator::ReturnCall { function_index }
                | Operator::RefFunc { function_index } => {
                    piece.push(*bytes.first().context("no operator")?);
                    done.push((Some(function_index), Vec::new()));
                }
                _ => piece.extend(bytes),
            }
        }
        let mut parts = done.into_iter();
        let (_, start) = parts.next().context("no piece")?;
        let pieces: Vec<(u32, Vec<u8>)> = parts.filter_map(|(of, piece)| Some((of?, piece))).collect();
        let mut key = start.clone();
        for (_, piece) in &pieces {
            key.extend(piece);
        }
        Ok(Function { start, pieces, key })
    }

    fn body(&self, moved: &impl Fn(u32) -> Result<u32>) -> Result<Vec<u8>> {
        let mut body = self.start.clone();
        for (function, piece) in &self.pieces {
            body.extend(leb(moved(*function)? as usize)?);
            body.extend(piece);
        }
        Ok(body)
    }
}

/// The list of locals by type and then by how often they are used, and the new number of each.
fn renumbered(body: &FunctionBody, types: &[ValType], params: usize) -> Result<(Vec<u8>, Vec<usize>)> {
    let mut first = vec![usize::MAX; types.len()];
    let mut uses = vec![0_usize; types.len()];
    let mut operators = body.get_operators_reader()?;
    let mut at = 0;
    while !operators.eof() {
        if let Operator::LocalGet { local_index }
        | Operator::LocalSet { local_index }
        | Operator::LocalTee { local_index } = operators.read()?
            && let Some(own) = (local_index as usize).checked_sub(params)
        {
            first[own] = first[own].min(at);
            uses[own] += 1;
        }
        at += 1;
    }
    let rank = |ty: ValType| match ty {
        ValType::I32 => 0,
        ValType::I64 => 1,
        ValType::F32 => 2,
        ValType::F64 => 3,
        _ => 4,
    };
    let mut order: Vec<usize> = (0..types.len()).collect();
    order.sort_by_key(|&own| (rank(types[own]), usize::MAX - uses[own], first[own]));
    let mut names = vec![0; types.len()];
    let mut groups: Vec<(usize, ValType)> = Vec::new();
    for (new, &old) in order.iter().enumerate() {
        names[old] = new;
        match groups.last_mut() {
            Some((count, ty)) if *ty == types[old] => *count += 1,
            _ => groups.push((1, types[old])),
        }
    }
    let mut list = leb(groups.len())?;
    for (count, ty) in groups {
        list.extend(leb(count)?);
        list.push(match ty {
            ValType::I32 => 0x7f,
            ValType::I64 => 0x7e,
            ValType::F32 => 0x7d,
            ValType::F64 => 0x7c,
            ValType::Ref(reference) if reference.is_extern_ref() => 0x6f,
            other => bail!("a local of a type that is new here: {other}"),
        });
    }
    Ok((list, names))
}

/// The bytes of a section that are still to be read.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count).context("a section ends too early")?;
        self.0 = rest;
        Ok(taken)
    }

    fn number(&mut self) -> Result<u32> {
        let (mut number, mut shift) = (0_u32, 0);
        loop {
            let byte = *self.take(1)?.first().context("no byte")?;
            number |= u32::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 {
                return Ok(number);
            }
        }
    }
}

fn exports(old: &[u8], moved: &impl Fn(u32) -> Result<u32>) -> Result<Vec<u8>> {
    let mut old = Bytes(old);
    let count = old.number()?;
    let mut new = leb(count as usize)?;
    for _ in 0..count {
        let length = old.number()? as usize;
        new.extend(leb(length)?);
        new.extend(old.take(length)?);
        let kind = old.take(1)?;
        new.extend(kind);
        let index = old.number()?;
        new.extend(leb(if kind == [0] { moved(index)? } else { index } as usize)?);
    }
    Ok(new)
}

fn elements(old: &[u8], moved: &impl Fn(u32) -> Result<u32>) -> Result<Vec<u8>> {
    let mut old = Bytes(old);
    let count = old.number()?;
    let mut new = leb(count as usize)?;
    for _ in 0..count {
        // Functions at a fixed place of the first table: nothing else is made today.
        let start = old.take(2)?;
        if start != [0x00, 0x41] {
            bail!("a table is filled in a way that is new here: arrange.rs has to learn it");
        }
        new.extend(start);
        new.extend(leb(old.number()? as usize)?);
        new.extend(old.take(1)?);
        let entries = old.number()?;
        new.extend(leb(entries as usize)?);
        for _ in 0..entries {
            new.extend(leb(moved(old.number()?)? as usize)?);
        }
    }
    Ok(new)
}

/// A number as the module writes it.
pub(crate) fn leb(number: usize) -> Result<Vec<u8>> {
    let mut rest = u32::try_from(number)?;
    let mut bytes = Vec::new();
    loop {
        let low = u8::try_from(rest & 0x7f)?;
        rest >>= 7;
        bytes.push(if rest == 0 { low } else { low | 0x80 });
        if rest == 0 {
            return Ok(bytes);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::ir::{Instr, Value};
    use walrus::{FunctionBuilder, FunctionKind, Module, ModuleConfig, ValType};

    /// What the exported functions give, each by its name, through one call of another.
    fn given(wasm: &[u8]) -> Result<Vec<(String, i32)>> {
        let module = Module::from_buffer(wasm)?;
        let first = |id| match &module.funcs.get(id).kind {
            FunctionKind::Local(local) => {
                local.block(local.entry_block()).instrs.first().map(|(instr, _)| instr.clone())
            }
            _ => None,
        };
        let mut all = Vec::new();
        for export in module.exports.iter() {
            let walrus::ExportItem::Function(id) = export.item else { continue };
            let Some(Instr::Call(call)) = first(id) else { bail!("{} calls nothing", export.name) };
            let Some(Instr::Const(given)) = first(call.func) else { bail!("{} gives nothing", export.name) };
            let Value::I32(given) = given.value else { bail!("{} gives no number", export.name) };
            all.push((export.name.clone(), given));
        }
        all.sort();
        Ok(all)
    }

    #[test]
    fn every_export_does_what_it_did_wherever_it_stands() -> Result<()> {
        let mut module = Module::with_config(ModuleConfig::new());
        let ty = module.types.add(&[], &[]);
        module.add_import_func("_", "a", ty);
        for number in [300, 1, 20, 7, 100_000] {
            let mut inner = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
            inner.func_body().i32_const(number);
            let inner = inner.finish(Vec::new(), &mut module.funcs);
            let mut outer = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
            outer.func_body().call(inner);
            let outer = outer.finish(Vec::new(), &mut module.funcs);
            module.exports.add(&format!("gives {number}"), outer);
        }
        let before = module.emit_wasm();
        let after = arrange(&before)?;
        assert_eq!(given(&after)?, given(&before)?);
        assert_eq!(given(&after)?.len(), 5);
        Ok(())
    }

    #[test]
    fn a_local_that_is_used_more_comes_first_and_stays_the_same_one() -> Result<()> {
        let mut module = Module::with_config(ModuleConfig::new());
        let (rare, often) = (module.locals.add(ValType::I32), module.locals.add(ValType::I32));
        let mut builder = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
        builder
            .func_body()
            .i32_const(5)
            .local_set(rare)
            .i32_const(6)
            .local_tee(often)
            .local_set(often)
            .local_get(often)
            .drop()
            .local_get(rare);
        let function = builder.finish(Vec::new(), &mut module.funcs);
        module.exports.add("a", function);
        let after = arrange(&module.emit_wasm())?;
        let code = [0x41, 5, 0x21, 1, 0x41, 6, 0x22, 0, 0x21, 0, 0x20, 0, 0x1a, 0x20, 1, 0x0b];
        assert!(after.windows(code.len()).any(|window| window == code), "{after:x?}");
        Ok(())
    }
}
