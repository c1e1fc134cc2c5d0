use std::error::Error as StdError;
use std::fmt;
use std::io;

use hyper_util::client::legacy;
use wacht_core::{BodyError, ClientError, ClientErrorKind};

/// The host's name could not be resolved.
#[derive(Debug)]
pub(crate) struct ResolveError(pub(crate) io::Error);

impl fmt::Display for ResolveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of the host cannot be resolved")
    }
}

impl StdError for ResolveError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&self.0)
    }
}

/// Tells what kept a request from its response. Neither hyper's errors nor the system's hold the URL.
pub(crate) fn client_error(error: legacy::Error) -> ClientError {
    ClientError::new(kind(&error), error)
}

fn kind(error: &legacy::Error) -> ClientErrorKind {
    if find::<ResolveError>(error).is_some() {
        return ClientErrorKind::UnknownHost;
    }
    let io = find::<io::Error>(error).map(io::Error::kind);
    if io == Some(io::ErrorKind::TimedOut) {
        return ClientErrorKind::Timeout;
    }
    if error.is_connect() {
        return ClientErrorKind::Connect;
    }
    if find::<BodyError>(error).is_some() {
        return ClientErrorKind::Request;
    }
    let Some(hyper) = find::<hyper::Error>(error) else {
        return io.map_or(ClientErrorKind::Request, |_| ClientErrorKind::Reset);
    };
    if hyper.is_user() {
        ClientErrorKind::Request
    } else if hyper.is_parse() || hyper.is_parse_status() {
        ClientErrorKind::Protocol
    } else if hyper.is_timeout() {
        ClientErrorKind::Timeout
    } else {
        ClientErrorKind::Reset
    }
}

/// The first error of type `E` in the chain of causes.
fn find<'a, E: StdError + 'static>(error: &'a (dyn StdError + 'static)) -> Option<&'a E> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(found) = error.downcast_ref() {
            return Some(found);
        }
        next = error.source();
    }
    None
}
