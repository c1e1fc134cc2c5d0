//! Users, for people and for machines.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use wacht_backend::{Backend, Grant, User, UserDetails, UserId};
use wacht_core::{Error, ErrorCode, SecretString};

use crate::page::{Listing, Window};

/// A user as the callers of this application see one.
#[derive(Debug, Serialize)]
pub(crate) struct Shown {
    id: UserId,
    first_name: String,
    last_name: String,
    email: Option<String>,
}

/// `GET /admin/users` and `GET /machine/users`: the route says who may.
pub(crate) async fn list(
    grant: Grant,
    window: Window,
    State(backend): State<Backend>,
) -> Result<Json<Listing<Shown>>, Error> {
    let mut users = backend.acting_as(&grant).users().list().limit(window.limit).offset(window.offset);
    if let Some(search) = window.search {
        users = users.search(search);
    }
    Ok(Json(Listing::of(users.send().await?, Shown::from)))
}

/// `GET /admin/users/{id}`.
pub(crate) async fn show(
    grant: Grant,
    Path(id): Path<String>,
    State(backend): State<Backend>,
) -> Result<Json<Shown>, Error> {
    let user = backend.acting_as(&grant).users().get(&UserId::from(&*id)).send().await?;
    Ok(Json(user.into()))
}

/// `PATCH /admin/users/{id}/password`.
pub(crate) async fn update_password(
    grant: Grant,
    Path(id): Path<String>,
    State(backend): State<Backend>,
    body: Bytes,
) -> Result<StatusCode, Error> {
    let NewPassword { new_password } = serde_json::from_slice(&body).map_err(|_| {
        // The cause would quote the body, and with it the password.
        Error::new(ErrorCode::BadRequest).with_message("The body must be {\"new_password\": \"…\"}")
    })?;
    let users = backend.acting_as(&grant).users();
    users.update_password(&UserId::from(&*id), SecretString::from(new_password)).send().await?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Deserialize)]
struct NewPassword {
    new_password: String,
}

impl From<User> for Shown {
    fn from(user: User) -> Self {
        Self {
            id: user.id,
            first_name: user.first_name,
            last_name: user.last_name,
            email: user.primary_email_address,
        }
    }
}

impl From<UserDetails> for Shown {
    fn from(user: UserDetails) -> Self {
        Self {
            id: user.id,
            first_name: user.first_name,
            last_name: user.last_name,
            email: user.primary_email_address,
        }
    }
}
