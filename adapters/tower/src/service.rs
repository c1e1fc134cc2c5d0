use std::convert::Infallible;
use std::fmt;
use std::sync::Arc;
use std::task::{Context as Task, Poll};

use bytes::Bytes;
use http::header::CONTENT_LENGTH;
use http_body::Body as HttpBody;
use tower_service::Service;
use wacht_core::{Body, BoxError, BoxFuture, Context, Handler, IntoResponse, Response};

/// A [`Handler`] as a tower service, among the services of an application that runs on an adapter: the inside of a tower
/// layer, say. In an axum router, `AxumHandler` has the path parameters, too.
///
/// Its [`Context`] is the one that [`ServiceHandler`](crate::ServiceHandler) put into the request's extensions; without
/// one the answer is 500 `misconfigured`. Always ready: a handler bounds itself by its limits and its deadline.
pub struct HandlerService<H>(Arc<H>);

impl<H: Handler> HandlerService<H> {
    /// `handler` as a service.
    pub fn new(handler: H) -> Self {
        Self(Arc::new(handler))
    }
}

impl<H, B> Service<http::Request<B>> for HandlerService<H>
where
    H: Handler,
    B: HttpBody<Data = Bytes> + Send + 'static,
    B::Error: Into<BoxError>,
{
    type Response = Response;
    type Error = Infallible;
    type Future = BoxFuture<'static, Result<Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Task<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<B>) -> Self::Future {
        let handler = Arc::clone(&self.0);
        let request = request.map(Body::new);
        Box::pin(async move {
            match Context::of(request.extensions()).cloned() {
                Ok(context) => Ok(framed(handler.handle(request, context).await)),
                Err(error) => Ok(error.into_response()),
            }
        })
    }
}

/// A handler's response without a length of its own: a router around it would believe it, and tell it to `HEAD`.
pub(crate) fn framed(mut response: Response) -> Response {
    response.headers_mut().remove(CONTENT_LENGTH);
    response
}

impl<H> Clone for HandlerService<H> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<H> fmt::Debug for HandlerService<H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HandlerService").finish_non_exhaustive()
    }
}
