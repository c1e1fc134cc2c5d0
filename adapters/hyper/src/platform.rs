use std::sync::Arc;
use std::time::Duration;

use wacht_core::{BoxFuture, Capabilities, Client, EnvironmentError, Platform, SignatureVerifier, Timestamp};
use wacht_native::Native;

/// The platform of an application on this server, for [`Context::platform`](wacht_core::Context::platform).
#[derive(Debug, Clone)]
pub struct HyperPlatform(Native);

impl HyperPlatform {
    pub(crate) const fn new(native: Native) -> Self {
        Self(native)
    }

    /// What every native process has.
    pub const fn native(&self) -> &Native {
        &self.0
    }
}

impl Platform for HyperPlatform {
    fn name(&self) -> &'static str {
        "hyper"
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities::full()
    }

    fn var<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<Option<String>, EnvironmentError>> {
        Box::pin(std::future::ready(self.0.environment().var(name)))
    }

    fn now(&self) -> Timestamp {
        self.0.now()
    }

    fn random(&self) -> u128 {
        self.0.random()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.0.sleep(duration)
    }

    fn wait_until(&self, task: BoxFuture<'static, ()>) {
        self.0.wait_until(task);
    }

    fn client(&self) -> Client {
        self.0.client()
    }

    fn verifier(&self) -> Arc<dyn SignatureVerifier> {
        self.0.verifier()
    }
}
