use std::ops::RangeInclusive;

use rsa::pkcs1v15::VerifyingKey;
use rsa::sha2::Sha256;
use rsa::traits::PublicKeyParts;
use rsa::{BigUint, RsaPublicKey};
use wacht_core::KeyError;

/// The sizes of RSA keys that are neither weak nor a burden (RFC 7518 section 3.3 asks for 2,048 at least).
const RSA_BITS: RangeInclusive<usize> = 2_048..=8_192;

pub(super) fn parse(n: &[u8], e: &[u8]) -> Result<VerifyingKey<Sha256>, KeyError> {
    let (n, e) = (BigUint::from_bytes_be(n), BigUint::from_bytes_be(e));
    let key = RsaPublicKey::new_with_max_size(n, e, *RSA_BITS.end()).map_err(|_| KeyError::Invalid)?;
    if RSA_BITS.contains(&key.n().bits()) { Ok(VerifyingKey::new(key)) } else { Err(KeyError::Invalid) }
}
