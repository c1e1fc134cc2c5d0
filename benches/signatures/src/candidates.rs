use crate::Check;
#[allow(unused_imports, reason = "a build without a candidate is the size to compare with")]
use crate::{bytes, vectors};

/// The checks of the candidate that this component is built with.
#[allow(unused_mut, reason = "a build without a candidate has none")]
pub(crate) fn all() -> Vec<(&'static str, Check)> {
    let mut all: Vec<(&'static str, Check)> = Vec::new();
    #[cfg(feature = "rustcrypto")]
    all.extend(rustcrypto::all());
    #[cfg(feature = "rustcrypto-next")]
    all.extend(rustcrypto_next::all());
    #[cfg(feature = "jsonwebtoken")]
    all.extend(json_web_token::all());
    #[cfg(feature = "libcrux")]
    all.extend(libcrux::all());
    #[cfg(feature = "ed25519-compact")]
    all.extend(compact::all());
    all
}

#[cfg(feature = "rustcrypto")]
mod rustcrypto {
    use p256::ecdsa::signature::Verifier;
    use rsa::{BigUint, RsaPublicKey};

    use super::{Check, bytes, vectors};

    pub(super) fn all() -> [(&'static str, Check); 4] {
        let es256 = p256::ecdsa::VerifyingKey::from_sec1_bytes(&bytes(vectors::P256_KEY)).unwrap();
        let es384 = p384::ecdsa::VerifyingKey::from_sec1_bytes(&bytes(vectors::P384_KEY)).unwrap();
        let n = BigUint::from_bytes_be(&bytes(vectors::RSA_MODULUS));
        let rs256 = rsa::pkcs1v15::VerifyingKey::<rsa::sha2::Sha256>::new(
            RsaPublicKey::new(n, BigUint::from(65537_u32)).unwrap(),
        );
        let eddsa = ed25519_dalek::VerifyingKey::from_bytes(&bytes(vectors::ED25519_KEY).try_into().unwrap())
            .unwrap();
        [
            (
                "ES256",
                Box::new(move |message| {
                    let signature =
                        p256::ecdsa::Signature::from_slice(&bytes(vectors::P256_SIGNATURE)).unwrap();
                    es256.verify(message, &signature).is_ok()
                }),
            ),
            (
                "ES384",
                Box::new(move |message| {
                    let signature =
                        p384::ecdsa::Signature::from_slice(&bytes(vectors::P384_SIGNATURE)).unwrap();
                    es384.verify(message, &signature).is_ok()
                }),
            ),
            (
                "RS256",
                Box::new(move |message| {
                    let signature =
                        rsa::pkcs1v15::Signature::try_from(&*bytes(vectors::RSA_SIGNATURE)).unwrap();
                    rs256.verify(message, &signature).is_ok()
                }),
            ),
            (
                "EdDSA",
                Box::new(move |message| {
                    let signature =
                        ed25519_dalek::Signature::from_slice(&bytes(vectors::ED25519_SIGNATURE)).unwrap();
                    eddsa.verify_strict(message, &signature).is_ok()
                }),
            ),
        ]
    }
}

#[cfg(feature = "rustcrypto-next")]
mod rustcrypto_next {
    use p256_next::ecdsa::signature::Verifier;

    use super::{Check, bytes, vectors};

    pub(super) fn all() -> [(&'static str, Check); 3] {
        let es256 = p256_next::ecdsa::VerifyingKey::from_sec1_bytes(&bytes(vectors::P256_KEY)).unwrap();
        let es384 = p384_next::ecdsa::VerifyingKey::from_sec1_bytes(&bytes(vectors::P384_KEY)).unwrap();
        let eddsa =
            ed25519_dalek_next::VerifyingKey::from_bytes(&bytes(vectors::ED25519_KEY).try_into().unwrap())
                .unwrap();
        [
            (
                "ES256",
                Box::new(move |message| {
                    let signature =
                        p256_next::ecdsa::Signature::from_slice(&bytes(vectors::P256_SIGNATURE)).unwrap();
                    es256.verify(message, &signature).is_ok()
                }),
            ),
            (
                "ES384",
                Box::new(move |message| {
                    let signature =
                        p384_next::ecdsa::Signature::from_slice(&bytes(vectors::P384_SIGNATURE)).unwrap();
                    es384.verify(message, &signature).is_ok()
                }),
            ),
            (
                "EdDSA",
                Box::new(move |message| {
                    let signature =
                        ed25519_dalek_next::Signature::from_slice(&bytes(vectors::ED25519_SIGNATURE))
                            .unwrap();
                    eddsa.verify_strict(message, &signature).is_ok()
                }),
            ),
        ]
    }
}

#[cfg(feature = "jsonwebtoken")]
mod json_web_token {
    use jsonwebtoken::{Algorithm, DecodingKey, crypto};

    use super::{Check, bytes, vectors};

    pub(super) fn all() -> Vec<(&'static str, Check)> {
        let _ = crypto::rust_crypto::DEFAULT_PROVIDER.install_default();
        let cases = [
            (
                "ES256",
                Algorithm::ES256,
                DecodingKey::from_ec_der(&bytes(vectors::P256_KEY)),
                vectors::P256_SIGNATURE,
            ),
            (
                "ES384",
                Algorithm::ES384,
                DecodingKey::from_ec_der(&bytes(vectors::P384_KEY)),
                vectors::P384_SIGNATURE,
            ),
            (
                "RS256",
                Algorithm::RS256,
                DecodingKey::from_rsa_raw_components(&bytes(vectors::RSA_MODULUS), &[1, 0, 1]),
                vectors::RSA_SIGNATURE,
            ),
            (
                "EdDSA",
                Algorithm::EdDSA,
                DecodingKey::from_ed_der(&bytes(vectors::ED25519_KEY)),
                vectors::ED25519_SIGNATURE,
            ),
        ];
        cases
            .into_iter()
            .map(|(name, algorithm, key, signature)| -> (&'static str, Check) {
                let signature = base64(&bytes(signature));
                (
                    name,
                    Box::new(move |message| {
                        crypto::verify(&signature, message, &key, algorithm).unwrap_or(false)
                    }),
                )
            })
            .collect()
    }

    /// Base64url without padding (RFC 4648 section 5).
    fn base64(bytes: &[u8]) -> String {
        const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        let mut text = String::new();
        for group in bytes.chunks(3) {
            let bits = group.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte))
                << (8 * (3 - group.len()));
            for digit in 0..=group.len() {
                text.push(char::from(DIGITS[(bits >> (18 - 6 * digit)) as usize & 63]));
            }
        }
        text
    }
}

#[cfg(feature = "libcrux")]
mod libcrux {
    use sha2::{Digest, Sha256};

    use super::{Check, bytes, vectors};

    pub(super) fn all() -> [(&'static str, Check); 2] {
        let (p256, ed25519) = (bytes(vectors::P256_KEY), bytes(vectors::ED25519_KEY));
        let ed25519: [u8; 32] = ed25519.try_into().unwrap();
        [
            (
                "ES256",
                Box::new(move |message| {
                    let signature = bytes(vectors::P256_SIGNATURE);
                    let hash = Sha256::digest(message);
                    let (r, s) = signature.split_at(32);
                    libcrux_p256::ecdsa_verif_without_hash(32, &hash, &p256[1..], r, s)
                }),
            ),
            (
                "EdDSA",
                Box::new(move |message| {
                    let signature = bytes(vectors::ED25519_SIGNATURE).try_into().unwrap();
                    libcrux_ed25519::verify(message, &ed25519, &signature).is_ok()
                }),
            ),
        ]
    }
}

#[cfg(feature = "ed25519-compact")]
mod compact {
    use super::{Check, bytes, vectors};

    pub(super) fn all() -> [(&'static str, Check); 1] {
        let key = ed25519_compact::PublicKey::from_slice(&bytes(vectors::ED25519_KEY)).unwrap();
        [(
            "EdDSA",
            Box::new(move |message| {
                let signature =
                    ed25519_compact::Signature::from_slice(&bytes(vectors::ED25519_SIGNATURE)).unwrap();
                key.verify(message, &signature).is_ok()
            }),
        )]
    }
}
