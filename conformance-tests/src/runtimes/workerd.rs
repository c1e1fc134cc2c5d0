use std::fmt::Write as _;
use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use async_trait::async_trait;
use wacht_core::{Capabilities, HeaderBytes, PanicIsolation};

use super::javascript::{client_timeout, host, in_url, installed};
use super::{Process, built};
use crate::{Env, Failure, Instance, Runtime};

/// The subject as a Worker in workerd, the runtime of Cloudflare Workers.
#[derive(Debug, Clone, Copy)]
pub struct Workerd {
    name: &'static str,
    /// What `cargo xtask build` calls it.
    build: &'static str,
}

impl Workerd {
    /// The subject on the router of the core, and as an axum router.
    pub fn all() -> Vec<Arc<dyn Runtime>> {
        let of = |name, build| Arc::new(Self { name, build }) as _;
        vec![of("workerd", "cloudflare"), of("workerd-axum", "cloudflare-axum")]
    }

    fn folder(&self) -> PathBuf {
        built().join(self.build)
    }
}

/// The configuration, beside the folder of the build, of a server that is one Worker. The edge in front of it is what says who the client is.
fn configuration(folder: &Path, build: &str, env: &Env) -> Result<String, std::fmt::Error> {
    let mut modules = String::new();
    for path in files(folder) {
        let name = path.strip_prefix(folder).unwrap_or(&path).display().to_string();
        let kind = match path.extension().and_then(std::ffi::OsStr::to_str) {
            Some("js") => "esModule",
            Some("wasm") => "wasm",
            _ => continue,
        };
        writeln!(modules, "(name = \"{name}\", {kind} = embed \"{build}/{name}\"),")?;
    }
    let mut bindings = String::new();
    for name in env.keys() {
        writeln!(bindings, "(name = \"{name}\", fromEnvironment = \"{name}\"),")?;
    }
    Ok(format!(
        r#"using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .main),
    (name = "network", network = (allow = ["public", "private"])),
  ],
  sockets = [(
    name = "http",
    address = "127.0.0.1:0",
    http = (injectRequestHeaders = [(name = "CF-Connecting-IP", value = "127.0.0.1")]),
    service = "main",
  )],
);
const main :Workerd.Worker = (
  modules = [
    (name = "main", esModule = "export {{ default }} from './worker.js';"),
{modules}  ],
  compatibilityDate = "2026-11-01",
  bindings = [
{bindings}  ],
  globalOutbound = "network",
);
"#
    ))
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

    fn memory_bound(&self, passed: u64) -> u64 {
        passed - passed / 10
    }

    async fn build(&self) -> Result<(), Failure> {
        installed(&self.folder(), self.name)
    }

    async fn start(&self, env: &Env) -> Result<Box<dyn Instance>, Failure> {
        static CONFIGURATIONS: AtomicU64 = AtomicU64::new(0);
        let env = client_timeout(env);
        let number = CONFIGURATIONS.fetch_add(1, Ordering::Relaxed);
        let file = built().join(format!("{}-{}-{number}.capnp", self.build, std::process::id()));
        let failed = |error: &dyn std::fmt::Display| Failure::new("workerd", "its configuration", error);
        let text = configuration(&self.folder(), self.build, &env).map_err(|error| failed(&error))?;
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
