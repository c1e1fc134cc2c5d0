//! What is built for the runtimes that cargo alone cannot build for, into `target/wacht/<what>`.

pub(crate) mod wasi;
pub(crate) mod web;
pub(crate) mod workerd;

use std::fs;
use std::path::{Path, PathBuf};

use crate::process::{Failed, Step, root};

/// What can be built.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum What {
    /// The suite's subject as a component of WASI 0.2
    WasiP2,
    /// The same as an axum router
    WasiP2Axum,
    /// The suite's subject as a component of WASI 0.3
    WasiP3,
    /// The suite's subject as a component of Spin
    Spin,
    /// The suite's subject as a module for the hosts with `Request` and `Response`
    Fetch,
    /// The suite's subject as a Worker
    Cloudflare,
    /// The same as an axum router
    CloudflareAxum,
    /// The admin API as a module for JavaScript hosts
    OnFetch,
    /// The smallest module for JavaScript hosts
    HelloFetch,
    /// The admin API as a Worker
    OnCloudflare,
    /// The admin API in axum as a Worker
    AxumOnCloudflare,
}

impl What {
    /// What the suite runs.
    pub(crate) const SUBJECTS: [Self; 7] = [
        Self::WasiP2,
        Self::WasiP2Axum,
        Self::WasiP3,
        Self::Spin,
        Self::Fetch,
        Self::Cloudflare,
        Self::CloudflareAxum,
    ];

    /// The package that it is made of. A folder is named after an example or a bench.
    pub(crate) const fn package(self) -> &'static str {
        match self {
            Self::WasiP2 | Self::WasiP2Axum | Self::WasiP3 => "subject-wasi",
            Self::Spin => "subject-spin",
            Self::Fetch => "subject-fetch",
            Self::Cloudflare | Self::CloudflareAxum => "subject-cloudflare",
            Self::OnFetch => "on-fetch",
            Self::HelloFetch => "hello-fetch",
            Self::OnCloudflare => "on-cloudflare",
            Self::AxumOnCloudflare => "axum-on-cloudflare",
        }
    }

    /// The variable by which the suite finds what its host needs, and a function that installs it.
    pub(crate) fn host(self) -> Result<Option<(&'static str, PathBuf)>, Failed> {
        match self {
            Self::WasiP2 | Self::WasiP2Axum | Self::WasiP3 | Self::Spin => {
                Ok(Some(("WACHT_WASMTIME_HOST", wasi::host()?)))
            }
            Self::Fetch | Self::Cloudflare | Self::CloudflareAxum => web::install_hosts().map(|()| None),
            Self::OnFetch | Self::HelloFetch | Self::OnCloudflare | Self::AxumOnCloudflare => Ok(None),
        }
    }

    /// The columns of the suite that run it.
    pub(crate) const fn columns(self) -> &'static [&'static str] {
        match self {
            Self::WasiP2 => &["jco", "wasi-p2", "wasi-p2-reuse"],
            Self::WasiP2Axum => &["wasi-p2-axum"],
            Self::Spin => &["spin-on-wasmtime", "spin"],
            Self::WasiP3 => &["wasi-p3", "wasi-p3-reuse"],
            Self::Fetch => &["bun", "deno", "express", "hono", "koa", "netlify", "node"],
            Self::Cloudflare => &["workerd"],
            Self::CloudflareAxum => &["workerd-axum"],
            Self::OnFetch | Self::HelloFetch | Self::OnCloudflare | Self::AxumOnCloudflare => &[],
        }
    }
}

pub(crate) fn run(what: What) -> Result<(), Failed> {
    let package = what.package();
    match what {
        What::WasiP2 => wasi::component("wasi-p2", package, &["p2"]),
        What::WasiP2Axum => wasi::component("wasi-p2-axum", package, &["p2", "axum"]),
        What::WasiP3 => wasi::component("wasi-p3", package, &["p3"]),
        What::Spin => wasi::component("spin", package, &[]),
        What::Fetch => web::module("fetch", package, &[]),
        What::Cloudflare => web::worker("cloudflare", package, &[]),
        What::CloudflareAxum => web::worker("cloudflare-axum", package, &["axum"]),
        What::OnFetch | What::HelloFetch => web::module(package, package, &[]),
        What::OnCloudflare | What::AxumOnCloudflare => web::worker(package, package, &[]),
    }
}

/// Cargo's target folder.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// Where a build's result goes.
pub(crate) fn folder(name: &str) -> PathBuf {
    target().join("wacht").join(name)
}

/// Every file below a folder, in order, but for what cargo built there.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>, Failed> {
    let failed = |error| Failed::File(folder.to_owned(), error);
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_file() {
            found.push(path);
        } else if !path.ends_with("target") {
            found.extend(files(&path)?);
        }
    }
    found.sort();
    Ok(found)
}

/// Installs a target of the toolchain, if it is not there yet.
pub(crate) fn install_target(target: &str) -> Result<(), Failed> {
    let installed = Step::new("rustup").arguments(["target", "list", "--installed"]).output()?;
    if !installed.lines().any(|line| line == target) {
        Step::new("rustup").arguments(["target", "add", target]).run()?;
    }
    Ok(())
}
