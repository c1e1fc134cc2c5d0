use std::num::NonZeroU32;

use aws_lc_rs::pbkdf2::{self, PBKDF2_HMAC_SHA256};

use crate::random;

/// A salted hash of a password, so that the text itself is kept nowhere.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct PasswordHash {
    salt: [u8; 16],
    hash: [u8; 32],
}

impl PasswordHash {
    pub(crate) fn new(password: &str) -> Self {
        let salt = random::bytes();
        let mut hash = [0; 32];
        pbkdf2::derive(PBKDF2_HMAC_SHA256, ROUNDS, &salt, password.as_bytes(), &mut hash);
        Self { salt, hash }
    }

    pub(crate) fn matches(&self, password: &str) -> bool {
        pbkdf2::verify(PBKDF2_HMAC_SHA256, ROUNDS, &self.salt, password.as_bytes(), &self.hash).is_ok()
    }
}

impl std::fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PasswordHash(..)")
    }
}

/// Few rounds: the passwords are samples, and tests set many.
const ROUNDS: NonZeroU32 = NonZeroU32::MIN.saturating_add(999);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_password_matches_and_equal_ones_hash_apart() {
        let hash = PasswordHash::new("correct horse");
        assert!(hash.matches("correct horse"));
        assert!(!hash.matches("correct horsf"));
        assert_ne!(hash, PasswordHash::new("correct horse"));
    }
}
