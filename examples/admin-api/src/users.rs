//! Users, for people and for machines.

use http::StatusCode;
use serde::{Deserialize, Serialize};
use wacht_backend::{Grant, User, UserDetails, UserId};
use wacht_core::{Context, Error, ErrorCode, Json, Request, SecretString};

use crate::State;
use crate::page::{Listing, Window};

/// A user as the callers of this application see one.
#[derive(Debug, Serialize)]
pub(crate) struct Shown {
    id: UserId,
    first_name: String,
    last_name: String,
    email: Option<String>,
}

/// `GET /admin/users`: a session with `user:read`.
pub(crate) async fn list(
    state: State,
    request: Request,
    context: Context,
) -> Result<Json<Listing<Shown>>, Error> {
    let auth = state.backend.authenticate(&request, &context).await?;
    let grant = auth.protect(&state.permissions.read_users)?;
    page(&state, &request, &grant).await
}

/// `GET /machine/users`: an API key or OAuth token with `user:read`, as the gateway judges.
pub(crate) async fn list_for_machine(
    state: State,
    request: Request,
    context: Context,
) -> Result<Json<Listing<Shown>>, Error> {
    let grant = state.backend.authorize(&request, &context, &state.permissions.read_users).await?;
    page(&state, &request, &grant).await
}

async fn page(state: &State, request: &Request, grant: &Grant) -> Result<Json<Listing<Shown>>, Error> {
    let window = Window::of(request)?;
    let mut users = state.backend.acting_as(grant).users().list().limit(window.limit).offset(window.offset);
    if let Some(search) = window.search {
        users = users.search(search);
    }
    Ok(Json(Listing::of(users.send().await?, Shown::from)))
}

/// `GET /admin/users/{id}`: a session with `user:read`.
pub(crate) async fn show(state: State, request: Request, context: Context) -> Result<Json<Shown>, Error> {
    let auth = state.backend.authenticate(&request, &context).await?;
    let grant = auth.protect(&state.permissions.read_users)?;
    let id = UserId::from(&*context.param("id")?);
    let user = state.backend.acting_as(&grant).users().get(&id).send().await?;
    Ok(Json(user.into()))
}

/// `PATCH /admin/users/{id}/password`: a session with `user:update`.
pub(crate) async fn update_password(
    state: State,
    request: Request,
    context: Context,
) -> Result<StatusCode, Error> {
    let auth = state.backend.authenticate(&request, &context).await?;
    let grant = auth.protect(&state.permissions.update_users)?;
    let id = UserId::from(&*context.param("id")?);
    let json = request.into_body().collect(MOST_PASSWORD_BYTES).await?;
    let NewPassword { new_password } = serde_json::from_slice(&json).map_err(|_| {
        // The cause would quote the body, and with it the password.
        Error::new(ErrorCode::BadRequest).with_message("The body must be {\"new_password\": \"…\"}")
    })?;
    let users = state.backend.acting_as(&grant).users();
    users.update_password(&id, SecretString::from(new_password)).send().await?;
    Ok(StatusCode::NO_CONTENT)
}

const MOST_PASSWORD_BYTES: usize = 4 * 1024;

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
