use axum::extract::{Path, State as In};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};
use wacht_backend::axum::OptionalSession;
use wacht_backend::{Requirement, SessionAuth, UserGrant};
use wacht_core::{ConfigError, Error};

use super::State;
use super::extract::Received;
use crate::auth::Auth;

pub(super) fn routes(router: Router<State>, auth: &Auth) -> Result<Router<State>, ConfigError> {
    let redirecting = Requirement::permission("user:read")?
        .redirect_url("https://sign-in.example/?next=%2Fauth%2Fredirected");
    Ok(router
        .route("/auth/me", get(me))
        .route(
            "/auth/redirected",
            get(async || Json(json!({}))).route_layer(auth.backend.require(redirecting)),
        )
        .route("/auth/requirement/{how}", post(check)))
}

/// Who is signed in.
async fn me(session: SessionAuth, user: UserGrant, In(State(auth)): In<State>) -> Json<Value> {
    Json(json!({
        "user_id": user.user_id().as_str(),
        "session_id": session.session_id(),
        "organization_id": session.organization_id(),
        "may_read": session.has(&auth.read),
    }))
}

/// Checks the session against the permissions in the body, as a program does whose requirements come from a setting.
async fn check(
    OptionalSession(session): OptionalSession,
    Path(how): Path<String>,
    Received(permissions): Received<Vec<String>>,
) -> Result<&'static str, Error> {
    let requirement = match &*how {
        "all_of" => Requirement::all_of(permissions)?,
        _ => Requirement::any_of(permissions)?,
    };
    session.protect(&requirement)?;
    Ok("granted")
}
