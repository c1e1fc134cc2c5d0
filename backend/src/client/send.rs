use std::pin::pin;
use std::time::Duration;

use http::header::AUTHORIZATION;
use http::{HeaderName, Method};
use wacht_core::{BodyErrorKind, Client, Request};

use super::answer::{Content, Received, retry_after};
use super::error::{ApiError, ApiErrorKind, messages};
use super::operation::{Operation, OperationRequest};
use super::retry;
use crate::base_url::BaseUrl;
use crate::runtime::Runtime;
use crate::secret::ApiKey;
use crate::within::within;

/// How long a call may take in all, its retries among it, where nobody says.
pub(crate) const DEFAULT_TIMEOUT: Duration = Duration::from_secs(30);
/// The largest answer that is read, in bytes.
pub(crate) const MAX_ANSWER_BYTES: usize = 8 * 1024 * 1024;

/// The API host and the key that is sent to it, and to no other.
#[derive(Debug, Clone)]
pub(crate) struct Endpoint {
    pub(crate) base: BaseUrl,
    pub(crate) key: ApiKey,
}

/// An operation on its way, without its type: sending is compiled once and not for each.
pub(crate) struct Sending<'a> {
    pub(crate) method: Method,
    pub(crate) path: &'static str,
    pub(crate) accept: &'static str,
    pub(crate) streamed: bool,
    pub(crate) repeatable: bool,
    pub(crate) timeout: Duration,
    pub(crate) operation: &'a mut dyn Fill,
}

/// What sending asks of an [`Operation`].
pub(crate) trait Fill: Send {
    fn fill(&mut self, request: OperationRequest, nonce: u128) -> Result<OperationRequest, ApiError>;
}

impl<O: Operation> Fill for O {
    fn fill(&mut self, request: OperationRequest, nonce: u128) -> Result<OperationRequest, ApiError> {
        Operation::fill(self, request, nonce)
    }
}

impl Endpoint {
    /// Sends an operation until it succeeds, fails for good, or the time is over.
    pub(crate) async fn send(&self, sending: Sending<'_>, runtime: &Runtime) -> Result<Received, ApiError> {
        let (method, path) = (sending.method.clone(), sending.path);
        let timeout = runtime.time_left().map_or(sending.timeout, |left| left.min(sending.timeout));
        let result = {
            let done = pin!(self.send_until_done(sending, runtime));
            let result = within(runtime.sleep(timeout), done).await;
            result.unwrap_or_else(|| Err(ApiErrorKind::Timeout.into()))
        };
        result.map_err(|error| error.of_operation(method, path))
    }

    async fn send_until_done(&self, sending: Sending<'_>, runtime: &Runtime) -> Result<Received, ApiError> {
        let client = runtime.client();
        let mut attempt = 1;
        loop {
            let request = sending.operation.fill(OperationRequest::new(sending.path), runtime.random())?;
            let mut request =
                request.build(sending.method.clone(), sending.accept, |target| self.base.join(target))?;
            if let Some(authorization) = self.key.authorization() {
                request.headers_mut().insert(AUTHORIZATION, authorization);
            }
            if let Some(id) = runtime.request_id() {
                request.headers_mut().insert(REQUEST_ID, id);
            }
            let error = match send_once(&client, request, sending.streamed).await {
                Ok(received) => return Ok(received),
                Err(error) => error,
            };
            let Some(pause) = retry::pause(sending.repeatable, attempt, &error, runtime.random()) else {
                return Err(error);
            };
            tracing::debug!(%error, attempt, pause = pause.as_secs_f64(), "sending the operation again");
            runtime.sleep(pause).await;
            attempt += 1;
        }
    }
}

/// By which a call is found again in the logs of both sides.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

async fn send_once(client: &Client, request: Request, streamed: bool) -> Result<Received, ApiError> {
    let response = client.send(request).await.map_err(ApiError::of_client)?;
    let (head, body) = response.into_parts();
    if streamed && head.status.is_success() {
        return Ok(Received { status: head.status, headers: head.headers, content: Content::Stream(body) });
    }
    let body = body.collect(MAX_ANSWER_BYTES).await.map_err(|error| {
        let kind = match error.kind() {
            BodyErrorKind::TooLarge => ApiErrorKind::Decode,
            BodyErrorKind::Timeout => ApiErrorKind::Timeout,
            _ => ApiErrorKind::Unreachable,
        };
        ApiError::from(kind).with_status(head.status).with_source(error)
    });
    if head.status.is_success() {
        return Ok(Received { status: head.status, headers: head.headers, content: Content::Whole(body?) });
    }
    // The status says more than a body that broke off.
    let messages = body.map(|body| messages(&body)).unwrap_or_default();
    Err(ApiError::of_status(head.status, messages, retry_after(&head.headers)))
}

#[cfg(test)]
#[path = "send_tests.rs"]
mod tests;
