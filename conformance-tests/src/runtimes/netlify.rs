use std::path::Path;
use std::time::Duration;

use async_trait::async_trait;
use wacht_core::Capabilities;

use super::javascript::{HOSTS, in_url, installed, settings};
use super::wasi::{BOARD, Board, Served};
use super::{Process, built};
use crate::{Env, Failure, Instance, Refusal, Runtime};

/// Set by `cargo xtask conformance netlify`: the column takes minutes, and a machine with nothing else to do.
const ASKED_FOR: &str = "WACHT_NETLIFY";

/// The faults of the emulator, of version 5.1.3 of `@netlify/dev`. Netlify itself has none of them.
const FAULTS: [(&str, &str); 2] = [
    ("H04", "@netlify/dev reads a body of a text type as UTF-8, and loses what is none"),
    (
        "H06",
        "@netlify/dev leaves a body open for ever that fails in the middle, and tells nobody of a client that left",
    ),
];

/// The subject as a function of Netlify, on Netlify's own emulator: a worker for each request.
#[derive(Debug, Clone, Copy, Default)]
#[non_exhaustive]
pub struct Netlify;

#[async_trait]
impl Runtime for Netlify {
    fn name(&self) -> &'static str {
        "netlify"
    }

    /// A function is an AWS Lambda: its request is whole when it begins.
    fn capabilities(&self) -> Capabilities {
        let mut capabilities = Capabilities::full();
        capabilities.request_streaming = false;
        capabilities.full_duplex = false;
        capabilities.request_trailers = false;
        capabilities.response_trailers = false;
        capabilities.raw_target = false;
        capabilities.cancellation = false;
        capabilities.custom_methods = false;
        capabilities.shared_io = false;
        capabilities
    }

    fn refusals(&self) -> &'static [Refusal] {
        const { &[Refusal::of_method(400), Refusal::of_header(400)] }
    }

    fn owns_http(&self) -> bool {
        false
    }

    fn target_passed(&self, sent: &str) -> Option<String> {
        // Node, which is in front of it, refuses the rest.
        sent.is_ascii().then(|| in_url(sent)).flatten().filter(|target| target.starts_with("/echo"))
    }

    fn joins_repeated_headers(&self) -> bool {
        true
    }

    fn ends_failed_bodies(&self) -> bool {
        false
    }

    fn requests_per_instance(&self) -> usize {
        1
    }

    fn adds_to_calls(&self) -> &'static [&'static str] {
        &["accept-encoding"]
    }

    fn excused(&self, id: &str) -> Option<&'static str> {
        if std::env::var_os(ASKED_FOR).is_none() {
            return Some("not run: `cargo xtask conformance netlify` runs it");
        }
        FAULTS.iter().find(|(faulty, _)| *faulty == id).map(|(_, fault)| *fault)
    }

    /// A worker with all that Netlify loads into it takes a fifth of a second, and one begins after the other.
    fn time_limit(&self) -> Duration {
        Duration::from_secs(600)
    }

    fn most_header_lines(&self) -> usize {
        200
    }

    fn most_header_bytes(&self) -> usize {
        16 * 1024
    }

    async fn build(&self) -> Result<(), Failure> {
        installed(&built().join("fetch/app_bg.wasm"), &Path::new(HOSTS).join("netlify"), "netlify")
    }

    async fn start(&self, env: &Env) -> Result<Box<dyn Instance>, Failure> {
        let board = Board::serve().await?;
        let mut env = settings("WACHT_MODULE", env);
        env.insert(BOARD.to_owned(), format!("http://{}", board.address()));
        let script = format!("{HOSTS}/netlify/host.mjs");
        let process = Process::start("node", &[&script], &env, "listening on http://").await?;
        Ok(Box::new(Served::asked(process, board)))
    }
}
