use std::borrow::Cow;

use serde::Serialize;
use wacht_core::{ConfigError, Context, Error, ErrorCode, Handler, Json, Request, Start, with_state};

use crate::{Backend, Requirement, SessionAuth};

/// An application that answers one question: does the session of this request have the permission that the query names?
///
/// It is for code beside the application that is not in Rust: routes in JavaScript ask it before they run, as proxies ask
/// an authorisation endpoint. With `?permission=user:read` the session must have that permission; without a query any
/// session will do. The answer is 200 with who is signed in, or the envelope of 401 or 403.
///
/// # Errors
/// A setting of [`Backend::from_env`] that is missing or cannot be used.
pub async fn guard(start: Start) -> Result<impl Handler, ConfigError> {
    Ok(handler(Backend::from_env(&start).await?))
}

fn handler(backend: Backend) -> impl Handler {
    with_state(backend, check)
}

async fn check(backend: Backend, request: Request, context: Context) -> Result<Json<SignedIn>, Error> {
    let auth = backend.authenticate(&request, &context).await?;
    match permission(&request) {
        Some(permission) => {
            let requirement = Requirement::permission(permission).map_err(|error| {
                Error::new(ErrorCode::BadRequest).with_message("No permission").with_source(error)
            })?;
            auth.protect(&requirement)?;
        }
        None => {
            auth.require_user()?;
        }
    }
    Ok(Json(SignedIn::of(&auth)))
}

fn permission(request: &Request) -> Option<Cow<'_, str>> {
    let query = request.uri().query()?;
    form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "permission").map(|(_, value)| value)
}

/// Who is signed in. The token and its claims stay here.
#[derive(Debug, Serialize)]
struct SignedIn {
    user_id: Option<String>,
    session_id: Option<String>,
    organization_id: Option<String>,
    workspace_id: Option<String>,
    permissions: Vec<String>,
}

impl SignedIn {
    fn of(auth: &SessionAuth) -> Self {
        let text = |value: Option<&str>| value.map(str::to_owned);
        Self {
            user_id: text(auth.user_id()),
            session_id: text(auth.session_id()),
            organization_id: text(auth.organization_id()),
            workspace_id: text(auth.workspace_id()),
            permissions: auth.permissions().into_iter().map(str::to_owned).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use futures_executor::block_on;
    use http::StatusCode;
    use serde_json::{Value, json};
    use wacht_core::{Application, Body};

    use super::*;
    use crate::testing::{Deployment, Signer, bearer_request, claims};

    fn ask(deployment: &Deployment, mut request: Request, query: &str) -> (StatusCode, Value) {
        *request.uri_mut() = format!("/{query}").parse().unwrap();
        let application = Application::new(handler(deployment.backend.clone()));
        let response = block_on(deployment.platform.respond(&application, request));
        let (head, body) = response.into_parts();
        (head.status, serde_json::from_slice(&block_on(body.collect(4096)).unwrap()).unwrap())
    }

    #[test]
    fn it_lets_pass_who_has_the_permission() {
        let signer = Signer::new("a");
        let deployment = Deployment::warm(&signer);
        let token = signer.token(&claims(&json!({ "organization_permissions": ["user:read"] })));
        for query in ["", "?permission=user:read", "?permission=user%3Aread"] {
            let (status, answer) = ask(&deployment, bearer_request(&token), query);
            assert_eq!((status, &answer["user_id"]), (StatusCode::OK, &json!("42")), "{query}");
            assert_eq!(answer["permissions"], json!(["report:read", "user:read"]));
        }
    }

    #[test]
    fn it_refuses_everybody_else() {
        let signer = Signer::new("a");
        let deployment = Deployment::warm(&signer);
        let token = signer.token(&claims(&json!({ "organization_permissions": ["user:read"] })));
        for (query, code, status) in [
            ("?permission=user:write", "forbidden", StatusCode::FORBIDDEN),
            ("?permission=", "bad_request", StatusCode::BAD_REQUEST),
            ("?permission=a%20b", "bad_request", StatusCode::BAD_REQUEST),
        ] {
            let (seen, answer) = ask(&deployment, bearer_request(&token), query);
            assert_eq!((seen, &answer["error"]), (status, &json!(code)), "{query}");
        }
        for query in ["", "?permission=user:read"] {
            let (seen, answer) = ask(&deployment, Request::new(Body::empty()), query);
            assert_eq!((seen, &answer["error"]), (StatusCode::UNAUTHORIZED, &json!("unauthenticated")));
        }
    }
}
