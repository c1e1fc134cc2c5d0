use std::fmt;
use std::sync::Arc;

use async_trait::async_trait;
use bytes::Bytes;

/// Checks signatures with what the runtime has: a native library, `crypto.subtle`, or portable code.
///
/// A key is imported once and used many times.
#[async_trait]
pub trait SignatureVerifier: fmt::Debug + Send + Sync + 'static {
    /// Prepares a public key for one algorithm.
    ///
    /// # Errors
    /// [`KeyError`] when the key's bytes are no valid key, or the runtime has no such algorithm.
    async fn import(&self, algorithm: Algorithm, key: &PublicKey) -> Result<Arc<dyn VerifyingKey>, KeyError>;
}

/// A public key ready to check signatures of one algorithm.
#[async_trait]
pub trait VerifyingKey: fmt::Debug + Send + Sync + 'static {
    /// Checks that `signature`, in the form of RFC 7518 (`r || s` for ECDSA), is over `message`.
    ///
    /// # Errors
    /// [`SignatureError`] for anything but a right signature.
    async fn verify(&self, message: &[u8], signature: &[u8]) -> Result<(), SignatureError>;
}

/// A signature algorithm of RFC 7518 or RFC 8037 that a public key can check.
///
/// `none` and the shared-secret algorithms (`HS256` and its kin) have no value here: no code can reach them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Algorithm {
    /// ECDSA on P-256 with SHA-256.
    Es256,
    /// ECDSA on P-384 with SHA-384.
    Es384,
    /// RSASSA-PKCS1-v1_5 with SHA-256.
    Rs256,
    /// Ed25519.
    EdDsa,
}

impl Algorithm {
    /// The name in a JOSE header: `ES256`, `ES384`, `RS256` or `EdDSA`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Es256 => "ES256",
            Self::Es384 => "ES384",
            Self::Rs256 => "RS256",
            Self::EdDsa => "EdDSA",
        }
    }
}

/// The parameters of a public key, decoded from a JWK (RFC 7518 section 6, RFC 8037 section 2).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum PublicKey {
    /// A point on P-256: 32 bytes each.
    P256 {
        /// The x coordinate, big-endian.
        x: Bytes,
        /// The y coordinate, big-endian.
        y: Bytes,
    },
    /// A point on P-384: 48 bytes each.
    P384 {
        /// The x coordinate, big-endian.
        x: Bytes,
        /// The y coordinate, big-endian.
        y: Bytes,
    },
    /// An RSA key.
    Rsa {
        /// The modulus, big-endian, without leading zeros.
        n: Bytes,
        /// The public exponent, big-endian.
        e: Bytes,
    },
    /// An Ed25519 key of 32 bytes.
    Ed25519 {
        /// The encoded point (RFC 8032 section 5.1.2).
        x: Bytes,
    },
}

/// A public key that cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeyError {
    /// The runtime cannot check this algorithm.
    UnsupportedAlgorithm,
    /// The key does not fit the algorithm, or its bytes are no valid key.
    Invalid,
}

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::UnsupportedAlgorithm => "this runtime cannot check signatures of this algorithm",
            Self::Invalid => "the key is not valid for its algorithm",
        })
    }
}

impl std::error::Error for KeyError {}

/// A signature that is not right. It says no more: the reason would help only who forged it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct SignatureError;

impl SignatureError {
    /// The one value.
    pub const fn new() -> Self {
        Self
    }
}

impl Default for SignatureError {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Display for SignatureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the signature does not verify")
    }
}

impl std::error::Error for SignatureError {}
