use std::fmt;
use std::sync::Arc;

use axum::body::Body as AxumBody;
use axum::extract::{MatchedPath, OriginalUri};
use axum::response::Response as AxumResponse;
use http::{Extensions, Uri};
use wacht_core::{Body, BoxFuture, Context, Error, Handler, IntoResponse, PathParams};

use crate::service::framed;

/// A [`Handler`] as the handler of an axum route, with the route's path parameters in its [`Context`].
///
/// ```
/// use axum::{Router, routing::get};
/// use wacht_core::{Context, Error, Request};
/// use wacht_tower::AxumHandler;
///
/// async fn user(_: Request, context: Context) -> Result<String, Error> {
///     Ok(format!("user {}", context.param("id")?))
/// }
/// let router: Router = Router::new().route("/users/{id}", get(AxumHandler::new(user)));
/// ```
pub struct AxumHandler<H>(Arc<H>);

impl<H: Handler> AxumHandler<H> {
    /// `handler` for a route.
    pub fn new(handler: H) -> Self {
        Self(Arc::new(handler))
    }
}

impl<H: Handler, S> axum::handler::Handler<(), S> for AxumHandler<H> {
    type Future = BoxFuture<'static, AxumResponse>;

    fn call(self, request: axum::extract::Request, _: S) -> Self::Future {
        Box::pin(async move {
            let response = match context(request.extensions(), request.uri()) {
                Ok(context) => self.0.handle(request.map(Body::new), context).await,
                Err(error) => error.into_response(),
            };
            framed(response).map(AxumBody::new)
        })
    }
}

/// The context with the parameters that the route took from the path. axum decodes them; ours are the bytes that the client
/// sent, so the route's pattern is matched once more.
fn context(extensions: &Extensions, uri: &Uri) -> Result<Context, Error> {
    let context = Context::of(extensions)?.clone();
    let Some(route) = extensions.get::<MatchedPath>() else { return Ok(context) };
    let uri = extensions.get::<OriginalUri>().map_or(uri, |original| &original.0);
    let mut pattern = matchit::Router::new();
    pattern.insert(route.as_str(), ()).map_err(Error::internal)?;
    let params: PathParams = match pattern.at(uri.path()) {
        Ok(matched) => matched.params.iter().collect(),
        // The service was nested, and nobody kept the whole path.
        Err(_) => return Ok(context),
    };
    Ok(if params.is_empty() { context } else { context.with(params) })
}

impl<H> Clone for AxumHandler<H> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<H> fmt::Debug for AxumHandler<H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AxumHandler").finish_non_exhaustive()
    }
}
