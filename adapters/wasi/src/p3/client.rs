use send_wrapper::SendWrapper;
use wacht_core::{Body, BoxFuture, ClientError, Request, Response};
use wasip3::http::client;
use wasip3::http::types::{Fields, Request as WasiRequest};

use super::body;
use super::generated::{call_failed, request_options, wasi_method, wasi_scheme};
use super::outgoing::Outgoing;
use crate::Timeouts;
use crate::call::{self, Call};

/// Sends a request through `wasi:http/client`.
pub(super) fn send(
    request: Request,
    timeouts: Timeouts,
) -> BoxFuture<'static, Result<Response, ClientError>> {
    Box::pin(SendWrapper::new(call(request, timeouts)))
}

async fn call(request: Request, timeouts: Timeouts) -> Result<Response, ClientError> {
    let head = *request.method() == http::Method::HEAD;
    let (outgoing, writer, body) = convert(request, timeouts)?;
    let upload = async move { writer.send(body).await };
    let answered = async { client::send(outgoing).await.map_err(call_failed) };
    let (incoming, upload) = call::answered(answered, upload).await?;
    let list = incoming.get_headers().copy_all();
    let status = incoming.get_status_code();
    call::response(status, list, head, |length| body::of_response(incoming, length, upload))
}

fn convert(request: Request, timeouts: Timeouts) -> Result<(WasiRequest, Outgoing, Body), ClientError> {
    let Call { method, scheme, authority, path, list, body } = Call::of(request)?;
    let headers = Fields::from_list(&list).map_err(|_| call::refused("a header"))?;
    let (writer, bytes, ended) = Outgoing::new();
    let (outgoing, _) = WasiRequest::new(headers, Some(bytes), ended, Some(request_options(timeouts)));
    outgoing.set_method(&wasi_method(&method)).map_err(|()| call::refused("the method"))?;
    outgoing.set_scheme(Some(&wasi_scheme(scheme))).map_err(|()| call::refused("the scheme"))?;
    outgoing.set_authority(authority.as_deref()).map_err(|()| call::refused("the authority"))?;
    outgoing.set_path_with_query(path.as_deref()).map_err(|()| call::refused("the path"))?;
    Ok((outgoing, writer, body))
}
