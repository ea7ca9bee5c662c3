//! Saves a copy: as a download, or by the phone's own way of sending.

use super::super::kit::{self, El, Icon, Look, act, el, group};
use super::super::{Here, Sheet, file, hide, show};

/// Draws the sheet.
pub fn save(here: Here) -> El {
    kit::sheet(kit::Sheet {
        title: here.words.data.save_copy.into(),
        close: here.words.ways.close.into(),
        tools: hide(here),
        body: group(vec![
            el("p").text(here.words.fixed.copy),
            kit::button(
                Look::Primary,
                Some(Icon::Save),
                here.words.data.save_copy.into(),
                act(move || {
                    file::save_copy(here);
                }),
            ),
        ]),
        closed: show(here, Some(Sheet::Data)),
    })
}
