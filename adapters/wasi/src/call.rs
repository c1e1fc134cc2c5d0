//! What both versions do alike with a request that leaves, and the response to it.

use http::header::CONTENT_LENGTH;
use http::uri::{Authority, PathAndQuery};
use http::{HeaderMap, Method};
use http_body::Body as _;
use wacht_core::{Body, ClientError, ClientErrorKind, Request, Response, strip_hop_by_hop};

use crate::fields;

/// A request in the parts that `wasi:http` takes.
pub(crate) struct Call {
    pub(crate) method: Method,
    pub(crate) scheme: Scheme,
    pub(crate) authority: Option<String>,
    pub(crate) path: Option<String>,
    pub(crate) list: fields::List,
    pub(crate) body: Body,
}

pub(crate) enum Scheme {
    Http,
    Https,
}

impl Call {
    /// Without what belongs to the connection, and with the length of its body where that is known.
    pub(crate) fn of(request: Request) -> Result<Self, ClientError> {
        let (mut parts, body) = request.into_parts();
        strip_hop_by_hop(&mut parts.headers);
        parts.headers.remove(CONTENT_LENGTH);
        if let Some(length) = body.size_hint().exact() {
            parts.headers.insert(CONTENT_LENGTH, length.into());
        }
        let list = fields::to_list(&parts.headers)
            .map_err(|error| ClientError::new(ClientErrorKind::Request, error))?;
        let uri = &parts.uri;
        let scheme = match uri.scheme_str() {
            Some("http") => Scheme::Http,
            Some("https") => Scheme::Https,
            _ => {
                let reason = "the URI is neither http nor https".to_owned();
                return Err(ClientError::new(ClientErrorKind::Request, reason));
            }
        };
        Ok(Self {
            scheme,
            authority: uri.authority().map(Authority::as_str).map(str::to_owned),
            path: uri.path_and_query().map(PathAndQuery::as_str).map(str::to_owned),
            method: parts.method,
            list,
            body,
        })
    }
}

/// The host does not take this part of a request.
pub(crate) fn refused(part: &str) -> ClientError {
    ClientError::new(ClientErrorKind::Request, format!("the host refuses {part}"))
}

/// The length of a response's body, where it is known. Some announce one that they do not have (RFC 9110 section 8.6).
pub(crate) fn length(headers: &HeaderMap, status: u16, head: bool) -> Option<u64> {
    if head || matches!(status, 204 | 304) { Some(0) } else { fields::announced_length(headers) }
}

/// The host's response as the application takes it.
pub(crate) fn response(status: u16, headers: HeaderMap, body: Body) -> Result<Response, ClientError> {
    let mut response = Response::new(body);
    *response.status_mut() =
        status.try_into().map_err(|error| ClientError::new(ClientErrorKind::Protocol, error))?;
    *response.headers_mut() = headers;
    Ok(response)
}
