//! What is built for the runtimes that cargo alone cannot build for, into `target/wacht/<what>`.

pub(crate) mod wasi;
pub(crate) mod web;

use std::path::PathBuf;

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
            Self::Fetch => &["bun", "deno", "express", "hono", "koa", "node"],
            Self::Cloudflare => &["workerd"],
            Self::CloudflareAxum => &["workerd-axum"],
            Self::OnFetch | Self::HelloFetch | Self::OnCloudflare | Self::AxumOnCloudflare => &[],
        }
    }
}

impl What {
    /// The package of an example or a bench, which its folder is named after.
    pub(crate) const fn package(self) -> &'static str {
        match self {
            Self::HelloFetch => "hello-fetch",
            Self::OnCloudflare => "on-cloudflare",
            Self::AxumOnCloudflare => "axum-on-cloudflare",
            _ => "on-fetch",
        }
    }
}

pub(crate) fn run(what: What) -> Result<(), Failed> {
    match what {
        What::WasiP2 => wasi::component("wasi-p2", "subject-wasi", &["p2"]),
        What::WasiP3 => wasi::component("wasi-p3", "subject-wasi", &["p3"]),
        What::Spin => wasi::component("spin", "subject-spin", &[]),
        What::WasiP2Axum => wasi::component("wasi-p2-axum", "subject-wasi", &["p2", "axum"]),
        What::Fetch => web::module("fetch", "subject-fetch", &[]),
        What::Cloudflare => web::worker("cloudflare", "subject-cloudflare", &[]),
        What::CloudflareAxum => web::worker("cloudflare-axum", "subject-cloudflare", &["axum"]),
        What::OnFetch => web::module("on-fetch", "on-fetch", &[]),
        What::HelloFetch => web::module("hello-fetch", "hello-fetch", &[]),
        What::OnCloudflare => web::worker("on-cloudflare", "on-cloudflare", &[]),
        What::AxumOnCloudflare => web::worker("axum-on-cloudflare", "axum-on-cloudflare", &[]),
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

/// Installs a target of the toolchain, if it is not there yet.
pub(crate) fn install_target(target: &str) -> Result<(), Failed> {
    let installed = Step::new("rustup").arguments(["target", "list", "--installed"]).output()?;
    if !installed.lines().any(|line| line == target) {
        Step::new("rustup").arguments(["target", "add", target]).run()?;
    }
    Ok(())
}
