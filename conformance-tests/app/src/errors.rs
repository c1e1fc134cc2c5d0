use std::fmt;
use std::time::Duration;

use wacht_core::{Context, Error, ErrorCode, IntoResponse, Request, Response, with_state};

use crate::routes::Routes;
use crate::state::State;

/// What an error's cause says: it belongs into the log, and into no answer.
const CAUSE: &str = "the-cause-for-the-log";

pub(crate) fn routes<R: Routes>(router: R, state: &State) -> R {
    router
        .get("/error/{code}", error)
        .get("/panic/before", panic_before_head)
        .get("/panic/sync", panic_without_future)
        .get("/panic/background/{key}", with_state(state.clone(), panic_in_background))
        .get("/only-get", |_, _| async { "got" })
        .route(http::Method::GET, "/two", |_, _| async { "got" })
        .post("/two", |_, _| async { "posted" })
}

pub(crate) fn forbidden() -> Response {
    Error::new(ErrorCode::Forbidden).into_response()
}

/// Fails with the code asked for.
async fn error(_: Request, context: Context) -> Result<Response, Error> {
    let error = match &*context.param("code")? {
        "cause" => Error::internal(Cause),
        "unauthenticated" => {
            Error::new(ErrorCode::Unauthenticated).with_redirect_url("https://sign-in.example/?next=%2F")
        }
        "forbidden" => Error::new(ErrorCode::Forbidden),
        "rate_limited" => Error::new(ErrorCode::RateLimited).with_retry_after(Duration::from_millis(1_500)),
        "service_unavailable" => Error::new(ErrorCode::ServiceUnavailable).with_source(Cause),
        "timeout" => Error::new(ErrorCode::Timeout),
        "internal_error" => Error::new(ErrorCode::InternalError),
        "quoted" => {
            Error::new(ErrorCode::BadRequest).with_message("A \"quoted\" text, \u{e9} and \n a new line")
        }
        _ => Error::new(ErrorCode::NotFound),
    };
    Err(error)
}

#[derive(Debug)]
struct Cause;

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(CAUSE)
    }
}

impl std::error::Error for Cause {}

#[expect(clippy::panic, reason = "the suite checks what a panic does")]
async fn panic_before_head(_: Request, _: Context) -> &'static str {
    panic!("a deliberate panic before the head")
}

/// Panics when it is called, before there is a future to poll.
#[expect(clippy::panic, reason = "the suite checks what a panic does")]
fn panic_without_future(_: Request, _: Context) -> std::future::Ready<&'static str> {
    panic!("a deliberate panic before the future")
}

/// Leaves work behind that raises `key` and then panics.
async fn panic_in_background(state: State, _: Request, context: Context) -> Result<&'static str, Error> {
    let key = context.param("key")?.into_owned();
    let outer = context.clone();
    outer.wait_until(async move {
        if state.mark(&context, &key).await.is_ok() {
            deliberate_panic();
        }
    });
    Ok("answered")
}

#[expect(clippy::panic, reason = "the suite checks what a panic in background work does")]
fn deliberate_panic() {
    panic!("a deliberate panic in background work")
}
