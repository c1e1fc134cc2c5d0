//! The public SDK calls every function that the platform serves, and each answer has the form that the description of the
//! operations says.

use std::collections::BTreeSet;

use serde_json::json;
use wacht_dev::DevPlatform;

use crate::description::Description;
use crate::hook::Hook;
use crate::node;

#[tokio::test]
async fn the_public_javascript_sdk_calls_every_function_that_is_served_and_each_answer_has_its_form() {
    let platform = DevPlatform::start().await.expect("the platform starts");
    let hook = Hook::start().await;
    let plan = json!({
        "apiKey": platform.api_key(),
        "apiUrl": platform.api_url(),
        "gatewayUrl": platform.gateway_url(),
        "userId": DevPlatform::SAMPLE_USER_ID,
        "oauthClientId": "262000000000000007",
        "hookUrl": hook.url(),
    });
    let results = node::run("served.mjs", &plan).await;
    let description = Description::read();
    let mut called = BTreeSet::new();
    let mut wrong = Vec::new();
    for result in results.as_array().expect("a list of results") {
        let name = result["js"].as_str().expect("a name");
        called.insert(name);
        if !result["error"].is_null() || !matches!(result["status"].as_u64(), Some(200 | 204)) {
            wrong.push(format!("{name}: {result}"));
            continue;
        }
        let text = result["body"].as_str().unwrap_or_default();
        if let Err(error) = description.check(name, text) {
            wrong.push(format!("{name}: {error} in {text}"));
        }
    }
    eprintln!("{} functions of the JavaScript SDK called", called.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let missing: Vec<&str> = description
        .javascript()
        .filter(|name| is_served(description.request(name)) && !called.contains(name))
        .collect();
    assert!(missing.is_empty(), "not called: {missing:?}");
    assert_eq!(called.len(), 204);
    platform.stop().await;
}

/// Whether the platform's own table has more of an operation than its name.
fn is_served(request: &str) -> bool {
    let (method, path) = request.split_once(' ').expect("a method and a path");
    let mut lines = OPERATIONS.lines().map(|line| line.splitn(4, ' ').collect::<Vec<_>>());
    lines.any(|line| line.len() == 4 && line[0] == method && is_same(line[1], path))
}

/// Whether two templates are the same but for the names of their parameters.
fn is_same(one: &str, other: &str) -> bool {
    let plain = |template: &str| {
        let segments =
            template.split('/').map(|segment| if segment.starts_with('{') { "{}" } else { segment });
        segments.collect::<Vec<_>>().join("/")
    };
    plain(one) == plain(other)
}

const OPERATIONS: &str = include_str!("../../../dev-platform/src/api/operations.txt");
