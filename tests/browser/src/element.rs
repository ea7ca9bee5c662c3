//! The element in its page: starting, failing, moving, leaving.

use anyhow::Result;

use crate::page::{FALLBACK, Page};
use crate::visit::Visit;

pub async fn without_scripts_the_fallback_is_there(visit: &mut Visit) -> Result<()> {
    visit.open_bare(&Page::new().without_widget_script()).await?;
    visit.wait_for_text(FALLBACK).await
}
