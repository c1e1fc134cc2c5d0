use std::time::Duration;

use http::HeaderMap;
use http::header::RETRY_AFTER;
use serde::de::DeserializeOwned;

use super::error::{ApiError, ApiErrorKind};

/// Reads an answer of JSON. Anything else, an HTML page among it, is an error.
pub(crate) fn json<T: DeserializeOwned>(body: &[u8]) -> Result<T, ApiError> {
    serde_json::from_slice(body).map_err(|error| {
        // The error's own text may quote the body.
        let (line, column) = (error.line(), error.column());
        ApiError::from(ApiErrorKind::Decode).with_source(format!("at line {line}, column {column}"))
    })
}

/// Reads the answer of an operation that gives nothing: `{}`, no body, or whatever else there is.
#[expect(clippy::unnecessary_wraps, reason = "the shape of every operation's reader")]
pub(crate) const fn nothing(_: &[u8]) -> Result<(), ApiError> {
    Ok(())
}

/// The seconds of a `retry-after` header (RFC 9110 section 10.2.3). A date in it counts as none.
pub(super) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    headers.get(RETRY_AFTER)?.to_str().ok()?.trim().parse().ok().map(Duration::from_secs)
}
