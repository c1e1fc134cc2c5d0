use std::fmt;
use std::time::Duration;

use async_trait::async_trait;
use bytes::Bytes;
use http::header::{ACCEPT_ENCODING, CONTENT_LENGTH};
use http::{HeaderValue, StatusCode};
use http_body::Body as _;
use send_wrapper::SendWrapper;
use wacht_core::{ClientError, ClientErrorKind, HttpClient, Request, Response};
use wasm_bindgen::{JsCast, JsValue};

use crate::body::{Chunks, outgoing};
use crate::client_error::client_error;
use crate::door::{self, Call, Uint8Array};
use crate::headers::{self, Codec, text};
use crate::promised::Promised;
use crate::web::Web;

/// Sends requests with the host's `fetch`, within the request that asks for it.
///
/// Redirects are not followed. Where the host decodes bodies of its own accord, the headers that described the encoded one
/// are taken away, so that what they say is true; a request without `accept-encoding` asks for none.
#[derive(Clone)]
pub struct WebClient {
    context: SendWrapper<JsValue>,
    head: Duration,
}

impl WebClient {
    /// How long a response head may take by default, from the call on: 30 seconds.
    pub const DEFAULT_HEAD_TIMEOUT: Duration = Duration::from_secs(30);

    /// A client of one request. The `send` of its context, where it has one, stands in for `fetch`.
    pub(crate) fn of(web: &Web) -> Self {
        let timeout = web.var(HEAD_TIMEOUT).and_then(|milliseconds| milliseconds.parse().ok());
        let head = timeout.map_or(Self::DEFAULT_HEAD_TIMEOUT, Duration::from_millis);
        Self { context: SendWrapper::new(web.context().clone()), head }
    }
}

/// The setting with the time in milliseconds that a call may wait for its response head.
const HEAD_TIMEOUT: &str = "WACHT_CLIENT_TIMEOUT_MS";

impl fmt::Debug for WebClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("WebClient")
    }
}

#[async_trait]
impl HttpClient for WebClient {
    async fn send(&self, request: Request) -> Result<Response, ClientError> {
        SendWrapper::new(self.send_here(request)).await
    }
}

/// A call that is aborted when it is let go.
struct InFlight(Call);

impl Drop for InFlight {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl WebClient {
    async fn send_here(&self, mut request: Request) -> Result<Response, ClientError> {
        // INVARIANT C07: the URL is refused here, since the host's own error would quote it.
        let absolute = matches!(request.uri().scheme_str(), Some("http" | "https"));
        if !absolute || request.uri().authority().is_none_or(|authority| authority.as_str().contains('@')) {
            return Err(ClientErrorKind::Request.into());
        }
        let codec = Codec::of_host();
        let body = std::mem::take(request.body_mut());
        let body = if body.is_end_stream() { JsValue::UNDEFINED } else { outgoing(body) };
        request.headers_mut().entry(ACCEPT_ENCODING).or_insert(HeaderValue::from_static("identity"));
        request.headers_mut().remove(CONTENT_LENGTH);
        let headers = headers::write(request.headers());
        let (method, url) = (request.method().as_str(), request.uri().to_string());
        let call = InFlight(door::call(
            &self.context,
            method,
            &url,
            &headers,
            &body,
            self.head.as_secs_f64() * 1_000.0,
        ));
        let answered = Promised::of(&call.0.head_promise()).await;
        let answered = answered.map_err(|error| client_error(&door::describe(&error)))?;
        let head = Bytes::from(answered.unchecked_into::<Uint8Array>().bytes_from(0));
        let mut lines = text(&head).split('\n');
        let status = lines.next().and_then(|status| StatusCode::from_bytes(status.as_bytes()).ok());
        let status = status.ok_or(ClientErrorKind::Protocol)?;
        let headers = codec.read(lines, &head).map_err(|_| ClientErrorKind::Protocol)?;
        let reader = call.0.body_reader();
        let mut response = Response::new(Chunks::of(reader, Some(Box::new(SendWrapper::new(call)))));
        *response.status_mut() = status;
        *response.headers_mut() = headers;
        Ok(response)
    }
}
