use serde_json::{Value, json};
use wacht_backend::Requirement;
use wacht_core::{Context, Error, Json, Request, Router, with_state};

use super::Auth;

pub(super) fn routes(router: Router, auth: &Auth) -> Router {
    router
        .get("/auth/me", with_state(auth.clone(), me))
        .get("/auth/redirected", with_state(auth.clone(), redirected))
}

/// Who is signed in.
async fn me(auth: Auth, request: Request, context: Context) -> Result<Json<Value>, Error> {
    let session = auth.backend.authenticate(&request, &context).await?;
    let user = session.require_user()?;
    Ok(Json(json!({
        "user_id": user.user_id().as_str(),
        "session_id": session.session_id(),
        "organization_id": session.organization_id(),
        "may_read": session.has(&auth.read),
    })))
}

/// Sends who is not signed in to a page where they can.
async fn redirected(auth: Auth, request: Request, context: Context) -> Result<Json<Value>, Error> {
    let requirement = Requirement::permission("user:read")?
        .redirect_url("https://sign-in.example/?next=%2Fauth%2Fredirected");
    super::granted(&auth, &requirement, &request, &context).await?;
    Ok(Json(json!({})))
}
