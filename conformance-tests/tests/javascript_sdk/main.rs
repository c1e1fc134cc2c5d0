//! The public JavaScript SDK works against the dev platform unchanged, and says what ours says.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by a panic that says why"
)]

mod description;
mod hook;
mod node;
mod ours;
mod served;
mod story;

use std::collections::BTreeSet;

use serde_json::{Value, json};
use wacht_dev::{BadToken, DevPlatform, Host, TokenOptions};

#[tokio::test]
async fn the_public_javascript_sdk_and_ours_say_the_same_of_the_dev_platform() {
    let platform = DevPlatform::start().await.expect("the platform starts");
    let plan = plan(&platform);
    let theirs = node::run("sdk.mjs", &plan).await;
    let their_calls = calls(&platform);
    platform.reset();
    platform.clear_calls();
    let ours = ours::run(&plan).await;
    assert_eq!(theirs, ours, "\ntheirs: {theirs:#}\nours: {ours:#}");
    // Not only two that are wrong in the same way.
    assert_eq!(theirs.pointer("/users/ids").and_then(Value::as_array).map(Vec::len), Some(20));
    assert_eq!(theirs.pointer("/judged/reader/user:read"), Some(&json!("allowed")));
    assert_eq!(theirs.pointer("/judged/expired/user:read"), Some(&json!("401 unauthenticated")));
    assert_eq!(theirs.pointer("/machines/nobody/reason"), Some(&json!("permission_denied")));
    let our_calls = calls(&platform);
    assert_eq!(their_calls, our_calls, "both reach the same routes of the management API");
    platform.stop().await;
}

/// The routes of the management API that were called, each once, in order of their names.
fn calls(platform: &DevPlatform) -> BTreeSet<String> {
    let calls = platform.calls();
    let api = calls.iter().filter(|call| call.host == Host::Api);
    api.map(|call| format!("{} {}", call.method, call.path)).collect()
}

/// The calls that both make.
fn plan(platform: &DevPlatform) -> Value {
    let token = |options| platform.tokens().session(&options).expect("a token is minted");
    let bad = |kind| platform.tokens().bad(kind).expect("a token is minted");
    let key = |name| platform.machine_key(name).expect("the sample has this key");
    json!({
        "apiKey": platform.api_key(),
        "apiUrl": platform.api_url(),
        "gatewayUrl": platform.gateway_url(),
        "publishableKey": platform.publishable_key(),
        "userId": "251000000000000001",
        "password": "Correct-Horse-7-Battery",
        "newUser": {
            "first_name": "Zo\u{eb}",
            "last_name": "M\u{fc}ller",
            "email_address": "zoe.mueller@example.com",
            "username": "zoe.mueller",
            "password": "Correct-Horse-7-Battery",
        },
        "tokens": {
            "reader": token(TokenOptions::new().permissions(["user:read"])),
            "nobody": token(TokenOptions::new().permissions(Vec::<String>::new())),
            "expired": bad(BadToken::Expired),
            "wrongIssuer": bad(BadToken::WrongIssuer),
            "wrongKey": bad(BadToken::WrongKey),
            "none": bad(BadToken::AlgNone),
            "missing": Value::Null,
        },
        "machineKeys": {
            "reader": key("reader"),
            "nobody": key("nobody"),
            "revoked": key("revoked"),
            "unknown": "wk_live_0123456789012345678901234567890123456789012",
        },
    })
}
