use std::net::SocketAddr;

use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::response::Response;

use crate::envelope;
use crate::gateway::{PrincipalType, Question};
use crate::state::Platform;

/// The answer to a call that may not pass: its bearer key is not one that the gateway allows, or not of the backend's
/// own app.
pub(super) fn refusal(platform: &Platform, peer: SocketAddr, request: &Request) -> Option<Response> {
    let authorization = request.headers().get(header::AUTHORIZATION);
    // The scheme is compared exactly: a capital B and one space.
    let Some(key) = authorization.and_then(|value| value.to_str().ok()?.strip_prefix("Bearer ")) else {
        return Some(envelope::error(StatusCode::UNAUTHORIZED, "Authorization header must be Bearer token"));
    };
    let client_ip = peer.ip().to_string();
    let question = Question {
        principal: PrincipalType::ApiKey,
        value: key,
        path: request.uri().path(),
        client_ip: &client_ip,
        required: &[],
    };
    let decision = platform.judge(&question).ok().filter(|decision| platform.gateway.is_backend(decision));
    let Some(decision) = decision else {
        return Some(envelope::error(StatusCode::UNAUTHORIZED, "Authentication failed"));
    };
    // The platform takes the gateway's milliseconds for seconds here.
    let wait = decision.retry_after_ms()?;
    let message = format!("Rate limit exceeded. Retry after {wait} seconds");
    Some(envelope::error(StatusCode::TOO_MANY_REQUESTS, &message))
}
