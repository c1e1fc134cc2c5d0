//! The admin API as a function of AWS Lambda.

use tracing_subscriber::EnvFilter;

#[tokio::main]
async fn main() -> Result<(), wacht_lambda::RunError> {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    // CloudWatch has the time of each line, and shows no colours.
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(false)
        .without_time()
        .with_writer(std::io::stderr)
        .init();
    wacht_lambda::run(admin_api::app).await
}
