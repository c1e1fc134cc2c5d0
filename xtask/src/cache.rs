//! Pinned tools, built once and kept outside the tree by name and version.

use std::path::PathBuf;

use crate::process::{Failed, Step, say};

/// A tool from the package registry of its language.
pub(crate) struct Tool {
    name: &'static str,
    version: &'static str,
}

/// Licences, sources and duplicate versions of dependencies.
pub(crate) const CARGO_DENY: Tool = Tool { name: "cargo-deny", version: "0.20.2" };

impl Tool {
    /// The program, installed if it is not there yet.
    pub(crate) fn program(&self) -> Result<PathBuf, Failed> {
        let folder = folder().join("tools").join(format!("{}-{}", self.name, self.version));
        let program = folder.join("bin").join(self.name);
        if !program.exists() {
            say(&format!("installing {} {} into {}", self.name, self.version, folder.display()));
            Step::cargo(["install", self.name, "--version", self.version, "--locked"])
                .arguments(["--no-default-features", "--root"])
                .arguments([&folder])
                .run()?;
        }
        Ok(program)
    }
}

/// `wacht-runtimes` in the user's cache folder (XDG Base Directory Specification).
fn folder() -> PathBuf {
    let cache = std::env::var_os("XDG_CACHE_HOME").filter(|folder| !folder.is_empty()).map_or_else(
        || PathBuf::from(std::env::var_os("HOME").unwrap_or_default()).join(".cache"),
        PathBuf::from,
    );
    cache.join("wacht-runtimes")
}
