use send_wrapper::SendWrapper;
use wacht_core::{Body, BoxFuture, ClientError, Request, Response};
use wasip2::http::outgoing_handler;
use wasip2::http::types::{ErrorCode, Fields, FutureIncomingResponse, IncomingResponse, OutgoingRequest};
use wstd::runtime::AsyncPollable;

use super::body;
use super::generated::{call_failed, request_options, wasi_method, wasi_scheme};
use super::outgoing::Outgoing;
use crate::Timeouts;
use crate::call::{self, Call};

/// Sends a request through `wasi:http/outgoing-handler`.
pub(super) fn send(
    request: Request,
    timeouts: Timeouts,
) -> BoxFuture<'static, Result<Response, ClientError>> {
    Box::pin(SendWrapper::new(call(request, timeouts)))
}

async fn call(request: Request, timeouts: Timeouts) -> Result<Response, ClientError> {
    let head = *request.method() == http::Method::HEAD;
    let (outgoing, body) = convert(request)?;
    let writer = outgoing.body().map_err(|()| call::refused("a body"))?;
    let promised =
        outgoing_handler::handle(outgoing, Some(request_options(timeouts))).map_err(call_failed)?;
    let upload = async move { Outgoing::new(writer).send(body).await };
    let (incoming, upload) = call::answered(answered(&promised), upload).await?;
    let list = incoming.headers().entries();
    call::response(incoming.status(), list, head, |length| body::of_response(incoming, length, upload))
}

async fn answered(promised: &FutureIncomingResponse) -> Result<IncomingResponse, ClientError> {
    loop {
        if let Some(answer) = promised.get() {
            // It is taken once.
            return answer.unwrap_or(Err(ErrorCode::InternalError(None))).map_err(call_failed);
        }
        AsyncPollable::new(promised.subscribe()).wait_for().await;
    }
}

fn convert(request: Request) -> Result<(OutgoingRequest, Body), ClientError> {
    let Call { method, scheme, authority, path, list, body } = Call::of(request)?;
    let headers = Fields::from_list(&list).map_err(|_| call::refused("a header"))?;
    let outgoing = OutgoingRequest::new(headers);
    outgoing.set_method(&wasi_method(&method)).map_err(|()| call::refused("the method"))?;
    outgoing.set_scheme(Some(&wasi_scheme(scheme))).map_err(|()| call::refused("the scheme"))?;
    outgoing.set_authority(authority.as_deref()).map_err(|()| call::refused("the authority"))?;
    outgoing.set_path_with_query(path.as_deref()).map_err(|()| call::refused("the path"))?;
    Ok((outgoing, body))
}
