use std::sync::Arc;

use futures_util::FutureExt;
use memchr::memmem;
use wacht_core::{Application, Arrival, Body, Context, Error, ErrorCode, Platform, Request, Response};

use crate::platform::HyperPlatform;

/// Answers a request that must not reach the application, in the way of the application's own errors.
pub(crate) async fn refuse(
    code: ErrorCode,
    request: Request,
    platform: Arc<dyn Platform>,
    arrival: Arrival,
) -> Response {
    let refusing = move |_: Request, _: Context| async move { Err::<(), _>(Error::new(code)) };
    Application::new(refusing).respond(request, platform, arrival).await
}

// INVARIANT H09: what hyper refuses by itself gets the envelope too.
/// hyper's answer to a head that it could not read, its empty body replaced by the envelope of the same status.
///
/// A head that is too large before its request line has ended is one whose target is too long, which hyper does not tell.
pub(crate) fn with_envelope(answer: &[u8], in_request_line: bool, platform: &Arc<HyperPlatform>) -> Vec<u8> {
    enveloped(answer, in_request_line, platform).unwrap_or_else(|| answer.to_vec())
}

fn enveloped(answer: &[u8], in_request_line: bool, platform: &Arc<HyperPlatform>) -> Option<Vec<u8>> {
    let code = match answer.get(STATUS)? {
        b"400" => ErrorCode::BadRequest,
        b"414" => ErrorCode::UriTooLong,
        b"431" if in_request_line => ErrorCode::UriTooLong,
        b"431" => ErrorCode::HeadersTooLarge,
        _ => return None,
    };
    let headers = answer.get(memmem::find(answer, b"\r\n")?..)?;
    let length_at = memmem::find(headers, NO_LENGTH)?;
    let (before, after) = (headers.get(..length_at)?, headers.get(length_at + NO_LENGTH.len()..)?);
    let refused = refuse(code, Request::new(Body::empty()), Arc::clone(platform) as _, Arrival::default());
    let response = refused.now_or_never()?;
    let body = response.body().as_bytes()?;
    let status = format!("HTTP/1.1 {}", code.status());
    let length = format!("content-type: application/json\r\ncontent-length: {}\r\n", body.len());
    Some([status.as_bytes(), before, length.as_bytes(), after, body].concat())
}

/// Where the status stands after `HTTP/1.1 `.
const STATUS: std::ops::Range<usize> = 9..12;
const NO_LENGTH: &[u8] = b"content-length: 0\r\n";
