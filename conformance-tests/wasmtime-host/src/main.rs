//! Serves one component over HTTP/1.1 on wasmtime: a component of WASI 0.2, of WASI 0.3, or of Spin.
//!
//! It is the engine of the conformance suite's columns, and of the benches. It binds the loopback address only, and gives
//! the component its own environment, or, for Spin, the variables in it.

#![deny(unsafe_code)]

mod bench;
mod context;
mod destinations;
mod engine;
mod server;
mod worker;

use std::path::PathBuf;
use std::time::Instant;

use clap::Parser;
use wasmtime::Result;

/// What to serve, and how.
#[derive(Parser)]
#[command(name = "wacht-wasmtime-host", version)]
pub(crate) struct Arguments {
    /// The component; a `.cwasm` is one that this program has compiled
    component: PathBuf,
    /// How many requests one instance may answer before it is dropped
    #[arg(long, default_value_t = 1)]
    reuse: usize,
    /// How many requests one instance may answer at once, where the component can
    #[arg(long, default_value_t = 1)]
    at_once: usize,
    /// Give what stands in `SPIN_VARIABLE_…` as variables, as Spin does, and the rest as environment
    #[arg(long)]
    spin: bool,
    /// An origin that the component may call, such as `http://127.0.0.1:3000`; every one when left out
    #[arg(long)]
    allow: Vec<String>,
    /// Where compiled components are kept, so that each is compiled once
    #[arg(long)]
    cache: Option<PathBuf>,
    /// The port of the loopback address; a free one when left out
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// Compile the component into this file, a `.cwasm`, instead of serving
    #[arg(long)]
    compile: Option<PathBuf>,
    /// Measure so many requests in this process instead of serving
    #[arg(long)]
    bench: Option<u32>,
    /// Answer so many requests in this process and say nothing, for a program that counts instructions
    #[arg(long)]
    count: Option<u32>,
    /// Print the answer to a GET of this path instead of serving
    #[arg(long)]
    ask: Option<String>,
}

/// What a request and those that are being let go of need.
const FEW_INSTANCES: u32 = 8;

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let started = Instant::now();
    // valgrind has no terabyte of addresses, and one request at a time needs few instances.
    let few = arguments.count.is_some() || arguments.compile.is_some();
    let instances = if few { FEW_INSTANCES } else { engine::INSTANCES };
    let engine = engine::engine(arguments.cache.as_deref(), instances)?;
    if let Some(into) = &arguments.compile {
        return engine::compile(&engine, &arguments.component, into);
    }
    let pre = engine::prepare(&engine, &arguments.component)?;
    let state = worker::State::new(engine, pre, &arguments);
    let mut builder = match arguments.bench.or(arguments.count) {
        // One thread: what a request costs, without what two threads cost each other.
        Some(_) => tokio::runtime::Builder::new_current_thread(),
        None => tokio::runtime::Builder::new_multi_thread(),
    };
    let runtime = builder.worker_threads(2).enable_all().build()?;
    let outcome = runtime.block_on(run(state, arguments, started));
    // The instances that still wait for a request go with the process.
    std::mem::forget(runtime);
    outcome
}

async fn run(state: worker::State, arguments: Arguments, started: Instant) -> Result<()> {
    if let Some(count) = arguments.bench {
        return bench::run(state, count, started).await;
    }
    if let Some(count) = arguments.count {
        return bench::answer(state, count).await;
    }
    match arguments.ask {
        Some(path) => bench::ask(state, &path).await,
        None => server::serve(state, arguments.port).await,
    }
}
