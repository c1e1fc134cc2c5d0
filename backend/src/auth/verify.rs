use std::future::{Ready, ready};
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::Either;
use wacht_core::{BoxFuture, Context, Timestamp};

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

type Verdict = Result<Arc<Claims>, Refused>;

impl Sessions {
    pub(crate) fn new(policy: Policy, jwks_url: String, unknown_key_cooldown: Duration, seed: u128) -> Self {
        Self { policy, keys: Arc::new(Keys::new(jwks_url, unknown_key_cooldown, seed)) }
    }

    /// The claims of a token that counts now. A token that was checked before is looked up; what has to wait is in a box, or
    /// else all that await a session would be as large as the whole check.
    pub(crate) fn verify<'a>(
        &'a self,
        token: &'a str,
        context: &'a Context,
    ) -> Either<Ready<Verdict>, BoxFuture<'a, Verdict>> {
        let now = context.now();
        if token.len() > MAX_TOKEN_BYTES {
            return Either::Left(ready(Err(Rejection::TooLong.into())));
        }
        let place = self.keys.tokens.place(token);
        let Some(known) = self.keys.tokens.get(place) else {
            return Either::Right(Box::pin(self.verify_new(place, context, now)));
        };
        if let Err(rejection) = known.window.check(seconds(now)) {
            self.keys.tokens.remove(place);
            return Either::Left(ready(Err(rejection.into())));
        }
        if self.keys.is_settled(now) {
            return Either::Left(ready(Ok(known.claims)));
        }
        Either::Right(Box::pin(self.verify_key(known, context)))
    }

    /// A token whose signature was right, with a key that may be no more.
    async fn verify_key(&self, known: Verified, context: &Context) -> Verdict {
        let jwk = &known.key.jwk;
        let wanted = Wanted { kid: jwk.kid.as_deref(), algorithm: jwk.algorithm };
        let key = self.keys.key(context, wanted).await?;
        if Arc::ptr_eq(&key, &known.key) { Ok(known.claims) } else { Err(Rejection::UnknownKey.into()) }
    }

    /// What is cheap comes first: a forged token costs neither a fetch nor a signature check where its claims are wrong.
    async fn verify_new(&self, place: Place<'_>, context: &Context, now: Timestamp) -> Verdict {
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
