//! A deployment for tests: its signing keys, its hosts, and the runtime of the backend.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED, ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair, UnparsedPublicKey,
};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use secrecy::SecretString;
use serde_json::{Value, json};
use wacht_core::testing::{ScriptedClient, TestPlatform};
use wacht_core::{
    Algorithm, Body, KeyError, PublicKey, Request, SignatureError, SignatureVerifier, VerifyingKey,
};

use crate::{Backend, BackendBuilder};

pub(crate) const ISSUER: &str = "https://frontend.example";
pub(crate) const NOW: u64 = TestPlatform::START.unix_seconds();

pub(crate) fn publishable_key(mode: &str, origin: &str) -> String {
    format!("pk_{mode}_{}", STANDARD.encode(origin))
}

/// An ES256 key of an issuer.
pub(crate) struct Signer {
    kid: Option<&'static str>,
    pair: EcdsaKeyPair,
}

impl Signer {
    pub(crate) fn new(kid: &'static str) -> Self {
        Self { kid: Some(kid), ..Self::nameless() }
    }

    pub(crate) fn nameless() -> Self {
        Self { kid: None, pair: EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap() }
    }

    pub(crate) fn jwk(&self) -> Value {
        let point = self.pair.public_key().as_ref();
        json!({
            "kty": "EC", "crv": "P-256", "alg": "ES256", "use": "sig", "kid": self.kid,
            "x": URL_SAFE_NO_PAD.encode(&point[1..33]), "y": URL_SAFE_NO_PAD.encode(&point[33..]),
        })
    }

    /// The uncompressed point, which a confused verifier would take for a shared secret.
    pub(crate) fn public_bytes(&self) -> &[u8] {
        self.pair.public_key().as_ref()
    }

    pub(crate) fn token(&self, claims: &Value) -> String {
        let header = match self.kid {
            Some(kid) => json!({"alg": "ES256", "typ": "JWT", "kid": kid}),
            None => json!({"alg": "ES256", "typ": "JWT"}),
        };
        self.sign(&header.to_string(), &claims.to_string())
    }

    /// A token of exactly this header and these claims.
    pub(crate) fn sign(&self, header: &str, claims: &str) -> String {
        let input = format!("{}.{}", URL_SAFE_NO_PAD.encode(header), URL_SAFE_NO_PAD.encode(claims));
        let signature = self.pair.sign(&SystemRandom::new(), input.as_bytes()).unwrap();
        format!("{input}.{}", URL_SAFE_NO_PAD.encode(signature))
    }
}

pub(crate) fn key_set(signers: &[&Signer]) -> String {
    json!({"keys": signers.iter().map(|signer| signer.jwk()).collect::<Vec<_>>()}).to_string()
}

/// The claims of a good token, with `changes` on top; `null` in them takes a member away.
pub(crate) fn claims(changes: &Value) -> Value {
    let mut claims = json!({
        "iss": ISSUER, "sub": "42", "sid": "7", "exp": NOW + 60, "iat": NOW,
        "organization": "1", "workspace": "2",
        "organization_permissions": ["user:read"], "workspace_permissions": ["report:read"],
    });
    for (name, value) in changes.as_object().unwrap() {
        if value.is_null() {
            claims.as_object_mut().unwrap().remove(name);
        } else {
            claims[name] = value.clone();
        }
    }
    claims
}

pub(crate) fn bearer_request(token: &str) -> Request {
    http::Request::builder().header("authorization", format!("Bearer {token}")).body(Body::empty()).unwrap()
}

/// Checks ES256 signatures, and counts.
#[derive(Debug, Clone, Default)]
pub(crate) struct Verifier {
    pub(crate) checks: Arc<AtomicUsize>,
    pub(crate) imports: Arc<AtomicUsize>,
}

impl Verifier {
    pub(crate) fn checks(&self) -> usize {
        self.checks.load(Ordering::SeqCst)
    }

    pub(crate) fn imports(&self) -> usize {
        self.imports.load(Ordering::SeqCst)
    }
}

#[derive(Debug)]
struct Key(Vec<u8>, Arc<AtomicUsize>);

#[async_trait]
impl SignatureVerifier for Verifier {
    async fn import(&self, _: Algorithm, key: &PublicKey) -> Result<Arc<dyn VerifyingKey>, KeyError> {
        let PublicKey::P256 { x, y } = key else { return Err(KeyError::UnsupportedAlgorithm) };
        self.imports.fetch_add(1, Ordering::SeqCst);
        Ok(Arc::new(Key([&[4], &x[..], &y[..]].concat(), Arc::clone(&self.checks))))
    }
}

#[async_trait]
impl VerifyingKey for Key {
    async fn verify(&self, message: &[u8], signature: &[u8]) -> Result<(), SignatureError> {
        self.1.fetch_add(1, Ordering::SeqCst);
        UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, &self.0)
            .verify(message, signature)
            .map_err(|_| SignatureError::new())
    }
}

/// A backend of the deployment at [`ISSUER`] on a test platform.
pub(crate) struct Deployment {
    pub(crate) platform: TestPlatform,
    pub(crate) client: ScriptedClient,
    pub(crate) verifier: Verifier,
    pub(crate) backend: Backend,
}

impl Deployment {
    pub(crate) fn new() -> Self {
        Self::with(|builder| builder)
    }

    pub(crate) fn with(set: impl FnOnce(BackendBuilder) -> BackendBuilder) -> Self {
        let (client, verifier) = (ScriptedClient::new(), Verifier::default());
        let platform = TestPlatform::new().with_client(client.clone()).with_verifier(verifier.clone());
        let builder = Backend::builder(&platform.start())
            .api_key(SecretString::from("wk_test_secret"))
            .publishable_key(publishable_key("test", ISSUER));
        let backend = set(builder).build().unwrap();
        Self { platform, client, verifier, backend }
    }

    /// A deployment that has already seen a good token of `signer`.
    pub(crate) fn warm(signer: &Signer) -> Self {
        let deployment = Self::new();
        deployment.serve_keys(&[signer]);
        let token = signer.token(&claims(&json!({"jti": "warm"})));
        assert_eq!(deployment.user_of(&token), Ok(Some("42".to_owned())));
        deployment
    }

    /// The client's next answer is this key set.
    pub(crate) fn serve_keys(&self, signers: &[&Signer]) -> &Self {
        self.client.answer_json(200, key_set(signers));
        self
    }

    pub(crate) fn fetches(&self) -> usize {
        self.client.requests().len()
    }

    /// The user of a token, `None` where it does not count.
    pub(crate) fn user_of(&self, token: &str) -> Result<Option<String>, crate::AuthErrorKind> {
        let context = self.platform.context();
        let auth = futures_executor::block_on(self.backend.authenticate(&bearer_request(token), &context));
        auth.map(|auth| auth.user_id().map(str::to_owned)).map_err(|error| error.kind())
    }

    pub(crate) fn advance(&self, seconds: u64) {
        self.platform.advance(Duration::from_secs(seconds));
    }
}
