//! The project's commands: `cargo xtask --help` lists them.

mod bench;
mod build;
mod cache;
mod dev;
mod generate;
mod lint;
mod process;
mod rules;
mod sizes;
mod test;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use process::Failed;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "The project's commands")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Start the platform in memory and the example application on it, and print curl lines that work
    Dev {
        /// Which example
        #[arg(value_enum, default_value = "on-hyper")]
        application: dev::Application,
    },
    /// Run every test: units, documentation, targets, JavaScript, and the conformance suite on every runtime
    TestAll,
    /// Build what a column of the conformance suite runs, or an example, into `target/wacht`
    Build {
        /// Which
        #[arg(value_enum)]
        what: build::What,
    },
    /// Run the tests of the Rust crates, without the conformance suite
    Test,
    /// Run the conformance suite on one runtime, or on all
    Conformance {
        /// A column, such as `hyper` or `lambda-url`, a family of them: `lambda`, `axum`, or `examples`
        runtime: Option<String>,
    },
    /// Check format, lints, licences, documentation and the rules of the project
    Lint,
    /// Generate the operations of the platform from `backend/api.json`
    Generate {
        /// Write nothing, and fail where something would be written
        #[arg(long)]
        check: bool,
    },
    /// Build the documentation
    Docs,
    /// Weigh what users deploy, and hold it to its budgets
    Sizes,
    /// Measure against peers, in one run, and print the ratios
    Bench {
        /// `hyper`, `connections`, `session`, `api`, `axum`, `javascript`, `lambda`, `wasi` or `signatures`; all when left out
        name: Option<String>,
    },
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failed) => {
            process::say(&format!("failed: {failed}"));
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<(), Failed> {
    match command {
        Command::Dev { application } => dev::run(application),
        Command::TestAll => test::all(),
        Command::Build { what } => build::run(what),
        Command::Test => test::crates(),
        Command::Conformance { runtime } => test::conformance(runtime.as_deref()),
        Command::Lint => lint::run(),
        Command::Generate { check } => generate::run(check),
        Command::Docs => lint::docs(),
        Command::Bench { name } => bench::run(name.as_deref()),
        Command::Sizes => sizes::run(),
    }
}
