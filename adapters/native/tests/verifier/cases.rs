//! What every verifier must hold to: signatures made by aws-lc-rs, checked through the platform's trait. The crate says whose.

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED_SIGNING, ECDSA_P384_SHA384_FIXED_SIGNING, EcdsaKeyPair, EcdsaSigningAlgorithm,
    Ed25519KeyPair, KeyPair, RSA_PKCS1_SHA256, RsaKeyPair,
};
use bytes::Bytes;
use wacht_core::{Algorithm, KeyError, PublicKey, SignatureVerifier};

use crate::verifier;

const MESSAGE: &[u8] = b"header.claims";

/// The signature is accepted, and no other message, signature or length is.
async fn accepts_only_the_right_one(algorithm: Algorithm, key: &PublicKey, signature: &[u8]) {
    let key = verifier().import(algorithm, key).await.unwrap();
    key.verify(MESSAGE, signature).await.unwrap();
    assert!(key.verify(b"header.claimz", signature).await.is_err());
    assert!(key.verify(MESSAGE, b"").await.is_err());
    assert!(key.verify(MESSAGE, &signature[1..]).await.is_err());
    for at in [0, signature.len() / 2, signature.len() - 1] {
        let mut forged = signature.to_vec();
        forged[at] ^= 1;
        assert!(key.verify(MESSAGE, &forged).await.is_err(), "{algorithm:?} {at}");
    }
}

fn ecdsa(algorithm: &'static EcdsaSigningAlgorithm, length: usize) -> (Bytes, Bytes, Vec<u8>) {
    let pair = EcdsaKeyPair::generate(algorithm).unwrap();
    let point = &pair.public_key().as_ref()[1..];
    let (x, y) = point.split_at(length);
    let signature = pair.sign(&SystemRandom::new(), MESSAGE).unwrap();
    (Bytes::copy_from_slice(x), Bytes::copy_from_slice(y), signature.as_ref().to_vec())
}

fn rsa() -> (PublicKey, Vec<u8>) {
    let pair = RsaKeyPair::generate(KeySize::Rsa2048).unwrap();
    let mut signature = vec![0; pair.public_modulus_len()];
    pair.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), MESSAGE, &mut signature).unwrap();
    // An RSAPublicKey of 2,048 bits (RFC 8017 appendix A.1.1): nine bytes before the modulus, two between it and 65537.
    let public = pair.public_key().as_ref();
    let (n, e) = (Bytes::copy_from_slice(&public[9..265]), Bytes::copy_from_slice(&public[267..]));
    (PublicKey::Rsa { n, e }, signature)
}

#[tokio::test]
async fn es256_accepts_only_the_right_signature() {
    let (x, y, signature) = ecdsa(&ECDSA_P256_SHA256_FIXED_SIGNING, 32);
    accepts_only_the_right_one(Algorithm::Es256, &PublicKey::P256 { x, y }, &signature).await;
}

#[tokio::test]
async fn es384_accepts_only_the_right_signature() {
    let (x, y, signature) = ecdsa(&ECDSA_P384_SHA384_FIXED_SIGNING, 48);
    accepts_only_the_right_one(Algorithm::Es384, &PublicKey::P384 { x, y }, &signature).await;
}

#[tokio::test]
async fn rs256_accepts_only_the_right_signature() {
    let (key, signature) = rsa();
    accepts_only_the_right_one(Algorithm::Rs256, &key, &signature).await;
}

#[tokio::test]
async fn eddsa_accepts_only_the_right_signature() {
    let pair = Ed25519KeyPair::generate().unwrap();
    let x = Bytes::copy_from_slice(pair.public_key().as_ref());
    let signature = pair.sign(MESSAGE);
    accepts_only_the_right_one(Algorithm::EdDsa, &PublicKey::Ed25519 { x }, signature.as_ref()).await;
}

#[tokio::test]
async fn a_key_that_is_none_is_refused() {
    let short = Bytes::from_static(&[1; 31]);
    let off_the_curve = Bytes::from_static(&[1; 32]);
    let modulus = |length| Bytes::from(vec![0xff; length]);
    let e = Bytes::from_static(&[1, 0, 1]);
    for (algorithm, key) in [
        (Algorithm::Es256, PublicKey::P256 { x: short.clone(), y: short.clone() }),
        (Algorithm::Es256, PublicKey::P256 { x: off_the_curve.clone(), y: off_the_curve.clone() }),
        (Algorithm::Es384, PublicKey::P384 { x: off_the_curve.clone(), y: off_the_curve.clone() }),
        (Algorithm::Es384, PublicKey::P256 { x: off_the_curve.clone(), y: off_the_curve.clone() }),
        (Algorithm::Rs256, PublicKey::Ed25519 { x: off_the_curve }),
        (Algorithm::EdDsa, PublicKey::Ed25519 { x: short }),
        (Algorithm::Rs256, PublicKey::Rsa { n: Bytes::new(), e: e.clone() }),
        (Algorithm::Rs256, PublicKey::Rsa { n: modulus(256), e: Bytes::new() }),
        (Algorithm::Rs256, PublicKey::Rsa { n: modulus(128), e: e.clone() }),
        (Algorithm::Rs256, PublicKey::Rsa { n: modulus(2048), e }),
    ] {
        let refused = verifier().import(algorithm, &key).await.map(|_| ());
        assert_eq!(refused, Err(KeyError::Invalid), "{algorithm:?} {key:?}");
    }
}
