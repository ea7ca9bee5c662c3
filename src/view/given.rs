//! What a paper needs beside the parent's marks: what the host said, whose meeting it is, and the clock.

use leptos::prelude::Get;

use super::Here;
use crate::paper::Given;
use crate::store::local;

impl Here {
    /// What a paper needs. Tracked.
    pub fn given(self) -> Given {
        let settings = self.settings.get();
        Given {
            team_name: settings.team_name,
            service_start: settings.service_start,
            meeting_id: self.store.meeting_id(),
            extras: settings.extras.also.into_iter().map(|item| (item.id, item.title)).collect(),
            local,
        }
    }
}
