use std::convert::Infallible;
use std::fmt;
use std::sync::Arc;
use std::task::{Context as Task, Poll};

use bytes::Bytes;
use http_body::Body as HttpBody;
use tower_service::Service;
use wacht_core::{Application, Arrival, Body, BoxError, BoxFuture, Handler, Platform, Response};

/// An [`Application`] as a tower service for a server that is none of ours, such as `axum::serve`: limits, deadline,
/// header hygiene and the error envelope are the same as behind an adapter.
///
/// The server knows who is at the other end; `arrival` tells it from the request's head.
pub struct ServedApplication<H>(Arc<Served<H>>);

struct Served<H> {
    application: Application<H>,
    platform: Arc<dyn Platform>,
    arrival: fn(&http::request::Parts) -> Arrival,
}

impl<H: Handler> ServedApplication<H> {
    /// `application` on `platform`.
    pub fn new(
        application: Application<H>,
        platform: Arc<dyn Platform>,
        arrival: fn(&http::request::Parts) -> Arrival,
    ) -> Self {
        Self(Arc::new(Served { application, platform, arrival }))
    }
}

impl<H, B> Service<http::Request<B>> for ServedApplication<H>
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
        let served = Arc::clone(&self.0);
        let (parts, body) = request.into_parts();
        let arrival = (served.arrival)(&parts);
        let request = http::Request::from_parts(parts, Body::new(body));
        Box::pin(async move {
            Ok(served.application.respond(request, Arc::clone(&served.platform), arrival).await)
        })
    }
}

impl<H> Clone for ServedApplication<H> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<H> fmt::Debug for ServedApplication<H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ServedApplication").field("platform", &self.0.platform).finish_non_exhaustive()
    }
}
