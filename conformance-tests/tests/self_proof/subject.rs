use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use wacht_conformance_app::app;
use wacht_core::{BoxHandler, Client, ConfigError, Start};
use wacht_hyper::{ServeError, Server};
use wacht_native::NativeClient;

use crate::faults::{self, Kind};
use crate::mangling;

/// Is the subject, with the fault of this name, until the process is told to stop.
pub(crate) async fn serve(fault: &str) -> ExitCode {
    tracing_subscriber::fmt()
        .with_ansi(false)
        .with_max_level(tracing_subscriber::filter::LevelFilter::DEBUG)
        .with_writer(std::io::stderr)
        .init();
    let kind = faults::all().into_iter().find(|known| known.name == fault).map(|fault| fault.kind);
    match start(kind).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "the subject cannot serve");
            ExitCode::FAILURE
        }
    }
}

async fn start(kind: Option<Kind>) -> Result<(), ServeError> {
    let mut builder = Server::builder().read_environment()?;
    if let Some(client) = client() {
        builder = builder.client(client);
    }
    if let Some(Kind::Server(change)) = kind {
        builder = change(builder);
    }
    let server = builder.bind(async |start: Start| broken(kind, start).await).await?;
    let address = match kind {
        Some(Kind::Wire(edits)) => mangling::in_front_of(server.local_addr(), edits).await,
        _ => server.local_addr(),
    };
    tracing::info!(%address, "subject");
    server.run_until_signal().await
}

async fn broken(kind: Option<Kind>, start: Start) -> Result<BoxHandler, ConfigError> {
    let handler = BoxHandler::new(app(start.clone()).await?);
    Ok(match kind {
        Some(Kind::Handler(break_it)) => break_it(handler, start),
        _ => handler,
    })
}

/// The client with the time-out that an invariant asks for.
fn client() -> Option<Client> {
    let milliseconds = std::env::var("SUBJECT_CLIENT_TIMEOUT_MS").ok()?.parse().ok()?;
    let client = NativeClient::builder().head_timeout(Duration::from_millis(milliseconds)).build().ok()?;
    Some(Arc::new(client))
}
