use std::sync::Arc;
use std::time::Duration;

use wacht_core::{Context, Timestamp};

use super::cache::{Place, Verified};
use super::claims::{Claims, RawClaims};
use super::jwks::{Refusal, Wanted};
use super::keys::Keys;
use super::policy::Policy;
use super::rejection::Rejection;
use super::token::{Compact, Header, MAX_TOKEN_BYTES};

/// Checks the session tokens of one issuer.
#[derive(Debug)]
pub(crate) struct Sessions {
    policy: Policy,
    keys: Arc<Keys>,
}

/// What became of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refused {
    /// It does not count.
    Rejected(Rejection),
    /// Nobody can tell: its key is not known and the key set cannot be had.
    Unavailable,
}

impl Sessions {
    pub(crate) fn new(policy: Policy, jwks_url: String, unknown_key_cooldown: Duration, seed: u128) -> Self {
        Self { policy, keys: Arc::new(Keys::new(jwks_url, unknown_key_cooldown, seed)) }
    }

    /// The claims of a token that counts now.
    pub(crate) async fn verify(&self, token: &str, context: &Context) -> Result<Arc<Claims>, Refused> {
        let now = context.now();
        if token.len() > MAX_TOKEN_BYTES {
            return Err(Rejection::TooLong.into());
        }
        let place = self.keys.tokens.place(token);
        match self.keys.tokens.get(place) {
            Some(known) => self.verify_known(place, known, context, now).await,
            // Boxed: what awaits a session would else be as large as the whole check.
            None => Box::pin(self.verify_new(place, context, now)).await,
        }
    }

    /// A token whose signature was right: its time and its key are checked again.
    async fn verify_known(
        &self,
        place: Place<'_>,
        known: Verified,
        context: &Context,
        now: Timestamp,
    ) -> Result<Arc<Claims>, Refused> {
        if let Err(rejection) = known.window.check(seconds(now)) {
            self.keys.tokens.remove(place);
            return Err(rejection.into());
        }
        if self.keys.is_settled(now) {
            return Ok(known.claims);
        }
        let jwk = &known.key.jwk;
        let wanted = Wanted { kid: jwk.kid.as_deref(), algorithm: jwk.algorithm };
        let key = self.keys.key(context, wanted).await?;
        if Arc::ptr_eq(&key, &known.key) { Ok(known.claims) } else { Err(Rejection::UnknownKey.into()) }
    }

    /// What is cheap comes first: a forged token costs neither a fetch nor a signature check where its claims are wrong.
    async fn verify_new(
        &self,
        place: Place<'_>,
        context: &Context,
        now: Timestamp,
    ) -> Result<Arc<Claims>, Refused> {
        let compact = Compact::split(place.token())?;
        let header = compact.header()?;
        let header = Header::parse(&header)?;
        self.policy.check_algorithm(header.algorithm)?;
        let signature = compact.signature()?;
        let claims = compact.claims()?;
        let claims = RawClaims::check(&claims, &self.policy, seconds(now))?;
        let wanted = Wanted { kid: header.kid.as_deref(), algorithm: header.algorithm };
        let key = self.keys.key(context, wanted).await?;
        key.verifying
            .verify(compact.signing_input.as_bytes(), &signature)
            .await
            .map_err(|_| Rejection::Signature)?;
        let window = claims.window;
        let claims = Arc::new(claims.into_claims());
        self.keys.remember(place, Verified { claims: Arc::clone(&claims), window, key });
        Ok(claims)
    }
}

fn seconds(now: Timestamp) -> f64 {
    now.since_epoch().as_secs_f64()
}

impl From<Rejection> for Refused {
    fn from(rejection: Rejection) -> Self {
        Self::Rejected(rejection)
    }
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::UnknownKey => Self::Rejected(Rejection::UnknownKey),
            Refusal::Mismatch => Self::Rejected(Rejection::KeyMismatch),
            Refusal::Unavailable => Self::Unavailable,
        }
    }
}

#[cfg(test)]
#[path = "verify_tests.rs"]
mod tests;
