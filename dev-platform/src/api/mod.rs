//! The backend API over the store in memory.

mod authorize;
mod create_user;
mod normalize;
mod operations;
mod organizations;
mod page;
mod users;

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::Response;
use axum::routing::{delete, get, patch};
use serde_json::json;

use crate::envelope;
use crate::state::Platform;
use crate::timestamp::rfc3339;

/// The routes of the backend API.
pub(crate) fn router(platform: Arc<Platform>) -> Router {
    Router::new()
        .route("/users", get(users::list).post(create_user::create))
        .route("/users/{id}", delete(users::delete))
        .route("/users/{id}/details", get(users::details))
        .route("/users/{id}/password", patch(users::update_password))
        .route("/organizations", get(organizations::list))
        .route_layer(from_fn_with_state(platform.clone(), authorize::authorize))
        .route("/health", get(health))
        .fallback(operations::without_route)
        .method_not_allowed_fallback(operations::without_method)
        .layer(from_fn(normalize::errors))
        .with_state(platform)
}

async fn health(State(platform): State<Arc<Platform>>) -> Response {
    let body = json!({"status": "healthy", "timestamp": rfc3339(platform.clock.now_ms())});
    envelope::json(StatusCode::OK, &body)
}
