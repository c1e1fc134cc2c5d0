use std::pin::Pin;
use std::task::{Context as Task, Poll, ready};

use bytes::Bytes;
use http_body::Body as HttpBody;
use pin_project_lite::pin_project;
use tower_service::Service;
use wacht_core::{Body, BoxError, Error, IntoResponse, Request, Response};

pin_project! {
    /// One call of a service: first it gets ready, then it is called.
    ///
    /// Written out and not an `async` block, which would hold the request twice.
    pub(crate) struct Oneshot<S: Service<Request>> {
        request: Option<Request>,
        service: S,
        #[pin]
        call: Option<S::Future>,
    }
}

impl<S: Service<Request>> Oneshot<S> {
    pub(crate) const fn new(service: S, request: Request) -> Self {
        Self { request: Some(request), service, call: None }
    }
}

impl<S, B> Future for Oneshot<S>
where
    S: Service<Request, Response = http::Response<B>>,
    S::Error: Into<BoxError>,
    B: HttpBody<Data = Bytes> + Send + 'static,
    B::Error: Into<BoxError>,
{
    type Output = Response;

    fn poll(self: Pin<&mut Self>, task: &mut Task<'_>) -> Poll<Response> {
        let mut this = self.project();
        if this.request.is_some() {
            if let Err(error) = ready!(this.service.poll_ready(task)) {
                return Poll::Ready(refusal(error.into()));
            }
            if let Some(request) = this.request.take() {
                this.call.set(Some(this.service.call(request)));
            }
        }
        match this.call.as_pin_mut() {
            Some(call) => match ready!(call.poll(task)) {
                Ok(response) => Poll::Ready(response.map(Body::new)),
                Err(error) => Poll::Ready(refusal(error.into())),
            },
            // Polled again after its end, which no executor does.
            None => Poll::Pending,
        }
    }
}

/// A service may fail; a handler may not. A service that knows what the client shall see fails with [`Error`].
fn refusal(error: BoxError) -> Response {
    match error.downcast::<Error>() {
        Ok(error) => error.into_response(),
        Err(error) => Error::internal(error).into_response(),
    }
}
