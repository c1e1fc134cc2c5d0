//! Modules for JavaScript hosts, and the hosts that the suite drives.

use std::fs;
use std::path::{Path, PathBuf};

use super::{What, files, folder, target};
use crate::cache;
use crate::process::{Failed, Step, root};

const TARGET: &str = "wasm32-unknown-unknown";
const PROFILE: &str = "web";
/// The hosts, installed as the lock file says.
const HOSTS: &str = "conformance-tests/hosts";

/// Builds a package into `target/wacht/<name>`: the module, its glue and its snippets.
pub(crate) fn module(name: &str, package: &str, features: &[&str]) -> Result<(), Failed> {
    bundle(name, package, features, &[])
}

/// The same, with the Worker that loads it.
pub(crate) fn worker(name: &str, package: &str, features: &[&str]) -> Result<(), Failed> {
    bundle(name, package, features, &["--worker"])
}

fn bundle(name: &str, package: &str, features: &[&str], options: &[&str]) -> Result<(), Failed> {
    super::install_target(TARGET)?;
    Step::cargo(["build", "--locked", "--package", package, "--features", &features.join(",")])
        .arguments(["--target", TARGET, "--profile", PROFILE])
        .run()?;
    write(&compiled(package), &folder(name), options)
}

/// Builds a Worker of a bench that is a workspace of its own, with the profile of this one.
pub(crate) fn standalone_worker(bench: &str, library: &str) -> Result<(), Failed> {
    super::install_target(TARGET)?;
    let building = target().join(bench);
    Step::cargo(["build", "--locked", "--target", TARGET, "--profile", PROFILE, "--config", "Cargo.toml"])
        .arguments(["--manifest-path", &format!("benches/{bench}/Cargo.toml"), "--target-dir"])
        .arguments([&building])
        .run()?;
    let module = building.join(TARGET).join(PROFILE).join(format!("{library}.wasm"));
    write(&module, &folder(bench), &["--worker"])
}

/// Writes what hosts load of a compiled module, and makes that one smaller.
fn write(module: &Path, folder: &Path, options: &[&str]) -> Result<(), Failed> {
    // What an earlier build left may have other names.
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| Failed::File(folder.to_owned(), error))?;
    }
    Step::cargo(["run", "--quiet", "--locked", "--package", "wacht-bundle", "--"])
        .arguments(options)
        .arguments([module, folder])
        .run()?;
    let written = folder.join("app_bg.wasm");
    Step::new(tools()?.join(WASM_OPT)).arguments(["-Os", "--output"]).arguments([&written, &written]).run()
}

/// Installs `wasm-opt` and `esbuild`, and gives the folder of their packages.
fn tools() -> Result<PathBuf, Failed> {
    let folder = root().join("bundle");
    install(&folder)?;
    Ok(folder.join("node_modules"))
}

/// The optimizer of WebAssembly, in the folder of [`tools`].
const WASM_OPT: &str = ".bin/wasm-opt";

/// What cargo makes of a package.
fn compiled(package: &str) -> PathBuf {
    target().join(TARGET).join(PROFILE).join(format!("{}.wasm", package.replace('-', "_")))
}

/// Builds a Worker as its users do, and gives the folder. All that `worker-build` would download is there before.
pub(crate) fn worker_build(package: &str) -> Result<PathBuf, Failed> {
    super::install_target(TARGET)?;
    let tools = tools()?;
    let package = root().join(package);
    Step::new(cache::WORKER_BUILD.program()?)
        .arguments(["--profile", PROFILE])
        .within(&package)
        .variable("WASM_BINDGEN_BIN", cache::WASM_BINDGEN.program()?)
        .variable("ESBUILD_BIN", only(&tools.join("@esbuild"), "bin/esbuild")?)
        .variable("WASM_OPT_BIN", tools.join(WASM_OPT))
        .run()?;
    Ok(package.join("build"))
}

/// Installs the JavaScript hosts that the suite drives.
pub(crate) fn install_hosts() -> Result<(), Failed> {
    install(&root().join(HOSTS))
}

/// The emulator of Netlify, which brings more than the other hosts together.
const NETLIFY: &str = "conformance-tests/hosts/netlify";

/// Installs the emulator of Netlify, and gives the script that runs a function on it.
pub(crate) fn install_netlify() -> Result<PathBuf, Failed> {
    let folder = root().join(NETLIFY);
    install(&folder)?;
    Ok(folder.join("host.mjs"))
}

/// Installs the hosts, and gives the program of one.
pub(crate) fn program(scope: &str, name: &str) -> Result<PathBuf, Failed> {
    install_hosts()?;
    only(&root().join(HOSTS).join("node_modules").join(scope), name)
}

/// A program in the only package that a scope has for this machine.
fn only(scope: &Path, name: &str) -> Result<PathBuf, Failed> {
    let packages = fs::read_dir(scope).map_err(|error| Failed::File(scope.to_owned(), error))?;
    let program =
        packages.flatten().map(|package| package.path().join(name)).find(|program| program.is_file());
    program.ok_or_else(|| Failed::Rule(format!("{}: no package for this machine", scope.display())))
}

/// Installs what the lock file of a folder names, unless it is there.
pub(crate) fn install(folder: &Path) -> Result<(), Failed> {
    let (lock, installed) =
        (folder.join("package-lock.json"), folder.join("node_modules/.package-lock.json"));
    let modified = |file: &Path| fs::metadata(file).and_then(|data| data.modified()).ok();
    if modified(&installed).is_some_and(|installed| modified(&lock).is_some_and(|lock| lock <= installed)) {
        return Ok(());
    }
    Step::new("npm").arguments(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).within(folder).run()
}

/// Builds something, and gives the files of a kind that a host loads of it. A module has no code for signatures: the host
/// checks them.
pub(crate) fn weighed(what: What, kind: &str) -> Result<Vec<PathBuf>, Failed> {
    super::run(what)?;
    let package = what.package();
    let named = compiled(package);
    let bytes = fs::read(&named).map_err(|error| Failed::File(named.clone(), error))?;
    // The names of functions are still in it.
    if let Some(found) =
        CRYPTOGRAPHY.iter().find(|name| memchr::memmem::find(&bytes, name.as_bytes()).is_some())
    {
        return Err(Failed::Rule(format!("{}: {found} is linked", named.display())));
    }
    let mut files = files(&folder(package))?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == kind));
    Ok(files)
}

/// Crates that check signatures.
const CRYPTOGRAPHY: [&str; 8] =
    ["aws_lc", "curve25519", "ed25519_dalek", "jsonwebtoken", "p256", "p384", "ring::", "3rsa"];
