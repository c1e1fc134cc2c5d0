//! What workerd, the runtime of Cloudflare Workers, is told of a Worker that `cargo xtask build` made.

use std::fs;
use std::path::{Path, PathBuf};

use crate::process::Failed;

/// The server that the conformance suite runs, too.
const TEMPLATE: &str = include_str!("../../../conformance-tests/src/runtimes/workerd.capnp");

/// Writes the configuration of a server of one Worker, with settings of these names from its environment.
pub(crate) fn configure<'a>(
    package: &str,
    settings: impl Iterator<Item = &'a str>,
) -> Result<PathBuf, Failed> {
    let folder = super::folder(package);
    let modules: Vec<String> =
        super::files(&folder)?.iter().filter_map(|path| module(&folder, path)).collect();
    let bindings: Vec<String> =
        settings.map(|name| format!("    (name = \"{name}\", fromEnvironment = \"{name}\"),\n")).collect();
    let (modules, bindings) = (modules.concat(), bindings.concat());
    let file = folder.join("workerd.capnp");
    let text = TEMPLATE
        .replace("MAIN", "worker.js")
        .replace("MODULES", modules.trim())
        .replace("BINDINGS", bindings.trim());
    fs::write(&file, text).map_err(|error| Failed::File(file.clone(), error))?;
    Ok(file)
}

/// A line for a file that is a module.
fn module(folder: &Path, path: &Path) -> Option<String> {
    let kind = match path.extension()?.to_str()? {
        "js" => "esModule",
        "wasm" => "wasm",
        _ => return None,
    };
    let name = path.strip_prefix(folder).ok()?.display();
    Some(format!("    (name = \"{name}\", {kind} = embed \"{name}\"),\n"))
}
