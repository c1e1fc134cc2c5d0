//! The subject of the conformance suite: one application, written once, that shows every behaviour the suite checks.
//!
//! It names no runtime. Each runtime gets it through its adapter, as any user's application would.

mod ahead;
mod auth;
#[cfg(feature = "axum")]
mod axum;
mod background;
mod board;
mod bodies;
mod echo;
mod errors;
mod facts;
mod gates;
mod headers;
pub mod operations;
mod outgoing;
mod routes;
mod settings;
mod state;
mod streams;

use wacht_core::{ConfigError, Context, Handler, Next, Request, Response, Router, Start, WithMiddleware};

#[cfg(feature = "axum")]
pub use axum::app as axum_app;
pub use board::BOARD;
pub use settings::{BODY_LIMIT, DEADLINE, GREETING};

use auth::Auth;
use routes::Routes;
use settings::Settings;
use state::State;

/// Starts the subject.
///
/// # Errors
/// A setting that is missing or cannot be used.
pub async fn app(start: Start) -> Result<impl Handler, ConfigError> {
    let subject = Subject::from_env(&start).await?;
    let router = subject.routes(Router::new().limits(subject.settings.limits()));
    let router = auth::guarded_routes(router, &subject.auth);
    let handler = WithMiddleware::new(guard, WithMiddleware::new(echo_any_method, router.build()?));
    Ok(WithMiddleware::new(ahead::ahead, handler))
}

/// What the subject read and made before its first request.
#[derive(Debug)]
struct Subject {
    settings: Settings,
    auth: Auth,
    state: State,
}

impl Subject {
    async fn from_env(start: &Start) -> Result<Self, ConfigError> {
        let settings = Settings::read(start).await?;
        let auth = Auth::from_env(start).await?;
        Ok(Self { settings, auth, state: State::started(start).await? })
    }

    /// The routes that no check guards, on any router.
    fn routes<R: Routes>(&self, mut router: R) -> R {
        router = bodies::routes(router);
        router = headers::routes(router);
        router = streams::routes(router, &self.state);
        router = gates::routes(router, &self.state);
        router = errors::routes(router, &self.state);
        router = background::routes(router, &self.state);
        router = facts::routes(router, &self.settings);
        router = outgoing::routes(router, &self.state);
        router = operations::routes(router, &self.auth);
        auth::other_routes(router, &self.auth)
    }
}

/// Answers every method, which a router's table cannot.
async fn echo_any_method(request: Request, context: Context, next: Next) -> Response {
    if echo::is_for(request.uri().path()) { echo::answer(&request) } else { next.run(request, context).await }
}

/// Refuses one path by its bytes, as a guard in front of a router does.
async fn guard(request: Request, context: Context, next: Next) -> Response {
    if request.uri().path().starts_with("/guarded/secret") {
        return errors::forbidden();
    }
    next.run(request, context).await
}
