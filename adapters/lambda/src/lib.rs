#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod builder;
mod error;
mod event;
mod fields;
mod function;
mod invocation;
mod platform;
mod request;
mod response;
mod runtime_api;

use wacht_core::{ConfigError, Handler, Start};

pub use builder::{Builder, ResponseMode, Sandbox, StagePrefix};
pub use error::{RunError, RunErrorKind};
pub use event::Trigger;
pub use function::Function;
pub use platform::LambdaPlatform;

/// Runs an application in the sandbox that Lambda started this process in, for as long as Lambda lets it.
///
/// The environment says what there is to say: Lambda's own `AWS_LAMBDA_RUNTIME_API`, and of the application
/// `WACHT_LAMBDA_RESPONSE_MODE` (`buffered`, which is the default, or `streamed`) and `WACHT_LAMBDA_STAGE_PREFIX` (`strip`,
/// which is the default, or `keep`). [`Sandbox::builder`] takes everything by hand.
///
/// An application that does not start answers every invocation with 500 `misconfigured`, and the log names the setting.
///
/// # Errors
/// [`RunError`] when the process is not in a sandbox, or its runtime API goes away.
pub async fn run<A, F, H>(app: A) -> Result<(), RunError>
where
    A: FnOnce(Start) -> F,
    F: Future<Output = Result<H, ConfigError>>,
    H: Handler,
{
    Sandbox::builder().read_environment()?.run(app).await
}
