use futures_executor::block_on;
use serde_json::json;
use wacht_core::{AddressSource, Arrival, ClientAddress, ClientErrorKind};

use super::*;
use crate::testing::{Deployment, publishable_key};

fn exchange(
    deployment: &Deployment,
    credential: &SessionCredential,
) -> Result<ExchangedSession, AuthErrorKind> {
    let mut arrival = Arrival::default();
    arrival.client = Some(ClientAddress::new([203, 0, 113, 9].into(), AddressSource::Peer));
    let context = deployment.platform.context_of(arrival);
    block_on(deployment.backend.exchange_session(credential, &context)).map_err(|error| error.kind())
}

fn answer() -> String {
    json!({"status": 200, "data": {"token": "header.claims.signature", "expires": 1_767_225_660_000_u64}})
        .to_string()
}

#[test]
fn a_session_cookie_is_exchanged_for_a_token() {
    let deployment = Deployment::new();
    deployment.client.answer_json(200, answer());
    let session = exchange(&deployment, &SessionCredential::cookie("abc").template("short lived")).unwrap();
    assert_eq!(session.token.unwrap().expose(), "header.claims.signature");
    assert_eq!(session.expires, Some(Timestamp::from_unix(Duration::from_secs(1_767_225_660))));
    let requests = deployment.client.requests();
    assert_eq!(requests[0].uri(), "https://frontend.example/session/token?template=short+lived");
    assert_eq!(requests[0].headers()["cookie"], "__session=abc");
    assert_eq!(requests[0].headers()["x-wacht-forwarded-for"], "203.0.113.9");
    assert!(requests[0].headers().get("authorization").is_none());
}

#[test]
fn a12_rotated_cookies_are_passed_on_as_headers_of_their_own() {
    let deployment = Deployment::new();
    for status in [200, 401] {
        deployment.client.answer_with(move |_| {
            let response = http::Response::builder()
                .status(status)
                .header("set-cookie", "__session=new; Expires=Thu, 01 Jan 2026 00:00:00 GMT")
                .header("set-cookie", "other=1")
                .header("x-development-session", "rotated");
            Ok(response.body(answer().into()).unwrap())
        });
        let session = exchange(&deployment, &SessionCredential::cookie("abc")).unwrap();
        assert_eq!(session.token.is_some(), status == 200);
        let mut headers = HeaderMap::new();
        session.pass_cookies_to(&mut headers);
        let passed: Vec<_> = headers.get_all("set-cookie").iter().collect();
        assert_eq!(passed, ["__session=new; Expires=Thu, 01 Jan 2026 00:00:00 GMT", "other=1"]);
        assert_eq!(session.development_session.unwrap().expose(), "rotated");
    }
}

#[test]
fn j_17_a_value_that_would_make_a_second_cookie_is_not_sent() {
    let deployment = Deployment::new();
    for value in ["", "abc; other=1", "a b", "a,b", "a\"b", "a\\b", "a\r\nx: y", "é", "a\0"] {
        let error = exchange(&deployment, &SessionCredential::cookie(value)).unwrap_err();
        assert_eq!(error, AuthErrorKind::Unauthenticated, "{value:?}");
    }
    assert!(exchange(&deployment, &SessionCredential::named_cookie("a=b", "c")).is_err());
    assert!(exchange(&deployment, &SessionCredential::cookie("x".repeat(9000))).is_err());
    assert_eq!(deployment.fetches(), 0);
}

#[test]
fn a_development_session_is_in_a_url_only_for_a_test_deployment() {
    let credential = SessionCredential::development("dev+/=");
    let test = Deployment::new();
    test.client.answer_json(200, answer());
    exchange(&test, &credential).unwrap();
    assert_eq!(
        test.client.requests()[0].uri(),
        "https://frontend.example/session/token?__dev_session__=dev%2B%2F%3D"
    );
    assert!(test.client.requests()[0].headers().get("cookie").is_none());

    let live = Deployment::with(|builder| {
        builder.publishable_key(publishable_key("live", "https://frontend.example"))
    });
    assert_eq!(exchange(&live, &credential).unwrap_err(), AuthErrorKind::Unauthenticated);
    assert_eq!(live.fetches(), 0);
}

#[test]
fn an_exchange_that_cannot_be_understood_is_unavailable() {
    for (status, body) in [
        (500, "{}"),
        (503, ""),
        (200, "<html>"),
        (200, "{}"),
        (200, r#"{"data":{"token":""}}"#),
        (200, r#"{"data":null}"#),
    ] {
        let deployment = Deployment::new();
        deployment.client.answer_json(status, body);
        let error = exchange(&deployment, &SessionCredential::cookie("abc")).unwrap_err();
        assert_eq!(error, AuthErrorKind::Unavailable, "{status} {body}");
    }
    let deployment = Deployment::new();
    deployment.client.fail(ClientErrorKind::Timeout);
    assert_eq!(
        exchange(&deployment, &SessionCredential::cookie("abc")).unwrap_err(),
        AuthErrorKind::Unavailable
    );
}

#[test]
fn no_credential_is_in_a_debug() {
    let deployment = Deployment::new();
    deployment.client.answer_with(|_| {
        let response = http::Response::builder().header("set-cookie", "__session=rotated-secret");
        Ok(response.body(answer().into()).unwrap())
    });
    let credential = SessionCredential::cookie("cookie-secret");
    let session = exchange(&deployment, &credential).unwrap();
    let text = format!("{credential:?} {session:?} {:?}", deployment.client.requests());
    for secret in ["cookie-secret", "rotated-secret", "header.claims.signature"] {
        assert!(!text.contains(secret), "{text}");
    }
}

#[test]
fn c07_a_failed_exchange_keeps_no_url() {
    let deployment = Deployment::new();
    deployment.client.answer_with(|request| {
        Err(wacht_core::ClientError::new(ClientErrorKind::Connect, format!("no route to {}", request.uri())))
    });
    let credential = SessionCredential::development("dev-secret");
    let context = deployment.platform.context();
    let error = block_on(deployment.backend.exchange_session(&credential, &context)).unwrap_err();
    assert_eq!(error.kind(), AuthErrorKind::Unavailable);
    assert!(!format!("{error:?}").contains("dev-secret"));
}
