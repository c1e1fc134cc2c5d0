use std::convert::Infallible;
use std::time::{Duration, Instant};

use http_body_util::{BodyExt, Empty};
use wasmtime::Result;
use wasmtime_wasi_http::handler::ProxyHandler;

use crate::worker::State;

/// Prints, in microseconds: from the start of this process to its first response, one instance, and one request.
pub(crate) async fn run(state: State, count: u32, started: Instant) -> Result<()> {
    let handler = ProxyHandler::new(state);
    request(&handler).await?;
    let first = started.elapsed();
    let mut times = Vec::new();
    for _ in 0..count {
        let began = Instant::now();
        request(&handler).await?;
        times.push(began.elapsed());
    }
    times.sort_unstable();
    let median = times.get(times.len() / 2).copied().unwrap_or_default();
    let state = handler.state();
    let began = Instant::now();
    for _ in 0..count {
        let mut store = state.store();
        drop(state.pre.instantiate_async(&mut store).await?);
    }
    let instance = began.elapsed() / count.max(1);
    println!("{} {} {}", micros(first), micros(instance), micros(median));
    Ok(())
}

/// Answers so many requests.
pub(crate) async fn answer(state: State, count: u32) -> Result<()> {
    let handler = ProxyHandler::new(state);
    for _ in 0..count {
        request(&handler).await?;
    }
    Ok(())
}

/// Prints the answer to one request.
pub(crate) async fn ask(state: State, path: &str) -> Result<()> {
    let answer = get(&ProxyHandler::new(state), path).await?;
    println!("{}", String::from_utf8_lossy(&answer));
    Ok(())
}

async fn request(handler: &ProxyHandler<State>) -> Result<()> {
    get(handler, "/").await.map(drop)
}

async fn get(handler: &ProxyHandler<State>, path: &str) -> Result<bytes::Bytes> {
    let body = Empty::new().map_err(|never: Infallible| match never {}).boxed_unsync();
    let request =
        http::Request::get(format!("http://localhost{path}")).header("host", "localhost").body(body)?;
    let response = handler.handle((), request).await?;
    if !response.status().is_success() {
        wasmtime::bail!("the component answered {}", response.status());
    }
    Ok(response.into_body().collect().await?.to_bytes())
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}
