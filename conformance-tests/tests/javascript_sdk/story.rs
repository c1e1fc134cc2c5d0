//! A whole story, told by the public SDK, unchanged, to the dev platform.

use std::time::SystemTime;

use http::{HeaderMap, HeaderName, HeaderValue};
use serde_json::json;
use wacht_backend::Webhook;
use wacht_core::{SecretString, Timestamp};
use wacht_dev::DevPlatform;

use crate::hook::Hook;
use crate::node;

#[tokio::test]
async fn the_public_javascript_sdk_tells_a_whole_story() {
    let platform = DevPlatform::start().await.expect("the platform starts");
    let mut hook = Hook::start().await;
    let plan = json!({
        "apiKey": platform.api_key(),
        "apiUrl": platform.api_url(),
        "gatewayUrl": platform.gateway_url(),
        "publishableKey": platform.publishable_key(),
        "hookUrl": hook.url(),
    });
    let story = node::run("story.mjs", &plan).await;
    assert_eq!(story["before"]["status"], 403, "{story:#}");
    assert_eq!(story["after"]["status"], 200, "{story:#}");
    let identity = json!({"userId": story["userId"], "organizationId": story["organizationId"]});
    assert_eq!(story["after"]["body"], identity);
    assert_eq!(story["roles"][0]["name"], "Reader");
    assert_eq!((&story["honoured"], &story["revoked"]), (&json!(true), &json!("refused")));
    assert_eq!(story["signedOut"]["status"], 401);

    let delivered = hook.next().await;
    let headers: HeaderMap = delivered.head.lines().skip(1).filter_map(header).collect();
    let secret = SecretString::from(story["signingSecret"].as_str().expect("the app has a secret"));
    let webhook = Webhook::new(&secret).expect("it is one");
    let now = Timestamp::from_unix(SystemTime::UNIX_EPOCH.elapsed().expect("a clock after 1970"));
    let event = webhook.verify(&headers, delivered.body.as_bytes(), now).expect("it is signed");
    assert_eq!((event.kind.as_str(), &event.data), ("story.told", &json!({"by": story["userId"]})));
    platform.stop().await;
}

fn header(line: &str) -> Option<(HeaderName, HeaderValue)> {
    let (name, value) = line.split_once(": ")?;
    Some((name.parse().ok()?, value.parse().ok()?))
}
