use std::error::Error;
use std::fmt;
use std::io;

use crate::Host;

/// Why the platform did not start.
#[derive(Debug)]
pub struct StartError {
    kind: StartErrorKind,
    source: Option<io::Error>,
}

/// The kinds of [`StartError`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum StartErrorKind {
    /// The chosen port of this host is taken by another process.
    PortInUse(Host, u16),
    /// The chosen port leaves no room for the two that follow it.
    PortOutOfRange(u16),
    /// The host's listener could not be bound for another reason; the source says which.
    Bind(Host, u16),
    /// No key pair could be generated.
    KeyGeneration,
}

impl StartError {
    /// What went wrong.
    pub fn kind(&self) -> StartErrorKind {
        self.kind
    }

    pub(crate) fn new(kind: StartErrorKind) -> Self {
        Self { kind, source: None }
    }

    pub(crate) fn bind(host: Host, port: u16, source: io::Error) -> Self {
        let kind = match source.kind() {
            io::ErrorKind::AddrInUse => StartErrorKind::PortInUse(host, port),
            _ => StartErrorKind::Bind(host, port),
        };
        Self { kind, source: Some(source) }
    }
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            StartErrorKind::PortInUse(host, port) => write!(
                f,
                "port {port} for the {host} host is in use: stop the process that holds it or choose another port"
            ),
            StartErrorKind::PortOutOfRange(port) => {
                write!(f, "port {port} is too high: the three hosts need it and the two ports after it")
            }
            StartErrorKind::Bind(host, port) => {
                write!(f, "cannot listen on 127.0.0.1:{port} for the {host} host")
            }
            StartErrorKind::KeyGeneration => f.write_str("cannot generate a signing key"),
        }
    }
}

impl Error for StartError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_ref().map(|source| source as &(dyn Error + 'static))
    }
}
