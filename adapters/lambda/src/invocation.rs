use std::error::Error as StdError;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context as Task, Poll, ready};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use futures_util::future::Either;
use http::header::CONTENT_LENGTH;
use http::{HeaderMap, HeaderValue, Method, StatusCode};
use http_body::{Body as HttpBody, Frame};
use wacht_core::{Body, BodyError, BodyErrorKind, Error, ErrorCode, Handler, Platform, Response};

use crate::builder::ResponseMode;
use crate::event::Trigger;
use crate::function::Shared;
use crate::platform::LambdaPlatform;
use crate::request::{self, Received};
use crate::response::{MOST_BUFFERED_BYTES, prelude, whole};
use crate::runtime_api::{ERROR_BODY, ERROR_TYPE, Invocation};

/// What is left of an invocation's time for the answer itself to get through.
const MARGIN: Duration = Duration::from_millis(250);
/// The longest that Lambda lets an invocation run (AWS Lambda quotas).
const LONGEST: Duration = Duration::from_secs(15 * 60);

/// The work that the handler of an invocation left behind.
pub(crate) struct LeftBehind(Option<Arc<LambdaPlatform>>);

/// An answer as Lambda takes it.
pub(crate) enum Payload {
    Whole(Vec<u8>),
    Streamed(Body),
}

/// Answers one invocation.
pub(crate) async fn answer<H: Handler>(
    shared: &Shared<H>,
    invocation: &Arc<Invocation>,
    event: &[u8],
) -> (Payload, LeftBehind) {
    let mode = shared.options.response_mode;
    let received = match request::read(event, shared.options.stage_prefix) {
        Ok(received) => received,
        Err(bad) => {
            tracing::error!(request_id = invocation.request_id, error = %bad, "the event is no HTTP request");
            let refusal = Error::new(ErrorCode::BadRequest).into_answer(&invocation.request_id);
            // The form that most triggers read.
            return (
                payload(mode, invocation, Trigger::LoadBalancer, refusal, false).await,
                LeftBehind(None),
            );
        }
    };
    let Received { trigger, request, mut arrival, gateway_request_id } = received;
    let platform = Arc::new(shared.platform.of(Arc::clone(invocation), trigger, gateway_request_id));
    arrival.request_id = Some(invocation.request_id.clone());
    arrival.time_left = invocation.time_left().map(|left| left.saturating_sub(MARGIN));
    let head = request.as_ref().is_ok_and(|request| *request.method() == Method::HEAD);
    let response = match request {
        Ok(request) => {
            let platform: Arc<dyn Platform> = Arc::clone(&platform) as _;
            Either::Left(shared.application.respond(request, platform, arrival))
        }
        Err(error) => Either::Right(std::future::ready(error.into_answer(&invocation.request_id))),
    };
    (payload(mode, invocation, trigger, response.await, head).await, LeftBehind(Some(platform)))
}

async fn payload(
    mode: ResponseMode,
    invocation: &Invocation,
    trigger: Trigger,
    response: Response,
    head: bool,
) -> Payload {
    match mode {
        ResponseMode::Streamed => Payload::Streamed(streamed(response, head)),
        ResponseMode::Buffered => Payload::Whole(buffered(invocation, trigger, response).await),
    }
}

impl LeftBehind {
    /// Waits until it is done, as long as the invocation lasts: afterwards the sandbox may freeze.
    pub(crate) async fn finish(self, invocation: &Invocation) {
        let Some(background) = self.0.as_deref().map(LambdaPlatform::background) else { return };
        if background.is_empty() {
            return;
        }
        let within = invocation.time_left().map_or(LONGEST, |left| left.saturating_sub(MARGIN / 2));
        if !background.finish(within).await {
            tracing::warn!(
                request_id = invocation.request_id,
                "background work is not done when the invocation ends"
            );
        }
    }
}

/// The whole answer, or what the caller gets where there is none.
async fn buffered(invocation: &Invocation, trigger: Trigger, response: Response) -> Vec<u8> {
    let (parts, body) = response.into_parts();
    let payload = match collect(body).await {
        Ok(bytes) => whole(trigger, parts.status, &parts.headers, &bytes)
            .filter(|payload| payload.len() <= MOST_BUFFERED_BYTES)
            .ok_or(BodyErrorKind::TooLarge),
        Err(error) => {
            tracing::error!(
                request_id = invocation.request_id,
                error = &error as &dyn StdError,
                "the body failed"
            );
            Err(error.kind())
        }
    };
    payload.unwrap_or_else(|kind| {
        let code = match kind {
            BodyErrorKind::TooLarge => {
                tracing::error!(
                    request_id = invocation.request_id,
                    limit = MOST_BUFFERED_BYTES,
                    "the answer is larger than a buffered trigger takes"
                );
                ErrorCode::PayloadTooLarge
            }
            _ => ErrorCode::InternalError,
        };
        let (parts, body) = Error::new(code).into_answer(&invocation.request_id).into_parts();
        let bytes = Bytes::copy_from_slice(body.as_bytes().unwrap_or_default());
        whole(trigger, parts.status, &parts.headers, &bytes).unwrap_or_default()
    })
}

/// The bytes of a body. One that is still to be made is made in a task of its own, since it may panic.
async fn collect(body: Body) -> Result<Bytes, BodyError> {
    if body.is_end_stream() || body.as_bytes().is_some() {
        return body.collect(MOST_BUFFERED_BYTES).await;
    }
    let collecting = tokio::spawn(body.collect(MOST_BUFFERED_BYTES));
    collecting.await.unwrap_or_else(|panicked| Err(BodyError::new(BodyErrorKind::Producer, panicked)))
}

/// The head, the separator, and then the bytes as they come.
fn streamed(response: Response, head: bool) -> Body {
    let (mut parts, body) = response.into_parts();
    let may_have_body =
        !head && parts.status != StatusCode::NO_CONTENT && parts.status != StatusCode::NOT_MODIFIED;
    if let Some(length) = body.size_hint().exact().filter(|_| may_have_body) {
        parts.headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
    }
    match prelude(parts.status, &parts.headers) {
        Some(prelude) => Body::new(Streamed { prelude: prelude.into_iter(), body, ended: false }),
        None => Body::empty(),
    }
}

/// A body behind its prelude. An error becomes the trailers that tell Lambda to cut the response, never a clean end.
struct Streamed {
    prelude: std::array::IntoIter<Bytes, 2>,
    body: Body,
    ended: bool,
}

impl HttpBody for Streamed {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        task: &mut Task<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        if let Some(part) = self.prelude.next() {
            return Poll::Ready(Some(Ok(Frame::data(part))));
        }
        while !self.ended {
            match ready!(Pin::new(&mut self.body).poll_frame(task)) {
                // An empty chunk would be the last one.
                Some(Ok(frame)) if frame.data_ref().is_some_and(|data| !data.is_empty()) => {
                    return Poll::Ready(Some(Ok(frame)));
                }
                // Lambda passes no trailers on.
                Some(Ok(_)) => {}
                Some(Err(error)) => {
                    self.ended = true;
                    tracing::error!(error = &error as &dyn StdError, "the body failed in the middle");
                    return Poll::Ready(Some(Ok(Frame::trailers(failure()))));
                }
                None => self.ended = true,
            }
        }
        Poll::Ready(None)
    }
}

fn failure() -> HeaderMap {
    let body = r#"{"errorType":"Function.BodyFailed","errorMessage":"The body failed in the middle"}"#;
    let body = HeaderValue::try_from(STANDARD.encode(body));
    let kind = HeaderValue::from_static("Function.BodyFailed");
    let body = body.ok().map(|body| (ERROR_BODY, body));
    [(ERROR_TYPE, kind)].into_iter().chain(body).collect()
}
