use std::collections::BTreeMap;
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Poll, Waker};
use std::time::Duration;

use async_trait::async_trait;

use crate::testing::ScriptedClient;
use crate::{
    Algorithm, Application, Arrival, BoxFuture, Capabilities, Client, Context, EnvironmentError, Handler,
    KeyError, Limits, Platform, PublicKey, Request, Response, SignatureVerifier, Start, Timestamp,
    VerifyingKey,
};

/// A platform for tests. Clones are the same platform.
#[derive(Clone)]
pub struct TestPlatform(Arc<Shared>);

struct Shared {
    variables: Mutex<BTreeMap<String, String>>,
    time: Mutex<Time>,
    random: AtomicU64,
    capabilities: Mutex<Capabilities>,
    work: Mutex<Vec<BoxFuture<'static, ()>>>,
    client: Mutex<Client>,
    verifier: Mutex<Arc<dyn SignatureVerifier>>,
}

struct Time {
    now: Timestamp,
    sleepers: Vec<(Timestamp, Waker)>,
}

impl TestPlatform {
    /// 2026-01-01T00:00:00Z, where the clock stands at first.
    pub const START: Timestamp = Timestamp::from_unix(Duration::from_secs(1_767_225_600));

    /// A platform with no settings, whose client knows no answer.
    pub fn new() -> Self {
        Self(Arc::new(Shared {
            variables: Mutex::default(),
            time: Mutex::new(Time { now: Self::START, sleepers: Vec::new() }),
            random: AtomicU64::new(1),
            capabilities: Mutex::new(Capabilities::full()),
            work: Mutex::default(),
            client: Mutex::new(Arc::new(ScriptedClient::new())),
            verifier: Mutex::new(Arc::new(UnusedVerifier)),
        }))
    }

    /// With this setting.
    #[must_use]
    pub fn with_var(self, name: &str, value: &str) -> Self {
        lock(&self.0.variables, |variables| variables.insert(name.to_owned(), value.to_owned()));
        self
    }

    /// With these capabilities in place of all.
    #[must_use]
    pub fn with_capabilities(self, capabilities: Capabilities) -> Self {
        lock(&self.0.capabilities, |slot| *slot = capabilities);
        self
    }

    /// With this client.
    #[must_use]
    pub fn with_client(self, client: impl crate::HttpClient) -> Self {
        lock(&self.0.client, |slot| *slot = Arc::new(client));
        self
    }

    /// With this verifier.
    #[must_use]
    pub fn with_verifier(self, verifier: impl SignatureVerifier) -> Self {
        lock(&self.0.verifier, |slot| *slot = Arc::new(verifier));
        self
    }

    /// Moves the clock on and wakes what slept until then.
    pub fn advance(&self, duration: Duration) {
        let due = lock(&self.0.time, |time| {
            time.now = time.now + duration;
            let now = time.now;
            let (due, later) = std::mem::take(&mut time.sleepers).into_iter().partition(|(at, _)| *at <= now);
            time.sleepers = later;
            let due: Vec<(Timestamp, Waker)> = due;
            due
        });
        for (_, waker) in due {
            waker.wake();
        }
    }

    /// How many futures sleep.
    pub fn sleepers(&self) -> usize {
        lock(&self.0.time, |time| time.sleepers.len())
    }

    /// Takes the background work that was handed over.
    pub fn take_background_work(&self) -> Vec<BoxFuture<'static, ()>> {
        lock(&self.0.work, std::mem::take)
    }

    /// What an application starts with here.
    pub fn start(&self) -> Start {
        Start::new(Arc::new(self.clone()))
    }

    /// The context of a request here.
    pub fn context(&self) -> Context {
        self.context_of(Arrival::default())
    }

    /// The context of a request that arrived so.
    pub fn context_of(&self, arrival: Arrival) -> Context {
        Context::new(Arc::new(self.clone()), arrival, &Limits::default())
    }

    /// The answer of an application to a request here.
    pub async fn respond<H: Handler>(&self, application: &Application<H>, request: Request) -> Response {
        application.respond(request, Arc::new(self.clone()), Arrival::default()).await
    }
}

impl Default for TestPlatform {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for TestPlatform {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TestPlatform").field("now", &self.now()).finish_non_exhaustive()
    }
}

impl Platform for TestPlatform {
    fn name(&self) -> &'static str {
        "test"
    }

    fn capabilities(&self) -> Capabilities {
        lock(&self.0.capabilities, |capabilities| *capabilities)
    }

    fn var<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<Option<String>, EnvironmentError>> {
        let value = lock(&self.0.variables, |variables| variables.get(name).cloned());
        Box::pin(async move { Ok(value) })
    }

    fn now(&self) -> Timestamp {
        lock(&self.0.time, |time| time.now)
    }

    /// A different number each time, the same in every run.
    fn random(&self) -> u128 {
        u128::from(self.0.random.fetch_add(1, Ordering::Relaxed))
            .wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835)
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        let platform = self.clone();
        let until = self.now() + duration;
        Box::pin(std::future::poll_fn(move |task| {
            lock(&platform.0.time, |time| {
                if time.now >= until {
                    return Poll::Ready(());
                }
                time.sleepers.push((until, task.waker().clone()));
                Poll::Pending
            })
        }))
    }

    fn wait_until(&self, task: BoxFuture<'static, ()>) {
        lock(&self.0.work, |work| work.push(task));
    }

    fn client(&self) -> Client {
        lock(&self.0.client, |client| Arc::clone(client))
    }

    fn verifier(&self) -> Arc<dyn SignatureVerifier> {
        lock(&self.0.verifier, |verifier| Arc::clone(verifier))
    }
}

/// A verifier that knows no algorithm, for tests without signatures.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::exhaustive_structs, reason = "it has no fields and never will")]
pub struct UnusedVerifier;

#[async_trait]
impl SignatureVerifier for UnusedVerifier {
    async fn import(&self, _: Algorithm, _: &PublicKey) -> Result<Arc<dyn VerifyingKey>, KeyError> {
        Err(KeyError::UnsupportedAlgorithm)
    }
}

fn lock<T, R>(mutex: &Mutex<T>, use_it: impl FnOnce(&mut T) -> R) -> R {
    use_it(&mut mutex.lock().unwrap_or_else(PoisonError::into_inner))
}
