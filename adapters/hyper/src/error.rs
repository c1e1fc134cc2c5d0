use std::error::Error as StdError;
use std::fmt;
use std::io;

use wacht_core::{BoxError, ConfigError};

/// Why a server did not start.
///
/// Its `Debug` is the whole chain of causes in plain words, since that is what a `main` that returns it prints.
pub struct ServeError {
    kind: ServeErrorKind,
    message: String,
    source: BoxError,
}

/// What kept a server from starting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ServeErrorKind {
    /// A setting of the server itself cannot be used.
    Configuration,
    /// The application did not start: a setting of its own is missing or cannot be used.
    Application,
    /// The address cannot be listened on: it is in use, not of this machine, or not allowed.
    Bind,
    /// The process lacks something that every server needs: TLS, or the signals of the system.
    Process,
}

impl ServeError {
    /// What kept the server from starting.
    pub const fn kind(&self) -> ServeErrorKind {
        self.kind
    }

    pub(crate) fn configuration(error: ConfigError) -> Self {
        Self::new(ServeErrorKind::Configuration, format!("the server cannot start: {error}"), error)
    }

    pub(crate) fn application(error: ConfigError) -> Self {
        Self::new(ServeErrorKind::Application, format!("the application did not start: {error}"), error)
    }

    pub(crate) fn bind(address: impl fmt::Display, error: io::Error) -> Self {
        let reason = match error.kind() {
            io::ErrorKind::AddrInUse => "the address is in use",
            io::ErrorKind::AddrNotAvailable => "the address is not one of this machine",
            io::ErrorKind::PermissionDenied => "not allowed",
            _ => "the system refused",
        };
        Self::new(ServeErrorKind::Bind, format!("cannot listen on {address}: {reason}"), error)
    }

    pub(crate) fn process(what: &str, error: impl Into<BoxError>) -> Self {
        Self::new(ServeErrorKind::Process, format!("cannot set up {what}"), error)
    }

    fn new(kind: ServeErrorKind, message: String, source: impl Into<BoxError>) -> Self {
        Self { kind, message, source: source.into() }
    }
}

impl fmt::Display for ServeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl fmt::Debug for ServeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        let mut next = self.source();
        while let Some(cause) = next {
            let text = cause.to_string();
            if !self.message.ends_with(&text) {
                write!(f, ": {text}")?;
            }
            next = cause.source();
        }
        Ok(())
    }
}

impl StdError for ServeError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&*self.source)
    }
}
