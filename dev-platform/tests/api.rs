//! The backend API as a client sees it.

#![expect(clippy::unwrap_used, reason = "what a test's own helper cannot do fails the test")]

use reqwest::multipart::{Form, Part};
use reqwest::{Client, RequestBuilder, StatusCode};
use serde_json::{Value, json};
use wacht_dev::{Credential, DevPlatform};

async fn call(request: RequestBuilder) -> (StatusCode, Value) {
    let response = request.send().await.unwrap();
    let status = response.status();
    (status, response.json().await.unwrap())
}

async fn get(platform: &DevPlatform, target: &str) -> (StatusCode, Value) {
    let url = format!("{}{target}", platform.api_url());
    call(Client::new().get(url).bearer_auth(platform.api_key())).await
}

fn error(status: u16, message: &str) -> (StatusCode, Value) {
    (StatusCode::from_u16(status).unwrap(), json!({"errors": [{"message": message, "code": status}]}))
}

#[tokio::test]
async fn health_needs_no_key_and_every_other_route_needs_the_backends_own() {
    let platform = DevPlatform::start().await.unwrap();
    let client = Client::new();
    let (status, body) = call(client.get(format!("{}/health", platform.api_url()))).await;
    assert_eq!((status, &body["status"]), (StatusCode::OK, &json!("healthy")));
    let users = format!("{}/users", platform.api_url());
    let malformed = error(401, "Authorization header must be Bearer token");
    assert_eq!(call(client.get(&users)).await, malformed);
    let lower_case = format!("bearer {}", platform.api_key());
    assert_eq!(call(client.get(&users).header("authorization", lower_case)).await, malformed);
    let refused = error(401, "Authentication failed");
    assert_eq!(call(client.get(&users).bearer_auth("nonsense")).await, refused);
    let customers = platform.machine_key("admin").unwrap();
    assert_eq!(call(client.get(&users).bearer_auth(customers)).await, refused);
    assert_eq!(call(client.get(&users).bearer_auth(platform.api_key())).await.0, StatusCode::OK);
    let credentials: Vec<String> = platform.calls().iter().map(|call| call.credential.to_string()).collect();
    assert_eq!(credentials, ["none", "none", "backend-key", "unknown", "machine:admin", "backend-key"]);
}

#[tokio::test]
async fn a_page_says_whether_there_is_more_and_never_how_many_there_are() {
    let platform = DevPlatform::start().await.unwrap();
    let (_, page) = get(&platform, "/users").await;
    assert_eq!(page["data"].as_array().unwrap().len(), 10);
    assert_eq!((&page["has_more"], &page["limit"], &page["offset"]), (&json!(true), &json!(10), &json!(0)));
    assert!(page.get("total").is_none());
    let (_, last) = get(&platform, "/users?limit=10&offset=20&sort_order=asc").await;
    assert_eq!((last["data"].as_array().unwrap().len(), &last["has_more"]), (5, &json!(false)));
    let (_, first) = get(&platform, "/users?limit=1&sort_key=created_at&sort_order=asc").await;
    assert_eq!(first["data"][0]["id"], DevPlatform::SAMPLE_USER_ID);
    let (_, found) = get(&platform, "/users?search=%C3%B8rsted").await;
    assert_eq!(found["data"][0]["first_name"], "Søren");
    let (_, organizations) = get(&platform, "/organizations?limit=100").await;
    assert_eq!(organizations["data"].as_array().unwrap().len(), 6);
}

#[tokio::test]
async fn bad_input_is_answered_in_the_envelope() {
    let platform = DevPlatform::start().await.unwrap();
    for target in ["/users?sort_key=shoe_size", "/users?sort_order=up", "/users?limit=x", "/users?limit=-1"] {
        assert_eq!(get(&platform, target).await, error(400, "Bad request"), "{target}");
    }
    assert_eq!(get(&platform, "/users/x/details").await, error(400, "Bad request"));
    assert_eq!(get(&platform, "/users/1/details").await, error(404, "User not found"));
    assert_eq!(get(&platform, "/nothing").await, error(404, "Not found"));
    let url = format!("{}/users/{}/password", platform.api_url(), DevPlatform::SAMPLE_USER_ID);
    let patch = || Client::new().patch(&url).bearer_auth(platform.api_key());
    let json_text = |text: String| patch().header("content-type", "application/json").body(text);
    assert_eq!(call(patch().body("{}")).await, error(415, "Request failed"));
    assert_eq!(call(json_text("{".to_owned())).await, error(400, "Bad request"));
    assert_eq!(call(json_text("{}".to_owned())).await, error(422, "Invalid request payload"));
    let large = json!({"new_password": "a".repeat(3 << 20)}).to_string();
    assert_eq!(call(json_text(large)).await, error(413, "Request failed"));
    let huge = "a".repeat(9 << 20);
    assert_eq!(call(json_text(huge)).await, error(413, "Request failed"));
    let delete = Client::new().delete(format!("{}/users", platform.api_url()));
    assert_eq!(call(delete.bearer_auth(platform.api_key())).await, error(405, "Method not allowed"));
}

#[tokio::test]
async fn a_password_is_stored_and_a_short_one_is_not() {
    let platform = DevPlatform::start().await.unwrap();
    let user = DevPlatform::SAMPLE_USER_ID;
    let patch = |body: Value| {
        let url = format!("{}/users/{user}/password", platform.api_url());
        call(Client::new().patch(url).bearer_auth(platform.api_key()).json(&body))
    };
    let has_password =
        async || get(&platform, &format!("/users/{user}/details")).await.1["has_password"].clone();
    assert_eq!(has_password().await, json!(false));
    assert_eq!(patch(json!({"new_password": "short"})).await.0, StatusCode::BAD_REQUEST);
    assert_eq!(has_password().await, json!(false));
    assert_eq!(patch(json!({"new_password": "long enough"})).await, (StatusCode::OK, json!({})));
    assert_eq!(has_password().await, json!(true));
    assert!(platform.password_is(user, "long enough"));
    let skipped = json!({"new_password": "short", "skip_password_check": true});
    assert_eq!(patch(skipped).await, (StatusCode::OK, json!({})));
    assert!(platform.password_is(user, "short"));
    let logged = serde_json::to_string(&platform.calls()).unwrap();
    assert!(!logged.contains("long enough") && !logged.contains(platform.api_key()));
    platform.reset();
    assert!(!platform.password_is(user, "short"));
}

#[tokio::test]
async fn a_user_is_created_from_a_form_once() {
    let platform = DevPlatform::start().await.unwrap();
    let post = |form: Form| {
        let url = format!("{}/users", platform.api_url());
        call(Client::new().post(url).bearer_auth(platform.api_key()).multipart(form))
    };
    let named = || Form::new().text("first_name", "Ünï").text("last_name", "Tëst");
    let picture = |kind: &str| Part::bytes(vec![0, 255, 1]).file_name("a").mime_str(kind).unwrap();
    let form = named()
        .text("email_address", "new@example.com")
        .text("username", "")
        .text("nobody_knows_this", "x")
        .part("profile_image", picture("image/png"));
    let (status, user) = post(form).await;
    assert_eq!(
        (status, &user["first_name"], &user["username"]),
        (StatusCode::OK, &json!("Ünï"), &Value::Null)
    );
    let served = reqwest::get(user["profile_picture_url"].as_str().unwrap()).await.unwrap();
    assert_eq!(served.headers()["content-type"], "image/png");
    assert_eq!(served.bytes().await.unwrap().as_ref(), [0, 255, 1]);
    let details = get(&platform, &format!("/users/{}/details", user["id"].as_str().unwrap())).await.1;
    assert_eq!(details["email_addresses"][0]["email"], "new@example.com");
    let again = post(named().text("email_address", "new@example.com")).await;
    assert_eq!(again, error(409, "Resource already exists"));
    assert_eq!(post(named().text("username", "ada")).await.0, StatusCode::CONFLICT);
    assert_eq!(post(Form::new().text("first_name", "A")).await, error(400, "last_name is required"));
    assert_eq!(post(named().part("profile_image", picture("image/tiff"))).await.0, StatusCode::BAD_REQUEST);
    assert_eq!(post(named().part("profile_image", picture("text/plain"))).await.0, StatusCode::OK);
    assert_eq!(post(named().text("password", "short")).await.0, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn the_log_names_the_credential_and_finds_secrets_out_of_place() {
    let platform = DevPlatform::start().await.unwrap();
    get(&platform, "/users?limit=2&search=a%2Fb").await;
    let leaking = format!("/users?key={}", platform.api_key());
    get(&platform, &leaking).await;
    let calls = platform.calls();
    assert_eq!(calls[0].query.as_deref(), Some("limit=2&search=a%2Fb"));
    assert_eq!((calls[0].credential.clone(), calls[0].status), (Credential::BackendKey, Some(200)));
    assert!(calls[0].misplaced_secrets.is_empty());
    assert_eq!(calls[1].misplaced_secrets, [Credential::BackendKey]);
    assert!(calls[0].sequence < calls[1].sequence);
    platform.clear_calls();
    assert!(platform.calls().is_empty());
}

#[tokio::test]
async fn a_flood_of_calls_is_limited_as_the_platform_does_unless_lifted() {
    let platform = DevPlatform::start().await.unwrap();
    let client = Client::new();
    let url = format!("{}/organizations?limit=1", platform.api_url());
    for _ in 0..1000 {
        assert!(client.get(&url).bearer_auth(platform.api_key()).send().await.unwrap().status().is_success());
    }
    let limited = call(client.get(&url).bearer_auth(platform.api_key())).await;
    assert_eq!(limited, error(429, "Rate limit exceeded. Retry after 60000 seconds"));
    platform.clock().advance_seconds(60);
    assert_eq!(call(client.get(&url).bearer_auth(platform.api_key())).await.0, StatusCode::OK);
}

#[tokio::test]
async fn a_deleted_user_is_gone_from_the_list_too() {
    let platform = DevPlatform::start().await.unwrap();
    let url = format!("{}/users/{}", platform.api_url(), DevPlatform::SAMPLE_USER_ID);
    let delete = || Client::new().delete(&url).bearer_auth(platform.api_key());
    assert_eq!(call(delete()).await, (StatusCode::OK, json!({})));
    assert_eq!(call(delete()).await, error(404, "User not found"));
    let (_, page) = get(&platform, "/users?limit=100").await;
    assert_eq!(page["data"].as_array().unwrap().len(), 24);
}
