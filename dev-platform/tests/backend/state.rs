//! Reset, seed, export and import of the state.

use reqwest::{Client, Method};
use serde_json::{Value, json};
use wacht_dev::DevPlatform;

use crate::client::Api;

async fn control(platform: &DevPlatform, method: Method, path: &str, body: &Value) -> (u16, Value) {
    let url = format!("{}/__dev/{path}", platform.api_url());
    let response = Client::new().request(method, url).json(body).send().await.unwrap();
    let status = response.status().as_u16();
    (status, response.json().await.unwrap())
}

#[tokio::test]
async fn an_exported_state_is_the_same_in_another_platform_with_its_keys() {
    let first = DevPlatform::start().await.unwrap();
    let api = Api::new(&first);
    let app = json!({"app_slug": "a", "name": "A", "key_prefix": "ak"});
    api.ok(api.post("/api-auth/apps").json(&app)).await;
    let key = api.ok(api.post("/api-auth/apps/a/keys").json(&json!({"name": "k"}))).await;
    let (_, state) = control(&first, Method::GET, "state", &Value::Null).await;
    let second = DevPlatform::start().await.unwrap();
    assert_eq!(control(&second, Method::PUT, "state", &state).await, (200, json!({})));
    assert_eq!(second.export(), state);
    assert!(!format!("{second:?}").contains(key["secret"].as_str().unwrap()));
    let question = json!({
        "principal": {"type": "api_key", "value": key["secret"]}, "resource": "/", "method": "GET",
    });
    let check = Client::new().post(format!("{}/v1/authz/check", second.gateway_url())).json(&question);
    let decision: Value = check.send().await.unwrap().json().await.unwrap();
    assert_eq!(decision["allowed"], true);
    for wrong in [json!({"tables": 1, "last_id": 0}), json!([]), json!({"tables": {}, "last_id": 0, "x": 1})]
    {
        assert_eq!(control(&second, Method::PUT, "state", &wrong).await.0, 422, "{wrong}");
    }
    assert_eq!(
        Api::new(&second).ok(Api::new(&second).get("/api-auth/apps")).await["data"][0]["app_slug"],
        "a"
    );
}

#[tokio::test]
async fn rows_are_seeded_into_an_empty_state_and_a_reset_brings_the_sample_back() {
    let platform = DevPlatform::start().await.unwrap();
    let api = Api::new(&platform);
    assert_eq!(control(&platform, Method::POST, "reset?data=empty", &Value::Null).await.0, 200);
    assert_eq!(api.ok(api.get("/users")).await["data"], json!([]));
    let rows = json!({
        "users": [{"id": "280000000000000001", "first_name": "Mary", "last_name": "Shelley"}],
        "organizations": [{"name": "Byron"}],
    });
    let (status, ids) = control(&platform, Method::POST, "seed", &rows).await;
    assert_eq!((status, &ids["users"]), (200, &json!(["280000000000000001"])));
    let member = json!({"user_id": "280000000000000001", "role_ids": ["261000000000000001"]});
    let at = format!("/organizations/{}/members", ids["organizations"][0].as_str().unwrap());
    assert_eq!(api.ok(api.post(&at).json(&member)).await["first_name"], "Mary");
    let next = api.ok(api.post("/segments").json(&json!({"name": "s", "type": "user"}))).await;
    assert!(next["id"].as_str().unwrap() > "280000000000000001");
    assert_eq!(control(&platform, Method::POST, "seed", &json!({"users": [1]})).await.0, 422);
    assert_eq!(control(&platform, Method::POST, "reset", &Value::Null).await.0, 200);
    assert_eq!(api.ok(api.get("/users?limit=100")).await["data"].as_array().unwrap().len(), 25);
}
