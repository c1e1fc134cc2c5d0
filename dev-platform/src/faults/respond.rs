use std::future;
use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use bytes::Bytes;
use futures_util::{StreamExt as _, stream};
use serde_json::{Value, json};
use tokio::sync::Notify;

use super::Fault;
use crate::Keys;
use crate::envelope;

/// Breaks the connection that a request came on.
#[derive(Debug, Clone, Default)]
pub(crate) struct Injection {
    reset: Arc<Notify>,
}

impl Injection {
    /// Resolves when a fault asks for a reset.
    pub(crate) async fn reset_asked(&self) {
        self.reset.notified().await;
    }
}

/// Answers a request with a fault; those that spoil the true answer ask for it first.
pub(crate) async fn inject(fault: Fault, keys: &Keys, request: Request, next: Next) -> Response {
    match fault {
        Fault::HtmlBadGateway => (StatusCode::BAD_GATEWAY, [HTML], HTML_PAGE).into_response(),
        Fault::HtmlOk => ([HTML], HTML_PAGE).into_response(),
        Fault::Status { status } => envelope::error(checked(status), "Something went wrong"),
        Fault::EmptyBody => json_text(String::new()),
        Fault::NullBody => json_text("null".to_owned()),
        Fault::NotJson => json_text("{\"keys\": [oops".to_owned()),
        Fault::UnauthorizedText => (StatusCode::UNAUTHORIZED, "Invalid API key").into_response(),
        Fault::Redirect { location } => respond(302, &[("location".to_owned(), location)], Body::empty()),
        Fault::RetryAfter { status, retry_after } => {
            let mut response = envelope::error(checked(status), "Something went wrong");
            if let Ok(value) = HeaderValue::from_str(&retry_after) {
                response.headers_mut().insert(header::RETRY_AFTER, value);
            }
            response
        }
        Fault::Respond { status, headers, body } => respond(status, &headers, Body::from(body)),
        Fault::Reset => {
            if let Some(injection) = request.extensions().get::<Injection>() {
                injection.reset.notify_one();
            }
            future::pending().await
        }
        Fault::Stall => future::pending().await,
        Fault::SlowHead { ms } => {
            tokio::time::sleep(Duration::from_millis(ms)).await;
            next.run(request).await
        }
        Fault::JwksHuge | Fault::JwksEmpty | Fault::JwksTooManyKeys | Fault::JwksUnusableKeys => {
            json_text(spoilt_jwks(&fault, &keys.jwks()).to_string())
        }
        Fault::TruncatedJson
        | Fault::AbortedBody
        | Fault::WrongContentType
        | Fault::SlowBody { .. }
        | Fault::StallBody => spoil(&fault, next.run(request).await).await,
    }
}

async fn spoil(fault: &Fault, response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    // The answers of this platform are in memory and small, so that reading one cannot fail.
    let bytes = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let half = bytes.slice(..bytes.len() / 2);
    let body = match *fault {
        Fault::WrongContentType => {
            parts.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
            return Response::from_parts(parts, Body::from(bytes));
        }
        Fault::TruncatedJson => Body::from(half),
        Fault::AbortedBody => {
            // The pause lets the head and the first half leave before the connection breaks.
            let broken = stream::once(async {
                tokio::time::sleep(Duration::from_millis(20)).await;
                Err(std::io::Error::other("aborted on purpose"))
            });
            Body::from_stream(stream::once(async { Ok(half) }).chain(broken))
        }
        Fault::SlowBody { ms } => Body::from_stream(stream::once(async move {
            tokio::time::sleep(Duration::from_millis(ms)).await;
            Ok::<Bytes, std::io::Error>(bytes)
        })),
        _ => Body::from_stream(stream::pending::<Result<Bytes, std::io::Error>>()),
    };
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, body)
}

fn spoilt_jwks(fault: &Fault, true_jwks: &Value) -> Value {
    let keys = true_jwks.get("keys").and_then(Value::as_array).cloned().unwrap_or_default();
    match fault {
        Fault::JwksHuge => json!({"padding": "a".repeat(HUGE_BYTES), "keys": keys}),
        Fault::JwksTooManyKeys => {
            // Each is the first key under another name: well-formed, and of no use.
            let others = (0..MANY_KEYS).filter_map(|number| {
                let mut key = keys.first()?.clone();
                key.as_object_mut()?.insert("kid".to_owned(), format!("other_{number}").into());
                Some(key)
            });
            json!({"keys": others.chain(keys.iter().cloned()).collect::<Vec<_>>()})
        }
        Fault::JwksUnusableKeys => {
            let unusable = [
                json!({"kty": "EC", "crv": "P-256", "kid": "no_coordinates"}),
                json!({"kty": "EC", "crv": "secp256k1", "x": "AA", "y": "AA", "kid": "other_curve"}),
                json!({"kty": "EC", "crv": "P-256", "x": "AA", "y": "!!", "kid": "bad_coordinates"}),
                json!({"kty": "oct", "k": "c2VjcmV0", "kid": "symmetric"}),
                json!({"kty": 7}),
                json!("not an object"),
                Value::Null,
            ];
            json!({"keys": unusable.into_iter().chain(keys).collect::<Vec<_>>()})
        }
        _ => json!({"keys": []}),
    }
}

fn respond(status: u16, headers: &[(String, String)], body: Body) -> Response {
    let mut response = Response::new(body);
    *response.status_mut() = checked(status);
    for (name, value) in headers {
        if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), HeaderValue::from_str(value)) {
            response.headers_mut().append(name, value);
        }
    }
    response
}

/// A final status; an informational or impossible one becomes 500, for it cannot end a message.
fn checked(status: u16) -> StatusCode {
    StatusCode::from_u16(status)
        .ok()
        .filter(|status| !status.is_informational())
        .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

fn json_text(text: String) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], text).into_response()
}

const HTML: (HeaderName, &str) = (header::CONTENT_TYPE, "text/html; charset=utf-8");
const HTML_PAGE: &str = "<!doctype html><html><head><title>502 Bad Gateway</title></head>\
                         <body><h1>Bad Gateway</h1></body></html>";
const HUGE_BYTES: usize = 300 * 1024;
const MANY_KEYS: usize = 120;
