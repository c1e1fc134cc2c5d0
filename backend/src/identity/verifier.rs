use http::{HeaderMap, HeaderName, HeaderValue};
use wacht_core::Timestamp;

use super::message::Payload;
use super::{IDENTITY_HEADER, IdentityKey, IdentitySigner, MAX_HEADER_BYTES, UNSIGNED_HEADER, unsigned};
use crate::auth::Claims;

/// Reads the identities that an [`IdentitySigner`] passed on to this service.
///
/// [`Backend::authenticate_forwarded`](crate::Backend::authenticate_forwarded) gives the session.
#[derive(Debug, Clone)]
pub struct IdentityVerifier {
    keys: Vec<IdentityKey>,
    audience: String,
    trusts_unsigned: bool,
}

impl IdentityVerifier {
    /// Reads what was signed for the service of this name.
    pub fn new(audience: impl Into<String>, key: IdentityKey) -> Self {
        Self { keys: vec![key], audience: audience.into(), trusts_unsigned: false }
    }

    /// Accepts this key as well, while one replaces the other.
    #[must_use]
    pub fn or(mut self, key: IdentityKey) -> Self {
        self.keys.push(key);
        self
    }

    /// Believes `x-wacht-auth`, the header of the JavaScript SDK, where there is no signed identity. Nothing proves where it
    /// comes from: **whoever can send a request to this service can be anybody**. The adapters take the header away from what
    /// arrives, so that it is read only from requests that come in another way.
    #[must_use]
    pub fn trusting_unsigned_identities(mut self) -> Self {
        self.trusts_unsigned = true;
        self
    }

    /// The identity in the headers. `None` when there is none, and for one that does not count.
    // INVARIANT A04: an identity that anybody could have written is none.
    pub(crate) fn claims(&self, headers: &HeaderMap, now: Timestamp) -> Option<Claims> {
        let claims = if headers.contains_key(IDENTITY_HEADER) {
            only(headers, &IDENTITY_HEADER).and_then(|message| self.open(message, now))
        } else if self.trusts_unsigned && headers.contains_key(UNSIGNED_HEADER) {
            only(headers, &UNSIGNED_HEADER).and_then(|text| unsigned::read(text, now))
        } else {
            return None;
        };
        if claims.is_none() {
            tracing::debug!("the forwarded identity does not count");
        }
        claims
    }

    fn open(&self, message: &str, now: Timestamp) -> Option<Claims> {
        let payload = Payload::open(message, &self.keys)?;
        let now = now.since_epoch().as_secs_f64();
        let is_now = payload.iat <= now + SKEW_SECONDS && now < payload.exp + SKEW_SECONDS;
        let is_short = payload.exp - payload.iat <= IdentitySigner::MAX_LIFETIME.as_secs_f64();
        (payload.aud == self.audience && is_now && is_short).then_some(payload)?.into_claims()
    }
}

/// The one value of a header. Of two, nobody could tell which one a proxy has added.
fn only<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (Some(value), None) => Some(value).filter(|value| value.len() <= MAX_HEADER_BYTES).and_then(text),
        _ => None,
    }
}

fn text(value: &HeaderValue) -> Option<&str> {
    value.to_str().ok()
}

/// How far the clocks of the two services may differ.
const SKEW_SECONDS: f64 = 5.0;
