use std::convert::Infallible;
use std::num::NonZeroUsize;
use std::sync::Arc;

use tokio::task::JoinSet;
use wacht_core::{Application, ConfigError, Handler, Start};
use wacht_native::Native;

use crate::builder::Options;
use crate::error::RunError;
use crate::invocation::answer;
use crate::platform::LambdaPlatform;
use crate::runtime_api::RuntimeApi;

/// What all invocations of a sandbox share.
#[derive(Debug)]
pub(crate) struct Shared<H> {
    pub(crate) application: Application<H>,
    pub(crate) platform: LambdaPlatform,
    pub(crate) options: Options,
}

/// Starts the application once and takes invocations, as many at once as the sandbox may.
pub(crate) async fn run<A, F, H>(
    app: A,
    native: Native,
    address: &str,
    concurrency: NonZeroUsize,
    options: Options,
) -> Result<(), RunError>
where
    A: FnOnce(Start) -> F,
    F: Future<Output = Result<H, ConfigError>>,
    H: Handler,
{
    let platform = LambdaPlatform::new(native, options);
    let start = Start::new(Arc::new(platform.clone()));
    // An init error would be a bare 502 to every caller; this way the caller gets the envelope, and the log the reason.
    let application = Application::start(app, start).await.unwrap_or_else(Application::misconfigured);
    let shared = Arc::new(Shared { application, platform, options });
    let mut loops = JoinSet::new();
    for _ in 0..concurrency.get() {
        loops.spawn(take_invocations(Arc::clone(&shared), RuntimeApi::new(address)?));
    }
    // The first that ends has lost the runtime API, and so have the others.
    match loops.join_next().await {
        Some(Ok(Err(error))) => Err(error),
        Some(Err(error)) => Err(RunError::process("an invocation ended by itself", error)),
        Some(Ok(Ok(never))) => match never {},
        None => Ok(()),
    }
}

async fn take_invocations<H: Handler>(
    shared: Arc<Shared<H>>,
    mut api: RuntimeApi,
) -> Result<Infallible, RunError> {
    loop {
        let (invocation, event) = api.next().await?;
        answer(&shared, &mut api, Arc::new(invocation), &event).await?;
    }
}
