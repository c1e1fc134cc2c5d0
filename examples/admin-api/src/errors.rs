//! What all errors of the application have in common.

use http::HeaderValue;
use http::header::CACHE_CONTROL;
use wacht_core::{Context, Next, Request, Response};

/// An error is about one caller at one moment: no cache may keep it.
pub(crate) async fn never_cached(request: Request, context: Context, next: Next) -> Response {
    let mut response = next.run(request, context).await;
    if response.status().is_client_error() || response.status().is_server_error() {
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}
