use std::sync::Arc;
use std::time::Duration;

use wacht_core::{
    Arrival, BoxFuture, BoxHandler, Capabilities, Client, Context, EnvironmentError, Handler, Limits,
    Platform, Request, Response, SignatureVerifier, Start, Timestamp,
};

use super::{Fault, around};

pub(super) const FAULTS: &[Fault] = &[
    around("background_work_that_is_dropped", "H17", |handler, start| {
        on(handler, &start, |platform| platform.wait_until = |_, task| drop(task))
    }),
    around("background_work_that_never_runs", "H17", |handler, start| {
        on(handler, &start, |platform| platform.wait_until = |_, task| std::mem::forget(task))
    }),
    around("one_request_id_for_all", "H13", |handler, start| {
        on(handler, &start, |platform| platform.request_id = Some("the-same-id"))
    }),
];

/// A platform with one thing changed, in place of the one that the runtime gave.
#[derive(Clone)]
pub(super) struct Changed {
    inner: Arc<dyn Platform>,
    pub(super) wait_until: fn(&dyn Platform, BoxFuture<'static, ()>),
    pub(super) client: fn(Client) -> Client,
    pub(super) request_id: Option<&'static str>,
}

/// `handler` on a platform with one thing changed.
pub(super) fn on(handler: BoxHandler, start: &Start, change: fn(&mut Changed)) -> BoxHandler {
    let mut platform = Changed {
        inner: Arc::clone(start.platform()),
        wait_until: |platform, task| platform.wait_until(task),
        client: |client| client,
        request_id: None,
    };
    change(&mut platform);
    BoxHandler::new(OnChanged { handler, platform })
}

struct OnChanged {
    handler: BoxHandler,
    platform: Changed,
}

impl Handler for OnChanged {
    async fn handle(&self, request: Request, context: Context) -> Response {
        let mut arrival = Arrival::default();
        arrival.client = context.client_address();
        arrival.scheme = context.scheme();
        arrival.host = request.headers().get("host").cloned();
        arrival.request_id =
            Some(self.platform.request_id.unwrap_or_else(|| context.request_id()).to_owned());
        arrival.time_left = context.time_left();
        let context = Context::new(Arc::new(self.platform.clone()), arrival, &self.limits());
        self.handler.handle(request, context).await
    }

    fn limits(&self) -> Limits {
        self.handler.limits()
    }
}

impl std::fmt::Debug for Changed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Changed").finish_non_exhaustive()
    }
}

impl Platform for Changed {
    fn name(&self) -> &'static str {
        self.inner.name()
    }

    fn capabilities(&self) -> Capabilities {
        self.inner.capabilities()
    }

    fn var<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<Option<String>, EnvironmentError>> {
        self.inner.var(name)
    }

    fn now(&self) -> Timestamp {
        self.inner.now()
    }

    fn random(&self) -> u128 {
        self.inner.random()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.inner.sleep(duration)
    }

    fn wait_until(&self, task: BoxFuture<'static, ()>) {
        (self.wait_until)(&*self.inner, task);
    }

    fn client(&self) -> Client {
        (self.client)(self.inner.client())
    }

    fn verifier(&self) -> Arc<dyn SignatureVerifier> {
        self.inner.verifier()
    }
}
