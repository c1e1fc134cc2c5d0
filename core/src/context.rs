use std::any::Any;
use std::fmt;
use std::future::poll_fn;
use std::sync::{Arc, OnceLock};
use std::task::Poll;
use std::time::Duration;

use secrecy::SecretString;
use tracing::Instrument;

use crate::{
    Arrival, BoxFuture, Capabilities, Client, ClientAddress, EnvironmentError, Limits, PathParams, Platform,
    Scheme, SignatureVerifier, Timestamp, panic,
};

/// What surrounds one request: who sent it, how long it may take, and what the runtime gives. Cheap to clone.
#[derive(Clone)]
pub struct Context {
    shared: Arc<Shared>,
    values: Option<Arc<Value>>,
}

struct Shared {
    platform: Arc<dyn Platform>,
    arrival: Arrival,
    request_id: OnceLock<Box<str>>,
    time_allowed: Option<Duration>,
    /// Read from the clock when first asked for, or when the handler first waits: most requests never look at a clock.
    deadline: OnceLock<Timestamp>,
}

struct Value {
    value: Box<dyn Any + Send + Sync>,
    next: Option<Arc<Self>>,
}

impl Context {
    /// The context of a request that arrived as `arrival` on `platform`, for an application with these limits.
    pub fn new(platform: Arc<dyn Platform>, arrival: Arrival, limits: &Limits) -> Self {
        let time_allowed = match (arrival.time_left, limits.deadline) {
            (Some(left), Some(limit)) => Some(left.min(limit)),
            (left, limit) => left.or(limit),
        };
        let shared = Shared {
            platform,
            arrival,
            request_id: OnceLock::new(),
            time_allowed,
            deadline: OnceLock::new(),
        };
        Self { shared: Arc::new(shared), values: None }
    }

    /// The context of a request among tower services, where it travels in the extensions.
    ///
    /// # Errors
    /// [`ErrorCode::Misconfigured`](crate::ErrorCode::Misconfigured) when nobody put it there: the services run outside an
    /// adapter.
    pub fn of(extensions: &http::Extensions) -> Result<&Self, crate::Error> {
        extensions.get().ok_or_else(|| {
            crate::Error::new(crate::ErrorCode::Misconfigured)
                .with_source("the request has no context: it did not come through an adapter")
        })
    }

    /// The name of the runtime.
    pub fn runtime(&self) -> &'static str {
        self.shared.platform.name()
    }

    /// What the runtime can do.
    pub fn capabilities(&self) -> Capabilities {
        self.shared.platform.capabilities()
    }

    /// The id of the request: the platform's, or 32 hexadecimal digits made when first asked for.
    pub fn request_id(&self) -> &str {
        match &self.shared.arrival.request_id {
            Some(id) => id,
            None => self.shared.request_id.get_or_init(|| self.shared.platform.request_id().into_boxed_str()),
        }
    }

    /// Who sent the request, where the platform can tell.
    pub fn client_address(&self) -> Option<ClientAddress> {
        self.shared.arrival.client
    }

    /// The scheme as the client saw it.
    pub fn scheme(&self) -> Scheme {
        self.shared.arrival.scheme
    }

    /// The host (and port) as the client saw it.
    pub fn host(&self) -> Option<&str> {
        self.shared.arrival.host.as_ref().and_then(|host| host.to_str().ok())
    }

    /// When the client is told that the request timed out.
    pub fn deadline(&self) -> Option<Timestamp> {
        let allowed = self.shared.time_allowed?;
        Some(*self.shared.deadline.get_or_init(|| self.now() + allowed))
    }

    /// The time until the deadline.
    pub fn time_left(&self) -> Option<Duration> {
        self.deadline().map(|at| at.since(self.now()))
    }

    /// A plain setting. `None`: not set.
    ///
    /// # Errors
    /// [`EnvironmentError`] when the runtime cannot tell.
    pub async fn var(&self, name: &str) -> Result<Option<String>, EnvironmentError> {
        self.shared.platform.var(name).await
    }

    /// A secret setting. `None`: not set.
    ///
    /// # Errors
    /// [`EnvironmentError`] when the runtime cannot tell.
    pub async fn secret(&self, name: &str) -> Result<Option<SecretString>, EnvironmentError> {
        self.shared.platform.secret(name).await
    }

    /// Keeps the process or invocation alive until `task` ends, without holding the response back where the runtime can
    /// ([`Capabilities::background_work`]). A panic in it is logged and harms nobody.
    pub fn wait_until(&self, task: impl Future<Output = ()> + Send + 'static) {
        let mut task = Box::pin(task.in_current_span());
        self.shared.platform.wait_until(Box::pin(poll_fn(move |waker| {
            panic::catch(|| task.as_mut().poll(waker)).unwrap_or_else(|panicked| {
                tracing::error!(error = %panicked, "background work failed");
                Poll::Ready(())
            })
        })));
    }

    /// The wall-clock time.
    pub fn now(&self) -> Timestamp {
        self.shared.platform.now()
    }

    /// Ends after `duration`.
    pub fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.shared.platform.sleep(duration)
    }

    /// 128 bits from a cryptographic source.
    pub fn random(&self) -> u128 {
        self.shared.platform.random()
    }

    /// Sends requests.
    pub fn client(&self) -> Client {
        self.shared.platform.client()
    }

    /// Checks signatures.
    pub fn verifier(&self) -> Arc<dyn SignatureVerifier> {
        self.shared.platform.verifier()
    }

    /// The adapter's own type, for what only one runtime has.
    pub fn platform<P: Platform>(&self) -> Option<&P> {
        (&*self.shared.platform as &dyn Any).downcast_ref()
    }

    /// This context with a value that later handlers find by its type. A second one of the same type hides the first.
    #[must_use]
    pub fn with<T: Send + Sync + 'static>(&self, value: T) -> Self {
        let value = Value { value: Box::new(value), next: self.values.clone() };
        Self { shared: Arc::clone(&self.shared), values: Some(Arc::new(value)) }
    }

    /// The value of this type that a middleware set.
    pub fn get<T: Send + Sync + 'static>(&self) -> Option<&T> {
        let mut next = self.values.as_deref();
        while let Some(value) = next {
            if let Some(found) = value.value.downcast_ref() {
                return Some(found);
            }
            next = value.next.as_deref();
        }
        None
    }

    /// The path parameter `name` of the matched route, percent-decoded.
    ///
    /// # Errors
    /// [`ErrorCode::BadRequest`](crate::ErrorCode::BadRequest) when it is not UTF-8;
    /// [`ErrorCode::InternalError`](crate::ErrorCode::InternalError) when the route has no such parameter.
    pub fn param(&self, name: &str) -> Result<std::borrow::Cow<'_, str>, crate::Error> {
        static NONE: PathParams = PathParams::none();
        self.get::<PathParams>().unwrap_or(&NONE).decoded(name)
    }
}

impl fmt::Debug for Context {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Context")
            .field("runtime", &self.runtime())
            .field("arrival", &self.shared.arrival)
            .finish_non_exhaustive()
    }
}
