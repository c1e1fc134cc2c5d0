use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Signer, Tokens};
use crate::{Algorithm, KeyError, SigningKey};

macro_rules! bad_tokens {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {
        /// Tokens with one defect each. Unless [`BadToken::authenticates`] says otherwise a verifier must refuse them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[non_exhaustive]
        pub enum BadToken {
            $($(#[$doc])* $name),+
        }

        impl BadToken {
            /// Every one of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];
        }
    };
}

bad_tokens! {
    /// `exp` lies an hour back.
    Expired,
    /// `nbf` lies an hour ahead.
    NotYetValid,
    /// `iat` lies an hour ahead.
    IssuedInTheFuture,
    /// `iss` is another origin.
    WrongIssuer,
    /// `iss` is the right origin with a trailing slash.
    IssuerWithSlash,
    /// There is no `iss`.
    IssuerMissing,
    /// Signed by a key that is not published, under the `kid` of one that is.
    WrongKey,
    /// `alg` is `none`, without a signature.
    AlgNone,
    /// `alg` is `nOnE`, without a signature.
    AlgNoneMixedCase,
    /// `alg` is `none`, with the good signature still there.
    AlgNoneSigned,
    /// HS256 with the PEM text of the public key as the secret.
    Hs256WithPem,
    /// HS256 with the DER bytes of the public key as the secret.
    Hs256WithDer,
    /// HS256 with the public point, as the key set has it, as the secret.
    Hs256WithPoint,
    /// Says ES384 over an ES256 signature.
    OtherAlgorithm,
    /// `kid` is one that nobody published.
    UnknownKid,
    /// `kid` is a number.
    KidNumber,
    /// Signed by a key that only the token's own header offers, in `jwk`.
    HeaderSuppliedKey,
    /// `crit` names an extension nobody knows.
    Crit,
    /// `crit` is empty, which RFC 7515 forbids.
    CritEmpty,
    /// `b64` is false and critical.
    B64False,
    /// `zip` is set.
    Zip,
    /// `alg` stands twice in the header.
    DuplicateHeaderMember,
    /// `exp` stands twice among the claims.
    DuplicateClaim,
    /// Longer than 64 KiB.
    Oversized,
    /// Its second half is missing.
    Truncated,
    /// Its last segment is missing.
    TwoSegments,
    /// It has a fourth segment.
    FourSegments,
    /// The signature is empty.
    SignatureEmpty,
    /// The signature is in the ASN.1 form instead of JWS's.
    SignatureDer,
    /// The segments carry base64 padding.
    Padded,
    /// A claim was changed after signing.
    Tampered,
    /// The header is not JSON.
    HeaderNotJson,
    /// The claims are not JSON.
    PayloadNotJson,
    /// The claims are a JSON list.
    PayloadNotObject,
    /// The claims are not UTF-8.
    PayloadNotUtf8,
    /// There is no `exp`.
    ExpMissing,
    /// `exp` is text.
    ExpString,
    /// `exp` is negative.
    ExpNegative,
    /// `exp` is null.
    ExpNull,
    /// `nbf` is text.
    NbfString,
    /// `sub` is a number.
    SubNumber,
    /// There is no `sub`.
    SubMissing,
    /// `sub` is empty.
    SubEmpty,
    /// An OAuth access token: `token_use` says so.
    AccessToken,
    /// An OAuth access token: `typ` is `at+jwt`.
    AccessTokenType,
    /// The permissions are one text that contains good ones.
    PermissionsString,
    /// The permissions are an object whose members are named like good ones.
    PermissionsObject,
    /// The nested permissions are a text.
    NestedPermissionsString,
    /// The permissions are a list with a number in it.
    PermissionsMixed,
}

impl BadToken {
    /// Whether a verifier may accept who the token names, if it then counts the permissions as none.
    pub fn authenticates(self) -> bool {
        matches!(
            self,
            Self::PermissionsString
                | Self::PermissionsObject
                | Self::NestedPermissionsString
                | Self::PermissionsMixed
        )
    }
}

pub(super) fn mint(tokens: &Tokens, kind: BadToken) -> Result<String, KeyError> {
    let key = tokens.keys.current();
    let now = tokens.clock.now_seconds();
    let mut header = Tokens::good_header(&key);
    let mut claims = tokens.good_claims();
    let mut signer = Signer::Key(key.clone());
    match kind {
        BadToken::Expired => set(&mut claims, &[("iat", json!(now - 5400)), ("exp", json!(now - 3600))]),
        BadToken::NotYetValid => set(&mut claims, &[("nbf", json!(now + 3600)), ("exp", json!(now + 7200))]),
        BadToken::IssuedInTheFuture => {
            set(&mut claims, &[("iat", json!(now + 3600)), ("exp", json!(now + 7200))]);
        }
        BadToken::WrongIssuer => set(&mut claims, &[("iss", json!("https://other.example"))]),
        BadToken::IssuerWithSlash => set(&mut claims, &[("iss", json!(format!("{}/", tokens.issuer)))]),
        BadToken::IssuerMissing => remove(&mut claims, "iss"),
        BadToken::WrongKey => signer = Signer::Key(SigningKey::generate(key.algorithm(), key.kid())?),
        BadToken::AlgNone => {
            set(&mut header, &[("alg", json!("none"))]);
            signer = Signer::None;
        }
        BadToken::AlgNoneMixedCase => {
            set(&mut header, &[("alg", json!("nOnE"))]);
            signer = Signer::None;
        }
        BadToken::AlgNoneSigned => set(&mut header, &[("alg", json!("none"))]),
        BadToken::Hs256WithPem | BadToken::Hs256WithDer | BadToken::Hs256WithPoint => {
            set(&mut header, &[("alg", json!("HS256"))]);
            signer = Signer::Hs256(public_key_as_secret(kind, &key));
        }
        BadToken::OtherAlgorithm => set(&mut header, &[("alg", json!("ES384"))]),
        BadToken::UnknownKid => set(&mut header, &[("kid", json!("nobody_published_this"))]),
        BadToken::KidNumber => set(&mut header, &[("kid", json!(1))]),
        BadToken::HeaderSuppliedKey => {
            let own = SigningKey::generate(Algorithm::Es256, "own")?;
            set(&mut header, &[("kid", json!("own")), ("jwk", own.public_jwk())]);
            signer = Signer::Key(own);
        }
        BadToken::Crit => set(&mut header, &[("crit", json!(["exp2"])), ("exp2", json!(1))]),
        BadToken::CritEmpty => set(&mut header, &[("crit", json!([]))]),
        BadToken::B64False => set(&mut header, &[("crit", json!(["b64"])), ("b64", json!(false))]),
        BadToken::Zip => set(&mut header, &[("zip", json!("DEF"))]),
        BadToken::Oversized => set(&mut claims, &[("metadata", json!("a".repeat(OVERSIZED_BYTES)))]),
        BadToken::ExpMissing => remove(&mut claims, "exp"),
        BadToken::ExpString => set(&mut claims, &[("exp", json!((now + 3600).to_string()))]),
        BadToken::ExpNegative => set(&mut claims, &[("exp", json!(-1))]),
        BadToken::ExpNull => set(&mut claims, &[("exp", Value::Null)]),
        BadToken::NbfString => set(&mut claims, &[("nbf", json!("soon"))]),
        BadToken::SubNumber => set(&mut claims, &[("sub", json!(42))]),
        BadToken::SubMissing => remove(&mut claims, "sub"),
        BadToken::SubEmpty => set(&mut claims, &[("sub", json!(""))]),
        BadToken::AccessToken => set(&mut claims, &[("token_use", json!("access_token"))]),
        BadToken::AccessTokenType => set(&mut header, &[("typ", json!("at+jwt"))]),
        BadToken::PermissionsString => {
            set(&mut claims, &[("organization_permissions", json!("user:read user:update"))]);
        }
        BadToken::PermissionsObject => {
            set(&mut claims, &[("organization_permissions", json!({"user:read": true}))]);
        }
        BadToken::NestedPermissionsString => {
            remove(&mut claims, "organization_permissions");
            set(&mut claims, &[("permissions", json!({"organization": "user:read user:update"}))]);
        }
        BadToken::PermissionsMixed => {
            set(&mut claims, &[("organization_permissions", json!([1, "user:read"]))]);
        }
        // The rest differ in their bytes, not in what they say.
        _ => return damaged(tokens, kind, &header.to_string(), &claims.to_string(), &key),
    }
    tokens.raw(&header.to_string(), &claims.to_string(), &signer)
}

fn damaged(
    tokens: &Tokens,
    kind: BadToken,
    header: &str,
    claims: &str,
    key: &SigningKey,
) -> Result<String, KeyError> {
    let signer = Signer::Key(key.clone());
    let good = tokens.raw(header, claims, &signer)?;
    let (input, signature) = good.rsplit_once('.').unwrap_or_default();
    let (head, payload) = input.split_once('.').unwrap_or_default();
    Ok(match kind {
        BadToken::DuplicateHeaderMember => {
            tokens.raw(&header.replacen('{', r#"{"alg":"none","#, 1), claims, &signer)?
        }
        BadToken::DuplicateClaim => tokens.raw(header, &claims.replacen('{', r#"{"exp":1,"#, 1), &signer)?,
        BadToken::Truncated => good.get(..good.len() / 2).unwrap_or_default().to_owned(),
        BadToken::TwoSegments => input.to_owned(),
        BadToken::FourSegments => format!("{good}.e30"),
        BadToken::SignatureEmpty => format!("{input}."),
        BadToken::SignatureDer => format!("{input}.{}", ecdsa_signature_in_der(signature)),
        BadToken::Padded => {
            good.split('.').map(|segment| format!("{segment}==")).collect::<Vec<_>>().join(".")
        }
        BadToken::Tampered => {
            let changed = claims.replacen("user:read", "user:deal", 1);
            format!("{head}.{}.{signature}", URL_SAFE_NO_PAD.encode(changed))
        }
        BadToken::HeaderNotJson => tokens.raw("alg: ES256", claims, &signer)?,
        BadToken::PayloadNotJson => tokens.raw(header, "sub=1", &signer)?,
        BadToken::PayloadNotObject => tokens.raw(header, &format!("[{claims}]"), &signer)?,
        BadToken::PayloadNotUtf8 => {
            super::compact::encode(header.as_bytes(), b"{\"sub\":\"\xff\xfe\"}", &signer)?
        }
        // Every other kind is made by changing a member; an unsigned token is still refused by any verifier.
        _ => format!("{head}.{payload}."),
    })
}

fn public_key_as_secret(kind: BadToken, key: &SigningKey) -> Vec<u8> {
    match kind {
        BadToken::Hs256WithPem => key.public_pem().into_bytes(),
        BadToken::Hs256WithDer => key.public_der(),
        _ => {
            let jwk = key.public_jwk();
            let coordinate = |name: &str| jwk.get(name).and_then(Value::as_str).map(str::to_owned);
            let decoded = ["x", "y"]
                .into_iter()
                .filter_map(coordinate)
                .filter_map(|text| URL_SAFE_NO_PAD.decode(text).ok())
                .flatten();
            std::iter::once(4).chain(decoded).collect()
        }
    }
}

/// `SEQUENCE { INTEGER r, INTEGER s }` (RFC 3279, section 2.2.3) of a JWS signature.
fn ecdsa_signature_in_der(signature: &str) -> String {
    let raw = URL_SAFE_NO_PAD.decode(signature).unwrap_or_default();
    let (r, s) = raw.split_at(raw.len() / 2);
    let integer = |number: &[u8]| {
        let start = number.iter().position(|byte| *byte != 0).unwrap_or(number.len());
        let magnitude = number.get(start..).unwrap_or_default();
        let sign: &[u8] = if magnitude.first().is_some_and(|byte| *byte >= 0x80) { &[0] } else { &[] };
        let body = [sign, magnitude].concat();
        [&[2, u8::try_from(body.len()).unwrap_or(u8::MAX)], body.as_slice()].concat()
    };
    let body = [integer(r), integer(s)].concat();
    let der = [&[0x30, u8::try_from(body.len()).unwrap_or(u8::MAX)], body.as_slice()].concat();
    URL_SAFE_NO_PAD.encode(der)
}

fn set(object: &mut Value, members: &[(&str, Value)]) {
    if let Some(map) = object.as_object_mut() {
        map.extend(members.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
    }
}

fn remove(object: &mut Value, member: &str) {
    if let Some(map) = object.as_object_mut() {
        map.remove(member);
    }
}

const OVERSIZED_BYTES: usize = 64 * 1024;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Clock, Keys};
    use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED, UnparsedPublicKey};

    fn tokens() -> Tokens {
        Tokens::new("http://127.0.0.1:1".to_owned(), Keys::generate().unwrap(), Clock::default())
    }

    fn is_signed_by_the_current_key(tokens: &Tokens, token: &str) -> bool {
        let jwk = tokens.keys.current().public_jwk();
        let coordinate = |name: &str| URL_SAFE_NO_PAD.decode(jwk[name].as_str().unwrap()).unwrap();
        let point = [vec![4], coordinate("x"), coordinate("y")].concat();
        let (input, signature) = token.rsplit_once('.').unwrap();
        let signature = URL_SAFE_NO_PAD.decode(signature).unwrap_or_default();
        UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point).verify(input.as_bytes(), &signature).is_ok()
    }

    #[test]
    fn a_token_with_a_bad_claim_or_header_is_otherwise_well_signed() {
        let tokens = tokens();
        for kind in [
            BadToken::Expired,
            BadToken::NotYetValid,
            BadToken::WrongIssuer,
            BadToken::AlgNoneSigned,
            BadToken::UnknownKid,
            BadToken::Crit,
            BadToken::B64False,
            BadToken::DuplicateHeaderMember,
            BadToken::Oversized,
            BadToken::PayloadNotJson,
            BadToken::ExpMissing,
            BadToken::ExpString,
            BadToken::SubNumber,
            BadToken::PermissionsString,
        ] {
            assert!(is_signed_by_the_current_key(&tokens, &tokens.bad(kind).unwrap()), "{kind:?}");
        }
    }

    #[test]
    fn a_token_with_a_bad_signature_is_not() {
        let tokens = tokens();
        for kind in [
            BadToken::WrongKey,
            BadToken::AlgNone,
            BadToken::Hs256WithPem,
            BadToken::Hs256WithDer,
            BadToken::Hs256WithPoint,
            BadToken::HeaderSuppliedKey,
            BadToken::SignatureDer,
            BadToken::SignatureEmpty,
            BadToken::Tampered,
            BadToken::Truncated,
            BadToken::Padded,
        ] {
            assert!(!is_signed_by_the_current_key(&tokens, &tokens.bad(kind).unwrap()), "{kind:?}");
        }
    }
}
