//! The tests.

use crate::process::{Failed, Step, root, say};
use crate::{build, cache};

/// Targets that the core and the backend must compile for, beside the machine's own.
const WASM_TARGETS: [&str; 2] = ["wasm32-unknown-unknown", "wasm32-wasip2"];

/// Crates that name no runtime: they compile for every target.
const PORTABLE: [&str; 5] =
    ["wacht-core", "wacht-backend", "wacht-tower", "admin-api", "wacht-conformance-app"];

/// A second engine for components, in JavaScript.
const JCO: &str = "conformance-tests/jco";
const JCO_COLUMN: &str = "jco";
/// The examples for servers in JavaScript.
const ON_FETCH: &str = "examples/on-fetch";
/// What the tests that start them are called.
const EXAMPLES: &str = "examples";
/// The subject and the example for Workers as `worker-build` builds them.
const WORKER_BUILD: &str = "worker-build";

pub(crate) fn all() -> Result<(), Failed> {
    portable()?;
    crates()?;
    conformance(None)?;
    conformance(Some(JCO_COLUMN))
}

/// Every test of the workspace but the suite that starts runtimes.
pub(crate) fn crates() -> Result<(), Failed> {
    Step::cargo(["test", "--locked", "--workspace", "--exclude", "wacht-conformance"]).run()
}

/// The conformance suite, the proof that it catches faults, the comparison with the JavaScript SDK, and the examples.
pub(crate) fn conformance(runtime: Option<&str>) -> Result<(), Failed> {
    let mut suite = Step::cargo(["test", "--locked", "--package", "wacht-conformance"]);
    if runtime == Some("lambda-watch") || (matches!(runtime, None | Some("lambda")) && emulates_lambda()) {
        suite = suite.variable("WACHT_CARGO_LAMBDA", cache::CARGO_LAMBDA.program()?);
    }
    let filter = runtime.map(filter);
    let wanted = |column: &str| filter.as_ref().is_none_or(|filter| format!("{column}::").contains(filter));
    for what in
        build::What::SUBJECTS.into_iter().filter(|what| what.columns().iter().any(|column| wanted(column)))
    {
        build::run(what)?;
        if let Some((variable, host)) = what.host()? {
            suite = suite.variable(variable, host);
        }
    }
    if runtime.is_none_or(|runtime| runtime == EXAMPLES) {
        build::run(build::What::OnFetch)?;
        build::web::install_hosts()?;
        build::web::install_netlify()?;
        build::web::install(&root().join(ON_FETCH))?;
    }
    // Its tools take minutes to install, and each build a minute or two.
    if runtime == Some(WORKER_BUILD) {
        build::web::install_hosts()?;
        build::web::worker_build("examples/on-cloudflare")?;
        let example = Step::cargo(["test", "--locked", "--package", "wacht-conformance", "--test", EXAMPLES]);
        example.arguments(["--", "--ignored", "worker_build"]).run()?;
        suite = suite.variable(
            "WACHT_WORKER_BUILD",
            build::web::worker_build("conformance-tests/subjects/cloudflare")?,
        );
    }
    if runtime == Some(EXAMPLES) {
        return suite.arguments(["--test", EXAMPLES]).run();
    }
    // Each request costs these a worker, a tenth of a second or two of both processors: each is run by itself, one check after
    // the other. jco is one of all tests: it is done within four minutes, and has a report of its own.
    let mut threads = None;
    if runtime == Some("netlify") {
        build::web::install_netlify()?;
        suite = suite.variable("WACHT_NETLIFY", "1");
        threads = Some("--test-threads=1");
    }
    if runtime == Some(JCO_COLUMN) {
        build::web::install(&root().join(JCO))?;
        suite = suite.variable("WACHT_JCO", root().join(JCO).join("node_modules/.bin/jco"));
        suite = suite.variable("CONFORMANCE_REPORT_DIR", build::target().join("conformance-jco"));
        threads = Some("--test-threads=1");
    }
    match filter {
        Some(filter) => suite
            .arguments(["--test", "conformance", "--"])
            .arguments([filter.as_str()])
            .arguments(threads)
            .run(),
        None => suite.run(),
    }
}

/// What the names of the tests of a column contain. A column is named by itself; a family by what its columns have in common.
fn filter(runtime: &str) -> String {
    match runtime {
        "axum" => "-axum::".to_owned(),
        "lambda" => "lambda-".to_owned(),
        "wasi" => "wasi-".to_owned(),
        "spin" => "spin".to_owned(),
        column => format!("{column}::"),
    }
}

/// The emulator of Lambda takes half an hour to build, so it is a wheel, and needs Python.
fn emulates_lambda() -> bool {
    let available = cache::CARGO_LAMBDA.is_available();
    if !available {
        say("lambda-watch is skipped: installing cargo-lambda takes python3 with venv, which is not there");
    }
    available
}

fn portable() -> Result<(), Failed> {
    for target in WASM_TARGETS {
        build::install_target(target)?;
        say(&format!("the portable crates compile for {target}:"));
        Step::cargo(["check", "--locked", "--target", target])
            .arguments(PORTABLE.iter().flat_map(|package| ["--package", package]))
            .run()?;
    }
    Ok(())
}
