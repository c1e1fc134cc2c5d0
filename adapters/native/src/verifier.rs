use std::fmt;
use std::ops::RangeInclusive;
use std::sync::Arc;

use async_trait::async_trait;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED, ECDSA_P384_SHA384_FIXED, ED25519, ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256,
    RsaPublicKeyComponents,
};
use wacht_core::{Algorithm, KeyError, PublicKey, SignatureError, SignatureVerifier, VerifyingKey};

/// Checks signatures with aws-lc-rs. A key is parsed once, when it is imported.
///
/// ES256, ES384, RS256 with 2,048 to 8,192 bits, and EdDSA on Ed25519.
#[derive(Debug, Clone, Copy, Default)]
#[non_exhaustive]
pub struct NativeVerifier;

impl NativeVerifier {
    /// The verifier.
    pub const fn new() -> Self {
        Self
    }
}

#[async_trait]
impl SignatureVerifier for NativeVerifier {
    async fn import(&self, algorithm: Algorithm, key: &PublicKey) -> Result<Arc<dyn VerifyingKey>, KeyError> {
        parse(algorithm, key).map(|key| Arc::new(Parsed(key)) as Arc<dyn VerifyingKey>)
    }
}

/// A parsed key, with its algorithm in it.
struct Parsed(ParsedPublicKey);

#[async_trait]
impl VerifyingKey for Parsed {
    async fn verify(&self, message: &[u8], signature: &[u8]) -> Result<(), SignatureError> {
        self.0.verify_sig(message, signature).map_err(|_| SignatureError::new())
    }
}

impl fmt::Debug for Parsed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Parsed").finish_non_exhaustive()
    }
}

fn parse(algorithm: Algorithm, key: &PublicKey) -> Result<ParsedPublicKey, KeyError> {
    let parsed = match (algorithm, key) {
        (Algorithm::Es256, PublicKey::P256 { x, y }) => {
            ParsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, uncompressed(x, y, 32)?)
        }
        (Algorithm::Es384, PublicKey::P384 { x, y }) => {
            ParsedPublicKey::new(&ECDSA_P384_SHA384_FIXED, uncompressed(x, y, 48)?)
        }
        // The library takes keys of other sizes as well.
        (Algorithm::Rs256, PublicKey::Rsa { n, e }) if RSA_BITS.contains(&bits(n)) => {
            RsaPublicKeyComponents { n: &n[..], e: &e[..] }.to_parsed_public_key(&RSA_PKCS1_2048_8192_SHA256)
        }
        (Algorithm::EdDsa, PublicKey::Ed25519 { x }) => ParsedPublicKey::new(&ED25519, x),
        (Algorithm::Es256 | Algorithm::Es384 | Algorithm::Rs256 | Algorithm::EdDsa, _) => {
            return Err(KeyError::Invalid);
        }
        _ => return Err(KeyError::UnsupportedAlgorithm),
    };
    parsed.map_err(|_| KeyError::Invalid)
}

/// The sizes of RSA keys that are neither weak nor a burden (RFC 7518 section 3.3 asks for 2,048 at least).
const RSA_BITS: RangeInclusive<usize> = 2_048..=8_192;

/// The length of a big-endian number.
fn bits(number: &[u8]) -> usize {
    let mut rest = number;
    while let [0, others @ ..] = rest {
        rest = others;
    }
    let zeros = rest.first().map_or(0, |first| first.leading_zeros() as usize);
    rest.len() * 8 - zeros
}

/// The uncompressed form of a point (SEC 1 section 2.3.3).
fn uncompressed(x: &[u8], y: &[u8], length: usize) -> Result<Vec<u8>, KeyError> {
    if x.len() != length || y.len() != length {
        return Err(KeyError::Invalid);
    }
    Ok([&[4], x, y].concat())
}
