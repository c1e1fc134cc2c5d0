//! Whole functions as processes: CPU an invocation, time from start to first answer, size of the program.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use tokio::process::{Child, Command};
use wacht_benches::Failed;
use wacht_benches::session_case::unexpected;
use wacht_benches::table::{Table, median, say};

use crate::runtime_api::RuntimeApi;

const EVENT: &str = include_str!("../../../adapters/lambda/tests/events/http/apigw_v2_proxy_request.json");
const PROGRAMS: [&str; 3] = ["hello-bare", "hello-bare-client", "hello-ours"];
const COLD_STARTS: usize = 41;
const INVOCATIONS: u64 = 20_000;
const WARM_UP: u64 = 500;
const ROUNDS: usize = 5;

pub(crate) async fn compare() -> Result<(), Failed> {
    let mut cold = PROGRAMS.map(|_| Vec::new());
    let mut cpu = PROGRAMS.map(|_| Vec::new());
    for round in 1..=COLD_STARTS {
        for (name, times) in PROGRAMS.iter().zip(&mut cold) {
            times.push(cold_start(name).await?);
        }
        if round <= ROUNDS {
            say(&format!("round {round} of {ROUNDS}: {INVOCATIONS} invocations of each"));
            for (name, times) in PROGRAMS.iter().zip(&mut cpu) {
                times.push(cpu_each(name).await?);
            }
        }
    }
    let sizes = PROGRAMS.map(|name| {
        program(name).and_then(|path| {
            let length = std::fs::metadata(path).map_err(|error| Failed::io("the program", error))?.len();
            Ok(as_float(length) / 1024.0)
        })
    });
    let sizes = sizes.into_iter().collect::<Result<Vec<_>, _>>()?;
    let mut table = Table::new(["lambda_http", "with client", "ours"]);
    table.row("CPU an invocation", cpu.into_iter().map(median).collect(), "µs");
    table.row("start to first answer", cold.into_iter().map(median).collect(), "ms");
    table.row("program, stripped", sizes, "KiB");
    table.print(&format!(
        "a function that says hello, HTTP API event: medians of {ROUNDS} rounds and of {COLD_STARTS} starts, in turn"
    ));
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
fn as_float(count: u64) -> f64 {
    count as f64
}

fn program(name: &str) -> Result<PathBuf, Failed> {
    let own = std::env::current_exe().map_err(|error| Failed::io("this program", error))?;
    Ok(own.with_file_name(name))
}

fn start(name: &str, api: &RuntimeApi) -> Result<Child, Failed> {
    Command::new(program(name)?)
        .env_clear()
        .env("AWS_LAMBDA_RUNTIME_API", api.address.to_string())
        .env("AWS_LAMBDA_FUNCTION_NAME", "hello")
        .env("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128")
        .env("AWS_LAMBDA_FUNCTION_VERSION", "1")
        .env("AWS_LAMBDA_LOG_STREAM_NAME", "log")
        .env("AWS_LAMBDA_LOG_GROUP_NAME", "log")
        .kill_on_drop(true)
        .spawn()
        .map_err(|error| Failed::io("starting a function", error))
}

async fn cold_start(name: &str) -> Result<f64, Failed> {
    let mut api = RuntimeApi::start(EVENT, 1).await?;
    let start_time = Instant::now();
    let mut child = start(name, &api)?;
    within(api.answered(1)).await?;
    let elapsed = start_time.elapsed();
    child.kill().await.map_err(|error| Failed::io("stopping a function", error))?;
    Ok(elapsed.as_secs_f64() * 1e3)
}

async fn cpu_each(name: &str) -> Result<f64, Failed> {
    let mut api = RuntimeApi::start(EVENT, WARM_UP + INVOCATIONS).await?;
    let mut child = start(name, &api)?;
    within(api.answered(WARM_UP)).await?;
    let before = cpu(&child)?;
    within(api.answered(WARM_UP + INVOCATIONS)).await?;
    let after = cpu(&child)?;
    child.kill().await.map_err(|error| Failed::io("stopping a function", error))?;
    Ok(after.saturating_sub(before).as_secs_f64() * 1e6 / as_float(INVOCATIONS))
}

/// Time on a processor so far, summed over the threads (`/proc/<pid>/task/*/schedstat`).
fn cpu(child: &Child) -> Result<Duration, Failed> {
    let failed = |error| Failed::io("a function's CPU time", error);
    let id = child.id().ok_or_else(|| unexpected("the function has ended"))?;
    let mut nanos = 0;
    for task in std::fs::read_dir(format!("/proc/{id}/task")).map_err(failed)? {
        let stat = std::fs::read_to_string(task.map_err(failed)?.path().join("schedstat")).map_err(failed)?;
        nanos += stat.split_whitespace().next().and_then(|text| text.parse::<u64>().ok()).unwrap_or_default();
    }
    Ok(Duration::from_nanos(nanos))
}

async fn within(waiting: impl Future<Output = Result<(), Failed>>) -> Result<(), Failed> {
    let limited = tokio::time::timeout(Duration::from_secs(60), waiting).await;
    limited.map_err(|_| unexpected("the function did not answer in time"))?
}
