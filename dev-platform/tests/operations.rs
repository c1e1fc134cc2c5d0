//! Every operation of the backend API has an answer.

#![expect(clippy::unwrap_used, reason = "what a test's own helper cannot do fails the test")]

use reqwest::{Client, Method, StatusCode};
use serde_json::Value;
use wacht_dev::{Credential, DevPlatform, Fault, Host, Times};

const OPERATIONS: &str = include_str!("../src/api/operations.txt");

/// Method, path with every parameter filled in, name, and whether there is more in the line: how it is served.
fn operations() -> Vec<(Method, String, &'static str, bool)> {
    let lines = OPERATIONS.lines().map(|line| {
        let mut columns = line.splitn(4, ' ');
        let [method, template, name] = [(); 3].map(|()| columns.next().unwrap());
        let fill = |segment: &'static str| if segment.starts_with('{') { "1" } else { segment };
        let path = template.split('/').map(fill).collect::<Vec<_>>().join("/");
        (method.parse().unwrap(), path, name, columns.next().is_some())
    });
    lines.collect()
}

#[tokio::test]
async fn an_operation_is_served_or_names_itself_as_not_modelled() {
    let platform = DevPlatform::builder().without_default_rate_limit().start().await.unwrap();
    let client = Client::new();
    let all = operations();
    let (mut served, mut named) = (0, 0);
    for (method, path, name, is_modelled) in &all {
        let url = format!("{}{path}", platform.api_url());
        let response =
            client.request(method.clone(), url).bearer_auth(platform.api_key()).send().await.unwrap();
        let status = response.status();
        assert_ne!(status, StatusCode::METHOD_NOT_ALLOWED, "{name}");
        assert_ne!(status, StatusCode::INTERNAL_SERVER_ERROR, "{name}");
        if *is_modelled {
            assert_ne!(status, StatusCode::NOT_IMPLEMENTED, "{name}");
            served += 1;
            continue;
        }
        named += 1;
        assert_eq!(status, StatusCode::NOT_IMPLEMENTED, "{name}");
        assert!(name.starts_with("ai."), "{name} is not modelled");
        let body: Value = response.json().await.unwrap();
        let message = body["errors"][0]["message"].as_str().unwrap();
        let said = message.strip_prefix("wacht-dev does not model ").unwrap();
        // Four operations share their method and path with another one, whose name is as good.
        let same_call = |(other, at, called, _): &(Method, String, &str, bool)| {
            (other, at, *called) == (method, path, said)
        };
        assert!(all.iter().any(same_call), "{name} is answered as {said}");
    }
    assert_eq!((all.len(), served, named), (270, 218, 52));
}

#[tokio::test]
async fn a_fault_strikes_every_operation() {
    let platform = DevPlatform::builder().without_default_rate_limit().start().await.unwrap();
    let client = Client::new();
    platform.faults().set(Host::Api, "/", Fault::HtmlBadGateway, Times::UntilCleared);
    for (method, path, name, _) in operations() {
        let url = format!("{}{path}", platform.api_url());
        let response = client.request(method, url).bearer_auth(platform.api_key()).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::BAD_GATEWAY, "{name}");
        assert!(response.text().await.unwrap().contains("<html"), "{name}");
    }
}

#[tokio::test]
async fn an_operation_that_is_not_modelled_needs_the_backends_key_too() {
    let platform = DevPlatform::start().await.unwrap();
    let url = format!("{}/ai/agents", platform.api_url());
    let response = reqwest::get(url).await.unwrap();
    assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
    assert_eq!(platform.calls()[0].credential, Credential::None);
}
