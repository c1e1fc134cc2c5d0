use std::fmt;
use std::pin::pin;

use async_trait::async_trait;
use futures_util::future::{self, Either};
use http::uri::Scheme;
use http::{HeaderMap, Method};
use http_body::Body as _;
use send_wrapper::SendWrapper;
use wacht_core::{
    Body, BoxFuture, ClientError, ClientErrorKind, HttpClient, Request, Response, strip_hop_by_hop,
};
use wasip2::http::outgoing_handler;
use wasip2::http::types::{
    ErrorCode, Fields, FutureIncomingResponse, Method as WasiMethod, OutgoingRequest, RequestOptions,
    Scheme as WasiScheme,
};
use wstd::runtime::AsyncPollable;

use super::body::IncomingBody;
use super::code::client_kind;
use super::outgoing::{Outgoing, Stopped};
use crate::error_code::client_error;
use crate::options::nanoseconds;
use crate::{Timeouts, fields};

/// Sends requests through `wasi:http/outgoing-handler`.
pub(super) struct P2Client {
    timeouts: Timeouts,
}

impl P2Client {
    pub(super) const fn new(timeouts: Timeouts) -> Self {
        Self { timeouts }
    }
}

impl fmt::Debug for P2Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("P2Client").field("timeouts", &self.timeouts).finish()
    }
}

#[async_trait]
impl HttpClient for P2Client {
    async fn send(&self, request: Request) -> Result<Response, ClientError> {
        SendWrapper::new(send(request, self.timeouts)).await
    }
}

async fn send(request: Request, timeouts: Timeouts) -> Result<Response, ClientError> {
    let head = *request.method() == Method::HEAD;
    let (outgoing, body) = convert(request)?;
    let unsendable = || ClientError::from(ClientErrorKind::Request);
    let writer = outgoing.body().map_err(|()| unsendable())?;
    let options = RequestOptions::new();
    // A host that keeps no time of one kind refuses it, and goes by its own.
    let _ = options.set_connect_timeout(Some(nanoseconds(timeouts.connect)));
    let _ = options.set_first_byte_timeout(Some(nanoseconds(timeouts.first_byte)));
    let _ = options.set_between_bytes_timeout(Some(nanoseconds(timeouts.between_bytes)));
    let promised = outgoing_handler::handle(outgoing, Some(options)).map_err(failed)?;
    let upload = Box::pin(async move { Outgoing::new(writer).send(body).await });
    let answered = pin!(answered(&promised));
    let (code, upload) = match future::select(answered, upload).await {
        Either::Left((answer, upload)) => (answer, Some(upload)),
        Either::Right((Err(Stopped::Failed(error)), _)) => {
            return Err(ClientError::new(ClientErrorKind::Request, error));
        }
        // One that reads no more may have answered already.
        Either::Right((Ok(()) | Err(Stopped::Left), answered)) => (answered.await, None),
    };
    let incoming = code.map_err(failed)?;
    let upload = upload.map(|upload| -> BoxFuture<'static, ()> {
        // Its error is the server's to notice: the response is there.
        Box::pin(SendWrapper::new(async move { drop(upload.await) }))
    });
    let headers = fields::from_list(incoming.headers().entries());
    let status = incoming.status();
    let length = length(&headers, status, head);
    let body = match incoming.consume() {
        Ok(body) if length != Some(0) => IncomingBody::beside(body, length, upload),
        _ => Body::empty(),
    };
    let mut response = Response::new(body);
    *response.status_mut() =
        status.try_into().map_err(|error| ClientError::new(ClientErrorKind::Protocol, error))?;
    *response.headers_mut() = headers;
    Ok(response)
}

async fn answered(
    promised: &FutureIncomingResponse,
) -> Result<wasip2::http::types::IncomingResponse, ErrorCode> {
    loop {
        if let Some(answer) = promised.get() {
            // It is taken once.
            return answer.unwrap_or(Err(ErrorCode::InternalError(None)));
        }
        AsyncPollable::new(promised.subscribe()).wait_for().await;
    }
}

fn convert(request: Request) -> Result<(OutgoingRequest, Body), ClientError> {
    let unsendable = |what: &str| ClientError::new(ClientErrorKind::Request, what.to_owned());
    let (mut parts, body) = request.into_parts();
    strip_hop_by_hop(&mut parts.headers);
    if let Some(length) = body.size_hint().exact() {
        parts.headers.insert(http::header::CONTENT_LENGTH, length.into());
    }
    let list =
        fields::to_list(&parts.headers).map_err(|error| ClientError::new(ClientErrorKind::Request, error))?;
    let headers = Fields::from_list(&list).map_err(|_| unsendable("the host refuses a header"))?;
    let outgoing = OutgoingRequest::new(headers);
    let uri = &parts.uri;
    let scheme = match uri.scheme() {
        Some(scheme) if *scheme == Scheme::HTTP => WasiScheme::Http,
        Some(scheme) if *scheme == Scheme::HTTPS => WasiScheme::Https,
        _ => return Err(unsendable("the URI is neither http nor https")),
    };
    outgoing.set_method(&method(&parts.method)).map_err(|()| unsendable("the host refuses the method"))?;
    outgoing.set_scheme(Some(&scheme)).map_err(|()| unsendable("the host refuses the scheme"))?;
    outgoing
        .set_authority(uri.authority().map(http::uri::Authority::as_str))
        .map_err(|()| unsendable("the host refuses the authority"))?;
    outgoing
        .set_path_with_query(uri.path_and_query().map(http::uri::PathAndQuery::as_str))
        .map_err(|()| unsendable("the host refuses the path"))?;
    Ok((outgoing, body))
}

fn method(method: &Method) -> WasiMethod {
    match method.as_str() {
        "GET" => WasiMethod::Get,
        "HEAD" => WasiMethod::Head,
        "POST" => WasiMethod::Post,
        "PUT" => WasiMethod::Put,
        "DELETE" => WasiMethod::Delete,
        "CONNECT" => WasiMethod::Connect,
        "OPTIONS" => WasiMethod::Options,
        "TRACE" => WasiMethod::Trace,
        "PATCH" => WasiMethod::Patch,
        other => WasiMethod::Other(other.to_owned()),
    }
}

/// The length of a response's body, where it is known. Some announce one that they do not have (RFC 9110 section 8.6).
fn length(headers: &HeaderMap, status: u16, head: bool) -> Option<u64> {
    if head || matches!(status, 204 | 304) { Some(0) } else { fields::announced_length(headers) }
}

#[expect(clippy::needless_pass_by_value, reason = "it maps the error of a result")]
fn failed(code: ErrorCode) -> ClientError {
    client_error(client_kind(&code), format!("{code:?}"))
}
