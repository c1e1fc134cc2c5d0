use std::fmt;
use std::pin::pin;

use async_trait::async_trait;
use futures_util::future::{self, Either};
use http::Method;
use send_wrapper::SendWrapper;
use wacht_core::{Body, BoxFuture, ClientError, ClientErrorKind, HttpClient, Request, Response};
use wasip2::http::outgoing_handler;
use wasip2::http::types::{
    ErrorCode, Fields, FutureIncomingResponse, Method as WasiMethod, OutgoingRequest, RequestOptions,
    Scheme as WasiScheme,
};
use wstd::runtime::AsyncPollable;

use super::body::IncomingBody;
use super::code::client_kind;
use super::outgoing::{Outgoing, Stopped};
use crate::call::{self, Call, Scheme};
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
    let writer = outgoing.body().map_err(|()| call::refused("a body"))?;
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
    let body = match call::length(&headers, status, head) {
        Some(0) => Body::empty(),
        length => IncomingBody::of_response(incoming, length, upload),
    };
    call::response(status, headers, body)
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
    let Call { method, scheme, authority, path, list, body } = Call::of(request)?;
    let headers = Fields::from_list(&list).map_err(|_| call::refused("a header"))?;
    let outgoing = OutgoingRequest::new(headers);
    let scheme = match scheme {
        Scheme::Http => WasiScheme::Http,
        Scheme::Https => WasiScheme::Https,
    };
    outgoing.set_method(&wasi_method(&method)).map_err(|()| call::refused("the method"))?;
    outgoing.set_scheme(Some(&scheme)).map_err(|()| call::refused("the scheme"))?;
    outgoing.set_authority(authority.as_deref()).map_err(|()| call::refused("the authority"))?;
    outgoing.set_path_with_query(path.as_deref()).map_err(|()| call::refused("the path"))?;
    Ok((outgoing, body))
}

fn wasi_method(method: &Method) -> WasiMethod {
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

#[expect(clippy::needless_pass_by_value, reason = "it maps the error of a result")]
fn failed(code: ErrorCode) -> ClientError {
    client_error(client_kind(&code), format!("{code:?}"))
}
