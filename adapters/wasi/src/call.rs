//! What both versions do alike with a request that leaves, and the response to it.

use std::fmt;
use std::pin::pin;

use async_trait::async_trait;
use futures_util::future::{self, Either};
use http::Method;
use http::header::CONTENT_LENGTH;
use http::uri::{Authority, PathAndQuery};
use http_body::Body as _;
use send_wrapper::SendWrapper;
use wacht_core::{
    Body, BoxFuture, ClientError, ClientErrorKind, HttpClient, Request, Response, Scheme, strip_hop_by_hop,
};

use crate::pump::Stopped;
use crate::{Timeouts, fields};

/// Sends requests through `wasi:http`, as one version of it does.
pub(crate) struct WasiClient {
    pub(crate) send: fn(Request, Timeouts) -> BoxFuture<'static, Result<Response, ClientError>>,
    pub(crate) timeouts: Timeouts,
}

impl fmt::Debug for WasiClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WasiClient").field("timeouts", &self.timeouts).finish_non_exhaustive()
    }
}

#[async_trait]
impl HttpClient for WasiClient {
    async fn send(&self, request: Request) -> Result<Response, ClientError> {
        (self.send)(request, self.timeouts).await
    }
}

/// A request in the parts that `wasi:http` takes.
pub(crate) struct Call {
    pub(crate) method: Method,
    pub(crate) scheme: Scheme,
    pub(crate) authority: Option<String>,
    pub(crate) path: Option<String>,
    pub(crate) list: fields::List,
    pub(crate) body: Body,
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

/// Waits for the response while the request's body is sent. What is left of the body goes on while the response is read.
pub(crate) async fn answered<T>(
    answered: impl Future<Output = Result<T, ClientError>>,
    upload: impl Future<Output = Result<(), Stopped>> + 'static,
) -> Result<(T, Option<BoxFuture<'static, ()>>), ClientError> {
    match future::select(pin!(answered), Box::pin(upload)).await {
        Either::Left((answer, upload)) => {
            // Its error is the server's to notice: the response is there.
            let rest = SendWrapper::new(async move { drop(upload.await) });
            Ok((answer?, Some(Box::pin(rest))))
        }
        Either::Right((Err(Stopped::Failed(error)), _)) => {
            Err(ClientError::new(ClientErrorKind::Request, error))
        }
        // One that reads no more may have answered already.
        Either::Right((Ok(()) | Err(Stopped::Left), answered)) => Ok((answered.await?, None)),
    }
}

/// The host does not take this part of a request.
pub(crate) fn refused(part: &str) -> ClientError {
    ClientError::new(ClientErrorKind::Request, format!("the host refuses {part}"))
}

/// The host's response as the application takes it, with a body of the announced length. Some announce one that they do not
/// have (RFC 9110 section 8.6).
pub(crate) fn response(
    status: u16,
    list: fields::List,
    head: bool,
    body: impl FnOnce(Option<u64>) -> Body,
) -> Result<Response, ClientError> {
    let headers = fields::from_list(list);
    let bodiless = head || matches!(status, 204 | 304);
    let length = if bodiless { Some(0) } else { fields::announced_length(&headers) };
    let mut response = Response::new(if length == Some(0) { Body::empty() } else { body(length) });
    *response.status_mut() =
        status.try_into().map_err(|error| ClientError::new(ClientErrorKind::Protocol, error))?;
    *response.headers_mut() = headers;
    Ok(response)
}
