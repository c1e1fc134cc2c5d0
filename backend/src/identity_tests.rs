use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use futures_executor::block_on;
use http::{HeaderMap, HeaderValue, Request};
use secrecy::SecretString;
use serde_json::{Value, json};
use std::time::Duration;

use super::*;
use crate::testing::{Deployment, Signer, bearer_request, claims};
use crate::{Requirement, SessionAuth};

const SECRET: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
const OTHER: &str = "Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=";

fn key(id: &str, secret: &str) -> IdentityKey {
    IdentityKey::new(id, &SecretString::from(secret)).unwrap()
}

fn signer() -> IdentitySigner {
    IdentitySigner::new("reports", key("k1", SECRET))
}

fn verifier() -> IdentityVerifier {
    IdentityVerifier::new("reports", key("k1", SECRET))
}

/// A session whose token says what a good one does, with changes.
fn session(deployment: &Deployment, changes: &Value) -> SessionAuth {
    let issuer = Signer::new("k");
    deployment.serve_keys(&[&issuer]);
    let request = bearer_request(&issuer.token(&claims(changes)));
    block_on(deployment.backend.authenticate(&request, &deployment.platform.context())).unwrap()
}

fn attached(deployment: &Deployment, signer: &IdentitySigner, changes: &Value) -> HeaderMap {
    let mut headers = HeaderMap::new();
    let auth = session(deployment, changes);
    signer.attach(&mut headers, &auth, deployment.platform.context().now()).unwrap();
    headers
}

fn read(deployment: &Deployment, verifier: &IdentityVerifier, headers: &HeaderMap) -> SessionAuth {
    let mut request = Request::new(());
    *request.headers_mut() = headers.clone();
    deployment.backend.authenticate_forwarded(verifier, &request, &deployment.platform.context())
}

#[test]
fn a_signed_identity_is_the_session_it_was_made_of() {
    let deployment = Deployment::new();
    let headers =
        attached(&deployment, &signer(), &json!({"organization_permissions": ["user:read", "größe:😀"]}));
    assert!(headers[IDENTITY_HEADER].is_sensitive() && !headers.contains_key(UNSIGNED_HEADER));
    let auth = read(&deployment, &verifier(), &headers);
    assert_eq!((auth.user_id(), auth.session_id()), (Some("42"), Some("7")));
    assert_eq!((auth.organization_id(), auth.workspace_id()), (Some("1"), Some("2")));
    assert_eq!(auth.organization_permissions(), ["user:read", "größe:😀"]);
    assert!(auth.protect(&Requirement::permission("report:read").unwrap()).is_ok());
    assert!(auth.protect(&Requirement::permission("user:delete").unwrap()).is_err());
}

#[test]
fn a_changed_or_foreign_identity_is_none() {
    let deployment = Deployment::new();
    let headers = attached(&deployment, &signer(), &json!({}));
    let message = headers[IDENTITY_HEADER].to_str().unwrap();
    let parts: Vec<&str> = message.split('.').collect();
    let payload = String::from_utf8(URL_SAFE_NO_PAD.decode(parts[2]).unwrap()).unwrap();
    let forged = URL_SAFE_NO_PAD.encode(payload.replace("\"42\"", "\"43\""));
    let resigned = |key: &IdentityKey, version: &str, payload: &str| {
        let signed = format!("{version}.{}.{payload}", key.id());
        format!("{signed}.{}", URL_SAFE_NO_PAD.encode(key.sign(&signed).unwrap()))
    };
    let own = key("k1", SECRET);
    let nobody = URL_SAFE_NO_PAD.encode(payload.replace("\"42\"", "\"\""));
    let surplus = URL_SAFE_NO_PAD.encode(payload.replace("\"aud\"", "\"admin\":true,\"aud\""));
    assert!(read(&deployment, &verifier(), &map(&resigned(&own, "v1", parts[2]))).is_authenticated());
    for wrong in [
        format!("v1.k1.{forged}.{}", parts[3]),
        format!("v1.k2.{}.{}", parts[2], parts[3]),
        format!("v1.k1.{}.", parts[2]),
        format!("{message}A"),
        format!("{message}.x"),
        parts[2].to_owned(),
        String::new(),
        resigned(&key("k1", OTHER), "v1", parts[2]),
        resigned(&key("k9", SECRET), "v1", parts[2]),
        resigned(&own, "v0", parts[2]),
        resigned(&own, "v1", &nobody),
        resigned(&own, "v1", &surplus),
        resigned(&own, "v1", "e30"),
    ] {
        assert!(!read(&deployment, &verifier(), &map(&wrong)).is_authenticated(), "{wrong}");
    }
    let mut twice = headers.clone();
    twice.append(IDENTITY_HEADER, HeaderValue::from_str(message).unwrap());
    assert!(!read(&deployment, &verifier(), &twice).is_authenticated());
}

fn map(message: &str) -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert(IDENTITY_HEADER, HeaderValue::from_str(message).unwrap());
    headers
}

#[test]
fn an_identity_counts_at_its_own_service_with_either_key_of_a_rotation() {
    let deployment = Deployment::new();
    let headers = attached(&deployment, &signer(), &json!({}));
    let other_service = IdentityVerifier::new("billing", key("k1", SECRET));
    assert!(!read(&deployment, &other_service, &headers).is_authenticated());
    let next = IdentityVerifier::new("reports", key("k2", OTHER));
    assert!(!read(&deployment, &next, &headers).is_authenticated());
    assert!(read(&deployment, &next.or(key("k1", SECRET)), &headers).is_authenticated());
}

#[test]
fn an_identity_is_short_lived_and_does_not_outlive_its_token() {
    let deployment = Deployment::new();
    let long = signer().lifetime(Duration::from_secs(3600));
    let (short, long) = (
        attached(&Deployment::new(), &long, &json!({})),
        attached(&Deployment::new(), &long, &json!({"exp": crate::testing::NOW + 3600})),
    );
    let is_good = |headers: &HeaderMap| read(&deployment, &verifier(), headers).is_authenticated();
    // The token ends after 60 seconds, the identity with it; clocks may differ by 5.
    deployment.advance(64);
    assert!(is_good(&short) && is_good(&long));
    deployment.advance(1);
    assert!(!is_good(&short) && is_good(&long));
    deployment.advance(300 - 65 + 5);
    assert!(!is_good(&long), "five minutes are the most");
}

#[test]
fn an_identity_from_the_future_or_for_too_long_is_refused() {
    let deployment = Deployment::new();
    let auth = session(&deployment, &json!({"exp": crate::testing::NOW + 86_400}));
    let now = deployment.platform.context().now();
    let claims = auth.claims().unwrap();
    let seal = |iat: f64, exp: f64| {
        let now = now.since_epoch().as_secs_f64();
        map(&message::Payload::new(claims, "reports", now + iat, now + exp).seal(&key("k1", SECRET)).unwrap())
    };
    let is_good = |headers: &HeaderMap| read(&deployment, &verifier(), headers).is_authenticated();
    assert!(is_good(&seal(4.0, 60.0)) && is_good(&seal(0.0, 300.0)));
    assert!(!is_good(&seal(6.0, 60.0)) && !is_good(&seal(0.0, 301.0)) && !is_good(&seal(-60.0, -6.0)));
}

#[test]
fn attaching_takes_away_an_identity_that_is_there() {
    let deployment = Deployment::new();
    let nobody = read(&deployment, &verifier(), &HeaderMap::new());
    let mut headers = map("v1.forged");
    headers.insert(UNSIGNED_HEADER, HeaderValue::from_static("{}"));
    signer().attach(&mut headers, &nobody, deployment.platform.context().now()).unwrap();
    assert!(headers.is_empty());
}

#[test]
fn j_4_a_forged_unsigned_identity_is_read_by_those_only_who_ask_for_it_by_name() {
    let deployment = Deployment::new();
    let mut headers = HeaderMap::new();
    let forged = r#"{"userId":"1","organizationPermissions":["user:delete"]}"#;
    headers.insert(UNSIGNED_HEADER, HeaderValue::from_static(forged));
    assert!(!read(&deployment, &verifier(), &headers).is_authenticated());
    let trusting = verifier().trusting_unsigned_identities();
    assert_eq!(read(&deployment, &trusting, &headers).user_id(), Some("1"));
    // A signed one that is wrong is not made good by an unsigned one.
    headers.insert(IDENTITY_HEADER, HeaderValue::from_static("v1.forged"));
    assert!(!read(&deployment, &trusting, &headers).is_authenticated());
    for wrong in ["", "null", "{", "[]", r#"{"userId":null}"#, r#"{"userId":7}"#, r#"{"userId":""}"#] {
        let mut headers = HeaderMap::new();
        headers.insert(UNSIGNED_HEADER, HeaderValue::from_static(wrong));
        assert!(!read(&deployment, &trusting, &headers).is_authenticated(), "{wrong}");
    }
}

#[test]
fn j_19_an_unsigned_identity_is_ascii_whatever_the_permissions_are() {
    let deployment = Deployment::new();
    let both = signer().also_writing_unsigned_identities();
    let permissions = json!({"organization_permissions": ["größe:😀"]});
    let mut headers = attached(&deployment, &both, &permissions);
    let text = headers[UNSIGNED_HEADER].to_str().unwrap().to_owned();
    assert!(text.is_ascii());
    let identity: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        (&identity["userId"], &identity["organizationPermissions"][0]),
        (&json!("42"), &json!("größe:😀"))
    );
    headers.remove(IDENTITY_HEADER);
    let trusting = verifier().trusting_unsigned_identities();
    assert_eq!(read(&deployment, &trusting, &headers).organization_permissions(), ["größe:😀"]);
}

#[test]
fn an_identity_that_does_not_fit_into_a_header_is_an_error() {
    let deployment = Deployment::new();
    let many: Vec<String> = (0..250).map(|index| format!("permission:{index:0>20}")).collect();
    let auth = session(&deployment, &json!({"organization_permissions": many}));
    let mut headers = HeaderMap::new();
    let error = signer().attach(&mut headers, &auth, deployment.platform.context().now()).unwrap_err();
    assert_eq!(error.kind(), IdentityErrorKind::TooLarge);
    assert!(headers.is_empty());
}

#[test]
fn a_key_that_is_none_is_a_configuration_error_and_shows_nothing() {
    for (id, secret) in [("", SECRET), ("a b", SECRET), ("k", "AAAA"), ("k", "no base64"), ("k", "")] {
        let error = IdentityKey::new(id, &SecretString::from(secret)).unwrap_err();
        assert_eq!(error.name(), "identity key");
    }
    assert!(IdentityKey::new("k".repeat(33), &SecretString::from(SECRET)).is_err());
    assert_eq!(format!("{:?}", key("k1", SECRET)), "IdentityKey { id: \"k1\", .. }");
}
