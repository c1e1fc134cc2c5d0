use std::fmt;

use serde::{Deserialize, Serialize};

/// The three hosts of the platform, each on a listener of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Host {
    /// The deployment's own host: key set and session exchange.
    Frontend,
    /// The backend API.
    Api,
    /// The gateway, which judges API keys and OAuth tokens.
    Gateway,
}

impl Host {
    /// All of them, in the order of their ports.
    pub const ALL: [Self; 3] = [Self::Frontend, Self::Api, Self::Gateway];
}

impl fmt::Display for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Frontend => "frontend",
            Self::Api => "api",
            Self::Gateway => "gateway",
        })
    }
}
