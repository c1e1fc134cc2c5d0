use aws_lc_rs::hmac;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::{KeyError, SigningKey};

/// What signs a token.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Signer {
    /// One of the platform's algorithms.
    Key(SigningKey),
    /// HMAC with SHA-256 under any secret, as in the attack that passes a public key for one.
    Hs256(Vec<u8>),
    /// No signature: the third segment is empty.
    None,
}

/// The compact form of RFC 7515, section 7.1.
pub(super) fn encode(header: &[u8], claims: &[u8], signer: &Signer) -> Result<String, KeyError> {
    let input = format!("{}.{}", URL_SAFE_NO_PAD.encode(header), URL_SAFE_NO_PAD.encode(claims));
    let signature = match signer {
        Signer::Key(key) => key.sign(input.as_bytes())?,
        Signer::Hs256(secret) => {
            hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret), input.as_bytes()).as_ref().to_vec()
        }
        Signer::None => Vec::new(),
    };
    Ok(format!("{input}.{}", URL_SAFE_NO_PAD.encode(signature)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_segments_hold_what_was_given() {
        let token = encode(b"{}", b"not json", &Signer::None).unwrap();
        assert_eq!(token, "e30.bm90IGpzb24.");
        let token = encode(b"{}", b"{}", &Signer::Hs256(b"secret".to_vec())).unwrap();
        assert_eq!(token.split('.').nth(2).map(str::len), Some(43));
    }
}
