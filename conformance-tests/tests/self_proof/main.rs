//! The suite proves itself: each subject here is broken on purpose, with one fault, and the invariant that should catch
//! the fault must; the subject without the fault must pass it.
//!
//! This program is also those subjects: it starts itself again as a process for each.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a subject that is broken on purpose may break"
)]

mod driver;
mod faults;
mod mangling;
mod subject;

use std::process::ExitCode;
use std::sync::Arc;

use libtest_mimic::{Arguments, Failed, Trial};
use tokio::time::timeout;
use wacht_conformance::{Runtime, Subject, TIME_LIMIT, invariants};

use driver::SelfProof;
use faults::Fault;

fn main() -> ExitCode {
    let executor = match tokio::runtime::Runtime::new() {
        Ok(executor) => Arc::new(executor),
        Err(_) => return ExitCode::FAILURE,
    };
    if let Ok(name) = std::env::var(driver::FAULT) {
        return executor.block_on(subject::serve(&name));
    }
    let mut arguments = Arguments::from_args();
    arguments.test_threads = arguments.test_threads.or(Some(4));
    let faults = faults::all();
    let mut trials = Vec::new();
    let mut ids: Vec<&str> = faults.iter().map(|fault| fault.caught_by).collect();
    ids.sort_unstable();
    ids.dedup();
    for id in ids {
        let executor = Arc::clone(&executor);
        trials.push(Trial::test(format!("the_unbroken_subject_passes_{id}"), move || {
            executor.block_on(check(Arc::new(SelfProof::unbroken()), id)).map_err(Failed::from)
        }));
    }
    for fault in faults {
        let executor = Arc::clone(&executor);
        let name = format!("{}_is_caught_by_{}", fault.name, fault.caught_by);
        trials.push(Trial::test(name, move || executor.block_on(caught(&fault))));
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// Checks one invariant on a subject that has just started.
async fn check(runtime: Arc<dyn Runtime>, id: &str) -> Result<(), String> {
    let invariant = invariants::find(id).ok_or_else(|| format!("there is no invariant {id}"))?;
    let subject = Subject::start(runtime).await.map_err(|failure| failure.to_string())?;
    match timeout(TIME_LIMIT, invariant.check(&subject)).await {
        Ok(outcome) => outcome.map_err(|failure| failure.to_string()),
        Err(_) => Err(format!("no end within {TIME_LIMIT:?}")),
    }
}

/// Checks that an invariant fails on a subject that is alive and broken.
async fn caught(fault: &Fault) -> Result<(), Failed> {
    let runtime = Arc::new(SelfProof::broken(fault));
    let alive = Subject::start(Arc::clone(&runtime) as Arc<dyn Runtime>).await?;
    drop(alive);
    match check(runtime, fault.caught_by).await {
        Err(_) => Ok(()),
        Ok(()) => Err(format!("{} passes a subject with the fault {}", fault.caught_by, fault.name).into()),
    }
}
