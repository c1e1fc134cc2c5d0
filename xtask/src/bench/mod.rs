//! The benches. Those that need a peer whose features would touch the others are workspaces of their own.

mod components;

use crate::build::{self, What, wasi};
use crate::process::{Failed, Step, root, say};
use crate::sizes;

pub(crate) fn run(name: Option<&str>) -> Result<(), Failed> {
    let of = |wanted: &str| name.is_none_or(|name| name == wanted);
    if !matches!(name, Some("javascript" | "lambda" | "wasi" | "signatures")) {
        Step::cargo(["run", "--release", "--package", "wacht-benches", "--"]).arguments(name).run()?;
    }
    if of("axum") {
        Step::cargo(["run", "--release", "--manifest-path", "benches/axum-guards/Cargo.toml"]).run()?;
    }
    if of("lambda") {
        let manifest = ["--release", "--manifest-path", "benches/lambda/Cargo.toml"];
        Step::cargo(["build", "--bins"]).arguments(manifest).run()?;
        Step::cargo(["run"]).arguments(manifest).run()?;
    }
    if of("wasi") {
        components::run()?;
    }
    if of("javascript") {
        javascript()?;
    }
    if of("api") {
        operations()?;
    }
    if of("signatures") {
        signatures()?;
    }
    Ok(())
}

/// The candidates that checked signatures best, and those that did not.
const CANDIDATES: [&str; 6] =
    ["", "rustcrypto-next", "rustcrypto", "jsonwebtoken", "libcrux", "ed25519-compact"];

/// Who checks signatures in WebAssembly: microseconds of one check on wasmtime, and what it adds to a component.
fn signatures() -> Result<(), Failed> {
    let host = wasi::host()?;
    let mut without = 0.0;
    for candidate in CANDIDATES {
        let component = wasi::standalone("signatures", "wacht_signatures", candidate)?;
        let (_, gzip) = sizes::weigh(&component)?;
        if candidate.is_empty() {
            without = gzip;
            continue;
        }
        let step = Step::new(&host).arguments([&component]).arguments(["--cache"]);
        let times = step.arguments([wasi::compiled()]).arguments(["--ask", "/"]).output()?;
        let times = times.split_whitespace().collect::<Vec<_>>().join(" ");
        say(&format!("{candidate:<16} {:>6.1} KB gzip   µs: {times}", gzip - without));
    }
    Ok(())
}

/// How many operations the larger program has more.
const MORE: u32 = 20;

/// What an operation adds to a component, over the first one.
fn operations() -> Result<(), Failed> {
    let (_, one) = sizes::weigh(&wasi::standalone("wasm-size", "wacht-wasm-size", "")?)?;
    let (_, many) = sizes::weigh(&wasi::standalone("wasm-size", "wacht-wasm-size", "more")?)?;
    let (_, largest) = sizes::weigh(&wasi::standalone("wasm-size", "wacht-wasm-size", "largest")?)?;
    let each = (many - one) / f64::from(MORE);
    say(&format!("one operation: {one:.1} KB gzip; {MORE} more: {many:.1} KB gzip, {each:.2} KB for each"));
    say(&format!("the operation with the most types: {:.2} KB gzip", largest - one));
    Ok(())
}

/// A guarded route on Node and workerd, beside the same route in JavaScript; and how soon a hello answers after its start.
fn javascript() -> Result<(), Failed> {
    let folder = root().join("benches").join("javascript");
    build::web::install(&folder)?;
    Step::cargo(["build", "--release", "--package", "wacht-dev"]).run()?;
    for what in [What::OnFetch, What::OnCloudflare] {
        build::run(what)?;
    }
    Step::new("node")
        .arguments(["bench.mjs"])
        .within(&folder)
        .variable("WACHT_DEV", build::target().join("release").join("wacht-dev"))
        .variable("WACHT_MODULE", url("on-fetch"))
        .variable("WACHT_WORKER", build::folder("on-cloudflare"))
        .run()?;
    build::run(What::HelloFetch)?;
    build::web::worker("hello-on-workerd", What::HelloFetch.package(), &[])?;
    build::web::standalone_worker("hello-worker", "hello_worker")?;
    Step::new("node")
        .arguments(["starts.mjs"])
        .within(&folder)
        .variable("WACHT_HELLO", url("hello-fetch"))
        .variable("WACHT_HELLO_WORKER", build::folder("hello-on-workerd"))
        .variable("WACHT_WORKER_CRATE", build::folder("hello-worker"))
        .run()
}

/// A build as the scripts load it.
fn url(build: &str) -> String {
    format!("file://{}/", build::folder(build).display())
}
