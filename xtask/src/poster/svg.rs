//! The poster as SVG. Its words stay words: they can be searched and read out.

use std::fmt::Write as _;

use super::layout::{Color, HIGH, Mark, Page, WIDE};

/// The same letters as the PDF has, or what comes closest.
const FONTS: &str = "Helvetica, Arial, 'Liberation Sans', sans-serif";

/// Writes the sheet.
pub fn write(page: &Page) -> String {
    let mut marks = String::new();
    for mark in &page.marks {
        // Writing to a string cannot fail.
        let _ = writeln!(marks, "{}", drawn(mark));
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8.5in\" height=\"11in\" viewBox=\"0 0 {WIDE} {HIGH}\" xml:lang=\"{}\">\n\
         <title>{}</title>\n<a href=\"{}\">\n{marks}</a>\n</svg>\n",
        page.lang,
        escaped(&page.title),
        escaped(&page.url)
    )
}

fn drawn(mark: &Mark) -> String {
    match mark {
        Mark::Field { x, y, wide, high, above, below, color } => {
            let (straight, fill) = (wide - 2.0 * above, hex(*color));
            format!(
                "<path fill=\"{fill}\" d=\"M{} {y}h{straight}a{above} {above} 0 0 1 {above} {above}v{}\
                 a{below} {below} 0 0 1 -{below} {below}h-{}a{below} {below} 0 0 1 -{below} -{below}v-{}\
                 a{above} {above} 0 0 1 {above} -{above}z\"/>",
                x + above,
                high - above - below,
                wide - 2.0 * below,
                high - above - below
            )
        }
        Mark::Disc { x, y, radius, color } => {
            format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"{}\"/>", hex(*color))
        }
        Mark::Check { x, y, radius, color } => format!(
            "<path d=\"M{} {}l{} {}l{} {}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\" stroke-linecap=\"round\" \
             stroke-linejoin=\"round\"/>",
            x - radius * 0.42,
            y + radius * 0.04,
            radius * 0.3,
            radius * 0.3,
            radius * 0.55,
            radius * -0.62,
            hex(*color),
            radius * 0.2
        ),
        Mark::Words { x, y, size, is_bold, color, words } => {
            let weight = if *is_bold { 700 } else { 400 };
            format!(
                "<text x=\"{x}\" y=\"{y}\" font-family=\"{FONTS}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{}\">{}</text>",
                hex(*color),
                escaped(words)
            )
        }
        Mark::Code { runs, high, color } => {
            let path: String =
                runs.iter().map(|[x, y, wide]| format!("M{x:.3} {y:.3}h{wide:.3}v{high:.3}h-{wide:.3}z")).collect();
            format!("<path id=\"code\" shape-rendering=\"crispEdges\" fill=\"{}\" d=\"{path}\"/>", hex(*color))
        }
    }
}

fn hex([red, green, blue]: Color) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
