use std::collections::HashSet;
use std::time::Duration;

use futures_util::Stream;
use futures_util::stream;
use http::{Method, StatusCode};
use wacht_core::BoxFuture;

use super::answer::{Answer, Received};
use super::error::{ApiError, ApiErrorKind};
use super::operation::Operation;
use super::page::Paged;
use super::send::{DEFAULT_TIMEOUT, Sending};
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

    /// How long the call may take in all, its retries and the answer's body among it: 30 s where nobody says, and never
    /// past the request's deadline. Of a download, the head only.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Sends it. What is the same when it is done twice is sent again after a fault that may pass, three times in all.
    ///
    /// # Errors
    /// [`ApiError`], whose kinds say what each means.
    pub async fn send(mut self) -> Result<<O::Answer as Answer>::Output, ApiError> {
        read::<O>(self.sent().await?)
    }

    /// No `async` function of its own, whose states would be compiled into each caller's.
    fn sent(&mut self) -> BoxFuture<'_, Result<Received, ApiError>> {
        self.api.send(Sending {
            method: O::METHOD,
            path: O::PATH,
            accept: O::Answer::ACCEPT,
            streamed: O::Answer::STREAMED,
            repeatable: self.operation.is_repeatable(),
            timeout: self.timeout,
            operation: &mut self.operation,
        })
    }
}

fn read<O: Operation>(received: Received) -> Result<<O::Answer as Answer>::Output, ApiError> {
    let status = received.status;
    O::Answer::read(received).map_err(|error| unread(error, O::METHOD, O::PATH, status))
}

impl<O: Paged> Call<O> {
    /// The most pages that [`pages`](Self::pages) gives.
    pub const MAX_PAGES: u32 = MAX_PAGES;

    /// The pages one after another, each fetched when it is asked for. The time-out is for each.
    ///
    /// After an error the stream ends. Past [`MAX_PAGES`](Self::MAX_PAGES) pages it fails with
    /// [`ApiErrorKind::TooManyPages`], at a cursor that it stood at before with [`ApiErrorKind::PageLoop`], and does not
    /// look complete.
    pub fn pages(self) -> impl Stream<Item = Result<O::Page, ApiError>> + Send {
        let seen = Seen::at(self.operation.cursor());
        stream::try_unfold(Some((self, seen)), |state| async move {
            let Some((mut call, mut seen)) = state else { return Ok(None) };
            seen.check().map_err(|kind| ApiError::from(kind).of_operation(O::METHOD, O::PATH))?;
            let page = read::<O>(call.sent().await?)?;
            let more = call.operation.advance(&page);
            if more {
                seen.move_to(call.operation.cursor());
            }
            Ok(Some((page, more.then_some((call, seen)))))
        })
    }
}

#[cold]
#[inline(never)]
fn unread(error: ApiError, method: Method, path: &'static str, status: StatusCode) -> ApiError {
    error.of_operation(method, path).with_status(status)
}

/// Where a listing has been.
struct Seen {
    cursors: HashSet<String>,
    pages: u32,
    looping: bool,
}

impl Seen {
    fn at(cursor: Option<&str>) -> Self {
        Self { cursors: cursor.map(str::to_owned).into_iter().collect(), pages: 0, looping: false }
    }

    /// Whether one page more may be asked for.
    fn check(&mut self) -> Result<(), ApiErrorKind> {
        if self.looping {
            return Err(ApiErrorKind::PageLoop);
        }
        if self.pages >= MAX_PAGES {
            return Err(ApiErrorKind::TooManyPages);
        }
        self.pages += 1;
        Ok(())
    }

    fn move_to(&mut self, cursor: Option<&str>) {
        self.looping = cursor.is_some_and(|cursor| !self.cursors.insert(cursor.to_owned()));
    }
}

const MAX_PAGES: u32 = 1_000;

#[cfg(all(test, feature = "ai", feature = "users", feature = "webhooks"))]
#[path = "call_tests.rs"]
mod tests;
