use std::fmt;
use std::net::IpAddr;
use std::time::Duration;

use http::HeaderValue;

/// How one request reached the runtime: the facts that only the adapter knows.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Arrival {
    /// Who sent it, where the platform can tell.
    pub client: Option<ClientAddress>,
    /// The scheme as the client saw it.
    pub scheme: Scheme,
    /// The host (and port) as the client saw it.
    pub host: Option<HeaderValue>,
    /// The platform's own id of the request; one is made where there is none.
    pub request_id: Option<String>,
    /// How long the platform lets the request run, counted from its arrival.
    pub time_left: Option<Duration>,
}

/// The scheme of a request as the client saw it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Scheme {
    /// Cleartext HTTP.
    #[default]
    Http,
    /// HTTP over TLS.
    Https,
}

impl Scheme {
    /// The name in a URI: `http` or `https`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Http => "http",
            Self::Https => "https",
        }
    }
}

impl fmt::Display for Scheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A client's address and where it was learned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ClientAddress {
    /// The address.
    pub ip: IpAddr,
    /// Who vouches for it.
    pub source: AddressSource,
}

impl ClientAddress {
    /// An address with its source.
    pub const fn new(ip: IpAddr, source: AddressSource) -> Self {
        Self { ip, source }
    }
}

/// Who vouches for a [`ClientAddress`]. No source can be set by the client itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AddressSource {
    /// The other end of the connection.
    Peer,
    /// The platform's own statement, in its event or in a header that it overwrites.
    Platform,
    /// `Forwarded` or `X-Forwarded-For`, received from a proxy on the trust list.
    Forwarded,
}

impl AddressSource {
    /// The name for logs: `peer`, `platform` or `forwarded`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Peer => "peer",
            Self::Platform => "platform",
            Self::Forwarded => "forwarded",
        }
    }
}
