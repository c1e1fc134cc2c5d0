use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use libtest_mimic::{Arguments, Failed, Trial};
use tokio::sync::OnceCell;
use tokio::time::timeout;

use crate::report::{self, Column, Outcome, Record, Report};
use crate::{Check, Failure, Invariant, Runtime, Subject, invariants};

/// Holds these runtimes to every invariant, as a test program does: with its arguments, each check a test named
/// `runtime::H03_set_cookie`. Then prints the table and writes the report.
pub fn run(runtimes: Vec<Arc<dyn Runtime>>) -> ExitCode {
    let mut arguments = Arguments::from_args();
    // Checks wait for the subject far more than they compute.
    arguments.test_threads = arguments.test_threads.or(Some(4));
    let Ok(executor) = tokio::runtime::Runtime::new() else { return ExitCode::FAILURE };
    let executor = Arc::new(executor);
    let report = Arc::new(Mutex::new(Report::default()));
    let mut trials = Vec::new();
    let mut shared = Vec::new();
    for runtime in runtimes {
        let host = Arc::new(Host { runtime, subject: OnceCell::new() });
        lock(&report).runtimes.push(Column {
            name: host.runtime.name(),
            capabilities: host.runtime.capabilities(),
            refusals: host.runtime.refusals(),
        });
        for invariant in invariants::all() {
            trials.push(trial(&executor, &report, &host, invariant));
        }
        shared.push(host);
    }
    let listing = arguments.list;
    let conclusion = libtest_mimic::run(&arguments, trials);
    if !listing {
        let stopped = executor.block_on(stop_all(shared));
        let written = finish(&lock(&report), stopped);
        if written.is_err() {
            return ExitCode::FAILURE;
        }
    }
    conclusion.exit_code()
}

/// A runtime with the one instance that the checks share which need none of their own.
struct Host {
    runtime: Arc<dyn Runtime>,
    subject: OnceCell<Result<Subject, Failure>>,
}

impl Host {
    async fn subject(&self) -> Result<&Subject, Failure> {
        let started = self.subject.get_or_init(|| async {
            self.runtime.build().await?;
            Subject::start(Arc::clone(&self.runtime)).await
        });
        started.await.as_ref().map_err(Clone::clone)
    }
}

fn trial(
    executor: &Arc<tokio::runtime::Runtime>,
    report: &Arc<Mutex<Report>>,
    host: &Arc<Host>,
    invariant: Invariant,
) -> Trial {
    let runtime = host.runtime.name();
    let reason =
        invariant.applies(&host.runtime.capabilities()).err().or_else(|| host.runtime.excused(invariant.id));
    lock(report).records.push(Record {
        runtime,
        id: invariant.id,
        name: invariant.name,
        title: invariant.title,
        outcome: reason.map_or(Outcome::NotRun, |reason| Outcome::NotApplicable(reason.to_owned())),
        seconds: 0.0,
    });
    let (executor, report, host) = (Arc::clone(executor), Arc::clone(report), Arc::clone(host));
    let test = move || {
        let began = Instant::now();
        let outcome = executor.block_on(checked(&host, invariant));
        let record = match &outcome {
            Ok(()) => Outcome::Held,
            Err(failure) => Outcome::Broken(failure.to_string()),
        };
        lock(&report).settle(runtime, invariant.id, record, began.elapsed());
        outcome.map_err(Failed::from)
    };
    Trial::test(format!("{runtime}::{}", invariant.test_name()), test).with_ignored_flag(reason.is_some())
}

async fn checked(host: &Host, invariant: Invariant) -> Check {
    let subject = host.subject().await?;
    let limit = host.runtime.time_limit();
    match timeout(limit, invariant.check(subject)).await {
        Ok(outcome) => outcome,
        Err(_) => Err(Failure::new(invariant.title, format!("an end within {limit:?}"), "none")),
    }
}

/// Stops the shared instances and keeps what each has logged, beside the report.
async fn stop_all(hosts: Vec<Arc<Host>>) -> Check {
    let folder = folder().join("logs");
    let unwritten = |error| Failure::new("the logs", "files beside the report", error);
    std::fs::create_dir_all(&folder).map_err(unwritten)?;
    for host in hosts {
        let Some(Host { runtime, subject }) = Arc::into_inner(host) else { continue };
        if let Some(Ok(subject)) = subject.into_inner() {
            let logs = subject.stop_and_read().await?;
            std::fs::write(folder.join(format!("{}.log", runtime.name())), logs).map_err(unwritten)?;
        }
    }
    Ok(())
}

fn finish(report: &Report, stopped: Check) -> Result<(), std::io::Error> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", report.table())?;
    if let Err(failure) = &stopped {
        writeln!(out, "{failure}")?;
    }
    let folder = folder();
    report.write(&folder)?;
    writeln!(out, "report: {}", folder.join("report.html").display())?;
    stopped.map_err(std::io::Error::other)
}

/// `CONFORMANCE_REPORT_DIR`, or `conformance` in cargo's target folder.
fn folder() -> PathBuf {
    if let Some(folder) = std::env::var_os("CONFORMANCE_REPORT_DIR") {
        return folder.into();
    }
    report::target_folder().join("conformance")
}

fn lock(report: &Mutex<Report>) -> std::sync::MutexGuard<'_, Report> {
    report.lock().unwrap_or_else(PoisonError::into_inner)
}
