use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use bytes::Bytes;
use futures_util::StreamExt;
use futures_util::stream;
use http::header::{CONTENT_LENGTH, HOST, TRANSFER_ENCODING};
use http::{HeaderMap, Request, Response, StatusCode};
use http_body::Frame;
use http_body_util::{BodyExt, Full, StreamBody};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use wacht_core::{Body, BodyError};

use super::runtime_api::{Answer, Invocations};
use super::{Kind, answer, event};
use crate::Failure;

/// Enough for every head of the suite: what is too much is the application's to say.
const HEAD_BYTES: usize = 4 * 1024 * 1024;
const HEADER_LINES: usize = 4_000;

/// Serves the HTTP endpoint of a trigger on a free port.
pub(super) async fn serve(
    kind: Kind,
    invocations: Arc<Invocations>,
) -> Result<(SocketAddr, JoinHandle<()>), Failure> {
    let failed = |error| Failure::new("the front of Lambda", "a free port", error);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.map_err(failed)?;
    let address = listener.local_addr().map_err(failed)?;
    let task = tokio::spawn(async move {
        let mut connections = tokio::task::JoinSet::new();
        while let Ok((stream, peer)) = listener.accept().await {
            let _ = stream.set_nodelay(true);
            let invocations = Arc::clone(&invocations);
            let answering = service_fn(move |request| {
                let invocations = Arc::clone(&invocations);
                async move { Ok::<_, Infallible>(respond(kind, &invocations, request, peer).await) }
            });
            let mut builder = hyper::server::conn::http1::Builder::new();
            builder.max_buf_size(HEAD_BYTES).max_headers(HEADER_LINES).half_close(true);
            connections.spawn(builder.serve_connection(TokioIo::new(stream), answering));
        }
    });
    Ok((address, task))
}

async fn respond(
    kind: Kind,
    invocations: &Invocations,
    request: Request<Incoming>,
    peer: SocketAddr,
) -> Response<Body> {
    if !is_well_framed(request.headers()) {
        return bare(StatusCode::BAD_REQUEST);
    }
    let (parts, body) = request.into_parts();
    let Ok(body) = body.collect().await else { return bare(StatusCode::BAD_REQUEST) };
    let event = event::event(kind, &parts, &body.to_bytes(), peer).to_string();
    match invocations.invoke(event.into()).await {
        Answer::Whole(payload) => whole(&payload),
        Answer::Streamed(head, chunks) => streamed(&head, chunks),
        Answer::Failed => bare(StatusCode::BAD_GATEWAY),
    }
}

/// What no front of AWS passes on: no host or several, and two framings (RFC 9112 sections 3.2 and 6.1).
fn is_well_framed(headers: &HeaderMap) -> bool {
    let hosts = headers.get_all(HOST).iter().count();
    hosts == 1 && !(headers.contains_key(CONTENT_LENGTH) && headers.contains_key(TRANSFER_ENCODING))
}

fn whole(payload: &[u8]) -> Response<Body> {
    match answer::response(payload) {
        Ok(response) => response.map(|bytes| Body::new(Full::new(bytes))),
        Err(_) => bare(StatusCode::BAD_GATEWAY),
    }
}

fn streamed(head: &[u8], chunks: mpsc::Receiver<Result<Bytes, std::io::Error>>) -> Response<Body> {
    let parsed =
        serde_json::from_slice(head).map_err(|error| error.to_string()).and_then(|head| answer::head(&head));
    let Ok((status, headers)) = parsed else { return bare(StatusCode::BAD_GATEWAY) };
    let frames = stream::unfold(chunks, |mut chunks| async move { Some((chunks.recv().await?, chunks)) })
        .map(|chunk| chunk.map(Frame::data));
    let mut response = Response::new(Body::new(StreamBody::new(frames)));
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}

fn bare(status: StatusCode) -> Response<Body> {
    let mut response =
        Response::new(Body::new(Full::<Bytes>::default().map_err(|never| -> BodyError { match never {} })));
    *response.status_mut() = status;
    response
}
