//! Faults, the control API, start and stop.

#![expect(clippy::unwrap_used, reason = "what a test's own helper cannot do fails the test")]

use std::time::{Duration, Instant};

use reqwest::{Client, Response, StatusCode, redirect};
use serde_json::{Value, json};
use wacht_dev::{DevPlatform, Fault, Host, StartErrorKind, Times};

async fn key_set(platform: &DevPlatform) -> reqwest::Result<Response> {
    let client = Client::builder().redirect(redirect::Policy::none()).build().unwrap();
    client
        .get(format!("{}/.well-known/jwks.json", platform.frontend_url()))
        .timeout(Duration::from_millis(400))
        .send()
        .await
}

async fn with(platform: &DevPlatform, fault: Fault) -> reqwest::Result<Response> {
    platform.faults().set(Host::Frontend, "/.well-known", fault, Times::Next(1));
    key_set(platform).await
}

#[tokio::test]
async fn a_fault_replaces_the_answer_as_often_as_asked() {
    let platform = DevPlatform::start().await.unwrap();
    let html = with(&platform, Fault::HtmlBadGateway).await.unwrap();
    assert_eq!(html.status(), StatusCode::BAD_GATEWAY);
    assert!(html.text().await.unwrap().starts_with("<!doctype html>"));
    assert_eq!(with(&platform, Fault::EmptyBody).await.unwrap().text().await.unwrap(), "");
    assert_eq!(with(&platform, Fault::NullBody).await.unwrap().text().await.unwrap(), "null");
    let later = Fault::RetryAfter { status: 503, retry_after: "7".to_owned() };
    assert_eq!(with(&platform, later).await.unwrap().headers()["retry-after"], "7");
    let redirect = Fault::Redirect { location: "http://127.0.0.1:1/".to_owned() };
    assert_eq!(with(&platform, redirect).await.unwrap().status(), StatusCode::FOUND);
    let mislabelled = with(&platform, Fault::WrongContentType).await.unwrap();
    assert_eq!(mislabelled.headers()["content-type"], "text/html; charset=utf-8");
    assert!(mislabelled.json::<Value>().await.is_ok());
    assert!(
        with(&platform, Fault::TruncatedJson).await.unwrap().json::<Value>().await.unwrap_err().is_decode()
    );
    assert!(with(&platform, Fault::NotJson).await.unwrap().json::<Value>().await.is_err());
    assert_eq!(key_set(&platform).await.unwrap().status(), StatusCode::OK);
    assert_eq!(platform.calls()[0].fault.as_deref(), Some("html_bad_gateway"));
    assert_eq!(platform.calls().pop().unwrap().fault, None);
}

#[tokio::test]
async fn a_connection_can_be_reset_stalled_slowed_and_cut() {
    let platform = DevPlatform::start().await.unwrap();
    let reset = with(&platform, Fault::Reset).await.unwrap_err();
    assert!(!reset.is_timeout() && format!("{reset:?}").contains("ConnectionReset"), "{reset:?}");
    assert!(with(&platform, Fault::Stall).await.unwrap_err().is_timeout());
    let head = with(&platform, Fault::StallBody).await.unwrap();
    assert!(head.bytes().await.unwrap_err().is_timeout());
    assert!(with(&platform, Fault::AbortedBody).await.unwrap().bytes().await.is_err());
    let begun = Instant::now();
    let slow = with(&platform, Fault::SlowBody { ms: 150 }).await.unwrap();
    assert!(slow.json::<Value>().await.is_ok());
    with(&platform, Fault::SlowHead { ms: 150 }).await.unwrap();
    assert!(begun.elapsed() >= Duration::from_millis(300));
}

#[tokio::test]
async fn key_sets_can_be_huge_empty_crowded_and_partly_unusable() {
    let platform = DevPlatform::start().await.unwrap();
    let count = |text: &str| serde_json::from_str::<Value>(text).unwrap()["keys"].as_array().unwrap().len();
    let huge = with(&platform, Fault::JwksHuge).await.unwrap().text().await.unwrap();
    assert!(huge.len() > 256 * 1024 && count(&huge) == 1);
    assert_eq!(count(&with(&platform, Fault::JwksEmpty).await.unwrap().text().await.unwrap()), 0);
    let crowded = with(&platform, Fault::JwksTooManyKeys).await.unwrap().text().await.unwrap();
    assert!(count(&crowded) > 100 && crowded.len() < 256 * 1024);
    assert!(count(&with(&platform, Fault::JwksUnusableKeys).await.unwrap().text().await.unwrap()) > 1);
}

#[tokio::test]
async fn the_control_api_does_what_the_library_does() {
    let platform = DevPlatform::start().await.unwrap();
    let url = |path: &str| format!("{}/__dev/{path}", platform.api_url());
    let post = async |path: &str, body: Value| -> Value {
        let response = Client::new().post(url(path)).json(&body).send().await.unwrap();
        assert!(response.status().is_success(), "{path} {body}");
        response.json().await.unwrap()
    };
    let environment: Value = reqwest::get(url("environment")).await.unwrap().json().await.unwrap();
    assert_eq!(environment["publishable_key"], platform.publishable_key());
    for body in [
        json!({"session": {"permissions": ["user:read"]}}),
        json!({"session": {"algorithm": "RS256", "without_kid": true}}),
        json!({"session": {"algorithm": "EdDSA"}}),
        json!({"bad": "expired"}),
        json!({"raw": {"header": "{}", "claims": "x", "signer": {"hs256": "secret"}}}),
    ] {
        assert!(post("tokens", body).await["token"].is_string());
    }
    let fault =
        json!({"host": "frontend", "prefix": "/", "fault": {"kind": "status", "status": 500}, "times": 1});
    post("faults", fault).await;
    assert_eq!(key_set(&platform).await.unwrap().status(), StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(post("keys/rotate", json!({"old": "removed"})).await["kid"], "dev_key_2");
    post("clock", json!({"advance_seconds": 10})).await;
    assert!(post("sessions", json!({})).await["dev_session"].is_string());
    let secret = post("machine-keys", json!({"name": "mine", "permissions": ["a"]})).await["secret"].clone();
    assert_eq!(secret.as_str(), platform.machine_key("mine").as_deref());
    let calls: Value = reqwest::get(url("calls")).await.unwrap().json().await.unwrap();
    assert_eq!((calls.as_array().unwrap().len(), &calls[0]["host"]), (1, &json!("frontend")));
    post("reset", json!({})).await;
    assert!(platform.calls().is_empty());
    let misspelt = Client::new().post(url("tokens")).json(&json!({"session": {"permission": []}}));
    assert_eq!(misspelt.send().await.unwrap().status(), StatusCode::UNPROCESSABLE_ENTITY);
    let foreign = Client::new().get(url("calls")).header("host", "evil.example");
    assert_eq!(foreign.send().await.unwrap().status(), StatusCode::FORBIDDEN);
    let page = Client::new().post(url("reset")).header("origin", "https://evil.example");
    assert_eq!(page.send().await.unwrap().status(), StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_port_in_use_is_a_clear_error_and_a_stop_frees_it() {
    let first = DevPlatform::start().await.unwrap();
    let port: u16 = first.frontend_url().rsplit(':').next().unwrap().parse().unwrap();
    let error = DevPlatform::builder().port(port).start().await.unwrap_err();
    assert_eq!(error.kind(), StartErrorKind::PortInUse(Host::Frontend, port));
    assert!(error.to_string().contains("in use"));
    let error = DevPlatform::builder().port(u16::MAX).start().await.unwrap_err();
    assert_eq!(error.kind(), StartErrorKind::PortOutOfRange(u16::MAX));
    first.stop().await;
    assert!(tokio::net::TcpListener::bind(("127.0.0.1", port)).await.is_ok());
    let dropped = DevPlatform::start().await.unwrap();
    let url = dropped.frontend_url().to_owned();
    drop(dropped);
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert!(reqwest::get(url).await.unwrap_err().is_connect());
}

#[tokio::test]
async fn a_stop_does_not_wait_for_a_stalled_answer() {
    let platform = DevPlatform::start().await.unwrap();
    platform.faults().set(Host::Api, "/", Fault::Stall, Times::UntilCleared);
    let pending = tokio::spawn(reqwest::get(format!("{}/health", platform.api_url())));
    while platform.calls().is_empty() {
        tokio::task::yield_now().await;
    }
    let begun = Instant::now();
    platform.stop().await;
    assert!(begun.elapsed() < Duration::from_secs(3));
    assert!(pending.await.unwrap().is_err());
}
