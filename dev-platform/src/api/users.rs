use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;

use super::page::{PageQuery, bad_request};
use crate::envelope;
use crate::lock::lock;
use crate::state::Platform;
use crate::store::{User, sample};

/// `GET /users`.
pub(super) async fn list(State(platform): State<Arc<Platform>>, Query(query): Query<PageQuery>) -> Response {
    let Some(descending) = query.descending() else { return bad_request() };
    let store = lock(&platform.store);
    let matches = |row: &&User| query.search().is_none_or(|search| row.matches(search));
    let mut rows: Vec<&User> = store.users.iter().filter(matches).collect();
    match query.sort_key.as_deref() {
        None | Some("" | "created_at") => rows.sort_by_key(|row| (row.created_at_ms, row.id)),
        Some("username") => rows.sort_by_key(|row| (row.username.clone(), row.id)),
        Some("email") => {
            rows.sort_by_key(|row| (row.email.as_ref().map(|email| email.address.clone()), row.id));
        }
        Some("phone_number") => rows.sort_by_key(|row| (row.phone_number().map(str::to_owned), row.id)),
        Some(_) => return bad_request(),
    }
    if descending {
        rows.reverse();
    }
    query.answer(&rows, |row| row.summary())
}

/// `GET /users/{id}/details`.
pub(super) async fn details(State(platform): State<Arc<Platform>>, Path(id): Path<i64>) -> Response {
    match lock(&platform.store).user(id) {
        Some(user) => envelope::json(StatusCode::OK, &user.details(sample::DEPLOYMENT_ID)),
        None => not_found(),
    }
}

/// `DELETE /users/{id}`.
pub(super) async fn delete(State(platform): State<Arc<Platform>>, Path(id): Path<i64>) -> Response {
    if lock(&platform.store).delete_user(id) {
        envelope::json(StatusCode::OK, &json!({}))
    } else {
        not_found()
    }
}

#[derive(Deserialize)]
pub(super) struct UpdatePasswordRequest {
    new_password: String,
    #[serde(default)]
    skip_password_check: bool,
}

/// `PATCH /users/{id}/password`.
pub(super) async fn update_password(
    State(platform): State<Arc<Platform>>,
    Path(id): Path<i64>,
    Json(request): Json<UpdatePasswordRequest>,
) -> Response {
    if let Some(refusal) = refused_password(&request.new_password, request.skip_password_check) {
        return refusal;
    }
    match lock(&platform.store).user_mut(id) {
        Some(user) => {
            user.set_password(&request.new_password, platform.clock.now_ms());
            envelope::json(StatusCode::OK, &json!({}))
        }
        None => not_found(),
    }
}

/// The answer to a password that is too short, unless it need not be checked.
pub(super) fn refused_password(password: &str, skip_check: bool) -> Option<Response> {
    let too_short = !skip_check && password.chars().count() < PASSWORD_CHARACTERS;
    too_short.then(|| {
        let message = format!("Password must be at least {PASSWORD_CHARACTERS} characters long");
        envelope::error(StatusCode::BAD_REQUEST, &message)
    })
}

fn not_found() -> Response {
    envelope::error(StatusCode::NOT_FOUND, "User not found")
}

const PASSWORD_CHARACTERS: usize = 8;
