//! The log of every call that reached the platform, from which a test proves what was called, in which order, with
//! which credential.

mod credential;
mod log;
mod redact;

pub use credential::Credential;
pub(crate) use log::CallLog;
pub(crate) use redact::{KnownSecret, headers, json_body, misplaced, query};

use serde::Serialize;
use serde_json::Value;

use crate::Host;

/// One call. It holds no secret: credentials stand in it by kind and name.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Call {
    /// Counts the calls since the start, from 0, in the order of their arrival; it never starts over.
    pub sequence: u64,
    /// When it arrived, in Unix milliseconds.
    pub at_ms: i64,
    /// The host it reached.
    pub host: Host,
    /// The method.
    pub method: String,
    /// The path, byte for byte as it was sent.
    pub path: String,
    /// The query without its `?`; a session in it is replaced by `[redacted]`.
    pub query: Option<String>,
    /// All headers in order, names in lower case; values that may be secret are replaced by `[redacted]`.
    pub headers: Vec<(String, String)>,
    /// What `Authorization`, or on the frontend host the cookie, query or header of a session, carried.
    pub credential: Credential,
    /// On the gateway: the principal it was asked about.
    pub principal: Option<Credential>,
    /// A JSON body of at most 64 KiB; principals and passwords in it are replaced by `[redacted]`.
    pub body: Option<Value>,
    /// The size of the body in bytes.
    pub body_bytes: usize,
    /// Credentials of this platform that stood where none belongs: in the target, in a header that is not
    /// theirs, or in the body of anything but a gateway check.
    pub misplaced_secrets: Vec<Credential>,
    /// The fault that was injected, by its name.
    pub fault: Option<String>,
    /// The status of the answer; `None` until there is one.
    pub status: Option<u16>,
}

impl Call {
    /// The first header of this name.
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(held, _)| held.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }
}
