use std::path::{Path, PathBuf};
use std::sync::Arc;

use async_trait::async_trait;
use wacht_core::{Capabilities, PanicIsolation};

use super::{Process, built};
use crate::{Env, Failure, Instance, Refusal, Runtime};

/// How long a call of the subject's may wait for its response head, in milliseconds: by the name that the suite has for it,
/// and by the adapter's.
const CLIENT_TIMEOUT: (&str, &str) = ("SUBJECT_CLIENT_TIMEOUT_MS", "WACHT_CLIENT_TIMEOUT_MS");
pub(super) const HOSTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/hosts");

/// The subject on a JavaScript host: `hosts/<name>.mjs`, a process.
#[derive(Debug, Clone)]
pub struct JavaScript {
    name: &'static str,
    platform: &'static str,
    program: &'static str,
    arguments: &'static [&'static str],
    target: Target,
    /// Whether requests come as a `Request` of the Fetch standard, which joins headers of one name.
    fetch: bool,
    /// Whether calls leave by `fetch`, which makes a URL of their targets.
    calls_by_fetch: bool,
    custom_methods: bool,
    most_header_lines: usize,
    most_header_bytes: usize,
    adds_to_calls: &'static [&'static str],
    refusals: &'static [Refusal],
    faults: &'static [(&'static str, &'static str)],
}

/// What becomes of a request target on its way to the module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Target {
    /// It passes as it was sent, if it is ASCII, as RFC 9112 section 3.2 asks.
    Raw,
    /// The host makes a URL of it, as the URL standard of the WHATWG says.
    Url,
    /// The same, and one with a backslash or outside ASCII is refused.
    StrictUrl,
}

const DENO_ARGUMENTS: &[&str] = &[
    "run",
    "--quiet",
    "--no-remote",
    "--cached-only",
    "--no-prompt",
    "--allow-net",
    "--allow-read",
    "--allow-env",
];

const NODE: JavaScript = JavaScript {
    name: "node",
    platform: "node",
    program: "node",
    arguments: &[],
    target: Target::Raw,
    fetch: false,
    calls_by_fetch: false,
    custom_methods: false,
    most_header_lines: usize::MAX,
    most_header_bytes: usize::MAX,
    adds_to_calls: &["accept-encoding"],
    // `createServer` of the package answers what Node's parser refuses, in the envelope.
    refusals: &[Refusal::of_method(400), Refusal::of_header(400)],
    faults: &[],
};
const KOA: JavaScript = JavaScript { name: "koa", ..NODE };
const EXPRESS: JavaScript = JavaScript { name: "express", ..NODE };
const HONO: JavaScript = JavaScript {
    name: "hono",
    target: Target::StrictUrl,
    fetch: true,
    faults: &[
        ("H04", "@hono/node-server gives a response without Content-Type the type text/plain"),
        (
            "H07",
            "@hono/node-server gives a response without Content-Type the type text/plain, but not to HEAD",
        ),
    ],
    ..NODE
};
const DENO: JavaScript = JavaScript {
    name: "deno",
    platform: "deno",
    program: "deno",
    arguments: DENO_ARGUMENTS,
    target: Target::Raw,
    fetch: true,
    calls_by_fetch: true,
    custom_methods: true,
    most_header_lines: 200,
    most_header_bytes: 16 * 1024,
    adds_to_calls: &["accept-encoding", "accept-language"],
    refusals: &[Refusal::of_header(400)],
    faults: &[("H07", "deno answers HEAD with a Content-Length of 0 where the length is not known")],
};
const BUN: JavaScript = JavaScript {
    name: "bun",
    platform: "bun",
    program: "bun",
    target: Target::Url,
    fetch: true,
    calls_by_fetch: true,
    most_header_lines: 200,
    most_header_bytes: 16 * 1024,
    adds_to_calls: &["accept-encoding"],
    refusals: &[Refusal::of_method(400), Refusal::of_header(400)],
    faults: &[("H07", "bun answers HEAD with a Content-Length of 0 where the length is not known")],
    ..NODE
};

impl JavaScript {
    /// Every host.
    pub fn all() -> Vec<Arc<dyn Runtime>> {
        [NODE, KOA, EXPRESS, HONO, DENO, BUN].into_iter().map(|host| Arc::new(host) as _).collect()
    }
}

/// A target as the URL standard of the WHATWG writes it.
pub(super) fn in_url(target: &str) -> Option<String> {
    let url = url::Url::parse(&format!("http://host{target}")).ok()?;
    Some(url[url::Position::BeforePath..url::Position::AfterQuery].to_owned())
}

/// Where a host is: Node is the machine's; the others are programs in packages of their own, one for each kind of machine.
pub fn host(name: &str) -> PathBuf {
    let system = if cfg!(target_os = "macos") { "darwin" } else { std::env::consts::OS };
    let is_arm = cfg!(target_arch = "aarch64");
    let package = match name {
        "bun" => format!("@oven/bun-{system}-{}/bin/bun", if is_arm { "aarch64" } else { "x64" }),
        "deno" => {
            let library = if system == "linux" { "-glibc" } else { "" };
            format!("@deno/{system}-{}{library}/deno", if is_arm { "arm64" } else { "x64" })
        }
        "workerd" => {
            format!("@cloudflare/workerd-{system}-{}/bin/workerd", if is_arm { "arm64" } else { "64" })
        }
        other => return other.into(),
    };
    Path::new(HOSTS).join("node_modules").join(package)
}

/// Checks that a module and the hosts of a folder are there.
pub(super) fn installed(module: &Path, folder: &Path, column: &str) -> Result<(), Failure> {
    let hosts = folder.join("node_modules");
    if module.is_file() && hosts.is_dir() {
        return Ok(());
    }
    let expected = format!("{} and {}", module.display(), hosts.display());
    let seen = format!("not both: `cargo xtask conformance {column}` makes them");
    Err(Failure::new("the subject for JavaScript hosts", expected, seen))
}

/// The settings for a script of `hosts`, the subject's build under this name.
pub(super) fn settings(module: &str, env: &Env) -> Env {
    let mut env = client_timeout(env);
    env.insert(module.to_owned(), format!("file://{}/", built().join("fetch").display()));
    // To find Node; for the rest of what a host wants to know of its machine there is nothing.
    env.insert("PATH".to_owned(), std::env::var("PATH").unwrap_or_default());
    env
}

/// The settings with the client's time-out by the name that the adapter has for it.
pub(super) fn client_timeout(env: &Env) -> Env {
    let mut env = env.clone();
    if let Some(timeout) = env.remove(CLIENT_TIMEOUT.0) {
        env.insert(CLIENT_TIMEOUT.1.to_owned(), timeout);
    }
    env
}

#[async_trait]
impl Runtime for JavaScript {
    fn name(&self) -> &'static str {
        self.name
    }

    fn platform(&self) -> &'static str {
        self.platform
    }

    fn capabilities(&self) -> Capabilities {
        let mut capabilities = Capabilities::full();
        capabilities.request_trailers = false;
        capabilities.response_trailers = false;
        capabilities.raw_target = self.target == Target::Raw;
        capabilities.custom_methods = self.custom_methods;
        capabilities.panic_isolation = PanicIsolation::Instance;
        capabilities
    }

    fn target_passed(&self, sent: &str) -> Option<String> {
        match self.target {
            Target::Raw => sent.is_ascii().then(|| sent.to_owned()),
            // One that leaves the part of the application that shows it tells nothing.
            Target::StrictUrl if sent.contains('\\') || !sent.is_ascii() => None,
            Target::Url | Target::StrictUrl => in_url(sent).filter(|target| target.starts_with("/echo")),
        }
    }

    fn target_sent(&self, given: &str) -> String {
        if self.calls_by_fetch { in_url(given).unwrap_or_default() } else { given.to_owned() }
    }

    fn joins_repeated_headers(&self) -> bool {
        self.fetch
    }

    /// What collects garbage takes its time: still less than what passes.
    fn memory_bound(&self, passed: u64) -> u64 {
        passed - passed / 10
    }

    fn most_header_lines(&self) -> usize {
        self.most_header_lines
    }

    fn most_header_bytes(&self) -> usize {
        self.most_header_bytes
    }

    fn adds_to_calls(&self) -> &'static [&'static str] {
        self.adds_to_calls
    }

    fn refusals(&self) -> &'static [Refusal] {
        self.refusals
    }

    fn owns_http(&self) -> bool {
        false
    }

    fn excused(&self, id: &str) -> Option<&'static str> {
        self.faults.iter().find(|(faulty, _)| *faulty == id).map(|(_, fault)| *fault)
    }

    async fn build(&self) -> Result<(), Failure> {
        installed(&built().join("fetch/app_bg.wasm"), Path::new(HOSTS), self.name)
    }

    async fn start(&self, env: &Env) -> Result<Box<dyn Instance>, Failure> {
        let mut env = settings("SUBJECT_MODULE", env);
        env.insert("DENO_NO_UPDATE_CHECK".to_owned(), "1".to_owned());
        env.insert("NO_COLOR".to_owned(), "1".to_owned());
        let script = format!("{HOSTS}/{}.mjs", self.name);
        let arguments: Vec<&str> = self.arguments.iter().copied().chain([script.as_str()]).collect();
        let process = Process::start(host(self.program), &arguments, &env, "listening address=").await?;
        Ok(Box::new(process))
    }
}
