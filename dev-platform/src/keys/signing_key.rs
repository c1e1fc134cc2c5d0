use std::fmt;
use std::sync::Arc;

use aws_lc_rs::encoding::{AsDer as _, PublicKeyX509Der};
use aws_lc_rs::error::Unspecified;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED_SIGNING, ECDSA_P384_SHA384_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair,
    KeyPair as _, RSA_PKCS1_SHA256, RsaKeyPair,
};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// A private key with its `kid`. Copies share the key.
#[derive(Clone)]
pub struct SigningKey {
    kid: String,
    pair: Arc<Pair>,
}

/// The signature algorithms the platform can sign with, by their JOSE names.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Algorithm {
    /// ECDSA on P-256 with SHA-256: what the platform signs session tokens with.
    #[default]
    #[serde(rename = "ES256")]
    Es256,
    /// ECDSA on P-384 with SHA-384.
    #[serde(rename = "ES384")]
    Es384,
    /// RSASSA-PKCS1-v1_5 with SHA-256 and a 2048-bit key.
    #[serde(rename = "RS256")]
    Rs256,
    /// Ed25519.
    #[serde(rename = "EdDSA")]
    EdDsa,
}

/// The system's random generator failed while a key was made or used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct KeyError;

enum Pair {
    Ecdsa(Algorithm, EcdsaKeyPair),
    Rsa(RsaKeyPair),
    Ed25519(Ed25519KeyPair),
}

impl SigningKey {
    /// A fresh key. Nothing publishes it: see [`Keys::publish`](crate::Keys::publish).
    pub fn generate(algorithm: Algorithm, kid: impl Into<String>) -> Result<Self, KeyError> {
        let pair = match algorithm {
            Algorithm::Es256 => {
                Pair::Ecdsa(algorithm, EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING)?)
            }
            Algorithm::Es384 => {
                Pair::Ecdsa(algorithm, EcdsaKeyPair::generate(&ECDSA_P384_SHA384_FIXED_SIGNING)?)
            }
            Algorithm::Rs256 => Pair::Rsa(RsaKeyPair::generate(KeySize::Rsa2048)?),
            Algorithm::EdDsa => Pair::Ed25519(Ed25519KeyPair::generate()?),
        };
        Ok(Self { kid: kid.into(), pair: Arc::new(pair) })
    }

    /// The key's id, as tokens and the key set carry it.
    pub fn kid(&self) -> &str {
        &self.kid
    }

    /// The algorithm it signs with.
    pub fn algorithm(&self) -> Algorithm {
        match &*self.pair {
            Pair::Ecdsa(algorithm, _) => *algorithm,
            Pair::Rsa(_) => Algorithm::Rs256,
            Pair::Ed25519(_) => Algorithm::EdDsa,
        }
    }

    /// The signature of a message, in the form of JWS (RFC 7518, section 3).
    pub fn sign(&self, message: &[u8]) -> Result<Vec<u8>, KeyError> {
        match &*self.pair {
            Pair::Ecdsa(_, pair) => Ok(pair.sign(&SystemRandom::new(), message)?.as_ref().to_vec()),
            Pair::Ed25519(pair) => Ok(pair.sign(message).as_ref().to_vec()),
            Pair::Rsa(pair) => {
                let mut signature = vec![0; pair.public_modulus_len()];
                pair.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message, &mut signature)?;
                Ok(signature)
            }
        }
    }

    /// The public key as a JWK (RFC 7517) with `kid`, `use` and `alg`.
    pub fn public_jwk(&self) -> Value {
        let encode = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
        let mut jwk = match &*self.pair {
            Pair::Ecdsa(algorithm, pair) => {
                // An uncompressed point: 0x04, then both coordinates in equal halves.
                let point = pair.public_key().as_ref().get(1..).unwrap_or_default();
                let (x, y) = point.split_at(point.len() / 2);
                let crv = if *algorithm == Algorithm::Es384 { "P-384" } else { "P-256" };
                json!({"kty": "EC", "crv": crv, "x": encode(x), "y": encode(y)})
            }
            Pair::Rsa(pair) => {
                let public = pair.public_key();
                json!({
                    "kty": "RSA",
                    "n": encode(public.modulus().big_endian_without_leading_zero()),
                    "e": encode(public.exponent().big_endian_without_leading_zero()),
                })
            }
            Pair::Ed25519(pair) => {
                json!({"kty": "OKP", "crv": "Ed25519", "x": encode(pair.public_key().as_ref())})
            }
        };
        if let Some(members) = jwk.as_object_mut() {
            members.insert("kid".to_owned(), self.kid.clone().into());
            members.insert("use".to_owned(), "sig".into());
            members.insert("alg".to_owned(), self.algorithm().name().into());
        }
        jwk
    }

    /// The public key as `SubjectPublicKeyInfo` in PEM.
    pub fn public_pem(&self) -> String {
        let encoded = STANDARD.encode(self.public_der());
        let mut pem = String::from("-----BEGIN PUBLIC KEY-----\n");
        for (index, character) in encoded.chars().enumerate() {
            if index > 0 && index % 64 == 0 {
                pem.push('\n');
            }
            pem.push(character);
        }
        pem.push_str("\n-----END PUBLIC KEY-----\n");
        pem
    }

    /// The public key as `SubjectPublicKeyInfo` in DER.
    pub fn public_der(&self) -> Vec<u8> {
        let der: Result<PublicKeyX509Der<'static>, Unspecified> = match &*self.pair {
            Pair::Ecdsa(_, pair) => pair.public_key().as_der(),
            Pair::Rsa(pair) => pair.public_key().as_der(),
            Pair::Ed25519(pair) => pair.public_key().as_der(),
        };
        der.map(|der| der.as_ref().to_vec()).unwrap_or_default()
    }
}

impl Algorithm {
    /// The JOSE name (RFC 7518, section 3.1).
    pub fn name(self) -> &'static str {
        match self {
            Self::Es256 => "ES256",
            Self::Es384 => "ES384",
            Self::Rs256 => "RS256",
            Self::EdDsa => "EdDSA",
        }
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SigningKey")
            .field("kid", &self.kid)
            .field("algorithm", &self.algorithm())
            .finish_non_exhaustive()
    }
}

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the key could not be generated or used")
    }
}

impl std::error::Error for KeyError {}

impl From<Unspecified> for KeyError {
    fn from(_: Unspecified) -> Self {
        Self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use aws_lc_rs::signature::{
        ECDSA_P256_SHA256_FIXED, ED25519, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents,
        UnparsedPublicKey,
    };

    fn bytes(jwk: &Value, member: &str) -> Vec<u8> {
        URL_SAFE_NO_PAD.decode(jwk[member].as_str().unwrap()).unwrap()
    }

    #[test]
    fn a_signature_verifies_against_the_published_key() {
        let key = SigningKey::generate(Algorithm::Es256, "a").unwrap();
        let jwk = key.public_jwk();
        let point = [vec![4], bytes(&jwk, "x"), bytes(&jwk, "y")].concat();
        let signature = key.sign(b"message").unwrap();
        UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point).verify(b"message", &signature).unwrap();

        let key = SigningKey::generate(Algorithm::EdDsa, "b").unwrap();
        let signature = key.sign(b"message").unwrap();
        UnparsedPublicKey::new(&ED25519, bytes(&key.public_jwk(), "x"))
            .verify(b"message", &signature)
            .unwrap();

        let key = SigningKey::generate(Algorithm::Rs256, "c").unwrap();
        let jwk = key.public_jwk();
        RsaPublicKeyComponents { n: bytes(&jwk, "n"), e: bytes(&jwk, "e") }
            .verify(&RSA_PKCS1_2048_8192_SHA256, b"message", &key.sign(b"message").unwrap())
            .unwrap();
    }

    #[test]
    fn a_key_says_its_id_and_hides_its_secret() {
        let key = SigningKey::generate(Algorithm::Es384, "ins_1").unwrap();
        assert_eq!(format!("{key:?}"), r#"SigningKey { kid: "ins_1", algorithm: Es384, .. }"#);
        assert_eq!(key.public_jwk()["crv"], "P-384");
        assert!(key.public_jwk().get("d").is_none());
        assert!(key.public_pem().lines().all(|line| line.len() <= 64));
    }
}
