use std::sync::Arc;

use async_trait::async_trait;
use wacht_core::{Algorithm, KeyError, PublicKey, SignatureVerifier, VerifyingKey};

/// What a component has that is built without the feature `signatures`: no algorithm at all.
#[derive(Debug)]
pub(crate) struct NoVerifier;

#[async_trait]
impl SignatureVerifier for NoVerifier {
    async fn import(&self, _: Algorithm, _: &PublicKey) -> Result<Arc<dyn VerifyingKey>, KeyError> {
        Err(KeyError::UnsupportedAlgorithm)
    }
}
