use http::header::HOST;
use http::{HeaderValue, Method};
use wacht_core::{Arrival, Body, Error, Request, Scheme};
use wasip2::http::types::{IncomingRequest, Method as WasiMethod, Scheme as WasiScheme};

use super::body::IncomingBody;
use crate::{fields, target};

/// The host's request as the application takes it.
///
/// # Errors
/// A method or a target that is none.
pub(super) fn convert(
    incoming: &IncomingRequest,
    configured: Option<HeaderValue>,
) -> Result<(Request, Arrival), Error> {
    let mut headers = fields::from_list(incoming.headers().entries());
    let host = target::host(incoming.authority(), &headers, configured);
    // The host keeps the header to itself; an application expects it.
    if let (false, Some(host)) = (headers.contains_key(HOST), &host) {
        headers.insert(HOST, host.clone());
    }
    let body = match fields::announced_length(&headers) {
        Some(0) => Body::empty(),
        length => incoming.consume().map_or_else(|()| Body::empty(), |body| IncomingBody::body(body, length)),
    };
    let mut request = Request::new(body);
    *request.method_mut() = method(&incoming.method())?;
    *request.uri_mut() = target::uri(incoming.path_with_query())?;
    *request.headers_mut() = headers;
    let mut arrival = Arrival::default();
    arrival.host = host;
    if matches!(incoming.scheme(), Some(WasiScheme::Https)) {
        arrival.scheme = Scheme::Https;
    }
    Ok((request, arrival))
}

fn method(method: &WasiMethod) -> Result<Method, Error> {
    Ok(match method {
        WasiMethod::Get => Method::GET,
        WasiMethod::Head => Method::HEAD,
        WasiMethod::Post => Method::POST,
        WasiMethod::Put => Method::PUT,
        WasiMethod::Delete => Method::DELETE,
        WasiMethod::Connect => Method::CONNECT,
        WasiMethod::Options => Method::OPTIONS,
        WasiMethod::Trace => Method::TRACE,
        WasiMethod::Patch => Method::PATCH,
        WasiMethod::Other(name) => target::method(name)?,
    })
}
