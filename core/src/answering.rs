use std::pin::Pin;
use std::task::{Context as Task, Poll};

use pin_project_lite::pin_project;

use crate::{IntoResponse, Response};

pin_project! {
    /// A future of an answer as one of its response. Futures are wrapped and handed on, never awaited in an `async` block of
    /// our own: a block would hold the request a second time, and every move of the future would copy it.
    pub(crate) struct Answering<F> {
        #[pin]
        answer: F,
    }
}

impl<F> Answering<F> {
    pub(crate) const fn new(answer: F) -> Self {
        Self { answer }
    }
}

impl<F: Future<Output: IntoResponse>> Future for Answering<F> {
    type Output = Response;

    fn poll(self: Pin<&mut Self>, task: &mut Task<'_>) -> Poll<Response> {
        self.project().answer.poll(task).map(IntoResponse::into_response)
    }
}
