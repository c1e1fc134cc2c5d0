//! The conformance suite's subject as a function of AWS Lambda.

use std::sync::Arc;
use std::time::Duration;

use tracing_subscriber::filter::LevelFilter;
use wacht_conformance_app::app;
use wacht_lambda::Sandbox;
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
    let mut sandbox = Sandbox::builder().read_environment()?;
    if let Ok(milliseconds) = std::env::var(CLIENT_TIMEOUT) {
        let timeout = Duration::from_millis(milliseconds.parse()?);
        sandbox = sandbox.client(Arc::new(NativeClient::builder().head_timeout(timeout).build()?));
    }
    Ok(sandbox.run(app).await?)
}
