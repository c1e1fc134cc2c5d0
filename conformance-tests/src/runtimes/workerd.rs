use std::fmt::Write as _;
use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use async_trait::async_trait;
use wacht_core::{Capabilities, HeaderBytes, PanicIsolation};

use super::javascript::{HOSTS, client_timeout, host, in_url, installed};
use super::{Process, built};
use crate::{Env, Failure, Instance, Refusal, Runtime};

/// Where `cargo xtask conformance worker-build` has the subject that `worker-build` built.
const WORKER_BUILD: &str = "WACHT_WORKER_BUILD";

/// The subject as a Worker in workerd, the runtime of Cloudflare Workers.
#[derive(Debug, Clone)]
pub struct Workerd {
    name: &'static str,
    folder: PathBuf,
    /// The module in it that is the Worker.
    main: &'static str,
    built: bool,
}

impl Workerd {
    /// The subject on the router of the core, as an axum router, and as `worker-build` builds it, which is how users do.
    pub fn all() -> Vec<Arc<dyn Runtime>> {
        let ours = |name, build| Self { name, folder: built().join(build), main: "worker.js", built: true };
        let folder = std::env::var_os(WORKER_BUILD).map(PathBuf::from);
        let worker_build =
            Self { built: folder.is_some(), ..Self::of_worker_build(folder.unwrap_or_default()) };
        let all = [ours("workerd", "cloudflare"), ours("workerd-axum", "cloudflare-axum"), worker_build];
        all.into_iter().map(|worker| Arc::new(worker) as _).collect()
    }

    /// The compiled module, which `index.js` calls by another name than `worker.js` does.
    fn module(&self) -> &'static str {
        if self.main == "index.js" { "index_bg.wasm" } else { "app_bg.wasm" }
    }

    /// What `worker-build` wrote to a folder.
    pub fn of_worker_build(folder: PathBuf) -> Self {
        Self { name: "worker-build", folder, main: "index.js", built: true }
    }
}

/// A server that is one Worker, with places for its modules and its settings.
const TEMPLATE: &str = include_str!("workerd.capnp");

/// The configuration, in the folder of the build.
fn configuration(folder: &Path, main: &str, env: &Env) -> Result<String, std::fmt::Error> {
    let mut modules = String::new();
    for path in files(folder) {
        let name = path.strip_prefix(folder).unwrap_or(&path).display().to_string();
        let kind = match path.extension().and_then(std::ffi::OsStr::to_str) {
            Some("js") => "esModule",
            Some("wasm") => "wasm",
            _ => continue,
        };
        writeln!(modules, "(name = \"{name}\", {kind} = embed \"{name}\"),")?;
    }
    let mut bindings = String::new();
    for name in env.keys() {
        writeln!(bindings, "(name = \"{name}\", fromEnvironment = \"{name}\"),")?;
    }
    Ok(TEMPLATE.replace("MAIN", main).replace("MODULES", modules.trim()).replace("BINDINGS", bindings.trim()))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut found: Vec<PathBuf> =
        entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect();
    found.sort();
    found
}

#[async_trait]
impl Runtime for Workerd {
    fn name(&self) -> &'static str {
        self.name
    }

    fn platform(&self) -> &'static str {
        "workerd"
    }

    fn capabilities(&self) -> Capabilities {
        let mut capabilities = Capabilities::full();
        capabilities.request_trailers = false;
        capabilities.response_trailers = false;
        capabilities.custom_methods = false;
        capabilities.cancellation = false;
        capabilities.header_bytes = HeaderBytes::Utf8;
        capabilities.panic_isolation = PanicIsolation::Instance;
        capabilities.shared_io = false;
        capabilities
    }

    fn refusals(&self) -> &'static [Refusal] {
        const { &[Refusal::of_method(501), Refusal::of_header(400)] }
    }

    fn owns_http(&self) -> bool {
        false
    }

    fn target_passed(&self, sent: &str) -> Option<String> {
        sent.is_ascii().then(|| sent.to_owned())
    }

    fn target_sent(&self, given: &str) -> String {
        in_url(given).unwrap_or_default()
    }

    fn joins_repeated_headers(&self) -> bool {
        true
    }

    fn most_header_bytes(&self) -> usize {
        128 * 1024
    }

    fn adds_to_calls(&self) -> &'static [&'static str] {
        &["accept-encoding"]
    }

    /// It says of every connection that fails that it was lost, and of a name that is not known nothing.
    fn call_failure(&self, kind: &'static str) -> &'static str {
        match kind {
            "connect" | "protocol" => "reset",
            "unknown_host" => "other",
            kind => kind,
        }
    }

    fn excused(&self, _: &str) -> Option<&'static str> {
        (!self.built).then_some("not run: `cargo xtask conformance worker-build` runs it")
    }

    fn memory_bound(&self, passed: u64) -> u64 {
        passed - passed / 10
    }

    async fn build(&self) -> Result<(), Failure> {
        installed(&self.folder.join(self.module()), Path::new(HOSTS), self.name)
    }

    async fn start(&self, env: &Env) -> Result<Box<dyn Instance>, Failure> {
        static CONFIGURATIONS: AtomicU64 = AtomicU64::new(0);
        let env = client_timeout(env);
        let number = CONFIGURATIONS.fetch_add(1, Ordering::Relaxed);
        let file = self.folder.join(format!("{}-{number}.capnp", std::process::id()));
        let failed = |error: &dyn std::fmt::Display| Failure::new("workerd", "its configuration", error);
        let text = configuration(&self.folder, self.main, &env).map_err(|error| failed(&error))?;
        fs::write(&file, text).map_err(|error| failed(&error))?;
        let configuration = file.display().to_string();
        let arguments = ["serve", "--control-fd=1", &configuration];
        let process = Process::start(host("workerd"), &arguments, &env, "\"port\":").await;
        // It is read once.
        let _ = fs::remove_file(file);
        Ok(Box::new(Server(process?)))
    }
}

/// workerd ends at once when it is asked to, with the signal as its status.
struct Server(Process);

#[async_trait]
impl Instance for Server {
    fn address(&self) -> SocketAddr {
        self.0.address()
    }

    fn logs(&self) -> String {
        self.0.logs()
    }

    fn peak_memory(&self) -> Option<u64> {
        self.0.peak_memory()
    }

    fn open_files(&self) -> Option<usize> {
        self.0.open_files()
    }

    async fn stop(&mut self) -> Result<(), Failure> {
        self.0.kill().await
    }
}
