use std::time::Duration;

use secrecy::SecretString;
use wacht_core::{Algorithm, ConfigError, Start};

use crate::auth::{Issuer, Policy, Sessions, UNKNOWN_KEY_COOLDOWN};
use crate::backend::{Backend, Shared};
use crate::base_url::BaseUrl;
use crate::client::Endpoint;
use crate::gateway::Gateway;
use crate::publishable_key::PublishableKey;
use crate::secret::ApiKey;
use crate::session_exchange::Exchange;

/// Makes a [`Backend`]. What is missing or malformed is an error of [`build`](Self::build), which names the setting.
#[derive(Debug)]
#[must_use = "a builder does nothing until it builds"]
pub struct BackendBuilder {
    seed: u128,
    api_key: Option<SecretString>,
    publishable_key: Option<String>,
    api_url: String,
    gateway_url: String,
    issuer: Option<String>,
    audiences: Vec<String>,
    authorized_parties: Vec<String>,
    algorithms: Vec<Algorithm>,
    clock_skew: Duration,
    unknown_key_cooldown: Duration,
}

impl BackendBuilder {
    /// Where the management API is.
    pub const DEFAULT_API_URL: &'static str = "https://api.wacht.dev";
    /// Where the gateway is.
    pub const DEFAULT_GATEWAY_URL: &'static str = "https://gateway.wacht.dev";
    /// How far the issuer's clock may be from ours.
    pub const DEFAULT_CLOCK_SKEW: Duration = Duration::from_secs(5);
    /// The most that it may be set to.
    pub const MAX_CLOCK_SKEW: Duration = Duration::from_secs(300);

    pub(crate) fn new(start: &Start) -> Self {
        Self {
            seed: start.platform().random(),
            api_key: None,
            publishable_key: None,
            api_url: Self::DEFAULT_API_URL.to_owned(),
            gateway_url: Self::DEFAULT_GATEWAY_URL.to_owned(),
            issuer: None,
            audiences: Vec::new(),
            authorized_parties: Vec::new(),
            algorithms: vec![Algorithm::Es256],
            clock_skew: Self::DEFAULT_CLOCK_SKEW,
            unknown_key_cooldown: UNKNOWN_KEY_COOLDOWN,
        }
    }

    pub(crate) async fn from_env(start: &Start) -> Result<Self, ConfigError> {
        let mut builder = Self::new(start);
        builder.api_key = Some(start.require_secret(API_KEY).await?);
        for name in [PUBLISHABLE_KEY, NEXT_PUBLIC_PUBLISHABLE_KEY, API_URL, GATEWAY_URL, ISSUER] {
            if name == NEXT_PUBLIC_PUBLISHABLE_KEY && builder.publishable_key.is_some() {
                continue;
            }
            let Some(value) = start.var(name).await? else { continue };
            match name {
                API_URL => builder.api_url = value,
                GATEWAY_URL => builder.gateway_url = value,
                ISSUER => builder.issuer = Some(value),
                _ => builder.publishable_key = Some(value),
            }
        }
        Ok(builder)
    }

    /// The secret API key.
    pub fn api_key(mut self, key: SecretString) -> Self {
        self.api_key = Some(key);
        self
    }

    /// The publishable key.
    pub fn publishable_key(mut self, key: impl Into<String>) -> Self {
        self.publishable_key = Some(key.into());
        self
    }

    /// Where the management API is, a path included. `http` is for loopback only.
    pub fn api_url(mut self, url: impl Into<String>) -> Self {
        self.api_url = url.into();
        self
    }

    /// Where the gateway is, a path included. `http` is for loopback only.
    pub fn gateway_url(mut self, url: impl Into<String>) -> Self {
        self.gateway_url = url.into();
        self
    }

    /// The issuer that session tokens must name, where it is not the publishable key's origin. The keys still come from
    /// that origin.
    pub fn issuer(mut self, issuer: impl Into<String>) -> Self {
        self.issuer = Some(issuer.into());
        self
    }

    /// An audience of which session tokens must name one. Where none is set, `aud` is not looked at.
    pub fn audience(mut self, audience: impl Into<String>) -> Self {
        self.audiences.push(audience.into());
        self
    }

    /// An authorized party of which session tokens must name one. Where none is set, `azp` is not looked at.
    pub fn authorized_party(mut self, party: impl Into<String>) -> Self {
        self.authorized_parties.push(party.into());
        self
    }

    /// The algorithms that a session token may be signed with: `ES256` where nobody says, as deployments sign. Whatever
    /// is allowed, a token's algorithm is the one that its key is for.
    pub fn algorithms(mut self, algorithms: impl IntoIterator<Item = Algorithm>) -> Self {
        self.algorithms = algorithms.into_iter().collect();
        self
    }

    /// How far the issuer's clock may be from ours: 5 s where nobody says, at most 5 min.
    pub const fn clock_skew(mut self, skew: Duration) -> Self {
        self.clock_skew = skew;
        self
    }

    /// The least time between an attempt to fetch the issuer's keys and one for the sake of an unknown key: 30 s where
    /// nobody says, at least 1 s. A shorter one finds a rotated key sooner and lets forged tokens cause more fetches.
    pub const fn unknown_key_cooldown(mut self, cooldown: Duration) -> Self {
        self.unknown_key_cooldown = cooldown;
        self
    }

    /// The backend.
    ///
    /// # Errors
    /// [`ConfigError`] naming the setting that is missing or malformed.
    pub fn build(self) -> Result<Backend, ConfigError> {
        self.check()?;
        let api_key = self.api_key.as_ref().ok_or_else(|| ConfigError::missing(API_KEY))?;
        let publishable_key =
            self.publishable_key.as_deref().ok_or_else(|| ConfigError::missing(PUBLISHABLE_KEY))?;
        let publishable_key = PublishableKey::parse(publishable_key)?;
        let gateway = BaseUrl::setting(GATEWAY_URL, &self.gateway_url)?;
        let endpoint =
            Endpoint { base: BaseUrl::setting(API_URL, &self.api_url)?, key: ApiKey::new(api_key)? };
        let jwks_url = format!("{}/.well-known/jwks.json", publishable_key.origin());
        let policy = Policy {
            issuer: self.issuer.unwrap_or_else(|| publishable_key.origin().to_owned()),
            audiences: self.audiences,
            authorized_parties: self.authorized_parties,
            algorithms: self.algorithms,
            skew: self.clock_skew.as_secs_f64(),
        };
        Ok(Backend::new(Shared {
            sessions: Sessions::new(policy, jwks_url, self.unknown_key_cooldown, self.seed),
            gateway: Gateway::new(&gateway),
            endpoint,
            exchange: Exchange::new(&publishable_key),
            publishable_key,
            issuer: Issuer::new(),
        }))
    }

    fn check(&self) -> Result<(), ConfigError> {
        if self.issuer.as_ref().is_some_and(|issuer| issuer.trim().is_empty()) {
            return Err(ConfigError::invalid(ISSUER, "is blank"));
        }
        if self.algorithms.is_empty() {
            return Err(ConfigError::invalid("algorithms", "allows none"));
        }
        if self.audiences.iter().chain(&self.authorized_parties).any(|name| name.trim().is_empty()) {
            return Err(ConfigError::invalid("audience or authorized_party", "is blank"));
        }
        if self.clock_skew > Self::MAX_CLOCK_SKEW {
            return Err(ConfigError::invalid("clock_skew", "is more than 5 minutes"));
        }
        if self.unknown_key_cooldown < Duration::from_secs(1) {
            return Err(ConfigError::invalid("unknown_key_cooldown", "is less than a second"));
        }
        Ok(())
    }
}

const API_KEY: &str = "WACHT_API_KEY";
const PUBLISHABLE_KEY: &str = "WACHT_PUBLISHABLE_KEY";
const NEXT_PUBLIC_PUBLISHABLE_KEY: &str = "NEXT_PUBLIC_WACHT_PUBLISHABLE_KEY";
const API_URL: &str = "WACHT_API_URL";
const GATEWAY_URL: &str = "WACHT_GATEWAY_URL";
const ISSUER: &str = "WACHT_ISSUER";

#[cfg(test)]
#[path = "builder_tests.rs"]
mod tests;
