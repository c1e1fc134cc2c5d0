//! A function that says hello, on the Lambda adapter.

use wacht_core::{ConfigError, Context, Handler, Request, Start};

async fn app(_: Start) -> Result<impl Handler, ConfigError> {
    Ok(async |_: Request, _: Context| "hello, world")
}

#[tokio::main]
async fn main() -> Result<(), wacht_lambda::RunError> {
    wacht_lambda::run(app).await
}
