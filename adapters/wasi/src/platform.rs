use std::fmt;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use wacht_core::{
    BoxFuture, Capabilities, Client, ClientError, EnvironmentError, Platform, Request, Response,
    SignatureVerifier, Timestamp,
};

use crate::Timeouts;
use crate::background::Background;
use crate::call::WasiClient;

/// The platform of one request in a component, for [`Context::platform`](wacht_core::Context::platform).
#[derive(Debug)]
pub struct WasiPlatform {
    world: &'static World,
    timeouts: Timeouts,
    background: Background,
    /// Made when first asked for: most requests never name theirs.
    request_id: OnceLock<String>,
}

/// What differs between the versions of WASI, and the hosts with imports of their own.
#[doc(hidden)]
#[derive(Clone, Copy)]
#[expect(clippy::exhaustive_structs, reason = "it is the other adapter's to make")]
pub struct World {
    pub name: &'static str,
    pub capabilities: Capabilities,
    /// Since 1970. The standard library would ask the host for both of its clocks.
    pub now: fn() -> Duration,
    pub sleep: fn(Duration) -> BoxFuture<'static, ()>,
    pub send: fn(Request, Timeouts) -> BoxFuture<'static, Result<Response, ClientError>>,
    pub setting: fn(&str) -> Setting<'_>,
    /// What can still be said when a handler panicked.
    pub last_words: fn(),
}

/// A setting on its way.
#[doc(hidden)]
pub type Setting<'a> = BoxFuture<'a, Result<Option<String>, EnvironmentError>>;

impl fmt::Debug for World {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("World").field("name", &self.name).finish_non_exhaustive()
    }
}

impl WasiPlatform {
    pub(crate) fn new(world: &'static World, timeouts: Timeouts) -> Self {
        Self { world, timeouts, background: Background::default(), request_id: OnceLock::new() }
    }

    pub(crate) const fn world(&self) -> &'static World {
        self.world
    }

    pub(crate) const fn background(&self) -> &Background {
        &self.background
    }
}

impl Platform for WasiPlatform {
    fn name(&self) -> &'static str {
        self.world.name
    }

    fn capabilities(&self) -> Capabilities {
        self.world.capabilities
    }

    fn var<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<Option<String>, EnvironmentError>> {
        (self.world.setting)(name)
    }

    fn now(&self) -> Timestamp {
        Timestamp::from_unix((self.world.now)())
    }

    fn random(&self) -> u128 {
        let mut bytes = [0; 16];
        // INVARIANT: WASI defines its randomness to be cryptographic and never to fail. Were there a host that fails, zeros
        // would be an id that repeats, and no secret.
        let _ = getrandom::fill(&mut bytes);
        u128::from_ne_bytes(bytes)
    }

    fn request_id(&self) -> String {
        self.request_id.get_or_init(|| format!("{:032x}", self.random())).clone()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        (self.world.sleep)(duration)
    }

    fn wait_until(&self, task: BoxFuture<'static, ()>) {
        self.background.spawn(task);
    }

    fn client(&self) -> Client {
        Arc::new(WasiClient { send: self.world.send, timeouts: self.timeouts })
    }

    fn verifier(&self) -> Arc<dyn SignatureVerifier> {
        #[cfg(feature = "signatures")]
        return Arc::new(crate::PortableVerifier::new());
        #[cfg(not(feature = "signatures"))]
        Arc::new(wacht_core::Absent)
    }
}
