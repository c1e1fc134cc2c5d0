use std::marker::PhantomData;
use std::time::Duration;

use bytes::Bytes;
use http::header::RETRY_AFTER;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;
use wacht_core::Body;

use super::error::{ApiError, ApiErrorKind};

/// A successful answer.
#[derive(Debug)]
pub struct Received {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) content: Content,
}

#[derive(Debug)]
pub(super) enum Content {
    Whole(Bytes),
    Stream(Body),
}

impl Received {
    /// The headers.
    pub const fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The body, where the answer is not one that streams.
    pub fn whole(&self) -> &[u8] {
        match &self.content {
            Content::Whole(bytes) => bytes,
            Content::Stream(_) => &[],
        }
    }

    /// The body as a stream.
    pub fn into_body(self) -> Body {
        match self.content {
            Content::Whole(bytes) => bytes.into(),
            Content::Stream(body) => body,
        }
    }
}

/// How the answer of an operation is read.
pub trait Answer {
    /// What is read from it.
    type Output: Send;
    /// The media types that are asked for.
    const ACCEPT: &'static str = "application/json";
    /// Whether the body is handed on as it comes, and not read first.
    const STREAMED: bool = false;

    /// Reads it.
    ///
    /// # Errors
    /// [`ApiErrorKind::Decode`] when it is not what the operation gives.
    fn read(received: Received) -> Result<Self::Output, ApiError>;
}

/// An answer of JSON. Anything else, an HTML page or no body at all, is an error.
#[derive(Debug)]
pub struct Json<T>(PhantomData<T>);

impl<T: DeserializeOwned + Send> Answer for Json<T> {
    type Output = T;

    fn read(received: Received) -> Result<T, ApiError> {
        serde_json::from_slice(received.whole()).map_err(|error| undecoded(&error))
    }
}

/// An answer of JSON where an empty object, `null` or no body says that there is nothing.
#[derive(Debug)]
pub struct Maybe<T>(PhantomData<T>);

impl<T: DeserializeOwned + Send> Answer for Maybe<T> {
    type Output = Option<T>;

    fn read(received: Received) -> Result<Option<T>, ApiError> {
        let said: Vec<u8> =
            received.whole().iter().copied().filter(|byte| !byte.is_ascii_whitespace()).take(5).collect();
        if matches!(said.as_slice(), b"" | b"null" | b"{}") {
            return Ok(None);
        }
        Json::<T>::read(received).map(Some)
    }
}

/// The answer of an operation that gives nothing: `{}`, no body, or whatever else there is.
#[derive(Debug)]
pub struct Nothing(());

impl Answer for Nothing {
    type Output = ();

    fn read(_: Received) -> Result<(), ApiError> {
        Ok(())
    }
}

fn undecoded(error: &serde_json::Error) -> ApiError {
    // The error's own text may quote the body.
    let (line, column) = (error.line(), error.column());
    ApiError::from(ApiErrorKind::Decode).with_source(format!("at line {line}, column {column}"))
}

/// The seconds of a `retry-after` header (RFC 9110 section 10.2.3). A date in it counts as none.
pub(super) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    headers.get(RETRY_AFTER)?.to_str().ok()?.trim().parse().ok().map(Duration::from_secs)
}

#[cfg(all(test, feature = "ai", feature = "api-keys", feature = "webhooks"))]
#[path = "answer_tests.rs"]
mod tests;
