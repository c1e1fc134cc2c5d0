#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod arrival;
mod builder;
mod config;
mod connection;
mod error;
mod forwarded;
mod framing;
mod http1;
mod http2;
mod io;
mod platform;
mod refusal;
mod request;
mod response;
mod server;
mod shutdown;
#[cfg(feature = "tls")]
mod tls;
mod transport;
mod watch;
mod watchdog;

use wacht_core::{ConfigError, Handler, Start};

pub use builder::{Builder, Server};
pub use error::{ServeError, ServeErrorKind};
pub use platform::HyperPlatform;
pub use server::{BoundServer, Handle};
#[cfg(feature = "tls")]
pub use tls::Tls;

/// Serves an application until the process is asked to stop (SIGTERM or SIGINT), then finishes what is in flight.
///
/// The environment says where: `HOST` (default `127.0.0.1`, this machine only: a container sets `0.0.0.0`), `PORT`
/// (default 8080) and `TRUSTED_PROXIES` (addresses and networks whose `Forwarded` and `X-Forwarded-*` headers are
/// believed; default none). [`Server::builder`] takes everything by hand.
///
/// # Errors
/// [`ServeError`] when the application or the server cannot start.
pub async fn serve<A, F, H>(app: A) -> Result<(), ServeError>
where
    A: FnOnce(Start) -> F,
    F: Future<Output = Result<H, ConfigError>>,
    H: Handler,
{
    Server::builder().read_environment()?.bind(app).await?.run_until_signal().await
}
