use std::fmt;
use std::sync::Arc;

use axum::body::Body as AxumBody;
use axum::extract::rejection::RawPathParamsRejection;
use axum::extract::{FromRequestParts, RawPathParams};
use axum::response::Response as AxumResponse;
use http::request::Parts;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use wacht_core::{Body, BoxFuture, Context, Error, ErrorCode, Handler, IntoResponse, PathParams, Request};

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
            let (mut parts, body) = request.into_parts();
            let response = match context(&mut parts).await {
                Ok(context) => self.0.handle(Request::from_parts(parts, Body::new(body)), context).await,
                Err(error) => error.into_response(),
            };
            response.map(AxumBody::new)
        })
    }
}

/// The context with the parameters that the route took from the path.
async fn context(parts: &mut Parts) -> Result<Context, Error> {
    let context = Context::of(&parts.extensions)?.clone();
    let params = match RawPathParams::from_request_parts(parts, &()).await {
        Ok(params) => params,
        // Called outside a router.
        Err(RawPathParamsRejection::MissingPathParams(_)) => return Ok(context),
        Err(error) => {
            return Err(Error::new(ErrorCode::BadRequest)
                .with_message("A path parameter is not UTF-8")
                .with_source(error));
        }
    };
    // axum has decoded them; ours stand as they do in a path.
    let encoded: Vec<_> = params
        .iter()
        .map(|(name, value)| (name, utf8_percent_encode(value, NON_ALPHANUMERIC).to_string()))
        .collect();
    if encoded.is_empty() {
        return Ok(context);
    }
    Ok(context.with::<PathParams>(encoded.iter().map(|(name, value)| (*name, value.as_str())).collect()))
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
