use wacht_core::{Capabilities, PanicIsolation};

use crate::{DESTINATIONS, Env};

/// Which component is served, and how long one instance of it lives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Column {
    /// WASI 0.2, an instance a request, as `wasmtime serve` has it.
    P2,
    /// WASI 0.2, an instance for 128 requests, one after the other.
    P2Reused,
    /// WASI 0.2, the subject as an axum router.
    P2Axum,
    /// WASI 0.3, an instance a request.
    P3,
    /// WASI 0.3, an instance for 128 requests, 16 at once, as `wasmtime serve` and Spin have it.
    P3Reused,
    /// A component of Spin on wasmtime, which is given Spin's variables: Spin itself is another column.
    Spin,
}

impl Column {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::P2, Self::P2Reused, Self::P2Axum, Self::P3, Self::P3Reused, Self::Spin];

    /// What wasmtime-wasi-http accounts for the headers of one message at most.
    pub(super) const RESPONSE_HEADER_BYTES: usize = 128 * 1024;

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::P2 => "wasi-p2",
            Self::P2Reused => "wasi-p2-reuse",
            Self::P2Axum => "wasi-p2-axum",
            Self::P3 => "wasi-p3",
            Self::P3Reused => "wasi-p3-reuse",
            Self::Spin => "spin-on-wasmtime",
        }
    }

    pub(super) const fn platform(self) -> &'static str {
        match self {
            Self::P2 | Self::P2Reused | Self::P2Axum => "wasi-p2",
            Self::P3 | Self::P3Reused => "wasi-p3",
            Self::Spin => "spin",
        }
    }

    /// What `cargo xtask build` calls it.
    pub(super) const fn component(self) -> &'static str {
        match self {
            Self::P2 | Self::P2Reused => "wasi-p2",
            Self::P2Axum => "wasi-p2-axum",
            Self::P3 | Self::P3Reused => "wasi-p3",
            Self::Spin => "spin",
        }
    }

    pub(super) const fn requests_per_instance(self) -> usize {
        match self {
            Self::P2 | Self::P3 => 1,
            Self::P2Reused | Self::P2Axum | Self::P3Reused | Self::Spin => 128,
        }
    }

    pub(super) const fn at_once(self) -> usize {
        match self {
            Self::P2 | Self::P2Reused | Self::P2Axum | Self::P3 => 1,
            Self::P3Reused | Self::Spin => 16,
        }
    }

    pub(super) fn is_spin(self) -> bool {
        self.platform() == "spin"
    }

    /// The name that a setting has in the host's environment.
    pub(super) fn setting(self, name: &str) -> String {
        // This one is read without waiting, which a variable cannot be.
        let variable = self.is_spin() && name != "SUBJECT_CLIENT_TIMEOUT_MS";
        if variable { format!("SPIN_VARIABLE_{name}") } else { name.to_owned() }
    }

    pub(super) fn environment(self, env: &Env) -> Env {
        let settings = env.iter().filter(|(name, _)| *name != DESTINATIONS);
        settings.map(|(name, value)| (self.setting(name), value.clone())).collect()
    }

    /// wasmtime-wasi-http has `HTTP-protocol-error` for every failure of the HTTP library.
    #[expect(clippy::unused_self, reason = "it is so on each of them")]
    pub(super) fn call_failure(self, kind: &'static str) -> &'static str {
        if matches!(kind, "reset" | "protocol") { "other" } else { kind }
    }

    pub(super) const fn capabilities(self) -> Capabilities {
        let mut capabilities = Capabilities::full();
        if matches!(self, Self::P3 | Self::P3Reused | Self::Spin) {
            capabilities.panic_isolation = PanicIsolation::Host;
        }
        capabilities.cancellation = false;
        capabilities.shared_io = false;
        capabilities.client_address = false;
        capabilities
    }
}
