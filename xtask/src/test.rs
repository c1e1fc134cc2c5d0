//! The tests.

use crate::process::{Failed, Step, root, say};
use crate::{build, cache};

/// Targets that the core and the backend must compile for, beside the machine's own.
const WASM_TARGETS: [&str; 2] = ["wasm32-unknown-unknown", "wasm32-wasip2"];

/// Crates that name no runtime: they compile for every target.
const PORTABLE: [&str; 5] =
    ["wacht-core", "wacht-backend", "wacht-tower", "admin-api", "wacht-conformance-app"];

/// The second engine for components, in JavaScript, and its column.
const JCO: &str = "conformance-tests/jco";
const JCO_COLUMN: &str = "jco";
/// The examples for servers in JavaScript, and the test that starts them.
const ON_FETCH: &str = "examples/on-fetch";
const EXAMPLES: &str = "examples";

/// What some runs of the suite need beside the subjects and their hosts.
struct Need {
    /// The runs: `None` is the run of everything.
    of: &'static [Option<&'static str>],
    /// Installs or builds it, and tells the suite where it is.
    prepare: fn(Step) -> Result<Step, Failed>,
}

const NEEDS: [Need; 5] = [
    Need { of: &[None, Some("lambda"), Some("lambda-watch")], prepare: lambda_emulator },
    Need { of: &[None, Some(EXAMPLES)], prepare: examples },
    Need { of: &[Some(JCO_COLUMN)], prepare: jco },
    Need { of: &[Some("netlify")], prepare: netlify },
    Need { of: &[Some("worker-build")], prepare: worker_build },
];

/// Each request costs these a worker, a tenth of a second or two of both processors: one check after the other.
const ONE_BY_ONE: [&str; 2] = [JCO_COLUMN, "netlify"];

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
    for need in NEEDS.iter().filter(|need| need.of.contains(&runtime)) {
        suite = (need.prepare)(suite)?;
    }
    match filter {
        None => suite.run(),
        Some(_) if runtime == Some(EXAMPLES) => suite.arguments(["--test", EXAMPLES]).run(),
        Some(filter) => {
            let one_by_one = runtime.is_some_and(|runtime| ONE_BY_ONE.contains(&runtime));
            suite
                .arguments(["--test", "conformance", "--", &filter])
                .arguments(one_by_one.then_some("--test-threads=1"))
                .run()
        }
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
fn lambda_emulator(suite: Step) -> Result<Step, Failed> {
    if !cache::CARGO_LAMBDA.is_available() {
        say("lambda-watch is skipped: installing cargo-lambda takes python3 with venv, which is not there");
        return Ok(suite);
    }
    Ok(suite.variable("WACHT_CARGO_LAMBDA", cache::CARGO_LAMBDA.program()?))
}

fn examples(suite: Step) -> Result<Step, Failed> {
    build::run(build::What::OnFetch)?;
    build::web::install_hosts()?;
    build::web::install_netlify()?;
    build::web::install(&root().join(ON_FETCH))?;
    Ok(suite)
}

/// It is one of all tests, done within four minutes, and has a report of its own.
fn jco(suite: Step) -> Result<Step, Failed> {
    let folder = root().join(JCO);
    build::web::install(&folder)?;
    let report = build::target().join("conformance-jco");
    Ok(suite
        .variable("WACHT_JCO", folder.join("node_modules/.bin/jco"))
        .variable("CONFORMANCE_REPORT_DIR", report))
}

fn netlify(suite: Step) -> Result<Step, Failed> {
    build::web::install_netlify()?;
    Ok(suite.variable("WACHT_NETLIFY", "1"))
}

/// The example and the subject for Workers as `worker-build` builds them. Its tools take minutes to install, and each build a
/// minute or two.
fn worker_build(suite: Step) -> Result<Step, Failed> {
    build::web::install_hosts()?;
    build::web::worker_build("examples/on-cloudflare")?;
    let example = Step::cargo(["test", "--locked", "--package", "wacht-conformance", "--test", EXAMPLES]);
    example.arguments(["--", "--ignored", "worker_build"]).run()?;
    let subject = build::web::worker_build("conformance-tests/subjects/cloudflare")?;
    Ok(suite.variable("WACHT_WORKER_BUILD", subject))
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
