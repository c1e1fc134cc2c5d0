//! The subject of the conformance suite: one application, written once, that shows every behaviour the suite checks.
//!
//! It names no runtime. Each runtime gets it through its adapter, as any user's application would.

mod ahead;
mod auth;
mod background;
mod bodies;
mod echo;
mod errors;
mod facts;
mod gates;
mod headers;
mod outgoing;
mod settings;
mod state;
mod streams;

use wacht_core::{ConfigError, Context, Handler, Next, Request, Response, Router, Start, WithMiddleware};

pub use settings::{BODY_LIMIT, DEADLINE, GREETING};

use auth::Auth;
use settings::Settings;
use state::State;

/// Starts the subject.
///
/// # Errors
/// A setting that is missing or cannot be used.
pub async fn app(start: Start) -> Result<impl Handler, ConfigError> {
    let settings = Settings::read(&start).await?;
    let auth = Auth::from_env(&start).await?;
    let state = State::started();
    let mut router = Router::new().limits(settings.limits());
    router = bodies::routes(router);
    router = headers::routes(router);
    router = streams::routes(router, &state);
    router = gates::routes(router, &state);
    router = errors::routes(router, &state);
    router = background::routes(router, &state);
    router = facts::routes(router, &settings);
    router = outgoing::routes(router, &state);
    router = auth::routes(router, &auth);
    let handler = WithMiddleware::new(guard, WithMiddleware::new(echo_any_method, router.build()?));
    Ok(WithMiddleware::new(ahead::ahead, handler))
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
