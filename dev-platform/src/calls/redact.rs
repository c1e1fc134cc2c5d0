use axum::http::{HeaderMap, header};
use serde_json::Value;

use super::Credential;

/// A secret of the platform and the name it goes by in the log.
#[derive(Clone)]
pub(crate) struct KnownSecret {
    pub(crate) credential: Credential,
    pub(crate) text: String,
}

/// All headers in order, with the values of all but harmless ones replaced.
pub(crate) fn headers(map: &HeaderMap) -> Vec<(String, String)> {
    let shown = |name: &str, value: &[u8]| {
        if HARMLESS.contains(&name) {
            String::from_utf8_lossy(value).into_owned()
        } else {
            REDACTED.to_owned()
        }
    };
    map.iter().map(|(name, value)| (name.to_string(), shown(name.as_str(), value.as_bytes()))).collect()
}

/// The query with the value of every session parameter replaced.
pub(crate) fn query(raw: &str) -> String {
    let shown = raw.split('&').map(|pair| match pair.split_once('=') {
        Some((name, _)) if form_urlencoded::parse(name.as_bytes()).any(|(name, _)| name == DEV_SESSION) => {
            format!("{name}={REDACTED}")
        }
        _ => pair.to_owned(),
    });
    shown.collect::<Vec<_>>().join("&")
}

/// A JSON body with the value of every secret member replaced.
pub(crate) fn json_body(bytes: &[u8]) -> Option<Value> {
    if bytes.len() > BODY_BYTES {
        return None;
    }
    let mut value = serde_json::from_slice(bytes).ok()?;
    redact(&mut value, "");
    Some(value)
}

/// The credentials whose secret stands where none belongs.
pub(crate) fn misplaced(
    secrets: &[KnownSecret],
    target: &str,
    headers: &HeaderMap,
    body: Option<&[u8]>,
) -> Vec<Credential> {
    let contains = |haystack: &[u8], secret: &str| {
        haystack.windows(secret.len().max(1)).any(|window| window == secret.as_bytes())
    };
    let stands_in = |secret: &KnownSecret| {
        contains(target.as_bytes(), &secret.text)
            || body.is_some_and(|body| contains(body, &secret.text))
            || headers
                .iter()
                .filter(|(name, _)| **name != header::AUTHORIZATION && **name != header::COOKIE)
                .any(|(_, value)| contains(value.as_bytes(), &secret.text))
    };
    secrets.iter().filter(|secret| stands_in(secret)).map(|secret| secret.credential.clone()).collect()
}

/// Replaces the secrets in a value that stands under this name.
fn redact(value: &mut Value, parent: &str) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| redact(item, parent)),
        Value::Object(members) => {
            for (name, member) in members {
                let secret = name.contains("password") && member.is_string()
                    || name.contains("secret")
                    || name.contains("token") && member.is_string()
                    || name.ends_with("api_key") && member.is_string()
                    || (parent == "principal" && name == "value")
                    || (parent == "custom_signing_key" && name == "key");
                if secret {
                    *member = REDACTED.into();
                } else {
                    redact(member, name);
                }
            }
        }
        _ => {}
    }
}

const REDACTED: &str = "[redacted]";
const DEV_SESSION: &str = "__dev_session__";
/// Larger bodies are only counted.
const BODY_BYTES: usize = 64 * 1024;
/// Headers whose values are worth seeing and never secret.
const HARMLESS: &[&str] = &[
    "accept",
    "accept-encoding",
    "connection",
    "content-length",
    "content-type",
    "host",
    "idempotency-key",
    "origin",
    "traceparent",
    "transfer-encoding",
    "user-agent",
    "x-forwarded-for",
    "x-original-client-ip",
    "x-original-user-agent",
    "x-request-id",
    "x-wacht-forwarded-for",
];

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn secrets_in_the_query_and_the_body_are_replaced() {
        assert_eq!(query("a=1&__dev_session__=s3cret&b"), "a=1&__dev_session__=[redacted]&b");
        assert_eq!(query("%5F_dev_session__=s3cret"), "%5F_dev_session__=[redacted]");
        let body = br#"{"principal":{"type":"api_key","value":"s3cret"},"new_password":"x","value":1}"#;
        let shown = json_body(body).unwrap();
        assert_eq!(
            shown,
            json!({"principal":{"type":"api_key","value":"[redacted]"},"new_password":"[redacted]","value":1})
        );
        let body =
            br#"{"openai_api_key":"s3cret","custom_signing_key":{"key":"s3cret","enabled":true},"key":"a"}"#;
        let shown = json_body(body).unwrap();
        assert_eq!(shown["custom_signing_key"], json!({"key":"[redacted]","enabled":true}));
        assert_eq!((&shown["openai_api_key"], &shown["key"]), (&json!("[redacted]"), &json!("a")));
    }

    #[test]
    fn only_harmless_headers_show_their_value() {
        let mut map = HeaderMap::new();
        map.insert("authorization", "Bearer s3cret".parse().unwrap());
        map.insert("user-agent", "curl".parse().unwrap());
        let shown = headers(&map);
        assert!(shown.contains(&("authorization".to_owned(), "[redacted]".to_owned())));
        assert!(shown.contains(&("user-agent".to_owned(), "curl".to_owned())));
    }

    #[test]
    fn a_secret_outside_its_place_is_found() {
        let secret = KnownSecret { credential: Credential::BackendKey, text: "s3cret".to_owned() };
        let mut map = HeaderMap::new();
        map.insert("authorization", "Bearer s3cret".parse().unwrap());
        let secrets = [secret];
        assert!(misplaced(&secrets, "/users", &map, Some(b"{}")).is_empty());
        assert_eq!(misplaced(&secrets, "/users?k=s3cret", &map, None), [Credential::BackendKey]);
        assert_eq!(misplaced(&secrets, "/users", &map, Some(b"xs3cret")), [Credential::BackendKey]);
        map.insert("x-key", "s3cret".parse().unwrap());
        assert_eq!(misplaced(&secrets, "/users", &map, None), [Credential::BackendKey]);
    }
}
