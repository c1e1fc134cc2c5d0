//! Settings, invitations, segments, notifications and statistics of the deployment.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};
use wacht_dev::{DevPlatform, TokenOptions};

use crate::client::Api;

const ADA: &str = DevPlatform::SAMPLE_USER_ID;

#[tokio::test]
async fn settings_are_changed_where_they_are_named_and_kept_elsewhere() {
    let platform = DevPlatform::start().await.unwrap();
    let api = Api::new(&platform);
    let auth = json!({
        "name": {"first_name_required": true},
        "authentication_factors": {"magic_link": {"enabled": true}},
        "session_token_lifetime": 60,
    });
    assert_eq!(api.ok(api.patch("/settings/auth").json(&auth)).await, json!({}));
    let restrictions = json!({"sign_up_mode": "waitlist", "session_validity_period": 100});
    api.ok(api.patch("/settings/restrictions").json(&restrictions)).await;
    api.ok(api.patch("/settings/display").json(&json!({"app_name": "Renamed"}))).await;
    let role = json!({"default_org_member_role_id": 261_000_000_000_000_001_i64});
    api.ok(api.patch("/settings/b2b").json(&role)).await;
    assert_eq!(
        api.status(api.patch("/settings/b2b").json(&json!({"default_org_member_role_id": "1"}))).await,
        404
    );
    assert_eq!(api.status(api.patch("/settings/auth").json(&json!({"first_factor": "guess"}))).await, 422);
    let held = api.ok(api.get("/")).await;
    let first_name = &held["auth_settings"]["first_name"];
    assert_eq!((&first_name["enabled"], &first_name["required"]), (&json!(true), &json!(true)));
    assert_eq!(held["auth_settings"]["auth_factors_enabled"]["email_magic_link"], true);
    assert_eq!(held["auth_settings"]["auth_factors_enabled"]["email_password"], true);
    assert_eq!(held["auth_settings"]["session_validity_period"], 100);
    assert_eq!(held["restrictions"]["sign_up_mode"], "waitlist");
    assert_eq!(held["ui_settings"]["app_name"], "Renamed");
    assert_eq!(held["b2b_settings"]["default_org_member_role"]["name"], "Admin");
    assert_eq!(held["publishable_key"], platform.publishable_key());
    let session = platform.dev_session(TokenOptions::new()).unwrap();
    let url = format!("{}/session/token?__dev_session__={session}", platform.frontend_url());
    let body: Value = reqwest::get(url).await.unwrap().json().await.unwrap();
    let lifetime_ms = body["data"]["expires"].as_i64().unwrap() - platform.clock().now_ms();
    assert!((1..=60_000).contains(&lifetime_ms), "{lifetime_ms}");
}

#[tokio::test]
async fn templates_and_providers_are_written_and_a_signing_key_that_is_not_given_is_erased() {
    let platform = DevPlatform::start().await.unwrap();
    let api = Api::new(&platform);
    let template = json!({
        "name": "edge", "token_lifetime": 60, "allowed_clock_skew": 5, "template": {"a": 1},
        "custom_signing_key": {"enabled": true, "key": "k", "algorithm": "HS256"},
    });
    let made = api.ok(api.post("/jwt-templates").json(&template)).await;
    assert_eq!(made["custom_signing_key"]["algorithm"], "HS256");
    assert_eq!(api.status(api.post("/jwt-templates").json(&template)).await, 409);
    let at = format!("/jwt-templates/{}", made["id"].as_str().unwrap());
    let changed = api.ok(api.patch(&at).json(&json!({"token_lifetime": 90}))).await;
    assert_eq!((&changed["token_lifetime"], &changed["custom_signing_key"]), (&json!(90), &Value::Null));
    api.ok(api.delete(&at)).await;
    assert_eq!(api.ok(api.get("/jwt-templates")).await["data"], json!([]));
    let at = "/settings/email-templates/magic_link";
    let mut email = api.ok(api.get(at)).await;
    email["template_subject"] = json!("Come in");
    api.ok(api.patch(at).json(&email)).await;
    assert_eq!(api.ok(api.get(at)).await["template_subject"], "Come in");
    assert_eq!(api.status(api.get("/settings/email-templates/none")).await, 404);
    let provider = json!({"provider": "google_oauth", "enabled": true});
    let first = api.ok(api.put("/settings/social-connections").json(&provider)).await;
    let second = json!({"provider": "google_oauth", "enabled": false});
    let second = api.ok(api.put("/settings/social-connections").json(&second)).await;
    assert_eq!((&first["id"], &second["enabled"]), (&second["id"], &json!(false)));
    let smtp =
        json!({"host": "mail", "port": 25, "username": "u", "password": "hidden", "from_email": "a@b"});
    let set = api.ok(api.post("/settings/email/smtp").json(&smtp)).await;
    assert_eq!((&set["use_tls"], &set["verified"]), (&json!(true), &json!(false)));
    let held = api.ok(api.get("/")).await;
    assert_eq!(held["email_provider"], "custom_smtp");
    assert!(!held.to_string().contains("hidden"));
    assert_eq!(api.ok(api.post("/settings/email/smtp/verify").json(&smtp)).await["success"], true);
    api.ok(api.delete("/settings/email/smtp")).await;
    assert_eq!(api.ok(api.get("/")).await["custom_smtp_config"], Value::Null);
    let image = |kind: &str| {
        let part = Part::bytes(b"logo".to_vec()).mime_str(kind).unwrap();
        api.post("/settings/upload/logo").multipart(Form::new().part("file", part))
    };
    let url = api.ok(image("image/webp")).await["url"].as_str().unwrap().to_owned();
    assert_eq!(reqwest::get(url).await.unwrap().text().await.unwrap(), "logo");
    assert_eq!((api.status(image("image/tiff")).await, api.status(image("text/plain")).await), (400, 400));
}

#[tokio::test]
async fn a_token_of_a_template_has_its_claims_its_lifetime_and_its_own_secret() {
    let platform = DevPlatform::start().await.unwrap();
    let api = Api::new(&platform);
    let template = json!({
        "name": "edge", "token_lifetime": 60, "allowed_clock_skew": 5, "template": {"tier": "gold"},
        "custom_signing_key": {"enabled": true, "key": "shared", "algorithm": "HS256"},
    });
    let made = api.ok(api.post("/jwt-templates").json(&template)).await;
    let session = platform.dev_session(TokenOptions::new()).unwrap();
    let exchange = async |template: &str| {
        let query = [("__dev_session__", session.as_str()), ("template", template)];
        let url = format!("{}/session/token", platform.frontend_url());
        let response = reqwest::Client::new().get(url).query(&query).send().await.unwrap();
        let status = response.status().as_u16();
        (status, response.json::<Value>().await.unwrap())
    };
    let part = |body: &Value, index: usize| -> Value {
        let token = body["data"]["token"].as_str().unwrap();
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(token.split('.').nth(index).unwrap()).unwrap())
            .unwrap()
    };
    let (_, body) = exchange("edge").await;
    assert_eq!((part(&body, 0)["alg"].as_str(), part(&body, 0).get("kid")), (Some("HS256"), None));
    let claims = part(&body, 1);
    assert_eq!((&claims["tier"], &claims["sub"]), (&json!("gold"), &json!(ADA)));
    assert_eq!(claims["exp"].as_i64().unwrap() - claims["iat"].as_i64().unwrap(), 65);
    let at = format!("/jwt-templates/{}", made["id"].as_str().unwrap());
    api.ok(api.patch(&at).json(&json!({"name": "plain"}))).await;
    let (_, body) = exchange("plain").await;
    assert_eq!(part(&body, 0)["alg"], "ES256", "the key that was not given again is gone");
    assert_eq!(exchange("edge").await.0, 404);
    assert_eq!(part(&exchange("default").await.1, 1).get("tier"), None);
}

#[tokio::test]
async fn a_setting_out_of_all_bounds_harms_nothing() {
    let platform = DevPlatform::start().await.unwrap();
    let api = Api::new(&platform);
    for huge in [i64::MAX, i64::MIN] {
        let auth = json!({"session_token_lifetime": huge, "session_validity_period": huge});
        api.ok(api.patch("/settings/auth").json(&auth)).await;
        let session = platform.dev_session(TokenOptions::new()).unwrap();
        let url = format!("{}/session/token?__dev_session__={session}", platform.frontend_url());
        assert_eq!(reqwest::get(url).await.unwrap().status(), 200);
        assert_eq!(platform.sign_in(ADA, None, None).is_ok(), huge > 0);
    }
    let notice = json!({"title": "t", "body": "b", "user_id": ADA, "expires_hours": i64::MAX});
    api.ok(api.post("/notifications").json(&notice)).await;
    let ticket = json!({"ticket_type": "impersonation", "user_id": ADA, "expires_in": i64::MAX});
    api.ok(api.post("/session/tickets").json(&ticket)).await;
    let page = format!("/users?limit={0}&offset={0}", i64::MAX);
    assert_eq!(api.ok(api.get(&page)).await["data"], json!([]));
}

#[tokio::test]
async fn a_person_is_invited_once_from_the_waitlist_too() {
    let platform = DevPlatform::start().await.unwrap();
    let api = Api::new(&platform);
    let person =
        json!({"first_name": "N", "last_name": "O", "email_address": "n@example.com", "expiry_days": 1});
    let made = api.ok(api.post("/invitations").json(&person)).await;
    assert!(made["token"].as_str().unwrap().starts_with("inv_"));
    assert_eq!(api.status(api.post("/invitations").json(&person)).await, 409);
    let user = json!({"first_name": "A", "last_name": "L", "email_address": "ADA@example.com"});
    assert_eq!(api.status(api.post("/invitations").json(&user)).await, 409);
    let waiting = api.ok(api.get("/waitlist?search=charles")).await;
    let at = format!("/waitlist/{}/approve", waiting["data"][0]["id"].as_str().unwrap());
    assert_eq!(api.ok(api.post(&at)).await["email_address"], "charles@example.com");
    assert_eq!(api.status(api.post(&at)).await, 404);
    let listed = api.ok(api.get("/invitations?sort_key=email&sort_order=asc")).await;
    let emails: Vec<_> = listed["data"].as_array().unwrap().iter().map(|row| &row["email_address"]).collect();
    assert_eq!(emails, ["charles@example.com", "n@example.com"]);
    assert_eq!(api.status(api.get("/invitations?sort_key=shoe_size")).await, 400);
    api.ok(api.delete(&format!("/invitations/{}", made["id"].as_str().unwrap()))).await;
    assert_eq!(api.ok(api.get("/invitations")).await["data"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_segment_holds_entities_of_its_type_and_filters_find_them() {
    let platform = DevPlatform::start().await.unwrap();
    let api = Api::new(&platform);
    let made = api.ok(api.post("/segments").json(&json!({"name": "Beta", "type": "user"}))).await;
    assert_eq!(api.status(api.post("/segments").json(&json!({"name": "x", "type": "planet"}))).await, 400);
    let at = format!("/segments/{}", made["id"].as_str().unwrap());
    let entity = |id: &str| json!({"entity_id": id});
    api.ok(api.post(&format!("{at}/assign")).json(&entity(ADA))).await;
    let organization = entity(DevPlatform::SAMPLE_ORGANIZATION_ID);
    assert_eq!(api.status(api.post(&format!("{at}/assign")).json(&organization)).await, 404);
    let user = api.ok(api.get(&format!("/users/{ADA}/details"))).await;
    assert_eq!(user["segments"][0]["name"], "Beta");
    let data =
        |filters: Value| api.post("/segments/data").json(&json!({"target_type": "user", "filters": filters}));
    let found = api.ok(data(json!({"segment_id": made["id"]}))).await;
    assert_eq!(
        (found["data"].as_array().unwrap().len(), &found["data"][0]["first_name"]),
        (1, &json!("Ada"))
    );
    let found = api.ok(data(json!({"user": {"email": "GRACE@"}}))).await;
    assert_eq!(found["data"][0]["first_name"], "Grace");
    let found = api.ok(data(json!({"segment_id": made["id"], "user": {"name": "hopper"}}))).await;
    assert_eq!(found["data"], json!([]));
    api.ok(api.patch(&at).json(&json!({"name": "Gamma"}))).await;
    assert_eq!(api.ok(api.get("/segments?search=gam")).await["data"][0]["name"], "Gamma");
    api.ok(api.post(&format!("{at}/remove")).json(&entity(ADA))).await;
    assert_eq!(api.ok(data(json!({"segment_id": made["id"]}))).await["data"], json!([]));
    api.ok(api.delete(&at)).await;
    assert_eq!(api.status(api.patch(&at).json(&json!({}))).await, 404);
}

#[tokio::test]
async fn a_notification_is_made_for_everybody_who_is_named() {
    let platform = DevPlatform::start().await.unwrap();
    let api = Api::new(&platform);
    let post = |body: Value| api.post("/notifications").json(&body);
    let many = json!({
        "title": "t", "body": "b", "user_ids": [ADA, "251000000000000002"], "severity": "warning",
        "action_url": "https://example.com", "action_label": "Look", "expires_hours": 1,
    });
    let made = api.ok(post(many)).await;
    assert_eq!(made["data"].as_array().unwrap().len(), 2);
    let first = &made["data"][0];
    assert_eq!((&first["user_id"], &first["severity"]), (&json!(ADA), &json!("warning")));
    assert_eq!(first["ctas"], json!([{"label": "Look", "payload": "https://example.com"}]));
    assert!(first["expires_at"].is_string() && first.get("read_at").is_none());
    assert_eq!(api.status(post(json!({"title": "t", "body": "b"}))).await, 400);
    assert_eq!(api.status(post(json!({"title": "t", "body": "b", "user_id": "1"}))).await, 404);
    let loud = json!({"title": "t", "body": "b", "user_id": ADA, "severity": "loud"});
    assert_eq!(api.status(post(loud)).await, 400);
}

#[tokio::test]
async fn statistics_count_what_the_store_holds() {
    let platform = DevPlatform::start().await.unwrap();
    let api = Api::new(&platform);
    let span = "from=2026-01-01T00:00:00Z&to=2026-01-10T23:59:59Z";
    let summary = api.ok(api.get(&format!("/analytics?{span}"))).await;
    assert_eq!((&summary["signups"], &summary["total_signups"]), (&json!(10), &json!(25)));
    assert_eq!((&summary["unique_signins"], &summary["signups_change"]), (&json!(1), &Value::Null));
    assert_eq!(summary["daily_metrics"][0], json!({"day": "2026-01-01", "signins": 1, "signups": 1}));
    assert_eq!(summary["recent_signups"][0]["email"], "noor@example.com");
    assert_eq!(summary["devices"][0], json!({"label": "Desktop", "count": 1}));
    assert_eq!(api.status(api.get("/analytics")).await, 400);
    for usage in ["webhook-usage", "gateway-usage", "token-usage"] {
        assert_eq!(
            api.ok(api.get(&format!("/analytics/{usage}?{span}"))).await["buckets"],
            json!([]),
            "{usage}"
        );
    }
    let models = api.ok(api.get(&format!("/analytics/token-usage-by-model?{span}"))).await;
    assert_eq!(models, json!({"models": []}));
}
