//! Pinned tools, installed once and kept outside the tree by name and version.

use std::path::{Path, PathBuf};

use crate::process::{Failed, Step, say};

/// A tool from a package registry.
pub(crate) struct Tool {
    name: &'static str,
    program: &'static str,
    version: &'static str,
    registry: Registry,
}

enum Registry {
    CratesIo,
    /// Without the lock file that it was published with, where that one does not build.
    CratesIoUnlocked,
    /// A wheel with a program in it, for a tool that takes long to build.
    PyPi,
}

/// Licences, sources and duplicate versions of dependencies.
pub(crate) const CARGO_DENY: Tool =
    Tool { name: "cargo-deny", program: "cargo-deny", version: "0.20.2", registry: Registry::CratesIo };

/// The emulator of AWS Lambda that people develop with.
pub(crate) const CARGO_LAMBDA: Tool =
    Tool { name: "cargo-lambda", program: "cargo-lambda", version: "1.9.2", registry: Registry::PyPi };

/// What builds Workers in Rust for those who deploy them.
pub(crate) const WORKER_BUILD: Tool =
    Tool { name: "worker-build", program: "worker-build", version: "0.8.7", registry: Registry::CratesIo };

/// What `worker-build` makes the glue with, in the version of the lock file of the project.
pub(crate) const WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: "0.2.130",
    registry: Registry::CratesIoUnlocked,
};

impl Tool {
    /// Whether it is there, or this machine has what installing it takes.
    pub(crate) fn is_available(&self) -> bool {
        let python = || Step::new("python3").arguments(["-c", "import ensurepip, venv"]).output();
        match self.registry {
            Registry::CratesIo | Registry::CratesIoUnlocked => true,
            Registry::PyPi => self.folder().join("bin").join(self.program).exists() || python().is_ok(),
        }
    }

    fn folder(&self) -> PathBuf {
        folder().join("tools").join(format!("{}-{}", self.name, self.version))
    }

    /// The program, installed if it is not there yet.
    pub(crate) fn program(&self) -> Result<PathBuf, Failed> {
        let folder = self.folder();
        let program = folder.join("bin").join(self.program);
        if !program.exists() {
            say(&format!("installing {} {} into {}", self.name, self.version, folder.display()));
            match self.registry {
                Registry::CratesIo => self.build(&folder, &["--locked", "--no-default-features"])?,
                Registry::CratesIoUnlocked => self.build(&folder, &[])?,
                Registry::PyPi => self.unpack(&folder)?,
            }
        }
        Ok(program)
    }

    fn build(&self, folder: &Path, options: &[&str]) -> Result<(), Failed> {
        Step::cargo(["install", self.name, "--version", self.version])
            .arguments(options)
            .arguments(["--root"])
            .arguments([folder])
            .run()
    }

    /// Without what the wheel depends on: cargo-lambda needs zig to build for other machines, and not to emulate.
    fn unpack(&self, folder: &Path) -> Result<(), Failed> {
        Step::new("python3").arguments(["-m", "venv"]).arguments([folder]).run()?;
        Step::new(folder.join("bin").join("python"))
            .arguments(["-m", "pip", "install", "--no-deps", "--only-binary", ":all:"])
            .arguments([format!("{}=={}", self.name, self.version)])
            .run()
    }
}

/// `wacht-runtimes` in the user's cache folder (XDG Base Directory Specification).
pub(crate) fn folder() -> PathBuf {
    let cache = std::env::var_os("XDG_CACHE_HOME").filter(|folder| !folder.is_empty()).map_or_else(
        || PathBuf::from(std::env::var_os("HOME").unwrap_or_default()).join(".cache"),
        PathBuf::from,
    );
    cache.join("wacht-runtimes")
}
