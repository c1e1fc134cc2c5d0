//! WASI 0.3: `wasi:http/handler`, whose calls are asynchronous by themselves.

mod body;
mod client;
mod exchange;
mod generated;
mod outgoing;

use std::sync::Arc;
use std::time::Duration;

use send_wrapper::SendWrapper;
use wacht_core::{BoxFuture, Capabilities, ConfigError, Handler, PanicIsolation, Platform, Start};
use wasip3::clocks::{monotonic_clock, system_clock};
use wasip3::http::types::{ErrorCode, Method, Request, Response, Scheme};

use crate::options::nanoseconds;
use crate::platform::{WasiPlatform, World};
use crate::request::Received;
use crate::{Options, environment, service};

/// What a component of 0.3 has by itself. A host with imports of its own starts here.
pub const WORLD: World = World {
    name: "wasi-p3",
    capabilities: CAPABILITIES,
    now,
    sleep,
    send: client::send,
    setting: environment::setting,
    last_words: exchange::last_words,
};

/// An instance answers several requests at once, and a panic ends it with all of them. The host tells nobody when a client
/// leaves, nor who it was.
const CAPABILITIES: Capabilities = {
    let mut capabilities = Capabilities::full();
    capabilities.panic_isolation = PanicIsolation::Host;
    capabilities.cancellation = false;
    capabilities.shared_io = false;
    capabilities.client_address = false;
    capabilities
};

/// Answers one request. The task goes on after it has returned, until the body is sent and the work left behind is done.
///
/// # Errors
/// Only when the host takes no response at all.
pub async fn handle<A, F, H>(
    world: &'static World,
    app: A,
    options: impl FnOnce() -> Options,
    request: Request,
) -> Result<Response, ErrorCode>
where
    A: FnOnce(Start) -> F,
    F: Future<Output = Result<H, ConfigError>>,
    H: Handler,
{
    let options = options();
    let platform = Arc::new(WasiPlatform::new(world, options.timeouts));
    let background = platform.background();
    let method = request.get_method();
    let head = matches!(method, Method::Head);
    let received = Received {
        method: generated::method(&method),
        target: request.get_path_with_query(),
        authority: request.get_authority(),
        https: matches!(request.get_scheme(), Some(Scheme::Https)),
        list: request.get_headers().copy_all(),
    };
    let received = received.into_request(options.host, |length| body::of_request(request, length));
    let response = match received {
        Ok((request, arrival)) => {
            let application = background.beside(service::application(app, &platform)).await;
            let platform = Arc::clone(&platform) as Arc<dyn Platform>;
            background.beside(application.respond(request, platform, arrival)).await
        }
        Err(error) => error.into_answer(&platform.request_id()),
    };
    exchange::answer(response, platform, head)
}

fn now() -> Duration {
    let now = system_clock::now();
    // A clock before 1970 is one that nobody has set.
    Duration::from_secs(now.seconds.try_into().unwrap_or_default())
        + Duration::from_nanos(now.nanoseconds.into())
}

fn sleep(duration: Duration) -> BoxFuture<'static, ()> {
    Box::pin(SendWrapper::new(async move {
        monotonic_clock::wait_for(nanoseconds(duration)).await;
    }))
}
