use std::pin::Pin;
use std::task::{Context as Task, Poll};

use http::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderValue};
use http::{HeaderMap, StatusCode};
use http_body::Body as _;
use pin_project_lite::pin_project;
use tracing::Span;

use crate::headers::{is_hop_by_hop, strip_hop_by_hop};
use crate::{Body, BoxFuture, Context, Error, ErrorCode, IntoResponse, Response, panic};

pin_project! {
    /// A request that is being answered: the handler, watched for panics and for its deadline.
    pub(crate) struct Responding<F> {
        #[pin]
        handled: F,
        // Made only for a handler that does not answer at once.
        timer: Option<BoxFuture<'static, ()>>,
        context: Context,
        head: bool,
        span: Span,
    }
}

impl<F> Responding<F> {
    pub(crate) const fn new(handled: F, context: Context, head: bool, span: Span) -> Self {
        Self { handled, timer: None, context, head, span }
    }
}

impl<F: Future<Output = Response>> Future for Responding<F> {
    type Output = Response;

    fn poll(self: Pin<&mut Self>, task: &mut Task<'_>) -> Poll<Response> {
        let this = self.project();
        let _entered = this.span.enter();
        let mut response = match panic::catch(|| this.handled.poll(task)) {
            Ok(Poll::Ready(response)) => response,
            Err(panicked) => Error::internal(panicked).into_response(),
            Ok(Poll::Pending) => {
                if this.timer.is_none() {
                    *this.timer = this.context.time_left().map(|left| this.context.sleep(left));
                }
                match this.timer.as_mut().map(|timer| timer.as_mut().poll(task)) {
                    Some(Poll::Ready(())) => Error::new(ErrorCode::Timeout).into_response(),
                    _ => return Poll::Pending,
                }
            }
        };
        finish(&mut response, this.context, *this.head);
        Poll::Ready(response)
    }
}

/// Makes a response what may leave: the envelope written, no header that belongs to the connection, no body where none
/// may be, no length but the true one.
fn finish(response: &mut Response, context: &Context, head: bool) {
    if response.status().is_informational() {
        let cause = format!("a handler answered with the interim status {}", response.status().as_u16());
        *response = Error::internal(cause).into_response();
    }
    if let Some(error) = response.extensions_mut().remove::<Error>().or_else(|| bare_error(response)) {
        log(&error, context);
        *response.body_mut() = Body::from(error.envelope(context.request_id()));
    }
    let (mut hop_by_hop, mut length) = (false, false);
    for name in response.headers().keys() {
        hop_by_hop |= is_hop_by_hop(name);
        length |= *name == CONTENT_LENGTH;
    }
    if hop_by_hop {
        strip_hop_by_hop(response.headers_mut());
    }
    let bodiless = matches!(
        response.status(),
        StatusCode::NO_CONTENT | StatusCode::RESET_CONTENT | StatusCode::NOT_MODIFIED
    );
    if bodiless || head {
        let exact = response.body().size_hint().exact();
        *response.body_mut() = Body::empty();
        match exact {
            _ if bodiless => set_length(response.headers_mut(), None),
            // Some routers take the body of a `HEAD` away themselves: the length that they leave is that of the `GET`.
            Some(0) if length => {}
            exact => set_length(response.headers_mut(), exact),
        }
    } else if length {
        response.headers_mut().remove(CONTENT_LENGTH);
    }
}

/// The error behind an answer that has the status of one and says nothing more: it gets the envelope, too.
fn bare_error(response: &mut Response) -> Option<Error> {
    let status = response.status();
    let bare = (status.is_client_error() || status.is_server_error())
        && !response.headers().contains_key(CONTENT_TYPE)
        && response.body().size_hint().exact() == Some(0);
    // Most answers are no errors: which one it would be is asked of those only.
    let code = bare.then(|| ErrorCode::of(status))??;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    Some(Error::new(code))
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
