//! What both versions read alike: the target of a request, its method, and the host that it is for.

use http::header::HOST;
use http::uri::PathAndQuery;
use http::{HeaderMap, HeaderValue, Method, Uri};
use wacht_core::{Error, ErrorCode};

/// The host that a request is for: the authority, then the header, then what is configured.
pub(crate) fn host(
    authority: Option<String>,
    headers: &HeaderMap,
    configured: Option<HeaderValue>,
) -> Option<HeaderValue> {
    let authority = authority.filter(|authority| !authority.is_empty());
    let authority = authority.and_then(|authority| HeaderValue::try_from(authority).ok());
    authority.or_else(|| headers.get(HOST).cloned()).or(configured)
}

/// The target, in the bytes that the host passes.
pub(crate) fn uri(path_with_query: Option<String>) -> Result<Uri, Error> {
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
