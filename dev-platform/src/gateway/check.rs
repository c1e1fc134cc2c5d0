use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::{Extension, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::json;

use super::{PrincipalType, Question, Refusal};
use crate::envelope;
use crate::lock::lock;
use crate::state::Platform;

/// The routes of the gateway.
pub(crate) fn router(platform: Arc<Platform>) -> Router {
    Router::new()
        .route("/health", get(async || "OK"))
        .route("/v1/authz/check", post(check))
        .with_state(platform)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AuthzCheckRequest {
    principal: AuthzPrincipal,
    resource: String,
    method: String,
    client_ip: Option<String>,
    user_agent: Option<String>,
    required_permissions: Option<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AuthzPrincipal {
    #[serde(rename = "type")]
    kind: PrincipalType,
    value: String,
}

async fn check(
    State(platform): State<Arc<Platform>>,
    Extension(peer): Extension<SocketAddr>,
    headers: HeaderMap,
    Json(request): Json<AuthzCheckRequest>,
) -> Response {
    let request_id = platform.gateway.next_request_id();
    let method = request.method.trim().to_uppercase();
    let Some(path) = normalised(&request.resource).filter(|_| METHODS.contains(&method.as_str())) else {
        return refused(StatusCode::BAD_REQUEST, &request_id);
    };
    let client_ip = request
        .client_ip
        .or_else(|| headers.get("x-original-client-ip")?.to_str().ok().map(str::to_owned))
        .unwrap_or_else(|| peer.ip().to_string());
    let question = Question {
        principal: request.principal.kind,
        value: request.principal.value.trim(),
        path: &path,
        client_ip: &client_ip,
        required: request.required_permissions.as_deref().unwrap_or_default(),
    };
    match platform.judge(&question) {
        Err(Refusal::UnknownKey) => (StatusCode::UNAUTHORIZED, "Invalid API key").into_response(),
        Err(Refusal::Invalid) => refused(StatusCode::UNAUTHORIZED, &request_id),
        Ok(decision) => {
            let user_agent = headers.get("user-agent").and_then(|value| value.to_str().ok());
            let user_agent = request.user_agent.as_deref().or(user_agent);
            decision.note(&mut lock(&platform.store), &question, user_agent, platform.clock.now_ms());
            let mut response = envelope::json(StatusCode::OK, &decision.to_json(&request_id));
            if decision.reason() == Some("permission_denied") {
                response.headers_mut().insert(PERMISSION_DENIED, HeaderValue::from_static("true"));
            }
            response
        }
    }
}

fn refused(status: StatusCode, request_id: &str) -> Response {
    let body = json!({
        "request_id": request_id,
        "allowed": false,
        "reason": null,
        "blocked_rule": null,
        "identity": null,
        "permissions": [],
        "metadata": null,
        "rate_limits": [],
        "retry_after": null,
        "headers": {},
    });
    envelope::json(status, &body)
}

/// The path of a resource: without fragment and query, with a leading slash. `None` when nothing is left.
fn normalised(resource: &str) -> Option<String> {
    let path = resource.trim().split(['#', '?']).next().unwrap_or_default().trim();
    match path {
        "" => None,
        _ if path.starts_with('/') => Some(path.to_owned()),
        _ => Some(format!("/{path}")),
    }
}

const METHODS: &[&str] = &["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
const PERMISSION_DENIED: HeaderName = HeaderName::from_static("x-wacht-permission-denied");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_resource_is_reduced_to_its_path() {
        assert_eq!(normalised(" users?x=1#y ").as_deref(), Some("/users"));
        assert_eq!(normalised("/a/b#c").as_deref(), Some("/a/b"));
        assert_eq!(normalised("  "), None);
        assert_eq!(normalised("?x"), None);
    }
}
