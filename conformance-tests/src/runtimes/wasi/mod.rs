//! WASI: the subject as a component on wasmtime, whose host is a program of the suite's.

mod board;
mod column;
mod jco;
mod spin;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use async_trait::async_trait;
use wacht_core::Capabilities;

use super::{Process, built};
use crate::{DESTINATIONS, Env, Failure, Instance, Runtime};
pub(super) use board::Board;

pub use column::Column;
pub use jco::Jco;
pub use spin::Spin;

/// The host, where `cargo xtask conformance` has put it.
const HOST: &str = "WACHT_WASMTIME_HOST";
/// The setting with the board's address.
pub(super) const BOARD: &str = "SUBJECT_BOARD";

/// The subject as a component on wasmtime.
#[derive(Debug, Clone)]
pub struct Wasi {
    column: Column,
    host: Option<PathBuf>,
    component: PathBuf,
}

impl Wasi {
    /// The driver for this column, with the host that `WACHT_WASMTIME_HOST` names.
    pub fn new(column: Column) -> Self {
        let host = std::env::var_os(HOST).map(PathBuf::from);
        Self { column, host, component: built().join(column.component()).join("component.wasm") }
    }

    /// Every column.
    pub fn all() -> impl Iterator<Item = Arc<dyn Runtime>> {
        Column::ALL.into_iter().map(|column| Arc::new(Self::new(column)) as Arc<dyn Runtime>)
    }

    fn host(&self) -> Result<&PathBuf, Failure> {
        self.host.as_ref().filter(|program| program.is_file()).ok_or_else(|| {
            Failure::new("the host", format!("a program at {HOST}"), "none: `cargo xtask conformance wasi`")
        })
    }
}

#[async_trait]
impl Runtime for Wasi {
    fn name(&self) -> &'static str {
        self.column.name()
    }

    fn platform(&self) -> &'static str {
        self.column.platform()
    }

    fn capabilities(&self) -> Capabilities {
        self.column.capabilities()
    }

    fn owns_http(&self) -> bool {
        false
    }

    /// wasmtime-wasi-http takes the headers away that a component may not set, before the component is asked.
    fn hides_connection(&self) -> bool {
        true
    }

    fn call_failure(&self, kind: &'static str) -> &'static str {
        self.column.call_failure(kind)
    }

    fn lists_destinations(&self) -> bool {
        true
    }

    fn times_each_step_of_a_call(&self) -> bool {
        true
    }

    fn most_response_header_bytes(&self) -> Option<usize> {
        Some(Column::RESPONSE_HEADER_BYTES)
    }

    fn requests_per_instance(&self) -> usize {
        self.column.requests_per_instance()
    }

    async fn build(&self) -> Result<(), Failure> {
        self.host()?;
        if self.component.is_file() {
            return Ok(());
        }
        let what = format!("`cargo xtask build {}`", self.column.component());
        Err(Failure::new(self.component.display().to_string(), what, "no file"))
    }

    async fn start(&self, env: &Env) -> Result<Box<dyn Instance>, Failure> {
        let board = Board::serve().await?;
        let board_origin = format!("http://{}", board.address());
        let allowed = destinations(env, &board_origin);
        let mut env = self.column.environment(env);
        env.insert(self.column.setting(BOARD), board_origin.clone());
        let cache = built().join("wasmtime");
        let (reuse, at_once) =
            (self.column.requests_per_instance().to_string(), self.column.at_once().to_string());
        let component = self.component.display().to_string();
        let cache = cache.display().to_string();
        let mut arguments = vec![&*component, "--cache", &cache, "--reuse", &reuse, "--at-once", &at_once];
        arguments.extend(self.column.is_spin().then_some("--spin"));
        arguments.extend(allowed.iter().flatten().flat_map(|origin| ["--allow", *origin]));
        let process = Process::start(self.host()?, &arguments, &env, "listening address=").await?;
        Ok(Box::new(Served::asked(process, board)))
    }

    fn excused(&self, _: &str) -> Option<&'static str> {
        self.host.is_none().then_some("the host is not built: `cargo xtask conformance wasi`")
    }
}

/// What the subject may call, where there is a list: what the list names, and the board.
fn destinations<'a>(env: &'a Env, board: &'a str) -> Option<Vec<&'a str>> {
    let listed = env.get(DESTINATIONS)?.split(' ');
    Some(listed.chain([board]).collect())
}

/// A host with the board beside it.
pub(super) struct Served {
    process: Process,
    #[expect(dead_code, reason = "it ends with it")]
    board: Board,
    /// Whether it is asked to end, or killed as an orchestrator does with one that does not listen.
    asked: bool,
}

impl Served {
    pub(super) fn asked(process: Process, board: Board) -> Self {
        Self { process, board, asked: true }
    }

    fn killed(process: Process, board: Board) -> Self {
        Self { process, board, asked: false }
    }
}

#[async_trait]
impl Instance for Served {
    fn address(&self) -> SocketAddr {
        self.process.address()
    }

    fn logs(&self) -> String {
        self.process.logs()
    }

    fn peak_memory(&self) -> Option<u64> {
        self.process.peak_memory()
    }

    fn open_files(&self) -> Option<usize> {
        self.process.open_files()
    }

    async fn stop(&mut self) -> Result<(), Failure> {
        if self.asked { self.process.stop().await } else { self.process.kill().await }
    }
}
