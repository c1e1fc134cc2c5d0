//! Sign-ins whose tokens say what the store says, and tickets.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use wacht_dev::{DevPlatform, SignInError};

use crate::client::Api;

const ADA: &str = DevPlatform::SAMPLE_USER_ID;
const GRACE: &str = "251000000000000002";
const ACME: &str = DevPlatform::SAMPLE_ORGANIZATION_ID;

fn claims(token: &str) -> Value {
    let payload = token.split('.').nth(1).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).unwrap()).unwrap()
}

async fn exchange(platform: &DevPlatform, dev_session: &str) -> (u16, Value) {
    let url = format!("{}/session/token?__dev_session__={dev_session}", platform.frontend_url());
    let response = reqwest::get(url).await.unwrap();
    let status = response.status().as_u16();
    (status, response.json().await.unwrap())
}

#[tokio::test]
async fn a_role_that_is_given_shows_up_in_the_next_token_and_a_revoked_sign_in_gives_none() {
    let platform = DevPlatform::start().await.unwrap();
    let api = Api::new(&platform);
    let sign_in = platform.sign_in(GRACE, Some(ACME), None).unwrap();
    let first = claims(&sign_in.token);
    assert_eq!((&first["sub"], &first["sid"]), (&json!(GRACE), &json!(sign_in.id)));
    assert_eq!(first["organization"], ACME);
    assert_eq!(first["organization_permissions"], json!(["organization:read"]));
    let role = json!({"name": "Billing", "permissions": ["billing:read"]});
    let role = api.ok(api.post(&format!("/organizations/{ACME}/roles")).json(&role)).await;
    let member = api.ok(api.get(&format!("/organizations/{ACME}/members?search=grace"))).await;
    let member = format!("/organizations/{ACME}/members/{}", member["data"][0]["id"].as_str().unwrap());
    api.ok(api.patch(&member).json(&json!({"role_ids": [role["id"]]}))).await;
    let (status, body) = exchange(&platform, &sign_in.dev_session).await;
    let next = claims(body["data"]["token"].as_str().unwrap());
    assert_eq!((status, &next["organization_permissions"]), (200, &json!(["billing:read"])));
    let listed = api.ok(api.get(&format!("/users/{GRACE}/sessions"))).await;
    assert_eq!(listed["data"][0]["id"], sign_in.id);
    api.ok(api.post(&format!("/users/{GRACE}/sessions/{}/revoke", sign_in.id))).await;
    assert_eq!(exchange(&platform, &sign_in.dev_session).await.0, 401);
    assert_eq!(api.ok(api.get(&format!("/users/{GRACE}/sessions"))).await["data"], json!([]));
    let all = api.ok(api.get(&format!("/users/{GRACE}/sessions?include_expired=true"))).await;
    assert_eq!(all["data"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn only_an_enabled_user_signs_in_and_only_where_he_is_a_member() {
    let platform = DevPlatform::start().await.unwrap();
    let api = Api::new(&platform);
    let workspace = DevPlatform::SAMPLE_WORKSPACE_ID;
    let ada = platform.sign_in(ADA, None, Some(workspace)).unwrap();
    let ada = claims(&ada.token);
    assert_eq!((&ada["organization"], &ada["workspace"]), (&json!(ACME), &json!(workspace)));
    assert_eq!(ada["workspace_permissions"], json!(["workspace:admin", "workspace:read"]));
    let refused =
        |user, organization, workspace| platform.sign_in(user, organization, workspace).unwrap_err();
    assert_eq!(refused("1", None, None), SignInError::User);
    assert_eq!(refused(GRACE, None, Some(workspace)), SignInError::Membership);
    let form = reqwest::multipart::Form::new().text("disabled", "true");
    api.ok(api.patch(&format!("/users/{GRACE}")).multipart(form)).await;
    assert_eq!(refused(GRACE, Some(ACME), None), SignInError::User);
    let revoked = api.ok(api.post(&format!("/users/{ADA}/sessions/revoke-all"))).await;
    assert_eq!(revoked, json!({"revoked": 2}));
}

#[tokio::test]
async fn a_ticket_needs_what_its_type_asks_for() {
    let platform = DevPlatform::start().await.unwrap();
    let api = Api::new(&platform);
    let post = |body: Value| api.post("/session/tickets").json(&body);
    let ticket = api.ok(post(json!({"ticket_type": "impersonation", "user_id": ADA}))).await;
    let url = format!("{}/sign-in?ticket={}", platform.frontend_url(), ticket["ticket"].as_str().unwrap());
    assert_eq!(ticket["url"], url);
    let left = ticket["expires_at"].as_i64().unwrap() - platform.clock().now_seconds();
    assert!((43_000..=43_200).contains(&left), "{left}");
    let wrong = [
        (json!({"ticket_type": "other"}), 400),
        (json!({"ticket_type": "impersonation"}), 400),
        (json!({"ticket_type": "impersonation", "user_id": "1"}), 404),
        (json!({"ticket_type": "agent_access", "agent_ids": []}), 400),
        (json!({"ticket_type": "agent_access", "agent_ids": ["1"]}), 400),
        (json!({"ticket_type": "agent_access", "agent_ids": ["1"], "actor_id": "7"}), 404),
        (json!({"ticket_type": "webhook_app_access", "webhook_app_slug": "none"}), 404),
        (json!({"ticket_type": "api_auth_access"}), 400),
        (json!({}), 422),
    ];
    for (body, status) in wrong {
        assert_eq!(api.status(post(body.clone())).await, status, "{body}");
    }
}
