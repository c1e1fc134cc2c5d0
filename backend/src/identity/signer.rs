use std::fmt;
use std::time::Duration;

use http::{HeaderMap, HeaderValue};
use wacht_core::Timestamp;

use super::message::Payload;
use super::{IDENTITY_HEADER, IdentityKey, MAX_HEADER_BYTES, UNSIGNED_HEADER, unsigned};
use crate::auth::{Claims, SessionAuth};

/// Passes the identity of a session on to one downstream service, signed and for a short time.
///
/// What it writes lets its bearer act as the user at that service until it ends: it belongs on connections that nobody else
/// reads. The service reads it by an [`IdentityVerifier`](crate::IdentityVerifier) with the same key and audience.
///
/// ```
/// use wacht_backend::{IdentityError, IdentityKey, IdentitySigner, SessionAuth};
/// use wacht_core::{Context, Request};
///
/// fn forward(signer: &IdentitySigner, auth: &SessionAuth, request: &mut Request, context: &Context) -> Result<(), IdentityError> {
///     signer.attach(request.headers_mut(), auth, context.now())
/// }
/// ```
#[derive(Debug, Clone)]
pub struct IdentitySigner {
    key: IdentityKey,
    audience: String,
    lifetime: Duration,
    also_unsigned: bool,
}

impl IdentitySigner {
    /// How long a signed identity is good where nobody says: a minute.
    pub const DEFAULT_LIFETIME: Duration = Duration::from_secs(60);
    /// How long one is good at most: 5 minutes. A verifier refuses longer ones.
    pub const MAX_LIFETIME: Duration = Duration::from_secs(5 * 60);

    /// Signs for the service of this name.
    pub fn new(audience: impl Into<String>, key: IdentityKey) -> Self {
        Self { key, audience: audience.into(), lifetime: Self::DEFAULT_LIFETIME, also_unsigned: false }
    }

    /// With another lifetime, of at most [`MAX_LIFETIME`](Self::MAX_LIFETIME). No identity outlives its session token.
    #[must_use]
    pub fn lifetime(mut self, lifetime: Duration) -> Self {
        self.lifetime = lifetime.min(Self::MAX_LIFETIME);
        self
    }

    /// Writes `x-wacht-auth` too, for services that read the header of the JavaScript SDK. Nothing proves where that header
    /// comes from: whoever can send a request to such a service can be anybody there.
    #[must_use]
    pub fn also_writing_unsigned_identities(mut self) -> Self {
        self.also_unsigned = true;
        self
    }

    /// Writes the identity of a session into the headers of a request to the service. An identity that is there already is
    /// taken away, also when there is no session.
    ///
    /// # Errors
    /// [`IdentityErrorKind::TooLarge`] when the permissions do not fit into a header of 8 KiB.
    pub fn attach(
        &self,
        headers: &mut HeaderMap,
        auth: &SessionAuth,
        now: Timestamp,
    ) -> Result<(), IdentityError> {
        headers.remove(IDENTITY_HEADER);
        headers.remove(UNSIGNED_HEADER);
        let Some(claims) = auth.claims() else { return Ok(()) };
        let signed = header_value(&self.sign(claims, now)?)?;
        if self.also_unsigned {
            headers.insert(UNSIGNED_HEADER, header_value(&unsigned::write(claims))?);
        }
        headers.insert(IDENTITY_HEADER, signed);
        Ok(())
    }

    fn sign(&self, claims: &Claims, now: Timestamp) -> Result<String, IdentityError> {
        let now = now.since_epoch().as_secs_f64();
        let exp = (now + self.lifetime.as_secs_f64()).min(claims.expires);
        let sealed = Payload::new(claims, &self.audience, now, exp).seal(&self.key);
        sealed.ok_or(IdentityError(IdentityErrorKind::TooLarge))
    }
}

fn header_value(text: &str) -> Result<HeaderValue, IdentityError> {
    let value = HeaderValue::from_str(text).ok().filter(|value| value.len() <= MAX_HEADER_BYTES);
    let mut value = value.ok_or(IdentityError(IdentityErrorKind::TooLarge))?;
    value.set_sensitive(true);
    Ok(value)
}

/// An identity that cannot be passed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IdentityError(IdentityErrorKind);

/// Why an identity cannot be passed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IdentityErrorKind {
    /// The permissions do not fit into a header of 8 KiB. It stays so.
    TooLarge,
}

impl IdentityError {
    /// Why it cannot be passed on.
    pub const fn kind(&self) -> IdentityErrorKind {
        self.0
    }
}

impl fmt::Display for IdentityError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            IdentityErrorKind::TooLarge => f.write_str("the identity does not fit into a header"),
        }
    }
}

impl std::error::Error for IdentityError {}
