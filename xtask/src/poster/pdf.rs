//! The poster as PDF, with the fonts that every reader of PDF has.

use anyhow::{Context, Result};
use pdf_writer::types::{ActionType, AnnotationType, LineCapStyle, LineJoinStyle};
use pdf_writer::{Content, Finish as _, Name, Pdf, Rect, Ref, Str, TextStr};

use super::layout::{Color, HIGH, Mark, Page, WIDE};
use super::letters::code;

const REGULAR: Name<'static> = Name(b"Regular");
const BOLD: Name<'static> = Name(b"Bold");
/// How far the handles of a curve stand off, for a quarter of a circle.
const BEND: f32 = 0.5523;

/// Writes the sheet.
pub fn write(page: &Page) -> Result<Vec<u8>> {
    let [catalog, pages, sheet, content, regular, bold, link, info] = [1, 2, 3, 4, 5, 6, 7, 8].map(Ref::new);
    let mut pdf = Pdf::new();
    let mut root = pdf.catalog(catalog);
    root.pages(pages).lang(TextStr(page.lang));
    root.viewer_preferences().display_doc_title(true);
    root.finish();
    pdf.document_info(info).title(TextStr(&page.title));
    pdf.pages(pages).kids([sheet]).count(1);
    let mut own = pdf.page(sheet);
    own.media_box(Rect::new(0.0, 0.0, WIDE, HIGH)).parent(pages).contents(content).annotations([link]);
    own.resources().fonts().pair(REGULAR, regular).pair(BOLD, bold);
    own.finish();
    for (id, name) in [(regular, Name(b"Helvetica")), (bold, Name(b"Helvetica-Bold"))] {
        pdf.type1_font(id).base_font(name).encoding_predefined(Name(b"WinAnsiEncoding"));
    }
    // On a screen the whole of it is a link.
    let mut tap = pdf.annotation(link);
    tap.subtype(AnnotationType::Link).rect(Rect::new(0.0, 0.0, WIDE, HIGH)).border(0.0, 0.0, 0.0, None);
    tap.contents(TextStr(&page.url));
    tap.action().action_type(ActionType::Uri).uri(Str(page.url.as_bytes()));
    tap.finish();
    let mut drawing = Content::new();
    for mark in &page.marks {
        draw(&mut drawing, mark)?;
    }
    pdf.stream(content, &drawing.finish());
    Ok(pdf.finish())
}

fn draw(on: &mut Content, mark: &Mark) -> Result<()> {
    match mark {
        Mark::Field { x, y, wide, high, above, below, color } => {
            fill(on, *color);
            rounded(on, [*x, HIGH - y - high, *wide, *high], *above, *below);
            on.fill_nonzero();
        }
        Mark::Disc { x, y, radius, color } => {
            fill(on, *color);
            rounded(on, [x - radius, HIGH - y - radius, radius * 2.0, radius * 2.0], *radius, *radius);
            on.fill_nonzero();
        }
        Mark::Check { x, y, radius, color } => {
            let [red, green, blue] = color.map(|own| f32::from(own) / 255.0);
            on.set_stroke_rgb(red, green, blue).set_line_width(radius * 0.2);
            on.set_line_cap(LineCapStyle::RoundCap).set_line_join(LineJoinStyle::RoundJoin);
            let (x, y) = (x - radius * 0.42, HIGH - y - radius * 0.04);
            on.move_to(x, y).line_to(x + radius * 0.3, y - radius * 0.3);
            on.line_to(x + radius * 0.85, y + radius * 0.32).stroke();
        }
        Mark::Words { x, y, size, is_bold, color, words } => {
            let bytes: Option<Vec<u8>> = words.chars().map(code).collect();
            let bytes = bytes.with_context(|| format!("the letters of the PDF cannot write “{words}”"))?;
            fill(on, *color);
            on.begin_text().set_font(if *is_bold { BOLD } else { REGULAR }, *size);
            on.next_line(*x, HIGH - y).show(Str(&bytes)).end_text();
        }
        Mark::Code { runs, high, color } => {
            fill(on, *color);
            for [x, y, wide] in runs {
                on.rect(*x, HIGH - y - high, *wide, *high);
            }
            // All at once: between two that are filled one by one a fine light line could show.
            on.fill_nonzero();
        }
    }
    Ok(())
}

fn fill(on: &mut Content, color: Color) {
    let [red, green, blue] = color.map(|own| f32::from(own) / 255.0);
    on.set_fill_rgb(red, green, blue);
}

/// A box from its lower left corner, with its upper and its lower corners as round as this.
fn rounded(on: &mut Content, [x, y, wide, high]: [f32; 4], above: f32, below: f32) {
    let (right, top) = (x + wide, y + high);
    let (a, b) = (above * (1.0 - BEND), below * (1.0 - BEND));
    on.move_to(x + below, y).line_to(right - below, y);
    on.cubic_to(right - b, y, right, y + b, right, y + below).line_to(right, top - above);
    on.cubic_to(right, top - a, right - a, top, right - above, top).line_to(x + above, top);
    on.cubic_to(x + a, top, x, top - a, x, top - above).line_to(x, y + below);
    on.cubic_to(x, y + b, x + b, y, x + below, y).close_path();
}
