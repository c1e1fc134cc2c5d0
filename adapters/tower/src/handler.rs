use std::fmt;

use bytes::Bytes;
use http_body::Body as HttpBody;
use tower_service::Service;
use wacht_core::{BoxError, Context, Handler, Limits, Request, Response};

use crate::oneshot::Oneshot;

/// A tower service as a [`Handler`]: an `axum::Router` above all.
///
/// Each request is served by a clone of the service, once that clone is ready: a service that limits itself is waited
/// for, and the request's deadline bounds the wait. The [`Context`] travels in the request's extensions.
///
/// An error of the service is 500 with its cause in the log; one that is a [`wacht_core::Error`] is the answer that it
/// says. A service must be `Sync`, as `axum::Router` and `tower::util::BoxCloneSyncService` are.
///
/// ```
/// use axum::{Router, routing::get};
/// use wacht_core::{ConfigError, Context, Handler, Start};
/// use wacht_tower::ServiceHandler;
///
/// async fn app(_: Start) -> Result<impl Handler, ConfigError> {
///     let router = Router::new().route("/", get(async |context: Context| format!("on {}", context.runtime())));
///     Ok(ServiceHandler::new(router))
/// }
/// ```
#[derive(Clone)]
pub struct ServiceHandler<S> {
    service: S,
    limits: Limits,
}

impl<S> ServiceHandler<S> {
    /// `service` as a handler, under the default [`Limits`].
    pub fn new(service: S) -> Self {
        Self { service, limits: Limits::default() }
    }

    /// With these limits in front of the service.
    #[must_use]
    pub const fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }
}

impl<S, B> Handler for ServiceHandler<S>
where
    S: Service<Request, Response = http::Response<B>, Future: Send> + Clone + Send + Sync + 'static,
    S::Error: Into<BoxError>,
    B: HttpBody<Data = Bytes> + Send + 'static,
    B::Error: Into<BoxError>,
{
    fn handle(&self, mut request: Request, context: Context) -> impl Future<Output = Response> + Send {
        request.extensions_mut().insert(context);
        Oneshot::new(self.service.clone(), request)
    }

    fn limits(&self) -> Limits {
        self.limits
    }
}

impl<S> fmt::Debug for ServiceHandler<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ServiceHandler").field("limits", &self.limits).finish_non_exhaustive()
    }
}
