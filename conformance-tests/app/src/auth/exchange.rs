use http::HeaderMap;
use http::header::COOKIE;
use serde_json::json;
use wacht_backend::SessionCredential;
use wacht_core::{Context, Error, ErrorCode, IntoResponse, Json, Request, Response, with_state};

use super::Auth;
use crate::routes::Routes;

pub(super) fn routes<R: Routes>(router: R, auth: &Auth) -> R {
    router.get("/auth/exchange", with_state(auth.clone(), exchange))
}

/// Exchanges the session cookie, or the session in `x-session`, for a session token.
async fn exchange(auth: Auth, request: Request, context: Context) -> Result<Response, Error> {
    let session = session(request.headers()).ok_or_else(|| Error::new(ErrorCode::Unauthenticated))?;
    let exchanged = auth.backend.exchange_session(&SessionCredential::cookie(session), &context).await?;
    let Some(token) = &exchanged.token else { return Err(Error::new(ErrorCode::Unauthenticated)) };
    let mut response = Json(json!({ "token": token.expose() })).into_response();
    exchanged.pass_cookies_to(response.headers_mut());
    Ok(response)
}

fn session(headers: &HeaderMap) -> Option<String> {
    if let Some(value) = headers.get("x-session") {
        return Some(String::from_utf8_lossy(value.as_bytes()).into_owned());
    }
    let cookies = headers.get(COOKIE)?.to_str().ok()?;
    cookies.split("; ").find_map(|cookie| cookie.strip_prefix("__session=")).map(str::to_owned)
}
