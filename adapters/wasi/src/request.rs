//! What both versions read alike of a request that arrives.

use http::header::HOST;
use http::uri::PathAndQuery;
use http::{HeaderMap, HeaderValue, Method, Uri};
use wacht_core::{Arrival, Body, Error, ErrorCode, Request, Scheme};

use crate::fields;

/// A request in the parts that `wasi:http` gives.
pub(crate) struct Received {
    pub(crate) method: Result<Method, Error>,
    pub(crate) target: Option<String>,
    pub(crate) authority: Option<String>,
    pub(crate) https: bool,
    pub(crate) list: fields::List,
}

impl Received {
    /// The request as the application takes it, with a body of the announced length.
    ///
    /// # Errors
    /// A method or a target that is none.
    pub(crate) fn into_request(
        self,
        configured: Option<HeaderValue>,
        body: impl FnOnce(Option<u64>) -> Body,
    ) -> Result<(Request, Arrival), Error> {
        let mut headers = fields::from_list(self.list);
        let host = host(self.authority, &headers, configured);
        // The host keeps the header to itself; an application expects it. A copy costs less than what a shared value does.
        if let (false, Some(host)) = (headers.contains_key(HOST), &host)
            && let Ok(copy) = HeaderValue::from_bytes(host.as_bytes())
        {
            headers.insert(HOST, copy);
        }
        let mut arrival = Arrival::default();
        arrival.host = host;
        if self.https {
            arrival.scheme = Scheme::Https;
        }
        let (method, uri) = (self.method?, uri(self.target)?);
        let length = fields::announced_length(&headers);
        let mut request = Request::new(if length == Some(0) { Body::empty() } else { body(length) });
        *request.method_mut() = method;
        *request.uri_mut() = uri;
        *request.headers_mut() = headers;
        Ok((request, arrival))
    }
}

/// The host that a request is for: the authority, then the header, then what is configured.
fn host(
    authority: Option<String>,
    headers: &HeaderMap,
    configured: Option<HeaderValue>,
) -> Option<HeaderValue> {
    let authority = authority.filter(|authority| !authority.is_empty());
    let authority = authority.and_then(|authority| HeaderValue::try_from(authority).ok());
    authority.or_else(|| headers.get(HOST).cloned()).or(configured)
}

/// The target, in the bytes that the host passes.
fn uri(path_with_query: Option<String>) -> Result<Uri, Error> {
    let Some(target) = path_with_query.filter(|target| !target.is_empty()) else {
        return Ok(Uri::from_static("/"));
    };
    let target = PathAndQuery::try_from(target)
        .map_err(|error| refused("The request target cannot be read").with_source(error))?;
    Ok(target.into())
}

/// A method outside the registered ones.
pub(crate) fn method(name: &str) -> Result<Method, Error> {
    Method::from_bytes(name.as_bytes())
        .map_err(|error| refused("The method cannot be read").with_source(error))
}

fn refused(message: &'static str) -> Error {
    Error::new(ErrorCode::BadRequest).with_message(message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_authority_comes_before_the_header_and_the_header_before_the_configuration() {
        let value = HeaderValue::from_static;
        let named = HeaderMap::from_iter([(HOST, value("header.example"))]);
        let configured = Some(value("configured.example"));
        let seen = |authority: Option<&str>, headers: &HeaderMap, configured| {
            host(authority.map(str::to_owned), headers, configured)
        };
        assert_eq!(seen(Some("a.example:1"), &named, configured.clone()), Some(value("a.example:1")));
        assert_eq!(seen(None, &named, configured.clone()), Some(value("header.example")));
        assert_eq!(seen(Some(""), &HeaderMap::new(), configured), Some(value("configured.example")));
        assert_eq!(seen(None, &HeaderMap::new(), None), None);
    }

    #[test]
    fn a_target_keeps_its_bytes_and_one_that_is_none_is_refused() {
        let read = |target: &str| uri(Some(target.to_owned())).map(|uri| uri.to_string());
        assert_eq!(read("/a%2Fb//c?x=1+2&").unwrap(), "/a%2Fb//c?x=1+2&");
        assert_eq!(uri(None).unwrap(), "/");
        assert!(read("/a b").is_err());
        assert!(method("PROPFIND").is_ok() && method("PROP FIND").is_err());
    }
}
