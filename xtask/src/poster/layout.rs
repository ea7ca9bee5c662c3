//! The drawing of the poster: a sheet of US Letter in points from its upper left corner, as a list of marks. What writes
//! it out knows nothing of posters.

use anyhow::{Context, Result};
use iep_checklist::content::{Lang, poster, words};
use qrcode::{Color as Module, EcLevel, QrCode};

use super::letters::{width, wrap};

/// US Letter.
pub const WIDE: f32 = 612.0;
pub const HIGH: f32 = 792.0;

/// Red, green and blue.
pub type Color = [u8; 3];

/// The widget's own colors by day; see style/tokens.css.
const PAPER: Color = [0xff, 0xff, 0xff];
const INK: Color = [0x24, 0x21, 0x1d];
const INK_SOFT: Color = [0x50, 0x4b, 0x45];
const LINE: Color = [0xe2, 0xde, 0xd8];
const EDGE: Color = [0x8a, 0x85, 0x7d];
const BRAND: Color = [0x12, 0x5f, 0x54];
const BRAND_SOFT: Color = [0xea, 0xf0, 0xea];

/// The card, and where words begin and end.
const CARD: f32 = 27.0;
const ROUND: f32 = 22.0;
const START: f32 = 56.0;
const ROOM: f32 = WIDE - 2.0 * START;
/// Where the tinted head ends.
const HEAD_END: f32 = 342.0;
/// The square with the light rim that it needs.
const SQUARE: f32 = 258.0;
const RIM: f32 = 4.0;

/// One thing that is drawn.
pub enum Mark {
    /// A filled box, its upper and its lower corners as round as this.
    Field { x: f32, y: f32, wide: f32, high: f32, above: f32, below: f32, color: Color },
    /// A filled circle around this point.
    Disc { x: f32, y: f32, radius: f32, color: Color },
    /// The mark in a ticked circle.
    Check { x: f32, y: f32, radius: f32, color: Color },
    /// A line of words, from the left, on this base line.
    Words { x: f32, y: f32, size: f32, is_bold: bool, color: Color, words: String },
    /// The dark squares of the code, as runs in a row: where each begins, and how wide it is.
    Code { runs: Vec<[f32; 3]>, high: f32, color: Color },
}

/// A sheet.
pub struct Page {
    /// What it is, for whoever does not see it.
    pub title: String,
    pub lang: &'static str,
    /// Where a tap on it leads.
    pub url: String,
    pub marks: Vec<Mark>,
}

/// Draws the poster.
pub fn page(url: &str, name: Option<&str>, lang: Lang) -> Result<Page> {
    let (say, widget) = (poster(lang), words(lang));
    let mut sheet = Sheet { marks: Vec::new() };
    let inside = WIDE - 2.0 * CARD;
    sheet.field(0.0, 0.0, WIDE, HIGH, [0.0, 0.0], PAPER);
    sheet.field(CARD, CARD, inside, HIGH - 2.0 * CARD, [ROUND, ROUND], LINE);
    let (rim, edge) = (1.0, ROUND - 1.0);
    sheet.field(CARD + rim, CARD + rim, inside - 2.0 * rim, HIGH - 2.0 * (CARD + rim), [edge, edge], PAPER);
    sheet.field(CARD + rim, CARD + rim, inside - 2.0 * rim, HEAD_END - CARD, [edge, 0.0], BRAND_SOFT);
    sheet.head(name.unwrap_or(widget.head.title), [say.ask, say.take]);
    sheet.beads(HEAD_END - 36.0);
    let end = sheet.lines(say.what, 17.0, false, INK, [START, HEAD_END + 30.0, ROOM, 23.0]);
    sheet.code(url, START, end)?;
    sheet.steps(&say.how, START + SQUARE, end + 34.0);
    sheet.address(url, say.or, end + SQUARE + 11.0);
    let free = sheet.lines(say.free, 13.0, true, INK, [START, 733.0, ROOM, 17.0]);
    sheet.lines(widget.fixed.general, 10.0, false, INK_SOFT, [START, free, ROOM, 12.0]);
    Ok(Page { title: format!("{} {}", say.ask, say.take), lang: lang.tag(), url: url.to_owned(), marks: sheet.marks })
}

/// A sheet that is being drawn.
struct Sheet {
    marks: Vec<Mark>,
}

impl Sheet {
    fn field(&mut self, x: f32, y: f32, wide: f32, high: f32, [above, below]: [f32; 2], color: Color) {
        self.marks.push(Mark::Field { x, y, wide, high, above, below, color });
    }

    /// Words in lines below each other, in a room that begins at a place and is so wide, with lines so far apart. Gives
    /// where the next line would stand.
    fn lines(&mut self, words: &str, size: f32, is_bold: bool, color: Color, [x, mut y, room, step]: [f32; 4]) -> f32 {
        for words in wrap(words, size, is_bold, room) {
            self.marks.push(Mark::Words { x, y, size, is_bold, color, words });
            y += step;
        }
        y
    }

    /// Who invites, and the two sentences that are read from across a room.
    fn head(&mut self, name: &str, [ask, take]: [&str; 2]) {
        let size = fitting(name, true, 18.0, 11.0);
        self.lines(name, size, true, INK_SOFT, [START, 66.0, ROOM, size + 3.0]);
        let two_lines = |size: &f32| [ask, take].iter().all(|words| wrap(words, *size, true, ROOM).len() <= 2);
        let size = [43.0, 40.0, 37.0, 34.0].into_iter().find(two_lines).unwrap_or(30.0);
        let step = size * 1.08;
        // Two lines of about the same length read better than one and a last word.
        let room = |words: &str| {
            let rooms = (0..=10_u8).map(|tenth| ROOM * (0.5 + f32::from(tenth) / 20.0));
            rooms.into_iter().find(|room| wrap(words, size, true, *room).len() <= 2).unwrap_or(ROOM)
        };
        let next = self.lines(ask, size, true, INK, [START, 118.0, room(ask), step]);
        self.lines(take, size, true, BRAND, [START, next, room(take), step]);
    }

    /// Eight circles, the first three of them ticked: what a parent will do.
    fn beads(&mut self, y: f32) {
        let radius = 14.0;
        for at in 0..8_u8 {
            let x = START + radius + f32::from(at) * 44.0;
            let is_ticked = at < 3;
            self.marks.push(Mark::Disc { x, y, radius, color: if is_ticked { BRAND } else { EDGE } });
            if is_ticked {
                self.marks.push(Mark::Check { x, y, radius, color: PAPER });
            } else {
                self.marks.push(Mark::Disc { x, y, radius: radius - 2.0, color: PAPER });
            }
        }
    }

    /// The square for the camera.
    fn code(&mut self, url: &str, x: f32, y: f32) -> Result<()> {
        // A quarter of it may be worn off.
        let code = QrCode::with_error_correction_level(url, EcLevel::Q).context("the address does not fit a code")?;
        let count = code.width();
        let side = SQUARE / (u16::try_from(count).map(f32::from).unwrap_or(f32::MAX) + 2.0 * RIM);
        // The paper beside it is rim enough: its dark edge stands where the words begin.
        let x = x - RIM * side;
        let mut runs = Vec::new();
        let modules = code.to_colors();
        for (row, modules) in modules.chunks(count).enumerate() {
            let place = |at: usize| u16::try_from(at).map(f32::from).unwrap_or_default() + RIM;
            let mut at = 0;
            for run in modules.chunk_by(|one, other| one == other) {
                if run.first() == Some(&Module::Dark) {
                    let wide = u16::try_from(run.len()).map(f32::from).unwrap_or_default();
                    runs.push([x + place(at) * side, y + place(row) * side, wide * side]);
                }
                at += run.len();
            }
        }
        self.marks.push(Mark::Code { runs, high: side, color: INK });
        Ok(())
    }

    /// What to do with the phone, step by step.
    fn steps(&mut self, how: &[&str], x: f32, mut y: f32) {
        let radius = 14.0;
        for (number, words) in ["1", "2", "3"].into_iter().zip(how) {
            self.marks.push(Mark::Disc { x: x + radius, y: y + radius, radius, color: BRAND });
            let own = x + radius - width(number, 16.0, true) / 2.0;
            let (size, words) = (16.0, (*words).to_owned());
            let y_of = y + radius + 5.7;
            self.marks.push(Mark::Words {
                x: own,
                y: y_of,
                size,
                is_bold: true,
                color: PAPER,
                words: number.to_owned(),
            });
            let start = x + 2.0 * radius + 12.0;
            let next =
                self.lines(&words, 19.0, false, INK, [start, y + radius + 6.5, WIDE - START - start + 14.0, 24.0]);
            y = next + 14.0;
        }
    }

    /// The address, for whoever has no camera.
    fn address(&mut self, url: &str, or: &str, y: f32) {
        let next = self.lines(or, 14.0, false, INK_SOFT, [START, y, ROOM, 26.0]);
        // Nobody types what every browser adds.
        let shown = url.strip_prefix("https://").unwrap_or(url);
        let shown = shown.strip_suffix('/').filter(|rest| !rest.contains('/')).unwrap_or(shown);
        let size = fitting(shown, true, 23.0, 11.0);
        self.lines(shown, size, true, BRAND, [START, next, ROOM, size + 2.0]);
    }
}

/// The size, of these two at most and at least, in which words fit on a line, or the least.
fn fitting(words: &str, is_bold: bool, most: f32, least: f32) -> f32 {
    let whole = width(words, 1.0, is_bold);
    // A point less than there is: rounding must not send the last letter to a line of its own.
    ((ROOM - 1.0) / whole.max(0.1)).clamp(least, most)
}
