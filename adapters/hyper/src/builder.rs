use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use ipnet::IpNet;
use tokio::net::TcpListener;
use wacht_core::{Application, Client, ConfigError, Handler, Start};
use wacht_native::{Environment, Native};

use crate::config::{Address, FromEnvironment, Timeouts};
use crate::connection::Shared;
use crate::error::ServeError;
use crate::forwarded::Trust;
use crate::platform::HyperPlatform;
use crate::server::{BoundServer, Handle};
#[cfg(feature = "tls")]
use crate::tls::Tls;
use crate::watchdog::Watchdog;

/// An HTTP server for one application.
#[derive(Debug)]
#[non_exhaustive]
pub struct Server;

impl Server {
    /// Connections at once by default: 10,000.
    pub const DEFAULT_CONNECTIONS: u32 = 10_000;
    /// How long the first byte, and then a whole request head, may take by default: 10 seconds.
    pub const DEFAULT_HEAD_TIMEOUT: Duration = Duration::from_secs(10);
    /// How long a request body that is waited for may stay silent by default: 30 seconds.
    pub const DEFAULT_BODY_TIMEOUT: Duration = Duration::from_secs(30);
    /// How long a client may take nothing of a response by default: 30 seconds.
    pub const DEFAULT_WRITE_TIMEOUT: Duration = Duration::from_secs(30);
    /// How long a connection may stay without a request by default: 75 seconds.
    pub const DEFAULT_IDLE_TIMEOUT: Duration = Duration::from_secs(75);
    /// How long a shutdown waits for what is in flight by default: 25 seconds, below the 30 that orchestrators give.
    pub const DEFAULT_DRAIN_TIMEOUT: Duration = Duration::from_secs(25);

    /// A server by hand, on 127.0.0.1:8080 with the process environment until told otherwise.
    pub fn builder() -> Builder {
        Builder {
            address: Address::default(),
            environment: Environment::process(),
            connections: at_least_one(Self::DEFAULT_CONNECTIONS),
            timeouts: Timeouts {
                head: Self::DEFAULT_HEAD_TIMEOUT,
                body: Self::DEFAULT_BODY_TIMEOUT,
                write: Self::DEFAULT_WRITE_TIMEOUT,
                idle: Self::DEFAULT_IDLE_TIMEOUT,
                drain: Self::DEFAULT_DRAIN_TIMEOUT,
            },
            trusted_proxies: Vec::new(),
            client: None,
            #[cfg(feature = "tls")]
            tls: None,
        }
    }
}

/// Makes a [`BoundServer`].
#[derive(Debug)]
#[must_use]
pub struct Builder {
    address: Address,
    environment: Environment,
    connections: NonZeroU32,
    timeouts: Timeouts,
    trusted_proxies: Vec<IpNet>,
    client: Option<Client>,
    #[cfg(feature = "tls")]
    tls: Option<Tls>,
}

impl Builder {
    /// Where to listen. Port 0 takes a free one, which [`BoundServer::local_addr`] tells.
    pub fn address(mut self, address: SocketAddr) -> Self {
        self.address = Address { host: address.ip().to_string(), port: address.port() };
        self
    }

    /// The settings that the application reads, and [`read_environment`](Self::read_environment) too.
    pub fn environment(mut self, environment: Environment) -> Self {
        self.environment = environment;
        self
    }

    /// Takes `HOST`, `PORT` and `TRUSTED_PROXIES` from the environment, where they are set.
    ///
    /// # Errors
    /// [`ServeErrorKind::Configuration`](crate::ServeErrorKind::Configuration), naming the one that cannot be used.
    pub fn read_environment(mut self) -> Result<Self, ServeError> {
        let found = FromEnvironment::read(&self.environment).map_err(ServeError::configuration)?;
        self.address.host = found.host.unwrap_or(self.address.host);
        self.address.port = found.port.unwrap_or(self.address.port);
        self.trusted_proxies = found.trusted_proxies.unwrap_or(self.trusted_proxies);
        Ok(self)
    }

    /// How many connections there may be at once, at least one. Past it, new ones wait in the system's queue.
    pub const fn connections(mut self, limit: u32) -> Self {
        self.connections = at_least_one(limit);
        self
    }

    /// How long the first byte of a connection, and then a whole request head, may take.
    pub const fn head_timeout(mut self, time: Duration) -> Self {
        self.timeouts.head = time;
        self
    }

    /// How long a request body that a handler waits for may stay silent. The handler sees
    /// [`BodyErrorKind::Timeout`](wacht_core::BodyErrorKind::Timeout).
    pub const fn body_timeout(mut self, time: Duration) -> Self {
        self.timeouts.body = time;
        self
    }

    /// How long a client may take nothing of a response that waits for it.
    pub const fn write_timeout(mut self, time: Duration) -> Self {
        self.timeouts.write = time;
        self
    }

    /// How long a connection may stay without a request.
    pub const fn idle_timeout(mut self, time: Duration) -> Self {
        self.timeouts.idle = time;
        self
    }

    /// How long a shutdown waits for what is in flight, background work included.
    pub const fn drain_timeout(mut self, time: Duration) -> Self {
        self.timeouts.drain = time;
        self
    }

    /// The proxies whose word about the client (`Forwarded`, `X-Forwarded-For`, `-Proto`, `-Host`) is believed.
    pub fn trusted_proxies(mut self, networks: impl IntoIterator<Item = IpNet>) -> Self {
        self.trusted_proxies = networks.into_iter().collect();
        self
    }

    /// The client that the application sends requests with, in place of the default one.
    pub fn client(mut self, client: Client) -> Self {
        self.client = Some(client);
        self
    }

    /// Serves HTTPS, and cleartext no more. HTTP/2 is negotiated by ALPN.
    #[cfg(feature = "tls")]
    pub fn tls(mut self, tls: Tls) -> Self {
        self.tls = Some(tls);
        self
    }

    /// Starts the application, then listens. Connections wait until the server [runs](BoundServer::run).
    ///
    /// # Errors
    /// [`ServeErrorKind::Application`](crate::ServeErrorKind::Application) when the application does not start: then
    /// nothing was bound. [`ServeErrorKind::Bind`](crate::ServeErrorKind::Bind) when the address cannot be listened on.
    pub async fn bind<A, F, H>(self, app: A) -> Result<BoundServer<H>, ServeError>
    where
        A: FnOnce(Start) -> F,
        F: Future<Output = Result<H, ConfigError>>,
        H: Handler,
    {
        let mut native = Native::new(self.environment).map_err(|error| ServeError::process("TLS", error))?;
        if let Some(client) = self.client {
            native = native.with_client(client);
        }
        let platform = Arc::new(HyperPlatform::new(native));
        let start = Start::new(Arc::clone(&platform) as _);
        let application = Application::start(app, start).await.map_err(ServeError::application)?;
        let Address { host, port } = self.address;
        let listener = TcpListener::bind((&*host, port))
            .await
            .map_err(|error| ServeError::bind(format_args!("{host}:{port}"), error))?;
        let address =
            listener.local_addr().map_err(|error| ServeError::bind(format_args!("{host}:{port}"), error))?;
        Ok(BoundServer {
            listener,
            address,
            connections: self.connections,
            drain: self.timeouts.drain,
            shared: Arc::new(Shared {
                application,
                platform,
                trust: Trust::new(self.trusted_proxies),
                watchdog: Arc::new(Watchdog::new(self.timeouts)),
            }),
            handle: Handle::default(),
            #[cfg(feature = "tls")]
            tls: self.tls,
        })
    }
}

const fn at_least_one(limit: u32) -> NonZeroU32 {
    match NonZeroU32::new(limit) {
        Some(limit) => limit,
        None => NonZeroU32::MIN,
    }
}
