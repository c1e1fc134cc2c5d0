use std::time::Duration;

use wacht_core::{ConfigError, Limits, Start};

/// The setting with the limit of a request body in bytes; 80 MiB when it is not set.
pub const BODY_LIMIT: &str = "SUBJECT_BODY_LIMIT";
/// The setting with the deadline of a handler in milliseconds.
pub const DEADLINE: &str = "SUBJECT_DEADLINE_MS";
/// A setting that the application reads at its start and at each request.
pub const GREETING: &str = "SUBJECT_GREETING";

const DEFAULT_BODY_LIMIT: u64 = 80 * 1024 * 1024;

/// What the subject reads before its first request.
#[derive(Debug, Clone)]
pub(crate) struct Settings {
    body_limit: u64,
    deadline: Option<Duration>,
    pub(crate) greeting: Option<String>,
}

impl Settings {
    pub(crate) async fn read(start: &Start) -> Result<Self, ConfigError> {
        let body_limit = number(start, BODY_LIMIT).await?.unwrap_or(DEFAULT_BODY_LIMIT);
        let deadline = number(start, DEADLINE).await?.map(Duration::from_millis);
        Ok(Self { body_limit, deadline, greeting: start.var(GREETING).await? })
    }

    pub(crate) fn limits(&self) -> Limits {
        let limits = Limits::default().body_bytes(self.body_limit);
        match self.deadline {
            Some(deadline) => limits.deadline(Some(deadline)),
            None => limits,
        }
    }
}

async fn number(start: &Start, name: &str) -> Result<Option<u64>, ConfigError> {
    let Some(text) = start.var(name).await? else { return Ok(None) };
    text.parse().map(Some).map_err(|error| ConfigError::invalid(name, "is not a number").with_source(error))
}
