use std::any::Any;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use secrecy::SecretString;

use crate::{BoxError, BoxFuture, Capabilities, Client, SignatureVerifier, Timestamp};

/// What one runtime gives to an application: the trait that an adapter implements.
///
/// One value may serve the whole process (a server) or one request (an isolate).
pub trait Platform: Any + fmt::Debug + Send + Sync {
    /// The runtime's name, stable and in lower case: `hyper`, `workerd`, `spin`.
    fn name(&self) -> &'static str;

    /// What the runtime can do.
    fn capabilities(&self) -> Capabilities;

    /// A plain setting. `None`: not set.
    fn var<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<Option<String>, EnvironmentError>>;

    /// A secret setting. `None`: not set. Where the runtime has one place for both, this reads the same as
    /// [`var`](Self::var).
    fn secret<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<Option<SecretString>, EnvironmentError>> {
        Box::pin(async move { Ok(self.var(name).await?.map(SecretString::from)) })
    }

    /// The wall-clock time.
    fn now(&self) -> Timestamp;

    /// 128 bits from the runtime's cryptographic source of randomness.
    fn random(&self) -> u128;

    /// The id of a request that arrived without one, asked for at most once by its [`Context`](crate::Context): 32
    /// hexadecimal digits. An adapter that answers in a handler's place, as after a panic, remembers it here.
    fn request_id(&self) -> String {
        format!("{:032x}", self.random())
    }

    /// Ends after `duration`.
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()>;

    /// Keeps the process or invocation alive until `task` ends. The task does not panic.
    fn wait_until(&self, task: BoxFuture<'static, ()>);

    /// Sends requests.
    fn client(&self) -> Client;

    /// Checks signatures.
    fn verifier(&self) -> Arc<dyn SignatureVerifier>;
}

/// A setting that could not be read, which is not the same as one that is not set.
#[derive(Debug)]
pub struct EnvironmentError(BoxError);

impl EnvironmentError {
    /// An error with its cause.
    pub fn new(source: impl Into<BoxError>) -> Self {
        Self(source.into())
    }
}

impl fmt::Display for EnvironmentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the setting cannot be read")
    }
}

impl std::error::Error for EnvironmentError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&*self.0)
    }
}
