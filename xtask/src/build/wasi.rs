//! Components of WASI, and the host that the suite serves them on.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

use super::{files, folder, target};
use crate::cache;
use crate::process::{Failed, Step, root, say};

const TARGET: &str = "wasm32-wasip2";
const PROFILE: &str = "wasi";
const COMPONENT: &str = "component.wasm";

/// Builds a package into `target/wacht/<name>/component.wasm`.
pub(crate) fn component(name: &str, package: &str, features: &[&str]) -> Result<(), Failed> {
    super::install_target(TARGET)?;
    Step::cargo(["build", "--locked", "--package", package, "--no-default-features"])
        .arguments(["--features", &features.join(","), "--target", TARGET, "--profile", PROFILE])
        .run()?;
    let made = format!("{}.wasm", package.replace('-', "_"));
    let made = target().join(TARGET).join(PROFILE).join(made);
    keep(&made, name).map(drop)
}

/// An example as a component.
pub(crate) fn example(package: &str) -> Result<PathBuf, Failed> {
    component(package, package, &[])?;
    Ok(folder(package).join(COMPONENT))
}

/// A hello of the bench, with this feature.
pub(crate) fn hello(feature: &str) -> Result<PathBuf, Failed> {
    standalone("wasi", "wacht_hello", feature)
}

/// The component of a bench that is a workspace of its own, with this feature or none.
pub(crate) fn standalone(bench: &str, library: &str, feature: &str) -> Result<PathBuf, Failed> {
    super::install_target(TARGET)?;
    let building = target().join(bench);
    Step::cargo(["build", "--locked", "--release", "--target", TARGET, "--features", feature])
        .arguments(["--manifest-path", &format!("benches/{bench}/Cargo.toml"), "--target-dir"])
        .arguments([&building])
        .run()?;
    let made = building.join(TARGET).join("release").join(format!("{library}.wasm"));
    keep(&made, &format!("bench-{bench}-{feature}"))
}

/// Where the host keeps what it has compiled.
pub(crate) fn compiled() -> PathBuf {
    folder("wasmtime")
}

fn keep(made: &Path, name: &str) -> Result<PathBuf, Failed> {
    let folder = folder(name);
    fs::create_dir_all(&folder).map_err(|error| Failed::File(folder.clone(), error))?;
    let component = folder.join(COMPONENT);
    fs::copy(made, &component).map_err(|error| Failed::File(made.to_owned(), error))?;
    Ok(component)
}

/// The host, built if there is none of these sources yet. It takes minutes, so it is kept outside the tree, by what it is
/// made of.
pub(crate) fn host() -> Result<PathBuf, Failed> {
    let sources = root().join("conformance-tests").join("wasmtime-host");
    let folder =
        cache::folder().join("tools").join(format!("wacht-wasmtime-host-{:016x}", fingerprint(&sources)?));
    let program = folder.join("bin").join(NAME);
    if !program.exists() {
        say(&format!("building the host for components into {}: some minutes", folder.display()));
        let building = cache::folder().join("build").join(NAME);
        Step::cargo(["build", "--locked", "--release", "--manifest-path"])
            .arguments([sources.join("Cargo.toml")])
            .arguments(["--target-dir"])
            .arguments([&building])
            .run()?;
        let failed = |error| Failed::File(program.clone(), error);
        fs::create_dir_all(folder.join("bin")).map_err(failed)?;
        // Copied beside, then renamed: a copy that was interrupted is no program.
        let copied = folder.join(NAME);
        fs::copy(building.join("release").join(NAME), &copied).map_err(failed)?;
        fs::rename(copied, &program).map_err(failed)?;
    }
    Ok(program)
}

const NAME: &str = "wacht-wasmtime-host";

/// A number that changes with any of the files below.
fn fingerprint(folder: &Path) -> Result<u64, Failed> {
    let mut hasher = DefaultHasher::new();
    for file in files(folder)? {
        let bytes = fs::read(&file).map_err(|error| Failed::File(file.clone(), error))?;
        hasher.write(&bytes);
    }
    Ok(hasher.finish())
}
