use futures_executor::block_on;
use http::Response;
use serde_json::{Value, json};
use wacht_core::Body;

use crate::api::ai::McpServerConfig;
use crate::api::api_keys::{RateLimitMode, RateLimitUnit};
use crate::api::users::VerificationStrategy;
use crate::testing::Deployment;
use crate::{Api, ApiErrorKind, BoardItemId, SegmentId, ThreadId, UserId};

fn answering(status: u16, body: impl Into<String>) -> (Deployment, Api) {
    let deployment = Deployment::new();
    deployment.client.answer_json(status, body);
    let api = deployment.backend.as_service(&deployment.platform.start());
    (deployment, api)
}

fn app() -> Value {
    json!({
        "deployment_id": "6", "app_slug": "crm", "name": "CRM", "description": null, "is_active": true,
        "key_prefix": "wk", "permissions": [], "resources": [], "created_at": "2026-01-01T00:00:00Z",
        "updated_at": "2026-01-01T00:00:00Z", "deleted_at": null,
        "rate_limits": [
            {"unit": "minute", "duration": 1, "max_requests": 10, "mode": "per_key", "priority": 0},
            {"unit": "fortnight", "duration": 1, "max_requests": 10, "mode": "per_star", "priority": 0},
        ],
    })
}

#[test]
fn j_14_the_apps_of_api_keys_are_listed() {
    let (_deployment, api) = answering(200, json!({"data": [app()], "has_more": false}).to_string());
    let page = block_on(api.api_keys().list_apps().send()).unwrap();
    assert_eq!(page.data[0].app_slug, "crm");
}

#[test]
fn a_value_that_this_version_does_not_know_is_kept() {
    let (_deployment, api) = answering(200, app().to_string());
    let app = block_on(api.api_keys().get_app("crm").send()).unwrap();
    let [known, unknown] = app.rate_limits.as_slice() else { panic!("two limits") };
    assert_eq!((&known.unit, &known.mode), (&RateLimitUnit::Minute, &Some(RateLimitMode::PerKey)));
    assert_eq!(unknown.unit, RateLimitUnit::Other("fortnight".to_owned()));
    assert_eq!(unknown.mode.as_ref().map(RateLimitMode::as_str), Some("per_star"));
    assert_eq!(serde_json::to_value(&unknown.unit).unwrap(), json!("fortnight"));
}

#[test]
fn a_kind_that_this_version_does_not_know_is_kept_as_it_came() {
    let known = json!({"endpoint": "https://mcp.example", "auth": {"type": "token", "auth_token": "secret"}});
    let config: McpServerConfig = serde_json::from_value(known.clone()).unwrap();
    assert!(!format!("{config:?}").contains("secret"));
    assert_eq!(serde_json::to_value(config).unwrap(), known);
    let unknown = json!({"endpoint": "https://mcp.example", "auth": {"type": "telepathy", "strength": 9}});
    let config: McpServerConfig = serde_json::from_value(unknown.clone()).unwrap();
    assert_eq!(serde_json::to_value(config).unwrap(), unknown);
}

#[test]
fn j_26_a_new_api_key_is_read_with_its_secret_beside_it() {
    let key = json!({
        "id": "9", "deployment_id": "6", "app_slug": "crm", "name": "cron", "key_prefix": "wk", "key_suffix": "12345678",
        "permissions": ["user:read"], "metadata": {}, "rate_limits": [], "org_role_permissions": [],
        "workspace_role_permissions": [], "expires_at": null, "last_used_at": null, "is_active": true,
        "created_at": "2026-01-01T00:00:00Z", "updated_at": "2026-01-01T00:00:00Z", "revoked_at": null,
        "revoked_reason": null, "secret": "wk_secret",
    });
    let (_deployment, api) = answering(200, key.to_string());
    let created = block_on(api.api_keys().create("crm", "cron").send()).unwrap();
    assert_eq!((created.id.as_str(), created.secret.expose()), ("9", "wk_secret"));
    assert!(!format!("{created:?}").contains("wk_secret"));
}

#[test]
fn r_16_an_id_is_text_whether_it_comes_as_text_or_as_a_number() {
    let scheme = json!({
        "id": 9_007_199_254_740_993_i64, "deployment_id": 6, "slug": "slow", "name": "Slow", "description": null,
        "rules": [], "created_at": "2026-01-01T00:00:00Z", "updated_at": "2026-01-01T00:00:00Z",
    });
    let (_deployment, api) = answering(200, scheme.to_string());
    let scheme = block_on(api.api_keys().get_rate_limit_scheme("slow").send()).unwrap();
    assert_eq!(scheme.id.as_str(), "9007199254740993");
    let task = |last: Value| {
        json!({
            "task_id": "1", "app_slug": "crm", "status": "running", "created_at": null, "started_at": null,
            "completed_at": null, "total_count": 2, "processed": 1, "replayed_count": 1, "failed_count": 0,
            "last_delivery_id": last,
        })
    };
    for last in [json!("251000000000000001"), json!(251_000_000_000_000_001_i64)] {
        let (_deployment, api) = answering(200, task(last).to_string());
        let task = block_on(api.webhooks().get_replay_task_status("crm", &"1".into()).send()).unwrap();
        assert_eq!(task.last_delivery_id.unwrap().as_str(), "251000000000000001");
    }
    for bad in [json!(1.5), json!(true), json!([1]), json!({})] {
        assert!(serde_json::from_value::<UserId>(bad).is_err());
    }
}

#[test]
fn r_16_a_thread_without_a_task_graph_has_none() {
    let thread = ThreadId::from("1");
    for body in ["{}", " { } ", "null", ""] {
        let (_deployment, api) = answering(200, body);
        let graph = block_on(api.ai().get_latest_thread_task_graph(&thread).send());
        assert!(matches!(graph, Ok(None)), "{body}: {graph:?}");
    }
    let graph = json!({
        "id": "3", "deployment_id": "6", "thread_id": "1", "board_item_id": "2", "status": "open", "metadata": {},
        "created_at": "2026-01-01T00:00:00Z", "updated_at": "2026-01-01T00:00:00Z",
    });
    let (_deployment, api) = answering(200, graph.to_string());
    let graph = block_on(api.ai().get_latest_thread_task_graph(&thread).send()).unwrap().unwrap();
    assert_eq!(graph.board_item_id, Some(BoardItemId::from("2")));
}

#[test]
fn an_answer_without_a_body_where_there_should_be_one_is_an_error_and_the_reverse_is_none() {
    let user = UserId::from("1");
    for (status, body) in [(204, ""), (200, ""), (200, "{}")] {
        let (_deployment, api) = answering(status, body);
        let error = block_on(api.users().get(&user).send()).unwrap_err();
        assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ApiErrorKind::Decode, status));
    }
    for body in ["{}", "", "{\"id\":\"1\"}", "<html>", "[1, 2"] {
        let (_deployment, api) = answering(200, body);
        block_on(api.users().delete(&user).send()).unwrap();
        let (_deployment, api) = answering(200, body);
        block_on(api.segments().delete(&SegmentId::from("1")).send()).unwrap();
    }
}

#[test]
fn what_an_answer_has_besides_is_ignored_and_what_may_be_missing_is() {
    let email = json!({
        "id": "1", "created_at": "2026-01-01T00:00:00Z", "updated_at": "2026-01-01T00:00:00Z", "deployment_id": "6",
        "user_id": "42", "email": "ada@example.com", "is_primary": true, "verified": true,
        "verified_at": "2026-01-01T00:00:00Z", "verification_strategy": "carrier_pigeon", "colour": {"new": [1]},
    });
    let (_deployment, api) = answering(200, email.to_string());
    let email = block_on(api.users().add_email(&UserId::from("42"), "ada@example.com").send()).unwrap();
    assert_eq!(email.verification_strategy, VerificationStrategy::from("carrier_pigeon"));
}

#[test]
fn a_download_is_a_stream_with_its_name_and_type() {
    let (deployment, thread) = (Deployment::new(), ThreadId::from("1"));
    let chunks = futures_util::stream::iter([Ok::<_, std::io::Error>("%PDF".into()), Ok("-1.7".into())]);
    let response = Response::builder()
        .header("content-type", "application/pdf")
        .header("content-disposition", "attachment; filename=\"../report.pdf\"");
    deployment.client.answer(response.body(Body::from_stream(chunks)).unwrap());
    let api = deployment.backend.as_service(&deployment.platform.start());
    let download =
        block_on(api.ai().get_thread_filesystem_file(&thread).path("out/report.pdf").send()).unwrap();
    assert_eq!(
        (&*download.media_type, download.file_name.as_deref()),
        ("application/pdf", Some("report.pdf"))
    );
    assert_eq!(block_on(download.body.collect(100)).unwrap(), "%PDF-1.7");
    let requests = deployment.client.requests();
    assert_eq!(requests[0].headers()["accept"], "*/*");
    assert_eq!(requests[0].uri().query(), Some("path=out%2Freport.pdf"));
}

#[test]
fn a_download_that_fails_is_an_error_with_the_platform_s_words() {
    let body = r#"{"errors":[{"message":"Resource not found","code":404}]}"#;
    let (_deployment, api) = answering(404, body);
    let error = block_on(api.ai().get_thread_filesystem_file(&ThreadId::from("1")).send()).unwrap_err();
    assert_eq!(error.kind(), ApiErrorKind::NotFound);
    assert_eq!(error.messages(), ["Resource not found"]);
}
