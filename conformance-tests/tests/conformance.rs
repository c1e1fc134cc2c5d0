//! Every invariant on every runtime.

use std::process::ExitCode;
use std::sync::Arc;

use wacht_conformance::runtimes::{
    Hyper, JavaScript, Jco, Lambda, LambdaWatch, Netlify, Spin, Wasi, Workerd,
};
use wacht_conformance::{Runtime, run};

fn main() -> ExitCode {
    let mut runtimes: Vec<Arc<dyn Runtime>> = vec![
        Arc::new(Hyper::new(env!("CARGO_BIN_EXE_subject-hyper"))),
        Arc::new(Hyper::axum(env!("CARGO_BIN_EXE_subject-hyper"))),
    ];
    runtimes.extend(Lambda::all(env!("CARGO_BIN_EXE_subject-lambda")));
    runtimes.push(Arc::new(LambdaWatch::new(env!("CARGO_BIN_EXE_subject-lambda"))));
    runtimes.extend(Wasi::all());
    runtimes.push(Arc::new(Jco::new()));
    runtimes.push(Arc::new(Spin::new()));
    runtimes.extend(JavaScript::all());
    runtimes.push(Arc::new(Netlify::default()));
    runtimes.extend(Workerd::all());
    run(runtimes)
}
