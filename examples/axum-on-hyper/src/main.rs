//! The admin API in axum on a server of its own.

use std::time::Duration;

use http::StatusCode;
use tower_http::timeout::TimeoutLayer;
use tracing_subscriber::EnvFilter;
use wacht_backend::Backend;
use wacht_core::{ConfigError, Handler, Start};
use wacht_tower::ServiceHandler;

/// Sooner than the deadline of the limits.
const TIMEOUT: Duration = Duration::from_secs(10);

#[tokio::main]
async fn main() -> Result<(), wacht_hyper::ServeError> {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    wacht_hyper::serve(app).await
}

/// The portable application with the one layer that needs tokio.
async fn app(start: Start) -> Result<impl Handler, ConfigError> {
    let router = admin_api_axum::router(Backend::from_env(&start).await?)?;
    Ok(ServiceHandler::new(
        router.layer(TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, TIMEOUT)),
    ))
}
