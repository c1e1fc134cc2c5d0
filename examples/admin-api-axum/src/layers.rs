//! The standard layers, none of which needs a runtime of its own.

use axum::Router;
use axum::middleware::map_response;
use http::header::{AUTHORIZATION, HeaderName, HeaderValue};
use http::{Method, Request};
use tower_http::compression::CompressionLayer;
use tower_http::cors::{Any, CorsLayer};
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::request_id::{MakeRequestId, PropagateRequestIdLayer, RequestId, SetRequestIdLayer};
use tower_http::sensitive_headers::SetSensitiveRequestHeadersLayer;
use wacht_core::Context;

use crate::errors;

const API_KEY: HeaderName = HeaderName::from_static("x-api-key");
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// No route takes more.
const MOST_BODY_BYTES: usize = 64 * 1024;

/// The routes with what every answer of the application has around it, the innermost first.
pub(crate) fn around(routes: Router) -> Router {
    let routes = routes
        .layer(RequestBodyLimitLayer::new(MOST_BODY_BYTES))
        .layer(map_response(errors::enveloped))
        .layer(map_response(errors::never_cached))
        .layer(CompressionLayer::new())
        .layer(CorsLayer::new().allow_origin(Any).allow_methods([Method::GET, Method::PATCH]))
        .layer(PropagateRequestIdLayer::new(REQUEST_ID));
    #[cfg(feature = "trace")]
    let routes = routes.layer(tower_http::trace::TraceLayer::new_for_http());
    routes
        .layer(SetRequestIdLayer::new(REQUEST_ID, IdOfContext))
        .layer(SetSensitiveRequestHeadersLayer::new([AUTHORIZATION, API_KEY]))
}

/// The id that the context has already, so that a log line, the envelope and the header name the same request.
#[derive(Debug, Clone, Copy)]
struct IdOfContext;

impl MakeRequestId for IdOfContext {
    fn make_request_id<B>(&mut self, request: &Request<B>) -> Option<RequestId> {
        let context = Context::of(request.extensions()).ok()?;
        HeaderValue::from_str(context.request_id()).ok().map(RequestId::new)
    }
}
