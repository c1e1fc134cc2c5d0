use futures_executor::block_on;
use futures_util::{FutureExt, StreamExt};
use serde_json::json;
use wacht_core::Arrival;

use crate::api::ids::WebhookDeliveryId;
use crate::testing::Deployment;
use crate::{ActorId, Api, ApiErrorKind, File};

fn api(deployment: &Deployment) -> Api {
    deployment.backend.as_service(&deployment.platform.start())
}

fn page(cursor: Option<&str>) -> String {
    json!({"data": [], "has_more": cursor.is_some(), "limit": 20, "next_cursor": cursor}).to_string()
}

#[test]
fn pages_follow_their_cursors_to_the_end() {
    let deployment = Deployment::new();
    deployment.client.answer_json(200, page(Some("b&"))).answer_json(200, page(Some("c")));
    deployment.client.answer_json(200, page(None));
    let pages = api(&deployment).ai().search_actor_projects(&ActorId::from("1")).q("x").pages();
    assert!(block_on(pages.collect::<Vec<_>>()).iter().all(Result::is_ok));
    let queries: Vec<_> = deployment
        .client
        .requests()
        .iter()
        .map(|request| request.uri().query().unwrap().to_owned())
        .collect();
    assert_eq!(
        queries,
        [
            "limit=20&q=x&actor_id=1",
            "limit=20&cursor=b%26&q=x&actor_id=1",
            "limit=20&cursor=c&q=x&actor_id=1"
        ]
    );
}

#[test]
fn pages_whose_cursor_comes_back_are_an_error_and_not_a_listing_without_end() {
    for cursors in [&["a", "a"][..], &["a", "b", "a"], &["b", "c", "a", "b"]] {
        let deployment = Deployment::new();
        for cursor in cursors {
            deployment.client.answer_json(200, page(Some(cursor)));
        }
        let pages = api(&deployment).ai().search_actor_projects(&ActorId::from("1")).pages();
        let pages: Vec<_> = block_on(pages.collect());
        let (last, before) = pages.split_last().unwrap();
        assert_eq!(last.as_ref().unwrap_err().kind(), ApiErrorKind::PageLoop, "{cursors:?}");
        assert!(before.iter().all(Result::is_ok));
        assert_eq!(deployment.fetches(), cursors.len());
    }
    // The cursor that the listing began with counts, too.
    let deployment = Deployment::new();
    deployment.client.answer_json(200, page(Some("a")));
    let pages = api(&deployment).ai().search_actor_projects(&ActorId::from("1")).cursor("a").pages();
    let pages: Vec<_> = block_on(pages.collect());
    assert_eq!(pages[1].as_ref().unwrap_err().kind(), ApiErrorKind::PageLoop);
}

#[test]
fn j_28_an_idempotency_key_makes_a_call_repeatable() {
    let deployment = Deployment::new();
    let answer = json!({"status": "queued", "message": "ok", "task_id": "1"}).to_string();
    deployment.client.answer_json(503, "{}").answer_json(200, answer).answer_json(503, "{}");
    let webhooks = api(&deployment).webhooks();
    let replay = || webhooks.replay_deliveries("crm", vec![WebhookDeliveryId::from("1")]);
    let mut keyed = Box::pin(replay().idempotency_key("once").send());
    assert!(keyed.as_mut().now_or_never().is_none());
    deployment.advance(1);
    assert_eq!(keyed.as_mut().now_or_never().unwrap().unwrap().task_id.unwrap().as_str(), "1");
    let bodies: Vec<_> = deployment.client.requests().iter().map(|request| request.body().clone()).collect();
    assert_eq!(bodies[0], bodies[1]);
    let error = replay().send().now_or_never().unwrap().unwrap_err();
    assert_eq!((error.kind(), deployment.fetches()), (ApiErrorKind::Server, 3));
}

#[test]
fn j_28_a_search_that_is_posted_changes_nothing_and_is_sent_again() {
    let deployment = Deployment::new();
    deployment.client.answer_json(502, "<html>").answer_json(200, r#"{"data":[],"has_more":false}"#);
    let mut call = Box::pin(api(&deployment).segments().get_data("user").send());
    assert!(call.as_mut().now_or_never().is_none());
    deployment.advance(1);
    assert!(call.as_mut().now_or_never().unwrap().unwrap().data.is_empty());
}

#[test]
fn j_28_a_call_carries_the_id_of_the_request_that_it_is_made_for() {
    let deployment = Deployment::new();
    let mut arrival = Arrival::default();
    arrival.request_id = Some("req-7".into());
    let context = deployment.platform.context_of(arrival);
    deployment.client.answer_json(200, r#"{"status":"healthy"}"#).answer_json(200, r#"{"status":"healthy"}"#);
    block_on(deployment.backend.as_service(&context).health().check().send()).unwrap();
    block_on(api(&deployment).health().check().send()).unwrap();
    let requests = deployment.client.requests();
    assert_eq!(requests[0].headers()["x-request-id"], context.request_id());
    assert!(!requests[1].headers().contains_key("x-request-id"));
}

#[test]
fn j_29_a_request_has_one_authorization_and_a_form_its_boundary() {
    let deployment = Deployment::new();
    let file = File::new("notes.txt", "text/plain", "notes");
    let _ = block_on(api(&deployment).ai().upload_knowledge_base_document(&"1".into(), file).send());
    let requests = deployment.client.requests();
    let headers = requests[0].headers();
    assert_eq!(headers.get_all("authorization").iter().count(), 1);
    assert_eq!(headers.get_all("content-type").iter().count(), 1);
    let content_type = headers["content-type"].to_str().unwrap();
    let boundary = content_type.strip_prefix("multipart/form-data; boundary=").unwrap();
    let body = String::from_utf8(requests[0].body().to_vec()).unwrap();
    assert!(body.starts_with(&format!("--{boundary}\r\n")) && body.ends_with(&format!("--{boundary}--\r\n")));
    assert!(
        body.contains("name=\"file\"; filename=\"notes.txt\"\r\ncontent-type: text/plain\r\n\r\nnotes\r\n")
    );
}

#[test]
fn a_key_that_signs_tokens_is_never_erased_unsaid() {
    let deployment = Deployment::new();
    let _ = block_on(api(&deployment).settings().update_jwt_template(&"1".into(), None).name("x").send());
    let sent: serde_json::Value = serde_json::from_slice(deployment.client.requests()[0].body()).unwrap();
    assert_eq!(sent, json!({"name": "x", "custom_signing_key": null}));
}
