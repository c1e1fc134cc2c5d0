//! Minting of session tokens: good ones, every kind of bad one, and whatever else a test writes by hand.

mod bad;
mod compact;
mod options;

pub use bad::BadToken;
pub use compact::Signer;
pub use options::{PermissionShape, SessionIdClaim, TokenOptions};

use serde_json::{Value, json};

use crate::{Clock, KeyError, Keys, SigningKey};

/// Mints tokens of this platform. Copies share its keys and clock.
#[derive(Debug, Clone)]
pub struct Tokens {
    issuer: String,
    keys: Keys,
    clock: Clock,
}

impl Tokens {
    pub(crate) fn new(issuer: String, keys: Keys, clock: Clock) -> Self {
        Self { issuer, keys, clock }
    }

    /// The issuer of good tokens: the frontend origin, without a trailing slash.
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// A session token of these options, signed by the current key unless they name another.
    pub fn session(&self, options: &TokenOptions) -> Result<String, KeyError> {
        let key = options.signing_key().cloned().unwrap_or_else(|| self.keys.current());
        let header = options.header(&key);
        let claims = options.claims(&self.issuer, self.clock.now_seconds());
        self.raw(&header.to_string(), &claims.to_string(), &Signer::Key(key))
    }

    /// The same, signed with a shared secret, as a JWT template may ask for.
    pub(crate) fn session_hs256(&self, options: &TokenOptions, secret: &str) -> Result<String, KeyError> {
        let header = json!({"alg": "HS256", "typ": "JWT"});
        let claims = options.claims(&self.issuer, self.clock.now_seconds());
        self.raw(&header.to_string(), &claims.to_string(), &Signer::Hs256(secret.as_bytes().to_vec()))
    }

    /// A good token for the sample user that holds these organization permissions.
    pub fn with_permissions(&self, permissions: &[&str]) -> Result<String, KeyError> {
        self.session(&TokenOptions::new().permissions(permissions.iter().copied()))
    }

    /// A token that must not authenticate, but for the one defect like a good one that would be granted everything.
    pub fn bad(&self, kind: BadToken) -> Result<String, KeyError> {
        bad::mint(self, kind)
    }

    /// Signs any header and claims, byte for byte; neither needs to be JSON.
    pub fn raw(&self, header: &str, claims: &str, signer: &Signer) -> Result<String, KeyError> {
        compact::encode(header.as_bytes(), claims.as_bytes(), signer)
    }

    fn good_header(key: &SigningKey) -> Value {
        TokenOptions::new().header(key)
    }

    fn good_claims(&self) -> Value {
        TokenOptions::new()
            .permissions(["user:read", "user:update", "organization:read"])
            .claims(&self.issuer, self.clock.now_seconds())
    }

    pub(crate) fn session_cookie(&self, session: &str, rotating_token: &str) -> Result<String, KeyError> {
        let (key, now) = (self.keys.current(), self.clock.now_seconds());
        let claims = json!({
            "iss": self.issuer,
            "sess": session,
            "rotating_token": rotating_token,
            "iat": now,
            "exp": now + SESSION_COOKIE_SECONDS,
        });
        self.raw(&Self::good_header(&key).to_string(), &claims.to_string(), &Signer::Key(key))
    }
}

/// How long a session cookie lives.
pub(crate) const SESSION_COOKIE_SECONDS: i64 = 24 * 60 * 60;
