use std::time::Duration;

use futures_util::Stream;
use futures_util::stream;

use super::error::{ApiError, ApiErrorKind};
use super::operation::Operation;
use super::page::{Page, Paged};
use super::send::DEFAULT_TIMEOUT;
use crate::api::Api;

/// An operation about to be sent.
#[derive(Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Call<O> {
    api: Api,
    pub(crate) operation: O,
    timeout: Duration,
}

impl<O: Operation> Call<O> {
    pub(crate) const fn new(api: Api, operation: O) -> Self {
        Self { api, operation, timeout: DEFAULT_TIMEOUT }
    }

    /// How long the call may take in all, its retries among it: 30 s where nobody says, and never past the request's
    /// deadline.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Sends it. Operations of idempotent methods are sent again after a fault that may pass, three times in all.
    ///
    /// # Errors
    /// [`ApiError`], whose kinds say what each means.
    pub async fn send(mut self) -> Result<O::Output, ApiError> {
        self.api.send(&mut self.operation, self.timeout).await
    }
}

impl<O: Paged> Call<O> {
    /// The most pages that [`pages`](Self::pages) gives.
    pub const MAX_PAGES: u32 = 1_000;

    /// The pages one after another, each fetched when it is asked for. The time-out is for each.
    ///
    /// After an error the stream ends. Past [`MAX_PAGES`](Self::MAX_PAGES) pages it fails with
    /// [`ApiErrorKind::TooManyPages`], and does not look complete.
    pub fn pages(self) -> impl Stream<Item = Result<Page<O::Item>, ApiError>> + Send {
        stream::try_unfold((self, Some(0_u32)), |(mut call, given)| async move {
            let Some(given) = given else { return Ok(None) };
            if given >= Self::MAX_PAGES {
                return Err(ApiErrorKind::TooManyPages.into());
            }
            let page = call.api.send(&mut call.operation, call.timeout).await?;
            let next = page.next_offset(call.operation.offset());
            if let Some(offset) = next {
                call.operation.set_offset(offset);
            }
            Ok(Some((page, (call, next.map(|_| given + 1)))))
        })
    }
}
