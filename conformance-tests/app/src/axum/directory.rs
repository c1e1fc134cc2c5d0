use axum::extract::{Path, State as In};
use axum::routing::{get, patch, post};
use axum::{Json, Router};
use futures_util::TryStreamExt;
use http::StatusCode;
use serde_json::{Value, json};
use wacht_backend::{Backend, Grant, UserId};
use wacht_core::{Context, Error, SecretString};

use super::State;
use super::extract::{Limit, Received};
use crate::auth::{Auth, NewPassword, NewUser};

pub(super) fn routes(router: Router<State>, auth: &Auth) -> Router<State> {
    let read = || auth.backend.require(auth.read.clone());
    let update = || auth.backend.require(auth.update.clone());
    let organizations = auth.backend.require(auth.organizations.clone());
    let machine = auth.backend.require_machine(auth.read.clone());
    let create = post(create_user).route_layer(update());
    router
        .route("/auth/users", get(list_users).route_layer(read()).merge(create))
        .route("/auth/users/all", get(all_users).route_layer(read()))
        .route("/auth/users/{id}", get(get_user).route_layer(read()))
        .route("/auth/users/{id}/password", patch(update_password).route_layer(update()))
        .route("/auth/organizations", get(list_organizations).route_layer(organizations))
        .route("/auth/machine/users", get(list_users).route_layer(machine))
        .route("/auth/health", get(health))
}

/// For a session, and for a machine that the gateway allows: the route says who.
async fn list_users(
    grant: Grant,
    Limit(limit): Limit,
    In(backend): In<Backend>,
) -> Result<Json<Vec<String>>, Error> {
    let page = backend.acting_as(&grant).users().list().limit(limit).send().await?;
    Ok(Json(page.data.iter().map(|user| user.id.to_string()).collect()))
}

async fn all_users(
    grant: Grant,
    Limit(limit): Limit,
    In(backend): In<Backend>,
) -> Result<Json<Vec<String>>, Error> {
    let pages = backend.acting_as(&grant).users().list().limit(limit).pages();
    let pages: Vec<_> = pages.try_collect().await?;
    Ok(Json(pages.iter().flat_map(|page| &page.data).map(|user| user.id.to_string()).collect()))
}

async fn get_user(
    grant: Grant,
    Path(id): Path<String>,
    In(backend): In<Backend>,
) -> Result<Json<Value>, Error> {
    let user = backend.acting_as(&grant).users().get(&UserId::from(&*id)).send().await?;
    Ok(Json(json!({ "id": user.id.as_str(), "first_name": user.first_name })))
}

async fn create_user(
    grant: Grant,
    In(backend): In<Backend>,
    Received(user): Received<NewUser>,
) -> Result<Json<Value>, Error> {
    let users = backend.acting_as(&grant).users();
    let user = users.create(user.first_name, user.last_name).send().await?;
    Ok(Json(json!({ "first_name": user.first_name, "last_name": user.last_name })))
}

async fn update_password(
    grant: Grant,
    Path(id): Path<String>,
    In(backend): In<Backend>,
    Received(NewPassword { new_password }): Received<NewPassword>,
) -> Result<StatusCode, Error> {
    let users = backend.acting_as(&grant).users();
    users.update_password(&UserId::from(&*id), SecretString::from(new_password)).send().await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn list_organizations(
    grant: Grant,
    Limit(limit): Limit,
    In(backend): In<Backend>,
) -> Result<Json<Vec<String>>, Error> {
    let page = backend.acting_as(&grant).organizations().list().limit(limit).send().await?;
    Ok(Json(page.data.iter().map(|organization| organization.id.to_string()).collect()))
}

/// Work of the service itself: no caller stands behind it.
async fn health(context: Context, In(backend): In<Backend>) -> Result<Json<Value>, Error> {
    let health = backend.as_service(&context).health().check().send().await?;
    Ok(Json(json!({ "status": health.status })))
}
