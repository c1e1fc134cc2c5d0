use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use tokio::time::sleep;
use wacht_core::Capabilities;

use super::{BOARD, Board, Column, Served};
use crate::runtimes::{Process, built};
use crate::{Env, Failure, Instance, Runtime};

/// Where `cargo xtask conformance` has installed it.
const PROGRAM: &str = "WACHT_JCO";
/// What stands for the port in the server that jco writes once; each start writes its own there.
const PORT: &str = "let port = 47011;";
/// How many workers wait for requests, in the server that jco writes. Each takes a tenth of a second to make before the server
/// listens, so only the one that most checks share has enough for twenty requests at once.
const WORKERS: &str = "const workerPoolSize = 24;";
const FEW_WORKERS: &str = "const workerPoolSize = 6;";
const LOOKS: usize = 400;
const LOOK_AGAIN: Duration = Duration::from_millis(50);

/// The engine's own faults, of version 1.35.0.
const FAULTS: [(&str, &str); 17] = [
    ("A08", "Node drops all but the first Authorization line, and refuses a token over 16 KiB by itself"),
    ("A09", "jco serve ends the component where the body of an answer to a call stalls"),
    ("C02", "jco serve joins the Set-Cookie lines of an answer to a call"),
    ("C04", "jco serve ends the component where a call is refused"),
    ("C05", MEMORY),
    ("H01", "jco serve passes a target in absolute form as if it were a path"),
    ("H02", "jco serve reads the bytes of a header as latin-1 and passes them as UTF-8"),
    ("H03", "jco serve keeps the last Set-Cookie line only"),
    ("H04", "jco serve has no trailers"),
    ("H05", MEMORY),
    ("H06", "jco serve is not done in two minutes where a reader stops and then leaves"),
    ("H09", "Node refuses large heads by itself, without an envelope"),
    ("H10", "jco serve ends the body cleanly where the component traps"),
    ("H14", "jco serve has no more requests at once than it has workers"),
    ("H16", "jco serve does not end a call that the component lets go of"),
    ("H17", "jco serve ends a connection only when the component is done"),
    ("H18", "jco serve passes methods in lower case"),
];
const MEMORY: &str = "jco serve grows by 60 to 74 MB while 64 MiB pass: Node collects what its worker and its front have passed on late";

/// The subject as a component of WASI 0.2 under `jco serve`, an engine in JavaScript: a worker for each request.
#[derive(Debug, Clone)]
pub struct Jco {
    program: Option<PathBuf>,
    component: PathBuf,
    /// Whether the server that most checks share has been started: it is the first.
    started: Arc<AtomicBool>,
}

impl Jco {
    /// The driver for the program that `WACHT_JCO` names.
    pub fn new() -> Self {
        let component = built().join(Column::P2.component()).join("component.wasm");
        Self { program: std::env::var_os(PROGRAM).map(PathBuf::from), component, started: Arc::default() }
    }

    fn folder() -> PathBuf {
        built().join("jco")
    }

    fn program(&self) -> Result<&PathBuf, Failure> {
        self.program.as_ref().filter(|program| program.is_file()).ok_or_else(|| {
            Failure::new("jco", format!("a program at {PROGRAM}"), "none: `cargo xtask conformance jco`")
        })
    }
}

impl Default for Jco {
    fn default() -> Self {
        Self::new()
    }
}

/// What a program of node needs of the environment.
fn inherited() -> Env {
    let names = ["PATH", "HOME"].into_iter();
    names.filter_map(|name| Some((name.to_owned(), std::env::var(name).ok()?))).collect()
}

#[async_trait]
impl Runtime for Jco {
    fn name(&self) -> &'static str {
        "jco"
    }

    fn platform(&self) -> &'static str {
        "wasi-p2"
    }

    fn capabilities(&self) -> Capabilities {
        Column::P2.capabilities()
    }

    fn owns_http(&self) -> bool {
        false
    }

    fn hides_connection(&self) -> bool {
        true
    }

    fn joins_repeated_headers(&self) -> bool {
        true
    }

    /// Node refuses bytes outside ASCII in a target, as RFC 9112 section 3.2 allows.
    fn target_passed(&self, sent: &str) -> Option<String> {
        sent.is_ascii().then(|| sent.to_owned())
    }

    fn requests_per_instance(&self) -> usize {
        1
    }

    fn call_failure(&self, kind: &'static str) -> &'static str {
        Column::P2.call_failure(kind)
    }

    fn time_limit(&self) -> Duration {
        Duration::from_secs(120)
    }

    fn excused(&self, id: &str) -> Option<&'static str> {
        if self.program.is_none() {
            return Some("run by itself, one check after the other: `cargo xtask conformance jco`");
        }
        FAULTS.iter().find(|(faulty, _)| *faulty == id).map(|(_, fault)| *fault)
    }

    /// Lets jco translate the component and write its server, which takes seconds, once.
    async fn build(&self) -> Result<(), Failure> {
        let failed = |error| Failure::new("jco", "a folder", error);
        let folder = Self::folder();
        if folder.exists() {
            tokio::fs::remove_dir_all(&folder).await.map_err(failed)?;
        }
        let (component, into) = (self.component.display().to_string(), folder.display().to_string());
        let arguments = ["serve", &component, "--host", "127.0.0.1", "--port", "47011", "--jco-dir", &into];
        let isolated = ["--isolate-requests", "worker", "--isolate-worker-pool-size", "24"];
        let arguments: Vec<&str> = arguments.into_iter().chain(isolated).collect();
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, 47011));
        let mut translating = Process::spawn(self.program()?, &arguments, &inherited(), address)?;
        for _ in 0..LOOKS {
            let written = tokio::fs::read_to_string(folder.join("_run.js")).await.unwrap_or_default();
            if written.contains(PORT) || translating.has_ended() {
                break;
            }
            sleep(LOOK_AGAIN).await;
        }
        // It may have ended by itself, where somebody else has the port: what it wrote is what counts.
        let _ = translating.kill().await;
        Ok(())
    }

    async fn start(&self, env: &Env) -> Result<Box<dyn Instance>, Failure> {
        let failed = |error| Failure::new("jco", "the server that it wrote", error);
        let address = Process::free_address().await?;
        let server = tokio::fs::read_to_string(Self::folder().join("_run.js")).await.map_err(failed)?;
        let port = address.port();
        let mut server = server.replace(PORT, &format!("let port = {port};"));
        if self.started.swap(true, Ordering::Relaxed) {
            server = server.replace(WORKERS, FEW_WORKERS);
        }
        let program = Self::folder().join(format!("_run-{port}.js"));
        tokio::fs::write(&program, server).await.map_err(failed)?;
        let board = Board::serve().await?;
        let mut env: Env = env.clone().into_iter().chain(inherited()).collect();
        env.insert(BOARD.to_owned(), format!("http://{}", board.address()));
        let mut process = Process::spawn("node", &[&program.display().to_string()], &env, address)?;
        if process.listens().await {
            return Ok(Box::new(Served::killed(process, board)));
        }
        Err(Failure::new("jco", "a server", process.logs()))
    }
}
