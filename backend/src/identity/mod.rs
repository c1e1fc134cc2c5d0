//! The identity of a session, passed on to a downstream service in a form that only a holder of the key can make.

mod key;
mod message;
mod signer;
mod unsigned;
mod verifier;

pub use key::IdentityKey;
pub use signer::{IdentityError, IdentityErrorKind, IdentitySigner};
pub use verifier::IdentityVerifier;

use http::HeaderName;

/// The header that carries a signed identity.
pub const IDENTITY_HEADER: HeaderName = HeaderName::from_static("x-wacht-identity");
/// The header of the JavaScript SDK, which carries an identity that anybody can write.
const UNSIGNED_HEADER: HeaderName = HeaderName::from_static("x-wacht-auth");
/// The most bytes that a header with an identity may have.
const MAX_HEADER_BYTES: usize = 8 * 1024;

#[cfg(test)]
#[path = "../identity_tests.rs"]
mod tests;
