//! What all errors of the application have in common.

use axum::response::{IntoResponse, Response};
use http::HeaderValue;
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use wacht_core::{Error, ErrorCode};

/// An error is about one caller at one moment: no cache may keep it.
pub(crate) async fn never_cached(mut response: Response) -> Response {
    if response.status().is_client_error() || response.status().is_server_error() {
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

/// What an extractor of axum or a layer refuses is a text; here it becomes the envelope of its status.
pub(crate) async fn enveloped(response: Response) -> Response {
    let is_text =
        response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/plain"));
    match ErrorCode::of(response.status()) {
        Some(code) if is_text => Error::new(code).into_response(),
        _ => response,
    }
}
