use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use bytes::{Bytes, BytesMut};
use http_body_util::BodyExt as _;
use serde::Deserialize;

use crate::calls::{self, Call, Credential};
use crate::frontend::session::presented;
use crate::state::Platform;
use crate::{Host, control, envelope, faults};

/// Notes a call in the log, and lets a fault strike when one is set for it.
pub(crate) async fn observe(
    State((platform, host)): State<(Arc<Platform>, Host)>,
    request: Request,
    next: Next,
) -> Response {
    if host == Host::Api && request.uri().path().starts_with(control::PREFIX) {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let body = read(body).await;
    let fault = platform.faults.strike(host, parts.uri.path());
    let bytes = body.as_ref().ok();
    let call = Call {
        sequence: 0,
        at_ms: platform.clock.now_ms(),
        host,
        method: parts.method.to_string(),
        path: parts.uri.path().to_owned(),
        query: parts.uri.query().map(calls::query),
        headers: calls::headers(&parts.headers),
        credential: credential(&platform, host, &parts.headers, parts.uri.query().unwrap_or_default()),
        principal: bytes.filter(|_| host == Host::Gateway).and_then(|bytes| principal(&platform, bytes)),
        body: bytes.filter(|_| is_json(&parts.headers)).and_then(|bytes| calls::json_body(bytes)),
        body_bytes: bytes.map_or(BODY_BYTES, Bytes::len),
        misplaced_secrets: misplaced(&platform, host, &parts, bytes),
        fault: fault.as_ref().map(|fault| fault.name().to_owned()),
        status: None,
    };
    let sequence = platform.calls.push(call);
    let response = match (body, fault) {
        (Err(refusal), _) => refusal,
        (Ok(bytes), None) => next.run(Request::from_parts(parts, Body::from(bytes))).await,
        (Ok(bytes), Some(fault)) => {
            let request = Request::from_parts(parts, Body::from(bytes));
            faults::inject(fault, &platform.keys, request, next).await
        }
    };
    platform.calls.answered(sequence, response.status().as_u16());
    response
}

/// The whole body, before anything is answered: a client that is still sending could otherwise lose the answer.
async fn read(mut body: Body) -> Result<Bytes, Response> {
    let mut bytes = BytesMut::new();
    let mut read = 0_usize;
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| envelope::error(StatusCode::BAD_REQUEST, "Bad request"))?;
        let Some(data) = frame.data_ref() else { continue };
        read = read.saturating_add(data.len());
        if read <= BODY_BYTES {
            bytes.extend_from_slice(data);
        } else if read > DRAINED_BYTES {
            break;
        }
    }
    if read > BODY_BYTES {
        return Err(envelope::error(StatusCode::PAYLOAD_TOO_LARGE, "Request failed"));
    }
    Ok(bytes.freeze())
}

fn credential(platform: &Platform, host: Host, headers: &HeaderMap, query: &str) -> Credential {
    if let Some(value) = headers.get(header::AUTHORIZATION) {
        let text = value.to_str().unwrap_or_default();
        let secret = text.split_once(' ').map_or(text, |(_, secret)| secret.trim());
        return platform.credential(secret);
    }
    match presented(headers, query).filter(|_| host == Host::Frontend) {
        Some(session) => match platform.credential(&session) {
            // A JWT in the place of a session is not one that this platform issued as such.
            Credential::SessionToken => Credential::Unknown,
            credential => credential,
        },
        None => Credential::None,
    }
}

fn principal(platform: &Platform, body: &[u8]) -> Option<Credential> {
    #[derive(Deserialize)]
    struct Check {
        principal: Principal,
    }
    #[derive(Deserialize)]
    struct Principal {
        value: String,
    }
    let check: Check = serde_json::from_slice(body).ok()?;
    let value = check.principal.value.trim();
    Some(if value.is_empty() { Credential::None } else { platform.credential(value) })
}

fn misplaced(
    platform: &Platform,
    host: Host,
    parts: &axum::http::request::Parts,
    body: Option<&Bytes>,
) -> Vec<Credential> {
    let mut found = calls::misplaced(
        &platform.secrets(),
        &parts.uri.to_string(),
        &parts.headers,
        body.filter(|bytes| host != Host::Gateway && bytes.len() <= SEARCHED_BYTES).map(AsRef::as_ref),
    );
    // On the frontend host a session belongs into the query or the header of its own.
    found.retain(|credential| {
        !(host == Host::Frontend && matches!(credential, Credential::DevSession | Credential::SessionCookie))
    });
    found
}

fn is_json(headers: &HeaderMap) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .is_some_and(|value| value.as_bytes().to_ascii_lowercase().starts_with(b"application/json"))
}

/// What is kept of a body; every route's own limit is lower.
const BODY_BYTES: usize = 8 * 1024 * 1024;
/// What is read of a body that is too large before its connection is given up.
const DRAINED_BYTES: usize = 96 * 1024 * 1024;
/// Larger bodies are not searched for secrets.
const SEARCHED_BYTES: usize = 256 * 1024;
