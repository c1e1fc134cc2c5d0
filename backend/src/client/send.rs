use std::pin::pin;
use std::time::Duration;

use futures_util::future::{self, Either};
use http::header::AUTHORIZATION;
use wacht_core::{BodyErrorKind, Client, Request};

use super::error::{ApiError, ApiErrorKind, messages};
use super::operation::{Operation, OperationRequest};
use super::response::retry_after;
use super::retry;
use crate::base_url::BaseUrl;
use crate::runtime::Runtime;
use crate::secret::ApiKey;

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

impl Endpoint {
    /// Sends an operation until it succeeds, fails for good, or the time is over.
    pub(crate) async fn send<O: Operation>(
        &self,
        operation: &mut O,
        runtime: &Runtime,
        timeout: Duration,
    ) -> Result<O::Output, ApiError> {
        let timeout = runtime.time_left().map_or(timeout, |left| left.min(timeout));
        let result = {
            let sending = pin!(self.send_until_done(operation, runtime));
            match future::select(sending, runtime.sleep(timeout)).await {
                Either::Left((result, _)) => result,
                Either::Right(_) => Err(ApiErrorKind::Timeout.into()),
            }
        };
        result.map_err(|error| error.of_operation(O::METHOD, O::PATH))
    }

    async fn send_until_done<O: Operation>(
        &self,
        operation: &mut O,
        runtime: &Runtime,
    ) -> Result<O::Output, ApiError> {
        let client = runtime.client();
        let mut attempt = 1;
        loop {
            let request = operation.fill(OperationRequest::new(O::PATH), runtime.random())?;
            let mut request = request.build(O::METHOD, |target| self.base.join(target))?;
            if let Some(authorization) = self.key.authorization() {
                request.headers_mut().insert(AUTHORIZATION, authorization);
            }
            let error = match send_once::<O>(&client, request).await {
                Ok(output) => return Ok(output),
                Err(error) => error,
            };
            let Some(pause) = retry::pause(&O::METHOD, attempt, &error, runtime.random()) else {
                return Err(error);
            };
            tracing::debug!(%error, attempt, ?pause, "sending the operation again");
            runtime.sleep(pause).await;
            attempt += 1;
        }
    }
}

async fn send_once<O: Operation>(client: &Client, request: Request) -> Result<O::Output, ApiError> {
    let response = client.send(request).await.map_err(ApiError::of_client)?;
    let (head, body) = response.into_parts();
    let body = body.collect(MAX_ANSWER_BYTES).await.map_err(|error| {
        let kind = match error.kind() {
            BodyErrorKind::TooLarge => ApiErrorKind::Decode,
            BodyErrorKind::Timeout => ApiErrorKind::Timeout,
            _ => ApiErrorKind::Unreachable,
        };
        ApiError::from(kind).with_status(head.status).with_source(error)
    });
    if head.status.is_success() {
        return O::read(&body?).map_err(|error| error.with_status(head.status));
    }
    // The status says more than a body that broke off.
    let messages = body.map(|body| messages(&body)).unwrap_or_default();
    Err(ApiError::of_status(head.status, messages, retry_after(&head.headers)))
}

#[cfg(test)]
#[path = "send_tests.rs"]
mod tests;
