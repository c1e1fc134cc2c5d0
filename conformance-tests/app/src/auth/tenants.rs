use wacht_backend::{Backend, Requirement};
use wacht_core::{ConfigError, Context, Error, ErrorCode, Json, Request, Start, with_state};

use super::Auth;
use crate::routes::Routes;

pub(super) fn routes<R: Routes>(router: R, auth: &Auth) -> R {
    router
        .get("/auth/second/users", with_state(auth.clone(), list_second))
        .get("/auth/crossed", with_state(auth.clone(), crossed))
}

/// The backend of another deployment, where `SECOND_WACHT_API_KEY` and its kin are set.
pub(super) async fn second_backend(start: &Start) -> Result<Option<Backend>, ConfigError> {
    let Some(api_key) = start.secret("SECOND_WACHT_API_KEY").await? else { return Ok(None) };
    Backend::builder(start)
        .api_key(api_key)
        .publishable_key(start.require_var("SECOND_WACHT_PUBLISHABLE_KEY").await?)
        .api_url(start.require_var("SECOND_WACHT_API_URL").await?)
        .gateway_url(start.require_var("SECOND_WACHT_GATEWAY_URL").await?)
        .build()
        .map(Some)
}

fn second(auth: &Auth) -> Result<&Backend, Error> {
    auth.second.as_ref().ok_or_else(|| Error::new(ErrorCode::NotFound))
}

async fn list_second(auth: Auth, request: Request, context: Context) -> Result<Json<Vec<String>>, Error> {
    let backend = second(&auth)?;
    let grant =
        backend.authenticate(&request, &context).await?.protect(&Requirement::permission("user:read")?)?;
    let page = backend.acting_as(&grant).users().list().send().await?;
    Ok(Json(page.data.iter().map(|user| user.id.to_string()).collect()))
}

/// Takes a grant of one backend to the other.
async fn crossed(auth: Auth, request: Request, context: Context) -> Result<Json<Vec<String>>, Error> {
    let grant = super::granted(&auth, &auth.read, &request, &context).await?;
    let page = second(&auth)?.acting_as(&grant).users().list().send().await?;
    Ok(Json(page.data.iter().map(|user| user.id.to_string()).collect()))
}
