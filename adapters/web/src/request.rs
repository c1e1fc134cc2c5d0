use bytes::Bytes;
use http::header::HOST;
use http::uri::PathAndQuery;
use http::{HeaderValue, Method, Uri};
use wacht_core::{Arrival, Error, ErrorCode, Request, Scheme};

use crate::body::Chunks;
use crate::door::Exchange;
use crate::headers::{Codec, text};

/// A request with what the host says of its way.
pub(crate) struct Incoming {
    pub(crate) request: Request,
    pub(crate) arrival: Arrival,
    /// Whether the target is the one that the client sent, byte for byte.
    pub(crate) raw_target: bool,
}

/// Reads the request of an exchange.
pub(crate) fn read(exchange: &Exchange) -> Result<Incoming, Error> {
    let head = head(exchange);
    let mut lines = text(&head).split('\n');
    let mut line = || lines.next().unwrap_or_default();
    let (method, url, apart, body) = (line(), line(), line(), line());
    let (scheme, authority, in_url) = split(url);
    // A bridge has the target apart, in the bytes that the client sent.
    let target = if apart.is_empty() { in_url } else { origin_form(apart) };
    let headers = Codec::of_host().read(lines, &head).map_err(|_| bad("a header is malformed"))?;
    let mut arrival = Arrival::default();
    arrival.scheme = scheme;
    let named = headers.get(HOST).cloned();
    arrival.host = named.or_else(|| HeaderValue::from_str(authority).ok()).filter(|host| !host.is_empty());
    let reader = if body.is_empty() { None } else { exchange.reader() };
    let mut request = Request::new(Chunks::of(reader, None));
    *request.method_mut() =
        Method::from_bytes(method.as_bytes()).map_err(|_| bad("the method is malformed"))?;
    *request.uri_mut() = uri(target)?;
    *request.headers_mut() = headers;
    Ok(Incoming { request, arrival, raw_target: !apart.is_empty() })
}

/// The bytes of a head. Most heads are ASCII: a byte a character.
fn head(exchange: &Exchange) -> Bytes {
    let characters = exchange.compose();
    let mut head = vec![0; characters];
    let mut written = exchange.write(&mut head);
    if written == 0 {
        head = vec![0; characters * MOST_BYTES_A_CHARACTER];
        written = exchange.write(&mut head);
    }
    head.truncate(written);
    head.into()
}

/// Of UTF-8, where a character is one of UTF-16.
const MOST_BYTES_A_CHARACTER: usize = 3;

fn bad(cause: &'static str) -> Error {
    Error::new(ErrorCode::BadRequest).with_source(cause)
}

/// A target without scheme and authority, which it has in absolute form (RFC 9112 section 3.2.2).
fn origin_form(target: &str) -> &str {
    if target.starts_with('/') || scheme(target).is_none() { target } else { split(target).2 }
}

fn uri(target: &str) -> Result<Uri, Error> {
    // `http` takes no longer one.
    if target.len() > usize::from(u16::MAX) - 1 {
        return Err(Error::new(ErrorCode::UriTooLong));
    }
    let target = if target == "*" { "/" } else { target };
    PathAndQuery::try_from(target).map(Uri::from).map_err(|_| bad("the target is malformed"))
}

/// Scheme, authority, and path with query of an absolute URL.
fn split(url: &str) -> (Scheme, &str, &str) {
    let (scheme, rest) = match scheme(url) {
        Some(("https", rest)) => (Scheme::Https, rest),
        Some((_, rest)) => (Scheme::Http, rest),
        None => (Scheme::Http, url),
    };
    let rest = rest.split_once('#').map_or(rest, |(rest, _)| rest);
    let path = rest.find(['/', '?']).unwrap_or(rest.len());
    let (authority, target) = rest.split_at(path);
    (scheme, authority, if target.is_empty() { "/" } else { target })
}

/// What stands before the first `://`, and what after it.
fn scheme(url: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = url.split_once(':')?;
    Some((scheme, rest.strip_prefix("//")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_is_split_where_its_path_begins() {
        assert_eq!(split("http://a:1/b?c=/#d"), (Scheme::Http, "a:1", "/b?c=/"));
        assert_eq!(split("https://a"), (Scheme::Https, "a", "/"));
        assert_eq!(split("https://a//b"), (Scheme::Https, "a", "//b"));
        assert_eq!(split("http://"), (Scheme::Http, "", "/"));
        assert_eq!(split(""), (Scheme::Http, "", "/"));
        assert_eq!(origin_form("http://a/b?c"), "/b?c");
        assert_eq!(origin_form("/b?c=http://d"), "/b?c=http://d");
    }

    #[test]
    fn a_target_that_is_none_is_refused() {
        assert_eq!(uri("/a b").unwrap_err().code(), ErrorCode::BadRequest);
        assert_eq!(uri(&"/".repeat(70_000)).unwrap_err().code(), ErrorCode::UriTooLong);
        assert_eq!(uri("/a?b=%zz").unwrap().path(), "/a");
    }
}
