use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::pin::pin;
use std::sync::Arc;
use std::time::{Duration, Instant};
use std::{fmt, io};

use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore};
use wacht_core::{Handler, Scheme};

use crate::connection::{Connection, Protocol, Shared, UntilAborted};
use crate::error::ServeError;
use crate::shutdown;
#[cfg(feature = "tls")]
use crate::tls::Tls;
use crate::watch::Watch;

/// A server that listens, with its application started.
pub struct BoundServer<H> {
    pub(crate) listener: TcpListener,
    pub(crate) address: SocketAddr,
    pub(crate) connections: NonZeroU32,
    pub(crate) drain: Duration,
    pub(crate) shared: Arc<Shared<H>>,
    pub(crate) handle: Handle,
    #[cfg(feature = "tls")]
    pub(crate) tls: Option<Tls>,
}

/// Stops a server. Clones stop the same one.
#[derive(Debug, Clone, Default)]
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
    /// [`ServeErrorKind::Process`](crate::ServeErrorKind::Process) when no thread can be started. After that, none: what goes
    /// wrong with one connection is logged and harms no other.
    pub async fn run(self) -> Result<(), ServeError> {
        tracing::info!(address = %self.address, "listening");
        let watchdog = Arc::clone(&self.shared.watchdog);
        let watching =
            watchdog.start().map_err(|error| ServeError::process("the thread of the watchdog", error))?;
        let permits = Arc::new(Semaphore::new(self.connections.get() as usize));
        loop {
            let (permit, (stream, peer)) = tokio::select! {
                () = self.handle.0.notified() => break,
                next = accept(&self.listener, &permits) => next,
            };
            self.spawn(stream, peer, permit);
        }
        drop(self.listener);
        let end = Instant::now().checked_add(self.drain);
        watchdog.shut_down();
        // Every connection holds one.
        let mut ended = pin!(permits.acquire_many(self.connections.get()));
        if !until(end, ended.as_mut()).await {
            tracing::warn!("connections were cut off at the end of the shutdown");
            watchdog.abort();
            let _ = ended.await;
        }
        let background = self.shared.platform.native().background();
        let left = end.map_or(Duration::MAX, |end| end.saturating_duration_since(Instant::now()));
        if !background.finish(left).await {
            let tasks = background.len();
            tracing::warn!(tasks, "background work was cut off at the end of the shutdown");
        }
        drop(watching);
        Ok(())
    }

    /// Serves one connection on a task of its own.
    fn spawn(&self, stream: TcpStream, peer: SocketAddr, permit: Option<OwnedSemaphorePermit>) {
        let watch = Arc::new(Watch::default());
        // Before the task runs, so that a shutdown in between finds it.
        let watched = self.shared.watchdog.watch(Arc::clone(&watch));
        let connection = Connection {
            shared: Arc::clone(&self.shared),
            watch: Arc::clone(&watch),
            peer: peer.ip().to_canonical(),
            scheme: Scheme::Http,
        };
        #[cfg(feature = "tls")]
        if let Some(tls) = self.tls.clone() {
            tokio::spawn(async move {
                UntilAborted::new(tls.serve(connection, stream), watch).await;
                drop((watched, permit));
            });
            return;
        }
        tokio::spawn(async move {
            UntilAborted::new(connection.serve(stream, Protocol::Unknown), watch).await;
            drop((watched, permit));
        });
    }
}

impl<H> fmt::Debug for BoundServer<H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BoundServer").field("address", &self.address).finish_non_exhaustive()
    }
}

/// Waits for `work` until `end`. Whether it ended.
async fn until(end: Option<Instant>, work: impl Future) -> bool {
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
