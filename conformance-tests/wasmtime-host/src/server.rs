use std::convert::Infallible;
use std::net::Ipv4Addr;

use http::header::HOST;
use http::uri::Scheme;
use http::{Request, Response, StatusCode, Uri};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use wasmtime::Result;
use wasmtime_wasi_http::WasiBody;
use wasmtime_wasi_http::handler::ProxyHandler;
use wasmtime_wasi_http::io::TokioIo;

use crate::worker::State;

/// Enough for every head of the suite: what is too much is the component's to say.
const HEAD_BYTES: usize = 4 * 1024 * 1024;
const HEADER_LINES: usize = 4_000;

/// Serves until the process is asked to end, and says where in a line of its output.
pub(crate) async fn serve(state: State, port: u16) -> Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    let mut terminate = signal(SignalKind::terminate())?;
    println!("listening address={}", listener.local_addr()?);
    let handler = ProxyHandler::new(state);
    loop {
        let stream = tokio::select! {
            accepted = listener.accept() => accepted?.0,
            _ = terminate.recv() => return Ok(()),
        };
        stream.set_nodelay(true)?;
        let handler = handler.clone();
        tokio::spawn(async move {
            let answering = service_fn(move |request| {
                let handler = handler.clone();
                async move { Ok::<_, Infallible>(answer(&handler, request).await) }
            });
            let mut builder = http1::Builder::new();
            builder.max_buf_size(HEAD_BYTES).max_headers(HEADER_LINES).half_close(true);
            if let Err(error) = builder.serve_connection(TokioIo::new(stream), answering).await {
                eprintln!("a connection ended: {error:?}");
            }
        });
    }
}

async fn answer(handler: &ProxyHandler<State>, mut request: Request<Incoming>) -> Response<WasiBody> {
    if !has_one_host(&request) {
        return bare(StatusCode::BAD_REQUEST);
    }
    name_authority(&mut request);
    let request = request.map(|body| body.map_err(Into::into).boxed_unsync());
    match handler.handle((), request).await {
        Ok(response) => response,
        Err(error) => {
            eprintln!("a request failed: {error:?}");
            bare(StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}

fn has_one_host(request: &Request<Incoming>) -> bool {
    request.headers().get_all(HOST).iter().count() == 1
}

/// A component of 0.3 sees no `Host` header, and nothing but this fills the authority in from it.
fn name_authority(request: &mut Request<Incoming>) {
    if request.uri().authority().is_some() {
        return;
    }
    let host = request.headers().get(HOST).and_then(|host| host.to_str().ok());
    let Some(Ok(authority)) = host.map(str::parse) else { return };
    let mut parts = request.uri().clone().into_parts();
    parts.scheme = Some(Scheme::HTTP);
    parts.authority = Some(authority);
    if let Ok(uri) = Uri::from_parts(parts) {
        *request.uri_mut() = uri;
    }
}

fn bare(status: StatusCode) -> Response<WasiBody> {
    let body = Full::new(bytes::Bytes::from_static(b"the host has no answer\n"));
    let mut response = Response::new(body.map_err(|never| match never {}).boxed_unsync());
    *response.status_mut() = status;
    response
}
