//! Key set, session exchange and minted tokens.

#![expect(clippy::unwrap_used, reason = "what a test's own helper cannot do fails the test")]

use reqwest::{Client, StatusCode};
use serde_json::{Value, json};
use wacht_dev::{Algorithm, BadToken, DevPlatform, OldKeys, SigningKey, TokenOptions};

async fn key_set(platform: &DevPlatform) -> Value {
    let url = format!("{}/.well-known/jwks.json", platform.frontend_url());
    reqwest::get(url).await.unwrap().json().await.unwrap()
}

fn kids(key_set: &Value) -> Vec<&str> {
    key_set["keys"].as_array().unwrap().iter().filter_map(|key| key["kid"].as_str()).collect()
}

#[tokio::test]
async fn the_key_set_follows_rotation_and_further_keys() {
    let platform = DevPlatform::start().await.unwrap();
    assert_eq!(kids(&key_set(&platform).await), ["dev_key_1"]);
    platform.rotate_keys(OldKeys::Removed).unwrap();
    assert_eq!(kids(&key_set(&platform).await), ["dev_key_2"]);
    platform.keys().publish(&SigningKey::generate(Algorithm::Rs256, "rsa").unwrap());
    let keys = key_set(&platform).await;
    assert_eq!(kids(&keys), ["dev_key_2", "rsa"]);
    assert_eq!((&keys["keys"][0]["alg"], &keys["keys"][1]["kty"]), (&json!("ES256"), &json!("RSA")));
    platform.keys().publish_without_kid(true);
    assert!(kids(&key_set(&platform).await).is_empty());
    let url = format!("{}/.well-known/jwk", platform.frontend_url());
    let pair: Value = reqwest::get(url).await.unwrap().json().await.unwrap();
    assert!(pair["public_key"].as_str().unwrap().starts_with("-----BEGIN PUBLIC KEY-----"));
}

#[tokio::test]
async fn the_publishable_key_names_the_frontend_origin() {
    use base64::Engine as _;
    let platform = DevPlatform::start().await.unwrap();
    let encoded = platform.publishable_key().strip_prefix("pk_test_").unwrap();
    let origin = base64::engine::general_purpose::STANDARD.decode(encoded).unwrap();
    assert_eq!(String::from_utf8(origin).unwrap(), platform.frontend_url());
    assert!(platform.frontend_url().starts_with("http://127.0.0.1:"));
}

#[tokio::test]
async fn a_development_session_is_exchanged_and_rotated() {
    let platform = DevPlatform::start().await.unwrap();
    let session = platform.dev_session(TokenOptions::new().permissions(["user:read"])).unwrap();
    let url = format!("{}/session/token", platform.frontend_url());
    let request = Client::new().get(&url).query(&[("__dev_session__", &session)]);
    let response = request.send().await.unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    let next = response.headers()["x-development-session"].to_str().unwrap().to_owned();
    assert_ne!(next, session);
    let body: Value = response.json().await.unwrap();
    assert_eq!(body["data"]["token"].as_str().unwrap().split('.').count(), 3);
    assert!(body["data"]["expires"].as_i64().unwrap() > platform.clock().now_ms());
    let by_header = Client::new().get(&url).header("x-development-session", next);
    assert_eq!(by_header.send().await.unwrap().status(), StatusCode::OK);
    let logged = serde_json::to_string(&platform.calls()).unwrap();
    assert!(logged.contains("__dev_session__=[redacted]") && !logged.contains(&session));
}

#[tokio::test]
async fn a_session_cookie_is_rotated_with_a_date_that_has_a_comma() {
    let platform = DevPlatform::start().await.unwrap();
    let url = format!("{}/session/token", platform.frontend_url());
    let get = |cookie: String| Client::new().get(&url).header("cookie", cookie).send();
    let session = platform.session_cookie(TokenOptions::new()).unwrap();
    let response = get(format!("a=b; __session={session}")).await.unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    let cookie = response.headers()["set-cookie"].to_str().unwrap();
    assert!(cookie.starts_with("__session=ey") && cookie.contains("Expires=") && cookie.contains(", "));
    assert_eq!(get("__session=nonsense".to_owned()).await.unwrap().status(), StatusCode::UNAUTHORIZED);
    assert_eq!(get("a=b".to_owned()).await.unwrap().status(), StatusCode::BAD_REQUEST);
    let unknown = Client::new().get(&url).query(&[("template", "other")]).send().await.unwrap();
    assert_eq!(unknown.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn every_kind_of_bad_token_can_be_minted_and_differs_from_the_others() {
    let platform = DevPlatform::start().await.unwrap();
    let mut tokens: Vec<String> =
        BadToken::ALL.iter().map(|kind| platform.tokens().bad(*kind).unwrap()).collect();
    assert!(tokens.iter().all(|token| !token.is_empty()));
    tokens.sort();
    tokens.dedup();
    assert_eq!(tokens.len(), BadToken::ALL.len());
}
