//! The backend API over the store in memory. `operations.txt` has a line for each operation: what it takes, gives and
//! does in which table. Most are rows (`rows.rs`); what one does besides is in the file of its group.

#![expect(clippy::unnecessary_wraps, reason = "all handlers that the table names have one type")]

mod agents;
mod analytics;
mod answer;
mod api_keys;
mod authorize;
mod body;
mod call;
mod handlers;
mod invitations;
mod members;
mod normalize;
mod notifications;
mod oauth;
mod operations;
mod organizations;
mod refusal;
mod rows;
mod segments;
mod settings;
mod statistics;
mod tickets;
mod users;
mod webhooks;

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Extension, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::from_fn;
use axum::response::{IntoResponse as _, Response};

use self::answer::Answer;
use self::call::Call;
use self::operations::{Found, Model, Operation};
use self::refusal::Refusal;
use crate::envelope;
use crate::lock::lock;
use crate::state::Platform;
use crate::store::{Image, Row};

/// The routes of the backend API.
pub(crate) fn router(platform: Arc<Platform>) -> Router {
    Router::new().fallback(dispatch).layer(from_fn(normalize::errors)).with_state(platform)
}

async fn dispatch(
    State(platform): State<Arc<Platform>>,
    Extension(peer): Extension<SocketAddr>,
    request: Request,
) -> Response {
    let (operation, parameters) = match operations::find(request.method().as_str(), request.uri().path()) {
        Found::Operation(operation, parameters) => (operation, parameters),
        Found::Methods(methods) => return method_not_allowed(&methods),
        Found::Nothing => return envelope::error(StatusCode::NOT_FOUND, "Not found"),
    };
    if operation.name != HEALTH
        && let Some(refusal) = authorize::refusal(&platform, peer, &request)
    {
        return refusal;
    }
    let Some(model) = &operation.model else { return not_modelled(operation) };
    serve(&platform, model, parameters, request).await
}

async fn serve(
    platform: &Platform,
    model: &'static Model,
    parameters: Vec<(&'static str, String)>,
    request: Request,
) -> Response {
    if let Err(refusal) = call::check_parameters(&parameters) {
        return refusal.into_response();
    }
    let query = form_urlencoded::parse(request.uri().query().unwrap_or_default().as_bytes());
    let query = query.into_owned().collect();
    let (body, images) = match model.takes {
        None => (Row::new(), Vec::new()),
        Some(takes) => match body::read(takes, request).await {
            Ok(read) => read,
            Err(refusal) => return refusal,
        },
    };
    match act(platform, model, parameters, query, body, images) {
        Ok(Answer::Now(response)) => response,
        Ok(Answer::Later(response)) => response.await,
        Err(refusal) => refusal.into_response(),
    }
}

fn act(
    platform: &Platform,
    model: &'static Model,
    parameters: Vec<(&'static str, String)>,
    query: Vec<(String, String)>,
    body: Row,
    images: Vec<(String, Image)>,
) -> Result<Answer, Refusal> {
    let mut store = lock(&platform.store);
    let now_ms = platform.clock.now_ms();
    let mut call = Call { platform, store: &mut store, now_ms, model, parameters, query, body, images };
    let outcome = (model.act)(&mut call)?;
    answer::answer(&call, outcome)
}

fn not_modelled(operation: &Operation) -> Response {
    let message = format!("wacht-dev does not model {}", operation.name);
    envelope::error(StatusCode::NOT_IMPLEMENTED, &message)
}

fn method_not_allowed(methods: &[&str]) -> Response {
    let mut response = StatusCode::METHOD_NOT_ALLOWED.into_response();
    if let Ok(allow) = HeaderValue::from_str(&methods.join(", ")) {
        response.headers_mut().insert(header::ALLOW, allow);
    }
    response
}

/// The one operation that needs no key.
const HEALTH: &str = "health.health_check";
