use http::header::HOST;
use http::{HeaderValue, Method};
use wacht_core::{Arrival, Body, Error, Request, Scheme};
use wasip2::http::types::{IncomingRequest, Method as WasiMethod, Scheme as WasiScheme};

use super::body::IncomingBody;
use crate::{fields, target};

/// The host's request as the application takes it, and whether it is a `HEAD`.
pub(super) fn convert(
    incoming: IncomingRequest,
    configured: Option<HeaderValue>,
) -> (bool, Result<(Request, Arrival), Error>) {
    let method = incoming.method();
    let head = matches!(method, WasiMethod::Head);
    (head, convert_as(incoming, &method, configured))
}

fn convert_as(
    incoming: IncomingRequest,
    as_sent: &WasiMethod,
    configured: Option<HeaderValue>,
) -> Result<(Request, Arrival), Error> {
    let mut headers = fields::from_list(incoming.headers().entries());
    let host = target::host(incoming.authority(), &headers, configured);
    // The host keeps the header to itself; an application expects it.
    if let (false, Some(host)) = (headers.contains_key(HOST), &host) {
        headers.insert(HOST, host.clone());
    }
    let mut arrival = Arrival::default();
    arrival.host = host;
    if matches!(incoming.scheme(), Some(WasiScheme::Https)) {
        arrival.scheme = Scheme::Https;
    }
    let uri = target::uri(incoming.path_with_query())?;
    let method = method(as_sent)?;
    let body = match fields::announced_length(&headers) {
        Some(0) => Body::empty(),
        length => IncomingBody::of_request(incoming, length),
    };
    let mut request = Request::new(body);
    *request.method_mut() = method;
    *request.uri_mut() = uri;
    *request.headers_mut() = headers;
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
