//! Routes in JavaScript stand behind the guard in Rust, beside routes that do not, and the application in Rust has the rest.

use serde_json::json;
use wacht_conformance::wire::Answer;
use wacht_dev::{BadToken, DevPlatform, Host};

use crate::server::{Command, Server, json};

#[tokio::test]
async fn koa_routes_stand_behind_the_guard() {
    guards("koa.mjs").await;
}

#[tokio::test]
async fn express_routes_stand_behind_the_guard() {
    guards("express.mjs").await;
}

#[tokio::test]
async fn hono_routes_stand_behind_the_guard() {
    guards("hono.mjs").await;
}

const GUARDED: &str = "/javascript/me";
/// The application's own, which asks for the same permission.
const IN_RUST: &str = "/admin/users";

async fn guards(script: &'static str) {
    let server = Server::start(Command::node(script)).await;
    let reader = server.session(&["user:read"]);

    let me = json(&server.get(GUARDED, Some(&reader)).await, 200);
    assert_eq!(me, json!({ "user": DevPlatform::SAMPLE_USER_ID }), "what the route has of the guard");
    let open = json(&server.get("/javascript", None).await, 200);
    assert_eq!(open, json!({ "open": true }), "a route without a guard");
    let users = json(&server.get("/admin/users?limit=2", Some(&reader)).await, 200);
    assert_eq!(users["data"].as_array().map(Vec::len), Some(2), "{users:#}");

    server.platform().clear_calls();
    let nobody = server.session(&[]);
    let bad = |kind| server.platform().tokens().bad(kind).expect("a token is minted");
    let (expired, forged) = (bad(BadToken::Expired), bad(BadToken::WrongKey));
    for (who, token, status) in [
        ("nobody signed in", None, 401),
        ("an expired session", Some(&expired), 401),
        ("a forged session", Some(&forged), 401),
        ("no token at all", Some(&"x".to_owned()), 401),
        ("a session without the permission", Some(&nobody), 403),
    ] {
        let token = token.map(String::as_str);
        let (ours, theirs) = (server.get(IN_RUST, token).await, server.get(GUARDED, token).await);
        assert_eq!(theirs.head.status, status, "{who}: {}", theirs.text());
        assert_eq!(essence(&theirs), essence(&ours), "{who}");
    }
    let managed = server.platform().calls().iter().filter(|call| call.host == Host::Api).count();
    assert_eq!(managed, 0, "no refused request reaches the management API");

    let unknown = json(&server.get("/unknown", None).await, 404);
    assert_eq!(unknown["error"], "not_found");
    server.stop().await;
}

/// Status, type, and the bytes of the body but for the request's id.
fn essence(answer: &Answer) -> (u16, Vec<String>, String) {
    let id = json(answer, answer.head.status)["request_id"].clone();
    let id = id.as_str().filter(|id| id.len() >= 8).expect("the envelope has an id");
    (answer.head.status, answer.head.texts("content-type"), answer.text().replace(id, "{}"))
}
