//! Serves one component over HTTP/1.1 on wasmtime: a component of WASI 0.2, of WASI 0.3, or of Spin.
//!
//! It is the engine of the conformance suite's columns, and of the benches. It binds the loopback address only, allows
//! calls to every host, and gives the component its own environment, or, for Spin, the variables in it.

#![forbid(unsafe_code)]

mod bench;
mod context;
mod engine;
mod server;
mod worker;

use std::path::PathBuf;

use clap::Parser;
use wasmtime::Result;

/// What to serve, and how.
#[derive(Parser)]
#[command(name = "wacht-wasmtime-host", version)]
pub(crate) struct Arguments {
    /// The component
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
    /// Where compiled components are kept, so that each is compiled once
    #[arg(long)]
    cache: Option<PathBuf>,
    /// The port of the loopback address; a free one when left out
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// Measure so many requests in this process instead of serving
    #[arg(long)]
    bench: Option<u32>,
    /// Print the answer to a GET of this path instead of serving
    #[arg(long)]
    ask: Option<String>,
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let started = std::time::Instant::now();
    let engine = engine::engine(arguments.cache.as_deref())?;
    let pre = engine::prepare(&engine, &arguments.component)?;
    let state = worker::State::new(engine, pre, &arguments);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    match (arguments.bench, arguments.ask) {
        (Some(count), _) => runtime.block_on(bench::run(state, count, started)),
        (None, Some(path)) => runtime.block_on(bench::ask(state, &path)),
        (None, None) => runtime.block_on(server::serve(state, arguments.port)),
    }
}
