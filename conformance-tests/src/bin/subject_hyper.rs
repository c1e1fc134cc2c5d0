//! The conformance suite's subject on a server of its own.

use std::sync::Arc;
use std::time::Duration;

use tracing_subscriber::filter::LevelFilter;
use wacht_conformance_app::{app, axum_app};
use wacht_core::{ConfigError, Handler, Start};
use wacht_hyper::Server;
use wacht_native::NativeClient;

/// How long a call of the subject's may wait for its response head, in milliseconds.
const CLIENT_TIMEOUT: &str = "SUBJECT_CLIENT_TIMEOUT_MS";
/// Whose router the subject has: `core`, or `axum`.
const ROUTER: &str = "SUBJECT_ROUTER";

type Failed = Box<dyn std::error::Error>;

#[tokio::main]
async fn main() -> Result<(), Failed> {
    tracing_subscriber::fmt()
        .with_ansi(false)
        .with_max_level(LevelFilter::DEBUG)
        .with_writer(std::io::stderr)
        .init();
    match std::env::var(ROUTER).as_deref() {
        Ok("axum") => serve(axum_app).await,
        _ => serve(app).await,
    }
}

async fn serve<A, F, H>(app: A) -> Result<(), Failed>
where
    A: FnOnce(Start) -> F,
    F: Future<Output = Result<H, ConfigError>>,
    H: Handler,
{
    let mut server = Server::builder().read_environment()?;
    if let Ok(milliseconds) = std::env::var(CLIENT_TIMEOUT) {
        let timeout = Duration::from_millis(milliseconds.parse()?);
        server = server.client(Arc::new(NativeClient::builder().head_timeout(timeout).build()?));
    }
    Ok(server.bind(app).await?.run_until_signal().await?)
}
