//! The core and the backend stay free of any runtime.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::process::Command;

const RUNTIMES: [&str; 10] =
    ["tokio", "hyper", "reqwest", "worker", "wasip2", "wasip3", "web-sys", "js-sys", "wstd", "spin-sdk"];

fn tree(package: &str, target: &str) -> Vec<String> {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--package", package, "--target", target, "--edges", "normal", "--all-features"])
        .args(["--prefix", "none", "--format", "{p}", "--locked", "--manifest-path"])
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.toml"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().filter_map(|line| line.split(' ').next()).map(str::to_owned).collect()
}

#[test]
fn r_18_no_runtime_is_among_the_dependencies_on_any_target() {
    for package in ["wacht-core", "wacht-backend"] {
        for target in ["x86_64-unknown-linux-gnu", "wasm32-unknown-unknown", "wasm32-wasip2"] {
            let tree = tree(package, target);
            assert!(tree.iter().any(|name| name == "http"), "{package} on {target}: {tree:?}");
            for runtime in RUNTIMES {
                assert!(
                    !tree.iter().any(|name| name == runtime),
                    "{package} on {target} depends on {runtime}"
                );
            }
        }
    }
}

#[test]
fn the_check_sees_a_runtime_where_there_is_one() {
    assert!(tree("wacht-hyper", "x86_64-unknown-linux-gnu").iter().any(|name| name == "tokio"));
}
