use std::pin::Pin;
use std::task::{Context as Task, Poll, ready};

use bytes::Bytes;
use futures_util::stream;
use http::Method;
use http::header::CONTENT_LENGTH;
use http_body::Body as HttpBody;
use pin_project_lite::pin_project;
use tower_service::Service;
use wacht_core::{Body, BodyError, BoxError, Error, IntoResponse, Request, Response};

pin_project! {
    /// One call of a service: first it gets ready, then it is called.
    ///
    /// Written out and not an `async` block, which would hold the request twice.
    pub(crate) struct Oneshot<S: Service<Request>> {
        request: Option<Request>,
        head: bool,
        service: S,
        #[pin]
        call: Option<S::Future>,
    }
}

impl<S: Service<Request>> Oneshot<S> {
    pub(crate) fn new(service: S, request: Request) -> Self {
        let head = *request.method() == Method::HEAD;
        Self { request: Some(request), head, service, call: None }
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
                Ok(response) => Poll::Ready(answer(response.map(Body::new), *this.head)),
                Err(error) => Poll::Ready(refusal(error.into())),
            },
            // Polled again after its end, which no executor does.
            None => Poll::Pending,
        }
    }
}

/// A router that takes the body of a `HEAD` away, as axum's does, leaves its length where it is known. Where it is not, the
/// empty body that is left has none to tell.
fn answer(mut response: Response, head: bool) -> Response {
    let is_error = response.status().is_client_error() || response.status().is_server_error();
    if head
        && !is_error
        && !response.headers().contains_key(CONTENT_LENGTH)
        && response.body().is_end_stream()
    {
        *response.body_mut() = Body::from_stream(stream::empty::<Result<Bytes, BodyError>>());
    }
    response
}

/// A service may fail; a handler may not. A service that knows what the client shall see fails with [`Error`].
fn refusal(error: BoxError) -> Response {
    match error.downcast::<Error>() {
        Ok(error) => error.into_response(),
        Err(error) => Error::internal(error).into_response(),
    }
}
