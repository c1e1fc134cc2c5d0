use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use async_trait::async_trait;
use tempfile::TempDir;
use wacht_core::Capabilities;

use super::Kind;
use crate::runtimes::Process;
use crate::{Env, Failure, Instance, Runtime};

/// The program, where `cargo xtask conformance` has put it.
const PROGRAM: &str = "WACHT_CARGO_LAMBDA";
/// The emulator serves no folder without a package, and looks through the whole repository around it before it listens, which
/// takes seconds here: it gets a package outside of it. Nobody builds that one.
const PACKAGE: [(&str, &str); 2] = [
    (
        "Cargo.toml",
        "[package]\nname = \"function\"\nedition = \"2024\"\n[[bin]]\nname = \"function\"\npath = \"main.rs\"\n",
    ),
    ("main.rs", "fn main() {}\n"),
];
/// What the emulator, and cargo, need of the environment.
const INHERITED: [&str; 4] = ["PATH", "HOME", "CARGO_HOME", "RUSTUP_HOME"];
/// The emulator's own faults, of version 1.9.2.
const FAULTS: [(&str, &str); 7] = [
    ("A08", "cargo lambda watch drops all but the first of repeated request headers, Authorization too"),
    ("H02", "cargo lambda watch drops all but the first of repeated request headers"),
    ("H04", "cargo lambda watch reads a body without Content-Type, or with a JSON type, as UTF-8 text"),
    ("H07", "cargo lambda watch answers HEAD with a Content-Length of 0"),
    ("H08", "cargo lambda watch drops all but the first Cookie line"),
    ("H09", "cargo lambda watch refuses more than 100 header lines by itself, without an envelope"),
    ("K01", "cargo lambda watch writes an event that does not say it is a function URL's"),
];

/// How often to try another port, where somebody else was faster to take one.
const PORTS: usize = 3;

/// The subject under `cargo lambda watch`, which emulates a buffered function URL. The emulator runs with
/// `--only-lambda-apis`, so that the function has the settings that the suite gives it and no others.
#[derive(Debug, Clone)]
pub struct LambdaWatch {
    binary: PathBuf,
    emulator: Option<PathBuf>,
}

impl LambdaWatch {
    /// The driver for this `subject-lambda` binary, with the emulator that `WACHT_CARGO_LAMBDA` names.
    pub fn new(binary: impl Into<PathBuf>) -> Self {
        Self { binary: binary.into(), emulator: std::env::var_os(PROGRAM).map(PathBuf::from) }
    }

    fn emulator(&self) -> Result<&PathBuf, Failure> {
        self.emulator.as_ref().filter(|program| program.is_file()).ok_or_else(|| {
            Failure::new(
                "cargo-lambda",
                format!("a program at {PROGRAM}"),
                "none: `cargo xtask conformance lambda`",
            )
        })
    }

    async fn emulate(&self, folder: &Path) -> Result<Process, Failure> {
        let inherited =
            INHERITED.iter().filter_map(|name| Some(((*name).to_owned(), std::env::var(name).ok()?)));
        let env: Env = inherited.collect();
        let mut logs = String::new();
        for _ in 0..PORTS {
            let address = Process::free_address().await?;
            let port = address.port().to_string();
            let arguments = [
                "lambda",
                "watch",
                "--only-lambda-apis",
                "--disable-cors",
                "--invoke-address",
                "127.0.0.1",
                "--invoke-port",
                &port,
            ];
            let mut process = Process::spawn_in(folder, self.emulator()?, &arguments, &env, address)?;
            if process.listens().await {
                return Ok(process);
            }
            logs = process.logs();
        }
        Err(Failure::new("cargo lambda watch", "a server", logs))
    }
}

fn package() -> Result<TempDir, Failure> {
    let failed = |error| Failure::new("a package for cargo lambda watch", "a folder", error);
    let folder = tempfile::tempdir().map_err(failed)?;
    for (name, text) in PACKAGE {
        std::fs::write(folder.path().join(name), text).map_err(failed)?;
    }
    Ok(folder)
}

#[async_trait]
impl Runtime for LambdaWatch {
    fn name(&self) -> &'static str {
        "lambda-watch"
    }

    fn platform(&self) -> &'static str {
        "lambda"
    }

    fn capabilities(&self) -> Capabilities {
        Kind::Url.capabilities()
    }

    fn owns_http(&self) -> bool {
        false
    }

    fn most_body_bytes(&self) -> usize {
        Kind::Url.most_body_bytes()
    }

    /// Its server refuses bytes outside ASCII, as RFC 9112 section 3.2 allows.
    fn target_passed(&self, sent: &str) -> Option<String> {
        Kind::Url.target_passed(sent).filter(|target| target.is_ascii())
    }

    fn scheme(&self) -> &'static str {
        Kind::Url.scheme()
    }

    fn joins_repeated_headers(&self) -> bool {
        Kind::Url.joins_repeated_headers()
    }

    fn excused(&self, id: &str) -> Option<&'static str> {
        if self.emulator.is_none() {
            return Some("not run: WACHT_CARGO_LAMBDA names no cargo-lambda");
        }
        FAULTS.iter().find(|(faulty, _)| *faulty == id).map(|(_, fault)| *fault)
    }

    async fn build(&self) -> Result<(), Failure> {
        self.emulator().map(drop)
    }

    async fn start(&self, env: &Env) -> Result<Box<dyn Instance>, Failure> {
        let package = package()?;
        let emulator = self.emulate(package.path()).await?;
        let address = emulator.address();
        let mut env = env.clone();
        for (name, value) in [
            ("AWS_LAMBDA_RUNTIME_API", format!("http://{address}/.rt")),
            ("AWS_LAMBDA_FUNCTION_NAME", "_".to_owned()),
            ("AWS_LAMBDA_MAX_CONCURRENCY", "96".to_owned()),
        ] {
            env.insert(name.to_owned(), value);
        }
        let function = Process::spawn(&self.binary, &[], &env, address)?;
        Ok(Box::new(Emulated { function, emulator, _package: package }))
    }
}

/// A function and the emulator that it takes its invocations from.
struct Emulated {
    function: Process,
    emulator: Process,
    _package: TempDir,
}

#[async_trait]
impl Instance for Emulated {
    fn address(&self) -> SocketAddr {
        self.emulator.address()
    }

    fn logs(&self) -> String {
        format!("{}{}", self.emulator.logs(), self.function.logs())
    }

    fn peak_memory(&self) -> Option<u64> {
        self.function.peak_memory()
    }

    fn open_files(&self) -> Option<usize> {
        self.function.open_files()
    }

    async fn stop(&mut self) -> Result<(), Failure> {
        let function = self.function.kill().await;
        self.emulator.kill().await.and(function)
    }
}
