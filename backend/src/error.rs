use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use wacht_core::{BoxError, Error, ErrorCode};

/// Why a caller may not go on, or why nobody can tell.
///
/// A handler returns it with `?`: it becomes the envelope with the status of its kind. Its text says nothing about the
/// credential; the reason of a refusal is in the log at debug level.
pub struct AuthError {
    kind: AuthErrorKind,
    redirect_url: Option<String>,
    retry_after: Option<Duration>,
    source: Option<BoxError>,
}

/// What kept a caller from going on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AuthErrorKind {
    /// 401: no valid credential. A retry with the same one does not help.
    Unauthenticated,
    /// 403: a valid credential that does not meet the requirement. A retry does not help.
    Forbidden,
    /// 429: over a rate limit. A retry helps after [`AuthError::retry_after`].
    RateLimited,
    /// 503: the keys or the gateway cannot be reached, so nobody can tell. A retry may help.
    Unavailable,
}

impl AuthError {
    /// What kept the caller from going on.
    pub const fn kind(&self) -> AuthErrorKind {
        self.kind
    }

    /// Where an unauthenticated caller may go on, as the requirement says.
    pub fn redirect_url(&self) -> Option<&str> {
        self.redirect_url.as_deref()
    }

    /// How long to wait before a retry.
    pub const fn retry_after(&self) -> Option<Duration> {
        self.retry_after
    }

    pub(crate) fn unauthenticated(redirect_url: Option<&str>) -> Self {
        Self { redirect_url: redirect_url.map(str::to_owned), ..AuthErrorKind::Unauthenticated.into() }
    }

    pub(crate) fn rate_limited(retry_after: Duration) -> Self {
        Self { retry_after: Some(retry_after), ..AuthErrorKind::RateLimited.into() }
    }

    pub(crate) fn unavailable(source: impl Into<BoxError>) -> Self {
        Self { source: Some(source.into()), ..AuthErrorKind::Unavailable.into() }
    }
}

impl fmt::Debug for AuthError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AuthError")
            .field("kind", &self.kind)
            .field("source", &self.source)
            .finish_non_exhaustive()
    }
}

impl From<AuthErrorKind> for AuthError {
    fn from(kind: AuthErrorKind) -> Self {
        Self { kind, redirect_url: None, retry_after: None, source: None }
    }
}

impl fmt::Display for AuthError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            AuthErrorKind::Unauthenticated => "no valid credential",
            AuthErrorKind::Forbidden => "the credential does not meet the requirement",
            AuthErrorKind::RateLimited => "over a rate limit",
            AuthErrorKind::Unavailable => "the credential cannot be checked now",
        })
    }
}

impl StdError for AuthError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

impl From<AuthError> for Error {
    fn from(error: AuthError) -> Self {
        let code = match error.kind {
            AuthErrorKind::Unauthenticated => ErrorCode::Unauthenticated,
            AuthErrorKind::Forbidden => ErrorCode::Forbidden,
            AuthErrorKind::RateLimited => ErrorCode::RateLimited,
            AuthErrorKind::Unavailable => ErrorCode::ServiceUnavailable,
        };
        let mut answer = Self::new(code);
        if let Some(url) = error.redirect_url.clone() {
            answer = answer.with_redirect_url(url);
        }
        if let Some(after) = error.retry_after {
            answer = answer.with_retry_after(after);
        }
        answer.with_source(error)
    }
}
