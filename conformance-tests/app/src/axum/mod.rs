//! The subject as an axum router: the routes that a check guards are written in axum's idiom, with layers and extractors;
//! the others are the same handlers on axum's routes.

mod directory;
mod extract;
mod sessions;

use axum::Router;
use axum::extract::Request as AxumRequest;
use axum::middleware::{Next as AxumNext, from_fn};
use axum::response::Response as AxumResponse;
use axum::routing::{MethodFilter, on};
use http::Method;
use wacht_backend::Backend;
use wacht_core::{ConfigError, Handler, Start, WithMiddleware};
use wacht_tower::{AxumHandler, ServiceHandler};

use crate::auth::Auth;
use crate::routes::Routes;
use crate::{Subject, ahead, echo, errors};

/// Starts the subject as an axum router.
///
/// # Errors
/// A setting that is missing or cannot be used.
pub async fn app(start: Start) -> Result<impl Handler, ConfigError> {
    let subject = Subject::from_env(&start).await?;
    let router = subject.routes(Router::new());
    let router = router.merge(guarded(&subject.auth)?).layer(from_fn(echo_any_method)).layer(from_fn(guard));
    let handler = ServiceHandler::new(router).limits(subject.settings.limits());
    Ok(WithMiddleware::new(ahead::ahead, handler))
}

/// What the routes behind authentication have for state.
#[derive(Debug, Clone)]
struct State(Auth);

impl axum::extract::FromRef<State> for Backend {
    fn from_ref(state: &State) -> Self {
        state.0.backend.clone()
    }
}

fn guarded(auth: &Auth) -> Result<Router, ConfigError> {
    let router = directory::routes(Router::new(), auth);
    Ok(sessions::routes(router, auth)?.with_state(State(auth.clone())))
}

impl Routes for Router {
    fn route(self, method: Method, path: &str, handler: impl Handler) -> Self {
        // The subject's routes have methods that axum knows; its echo answers the others.
        let filter = MethodFilter::try_from(method).unwrap_or(MethodFilter::GET);
        Self::route(self, path, on(filter, AxumHandler::new(handler)))
    }
}

/// Answers every method, which a router's table cannot.
async fn echo_any_method(request: AxumRequest, next: AxumNext) -> AxumResponse {
    if !echo::is_for(request.uri().path()) {
        return next.run(request).await;
    }
    echo::answer(&request).map(axum::body::Body::new)
}

/// Refuses one path by its bytes, as a guard in front of a router does.
async fn guard(request: AxumRequest, next: AxumNext) -> AxumResponse {
    if request.uri().path().starts_with("/guarded/secret") {
        return errors::forbidden().map(axum::body::Body::new);
    }
    next.run(request).await
}
