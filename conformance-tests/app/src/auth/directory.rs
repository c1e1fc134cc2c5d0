use futures_util::TryStreamExt;
use http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};
use wacht_backend::UserId;
use wacht_core::{Context, Error, Json, Request, Router, SecretString, with_state};

use super::{Auth, granted, limit};

pub(super) fn routes(router: Router, auth: &Auth) -> Router {
    router
        .get("/auth/users", with_state(auth.clone(), list_users))
        .post("/auth/users", with_state(auth.clone(), create_user))
        .get("/auth/users/all", with_state(auth.clone(), all_users))
        .get("/auth/users/{id}", with_state(auth.clone(), get_user))
        .patch("/auth/users/{id}/password", with_state(auth.clone(), update_password))
        .get("/auth/organizations", with_state(auth.clone(), list_organizations))
        .get("/auth/health", with_state(auth.clone(), health))
}

async fn list_users(auth: Auth, request: Request, context: Context) -> Result<Json<Vec<String>>, Error> {
    let grant = granted(&auth, &auth.read, &request, &context).await?;
    let page = auth.backend.acting_as(&grant).users().list().limit(limit(request.uri())?).send().await?;
    Ok(Json(page.data.iter().map(|user| user.id.to_string()).collect()))
}

async fn all_users(auth: Auth, request: Request, context: Context) -> Result<Json<Vec<String>>, Error> {
    let grant = granted(&auth, &auth.read, &request, &context).await?;
    let pages = auth.backend.acting_as(&grant).users().list().limit(limit(request.uri())?).pages();
    let pages: Vec<_> = pages.try_collect().await?;
    Ok(Json(pages.iter().flat_map(|page| &page.data).map(|user| user.id.to_string()).collect()))
}

async fn get_user(auth: Auth, request: Request, context: Context) -> Result<Json<Value>, Error> {
    let grant = granted(&auth, &auth.read, &request, &context).await?;
    let id = UserId::from(&*context.param("id")?);
    let user = auth.backend.acting_as(&grant).users().get(&id).send().await?;
    Ok(Json(json!({ "id": user.id.as_str(), "first_name": user.first_name })))
}

#[derive(Deserialize)]
pub(crate) struct NewUser {
    pub(crate) first_name: String,
    pub(crate) last_name: String,
}

async fn create_user(auth: Auth, request: Request, context: Context) -> Result<Json<Value>, Error> {
    let grant = granted(&auth, &auth.update, &request, &context).await?;
    let user: NewUser = super::json(request.into_body()).await?;
    let users = auth.backend.acting_as(&grant).users();
    let user = users.create(user.first_name, user.last_name).send().await?;
    Ok(Json(json!({ "first_name": user.first_name, "last_name": user.last_name })))
}

#[derive(Deserialize)]
pub(crate) struct NewPassword {
    pub(crate) new_password: String,
}

async fn update_password(auth: Auth, request: Request, context: Context) -> Result<StatusCode, Error> {
    let grant = granted(&auth, &auth.update, &request, &context).await?;
    let id = UserId::from(&*context.param("id")?);
    let NewPassword { new_password } = super::json(request.into_body()).await?;
    auth.backend
        .acting_as(&grant)
        .users()
        .update_password(&id, SecretString::from(new_password))
        .send()
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn list_organizations(
    auth: Auth,
    request: Request,
    context: Context,
) -> Result<Json<Vec<String>>, Error> {
    let grant = granted(&auth, &auth.organizations, &request, &context).await?;
    let page =
        auth.backend.acting_as(&grant).organizations().list().limit(limit(request.uri())?).send().await?;
    Ok(Json(page.data.iter().map(|organization| organization.id.to_string()).collect()))
}

/// Work of the service itself: no caller stands behind it.
async fn health(auth: Auth, _: Request, context: Context) -> Result<Json<Value>, Error> {
    let health = auth.backend.as_service(&context).health().check().send().await?;
    Ok(Json(json!({ "status": health.status })))
}
