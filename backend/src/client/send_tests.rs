use std::time::Duration;

use futures_executor::block_on;
use futures_util::{FutureExt, StreamExt};
use secrecy::SecretString;
use serde_json::{Value, json};
use wacht_core::testing::{ScriptedClient, TestPlatform};
use wacht_core::{Body, ClientErrorKind};

use crate::testing::{Deployment, Signer, bearer_request, claims};
use crate::{
    Api, ApiErrorKind, Call, Image, ImageType, PageSize, Requirement, SortOrder, User, UserId, UserSortKey,
};

fn user(id: u32) -> Value {
    json!({
        "id": id.to_string(), "created_at": "2026-01-01T00:00:00Z", "updated_at": "2026-01-01T00:00:00Z",
        "first_name": "Ada", "last_name": "Lovelace", "username": null, "profile_picture_url": "",
        "primary_email_address": "ada@example.com", "primary_phone_number": null, "new_member": 1,
    })
}

fn page(ids: std::ops::Range<u32>, has_more: bool) -> String {
    json!({"data": ids.map(user).collect::<Vec<_>>(), "has_more": has_more, "limit": 2, "offset": 0})
        .to_string()
}

fn api(deployment: &Deployment) -> Api {
    deployment.backend.as_service(&deployment.platform.start())
}

/// Runs a call whose pauses end at once.
fn run<T>(platform: &TestPlatform, call: impl Future<Output = T>) -> T {
    let mut call = Box::pin(call);
    for _ in 0..20 {
        if let Some(done) = call.as_mut().now_or_never() {
            return done;
        }
        platform.advance(Duration::from_secs(1));
    }
    panic!("the call does not end");
}

fn uris(client: &ScriptedClient) -> Vec<String> {
    client.requests().iter().map(|request| request.uri().to_string()).collect()
}

#[test]
fn a_listing_is_sent_with_the_key_and_always_with_a_limit() {
    let deployment = Deployment::new();
    deployment.client.answer_json(200, page(1..3, false)).answer_json(200, page(1..2, false));
    let users = block_on(api(&deployment).users().list().send()).unwrap();
    assert_eq!(users.data.len(), 2);
    assert_eq!(users.data[0].id, UserId::from("1"));
    let call = api(&deployment).users().list().limit(PageSize::new(7).unwrap()).offset(14).search("a&b");
    block_on(call.sort_key(UserSortKey::Email).sort_order(SortOrder::Descending).send()).unwrap();
    let requests = deployment.client.requests();
    assert_eq!(requests[0].headers()["authorization"], "Bearer wk_test_secret");
    assert_eq!(
        uris(&deployment.client),
        [
            "https://api.wacht.dev/users?limit=20&offset=0",
            "https://api.wacht.dev/users?limit=7&offset=14&search=a%26b&sort_key=email&sort_order=desc",
        ]
    );
}

#[test]
fn j_1_two_backends_never_mix_their_credentials() {
    let deployment = Deployment::new();
    let other = Deployment::with(|builder| builder.api_key(SecretString::from("wk_other")));
    for (deployment, key) in [(&deployment, "Bearer wk_test_secret"), (&other, "Bearer wk_other")] {
        let api = api(deployment);
        let (id, client) = (UserId::from("1"), &deployment.client);
        client
            .answer_json(200, page(0..0, false))
            .answer_json(404, "{}")
            .answer_json(200, user(1).to_string());
        client
            .answer_json(200, "{}")
            .answer_json(200, page(0..0, false))
            .answer_json(200, r#"{"status":"healthy"}"#);
        block_on(api.users().list().send()).unwrap();
        assert!(block_on(api.users().get(&id).send()).is_err());
        block_on(api.users().create("Ada", "Lovelace").send()).unwrap();
        block_on(api.users().update_password(&id, SecretString::from("new")).send()).unwrap();
        block_on(api.organizations().list().send()).unwrap();
        block_on(api.health().check().send()).unwrap();
        let requests = client.requests();
        assert_eq!(requests.len(), 6);
        for request in requests {
            assert_eq!(request.headers()["authorization"], key);
            assert!(request.headers()["authorization"].is_sensitive());
            assert!(!request.uri().to_string().contains("wk_"));
            assert!(!String::from_utf8_lossy(request.body()).contains("wk_"));
        }
    }
}

#[test]
fn a16_a_grant_of_another_backend_is_refused_before_anything_is_sent() {
    let signer = Signer::new("a");
    let (ours, theirs) = (Deployment::new(), Deployment::new());
    theirs.serve_keys(&[&signer]);
    let request = bearer_request(&signer.token(&claims(&json!({}))));
    let auth = block_on(theirs.backend.authenticate(&request, &theirs.platform.context())).unwrap();
    let grant = auth.protect(&Requirement::permission("user:read").unwrap()).unwrap();
    let error = block_on(ours.backend.acting_as(&grant).users().list().send()).unwrap_err();
    assert_eq!(error.kind(), ApiErrorKind::ForeignGrant);
    theirs.client.answer_json(200, page(0..1, false));
    assert!(block_on(theirs.backend.acting_as(&grant).users().list().send()).is_ok());
    assert_eq!((ours.fetches(), theirs.fetches()), (0, 2));
}

#[test]
fn a13_a_path_parameter_reaches_the_wire_as_one_segment() {
    let deployment = Deployment::new();
    deployment.client.answer_json(404, "{}");
    let error = block_on(api(&deployment).users().get(&UserId::from("../x?y#z")).send()).unwrap_err();
    assert_eq!(error.kind(), ApiErrorKind::NotFound);
    assert_eq!(uris(&deployment.client), ["https://api.wacht.dev/users/..%2Fx%3Fy%23z/details"]);
    for id in ["", ".", ".."] {
        let error = block_on(api(&deployment).users().get(&UserId::from(id)).send()).unwrap_err();
        assert_eq!(error.kind(), ApiErrorKind::InvalidRequest);
    }
    assert_eq!(deployment.fetches(), 1);
}

#[test]
fn j_15_the_path_of_the_api_s_address_is_kept() {
    let deployment = Deployment::with(|builder| builder.api_url("https://proxy.example/wacht/"));
    deployment.client.answer_json(200, r#"{"status":"healthy","timestamp":"x"}"#);
    assert_eq!(block_on(api(&deployment).health().check().send()).unwrap().status, "healthy");
    assert_eq!(uris(&deployment.client), ["https://proxy.example/wacht/health"]);
}

#[test]
fn an_operation_without_a_result_takes_any_success() {
    for (status, body) in [(200, "{}"), (204, ""), (200, "")] {
        let deployment = Deployment::new();
        deployment.client.answer_json(status, body);
        let call =
            api(&deployment).users().update_password(&UserId::from("1"), SecretString::from("new pass"));
        block_on(call.skip_password_check(true).send()).unwrap();
        let requests = deployment.client.requests();
        assert_eq!(requests[0].method(), "PATCH");
        assert_eq!(requests[0].uri(), "https://api.wacht.dev/users/1/password");
        assert_eq!(requests[0].headers()["content-type"], "application/json");
        let sent: Value = serde_json::from_slice(requests[0].body()).unwrap();
        assert_eq!(sent, json!({"new_password": "new pass", "skip_password_check": true}));
    }
}

#[test]
fn r_17_a_user_is_created_with_a_picture_of_its_own_type() {
    let deployment = Deployment::new();
    deployment.client.answer_json(200, user(9).to_string());
    let image = Image::new(ImageType::Webp, Body::from("RIFF"));
    let call = api(&deployment).users().create("Ada", "Lovelace");
    let created: User = block_on(call.email_address("ada@example.com").profile_image(image).send()).unwrap();
    assert_eq!(created.id.as_str(), "9");
    let requests = deployment.client.requests();
    let content_type = requests[0].headers()["content-type"].to_str().unwrap();
    assert!(content_type.starts_with("multipart/form-data; boundary=wacht-"));
    let body = String::from_utf8(requests[0].body().to_vec()).unwrap();
    assert!(body.contains("content-type: image/webp\r\n\r\nRIFF\r\n"), "{body}");
    assert!(body.contains("name=\"email_address\"\r\n\r\nada@example.com\r\n"));
    assert!(!body.contains("password"));
}

#[test]
fn what_may_pass_is_sent_again_three_times_in_all() {
    let deployment = Deployment::new();
    deployment
        .client
        .fail(ClientErrorKind::Connect)
        .answer_json(503, "{}")
        .answer_json(200, page(0..1, false));
    assert!(run(&deployment.platform, api(&deployment).users().list().send()).is_ok());
    assert_eq!(deployment.fetches(), 3);

    let deployment = Deployment::new();
    for _ in 0..9 {
        deployment.client.answer_json(502, "<html>");
    }
    let error = run(&deployment.platform, api(&deployment).users().list().send()).unwrap_err();
    assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ApiErrorKind::Server, 502));
    assert_eq!((error.path_template(), error.method()), (Some("/users"), Some(&http::Method::GET)));
    assert_eq!(deployment.fetches(), 3);
}

#[test]
fn a_call_that_is_not_idempotent_is_sent_once() {
    let deployment = Deployment::new();
    deployment.client.answer_json(503, "{}").answer_json(503, "{}");
    let call = api(&deployment).users().update_password(&UserId::from("1"), SecretString::from("new"));
    assert_eq!(run(&deployment.platform, call.send()).unwrap_err().kind(), ApiErrorKind::Server);
    assert!(run(&deployment.platform, api(&deployment).users().create("a", "b").send()).is_err());
    assert_eq!(deployment.fetches(), 2);
}

#[test]
fn retry_after_is_waited_for_where_it_is_short() {
    let deployment = Deployment::new();
    let limited = |seconds: &'static str| {
        let response = http::Response::builder().status(429).header("retry-after", seconds);
        response.body(Body::empty()).unwrap()
    };
    deployment.client.answer(limited("3")).answer_json(200, page(0..0, false)).answer(limited("3600"));
    let before = wacht_core::Platform::now(&deployment.platform);
    run(&deployment.platform, api(&deployment).users().list().send()).unwrap();
    assert!(wacht_core::Platform::now(&deployment.platform).since(before) >= Duration::from_secs(3));
    let error = run(&deployment.platform, api(&deployment).users().list().send()).unwrap_err();
    assert_eq!(error.kind(), ApiErrorKind::RateLimited);
    assert_eq!(error.retry_after(), Some(Duration::from_secs(3600)));
    let answer = wacht_core::Error::from(error);
    assert_eq!(answer.retry_after(), Some(Duration::from_secs(3600)));
}

#[test]
fn j_13_the_time_out_covers_the_body_and_the_retries() {
    let deployment = Deployment::new();
    let never = futures_util::stream::pending::<Result<bytes::Bytes, std::io::Error>>();
    deployment.client.answer(http::Response::new(Body::from_stream(never)));
    let mut call = Box::pin(api(&deployment).users().list().timeout(Duration::from_secs(2)).send());
    assert!(call.as_mut().now_or_never().is_none());
    deployment.advance(2);
    let error = call.as_mut().now_or_never().unwrap().unwrap_err();
    assert_eq!(error.kind(), ApiErrorKind::Timeout);
}

#[test]
fn a_call_never_outlives_its_request() {
    let deployment = Deployment::new();
    let never = futures_util::stream::pending::<Result<bytes::Bytes, std::io::Error>>();
    deployment.client.answer(http::Response::new(Body::from_stream(never)));
    let mut arrival = wacht_core::Arrival::default();
    arrival.time_left = Some(Duration::from_secs(3));
    let context = deployment.platform.context_of(arrival);
    let mut call = Box::pin(deployment.backend.as_service(&context).users().list().send());
    assert!(call.as_mut().now_or_never().is_none());
    deployment.advance(3);
    assert_eq!(call.as_mut().now_or_never().unwrap().unwrap_err().kind(), ApiErrorKind::Timeout);
}

#[test]
fn j_24_an_answer_that_is_not_what_it_should_be_is_an_error() {
    for body in [
        "<html><body>secret</body></html>",
        "",
        "null",
        "[]",
        "{}",
        r#"{"data":[{}]}"#,
        r#"{"data":["secret"]}"#,
        r#"{"data":["#,
    ] {
        let deployment = Deployment::new();
        deployment.client.answer_json(200, body);
        let error = block_on(api(&deployment).users().list().send()).unwrap_err();
        assert_eq!(error.kind(), ApiErrorKind::Decode, "{body}");
        let source = std::error::Error::source(&error).unwrap();
        assert!(!format!("{error} {error:?} {source}").contains("secret"));
    }
}

#[test]
fn an_answer_over_its_limit_is_not_read() {
    let deployment = Deployment::new();
    deployment.client.answer(http::Response::new(vec![b' '; super::MAX_ANSWER_BYTES + 1].into()));
    let error = block_on(api(&deployment).users().list().send()).unwrap_err();
    assert_eq!(error.kind(), ApiErrorKind::Decode);
}

#[test]
fn a_redirect_is_not_followed() {
    let deployment = Deployment::new();
    let response = http::Response::builder().status(302).header("location", "https://evil.example/");
    deployment.client.answer(response.body(Body::empty()).unwrap());
    let error = block_on(api(&deployment).users().list().send()).unwrap_err();
    assert_eq!(error.kind(), ApiErrorKind::UnexpectedStatus);
    assert_eq!(deployment.fetches(), 1);
}

#[test]
fn pages_follow_one_another_by_the_number_of_their_items() {
    let deployment = Deployment::new();
    deployment.client.answer_json(200, page(0..2, true)).answer_json(200, page(2..3, true));
    deployment.client.answer_json(200, page(3..5, false));
    let pages: Vec<_> =
        block_on(api(&deployment).users().list().limit(PageSize::new(2).unwrap()).pages().collect());
    let ids: Vec<_> =
        pages.into_iter().flat_map(|page| page.unwrap().data).map(|user| user.id.to_string()).collect();
    assert_eq!(ids, ["0", "1", "2", "3", "4"]);
    let offsets: Vec<_> =
        uris(&deployment.client).iter().map(|uri| uri.rsplit_once('=').unwrap().1.to_owned()).collect();
    assert_eq!(offsets, ["0", "2", "3"]);
}

#[test]
fn a_failing_page_ends_the_stream_with_its_error() {
    let deployment = Deployment::new();
    deployment.client.answer_json(200, page(0..2, true)).answer_json(500, "{}");
    let pages: Vec<_> = block_on(api(&deployment).users().list().pages().collect());
    assert_eq!(pages.len(), 2);
    assert_eq!(pages[1].as_ref().unwrap_err().kind(), ApiErrorKind::Server);
}

#[test]
fn a_listing_without_end_is_an_error_and_not_a_clean_end() {
    let deployment = Deployment::new();
    for number in 0..1_001 {
        deployment.client.answer_json(200, page(number..number + 1, true));
    }
    let last = block_on(api(&deployment).users().list().pages().fold(None, async |_, page| Some(page)));
    assert_eq!(last.unwrap().unwrap_err().kind(), ApiErrorKind::TooManyPages);
    assert_eq!(
        deployment.fetches(),
        usize::try_from(Call::<crate::api::users::ListUsers>::MAX_PAGES).unwrap()
    );
}

#[test]
fn calls_can_be_spawned() {
    fn assert_send<T: Send>(value: T) -> T {
        value
    }
    let deployment = Deployment::new();
    drop(assert_send(api(&deployment).users().list().send()));
    drop(assert_send(api(&deployment).users().create("a", "b").send()));
    drop(assert_send(api(&deployment).users().list().pages()));
    let (request, context) = (bearer_request("x"), deployment.platform.context());
    let requirement = Requirement::permission("a").unwrap();
    drop(assert_send(deployment.backend.authenticate(&request, &context)));
    drop(assert_send(deployment.backend.authorize(&request, &context, &requirement)));
}
