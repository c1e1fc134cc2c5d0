use std::pin::Pin;
use std::sync::Arc;
use std::task;
use std::time::{Duration, Instant};

use tokio::time::Sleep;
use wasmtime::component::GuestTaskId;
use wasmtime::{Engine, Result, Store, StoreContextMut};
use wasmtime_wasi_http::WasiHttpView;
use wasmtime_wasi_http::handler::{
    HandlerState, Instance, ProxyPre, ShouldAccept, WorkerExpiration, WorkerState, WorkerStatus,
};

use crate::Arguments;
use crate::context::{Context, Settings};
use crate::destinations::Destinations;

/// How long an instance may stay without a request.
const IDLE: Duration = Duration::from_secs(120);
/// How long a request, or what it left behind, may take.
const BUSY: Duration = Duration::from_secs(120);

/// Where Spin's provider of variables looks for them.
const VARIABLE: &str = "SPIN_VARIABLE_";

/// How instances are made.
pub(crate) struct State {
    engine: Engine,
    pub(crate) pre: ProxyPre<Context>,
    environment: Settings,
    variables: Settings,
    destinations: Destinations,
    reuse: usize,
    at_once: usize,
}

impl State {
    pub(crate) fn new(engine: Engine, pre: ProxyPre<Context>, arguments: &Arguments) -> Self {
        let (variables, environment): (Vec<_>, Vec<_>) =
            std::env::vars().partition(|(name, _)| arguments.spin && name.starts_with(VARIABLE));
        let variables = variables
            .into_iter()
            .filter_map(|(name, value)| Some((name.strip_prefix(VARIABLE)?.to_ascii_lowercase(), value)));
        Self {
            engine,
            pre,
            environment: Arc::new(environment.into_iter().collect()),
            variables: Arc::new(variables.collect()),
            destinations: Destinations::new(&arguments.allow),
            reuse: arguments.reuse,
            at_once: arguments.at_once,
        }
    }

    pub(crate) fn store(&self) -> Store<Context> {
        let context = Context::new(&self.environment, &self.variables, &self.destinations);
        let mut store = Store::new(&self.engine, context);
        store.limiter(|context| &mut context.limits);
        store
    }
}

impl HandlerState for State {
    type StoreData = Context;
    type WorkerExpiration = Expiration;
    type WorkerState = Reuse;

    async fn instantiate(&self) -> Result<Instance<Context, Expiration, Reuse>> {
        let mut store = self.store();
        let proxy = self.pre.instantiate_async(&mut store).await?;
        let expiration = Expiration(Box::pin(tokio::time::sleep(IDLE)));
        let state = Reuse { requests: self.reuse, at_once: self.at_once };
        Ok(Instance { store, proxy, view: WasiHttpView::http, expiration, state })
    }
}

pub(crate) struct Expiration(Pin<Box<Sleep>>);

impl WorkerExpiration for Expiration {
    fn poll(
        mut self: Pin<&mut Self>,
        task: &mut task::Context<'_>,
        status: WorkerStatus,
        since: Instant,
    ) -> task::Poll<()> {
        let allowed = if matches!(status, WorkerStatus::Idle) { IDLE } else { BUSY };
        let deadline = tokio::time::Instant::from_std(since + allowed);
        if self.0.deadline() != deadline {
            self.0.as_mut().reset(deadline);
        }
        self.0.as_mut().poll(task)
    }
}

/// How much of one instance is used.
pub(crate) struct Reuse {
    requests: usize,
    at_once: usize,
}

impl WorkerState for Reuse {
    type StoreData = Context;
    type RequestData = ();

    fn should_accept_request(&self, at_once: usize, total: usize) -> ShouldAccept {
        if total >= self.requests {
            ShouldAccept::Never
        } else if at_once >= self.at_once {
            ShouldAccept::No
        } else {
            ShouldAccept::Yes
        }
    }

    fn on_request_start(
        &self,
        _: StoreContextMut<'_, Context>,
        (): (),
        _: GuestTaskId,
    ) -> Pin<Box<dyn Future<Output = ()> + Send + Sync>> {
        Box::pin(tokio::time::sleep(BUSY))
    }

    fn drop(&self, _: Store<Context>, result: Result<()>) {
        if let Err(error) = result {
            eprintln!("an instance ended: {error:?}");
        }
    }
}
