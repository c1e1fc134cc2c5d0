//! The Lambda adapter beside bare lambda_http: one event from bytes to bytes, a whole invocation, and a cold start.
//!
//! A workspace of its own, since `lambda_http` switches on features that the other measurements share.

mod events;
mod processes;
mod runtime_api;

use std::process::ExitCode;

use wacht_benches::Failed;
use wacht_benches::table::say;

#[tokio::main(flavor = "multi_thread", worker_threads = 1)]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.as_slice() {
        [peer, event, count] => events::count_only(peer, event, count).await,
        _ => compare().await,
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failed) => {
            say(&format!("failed: {failed}"));
            ExitCode::FAILURE
        }
    }
}

async fn compare() -> Result<(), Failed> {
    events::compare().await?;
    processes::compare().await
}
