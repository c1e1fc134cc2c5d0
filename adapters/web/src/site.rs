use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use futures_util::future::LocalBoxFuture;
use http::header::TRAILER;
use wacht_core::{Application, Arrival, BoxHandler, ConfigError, Error, Handler, Platform, Response, Start};
use wasm_bindgen::JsValue;

use crate::body::outgoing;
use crate::door::{self, Exchange, Promise};
use crate::headers;
use crate::instance;
use crate::request::{self, Incoming};
use crate::task;
use crate::web::{self, Web};

/// How long a request that finds the application starting waits before it looks again.
const LOOK_AGAIN: Duration = Duration::from_millis(2);

/// An application in a module: started by the first request of an instance, and shared by all that follow.
#[derive(Debug, Default)]
pub struct Site {
    started: OnceLock<Application<BoxHandler>>,
    starting: Mutex<bool>,
}

/// What starts an application, of whatever type that is.
type App = Box<dyn FnOnce(Start) -> LocalBoxFuture<'static, Result<BoxHandler, ConfigError>>>;

/// What an adapter makes of what the host gives.
pub trait Adapt {
    /// Its platform.
    type Platform: Platform;

    /// The platform of one request. What the host vouches for goes into the arrival.
    fn adapt(self, web: Web, headers: &http::HeaderMap, arrival: &mut Arrival) -> Self::Platform;
}

impl Site {
    /// An application that has not started.
    pub const fn new() -> Self {
        Self { started: OnceLock::new(), starting: Mutex::new(false) }
    }

    /// Answers a request of the host: its response, or a promise of it, which fails only with what the host threw when it was
    /// asked for what every host must have.
    ///
    /// The application starts with the first request, since that is where some hosts have its settings. One that does not
    /// start answers 500 `misconfigured`, and the log names the setting.
    pub fn answer<A, F, H>(
        &'static self,
        app: A,
        request: &JsValue,
        env: JsValue,
        context: JsValue,
        adapter: impl Adapt + 'static,
    ) -> JsValue
    where
        A: FnOnce(Start) -> F + 'static,
        F: Future<Output = Result<H, ConfigError>> + 'static,
        H: Handler,
    {
        // What follows is the same code for every application of a module.
        let app: App = Box::new(|start| {
            let starting = app(start);
            Box::pin(async move { starting.await.map(BoxHandler::new) })
        });
        self.begin(app, request, env, context, adapter)
    }

    fn begin(
        &'static self,
        app: App,
        request: &JsValue,
        env: JsValue,
        context: JsValue,
        adapter: impl Adapt + 'static,
    ) -> JsValue {
        // Not a `Result`: JavaScript would have to fetch what is in it from a table, each time.
        if let Err(thrown) = instance::open() {
            return Promise::reject(&thrown);
        }
        let task = task::reserve();
        let exchange = door::begin(request, task);
        let begun = exchange.clone();
        let read = request::read(&exchange);
        task::insert(task, async move {
            let response = match read {
                Ok(Incoming { request, mut arrival, raw_target }) => {
                    let web = Web::new(env, context, raw_target);
                    let platform: Arc<dyn Platform> =
                        Arc::new(adapter.adapt(web, request.headers(), &mut arrival));
                    let application = self.application(app, &platform).await;
                    application.respond(request, platform, arrival).await
                }
                Err(error) => refusal(error),
            };
            send(&exchange, response);
        });
        begun.start()
    }

    /// The application, started when this is the first to ask. No request waits for what another one is waiting for: where
    /// I/O belongs to a request, that would never end.
    async fn application(&self, app: App, platform: &Arc<dyn Platform>) -> &Application<BoxHandler> {
        loop {
            if let Some(started) = self.started.get() {
                return started;
            }
            if let Some(_starting) = Starting::begin(&self.starting) {
                let started = app(Start::new(Arc::clone(platform))).await;
                let started = started.map_or_else(Application::misconfigured, Application::new);
                return self.started.get_or_init(|| started);
            }
            platform.sleep(LOOK_AGAIN).await;
        }
    }
}

/// The one start under way; another may begin when this is dropped.
struct Starting<'a>(&'a Mutex<bool>);

impl<'a> Starting<'a> {
    fn begin(starting: &'a Mutex<bool>) -> Option<Self> {
        let mut begun = starting.lock().unwrap_or_else(PoisonError::into_inner);
        (!std::mem::replace(&mut *begun, true)).then_some(Self(starting))
    }
}

impl Drop for Starting<'_> {
    fn drop(&mut self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = false;
    }
}

/// The answer to a request that no application sees.
#[cold]
fn refusal(error: Error) -> Response {
    let cause = std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default();
    tracing::info!(cause, "refused a request");
    error.into_answer(&format!("{:032x}", web::random()))
}

/// Gives the host its response.
fn send(exchange: &Exchange, response: Response) {
    let (mut head, body) = response.into_parts();
    // It announces trailers, which no such host sends.
    head.headers.remove(TRAILER);
    let status = head.status.as_u16();
    headers::announce(&head.headers);
    let sent = match body.as_bytes() {
        Some(bytes) if !bytes.is_empty() => exchange.answer_bytes(status, bytes),
        _ => exchange.answer(status, &outgoing(body)),
    };
    if sent {
        return;
    }
    tracing::error!(status = head.status.as_u16(), "the host refused a response");
    exchange.refuse();
}
