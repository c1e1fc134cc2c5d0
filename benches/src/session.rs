//! What the session check costs: over the bare signature check, and over the plain route.

use futures_executor::block_on;
use http::Request;
use wacht_core::{Application, Body, Context, Handler};
use wacht_dev::{Algorithm, TokenOptions};

use crate::callgrind;
use wacht_benches::Failed;
use wacht_benches::session_case::{self, Bench, COUNTED, Case, time_each};
use wacht_benches::table::{Table, median, say, say_out};

const CHECKS: u32 = 100;
const TIMED_CHECKS: u32 = 1_000;
const ROUNDS: usize = 9;
const CALLS: u32 = 100_000;

pub(crate) async fn compare() -> Result<(), Failed> {
    let count = async |case: Case| {
        say(&format!("counting instructions: {}", case.name()));
        let arguments = ["check".to_owned(), case.name(), CHECKS.to_string()];
        callgrind::within(COUNTED, &arguments).await.map(|total| total / f64::from(CHECKS))
    };
    let mut accepted = Vec::new();
    for algorithm in [Algorithm::Es256, Algorithm::Rs256] {
        let raw = count(Case::Raw(algorithm)).await?;
        let checked = count(Case::Accepted(algorithm)).await?;
        let mut table = Table::new(["aws-lc-rs alone", "session check"]);
        table.row(algorithm.name(), vec![raw, checked], "instructions");
        table.print(&format!("a token that was never seen, {CHECKS} of them"));
        accepted.push(checked);
    }
    uncached().await?;
    let dearest = accepted.iter().copied().fold(0.0, f64::max);
    let mut table = Table::new(["accepted ES256", "refused"]);
    for case in Case::all().filter(|case| matches!(case, Case::Refused(_))) {
        table.row(&case.name(), vec![dearest, count(case).await?], "instructions");
    }
    table.print("a token that is refused");
    cached().await
}

/// The bare check and the whole one in turn, by the clock: the processor may take other ways than it does when its
/// instructions are counted.
async fn uncached() -> Result<(), Failed> {
    for algorithm in [Algorithm::Es256, Algorithm::Rs256] {
        let (mut raw, mut checked) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            raw.push(microseconds(Case::Raw(algorithm)).await?);
            checked.push(microseconds(Case::Accepted(algorithm)).await?);
        }
        let mut table = Table::new(["aws-lc-rs alone", "session check"]);
        table.row(algorithm.name(), vec![median(raw), median(checked)], "µs");
        table.print(&format!(
            "a token that was never seen, medians of {ROUNDS} rounds of {TIMED_CHECKS} in turn"
        ));
    }
    Ok(())
}

async fn microseconds(case: Case) -> Result<f64, Failed> {
    session_case::run(case, TIMED_CHECKS).await.map(|each| each.as_secs_f64() * 1e6)
}

/// The guarded route beside the plain one, both without a network, in turn.
async fn cached() -> Result<(), Failed> {
    let bench = Bench::start().await?;
    let backend = bench.backend()?;
    let token = bench
        .platform
        .tokens()
        .session(&TokenOptions::new())
        .map_err(|error| Failed::Unexpected(error.to_string()))?;
    let plain = Application::new(async |_: wacht_core::Request, _: Context| "hello");
    let guarded = Application::new(move |request: wacht_core::Request, context: Context| {
        let backend = backend.clone();
        async move {
            let auth = backend.authenticate(&request, &context).await?;
            auth.require_user()?;
            Ok::<_, wacht_core::Error>("hello")
        }
    });
    let header = format!("Bearer {token}");
    let (mut plain_times, mut guarded_times) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        plain_times.push(nanoseconds(&bench, &plain, &header));
        guarded_times.push(nanoseconds(&bench, &guarded, &header));
    }
    bench.platform.stop().await;
    let (plain, guarded) = (median(plain_times), median(guarded_times));
    let mut table = Table::new(["plain", "guarded"]);
    table.row("one request", vec![plain, guarded], "ns");
    table
        .print(&format!("a token that was seen before, medians of {ROUNDS} rounds of {CALLS} calls in turn"));
    say_out(&format!("the check costs {:.0} ns over the plain route", guarded - plain));
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "nanoseconds of one call are far below 2^52")]
fn nanoseconds<H: Handler>(bench: &Bench, application: &Application<H>, header: &str) -> f64 {
    time_each(CALLS, || {
        let mut request = Request::new(Body::empty());
        if let Ok(value) = header.parse() {
            request.headers_mut().insert("authorization", value);
        }
        let response = block_on(bench.runtime.respond(application, request));
        assert!(response.status().is_success());
    })
    .as_nanos() as f64
}
