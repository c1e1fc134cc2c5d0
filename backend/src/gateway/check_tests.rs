use std::net::{IpAddr, Ipv4Addr};
use std::time::Duration;

use futures_executor::block_on;
use serde_json::{Value, json};
use wacht_core::{AddressSource, Arrival, ClientAddress, ClientErrorKind, Error, ErrorCode};

use crate::testing::Deployment;
use crate::{AuthError, AuthErrorKind, Grant, GrantedResource, MachineKind, Requirement};

fn read() -> Requirement {
    Requirement::permission("user:read").unwrap().redirect_url("/sign-in")
}

fn ask(
    deployment: &Deployment,
    request: &http::Request<()>,
    requirement: &Requirement,
) -> Result<Grant, AuthError> {
    let mut arrival = Arrival::default();
    arrival.client = Some(ClientAddress::new(IpAddr::V4(Ipv4Addr::new(203, 0, 113, 9)), AddressSource::Peer));
    let context = deployment.platform.context_of(arrival);
    block_on(deployment.backend.authorize(request, &context, requirement))
}

fn with_key() -> http::Request<()> {
    http::Request::builder()
        .uri("/machine/users?limit=20")
        .header("x-api-key", "wk_key")
        .header("user-agent", "cron/1")
        .body(())
        .unwrap()
}

fn with_token() -> http::Request<()> {
    http::Request::builder().uri("/machine/users").header("authorization", "bearer oat").body(()).unwrap()
}

fn allowed(changes: &Value) -> String {
    let mut answer = json!({
        "request_id": "req_1", "allowed": true, "reason": null, "blocked_rule": null, "retry_after": null,
        "identity": {"key_id": "5", "deployment_id": "6", "app_slug": "aa_6", "key_name": "cron",
            "owner_user_id": "42", "organization_id": "1", "workspace_id": null},
        "permissions": ["user:read"], "metadata": {}, "headers": {},
        "rate_limits": [{"rule": "1000/60s", "remaining": 999, "limit": 1000}],
    });
    for (name, value) in changes.as_object().unwrap() {
        answer[name] = value.clone();
    }
    answer.to_string()
}

fn sent(deployment: &Deployment) -> Value {
    serde_json::from_slice(deployment.client.requests()[0].body()).unwrap()
}

#[test]
fn g_3_the_gateway_learns_who_asks_what_and_from_where() {
    let deployment = Deployment::new();
    deployment.client.answer_json(200, allowed(&json!({})));
    let grant = ask(&deployment, &with_key(), &read()).unwrap();
    assert_eq!(
        sent(&deployment),
        json!({
            "principal": {"type": "api_key", "value": "wk_key"}, "resource": "/machine/users", "method": "GET",
            "client_ip": "203.0.113.9", "user_agent": "cron/1", "required_permissions": ["user:read"],
        })
    );
    let machine = grant.principal().as_machine().unwrap();
    assert_eq!(machine.kind(), MachineKind::ApiKey);
    assert_eq!((machine.key_name(), machine.request_id()), (Some("cron"), Some("req_1")));
    assert_eq!(
        (grant.user_id(), grant.organization_id(), grant.workspace_id()),
        (Some("42"), Some("1"), None)
    );
    assert_eq!(machine.rate_limits()[0].remaining, 999);
}

#[test]
fn r_10_our_api_key_never_goes_to_the_gateway() {
    let deployment = Deployment::new();
    deployment.client.answer_json(200, allowed(&json!({})));
    ask(&deployment, &with_key(), &read()).unwrap();
    let requests = deployment.client.requests();
    assert_eq!(requests[0].uri(), "https://gateway.wacht.dev/v1/authz/check");
    assert_eq!(requests[0].method(), "POST");
    assert!(requests[0].headers().get("authorization").is_none());
    assert!(!format!("{:?}", requests[0]).contains("wk_test_secret"));
}

#[test]
fn an_oauth_token_is_known_by_what_we_asked_and_acts_where_it_was_granted() {
    let deployment = Deployment::new();
    deployment.client.answer_json(
        200,
        allowed(&json!({
            "identity": {"key_id": "5", "organization_id": null, "workspace_id": null},
            "metadata": {"scopes": ["a", 7, "b"], "granted_resource": "urn:wacht:organization:77", "expires_at": "2026-02-01T00:00:00Z"},
        })),
    );
    let requirement = read().organization("77").unwrap();
    let grant = ask(&deployment, &with_token(), &requirement).unwrap();
    assert_eq!(sent(&deployment)["principal"], json!({"type": "oauth_access_token", "value": "oat"}));
    let machine = grant.principal().as_machine().unwrap();
    assert_eq!(machine.kind(), MachineKind::OAuthToken);
    assert_eq!(machine.scopes(), ["a", "b"]);
    assert_eq!(machine.granted_resource(), Some(GrantedResource::Organization("77")));
    assert_eq!(machine.expires_at(), Some("2026-02-01T00:00:00Z"));
    assert_eq!(grant.organization_id(), Some("77"));
}

#[test]
fn a_key_s_own_metadata_makes_it_no_oauth_token() {
    let deployment = Deployment::new();
    let metadata = json!({"principal_type": "oauth_access_token", "granted_resource": "urn:wacht:workspace:9", "scopes": ["admin"]});
    deployment.client.answer_json(200, allowed(&json!({"metadata": metadata})));
    let grant = ask(&deployment, &with_key(), &read()).unwrap();
    let machine = grant.principal().as_machine().unwrap();
    assert_eq!(machine.kind(), MachineKind::ApiKey);
    assert_eq!(machine.granted_resource(), None);
    assert_eq!(grant.workspace_id(), None);
    assert!(machine.scopes().is_empty());
}

#[test]
fn g_1_a_missing_or_blank_credential_is_401_without_a_call() {
    let deployment = Deployment::new();
    for (name, value) in
        [("x-other", "1"), ("x-api-key", ""), ("x-api-key", "  "), ("authorization", "Basic x")]
    {
        let request = http::Request::builder().header(name, value).body(()).unwrap();
        let error = ask(&deployment, &request, &read()).unwrap_err();
        assert_eq!(error.kind(), AuthErrorKind::Unauthenticated);
        assert_eq!(error.redirect_url(), Some("/sign-in"));
    }
    assert_eq!(deployment.fetches(), 0);
}

#[test]
fn j_5_a_401_is_unauthenticated_as_json_and_as_text() {
    for body in ["Invalid API key", r#"{"allowed":false,"reason":null,"identity":null}"#, ""] {
        let deployment = Deployment::new();
        deployment.client.answer_json(401, body);
        let error = ask(&deployment, &with_key(), &read()).unwrap_err();
        assert_eq!(error.kind(), AuthErrorKind::Unauthenticated, "{body}");
    }
}

#[test]
fn g_2_a_rate_limit_is_429_with_seconds_made_of_its_milliseconds() {
    for (millis, after) in
        [(json!(60_000), 60_000), (json!(1), 1), (json!(null), 60_000), (json!("soon"), 60_000)]
    {
        let deployment = Deployment::new();
        let changes = json!({"allowed": false, "reason": "rate_limited", "retry_after": millis});
        deployment.client.answer_json(200, allowed(&changes));
        let error = ask(&deployment, &with_key(), &read()).unwrap_err();
        assert_eq!(error.kind(), AuthErrorKind::RateLimited);
        assert_eq!(error.retry_after(), Some(Duration::from_millis(after)));
        let answer = Error::from(error);
        assert_eq!(answer.code(), ErrorCode::RateLimited);
        assert_eq!(answer.retry_after(), Some(Duration::from_millis(after)));
    }
}

#[test]
fn r_11_any_other_denial_is_403_without_a_redirect() {
    for reason in [json!("permission_denied"), json!("something new"), json!(null), json!(7)] {
        let deployment = Deployment::new();
        let changes = json!({"allowed": false, "reason": reason, "identity": null});
        deployment.client.answer_json(200, allowed(&changes));
        let error = ask(&deployment, &with_key(), &read()).unwrap_err();
        assert_eq!((error.kind(), error.redirect_url()), (AuthErrorKind::Forbidden, None), "{reason}");
    }
}

#[test]
fn a_gateway_that_is_down_or_strange_is_503_and_never_401() {
    for (status, body) in [
        (500, ""),
        (502, "<html>"),
        (503, ""),
        (400, "{}"),
        (403, "{}"),
        (422, "unknown field"),
        (429, ""),
        (302, ""),
        (200, ""),
        (200, "<html>"),
        (200, "null"),
        (200, "{}"),
        (200, r#"{"allowed":"yes"}"#),
        (200, r#"{"allowed":true"#),
        (200, r#"{"allowed":false,"allowed":true}"#),
    ] {
        let deployment = Deployment::new();
        deployment.client.answer_json(status, body);
        let error = ask(&deployment, &with_key(), &read()).unwrap_err();
        assert_eq!(error.kind(), AuthErrorKind::Unavailable, "{status} {body}");
        assert_eq!(Error::from(error).code(), ErrorCode::ServiceUnavailable);
    }
    for kind in [ClientErrorKind::Connect, ClientErrorKind::Timeout, ClientErrorKind::Reset] {
        let deployment = Deployment::new();
        deployment.client.fail(kind);
        assert_eq!(ask(&deployment, &with_key(), &read()).unwrap_err().kind(), AuthErrorKind::Unavailable);
    }
}

#[test]
fn a_permission_list_of_the_wrong_type_counts_as_none() {
    for permissions in
        [json!("user:read"), json!({"user:read": true}), json!(["user:read", 7]), json!(null), json!([])]
    {
        let deployment = Deployment::new();
        deployment.client.answer_json(200, allowed(&json!({"permissions": permissions})));
        let error = ask(&deployment, &with_key(), &read()).unwrap_err();
        assert_eq!(error.kind(), AuthErrorKind::Forbidden, "{permissions}");
    }
}

#[test]
fn one_of_several_permissions_is_judged_here_and_not_sent() {
    for (permissions, passes) in [(json!(["b"]), true), (json!(["c"]), false)] {
        let deployment = Deployment::new();
        deployment.client.answer_json(200, allowed(&json!({"permissions": permissions})));
        let requirement = Requirement::any_of(["a", "b"]).unwrap();
        assert_eq!(ask(&deployment, &with_key(), &requirement).is_ok(), passes);
        assert_eq!(sent(&deployment).get("required_permissions"), None);
    }
}

#[test]
fn an_organization_that_is_not_the_machine_s_is_403() {
    let deployment = Deployment::new();
    deployment.client.answer_json(200, allowed(&json!({})));
    let error = ask(&deployment, &with_key(), &read().organization("2").unwrap()).unwrap_err();
    assert_eq!(error.kind(), AuthErrorKind::Forbidden);
}

#[test]
fn a_gateway_that_does_not_answer_is_given_up() {
    #[derive(Debug)]
    struct Silent;

    #[async_trait::async_trait]
    impl wacht_core::HttpClient for Silent {
        async fn send(
            &self,
            _: wacht_core::Request,
        ) -> Result<wacht_core::Response, wacht_core::ClientError> {
            std::future::pending().await
        }
    }

    let deployment = Deployment::new();
    let platform = deployment.platform.clone().with_client(Silent);
    let (context, request, requirement) = (platform.context(), with_key(), read());
    let mut asking = Box::pin(deployment.backend.authorize(&request, &context, &requirement));
    assert!(futures_util::FutureExt::now_or_never(&mut asking).is_none());
    platform.advance(super::TIMEOUT);
    assert_eq!(block_on(asking).unwrap_err().kind(), AuthErrorKind::Unavailable);
}

#[test]
fn a_machine_s_debug_and_error_show_no_credential() {
    let deployment = Deployment::new();
    deployment.client.answer_json(200, allowed(&json!({})));
    let grant = ask(&deployment, &with_key(), &read()).unwrap();
    deployment.client.answer_json(500, "wk_key");
    let error = ask(&deployment, &with_key(), &read()).unwrap_err();
    assert!(!format!("{grant:?} {error:?} {error}").contains("wk_key"));
}
