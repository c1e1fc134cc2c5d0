use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use ipnet::IpNet;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore};
use tokio_util::task::TaskTracker;
use wacht_core::{Application, Client, ConfigError, Handler, Scheme, Start};
use wacht_native::{Environment, Native};

use crate::config::{Address, FromEnvironment, Timeouts};
use crate::connection::{Connection, Protocol, Shared, UntilAborted};
use crate::error::ServeError;
use crate::forwarded::Trust;
use crate::platform::HyperPlatform;
use crate::shutdown;
#[cfg(feature = "tls")]
use crate::tls::Tls;
use crate::watch::Watch;
use crate::watchdog::Watchdog;

/// An HTTP server for one application.
#[derive(Debug)]
#[non_exhaustive]
pub struct Server;

impl Server {
    /// Connections at once by default: 10,000.
    pub const DEFAULT_CONNECTIONS: usize = 10_000;
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
            connections: Self::DEFAULT_CONNECTIONS,
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
    connections: usize,
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

    /// How many connections there may be at once. Past it, new ones wait in the system's queue.
    pub const fn connections(mut self, limit: usize) -> Self {
        self.connections = limit;
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
            permits: Arc::new(Semaphore::new(self.connections.min(Semaphore::MAX_PERMITS))),
            drain: self.timeouts.drain,
            shared: Arc::new(Shared {
                application,
                platform,
                trust: Trust::new(self.trusted_proxies),
                watchdog: Arc::new(Watchdog::new(self.timeouts)),
            }),
            handle: Handle(Arc::new(Notify::new())),
            #[cfg(feature = "tls")]
            tls: self.tls,
        })
    }
}

/// A server that listens, with its application started.
pub struct BoundServer<H> {
    listener: TcpListener,
    address: SocketAddr,
    permits: Arc<Semaphore>,
    drain: Duration,
    shared: Arc<Shared<H>>,
    handle: Handle,
    #[cfg(feature = "tls")]
    tls: Option<Tls>,
}

/// Stops a server. Clones stop the same one.
#[derive(Debug, Clone)]
pub struct Handle(Arc<Notify>);

impl Handle {
    /// No new connection from now on; what is in flight is finished.
    pub fn shutdown(&self) {
        self.0.notify_one();
    }
}

impl<H: Handler> BoundServer<H> {
    /// Where the server listens.
    pub const fn local_addr(&self) -> SocketAddr {
        self.address
    }

    /// Stops the server when told.
    pub fn handle(&self) -> Handle {
        self.handle.clone()
    }

    /// Serves until the process gets SIGTERM or SIGINT, then as [`run`](Self::run) does.
    ///
    /// # Errors
    /// [`ServeErrorKind::Process`](crate::ServeErrorKind::Process) when the signals cannot be listened for.
    pub async fn run_until_signal(self) -> Result<(), ServeError> {
        let signal =
            shutdown::signal().map_err(|error| ServeError::process("the handling of signals", error))?;
        let handle = self.handle();
        let mut run = std::pin::pin!(self.run());
        tokio::select! {
            outcome = &mut run => return outcome,
            () = signal => handle.shutdown(),
        }
        run.await
    }

    /// Serves until [`Handle::shutdown`], then finishes what is in flight, for as long as the drain time-out allows.
    ///
    /// # Errors
    /// None after the start: what goes wrong with one connection is logged and harms no other.
    pub async fn run(self) -> Result<(), ServeError> {
        tracing::info!(address = %self.address, "listening");
        let watchdog = Arc::clone(&self.shared.watchdog);
        let watching = tokio::spawn(Arc::clone(&watchdog).run());
        let connections = TaskTracker::new();
        loop {
            let (permit, (stream, peer)) = tokio::select! {
                () = self.handle.0.notified() => break,
                next = accept(&self.listener, &self.permits) => next,
            };
            let connection = self.connection(peer);
            // Before the task runs, so that a shutdown in between finds it.
            let watched = watchdog.watch(Arc::clone(&connection.watch));
            #[cfg(feature = "tls")]
            let tls = self.tls.clone();
            connections.spawn(async move {
                let watch = Arc::clone(&connection.watch);
                #[cfg(feature = "tls")]
                match tls {
                    Some(tls) => {
                        UntilAborted::new(Box::pin(tls.serve(connection, stream)), watch).await;
                    }
                    None => {
                        UntilAborted::new(connection.serve(stream, Protocol::Unknown), watch).await;
                    }
                }
                #[cfg(not(feature = "tls"))]
                UntilAborted::new(connection.serve(stream, Protocol::Unknown), watch).await;
                drop((watched, permit));
            });
        }
        drop(self.listener);
        let end = Instant::now().checked_add(self.drain);
        watchdog.shut_down();
        connections.close();
        if !until(end, connections.wait()).await {
            tracing::warn!(
                connections = connections.len(),
                "connections were cut off at the end of the shutdown"
            );
            watchdog.abort();
        }
        connections.wait().await;
        let background = self.shared.platform.native().background();
        let left = end.map_or(Duration::MAX, |end| end.saturating_duration_since(Instant::now()));
        if !background.finish(left).await {
            tracing::warn!(
                tasks = background.len(),
                "background work was cut off at the end of the shutdown"
            );
        }
        watching.abort();
        Ok(())
    }

    fn connection(&self, peer: SocketAddr) -> Connection<H> {
        Connection {
            shared: Arc::clone(&self.shared),
            watch: Arc::new(Watch::default()),
            peer: peer.ip().to_canonical(),
            scheme: Scheme::Http,
        }
    }
}

impl<H> fmt::Debug for BoundServer<H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BoundServer").field("address", &self.address).finish_non_exhaustive()
    }
}

/// Waits for `work` until `end`. Whether it ended.
async fn until(end: Option<Instant>, work: impl Future<Output = ()>) -> bool {
    match end {
        Some(end) => tokio::time::timeout_at(end.into(), work).await.is_ok(),
        None => {
            work.await;
            true
        }
    }
}

async fn accept(
    listener: &TcpListener,
    permits: &Arc<Semaphore>,
) -> (Option<OwnedSemaphorePermit>, (TcpStream, SocketAddr)) {
    let permit = Arc::clone(permits).acquire_owned().await.ok();
    loop {
        match listener.accept().await {
            Ok((stream, peer)) => {
                if let Err(error) = stream.set_nodelay(true) {
                    tracing::debug!(%error, "a connection without TCP_NODELAY");
                }
                return (permit, (stream, peer));
            }
            Err(error) => back_off(&error).await,
        }
    }
}

/// Waits before the next attempt, unless the fault was that of one connection.
async fn back_off(error: &io::Error) {
    if matches!(
        error.kind(),
        io::ErrorKind::ConnectionAborted | io::ErrorKind::ConnectionReset | io::ErrorKind::ConnectionRefused
    ) {
        return;
    }
    tracing::error!(%error, "cannot accept a connection");
    tokio::time::sleep(ACCEPT_BACK_OFF).await;
}

/// Long enough for descriptors to come free, short enough that nobody notices.
const ACCEPT_BACK_OFF: Duration = Duration::from_millis(100);
