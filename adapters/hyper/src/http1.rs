use std::cell::Cell;
use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};

use futures_util::FutureExt;
use futures_util::future::Either;
use http::Version;
use http_body::Body as _;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use wacht_core::{ErrorCode, Handler, Limits, Response};

use crate::connection::{Connection, Drive};
use crate::framing::Framing;
use crate::io::ConnectionIo;
use crate::refusal::refuse;
use crate::request;
use crate::response::{self, SLICE, StreamedAnswer, Track};
use crate::transport::Transport;
use crate::watch::{Phase, Watch};

/// Serves an HTTP/1 connection to its end.
pub(crate) async fn serve<H: Handler>(
    connection: Connection<H>,
    stream: impl Transport,
    first_bytes: Vec<u8>,
) -> hyper::Result<()> {
    let connection = &connection;
    let Connection { shared, watch, .. } = connection;
    let framing = Arc::new(Mutex::new(Framing::default()));
    let platform = Arc::clone(&shared.platform);
    let io = ConnectionIo::http1(stream, first_bytes, Arc::clone(watch), Arc::clone(&framing), platform);
    let mut builder = http1::Builder::new();
    // Not that one half is enough: whether the client has left, `ConnectionIo` finds out at less cost.
    builder.half_close(true);
    // One buffer for head and body costs less than two for the answers that most are.
    builder.writev(false).max_buf_size(buffer_size(shared.application.limits()));
    let header_count = shared.application.limits().header_count;
    if header_count > HYPERS_HEADERS {
        builder.max_headers(header_count);
    }
    let heads = Cell::new(0_u32);
    let service = service_fn(move |incoming: http::Request<Incoming>| {
        heads.set(heads.get().wrapping_add(1));
        let bodiless = incoming.body().is_end_stream();
        let mut framing = framing.lock().unwrap_or_else(PoisonError::into_inner);
        let conflict = framing.is_conflict(heads.get(), bodiless);
        drop(framing);
        answer(connection, incoming, conflict)
    });
    let served = builder.serve_connection(TokioIo::new(io), service);
    Drive::new(served, Arc::clone(watch), http1::Connection::graceful_shutdown).await
}

/// How many headers hyper takes without allocating for them; past it, it refuses the request with 431 by itself.
const HYPERS_HEADERS: usize = 100;

/// What a connection may buffer in either direction: room for a head somewhat past the limits, so that it is the application
/// that refuses it.
fn buffer_size(limits: &Limits) -> usize {
    let head = limits.header_bytes.saturating_add(limits.target_bytes);
    head.saturating_add(limits.header_count.saturating_mul(4)).saturating_add(SLICE).max(LEAST_BUFFER)
}

/// Enough for hyper, which asks for 8 KiB, and for a target that it still tells from a head that is too large.
const LEAST_BUFFER: usize = 80 * 1024;

/// What it can do at once, it does before there is a future: each value in it would be moved with it.
fn answer<H: Handler>(
    connection: &Connection<H>,
    incoming: http::Request<Incoming>,
    conflict: bool,
) -> impl Future<Output = Result<Response, Infallible>> + Send {
    let Connection { shared, watch, .. } = connection;
    watch.enter(Phase::Handling);
    let old = incoming.version() == Version::HTTP_10;
    let platform = Arc::clone(&shared.platform) as _;
    let responding = match request::host(&incoming) {
        Ok(host) if !conflict => {
            let arrival = connection.arrival(host, incoming.headers());
            Either::Left(shared.application.respond(request::convert(incoming, watch), platform, arrival))
        }
        _ => {
            let arrival = connection.arrival(None, incoming.headers());
            let refusal = refuse(ErrorCode::BadRequest, request::convert(incoming, watch), platform, arrival);
            Either::Right(Box::pin(refusal.map(response::closing)))
        }
    };
    responding.map(move |response| Ok(on_its_way(response, watch, old)))
}

/// Lets the watch see a response leave. `old`: to an HTTP/1.0 client.
fn on_its_way(response: Response, watch: &Arc<Watch>, old: bool) -> Response {
    if response.body().as_bytes().is_some_and(|bytes| bytes.len() <= SLICE) {
        // hyper takes it at once.
        watch.enter(Phase::Answered);
        return response;
    }
    let ends_with_connection = old && response.body().size_hint().exact().is_none();
    let answer = StreamedAnswer { watch: Arc::clone(watch), ends_with_connection };
    response::tracked(response, Track::Connection(answer))
}
