mod rsa_key;

use std::fmt;
use std::sync::Arc;

use async_trait::async_trait;
use p256::ecdsa::signature::Verifier;
use rsa_key::RsaKey;
use wacht_core::{Algorithm, KeyError, PublicKey, SignatureError, SignatureVerifier, VerifyingKey};

/// Checks signatures in portable Rust, with the `RustCrypto` crates. A key is parsed once, when it is imported.
///
/// ES256, ES384, RS256 with 2,048 to 8,192 bits, and EdDSA on Ed25519.
#[derive(Debug, Clone, Copy, Default)]
#[non_exhaustive]
pub struct PortableVerifier;

impl PortableVerifier {
    /// The verifier.
    pub const fn new() -> Self {
        Self
    }
}

#[async_trait]
impl SignatureVerifier for PortableVerifier {
    async fn import(&self, algorithm: Algorithm, key: &PublicKey) -> Result<Arc<dyn VerifyingKey>, KeyError> {
        Ok(Arc::new(Parsed::of(algorithm, key)?))
    }
}

/// A parsed key, with its algorithm in it.
enum Parsed {
    Es256(p256::ecdsa::VerifyingKey),
    Es384(p384::ecdsa::VerifyingKey),
    Rs256(RsaKey),
    EdDsa(ed25519_dalek::VerifyingKey),
}

impl Parsed {
    fn of(algorithm: Algorithm, key: &PublicKey) -> Result<Self, KeyError> {
        match (algorithm, key) {
            (Algorithm::Es256, PublicKey::P256 { x, y }) => {
                p256::ecdsa::VerifyingKey::from_sec1_bytes(&uncompressed(x, y, 32)?)
                    .map(Self::Es256)
                    .map_err(|_| KeyError::Invalid)
            }
            (Algorithm::Es384, PublicKey::P384 { x, y }) => {
                p384::ecdsa::VerifyingKey::from_sec1_bytes(&uncompressed(x, y, 48)?)
                    .map(Self::Es384)
                    .map_err(|_| KeyError::Invalid)
            }
            (Algorithm::Rs256, PublicKey::Rsa { n, e }) => RsaKey::parse(n, e).map(Self::Rs256),
            (Algorithm::EdDsa, PublicKey::Ed25519 { x }) => {
                let bytes = x[..].try_into().map_err(|_| KeyError::Invalid)?;
                let key = ed25519_dalek::VerifyingKey::from_bytes(bytes).map_err(|_| KeyError::Invalid)?;
                // A point of small order verifies signatures that nobody made (RFC 8032 section 8.9 leaves it open).
                if key.is_weak() { Err(KeyError::Invalid) } else { Ok(Self::EdDsa(key)) }
            }
            (Algorithm::Es256 | Algorithm::Es384 | Algorithm::Rs256 | Algorithm::EdDsa, _) => {
                Err(KeyError::Invalid)
            }
            _ => Err(KeyError::UnsupportedAlgorithm),
        }
    }

    fn accepts(&self, message: &[u8], signature: &[u8]) -> bool {
        match self {
            Self::Es256(key) => p256::ecdsa::Signature::from_slice(signature)
                .is_ok_and(|signature| key.verify(message, &signature).is_ok()),
            Self::Es384(key) => p384::ecdsa::Signature::from_slice(signature)
                .is_ok_and(|signature| key.verify(message, &signature).is_ok()),
            Self::Rs256(key) => key.accepts(message, signature),
            Self::EdDsa(key) => ed25519_dalek::Signature::from_slice(signature)
                .is_ok_and(|signature| key.verify_strict(message, &signature).is_ok()),
        }
    }
}

#[async_trait]
impl VerifyingKey for Parsed {
    async fn verify(&self, message: &[u8], signature: &[u8]) -> Result<(), SignatureError> {
        if self.accepts(message, signature) { Ok(()) } else { Err(SignatureError::new()) }
    }
}

impl fmt::Debug for Parsed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Parsed").finish_non_exhaustive()
    }
}

/// The uncompressed form of a point (SEC 1 section 2.3.3).
fn uncompressed(x: &[u8], y: &[u8], length: usize) -> Result<Vec<u8>, KeyError> {
    if x.len() != length || y.len() != length {
        return Err(KeyError::Invalid);
    }
    Ok([&[4], x, y].concat())
}
