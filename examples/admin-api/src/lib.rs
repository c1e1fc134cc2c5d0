#![doc = include_str!("../README.md")]

/// The front page of the project, whose code compiles.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct FrontPage;

mod errors;
mod me;
mod organizations;
mod page;
mod permissions;
mod users;

use serde::Serialize;
use wacht_backend::Backend;
use wacht_core::{ConfigError, Context, Handler, Json, Request, Router, Start, WithMiddleware, with_state};

use permissions::Permissions;

/// What every handler of the application has.
#[derive(Debug, Clone)]
struct State {
    backend: Backend,
    permissions: Permissions,
}

/// The application.
///
/// # Errors
/// A setting of [`Backend::from_env`] that is missing or malformed.
pub async fn app(start: Start) -> Result<impl Handler, ConfigError> {
    let state = State { backend: Backend::from_env(&start).await?, permissions: Permissions::new()? };
    let router = Router::new()
        .get("/health", health)
        .get("/me", with_state(state.clone(), me::show))
        .get("/admin/users", with_state(state.clone(), users::list))
        .get("/admin/users/{id}", with_state(state.clone(), users::show))
        .patch("/admin/users/{id}/password", with_state(state.clone(), users::update_password))
        .get("/admin/organizations", with_state(state.clone(), organizations::list))
        .get("/machine/users", with_state(state, users::list_for_machine))
        .build()?;
    Ok(WithMiddleware::new(errors::never_cached, router))
}

#[derive(Serialize)]
struct Health {
    status: &'static str,
    runtime: &'static str,
}

async fn health(_: Request, context: Context) -> Json<Health> {
    Json(Health { status: "ok", runtime: context.runtime() })
}
