//! Every operation of the backend API has an answer.

#![expect(clippy::unwrap_used, reason = "what a test's own helper cannot do fails the test")]

use reqwest::{Client, Method, StatusCode};
use serde_json::Value;
use wacht_dev::{Credential, DevPlatform};

const OPERATIONS: &str = include_str!("../src/api/operations.txt");

const SERVED: [&str; 7] = [
    "health.health_check",
    "organizations.list_organizations",
    "users.create_user",
    "users.delete_user",
    "users.get_user",
    "users.list_users",
    "users.update_password",
];

/// Method, path with every parameter filled in, and name.
fn operations() -> Vec<(Method, String, &'static str)> {
    let lines = OPERATIONS.lines().map(|line| {
        let [method, template, name] = line.split(' ').collect::<Vec<_>>().try_into().unwrap();
        let fill = |segment: &'static str| if segment.starts_with('{') { "1" } else { segment };
        let path = template.split('/').map(fill).collect::<Vec<_>>().join("/");
        (method.parse().unwrap(), path, name)
    });
    lines.collect()
}

#[tokio::test]
async fn an_operation_is_served_or_names_itself_as_not_modelled() {
    let platform = DevPlatform::builder().without_default_rate_limit().start().await.unwrap();
    let client = Client::new();
    let all = operations();
    let (mut served, mut named) = (Vec::new(), 0);
    for (method, path, name) in &all {
        let url = format!("{}{path}", platform.api_url());
        let response =
            client.request(method.clone(), url).bearer_auth(platform.api_key()).send().await.unwrap();
        let status = response.status();
        assert_ne!(status, StatusCode::METHOD_NOT_ALLOWED, "{name}");
        let body: Value = response.json().await.unwrap();
        if status != StatusCode::NOT_IMPLEMENTED {
            served.push(*name);
            continue;
        }
        named += 1;
        let message = body["errors"][0]["message"].as_str().unwrap();
        let said = message.strip_prefix("wacht-dev does not model ").unwrap();
        // Four operations share their method and path with another one, whose name is as good.
        let same_call =
            |(other, at, called): &(Method, String, &str)| (other, at, *called) == (method, path, said);
        assert!(all.iter().any(same_call), "{name} is answered as {said}");
    }
    served.sort_unstable();
    assert_eq!(served, SERVED);
    assert_eq!((all.len(), named), (270, 263));
}

#[tokio::test]
async fn an_operation_that_is_not_modelled_needs_the_backends_key_too() {
    let platform = DevPlatform::start().await.unwrap();
    let url = format!("{}/webhooks/apps", platform.api_url());
    let response = reqwest::get(url).await.unwrap();
    assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
    assert_eq!(platform.calls()[0].credential, Credential::None);
}
