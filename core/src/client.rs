use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;

use async_trait::async_trait;

use crate::{BoxError, Request, Response};

/// Sends HTTP requests, as the runtime can.
///
/// A status outside 2xx is no error. Redirects are never followed and no body is decoded. The future resolves when the
/// response head is there; dropping it cancels the call.
#[async_trait]
pub trait HttpClient: fmt::Debug + Send + Sync + 'static {
    /// Sends one request, whose URI is absolute.
    async fn send(&self, request: Request) -> Result<Response, ClientError>;
}

/// A shared [`HttpClient`], cheap to clone.
pub type Client = Arc<dyn HttpClient>;

/// Why a request got no response. Its text names no URL, header or body: those may hold secrets.
#[derive(Debug)]
pub struct ClientError {
    kind: ClientErrorKind,
    source: Option<BoxError>,
}

/// What kept a request from getting a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ClientErrorKind {
    /// The host's policy does not allow this destination. A retry does not help.
    Denied,
    /// The name of the host is not known. Nothing was sent: a retry is safe, though it rarely helps at once.
    UnknownHost,
    /// No connection: refused, unreachable, or no TLS. Nothing was sent: a retry is safe.
    Connect,
    /// It took too long. The request may have been processed: retry only what is idempotent.
    Timeout,
    /// The connection ended before the response did. Retry only what is idempotent.
    Reset,
    /// The peer did not speak HTTP. A retry does not help.
    Protocol,
    /// The request itself cannot be sent as it is. A retry does not help.
    Request,
    /// Anything else the runtime reports. Treat it as a connection that ended.
    Other,
}

impl ClientError {
    /// An error of this kind with its cause.
    pub fn new(kind: ClientErrorKind, source: impl Into<BoxError>) -> Self {
        Self { kind, source: Some(source.into()) }
    }

    /// What kept the request from getting a response.
    pub const fn kind(&self) -> ClientErrorKind {
        self.kind
    }
}

impl From<ClientErrorKind> for ClientError {
    fn from(kind: ClientErrorKind) -> Self {
        Self { kind, source: None }
    }
}

impl fmt::Display for ClientErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Denied => "the host does not allow this destination",
            Self::UnknownHost => "unknown host",
            Self::Connect => "no connection",
            Self::Timeout => "timed out",
            Self::Reset => "the connection ended before the response",
            Self::Protocol => "the peer did not speak HTTP",
            Self::Request => "the request cannot be sent",
            Self::Other => "the request failed",
        })
    }
}

impl fmt::Display for ClientError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)
    }
}

impl StdError for ClientError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}
