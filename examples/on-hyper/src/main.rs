//! The admin API on a server of its own.

use tracing_subscriber::EnvFilter;

#[tokio::main]
async fn main() -> Result<(), wacht_hyper::ServeError> {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    wacht_hyper::serve(admin_api::app).await
}
