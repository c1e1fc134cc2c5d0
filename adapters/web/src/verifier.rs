use std::fmt;
use std::sync::Arc;

use async_trait::async_trait;
use send_wrapper::SendWrapper;
use wacht_core::{Algorithm, KeyError, PublicKey, SignatureError, SignatureVerifier, VerifyingKey};
use wasm_bindgen::JsValue;

use crate::door;
use crate::promised::Promised;

/// Checks signatures with the host's `crypto.subtle`, so that no cryptography is in the module. A key is imported once.
///
/// ES256, ES384, RS256, and EdDSA on Ed25519 where the host has it.
#[derive(Debug, Clone, Copy, Default)]
#[non_exhaustive]
pub struct WebVerifier;

impl WebVerifier {
    /// The verifier.
    pub const fn new() -> Self {
        Self
    }
}

#[async_trait]
impl SignatureVerifier for WebVerifier {
    async fn import(&self, algorithm: Algorithm, key: &PublicKey) -> Result<Arc<dyn VerifyingKey>, KeyError> {
        let importing = {
            let (one, other) = members(algorithm, key)?;
            // They are copied before it returns.
            Promised::of(&door::import_key(algorithm.as_str(), one, other))
        };
        let imported = SendWrapper::new(importing).await;
        Ok(Arc::new(Imported(SendWrapper::new(imported.map_err(|_| KeyError::Invalid)?))))
    }
}

struct Imported(SendWrapper<JsValue>);

impl fmt::Debug for Imported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Imported")
    }
}

#[async_trait]
impl VerifyingKey for Imported {
    async fn verify(&self, message: &[u8], signature: &[u8]) -> Result<(), SignatureError> {
        let checked = {
            // What it is given is copied before it returns (Web Cryptography API, `verify`).
            let checked = door::verify(&self.0, signature, message);
            Promised::of(&checked.map_err(|_| SignatureError::new())?)
        };
        match SendWrapper::new(checked).await {
            Ok(right) if right == JsValue::TRUE => Ok(()),
            _ => Err(SignatureError::new()),
        }
    }
}

/// The members of a key that hold bytes: `x` and `y`, or `n` and `e` (RFC 7518 section 6, RFC 8037 section 2).
fn members(algorithm: Algorithm, key: &PublicKey) -> Result<(&[u8], &[u8]), KeyError> {
    match (algorithm, key) {
        (Algorithm::Es256, PublicKey::P256 { x, y }) | (Algorithm::Es384, PublicKey::P384 { x, y }) => {
            Ok((x, y))
        }
        (Algorithm::Rs256, PublicKey::Rsa { n, e }) => Ok((n, e)),
        (Algorithm::EdDsa, PublicKey::Ed25519 { x }) => Ok((x, &[])),
        (Algorithm::Es256 | Algorithm::Es384 | Algorithm::Rs256 | Algorithm::EdDsa, _) => {
            Err(KeyError::Invalid)
        }
        _ => Err(KeyError::UnsupportedAlgorithm),
    }
}
