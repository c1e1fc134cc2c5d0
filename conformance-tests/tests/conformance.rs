//! Every invariant on every runtime.

use std::process::ExitCode;
use std::sync::Arc;

use wacht_conformance::run;
use wacht_conformance::runtimes::Hyper;

fn main() -> ExitCode {
    run(vec![
        Arc::new(Hyper::new(env!("CARGO_BIN_EXE_subject-hyper"))),
        Arc::new(Hyper::axum(env!("CARGO_BIN_EXE_subject-hyper"))),
    ])
}
