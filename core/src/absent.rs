use std::sync::Arc;

use async_trait::async_trait;

use crate::{
    Algorithm, ClientError, ClientErrorKind, HttpClient, KeyError, PublicKey, Request, Response,
    SignatureVerifier, VerifyingKey,
};

/// What a [`Platform`](crate::Platform) gives in the place of something that it was built without: a client that sends
/// nothing, and a verifier that knows no algorithm.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::exhaustive_structs, reason = "there is nothing to it")]
pub struct Absent;

#[async_trait]
impl HttpClient for Absent {
    async fn send(&self, _: Request) -> Result<Response, ClientError> {
        Err(ClientError::new(ClientErrorKind::Denied, "the adapter is built without its client"))
    }
}

#[async_trait]
impl SignatureVerifier for Absent {
    async fn import(&self, _: Algorithm, _: &PublicKey) -> Result<Arc<dyn VerifyingKey>, KeyError> {
        Err(KeyError::UnsupportedAlgorithm)
    }
}

#[cfg(test)]
mod tests {
    use futures_executor::block_on;

    use super::*;
    use crate::Body;

    #[test]
    fn it_sends_nothing_and_knows_no_key() {
        let sent = block_on(Absent.send(Request::new(Body::empty())));
        assert_eq!(sent.unwrap_err().kind(), ClientErrorKind::Denied);
        let key = PublicKey::P256 { x: vec![1; 32].into(), y: vec![2; 32].into() };
        let imported = block_on(Absent.import(Algorithm::Es256, &key));
        assert!(matches!(imported, Err(KeyError::UnsupportedAlgorithm)));
    }
}
