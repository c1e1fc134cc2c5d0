#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod background;
mod client;
mod client_error;
mod environment;
mod random;
mod response_body;
mod verifier;

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use wacht_core::{BoxFuture, Client, SignatureVerifier, Timestamp};

pub use background::Background;
pub use client::{NativeClient, NativeClientBuilder};
pub use environment::Environment;
pub use random::Random;
pub use verifier::NativeVerifier;

/// What a native process gives to an application, in one value: the part of a [`Platform`](wacht_core::Platform) that
/// is the same for a server of its own and for a function on Lambda.
///
/// An adapter holds one and forwards to it.
#[derive(Clone)]
pub struct Native {
    environment: Environment,
    random: Random,
    background: Background,
    client: Client,
    verifier: Arc<dyn SignatureVerifier>,
}

impl Native {
    /// A native platform that reads its settings from `environment`.
    ///
    /// # Errors
    /// Only when the TLS library has no usable protocol version, which no supported build has.
    pub fn new(environment: Environment) -> Result<Self, rustls::Error> {
        Ok(Self {
            environment,
            random: Random::new(),
            background: Background::new(),
            client: Arc::new(NativeClient::new()?),
            verifier: Arc::new(NativeVerifier::new()),
        })
    }

    /// With this client in place of the default [`NativeClient`].
    #[must_use]
    pub fn with_client(mut self, client: Client) -> Self {
        self.client = client;
        self
    }

    /// The settings.
    pub const fn environment(&self) -> &Environment {
        &self.environment
    }

    /// Work that outlives its request.
    pub const fn background(&self) -> &Background {
        &self.background
    }

    /// The wall-clock time.
    pub fn now(&self) -> Timestamp {
        Timestamp::from_unix(SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default())
    }

    /// 128 bits from a cryptographic source.
    pub fn random(&self) -> u128 {
        self.random.next()
    }

    /// Ends after `duration`.
    pub fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(tokio::time::sleep(duration))
    }

    /// Runs `task` beside the requests. [`Background::finish`] waits for it.
    pub fn wait_until(&self, task: BoxFuture<'static, ()>) {
        self.background.spawn(task);
    }

    /// Sends requests.
    pub fn client(&self) -> Client {
        Arc::clone(&self.client)
    }

    /// Checks signatures.
    pub fn verifier(&self) -> Arc<dyn SignatureVerifier> {
        Arc::clone(&self.verifier)
    }
}

impl fmt::Debug for Native {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Native").field("client", &self.client).finish_non_exhaustive()
    }
}
