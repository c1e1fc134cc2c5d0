use std::borrow::Cow;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::de::IgnoredAny;
use wacht_core::Algorithm;

use super::members::{Text, members};
use super::rejection::Rejection;

/// The longest token that is looked at, in bytes.
pub(crate) const MAX_TOKEN_BYTES: usize = 16 * 1024;
/// The longest key id that is looked for, in bytes: unknown ones are remembered.
pub(crate) const MAX_KID_BYTES: usize = 256;

/// A token in compact form (RFC 7515 section 7.1), taken apart but not believed.
#[derive(Debug)]
pub(crate) struct Compact<'a> {
    pub(crate) signing_input: &'a str,
    header: &'a str,
    claims: &'a str,
    signature: &'a str,
}

impl<'a> Compact<'a> {
    pub(crate) fn split(token: &'a str) -> Result<Self, Rejection> {
        let mut segments = token.split('.');
        let (Some(header), Some(claims), Some(signature), None) =
            (segments.next(), segments.next(), segments.next(), segments.next())
        else {
            return Err(Rejection::NotCompact);
        };
        if header.is_empty() || claims.is_empty() || signature.is_empty() {
            return Err(Rejection::NotCompact);
        }
        let signing_input = token.get(..header.len() + 1 + claims.len()).ok_or(Rejection::NotCompact)?;
        Ok(Self { signing_input, header, claims, signature })
    }

    pub(crate) fn header(&self) -> Result<String, Rejection> {
        text(self.header)
    }

    pub(crate) fn claims(&self) -> Result<String, Rejection> {
        text(self.claims)
    }

    pub(crate) fn signature(&self) -> Result<Vec<u8>, Rejection> {
        decode(self.signature)
    }
}

/// Strict base64url: no padding, no other alphabet, no bits beyond the last byte (RFC 7515 section 2).
pub(super) fn decode(segment: &str) -> Result<Vec<u8>, Rejection> {
    URL_SAFE_NO_PAD.decode(segment).map_err(|_| Rejection::NotBase64)
}

/// Checked as a whole, the text is not checked again member by member.
fn text(segment: &str) -> Result<String, Rejection> {
    String::from_utf8(decode(segment)?).map_err(|_| Rejection::NotJson)
}

/// What a token says of its key. `jku`, `jwk` and `x5*` are not read: a key comes from the issuer's key set only.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Header<'a> {
    pub(crate) algorithm: Algorithm,
    pub(crate) kid: Option<Cow<'a, str>>,
}

impl<'a> Header<'a> {
    pub(crate) fn parse(json: &'a str) -> Result<Self, Rejection> {
        let members: Members<'a> = serde_json::from_slice(json.as_bytes()).map_err(|_| Rejection::NotJson)?;
        if [members.crit, members.b64, members.zip].iter().any(Option::is_some) {
            return Err(Rejection::UnsupportedHeader);
        }
        if members.typ.is_some_and(|typ| is_access_token(&typ.0)) {
            return Err(Rejection::NotASession);
        }
        let algorithm = members.alg.and_then(|alg| algorithm(&alg.0)).ok_or(Rejection::Algorithm)?;
        let kid = members.kid.map(|kid| kid.0);
        if kid.as_ref().is_some_and(|kid| kid.len() > MAX_KID_BYTES) {
            return Err(Rejection::UnknownKey);
        }
        Ok(Self { algorithm, kid })
    }
}

/// The algorithm of this name, where a public key can check it.
pub(super) fn algorithm(name: &str) -> Option<Algorithm> {
    [Algorithm::Es256, Algorithm::Es384, Algorithm::Rs256, Algorithm::EdDsa]
        .into_iter()
        .find(|algorithm| algorithm.as_str() == name)
}

/// RFC 9068 section 2.1; media types compare without case.
fn is_access_token(typ: &str) -> bool {
    typ.eq_ignore_ascii_case("at+jwt") || typ.eq_ignore_ascii_case("application/at+jwt")
}

#[derive(Default)]
struct Members<'a> {
    alg: Option<Text<'a>>,
    kid: Option<Text<'a>>,
    typ: Option<Text<'a>>,
    crit: Option<IgnoredAny>,
    b64: Option<IgnoredAny>,
    zip: Option<IgnoredAny>,
}

members! { Members {
    "alg" alg,
    "kid" kid,
    "typ" typ,
    "crit" crit,
    "b64" b64,
    "zip" zip,
} }

#[cfg(test)]
mod tests {
    use super::*;

    fn rejected(header: &str) -> Rejection {
        Header::parse(header).unwrap_err()
    }

    #[test]
    fn only_three_segments_are_a_token() {
        for token in ["", "a", "a.b", "a.b.c.d", ".b.c", "a..c", "a.b.", "..", "a.b.c.", ".a.b.c"] {
            assert_eq!(Compact::split(token).unwrap_err(), Rejection::NotCompact, "{token}");
        }
        assert_eq!(Compact::split("a.b.c").unwrap().signing_input, "a.b");
    }

    #[test]
    fn base64url_is_strict() {
        assert_eq!(decode("_-8").unwrap(), [0xff, 0xef]);
        // Padding, the other alphabet, white space, bits beyond the last byte, an impossible length.
        for segment in ["_-8=", "/+8", "_- 8", "_-8\n", "_-9", "_", "é"] {
            assert_eq!(decode(segment), Err(Rejection::NotBase64), "{segment}");
        }
    }

    #[test]
    fn what_is_not_utf_8_is_no_json() {
        let compact = Compact::split("_w._w.AA").unwrap();
        assert_eq!((compact.header(), compact.claims()), (Err(Rejection::NotJson), Err(Rejection::NotJson)));
    }

    #[test]
    fn no_shared_secret_algorithm_and_no_none_has_a_value() {
        for name in
            ["none", "None", "NONE", "HS256", "HS384", "HS512", "es256", "ES512", "PS256", "", "ES256K"]
        {
            assert_eq!(rejected(&format!(r#"{{"alg":"{name}"}}"#)), Rejection::Algorithm, "{name}");
        }
        assert_eq!(rejected("{}"), Rejection::Algorithm);
    }

    #[test]
    fn j_3_crit_b64_and_zip_are_refused() {
        for member in
            [r#""crit":["exp"]"#, r#""b64":false"#, r#""b64":true"#, r#""zip":"DEF""#, r#""crit":null"#]
        {
            assert_eq!(rejected(&format!(r#"{{"alg":"ES256",{member}}}"#)), Rejection::UnsupportedHeader);
        }
    }

    #[test]
    fn a_repeated_member_is_refused_known_or_not() {
        for header in [
            r#"{"alg":"ES256","alg":"ES256"}"#,
            r#"{"alg":"ES256","\u0061lg":"ES256"}"#,
            r#"{"alg":"ES256","kid":"a","kid":"b"}"#,
            r#"{"alg":"ES256","x":1,"y":2,"x":1}"#,
            r#"{"alg":"ES256","crit":[],"crit":[]}"#,
        ] {
            assert_eq!(rejected(header), Rejection::NotJson, "{header}");
        }
    }

    #[test]
    fn a_header_of_the_wrong_shape_is_refused() {
        for header in [
            "",
            "[]",
            "null",
            "1",
            r#"{"alg":1}"#,
            r#"{"alg":"ES256","kid":1}"#,
            r#"{"alg":"ES256"}x"#,
            r#"{"alg":["ES256"]}"#,
            r#"{"alg":"ES256","typ":{}}"#,
            r#"{"alg":"ES256""#,
        ] {
            assert_eq!(rejected(header), Rejection::NotJson, "{header}");
        }
    }

    #[test]
    fn keys_in_the_header_are_ignored() {
        let json = r#"{"alg":"ES256","kid":"k","jku":"https://evil.example","jwk":{"kty":"EC"},"x5c":["x"],"x5u":"y"}"#;
        let header = Header::parse(json).unwrap();
        assert_eq!(header, Header { algorithm: Algorithm::Es256, kid: Some("k".into()) });
    }

    #[test]
    fn an_access_token_is_no_session() {
        for typ in ["at+jwt", "AT+JWT", "application/at+jwt"] {
            assert_eq!(rejected(&format!(r#"{{"alg":"ES256","typ":"{typ}"}}"#)), Rejection::NotASession);
        }
        assert!(Header::parse(r#"{"alg":"ES256","typ":"JWT"}"#).is_ok());
    }
}
