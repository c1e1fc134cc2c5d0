//! OAuth apps, their scopes, keys, clients and grants.

use reqwest::multipart::Form;
use serde_json::{Value, json};
use wacht_dev::DevPlatform;

use crate::client::Api;

async fn app(api: &Api) -> Value {
    let definitions = json!([{"scope": "read:all", "display_name": "Read", "description": "Everything"}]);
    let form = Form::new()
        .text("slug", "crm")
        .text("name", "CRM")
        .text("supported_scopes", "read:all,write")
        .text("scope_definitions", definitions.to_string());
    api.ok(api.post("/oauth/apps").multipart(form)).await
}

#[tokio::test]
async fn an_app_has_scopes_that_are_mapped_and_archived() {
    let platform = DevPlatform::start().await.unwrap();
    let api = Api::new(&platform);
    let made = app(&api).await;
    assert_eq!(made["supported_scopes"], json!(["read:all", "write"]));
    assert_eq!((&made["fqdn"], &made["is_active"]), (&json!("crm.oauth.localhost"), &json!(true)));
    assert_eq!(
        api.status(api.post("/oauth/apps").multipart(Form::new().text("slug", "crm").text("name", "x")))
            .await,
        409
    );
    assert_eq!(api.error(api.post("/oauth/apps").multipart(Form::new())).await.0, 400);
    let scope = "/oauth/apps/crm/scopes/read%3Aall";
    let mapping = json!({"category": "organization", "organization_permission": "crm:read"});
    let mapped = api.ok(api.post(&format!("{scope}/mapping")).json(&mapping)).await;
    assert_eq!(mapped["scope_definitions"][0]["organization_permission"], "crm:read");
    let odd = json!({"category": "galaxy"});
    assert_eq!(api.status(api.post(&format!("{scope}/mapping")).json(&odd)).await, 400);
    let archived = api.ok(api.post(&format!("{scope}/archive"))).await;
    assert_eq!(archived["scope_definitions"][0]["archived"], true);
    let back = api.ok(api.post(&format!("{scope}/unarchive"))).await;
    assert_eq!(back["scope_definitions"][0]["archived"], false);
    let named = api.ok(api.patch(scope).json(&json!({"display_name": "Read it"}))).await;
    assert_eq!(named["scope_definitions"][0]["display_name"], "Read it");
    assert_eq!(api.status(api.patch("/oauth/apps/crm/scopes/none").json(&json!({}))).await, 404);
    let renamed = api.ok(api.patch("/oauth/apps/crm").json(&json!({"name": "Customers"}))).await;
    assert_eq!((&renamed["name"], &renamed["supported_scopes"][1]), (&json!("Customers"), &json!("write")));
    assert_eq!(api.ok(api.post("/oauth/apps/crm/verify-domain")).await["verified"], true);
    assert_eq!(api.ok(api.get("/oauth/apps")).await["apps"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn a_key_is_rotated_and_a_compromised_one_is_replaced() {
    let platform = DevPlatform::start().await.unwrap();
    let api = Api::new(&platform);
    app(&api).await;
    let keys = async || {
        let listed = api.ok(api.get("/oauth/apps/crm/signing-keys")).await;
        let rows = listed["keys"].as_array().unwrap().clone();
        rows.into_iter().map(|key| (key["kid"].clone(), key["status"].clone())).collect::<Vec<_>>()
    };
    let first = keys().await[0].0.clone();
    let rotated = api.ok(api.post("/oauth/apps/crm/signing-keys/rotate")).await;
    assert!(rotated["new"]["public_key_pem"].as_str().unwrap().starts_with("-----BEGIN PUBLIC KEY-----"));
    let second = rotated["new"]["kid"].clone();
    assert_eq!(keys().await, [(second.clone(), json!("active")), (first, json!("retired"))]);
    let at = format!("/oauth/apps/crm/signing-keys/{}/compromise", second.as_str().unwrap());
    assert_eq!(api.status(api.post(&at)).await, 204);
    let after = keys().await;
    let url = format!("{}/oauth/crm/.well-known/jwks.json", platform.frontend_url());
    let published: Value = reqwest::get(url).await.unwrap().json().await.unwrap();
    let published = published["keys"].as_array().unwrap();
    let kids: Vec<&Value> = published.iter().map(|key| &key["kid"]).collect();
    assert_eq!(kids, [&after[2].0, &after[0].0], "the one that is retired, and the one that signs");
    assert!(
        published.iter().all(|key| key["kty"] == "RSA" && key["alg"] == "RS256" && key.get("d").is_none())
    );
    assert_eq!((&after[0].1, &after[1]), (&json!("active"), &(second, json!("compromised"))));
    assert_eq!(api.status(api.post("/oauth/apps/crm/signing-keys/none/compromise")).await, 404);
}

#[tokio::test]
async fn a_clients_secret_is_told_once_and_a_grant_is_revoked() {
    let platform = DevPlatform::start().await.unwrap();
    let api = Api::new(&platform);
    app(&api).await;
    let clients = "/oauth/apps/crm/clients";
    let new = json!({
        "client_auth_method": "client_secret_basic", "grant_types": ["authorization_code"],
        "redirect_uris": ["https://a.example/callback"],
    });
    let made = api.ok(api.post(clients).json(&new)).await;
    let secret = made["client_secret"].as_str().unwrap();
    assert_eq!(
        (&made["access_token_format"], &made["access_token_ttl_seconds"]),
        (&json!("opaque"), &json!(3600))
    );
    assert!(!api.ok(api.get(clients)).await.to_string().contains(secret));
    let at = format!("{clients}/{}", made["id"].as_str().unwrap());
    let rotated = api.ok(api.post(&format!("{at}/rotate-secret"))).await;
    assert_ne!(rotated["client_secret"], secret);
    let changed = api.ok(api.patch(&at).json(&json!({"access_token_format": "jwt"}))).await;
    assert_eq!((&changed["access_token_format"], changed.get("client_secret")), (&json!("jwt"), None));
    for wrong in [json!({"access_token_ttl_seconds": 1}), json!({"access_token_format": "saml"})] {
        assert_eq!(api.status(api.patch(&at).json(&wrong)).await, 400, "{wrong}");
    }
    let bare = json!({"client_auth_method": "none", "grant_types": ["authorization_code"]});
    assert_eq!(api.status(api.post(clients).json(&bare)).await, 400);
    assert_eq!(api.status(api.delete(&at)).await, 204);
    assert_eq!(api.ok(api.get(clients)).await["clients"][0]["is_active"], false);
    let sample = "/oauth/apps/sample-oauth/clients/262000000000000007/grants";
    let grant = api.ok(api.get(sample)).await["grants"][0].clone();
    assert_eq!(grant["status"], "active");
    api.ok(api.post(&format!("{sample}/{}/revoke", grant["id"].as_str().unwrap()))).await;
    assert_eq!(api.ok(api.get(sample)).await["grants"][0]["status"], "revoked");
    assert_eq!(api.status(api.get("/oauth/apps/crm/clients/262000000000000007/grants")).await, 404);
}
