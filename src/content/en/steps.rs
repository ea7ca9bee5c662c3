//! The words about the Steps tab, and messages to the school.

use crate::content::Steps;

pub(super) const STEPS: Steps = Steps { title: "Steps" };
