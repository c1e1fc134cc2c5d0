use std::num::NonZeroU32;

use aws_lc_rs::pbkdf2::{self, PBKDF2_HMAC_SHA256};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::random;

/// A salted hash of a password, so that the text itself is kept nowhere: salt and hash in Base64, as a row keeps it.
pub(crate) struct PasswordHash(String);

impl PasswordHash {
    pub(crate) fn new(password: &str) -> Self {
        let salt = random::bytes::<SALT_BYTES>();
        let mut hash = [0; 32];
        pbkdf2::derive(PBKDF2_HMAC_SHA256, ROUNDS, &salt, password.as_bytes(), &mut hash);
        Self(STANDARD.encode([salt.as_slice(), hash.as_slice()].concat()))
    }

    pub(crate) fn stored(text: &str) -> Self {
        Self(text.to_owned())
    }

    pub(crate) fn into_text(self) -> String {
        self.0
    }

    pub(crate) fn matches(&self, password: &str) -> bool {
        let Ok(bytes) = STANDARD.decode(&self.0) else { return false };
        let Some((salt, hash)) = bytes.split_at_checked(SALT_BYTES) else { return false };
        pbkdf2::verify(PBKDF2_HMAC_SHA256, ROUNDS, salt, password.as_bytes(), hash).is_ok()
    }
}

/// Few rounds: the passwords are samples, and tests set many.
const ROUNDS: NonZeroU32 = NonZeroU32::MIN.saturating_add(999);
const SALT_BYTES: usize = 16;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_password_matches_and_equal_ones_hash_apart() {
        let hash = PasswordHash::new("correct horse");
        assert!(hash.matches("correct horse"));
        assert!(!hash.matches("correct horsf"));
        assert_ne!(hash.into_text(), PasswordHash::new("correct horse").into_text());
        assert!(!PasswordHash::stored("AAAA").matches(""));
    }
}
