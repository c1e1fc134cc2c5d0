//! The control API under `/__dev/` on the API's listener, for tests in other languages and for people with curl.

mod faults;
mod principals;
mod sign_ins;
mod state;
mod tokens;

use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::json;

use crate::envelope;
use crate::state::Platform;
use crate::{Call, Environment, OldKeys};

/// What every path of the control API begins with.
pub(crate) const PREFIX: &str = "/__dev/";

/// The routes of the control API.
pub(crate) fn router(platform: Arc<Platform>) -> Router {
    let routes = Router::new()
        .route("/__dev/environment", get(environment))
        .route("/__dev/reset", post(state::reset))
        .route("/__dev/state", get(state::export).put(state::import))
        .route("/__dev/seed", post(state::seed))
        .route("/__dev/calls", get(calls).delete(clear_calls))
        .route("/__dev/tokens", post(tokens::mint))
        .route("/__dev/sessions", post(tokens::sessions))
        .route("/__dev/sign-ins", post(sign_ins::add))
        .route("/__dev/machine-keys", get(principals::keys).post(principals::add_key))
        .route("/__dev/oauth-tokens", get(principals::oauth_tokens).post(principals::add_oauth_token))
        .route("/__dev/faults", get(faults::list).post(faults::set).delete(faults::clear))
        .route("/__dev/keys", get(published_keys).patch(change_keys))
        .route("/__dev/keys/rotate", post(rotate))
        .route("/__dev/clock", post(advance_clock));
    routes.layer(DefaultBodyLimit::max(STATE_BYTES)).route_layer(from_fn(local_only)).with_state(platform)
}

/// Refuses what a web page in a browser could send: another name for this host, or another origin than loopback.
async fn local_only(request: Request, next: Next) -> Response {
    if is_local(request.headers()) {
        next.run(request).await
    } else {
        envelope::error(StatusCode::FORBIDDEN, "The control API answers to loopback names only")
    }
}

fn is_local(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    let from_loopback = |origin: &str| origin.strip_prefix("http://").is_some_and(is_loopback);
    text(header::HOST).is_none_or(is_loopback) && text(header::ORIGIN).is_none_or(from_loopback)
}

fn is_loopback(authority: &str) -> bool {
    let is_ip = authority.parse::<SocketAddr>().is_ok_and(|address| address.ip().is_loopback());
    let host = authority.rsplit_once(':').map_or(authority, |(host, _)| host);
    is_ip || matches!(host, "localhost" | "127.0.0.1" | "[::1]")
}

async fn environment(State(platform): State<Arc<Platform>>) -> Json<Environment> {
    Json(platform.environment.clone())
}

async fn calls(State(platform): State<Arc<Platform>>) -> Json<Vec<Call>> {
    Json(platform.calls.all())
}

async fn clear_calls(State(platform): State<Arc<Platform>>) -> Response {
    platform.calls.clear();
    done()
}

async fn published_keys(State(platform): State<Arc<Platform>>) -> Response {
    Json(platform.keys.jwks()).into_response()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rotation {
    #[serde(default)]
    old: OldKeys,
}

async fn rotate(State(platform): State<Arc<Platform>>, Json(rotation): Json<Rotation>) -> Response {
    match platform.keys.rotate(rotation.old) {
        Ok(key) => Json(json!({"kid": key.kid()})).into_response(),
        Err(_) => failed(),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyChange {
    without_kid: Option<bool>,
    cache_control: Option<String>,
    withdraw: Option<String>,
}

async fn change_keys(State(platform): State<Arc<Platform>>, Json(change): Json<KeyChange>) -> Response {
    if let Some(without) = change.without_kid {
        platform.keys.publish_without_kid(without);
    }
    if let Some(value) = change.cache_control {
        platform.keys.cache_control(Some(&value).filter(|value| !value.is_empty()).map(String::as_str));
    }
    if let Some(kid) = change.withdraw {
        platform.keys.withdraw(&kid);
    }
    done()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClockMove {
    advance_seconds: i64,
}

async fn advance_clock(State(platform): State<Arc<Platform>>, Json(step): Json<ClockMove>) -> Response {
    platform.clock.advance_seconds(step.advance_seconds);
    Json(json!({"now_ms": platform.clock.now_ms()})).into_response()
}

fn done() -> Response {
    Json(json!({})).into_response()
}

fn refused(message: &str) -> Response {
    envelope::error(StatusCode::UNPROCESSABLE_ENTITY, message)
}

fn failed() -> Response {
    envelope::error(StatusCode::INTERNAL_SERVER_ERROR, "Something went wrong")
}

/// What a state may take.
const STATE_BYTES: usize = 64 * 1024 * 1024;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_the_loopback_are_local() {
        for local in ["127.0.0.1:8080", "localhost:8080", "localhost", "[::1]:80", "127.0.0.2:1"] {
            assert!(is_loopback(local), "{local}");
        }
        for other in ["evil.example:8080", "localhost.evil.example", "10.0.0.1:1", "127.0.0.1.evil.example:1"]
        {
            assert!(!is_loopback(other), "{other}");
        }
    }
}
