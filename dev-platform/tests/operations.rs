//! Every operation of the backend API has an answer.

#![expect(clippy::unwrap_used, reason = "what a test's own helper cannot do fails the test")]

use reqwest::{Client, Method, StatusCode};
use serde_json::{Value, json};
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

/// The path of every paged list without parameters, with its default limit and its greatest one.
fn lists() -> Vec<(&'static str, i64, Option<i64>)> {
    let lines = OPERATIONS.lines().filter_map(|line| {
        let mut columns = line.split(' ').skip(1);
        let (path, form) = (columns.next()?, columns.nth(2)?.strip_prefix("page/")?);
        let mut bounds = form.split(':').next()?.split('/');
        let default = bounds.next()?.parse().ok()?;
        (!path.contains('{')).then(|| (path, default, bounds.next().and_then(|most| most.parse().ok())))
    });
    lines.collect()
}

#[tokio::test]
async fn every_page_has_its_bounds_and_follows_the_one_before() {
    let platform = DevPlatform::builder().without_default_rate_limit().start().await.unwrap();
    // Two rows more than a page of one, in every table that a list shows.
    for table in TABLES {
        let row = |name: &str| json!({"name": name, "is_active": true, "title": name});
        platform.seed(json!({*table: [row("a"), row("b"), row("c")]})).unwrap();
    }
    let get = async |target: String| {
        let url = format!("{}{target}", platform.api_url());
        let response = Client::new().get(url).bearer_auth(platform.api_key()).send().await.unwrap();
        let status = response.status();
        (status, response.json::<Value>().await.unwrap())
    };
    let lists = lists();
    assert_eq!(lists.len(), 14);
    for (path, default, most) in lists {
        let (_, page) = get(path.to_owned()).await;
        assert_eq!((&page["limit"], &page["offset"]), (&json!(default), &json!(0)), "{path}");
        assert!(page.get("total").is_none(), "{path}");
        let id = |page: &Value| page["data"][0].clone();
        let (_, first) = get(format!("{path}?limit=1")).await;
        let (_, second) = get(format!("{path}?limit=1&offset=1")).await;
        assert_eq!(
            (&first["has_more"], first["data"].as_array().map(Vec::len)),
            (&json!(true), Some(1)),
            "{path}"
        );
        assert_ne!(id(&first), id(&second), "{path}");
        let (_, beyond) = get(format!("{path}?offset=1000000")).await;
        assert_eq!((&beyond["data"], &beyond["has_more"]), (&json!([]), &json!(false)), "{path}");
        let (status, page) = get(format!("{path}?limit=5000")).await;
        assert_eq!((status, &page["limit"]), (StatusCode::OK, &json!(most.unwrap_or(5000))), "{path}");
        for wrong in ["limit=x", "offset=x", "offset=-1", "sort_order=up"] {
            assert_eq!(get(format!("{path}?{wrong}")).await.0, StatusCode::BAD_REQUEST, "{path}?{wrong}");
        }
    }
}

#[test]
fn the_readme_counts_the_operations() {
    let (all, modelled) = (OPERATIONS.lines().count(), operations().iter().filter(|line| line.3).count());
    let readme = include_str!("../README.md");
    assert!(readme.contains(&format!("{modelled} of the {all} operations")), "{modelled} of {all}");
}

const TABLES: &[&str] = &[
    "users",
    "organizations",
    "workspaces",
    "invitations",
    "waitlist",
    "segments",
    "api_apps",
    "webhook_apps",
    "agents",
    "tools",
    "knowledge_bases",
    "mcp_servers",
    "ai_profiles",
    "actors",
];

/// What a parameter of a path stands for where the sample has it.
fn sample(parameter: &str) -> &'static str {
    match parameter {
        "{user_id}" => DevPlatform::SAMPLE_USER_ID,
        "{organization_id}" => DevPlatform::SAMPLE_ORGANIZATION_ID,
        "{workspace_id}" => DevPlatform::SAMPLE_WORKSPACE_ID,
        "{oauth_app_slug}" => "sample-oauth",
        "{oauth_client_id}" => "262000000000000007",
        "{grant_id}" => "262000000000000008",
        "{template_name}" => "magic_link",
        "{scope}" => "profile",
        "{waitlist_user_id}" => "262000000000000003",
        "{email_id}" => "255000000000000001",
        "{phone_id}" => "256000000000000001",
        "{app_slug}" | "{slug}" => "sample",
        _ => "290000000000000001",
    }
}

#[tokio::test]
async fn no_body_query_or_path_brings_an_operation_down() {
    let platform = DevPlatform::builder().without_default_rate_limit().start().await.unwrap();
    let client = Client::new();
    let deep = format!("{}1{}", "[".repeat(100), "]".repeat(100));
    let huge =
        r#"{"expires_in":9223372036854775807,"limit":-9223372036854775808,"name":"\u0000","role_ids":[1]}"#;
    let bodies = ["", "null", "[]", "{}", "1", "\"x\"", "{\"a\":", deep.as_str(), huge, "{\"user_id\":{}}"];
    let query = "limit=9223372036854775807&offset=9223372036854775807&search=%00%ff&sort_key=name\
                 &from=9999-12-31T23:59:59Z&to=0000-01-01T00:00:00Z&cursor=-1&top_limit=0&actor_id=x";
    for line in OPERATIONS.lines() {
        platform.reset();
        let [method, template, name] = line.splitn(4, ' ').take(3).collect::<Vec<_>>().try_into().unwrap();
        let fill = |segment: &'static str| if segment.starts_with('{') { sample(segment) } else { segment };
        let good: Vec<&str> = template.split('/').map(fill).collect();
        let odd: Vec<&str> = template
            .split('/')
            .map(|segment| if segment.starts_with('{') { "%2F..%F0%9F%98%80%FF" } else { segment })
            .collect();
        for (path, body) in bodies.iter().map(|body| (&good, *body)).chain([(&odd, "{}")]) {
            for content_type in ["application/json", "multipart/form-data; boundary=x"] {
                let url = format!("{}{}?{query}", platform.api_url(), path.join("/"));
                let request = client.request(method.parse().unwrap(), url).bearer_auth(platform.api_key());
                let response =
                    request.header("content-type", content_type).body(body.to_owned()).send().await;
                let status = response.map_or(0, |response| response.status().as_u16());
                assert!((200..500).contains(&status) || status == 501, "{name} {body}: {status}");
            }
        }
    }
    let url = format!("{}/users/{}/details", platform.api_url(), "251000000000000002");
    let after = client.get(url).bearer_auth(platform.api_key()).send().await.unwrap();
    assert_eq!(after.status(), StatusCode::OK);
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
