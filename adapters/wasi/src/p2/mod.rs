//! WASI 0.2: `wasi:http/incoming-handler`, on the reactor of `wstd`.
//!
//! The export is our own. That of `wstd` traps where a header is refused and when a client leaves.

mod body;
mod client;
mod exchange;
mod generated;
mod outgoing;

use std::sync::Arc;
use std::time::Duration;

use send_wrapper::SendWrapper;
use wacht_core::{BoxFuture, Capabilities, ConfigError, Handler, Platform, Start};
use wasip2::clocks::{monotonic_clock, wall_clock};
use wasip2::http::types::{IncomingRequest, Method, ResponseOutparam, Scheme};
use wstd::runtime::AsyncPollable;

use crate::options::nanoseconds;
use crate::platform::{WasiPlatform, World};
use crate::request::Received;
use crate::{Options, environment, service};

static WORLD: World = World {
    name: "wasi-p2",
    capabilities: CAPABILITIES,
    now,
    sleep,
    send: client::send,
    setting: environment::setting,
    last_words: exchange::last_words,
};

/// One instance answers one request at a time: what ends it harms no other. The host tells nobody when a client leaves, nor
/// who it was.
const CAPABILITIES: Capabilities = {
    let mut capabilities = Capabilities::full();
    capabilities.cancellation = false;
    capabilities.shared_io = false;
    capabilities.client_address = false;
    capabilities
};

/// Answers one request. The host's call lasts until the work left behind is done.
pub fn handle<A, F, H>(
    app: A,
    options: impl FnOnce() -> Options,
    request: IncomingRequest,
    out: ResponseOutparam,
) where
    A: FnOnce(Start) -> F,
    F: Future<Output = Result<H, ConfigError>>,
    H: Handler,
{
    wstd::runtime::block_on(answer(app, options(), request, out));
}

async fn answer<A, F, H>(app: A, options: Options, request: IncomingRequest, out: ResponseOutparam)
where
    A: FnOnce(Start) -> F,
    F: Future<Output = Result<H, ConfigError>>,
    H: Handler,
{
    let platform = Arc::new(WasiPlatform::new(&WORLD, options.timeouts));
    let method = request.method();
    let head = matches!(method, Method::Head);
    exchange::begin(out, Arc::clone(&platform), head);
    let received = Received {
        method: generated::method(&method),
        target: request.path_with_query(),
        authority: request.authority(),
        https: matches!(request.scheme(), Some(Scheme::Https)),
        list: request.headers().entries(),
    };
    let received = received.into_request(options.host, |length| body::of_request(request, length));
    let shared = Arc::clone(&platform);
    let background = shared.background();
    let response = match received {
        Ok((request, arrival)) => {
            let application = background.beside(service::application(app, &platform)).await;
            background.beside(application.respond(request, platform, arrival)).await
        }
        Err(error) => error.into_answer(&platform.request_id()),
    };
    exchange::answer(response, background).await;
    background.finish().await;
}

fn now() -> Duration {
    let now = wall_clock::now();
    Duration::from_secs(now.seconds) + Duration::from_nanos(now.nanoseconds.into())
}

fn sleep(duration: Duration) -> BoxFuture<'static, ()> {
    Box::pin(SendWrapper::new(async move {
        let ended = AsyncPollable::new(monotonic_clock::subscribe_duration(nanoseconds(duration)));
        ended.wait_for().await;
    }))
}
