use std::error::Error as StdError;
use std::fmt;

use wacht_core::BoxError;

/// Why a process in a sandbox ended.
#[derive(Debug)]
pub struct RunError {
    kind: RunErrorKind,
    what: String,
    source: Option<BoxError>,
}

/// What ended a process in a sandbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RunErrorKind {
    /// A setting is missing or malformed. Starting it again does not help.
    Setting,
    /// The runtime API cannot be reached, or does not speak its protocol. Lambda starts another sandbox.
    RuntimeApi,
    /// The operating system gave the process no TLS or no thread.
    Process,
}

impl RunError {
    pub(crate) fn new(kind: RunErrorKind, what: impl Into<String>) -> Self {
        Self { kind, what: what.into(), source: None }
    }

    pub(crate) fn runtime_api(what: impl Into<String>, source: impl Into<BoxError>) -> Self {
        Self { source: Some(source.into()), ..Self::new(RunErrorKind::RuntimeApi, what) }
    }

    pub(crate) fn process(what: impl Into<String>, source: impl Into<BoxError>) -> Self {
        Self { source: Some(source.into()), ..Self::new(RunErrorKind::Process, what) }
    }

    /// What ended it.
    pub const fn kind(&self) -> RunErrorKind {
        self.kind
    }
}

impl fmt::Display for RunError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)
    }
}

impl StdError for RunError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}
