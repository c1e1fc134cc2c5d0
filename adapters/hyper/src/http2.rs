use std::convert::Infallible;
use std::sync::Arc;

use hyper::body::Incoming;
use hyper::server::conn::http2;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo};
use wacht_core::{ErrorCode, Handler, Limits, Response};

use crate::connection::{Connection, Drive};
use crate::io::ConnectionIo;
use crate::refusal::refuse;
use crate::request::{self, BadHost};
use crate::response::{self, OpenStream, Track};
use crate::transport::Transport;
use crate::watch::Watch;

/// Serves an HTTP/2 connection to its end.
pub(crate) fn serve<H: Handler>(
    connection: Connection<H>,
    stream: impl Transport,
    first_bytes: Vec<u8>,
) -> impl Future<Output = hyper::Result<()>> + Send {
    let connection = Arc::new(connection);
    let watch = Arc::clone(&connection.watch);
    let io = TokioIo::new(ConnectionIo::http2(stream, first_bytes, Arc::clone(&watch)));
    let mut builder = http2::Builder::new(TokioExecutor::new());
    builder
        .max_header_list_size(header_list_size(connection.shared.application.limits()))
        .max_concurrent_streams(CONCURRENT_STREAMS);
    let service = service_fn(move |incoming| answer(Arc::clone(&connection), incoming));
    Drive::new(builder.serve_connection(io, service), watch, http2::Connection::graceful_shutdown)
}

/// Requests at once on one connection.
const CONCURRENT_STREAMS: u32 = 100;

/// Twice what the application takes, so that it is the application that refuses, with its envelope. Each field counts 32 bytes
/// more than its text (RFC 9113 section 6.5.2).
fn header_list_size(limits: &Limits) -> u32 {
    let bytes = limits.header_bytes.saturating_add(limits.target_bytes);
    let fields = limits.header_count.saturating_mul(32);
    u32::try_from(bytes.saturating_add(fields).saturating_mul(2)).unwrap_or(u32::MAX)
}

async fn answer<H: Handler>(
    connection: Arc<Connection<H>>,
    incoming: http::Request<Incoming>,
) -> Result<Response, Infallible> {
    let Connection { shared, watch, .. } = &*connection;
    let stream = Arc::new(Watch::stream_of(watch));
    let watched = shared.watchdog.watch(Arc::clone(&stream));
    let mut open = OpenStream::new(Arc::clone(watch), Arc::clone(&stream), watched);
    let platform = Arc::clone(&shared.platform) as _;
    let response = match request::host(&incoming) {
        Ok(host) => {
            let arrival = connection.arrival(host, incoming.headers());
            shared.application.respond(request::convert(incoming, &stream), platform, arrival).await
        }
        Err(BadHost) => {
            let arrival = connection.arrival(None, incoming.headers());
            refuse(ErrorCode::BadRequest, request::convert(incoming, &stream), platform, arrival).await
        }
    };
    open.turn_to_client(true);
    Ok(response::tracked(response, Track::Stream(open)))
}
