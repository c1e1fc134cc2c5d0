use bytes::Bytes;
use serde_json::Value;
use wacht_core::{Algorithm, PublicKey};

use super::token::{algorithm, decode};
use crate::api::record::record;

/// The most keys that a key set may have.
pub(crate) const MAX_KEYS: usize = 100;

/// A usable key of a key set (RFC 7517), not yet prepared for the runtime.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Jwk {
    pub(crate) kid: Option<String>,
    pub(crate) algorithm: Algorithm,
    pub(crate) key: PublicKey,
}

/// The usable keys of a key set. One that is not usable is skipped and does no harm to the others.
///
/// `None`: no key set at all, or one of too many keys.
pub(crate) fn parse_key_set(json: &[u8]) -> Option<Vec<Jwk>> {
    struct KeySet {
        keys: Vec<Value>,
    }
    record!(KeySet { must "keys" keys, });
    let set: KeySet = serde_json::from_slice(json).ok()?;
    if set.keys.len() > MAX_KEYS {
        return None;
    }
    Some(set.keys.iter().filter_map(usable).collect())
}

fn usable(key: &Value) -> Option<Jwk> {
    if text(key, "use").ok()?.is_some_and(|purpose| purpose != "sig") || !may_verify(key.get("key_ops")) {
        return None;
    }
    let pinned = match (text(key, "kty").ok()?, text(key, "crv").ok()?) {
        (Some("EC"), Some("P-256")) => Algorithm::Es256,
        (Some("EC"), Some("P-384")) => Algorithm::Es384,
        (Some("RSA"), _) => Algorithm::Rs256,
        (Some("OKP"), Some("Ed25519")) => Algorithm::EdDsa,
        _ => return None,
    };
    if text(key, "alg").ok()?.is_some_and(|alg| algorithm(alg) != Some(pinned)) {
        return None;
    }
    let (x, y) = (text(key, "x").ok()?, text(key, "y").ok()?);
    let (n, e) = (text(key, "n").ok()?, text(key, "e").ok()?);
    let public = match pinned {
        Algorithm::Es256 => PublicKey::P256 { x: of_length(x?, 32)?, y: of_length(y?, 32)? },
        Algorithm::Es384 => PublicKey::P384 { x: of_length(x?, 48)?, y: of_length(y?, 48)? },
        Algorithm::EdDsa => PublicKey::Ed25519 { x: of_length(x?, 32)? },
        Algorithm::Rs256 => PublicKey::Rsa { n: modulus(n?)?, e: without_zeros(e?)? },
        _ => return None,
    };
    Some(Jwk { kid: text(key, "kid").ok()?.map(str::to_owned), algorithm: pinned, key: public })
}

/// A member that is there as something else than text.
struct NoText;

fn text<'a>(key: &'a Value, name: &str) -> Result<Option<&'a str>, NoText> {
    match key.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(NoText),
    }
}

fn may_verify(key_ops: Option<&Value>) -> bool {
    match key_ops {
        None | Some(Value::Null) => true,
        Some(Value::Array(operations)) => {
            operations.iter().all(Value::is_string)
                && operations.iter().any(|operation| operation == "verify")
        }
        Some(_) => false,
    }
}

fn of_length(encoded: &str, length: usize) -> Option<Bytes> {
    decode(encoded).ok().filter(|bytes| bytes.len() == length).map(Bytes::from)
}

fn without_zeros(encoded: &str) -> Option<Bytes> {
    let bytes = Bytes::from(decode(encoded).ok()?);
    let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
    Some(bytes.slice(zeros..)).filter(|bytes| !bytes.is_empty())
}

/// RFC 7518 section 3.3: 2048 bits or more. Over 8192, one check would cost too much.
fn modulus(encoded: &str) -> Option<Bytes> {
    without_zeros(encoded).filter(|modulus| (256..=1024).contains(&modulus.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const X: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE";

    fn usable(key: &str) -> bool {
        !parse_key_set(format!(r#"{{"keys":[{key}]}}"#).as_bytes()).unwrap().is_empty()
    }

    #[test]
    fn an_unusable_key_is_skipped_and_the_others_stay() {
        let json = format!(
            r#"{{"keys":[{{"kty":"oct","k":"x"}},7,{{}},{{"kty":"EC","crv":"P-256","x":"!","y":"{X}"}},
                {{"kty":"EC","crv":"P-256","kid":"good","x":"{X}","y":"{X}"}}]}}"#
        );
        let keys = parse_key_set(json.as_bytes()).unwrap();
        assert_eq!(keys.len(), 1);
        assert_eq!(keys[0].kid.as_deref(), Some("good"));
        assert_eq!(keys[0].algorithm, Algorithm::Es256);
    }

    #[test]
    fn r_21_use_key_ops_and_alg_decide_whether_a_key_may_verify() {
        let key = |members: &str| format!(r#"{{"kty":"EC","crv":"P-256","x":"{X}","y":"{X}"{members}}}"#);
        for members in ["", r#","use":"sig""#, r#","key_ops":["verify","sign"]"#, r#","alg":"ES256""#] {
            assert!(usable(&key(members)), "{members}");
        }
        for members in [
            r#","use":"enc""#,
            r#","use":"""#,
            r#","key_ops":["sign"]"#,
            r#","key_ops":[]"#,
            r#","alg":"ES384""#,
            r#","alg":"HS256""#,
            r#","alg":"none""#,
            r#","key_ops":"verify""#,
        ] {
            assert!(!usable(&key(members)), "{members}");
        }
    }

    #[test]
    fn the_curve_and_the_coordinates_fit() {
        for key in [
            format!(r#"{{"kty":"EC","crv":"P-384","x":"{X}","y":"{X}"}}"#),
            format!(r#"{{"kty":"EC","crv":"secp256k1","x":"{X}","y":"{X}"}}"#),
            format!(r#"{{"kty":"EC","crv":"P-256","x":"{X}"}}"#),
            format!(r#"{{"kty":"EC","x":"{X}","y":"{X}"}}"#),
            format!(r#"{{"kty":"OKP","crv":"X25519","x":"{X}"}}"#),
        ] {
            assert!(!usable(&key), "{key}");
        }
        assert!(usable(&format!(r#"{{"kty":"OKP","crv":"Ed25519","x":"{X}"}}"#)));
    }

    #[test]
    fn an_rsa_key_has_2048_to_8192_bits() {
        let key = |bytes: usize| {
            let n =
                base64::Engine::encode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, vec![0xab; bytes]);
            usable(&format!(r#"{{"kty":"RSA","n":"{n}","e":"AQAB"}}"#))
        };
        assert!(key(256) && key(512) && key(1024));
        assert!(!key(128) && !key(255) && !key(1025));
    }

    #[test]
    fn what_is_no_key_set_or_too_large_a_one_is_none() {
        for json in ["", "[]", "{}", r#"{"keys":{}}"#, r#"{"keys":[}"#, "<html>", "null"] {
            assert_eq!(parse_key_set(json.as_bytes()), None, "{json}");
        }
        let many = |count| format!(r#"{{"keys":[{}]}}"#, vec!["{}"; count].join(","));
        assert!(parse_key_set(many(MAX_KEYS).as_bytes()).is_some());
        assert!(parse_key_set(many(MAX_KEYS + 1).as_bytes()).is_none());
    }
}
