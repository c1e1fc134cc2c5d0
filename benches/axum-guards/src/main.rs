//! The session layer on an axum route, beside the plain route and the layer of the public SDK.
//!
//! A workspace of its own: the SDK switches on features of crates that the other measurements share.

use std::process::ExitCode;

use axum::Router;
use axum::routing::get;
use futures_executor::block_on;
use http::{Method, Request};
use tower::ServiceExt;
use wacht::middleware::AuthLayer;
use wacht_core::Body;
use wacht_dev::Algorithm;

use wacht_benches::Failed;
use wacht_benches::session_case::{Bench, time_each, unexpected};
use wacht_benches::table::{Table, median, say};

const ROUNDS: usize = 9;
const CALLS: u32 = 500;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match compare().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failed) => {
            say(&format!("failed: {failed}"));
            ExitCode::FAILURE
        }
    }
}

async fn compare() -> Result<(), Failed> {
    for algorithm in [Algorithm::Es256, Algorithm::Rs256, Algorithm::Es384] {
        measure(algorithm).await?;
    }
    Ok(())
}

/// Time for one request over the plain route. A warm token was seen before; a cold one never was.
async fn measure(algorithm: Algorithm) -> Result<(), Failed> {
    say(&format!("the session layer with {}", algorithm.name()));
    let bench = Bench::start().await?;
    let key = bench.key(algorithm)?;
    let backend = bench.backend()?;
    let plain = Router::new().route("/", get(async || "hello"));
    let theirs = plain.clone().layer(AuthLayer::with_public_key(key.public_pem()));
    let ours = plain.clone().layer(backend.session_layer());

    let (mut their_times, mut cold_times, mut warm_times) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let tokens = bench.tokens(&key, CALLS)?;
        let plain = nanoseconds(&bench, &plain, &tokens)?;
        their_times.push(nanoseconds(&bench, &theirs, &tokens)? - plain);
        // The tokens are new to a backend that has seen none.
        let cold = Router::new().route("/", get(async || "hello")).layer(bench.backend()?.session_layer());
        cold_times.push(nanoseconds(&bench, &cold, &tokens)? - plain);
        let one = vec![tokens.first().cloned().unwrap_or_default(); tokens.len()];
        warm_times.push(nanoseconds(&bench, &ours, &one)? - plain);
    }
    bench.platform.stop().await;
    let mut table = Table::new(["public SDK", "ours, cold", "ours, warm"]);
    let micros = |times| median(times) / 1_000.0;
    table.row(algorithm.name(), vec![micros(their_times), micros(cold_times), micros(warm_times)], "µs");
    table.print(&format!(
        "the session layer over the plain axum route, medians of {ROUNDS} rounds of {CALLS} calls"
    ));
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "nanoseconds of one call are far below 2^52")]
fn nanoseconds(bench: &Bench, router: &Router, tokens: &[String]) -> Result<f64, Failed> {
    let mut requests = tokens
        .iter()
        .map(|token| {
            Request::builder()
                .method(Method::GET)
                .uri("/")
                .header("authorization", format!("Bearer {token}"))
                .extension(bench.runtime.context())
                .body(Body::empty())
        })
        .collect::<Result<Vec<_>, _>>()
        .map_err(unexpected)?
        .into_iter();
    let count = u32::try_from(tokens.len()).map_err(unexpected)?;
    let mut answered = 0;
    let each = time_each(count, || {
        if let Some(request) = requests.next() {
            let Ok(response) = block_on(router.clone().oneshot(request));
            answered += u32::from(response.status().is_success());
        }
    });
    if answered == count {
        Ok(each.as_nanos() as f64)
    } else {
        Err(Failed::Unexpected(format!("{answered} of {count} requests were answered")))
    }
}
