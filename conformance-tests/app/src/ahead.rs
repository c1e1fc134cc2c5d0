use std::sync::Arc;
use std::time::Duration;

use wacht_core::{
    Arrival, BoxFuture, Capabilities, Client, Context, EnvironmentError, Limits, Next, Platform, Request,
    Response, SecretString, SignatureVerifier, Timestamp,
};

/// The header with the seconds by which the clock is ahead for one request.
const AHEAD: &str = "x-clock-ahead";

/// Handles a request on a clock that is ahead where the suite says so: nobody has to wait until a key grows old.
pub(crate) async fn ahead(request: Request, context: Context, next: Next) -> Response {
    let seconds = request.headers().get(AHEAD).and_then(|value| value.to_str().ok()?.parse().ok());
    let Some(seconds) = seconds else { return next.run(request, context).await };
    let mut arrival = Arrival::default();
    arrival.client = context.client_address();
    arrival.scheme = context.scheme();
    arrival.host = request.headers().get(http::header::HOST).cloned();
    arrival.request_id = Some(context.request_id().to_owned());
    arrival.time_left = context.time_left();
    let platform = Ahead { context, by: Duration::from_secs(seconds) };
    let limits = Limits::default().deadline(None);
    next.run(request, Context::new(Arc::new(platform), arrival, &limits)).await
}

/// What the request's context gives, with its clock ahead.
#[derive(Debug)]
struct Ahead {
    context: Context,
    by: Duration,
}

impl Platform for Ahead {
    fn name(&self) -> &'static str {
        self.context.runtime()
    }

    fn capabilities(&self) -> Capabilities {
        self.context.capabilities()
    }

    fn var<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<Option<String>, EnvironmentError>> {
        Box::pin(self.context.var(name))
    }

    fn secret<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<Option<SecretString>, EnvironmentError>> {
        Box::pin(self.context.secret(name))
    }

    fn now(&self) -> Timestamp {
        self.context.now() + self.by
    }

    fn random(&self) -> u128 {
        self.context.random()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.context.sleep(duration)
    }

    fn wait_until(&self, task: BoxFuture<'static, ()>) {
        self.context.wait_until(task);
    }

    fn client(&self) -> Client {
        self.context.client()
    }

    fn verifier(&self) -> Arc<dyn SignatureVerifier> {
        self.context.verifier()
    }
}
