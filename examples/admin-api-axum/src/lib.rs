#![doc = include_str!("../README.md")]

mod errors;
mod layers;
mod me;
mod organizations;
mod page;
mod users;

use axum::routing::{get, patch};
use axum::{Json, Router};
use wacht_backend::{Backend, Requirement};
use wacht_core::{ConfigError, Context, Handler, Start};
use wacht_tower::ServiceHandler;

/// The application.
///
/// # Errors
/// A setting of [`Backend::from_env`] that is missing or malformed.
pub async fn app(start: Start) -> Result<impl Handler, ConfigError> {
    Ok(ServiceHandler::new(router(Backend::from_env(&start).await?)?))
}

/// The application as a router: what a runtime has to add goes around it.
///
/// # Errors
/// Never: the permissions are well-formed.
pub fn router(backend: Backend) -> Result<Router, ConfigError> {
    let read_users = Requirement::permission("user:read")?;
    let update_users = Requirement::permission("user:update")?;
    let read_organizations = Requirement::permission("organization:read")?;

    let routes = Router::new()
        .route("/health", get(health))
        .route("/me", get(me::show))
        .route("/admin/users", get(users::list).route_layer(backend.require(read_users.clone())))
        .route("/admin/users/{id}", get(users::show).route_layer(backend.require(read_users.clone())))
        .route(
            "/admin/users/{id}/password",
            patch(users::update_password).route_layer(backend.require(update_users)),
        )
        .route(
            "/admin/organizations",
            get(organizations::list).route_layer(backend.require(read_organizations)),
        )
        .route("/machine/users", get(users::list).route_layer(backend.require_machine(read_users)))
        .with_state(backend);
    Ok(layers::around(routes))
}

async fn health(context: Context) -> Json<serde_json::Value> {
    Json(serde_json::json!({ "status": "ok", "runtime": context.runtime() }))
}
