//! Decode, handler, encode: what one event costs beside the network.

use std::alloc::System;
use std::hint::black_box;
use std::process::Command;
use std::time::Instant;

use lambda_http::lambda_runtime::LambdaEvent;
use lambda_http::request::LambdaRequest;
use lambda_http::{Adapter, Error, Request, Service, service_fn};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use wacht_benches::Failed;
use wacht_benches::session_case::unexpected;
use wacht_benches::table::{Table, median, say};
use wacht_core::{ConfigError, Context, Handler, Start};
use wacht_lambda::{Function, Sandbox};
use wacht_native::Environment;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

const ROUNDS: usize = 9;
const CALLS: u32 = 20_000;
const FEW: u32 = 200;
const MANY: u32 = 2_200;

/// Events as AWS documents them.
const EVENTS: [(&str, &str); 4] = [
    ("http-api", include_str!("../../../adapters/lambda/tests/events/http/apigw_v2_proxy_request.json")),
    ("rest", include_str!("../../../adapters/lambda/tests/events/http/apigw_proxy_request.json")),
    ("alb", include_str!("../../../adapters/lambda/tests/events/http/alb_request.json")),
    (
        "function-url",
        include_str!("../../../adapters/lambda/tests/events/http/lambda_function_url_request.json"),
    ),
];
const PEERS: [&str; 2] = ["lambda_http", "ours"];

/// One of the peers, ready to be invoked.
enum Peer<H, S> {
    Ours(Function<H>),
    Bare(S),
}

impl<H: Handler, S> Peer<H, S>
where
    S: Service<LambdaEvent<LambdaRequest>, Response: serde::Serialize, Error = Error>,
{
    async fn invoke(&mut self, event: &[u8]) -> Result<Vec<u8>, Failed> {
        match self {
            Self::Ours(function) => Ok(function.invoke("request", event).await),
            Self::Bare(service) => {
                let request: LambdaRequest = serde_json::from_slice(event).map_err(unexpected)?;
                let context = lambda_http::Context::default();
                let response = service.call(LambdaEvent::new(request, context)).await.map_err(unexpected)?;
                serde_json::to_vec(&response).map_err(unexpected)
            }
        }
    }
}

async fn app(_: Start) -> Result<impl Handler, ConfigError> {
    Ok(async |_: wacht_core::Request, _: Context| "hello, world")
}

async fn peer(
    name: &str,
) -> Result<
    Peer<impl Handler, impl Service<LambdaEvent<LambdaRequest>, Response: serde::Serialize, Error = Error>>,
    Failed,
> {
    let bare = Adapter::from(service_fn(async |_: Request| Ok::<_, Error>("hello, world")));
    if name == "lambda_http" {
        return Ok(Peer::Bare(bare));
    }
    let environment = Environment::from_map::<&str, &str>([]);
    let function = Sandbox::builder().environment(environment).start(app).await.map_err(unexpected)?;
    Ok(Peer::Ours(function))
}

/// Invokes one peer `count` times, for callgrind.
pub(crate) async fn count_only(name: &str, event: &str, count: &str) -> Result<(), Failed> {
    let (_, event) =
        EVENTS.into_iter().find(|(known, _)| *known == event).ok_or_else(|| unexpected("no such event"))?;
    let mut peer = peer(name).await?;
    for _ in 0..count.parse::<u32>().map_err(unexpected)? {
        black_box(peer.invoke(black_box(event.as_bytes())).await?);
    }
    Ok(())
}

pub(crate) async fn compare() -> Result<(), Failed> {
    for (name, event) in EVENTS {
        let (mut times, mut allocations, mut instructions) = (Vec::new(), Vec::new(), Vec::new());
        for peer_name in PEERS {
            say(&format!("{name}: {peer_name}"));
            let mut peer = peer(peer_name).await?;
            peer.invoke(event.as_bytes()).await?;
            let region = Region::new(ALLOCATOR);
            peer.invoke(event.as_bytes()).await?;
            allocations.push(as_float(region.change().allocations));
            let mut rounds = Vec::new();
            for _ in 0..ROUNDS {
                let start = Instant::now();
                for _ in 0..CALLS {
                    black_box(peer.invoke(black_box(event.as_bytes())).await?);
                }
                rounds.push(start.elapsed().as_secs_f64() * 1e6 / f64::from(CALLS));
            }
            times.push(median(rounds));
            let (few, many) = (counted(peer_name, name, FEW)?, counted(peer_name, name, MANY)?);
            instructions.push((many - few) / f64::from(MANY - FEW));
        }
        let mut table = Table::new(PEERS);
        table.row("time", times, "µs");
        table.row("instructions", instructions, "user");
        table.row("allocations", allocations, "count");
        table.print(&format!(
            "{name}: one event decoded, handled and its answer encoded, medians of {ROUNDS} rounds of {CALLS}"
        ));
    }
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "a few hundred allocations")]
fn as_float(count: usize) -> f64 {
    count as f64
}

/// Instructions of this program's whole life with this many invocations in it.
fn counted(peer: &str, event: &str, count: u32) -> Result<f64, Failed> {
    let program = std::env::current_exe().map_err(|error| Failed::io("this program", error))?;
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program)
        .args([peer, event, &count.to_string()])
        .output()
        .map_err(|error| Failed::io("starting callgrind", error))?;
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    let total = text.lines().find_map(|line| line.split_once("Collected : ")?.1.trim().parse().ok());
    total.ok_or(Failed::Unexpected(text))
}
