use std::convert::Infallible;
use std::num::NonZeroUsize;
use std::sync::Arc;

use tokio::task::JoinSet;
use wacht_core::{Application, ConfigError, Handler, Start};
use wacht_native::Native;

use crate::builder::Options;
use crate::error::RunError;
use crate::invocation::{Payload, answer};
use crate::platform::LambdaPlatform;
use crate::runtime_api::{Invocation, RuntimeApi};

/// An application that has started, as the function that Lambda invokes.
#[derive(Debug)]
pub struct Function<H>(Arc<Shared<H>>);

/// What all invocations of a sandbox share.
#[derive(Debug)]
pub(crate) struct Shared<H> {
    pub(crate) application: Application<H>,
    pub(crate) platform: LambdaPlatform,
    pub(crate) options: Options,
}

impl<H: Handler> Function<H> {
    pub(crate) async fn start<A, F>(app: A, native: Native, options: Options) -> Self
    where
        A: FnOnce(Start) -> F,
        F: Future<Output = Result<H, ConfigError>>,
    {
        let platform = LambdaPlatform::new(native, options);
        let start = Start::new(Arc::new(platform.clone()));
        // An init error would be a bare 502 to every caller; this way the caller gets the envelope, and the log the reason.
        let application = Application::start(app, start).await.unwrap_or_else(Application::misconfigured);
        Self(Arc::new(Shared { application, platform, options }))
    }

    /// Invokes the function with an event, as JSON, without a runtime API: for tests of an application with the events that
    /// it will get. Gives the answer as JSON; a streamed one with its prelude, up to where it fails.
    pub async fn invoke(&self, request_id: &str, event: &[u8]) -> Vec<u8> {
        let invocation = Arc::new(Invocation::local(request_id));
        let (payload, left) = answer(&self.0, &invocation, event).await;
        let payload = match payload {
            Payload::Whole(payload) => payload,
            Payload::Streamed(body) => body.collect(usize::MAX).await.unwrap_or_default().into(),
        };
        left.finish(&invocation).await;
        payload
    }

    /// Takes invocations, as many at once as the sandbox may, until the runtime API goes away.
    pub(crate) async fn serve(self, address: &str, concurrency: NonZeroUsize) -> Result<(), RunError> {
        let mut loops = JoinSet::new();
        for _ in 0..concurrency.get() {
            loops.spawn(take_invocations(Arc::clone(&self.0), RuntimeApi::new(address)?));
        }
        // The first that ends has lost the runtime API, and so have the others.
        match loops.join_next().await {
            Some(Ok(Err(error))) => Err(error),
            Some(Err(error)) => Err(RunError::process("an invocation ended by itself", error)),
            Some(Ok(Ok(never))) => match never {},
            None => Ok(()),
        }
    }
}

async fn take_invocations<H: Handler>(
    shared: Arc<Shared<H>>,
    mut api: RuntimeApi,
) -> Result<Infallible, RunError> {
    loop {
        let (invocation, event) = api.next().await?;
        let invocation = Arc::new(invocation);
        let (payload, left) = answer(&shared, &invocation, &event).await;
        match payload {
            Payload::Whole(payload) => api.respond(&invocation, payload).await?,
            Payload::Streamed(payload) => api.stream(&invocation, payload).await?,
        }
        left.finish(&invocation).await;
    }
}
