use std::cell::Cell;
use std::convert::Infallible;
use std::sync::Arc;

use http::Version;
use http_body::Body as _;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use wacht_core::{ErrorCode, Handler};

use crate::connection::{Connection, Drive};
use crate::io::ConnectionIo;
use crate::refusal::refuse;
use crate::request;
use crate::response::{self, ResponseBody, StreamedAnswer, Track};
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
    let io = TokioIo::new(ConnectionIo::http1(stream, first_bytes, Arc::clone(&watch), platform));
    let mut builder = http1::Builder::new();
    let header_count = connection.shared.application.limits().header_count;
    if header_count > HYPERS_HEADERS {
        builder.max_headers(header_count);
    }
    let heads = Cell::new(0_u32);
    let service = service_fn(move |incoming| {
        heads.set(heads.get().wrapping_add(1));
        answer(Arc::clone(&connection), incoming, heads.get())
    });
    Drive::new(builder.serve_connection(io, service), watch, http1::Connection::graceful_shutdown)
}

/// How many headers hyper takes without allocating for them; past it, it refuses the request with 431 by itself.
const HYPERS_HEADERS: usize = 100;

async fn answer<H: Handler>(
    connection: Arc<Connection<H>>,
    incoming: http::Request<Incoming>,
    head: u32,
) -> Result<http::Response<ResponseBody>, Infallible> {
    let Connection { shared, watch, .. } = &*connection;
    watch.enter(Phase::Handling);
    let old = incoming.version() == Version::HTTP_10;
    // Only a chunked request has no length; whether it announced one too, only the bytes tell.
    let conflict = incoming.body().size_hint().exact().is_none() && watch.conflict() == head;
    let request = request::convert(incoming, watch);
    let response = match connection.arrival(&request) {
        Ok(arrival) if !conflict => {
            shared.application.respond(request, Arc::clone(&shared.platform) as _, arrival).await
        }
        _ => {
            let arrival = connection.plain_arrival();
            let platform = Arc::clone(&shared.platform) as _;
            let mut response = refuse(ErrorCode::BadRequest, request, platform, arrival).await;
            response::close_after(&mut response);
            response
        }
    };
    let track = if response.body().as_bytes().is_some() {
        watch.enter(Phase::Answered);
        Track::Nobody
    } else {
        let ends_with_connection = old && response.body().size_hint().exact().is_none();
        Track::Connection(StreamedAnswer { watch: Arc::clone(watch), ends_with_connection })
    };
    Ok(response::convert(response, track))
}
