//! The conformance suite's subject on a server of its own.

use std::time::Duration;

use tracing_subscriber::filter::LevelFilter;
use wacht_conformance_app::app;
use wacht_hyper::{ServeError, Server};
use wacht_native::NativeClient;

/// How long a call of the subject's may wait for its response head, in milliseconds.
const CLIENT_TIMEOUT: &str = "SUBJECT_CLIENT_TIMEOUT_MS";

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    tracing_subscriber::fmt()
        .with_ansi(false)
        .with_max_level(LevelFilter::DEBUG)
        .with_writer(std::io::stderr)
        .init();
    match std::env::var(CLIENT_TIMEOUT) {
        Ok(milliseconds) => serve_with_client(Duration::from_millis(milliseconds.parse()?)).await,
        Err(_) => Ok(wacht_hyper::serve(app).await?),
    }
}

async fn serve_with_client(timeout: Duration) -> Result<(), Box<dyn std::error::Error>> {
    let client = NativeClient::builder().head_timeout(timeout).build()?;
    let server: Result<_, ServeError> =
        Server::builder().read_environment()?.client(std::sync::Arc::new(client)).bind(app).await;
    Ok(server?.run_until_signal().await?)
}
