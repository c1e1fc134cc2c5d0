use std::ops::RangeInclusive;

use rsa::pkcs1v15::{Signature, VerifyingKey};
use rsa::sha2::Sha256;
// The crate is one generation of RustCrypto behind the curves.
use rsa::signature::Verifier;
use rsa::traits::PublicKeyParts;
use rsa::{BigUint, RsaPublicKey};
use wacht_core::KeyError;

/// The sizes of RSA keys that are neither weak nor a burden (RFC 7518 section 3.3 asks for 2,048 at least).
const RSA_BITS: RangeInclusive<usize> = 2_048..=8_192;

/// A key of RSASSA-PKCS1-v1_5 with SHA-256.
pub(super) struct RsaKey(VerifyingKey<Sha256>);

impl RsaKey {
    pub(super) fn parse(n: &[u8], e: &[u8]) -> Result<Self, KeyError> {
        let (n, e) = (BigUint::from_bytes_be(n), BigUint::from_bytes_be(e));
        let key = RsaPublicKey::new_with_max_size(n, e, *RSA_BITS.end()).map_err(|_| KeyError::Invalid)?;
        if RSA_BITS.contains(&key.n().bits()) {
            Ok(Self(VerifyingKey::new(key)))
        } else {
            Err(KeyError::Invalid)
        }
    }

    pub(super) fn accepts(&self, message: &[u8], signature: &[u8]) -> bool {
        Signature::try_from(signature).is_ok_and(|signature| self.0.verify(message, &signature).is_ok())
    }
}
