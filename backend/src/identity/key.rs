use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac};
use secrecy::{ExposeSecret, SecretString};
use sha2::Sha256;
use wacht_core::ConfigError;
use zeroize::Zeroizing;

/// A key that two services share to pass identities from one to the other, with the id that messages name it by.
///
/// Its `Debug` shows the id alone, and its memory is cleared when it is dropped.
#[derive(Clone)]
pub struct IdentityKey {
    id: String,
    secret: Zeroizing<Vec<u8>>,
}

impl IdentityKey {
    /// A key of at least 32 bytes in Base64, under an id of 1 to 32 letters, digits, `-` and `_`.
    ///
    /// # Errors
    /// [`ConfigError`] naming `identity key` when it is no such key.
    pub fn new(id: impl Into<String>, secret: &SecretString) -> Result<Self, ConfigError> {
        let id = id.into();
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        if id.is_empty() || id.len() > MAX_ID_BYTES || !id.bytes().all(is_plain) {
            return Err(ConfigError::invalid("identity key", "has an id that is no plain name"));
        }
        let secret = STANDARD.decode(secret.expose_secret().trim()).map(Zeroizing::new);
        let secret = secret.map_err(|_| ConfigError::invalid("identity key", "is not Base64"))?;
        if secret.len() < LEAST_KEY_BYTES {
            return Err(ConfigError::invalid("identity key", "has less than 32 bytes"));
        }
        Ok(Self { id, secret })
    }

    /// The id that messages name it by.
    pub fn id(&self) -> &str {
        &self.id
    }

    pub(super) fn sign(&self, text: &str) -> Option<Vec<u8>> {
        Some(self.mac(text)?.finalize().into_bytes().to_vec())
    }

    /// Whether the tag is the text's. It takes the same time however wrong it is.
    pub(super) fn has_signed(&self, text: &str, tag: &[u8]) -> bool {
        self.mac(text).is_some_and(|mac| mac.verify_slice(tag).is_ok())
    }

    fn mac(&self, text: &str) -> Option<Hmac<Sha256>> {
        let mut mac = Hmac::new_from_slice(&self.secret).ok()?;
        mac.update(text.as_bytes());
        Some(mac)
    }
}

impl fmt::Debug for IdentityKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("IdentityKey").field("id", &self.id).finish_non_exhaustive()
    }
}

/// As many as the hash has (RFC 2104 section 3).
const LEAST_KEY_BYTES: usize = 32;
const MAX_ID_BYTES: usize = 32;
