use std::cell::Cell;
use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};

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
use crate::watch::Phase;

/// Serves an HTTP/1 connection to its end.
pub(crate) fn serve<H: Handler>(
    connection: Connection<H>,
    stream: impl Transport,
    first_bytes: Vec<u8>,
) -> impl Future<Output = hyper::Result<()>> + Send {
    let connection = Arc::new(connection);
    let watch = Arc::clone(&connection.watch);
    let platform = Arc::clone(&connection.shared.platform);
    let framing = Arc::new(Mutex::new(Framing::default()));
    let io = ConnectionIo::http1(stream, first_bytes, Arc::clone(&watch), Arc::clone(&framing), platform);
    let mut builder = http1::Builder::new();
    // Not that one half is enough: whether the client has left, `ConnectionIo` finds out at less cost.
    builder.half_close(true);
    // One buffer for head and body costs less than two for the answers that most are.
    builder.writev(false).max_buf_size(buffer_size(connection.shared.application.limits()));
    let header_count = connection.shared.application.limits().header_count;
    if header_count > HYPERS_HEADERS {
        builder.max_headers(header_count);
    }
    let heads = Cell::new(0_u32);
    let service = service_fn(move |incoming: http::Request<Incoming>| {
        heads.set(heads.get().wrapping_add(1));
        let bodiless = incoming.body().is_end_stream();
        let mut framing = framing.lock().unwrap_or_else(PoisonError::into_inner);
        let conflict = framing.is_conflict(heads.get(), bodiless);
        answer(Arc::clone(&connection), incoming, conflict)
    });
    Drive::new(
        builder.serve_connection(TokioIo::new(io), service),
        watch,
        http1::Connection::graceful_shutdown,
    )
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

async fn answer<H: Handler>(
    connection: Arc<Connection<H>>,
    incoming: http::Request<Incoming>,
    conflict: bool,
) -> Result<Response, Infallible> {
    let Connection { shared, watch, .. } = &*connection;
    watch.enter(Phase::Handling);
    let old = incoming.version() == Version::HTTP_10;
    let platform = Arc::clone(&shared.platform) as _;
    let response = match request::host(&incoming) {
        Ok(host) if !conflict => {
            let arrival = connection.arrival(host, incoming.headers());
            shared.application.respond(request::convert(incoming, watch), platform, arrival).await
        }
        _ => {
            let arrival = connection.arrival(None, incoming.headers());
            let refusal = refuse(ErrorCode::BadRequest, request::convert(incoming, watch), platform, arrival);
            let mut response = Box::pin(refusal).await;
            response::close_after(&mut response);
            response
        }
    };
    if response.body().as_bytes().is_some_and(|bytes| bytes.len() <= SLICE) {
        // hyper takes it at once.
        watch.enter(Phase::Answered);
        return Ok(response);
    }
    let ends_with_connection = old && response.body().size_hint().exact().is_none();
    let answer = StreamedAnswer { watch: Arc::clone(watch), ends_with_connection };
    Ok(response::tracked(response, Track::Connection(answer)))
}
