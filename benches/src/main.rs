//! Measures the project against its peers, in one run, and prints the ratios. A command, not a test: it judges nothing.

mod callgrind;
mod connections;
mod load;
mod page;
mod process;
mod server;
mod session;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use server::Peer;
use wacht_benches::page_case::{self, PageCase};
use wacht_benches::session_case::{self, Case};
use wacht_benches::{Failed, table};

#[derive(Parser)]
#[command(name = "cargo xtask bench", about = "Measures the project against its peers, in one run")]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand, Clone, Copy)]
enum Command {
    /// The hyper adapter against bare hyper and axum: throughput, p99, CPU, memory and instructions per request
    Hyper,
    /// Memory of an idle connection
    Connections,
    /// The session check: instructions over the bare signature check, and time over the plain route
    Session,
    /// A call of the API, with a page of 100 users read, over `serde_json` alone
    Api,
    /// An axum router on the hyper adapter against `axum::serve`
    Axum,
    /// One server, as the other commands start it
    #[command(hide = true)]
    Serve { peer: Peer },
    /// One kind of token checked again and again, as the other commands count it
    #[command(hide = true)]
    Check { case: Case, count: u32 },
    /// A page read again and again, as the other commands count it
    #[command(hide = true)]
    Read { case: PageCase, count: u32 },
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Some(command) => run(command),
        None => [Command::Hyper, Command::Connections, Command::Session, Command::Api, Command::Axum]
            .into_iter()
            .try_for_each(run),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failed) => {
            table::say(&format!("failed: {failed}"));
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<(), Failed> {
    match command {
        Command::Serve { peer } => server::run(peer),
        Command::Hyper => measured(async {
            load::compare(Peer::SERVERS).await?;
            callgrind::compare(Peer::SERVERS).await
        }),
        Command::Axum => measured(async {
            load::compare(Peer::OF_AXUM).await?;
            callgrind::compare(Peer::OF_AXUM).await
        }),
        Command::Connections => measured(connections::compare()),
        Command::Session => measured(session::compare()),
        Command::Api => measured(page::compare()),
        Command::Read { case, count } => page_case::run(case, count).map(drop),
        Command::Check { case, count } => measured(async { session_case::run(case, count).await.map(drop) }),
    }
}

/// Runs a measurement on one thread, so that the measured process has the other core to itself.
fn measured(measurement: impl Future<Output = Result<(), Failed>>) -> Result<(), Failed> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Failed::io("the load generator", error))?;
    runtime.block_on(measurement)
}
