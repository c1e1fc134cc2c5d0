use std::fmt;

use serde::{Serialize, Serializer};

/// Which credential a call carried, without its secret. Its text is what the call log shows.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Credential {
    /// `none`: the call carried nothing.
    None,
    /// `backend-key`: the key of the backend API.
    BackendKey,
    /// `machine:<name>`: a customer's API key.
    Machine(String),
    /// `oauth:<name>`: an opaque OAuth access token.
    OAuth(String),
    /// `session-token`: something in the form of a JWT.
    SessionToken,
    /// `session-cookie`: a session cookie that this platform issued.
    SessionCookie,
    /// `dev-session`: a development session that this platform issued.
    DevSession,
    /// `unknown`: anything else.
    Unknown,
}

impl fmt::Display for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => f.write_str("none"),
            Self::BackendKey => f.write_str("backend-key"),
            Self::Machine(name) => write!(f, "machine:{name}"),
            Self::OAuth(name) => write!(f, "oauth:{name}"),
            Self::SessionToken => f.write_str("session-token"),
            Self::SessionCookie => f.write_str("session-cookie"),
            Self::DevSession => f.write_str("dev-session"),
            Self::Unknown => f.write_str("unknown"),
        }
    }
}

impl Serialize for Credential {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
