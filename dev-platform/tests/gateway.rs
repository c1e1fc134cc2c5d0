//! The gateway as a client sees it.

#![expect(clippy::unwrap_used, reason = "what a test's own helper cannot do fails the test")]

use reqwest::{Client, Response, StatusCode};
use serde_json::{Value, json};
use wacht_dev::{Credential, DevPlatform, MachineKey, RateLimit, RateLimitUnit};

async fn post(platform: &DevPlatform, body: &Value) -> Response {
    let url = format!("{}/v1/authz/check", platform.gateway_url());
    Client::new().post(url).json(body).send().await.unwrap()
}

fn question(value: &str, required: &[&str]) -> Value {
    json!({
        "principal": {"type": "api_key", "value": value},
        "resource": "users?limit=1",
        "method": "get",
        "client_ip": "203.0.113.9",
        "required_permissions": required,
    })
}

async fn decision(platform: &DevPlatform, body: &Value) -> Value {
    let response = post(platform, body).await;
    assert_eq!(response.status(), StatusCode::OK);
    response.json().await.unwrap()
}

#[tokio::test]
async fn a_key_with_the_permission_is_allowed_and_one_without_is_denied() {
    let platform = DevPlatform::start().await.unwrap();
    let reader = platform.machine_key("reader").unwrap();
    let allowed = decision(&platform, &question(&reader, &["user:read"])).await;
    assert_eq!((&allowed["allowed"], &allowed["reason"]), (&json!(true), &Value::Null));
    assert_eq!(allowed["permissions"], json!(["user:read"]));
    assert_eq!(allowed["identity"]["key_name"], "reader");
    assert_eq!(allowed["rate_limits"], json!([{"rule": "1000/60s", "remaining": 999, "limit": 1000}]));
    assert_eq!(allowed["headers"]["x-ratelimit-60s-remaining"], "999");
    assert!(allowed["request_id"].as_str().unwrap().starts_with("req_"));
    let nobody = platform.machine_key("nobody").unwrap();
    let response = post(&platform, &question(&nobody, &["user:read"])).await;
    assert_eq!(response.headers()["x-wacht-permission-denied"], "true");
    let denied: Value = response.json().await.unwrap();
    assert_eq!((&denied["allowed"], &denied["reason"]), (&json!(false), &json!("permission_denied")));
    assert_eq!((&denied["blocked_rule"], &denied["rate_limits"]), (&json!("permission_denied"), &json!([])));
}

#[tokio::test]
async fn an_unknown_key_is_refused_in_text_and_a_malformed_one_in_json() {
    let platform = DevPlatform::start().await.unwrap();
    let unknown = format!("wk_test_{}", "a".repeat(43));
    for key in [unknown, platform.machine_key("revoked").unwrap()] {
        let response = post(&platform, &question(&key, &[])).await;
        assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
        assert!(response.headers()["content-type"].to_str().unwrap().starts_with("text/plain"));
        assert_eq!(response.text().await.unwrap(), "Invalid API key");
    }
    for key in [String::new(), "short".to_owned(), platform.machine_key("expired").unwrap()] {
        let response = post(&platform, &question(&key, &[])).await;
        assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
        let body: Value = response.json().await.unwrap();
        assert_eq!((&body["allowed"], &body["identity"]), (&json!(false), &Value::Null));
    }
}

#[tokio::test]
async fn a_request_of_the_wrong_shape_is_refused_in_text() {
    let platform = DevPlatform::start().await.unwrap();
    let key = platform.machine_key("reader").unwrap();
    let with = |member: &str, value: Value| {
        let mut body = question(&key, &[]);
        body[member] = value;
        body
    };
    for (body, status) in [
        (with("unknown", json!(1)), 422),
        (with("principal", json!({"type": "m2m_oauth", "value": "x"})), 422),
        (with("method", json!("BREW")), 400),
        (with("resource", json!(" ?x")), 400),
    ] {
        assert_eq!(post(&platform, &body).await.status().as_u16(), status, "{body}");
    }
    let url = format!("{}/v1/authz/check", platform.gateway_url());
    let post = |kind: &'static str| Client::new().post(&url).header("content-type", kind).body("{").send();
    assert_eq!(post("application/json").await.unwrap().status(), StatusCode::BAD_REQUEST);
    assert_eq!(post("text/plain").await.unwrap().status(), StatusCode::UNSUPPORTED_MEDIA_TYPE);
    let health = reqwest::get(format!("{}/health", platform.gateway_url())).await.unwrap();
    assert_eq!(health.text().await.unwrap(), "OK");
}

#[tokio::test]
async fn a_limited_key_is_told_the_length_of_its_window_in_milliseconds() {
    let platform = DevPlatform::start().await.unwrap();
    let limited = platform.machine_key("limited").unwrap();
    for remaining in [1, 0] {
        let allowed = decision(&platform, &question(&limited, &[])).await;
        assert_eq!(allowed["rate_limits"][0]["remaining"], remaining);
    }
    let denied = decision(&platform, &question(&limited, &[])).await;
    assert_eq!((&denied["reason"], &denied["blocked_rule"]), (&json!("rate_limited"), &json!("2/60s")));
    assert_eq!(denied["retry_after"], 60_000);
    platform.clock().advance_seconds(60);
    assert_eq!(decision(&platform, &question(&limited, &[])).await["allowed"], true);
}

#[tokio::test]
async fn limits_by_address_count_the_clients_address_and_the_log_shows_it() {
    let platform = DevPlatform::start().await.unwrap();
    let key = platform.machine_key("limited-by-ip").unwrap();
    let from = |ip: &str| {
        let mut body = question(&key, &[]);
        body["client_ip"] = ip.into();
        body
    };
    for _ in 0..2 {
        decision(&platform, &from("203.0.113.1")).await;
    }
    assert_eq!(decision(&platform, &from("203.0.113.1")).await["allowed"], false);
    assert_eq!(decision(&platform, &from("203.0.113.2")).await["allowed"], true);
    let call = platform.calls().pop().unwrap();
    assert_eq!(call.principal, Some(Credential::Machine("limited-by-ip".to_owned())));
    assert_eq!(call.credential, Credential::None);
    let body = call.body.unwrap();
    assert_eq!(
        (&body["client_ip"], &body["principal"]["value"]),
        (&json!("203.0.113.2"), &json!("[redacted]"))
    );
}

#[tokio::test]
async fn an_oauth_token_is_judged_by_its_scopes_and_mapped_permissions() {
    let platform = DevPlatform::start().await.unwrap();
    let ask = |value: &str, required: &str| {
        json!({
            "principal": {"type": "oauth_access_token", "value": value},
            "resource": "/users",
            "method": "GET",
            "required_permissions": [required],
        })
    };
    let reader = platform.oauth_token("reader").unwrap();
    let allowed = decision(&platform, &ask(&reader, "user:read")).await;
    assert_eq!(allowed["permissions"], json!(["profile", "user:read"]));
    assert_eq!(allowed["metadata"]["principal_type"], "oauth_access_token");
    assert_eq!(allowed["identity"]["organization_id"], Value::Null);
    let nobody = platform.oauth_token("nobody").unwrap();
    assert_eq!(decision(&platform, &ask(&nobody, "user:read")).await["reason"], "permission_denied");
    for refused in [platform.oauth_token("expired").unwrap(), "eyJhbGciOiJSUzI1NiJ9.e30.AA".to_owned()] {
        assert_eq!(post(&platform, &ask(&refused, "")).await.status(), StatusCode::UNAUTHORIZED);
    }
}

#[tokio::test]
async fn a_key_can_be_issued_with_its_own_scheme_and_revoked() {
    let platform = DevPlatform::start().await.unwrap();
    let rules =
        [RateLimit::new(1, 500, RateLimitUnit::Millisecond), RateLimit::new(1, 1, RateLimitUnit::Hour)];
    let key = platform.add_machine_key(MachineKey::new("mine").metadata("tier", "göld").rate_limits(rules));
    let allowed = decision(&platform, &question(&key, &[])).await;
    assert_eq!(allowed["headers"]["x-ratelimit-500ms-limit"], "1");
    assert_eq!(allowed["metadata"]["tier"], "göld");
    let denied = decision(&platform, &question(&key, &[])).await;
    assert_eq!((&denied["retry_after"], &denied["blocked_rule"]), (&json!(500), &json!("1/500ms")));
    assert!(platform.revoke(&Credential::Machine("mine".to_owned())));
    assert_eq!(post(&platform, &question(&key, &[])).await.status(), StatusCode::UNAUTHORIZED);
}
