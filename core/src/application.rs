use std::panic::AssertUnwindSafe;
use std::pin::pin;
use std::sync::Arc;

use futures_util::future::{self, Either};
use http::header::{CONTENT_LENGTH, HeaderValue};
use http::{HeaderMap, Method, StatusCode};
use http_body::Body as _;
use tracing::Instrument;

use crate::headers::{Survey, is_hop_by_hop, strip_hop_by_hop};
use crate::{
    Arrival, Body, ConfigError, Context, Error, ErrorCode, Handler, IntoResponse, Limits, Platform, Request,
    Response, Start, panic,
};

/// An application that has started: the way every request takes, on every runtime.
///
/// An adapter turns what its host gives into a [`Request`] and an [`Arrival`], calls [`respond`](Self::respond), and
/// turns the [`Response`] into what its host wants. Limits, deadlines, panics, header hygiene and the error envelope are
/// here, once.
#[derive(Debug)]
pub struct Application<H> {
    handler: Result<H, Misconfigured>,
    limits: Limits,
}

#[derive(Debug, Clone)]
struct Misconfigured(Arc<ConfigError>);

impl<H: Handler> Application<H> {
    /// Starts an application once, before its first request.
    ///
    /// # Errors
    /// What the application returned. A host that must answer nevertheless goes on with
    /// [`misconfigured`](Self::misconfigured).
    pub async fn start<A, Fut>(app: A, start: Start) -> Result<Self, ConfigError>
    where
        A: FnOnce(Start) -> Fut,
        Fut: Future<Output = Result<H, ConfigError>>,
    {
        Ok(Self::new(app(start).await?))
    }

    /// An application that is this handler.
    pub fn new(handler: H) -> Self {
        let limits = handler.limits();
        Self { handler: Ok(handler), limits }
    }

    /// An application that did not start: it answers every request with 500 `misconfigured`, and the log names the setting.
    pub fn misconfigured(error: ConfigError) -> Self {
        tracing::error!(%error, "the application did not start");
        Self { handler: Err(Misconfigured(Arc::new(error))), limits: Limits::default() }
    }

    /// What one request may ask.
    pub const fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Answers one request. It never fails and does not panic; dropping the future cancels the handler.
    pub async fn respond(
        &self,
        mut request: Request,
        platform: Arc<dyn Platform>,
        arrival: Arrival,
    ) -> Response {
        let context = Context::new(platform, arrival, &self.limits);
        let head = *request.method() == Method::HEAD;
        let span = tracing::info_span!(
            "request",
            id = tracing::field::Empty,
            method = %request.method(),
            path = request.uri().path(),
        );
        if !span.is_disabled() {
            span.record("id", context.request_id());
        }
        let response = match check(&self.limits, &mut request) {
            Ok(()) => self.handle(request, context.clone()).instrument(span.clone()).await,
            Err(code) => Error::new(code).into_response(),
        };
        span.in_scope(|| finish(response, &context, head))
    }

    async fn handle(&self, request: Request, context: Context) -> Response {
        let handler = match &self.handler {
            Ok(handler) => handler,
            Err(Misconfigured(error)) => {
                return Error::new(ErrorCode::Misconfigured).with_source(Arc::clone(error)).into_response();
            }
        };
        // A handler may panic before its future exists: it belongs inside what is caught.
        let guarded = AssertUnwindSafe(async { handler.handle(request, context.clone()).await });
        let handled = pin!(panic::catch(guarded));
        let outcome = match context.time_allowed() {
            None => Some(handled.await),
            // The timer is made only for a handler that does not answer at once.
            Some(allowed) => {
                match future::select(handled, pin!(async { context.sleep(allowed).await })).await {
                    Either::Left((outcome, _)) => Some(outcome),
                    Either::Right(_) => None,
                }
            }
        };
        match outcome {
            Some(Ok(response)) => response,
            Some(Err(panicked)) => Error::internal(panicked).into_response(),
            None => Error::new(ErrorCode::Timeout).into_response(),
        }
    }
}

/// Checks the head against the limits, and prepares the request for the handler.
fn check(limits: &Limits, request: &mut Request) -> Result<(), ErrorCode> {
    let target = request.uri().path_and_query().map_or(0, |target| target.as_str().len());
    if target > limits.target_bytes {
        return Err(ErrorCode::UriTooLong);
    }
    let survey = Survey::of(request.headers());
    if request.headers().len() > limits.header_count || survey.bytes > limits.header_bytes {
        return Err(ErrorCode::HeadersTooLarge);
    }
    if request.body().size_hint().lower() > limits.body_bytes {
        return Err(ErrorCode::PayloadTooLarge);
    }
    if !request.body().is_end_stream() {
        let body = std::mem::take(request.body_mut()).limited(limits.body_bytes);
        *request.body_mut() = body;
    }
    survey.sanitise(request.headers_mut());
    Ok(())
}

/// Makes a response what may leave: the envelope written, no header that belongs to the connection, no body where none
/// may be, no length but the true one.
fn finish(mut response: Response, context: &Context, head: bool) -> Response {
    if response.status().is_informational() {
        let cause = format!("a handler answered with the interim status {}", response.status());
        response = Error::internal(cause).into_response();
    }
    if let Some(error) = response.extensions_mut().remove::<Error>() {
        log(&error, context);
        *response.body_mut() = Body::from(error.envelope(context.request_id()));
    }
    if response.headers().keys().any(is_hop_by_hop) {
        strip_hop_by_hop(response.headers_mut());
    }
    let bodiless = matches!(
        response.status(),
        StatusCode::NO_CONTENT | StatusCode::RESET_CONTENT | StatusCode::NOT_MODIFIED
    );
    if bodiless || head {
        let length = response.body().size_hint().exact();
        let keep = head && !bodiless;
        *response.body_mut() = Body::empty();
        set_length(response.headers_mut(), length.filter(|_| keep));
    } else if response.headers().contains_key(CONTENT_LENGTH) {
        response.headers_mut().remove(CONTENT_LENGTH);
    }
    response
}

fn set_length(headers: &mut HeaderMap, length: Option<u64>) {
    match length {
        Some(length) => headers.insert(CONTENT_LENGTH, HeaderValue::from(length)),
        None => headers.remove(CONTENT_LENGTH),
    };
}

fn log(error: &Error, context: &Context) {
    let (code, causes, request_id) = (error.code().as_str(), error.causes(), context.request_id());
    if error.code().status().is_server_error() {
        tracing::error!(code, causes, request_id, "{error}");
    } else if causes.is_empty() {
        tracing::debug!(code, request_id, "{error}");
    } else {
        tracing::info!(code, causes, request_id, "{error}");
    }
}
