use std::net::IpAddr;
use std::time::Duration;

use ipnet::IpNet;
use wacht_core::ConfigError;
use wacht_native::Environment;

/// Where to listen: a name or an address, and a port.
#[derive(Debug, Clone)]
pub(crate) struct Address {
    pub(crate) host: String,
    pub(crate) port: u16,
}

impl Default for Address {
    fn default() -> Self {
        Self { host: "127.0.0.1".to_owned(), port: 8080 }
    }
}

/// How long a connection may take for each thing it does. A connection past one of them is closed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Timeouts {
    pub(crate) head: Duration,
    pub(crate) body: Duration,
    pub(crate) write: Duration,
    pub(crate) idle: Duration,
    pub(crate) drain: Duration,
}

/// What the environment says about the server.
#[derive(Debug, Default)]
pub(crate) struct FromEnvironment {
    pub(crate) host: Option<String>,
    pub(crate) port: Option<u16>,
    pub(crate) trusted_proxies: Option<Vec<IpNet>>,
}

impl FromEnvironment {
    /// Reads `HOST`, `PORT` and `TRUSTED_PROXIES`. One that is empty counts as not set.
    pub(crate) fn read(environment: &Environment) -> Result<Self, ConfigError> {
        let setting = |name: &str| {
            environment
                .var(name)
                .map(|value| value.filter(|value| !value.is_empty()))
                .map_err(|error| ConfigError::invalid(name, "cannot be read").with_source(error))
        };
        let port = setting("PORT")?
            .map(|port| port.parse().map_err(|_| ConfigError::invalid("PORT", "is not a port number")))
            .transpose()?;
        let trusted_proxies = setting("TRUSTED_PROXIES")?.map(|list| networks(&list)).transpose()?;
        Ok(Self { host: setting("HOST")?, port, trusted_proxies })
    }
}

/// Networks and addresses, separated by commas or white space.
fn networks(list: &str) -> Result<Vec<IpNet>, ConfigError> {
    list.split([',', ' ', '\t', '\n'])
        .filter(|entry| !entry.is_empty())
        .map(|entry| entry.parse().or_else(|_| entry.parse().map(|address: IpAddr| IpNet::from(address))))
        .collect::<Result<_, std::net::AddrParseError>>()
        .map_err(|_| ConfigError::invalid("TRUSTED_PROXIES", "is not a list of IP addresses and networks"))
}
