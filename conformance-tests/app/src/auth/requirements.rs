use wacht_backend::Requirement;
use wacht_core::{Context, Error, Request, Router, with_state};

use super::Auth;

pub(super) fn routes(router: Router, auth: &Auth) -> Router {
    router.post("/auth/requirement/{how}", with_state(auth.clone(), check))
}

/// Checks the session against the permissions in the body, as a program does whose requirements come from a setting.
async fn check(auth: Auth, request: Request, context: Context) -> Result<&'static str, Error> {
    let session = auth.backend.authenticate(&request, &context).await?;
    let permissions: Vec<String> = super::json(request.into_body()).await?;
    let requirement = match &*context.param("how")? {
        "all_of" => Requirement::all_of(permissions)?,
        _ => Requirement::any_of(permissions)?,
    };
    session.protect(&requirement)?;
    Ok("granted")
}
