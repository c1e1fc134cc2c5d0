//! API keys that are issued through the backend API, and what the gateway makes of them.

use reqwest::Client;
use serde_json::{Value, json};
use wacht_dev::DevPlatform;

use crate::client::Api;

const GRACE: &str = "251000000000000002";
const ACME: &str = DevPlatform::SAMPLE_ORGANIZATION_ID;

async fn ask(platform: &DevPlatform, key: &str, permission: &str) -> (u16, Value) {
    let question = json!({
        "principal": {"type": "api_key", "value": key},
        "resource": "/reports",
        "method": "GET",
        "required_permissions": [permission],
    });
    let url = format!("{}/v1/authz/check", platform.gateway_url());
    let response = Client::new().post(url).json(&question).send().await.unwrap();
    let status = response.status().as_u16();
    let text = response.text().await.unwrap();
    (status, serde_json::from_str(&text).unwrap_or(Value::String(text)))
}

async fn app(api: &Api) -> Value {
    let app = json!({
        "app_slug": "reports", "name": "Reports", "key_prefix": "rk_live",
        "user_id": GRACE, "organization_id": ACME,
    });
    api.ok(api.post("/api-auth/apps").json(&app)).await
}

#[tokio::test]
async fn a_key_is_honoured_by_the_gateway_until_it_is_rotated_or_revoked() {
    let platform = DevPlatform::start().await.unwrap();
    let api = Api::new(&platform);
    let made = app(&api).await;
    assert_eq!((&made["is_active"], &made["rate_limits"]), (&json!(true), &json!([])));
    let new = json!({"name": "nightly", "permissions": ["report:read"], "metadata": {"team": "a"}});
    let key = api.ok(api.post("/api-auth/apps/reports/keys").json(&new)).await;
    let secret = key["secret"].as_str().unwrap();
    assert!(secret.starts_with("rk_live_") && secret.ends_with(key["key_suffix"].as_str().unwrap()));
    let (_, decision) = ask(&platform, secret, "report:read").await;
    assert_eq!((&decision["allowed"], &decision["identity"]["app_slug"]), (&json!(true), &json!("reports")));
    assert_eq!(decision["metadata"], json!({"team": "a"}));
    // The role of its owner in the organization counts too.
    assert_eq!(decision["permissions"], json!(["organization:read", "report:read"]));
    let (_, denied) = ask(&platform, secret, "report:write").await;
    assert_eq!(denied["reason"], "permission_denied");
    let at = format!("/api-auth/apps/reports/keys/{}", key["id"].as_str().unwrap());
    let rotated = api.ok(api.post(&format!("{at}/rotate"))).await;
    let fresh = rotated["secret"].as_str().unwrap();
    assert_eq!(ask(&platform, secret, "report:read").await, (401, json!("Invalid API key")));
    assert_eq!(ask(&platform, fresh, "report:read").await.1["allowed"], true);
    let at = format!("/api-auth/apps/reports/keys/{}", rotated["id"].as_str().unwrap());
    api.ok(api.post(&format!("{at}/revoke")).json(&json!({"reason": "leaked"}))).await;
    assert_eq!(ask(&platform, fresh, "report:read").await.0, 401);
    let active = api.ok(api.get("/api-auth/apps/reports/keys")).await;
    assert_eq!(active["keys"], json!([]));
    let all = api.ok(api.get("/api-auth/apps/reports/keys?include_inactive=true")).await;
    let reasons: Vec<_> = all["keys"].as_array().unwrap().iter().map(|key| &key["revoked_reason"]).collect();
    assert_eq!(reasons, ["leaked", "Rotated"]);
    assert!(!all.to_string().contains(fresh), "a secret is told once");
}

#[tokio::test]
async fn a_key_expires_and_follows_its_app_and_the_roles_of_its_owner() {
    let platform = DevPlatform::start().await.unwrap();
    let api = Api::new(&platform);
    app(&api).await;
    let forever = api.ok(api.post("/api-auth/apps/reports/keys").json(&json!({"name": "a"}))).await;
    let forever = forever["secret"].as_str().unwrap();
    assert_eq!(ask(&platform, forever, "organization:read").await.1["allowed"], true);
    let member = api.ok(api.get(&format!("/organizations/{ACME}/members?search=grace"))).await;
    let member = format!("/organizations/{ACME}/members/{}", member["data"][0]["id"].as_str().unwrap());
    api.ok(api.patch(&member).json(&json!({"role_ids": []}))).await;
    assert_eq!(ask(&platform, forever, "organization:read").await.1["allowed"], false);
    let short = json!({"name": "b", "expires_at": "2020-01-01T00:00:00Z"});
    let short = api.ok(api.post("/api-auth/apps/reports/keys").json(&short)).await;
    let (status, body) = ask(&platform, short["secret"].as_str().unwrap(), "x").await;
    assert_eq!((status, &body["allowed"]), (401, &json!(false)));
    api.ok(api.patch("/api-auth/apps/reports").json(&json!({"is_active": false}))).await;
    assert_eq!(ask(&platform, forever, "x").await, (401, json!("Invalid API key")));
    assert_eq!(api.ok(api.get("/api-auth/apps")).await["data"], json!([]));
    let taken = json!({"app_slug": "reports", "name": "x", "key_prefix": "x"});
    assert_eq!(api.status(api.post("/api-auth/apps").json(&taken)).await, 409);
}

#[tokio::test]
async fn a_rate_limit_scheme_limits_the_keys_of_its_app_and_the_audit_log_says_so() {
    let platform = DevPlatform::start().await.unwrap();
    let api = Api::new(&platform);
    let rule = json!({"unit": "minute", "duration": 1, "max_requests": 1, "mode": "per_key"});
    let scheme = json!({"slug": "tight", "name": "Tight", "rules": [rule]});
    let scheme = api.ok(api.post("/api-auth/rate-limit-schemes").json(&scheme)).await;
    assert!(scheme["id"].is_i64() && scheme["deployment_id"].is_i64());
    let new =
        json!({"app_slug": "limited", "name": "L", "key_prefix": "lk", "rate_limit_scheme_slug": "tight"});
    api.ok(api.post("/api-auth/apps").json(&new)).await;
    let key = api.ok(api.post("/api-auth/apps/limited/keys").json(&json!({"name": "k"}))).await;
    let key = key["secret"].as_str().unwrap();
    assert_eq!(ask(&platform, key, " ").await.1["allowed"], true);
    let (_, limited) = ask(&platform, key, " ").await;
    assert_eq!((&limited["reason"], &limited["retry_after"]), (&json!("rate_limited"), &json!(60_000)));
    let listed = api.ok(api.get("/api-auth/rate-limit-schemes")).await;
    assert_eq!((&listed["total"], &listed["schemes"][0]["slug"]), (&json!(1), &json!("tight")));
    let logs = api.ok(api.get("/api-auth/apps/limited/audit/logs?limit=1")).await;
    assert_eq!((&logs["data"][0]["outcome"], &logs["has_more"]), (&json!("blocked"), &json!(true)));
    let next = format!("/api-auth/apps/limited/audit/logs?cursor={}", logs["next_cursor"].as_str().unwrap());
    let next = api.ok(api.get(&next)).await;
    assert_eq!((&next["data"][0]["outcome"], &next["has_more"]), (&json!("allowed"), &json!(false)));
    let query = "include_top_keys=true&include_rate_limits=true";
    let analytics = api.ok(api.get(&format!("/api-auth/apps/limited/audit/analytics?{query}"))).await;
    assert_eq!((&analytics["total_requests"], &analytics["blocked_requests"]), (&json!(2), &json!(1)));
    assert_eq!(analytics["top_keys"][0]["key_name"], "k");
    assert_eq!(analytics["rate_limit_stats"]["top_rules"][0]["rule"], "1/60s");
    assert!(analytics.get("top_paths").is_none());
    let series = api.ok(api.get("/api-auth/apps/limited/audit/timeseries?interval=month")).await;
    assert_eq!(series["data"][0]["total_requests"], 2);
    let gone = api.delete("/api-auth/rate-limit-schemes/tight").send().await.unwrap();
    assert_eq!((gone.status().as_u16(), gone.text().await.unwrap()), (204, String::new()));
    assert_eq!(ask(&platform, key, " ").await.1["allowed"], true);
}
