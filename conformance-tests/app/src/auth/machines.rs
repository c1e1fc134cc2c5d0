use wacht_core::{Context, Error, Json, Request, Router, with_state};

use super::Auth;

pub(super) fn routes(router: Router, auth: &Auth) -> Router {
    router.get("/auth/machine/users", with_state(auth.clone(), list_users))
}

/// Lists users for a machine that the gateway allows.
async fn list_users(auth: Auth, request: Request, context: Context) -> Result<Json<Vec<String>>, Error> {
    let grant = auth.backend.authorize(&request, &context, &auth.read).await?;
    let page = auth.backend.acting_as(&grant).users().list().send().await?;
    Ok(Json(page.data.iter().map(|user| user.id.to_string()).collect()))
}
