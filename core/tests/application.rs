//! The way of a request through [`Application`]: limits, deadlines, panics, header hygiene and the envelope.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::task::{Context as Task, Poll, Waker};
use std::time::Duration;

use futures_executor::block_on;
use http::{Method, StatusCode};
use wacht_core::testing::TestPlatform;
use wacht_core::{
    Application, Body, ConfigError, Context, Error, ErrorCode, Handler, IntoResponse, Limits, Request,
    Response, Router, WithLimits,
};

fn request(method: &str, target: &str) -> http::request::Builder {
    http::Request::builder().method(method).uri(target)
}

fn get(target: &str) -> Request {
    request("GET", target).body(Body::empty()).unwrap()
}

fn respond(handler: impl Handler, request: Request) -> Response {
    block_on(TestPlatform::new().respond(&Application::new(handler), request))
}

fn json(response: Response) -> serde_json::Value {
    let bytes = block_on(response.into_body().collect(64 * 1024)).unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

async fn hello(_: Request, _: Context) -> &'static str {
    "hello"
}

#[test]
fn an_error_becomes_the_envelope_with_its_cause_left_out() {
    async fn fails(_: Request, _: Context) -> Result<(), Error> {
        Err(Error::internal("the database password is hunter2"))
    }
    let response = respond(fails, get("/"));
    assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(response.headers()["content-type"], "application/json");
    let bytes = block_on(response.into_body().collect(1024)).unwrap();
    let text = std::str::from_utf8(&bytes).unwrap();
    let id =
        serde_json::from_str::<serde_json::Value>(text).unwrap()["request_id"].as_str().unwrap().to_owned();
    assert_eq!(id.len(), 32);
    assert_eq!(
        text,
        format!(
            r#"{{"error":"internal_error","message":"Unexpected error","redirect_url":null,"request_id":"{id}"}}"#
        )
    );
}

#[test]
fn retry_after_is_rounded_up_to_whole_seconds() {
    let after = |millis| {
        let error = Error::new(ErrorCode::RateLimited).with_retry_after(Duration::from_millis(millis));
        error.into_response().headers()["retry-after"].to_str().unwrap().to_owned()
    };
    assert_eq!([after(0), after(1), after(1000), after(1001)], ["1", "1", "1", "2"]);
}

#[test]
fn a_panic_before_or_after_the_first_await_answers_500() {
    fn before(_: Request, _: Context) -> std::future::Ready<Response> {
        panic!("before")
    }
    async fn after(_: Request, _: Context) -> &'static str {
        std::future::ready(()).await;
        panic!("after")
    }
    for response in [respond(before, get("/")), respond(after, get("/"))] {
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(json(response)["error"], "internal_error");
    }
}

#[test]
fn a_handler_past_its_deadline_answers_504_and_is_dropped() {
    let platform = TestPlatform::new();
    let (dropped, handle) = (std::sync::Arc::new(()), |guard: std::sync::Arc<()>| {
        move |_: Request, _: Context| {
            let guard = guard.clone();
            async move {
                std::future::pending::<()>().await;
                drop(guard);
            }
        }
    });
    let limits = Limits::default().deadline(Some(Duration::from_secs(5)));
    let application = Application::new(WithLimits::new(handle(dropped.clone()), limits));
    let mut future = Box::pin(platform.respond(&application, get("/")));
    let mut task = Task::from_waker(Waker::noop());
    assert!(future.as_mut().poll(&mut task).is_pending());
    platform.advance(Duration::from_secs(4));
    assert!(future.as_mut().poll(&mut task).is_pending());
    platform.advance(Duration::from_secs(1));
    let Poll::Ready(response) = future.as_mut().poll(&mut task) else { panic!("still pending") };
    drop(future);
    drop(application);
    assert_eq!(response.status(), StatusCode::GATEWAY_TIMEOUT);
    assert_eq!(json(response)["error"], "timeout");
    assert_eq!(std::sync::Arc::strong_count(&dropped), 1);
}

#[test]
fn a_handler_that_answers_at_once_makes_no_timer() {
    let platform = TestPlatform::new();
    block_on(platform.respond(&Application::new(hello), get("/")));
    assert_eq!(platform.sleepers(), 0);
}

#[test]
fn requests_over_a_limit_never_reach_the_handler() {
    async fn never(_: Request, _: Context) -> &'static str {
        panic!("reached")
    }
    let limits = Limits::default().body_bytes(4).header_count(2).header_bytes(40).target_bytes(10);
    let cases = [
        (get("/?1234567890"), 414, "uri_too_long"),
        (
            request("GET", "/")
                .header("a", "1")
                .header("a", "2")
                .header("a", "3")
                .body(Body::empty())
                .unwrap(),
            431,
            "headers_too_large",
        ),
        (
            request("GET", "/").header("a", "1".repeat(40)).body(Body::empty()).unwrap(),
            431,
            "headers_too_large",
        ),
        (request("POST", "/").body(Body::from("12345")).unwrap(), 413, "payload_too_large"),
    ];
    for (request, status, code) in cases {
        let response = respond(WithLimits::new(never, limits), request);
        assert_eq!(response.status(), status);
        assert_eq!(json(response)["error"], code);
    }
}

#[test]
fn a_streamed_body_over_the_limit_fails_while_it_is_read() {
    async fn reads(request: Request, _: Context) -> Result<&'static str, Error> {
        request.into_body().collect(usize::MAX).await?;
        Ok("read")
    }
    let chunks = ["12", "34", "5"].map(|chunk| Ok::<_, std::io::Error>(chunk.into()));
    let body = Body::from_stream(futures_util::stream::iter(chunks));
    let limits = Limits::default().body_bytes(4);
    let response = respond(WithLimits::new(reads, limits), request("POST", "/").body(body).unwrap());
    assert_eq!(response.status(), StatusCode::PAYLOAD_TOO_LARGE);
}

#[test]
fn headers_of_the_connection_pass_in_neither_direction() {
    async fn echo(request: Request, _: Context) -> Response {
        let mut names: Vec<&str> = request.headers().keys().map(http::HeaderName::as_str).collect();
        names.sort_unstable();
        let mut response = names.join(",").into_response();
        for (name, value) in [
            ("connection", "close, x-hop"),
            ("x-hop", "1"),
            ("transfer-encoding", "chunked"),
            ("content-length", "3"),
            ("upgrade", "h2c"),
            ("x-kept", "1"),
        ] {
            response.headers_mut().insert(name, http::HeaderValue::from_static(value));
        }
        response
    }
    let request = request("GET", "/")
        .header("connection", "keep-alive, x-private")
        .header("x-private", "1")
        .header("keep-alive", "5")
        .header("te", "trailers")
        .header("x-wacht-auth", "{}")
        .header("authorization", "Bearer x")
        .body(Body::empty())
        .unwrap();
    let response = respond(echo, request);
    let mut names: Vec<&str> = response.headers().keys().map(http::HeaderName::as_str).collect();
    names.sort_unstable();
    assert_eq!(names, ["content-type", "x-kept"]);
    assert_eq!(response.body().as_bytes(), Some(&b"authorization"[..]));
}

#[test]
fn split_cookie_lines_are_joined() {
    async fn cookie(request: Request, _: Context) -> String {
        let lines = request.headers().get_all("cookie").iter();
        lines.map(|line| line.to_str().unwrap()).collect::<Vec<_>>().join("|")
    }
    let request =
        request("GET", "/").header("cookie", "a=1").header("cookie", "b=2").body(Body::empty()).unwrap();
    assert_eq!(respond(cookie, request).body().as_bytes(), Some(&b"a=1; b=2"[..]));
}

#[test]
fn head_answers_the_length_of_get_and_no_body() {
    let router = || Router::new().get("/", hello).build().unwrap();
    let response = respond(router(), request("HEAD", "/").body(Body::empty()).unwrap());
    assert_eq!(response.headers()["content-length"], "5");
    assert_eq!(response.body().as_bytes(), Some(&b""[..]));
}

#[test]
fn statuses_without_a_body_lose_the_one_that_was_set() {
    for status in [StatusCode::NO_CONTENT, StatusCode::NOT_MODIFIED, StatusCode::RESET_CONTENT] {
        let response = respond(move |_: Request, _: Context| async move { (status, "body") }, get("/"));
        assert_eq!(response.status(), status);
        assert_eq!(response.body().as_bytes(), Some(&b""[..]));
    }
}

#[test]
fn an_error_status_that_says_nothing_more_gets_the_envelope() {
    let response = respond(async |_: Request, _: Context| StatusCode::FORBIDDEN, get("/"));
    assert_eq!(
        (response.status(), json(response)["error"].clone()),
        (StatusCode::FORBIDDEN, "forbidden".into())
    );
    // One with a text of its own keeps it, and a status that no code has stays bare.
    let response = respond(async |_: Request, _: Context| (StatusCode::NOT_FOUND, "gone fishing"), get("/"));
    assert_eq!(block_on(response.into_body().collect(64)).unwrap(), "gone fishing");
    let response = respond(async |_: Request, _: Context| StatusCode::IM_A_TEAPOT, get("/"));
    assert!(block_on(response.into_body().collect(64)).unwrap().is_empty());
}

#[test]
fn a_head_whose_body_is_gone_already_keeps_its_length() {
    async fn without_body(_: Request, _: Context) -> Response {
        http::Response::builder().header("content-length", "12").body(Body::empty()).unwrap()
    }
    let response = respond(without_body, request("HEAD", "/").body(Body::empty()).unwrap());
    assert_eq!(response.headers()["content-length"], "12");
    assert!(!respond(without_body, get("/")).headers().contains_key("content-length"));
}

#[test]
fn an_interim_status_is_an_internal_error() {
    let response = respond(|_: Request, _: Context| async { StatusCode::SWITCHING_PROTOCOLS }, get("/"));
    assert_eq!(json(response)["error"], "internal_error");
}

#[test]
fn an_application_that_did_not_start_answers_misconfigured_without_the_reason() {
    let error = ConfigError::missing("WACHT_API_KEY");
    assert_eq!(error.to_string(), "WACHT_API_KEY is not set");
    let application = Application::<wacht_core::BoxHandler>::misconfigured(error);
    let response = block_on(TestPlatform::new().respond(&application, get("/")));
    assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
    let answer = json(response);
    assert_eq!(answer["error"], "misconfigured");
    assert!(!answer.to_string().contains("WACHT_API_KEY"));
}

#[test]
fn background_work_that_panics_harms_nobody() {
    let platform = TestPlatform::new();
    let application = Application::new(|_: Request, context: Context| async move {
        context.wait_until(async { panic!("later") });
        "answered"
    });
    let response = block_on(platform.respond(&application, get("/")));
    assert_eq!(response.status(), StatusCode::OK);
    for work in platform.take_background_work() {
        block_on(work);
    }
}

#[test]
fn odd_methods_and_statuses_pass() {
    async fn echo(request: Request, _: Context) -> (StatusCode, String) {
        (StatusCode::from_u16(599).unwrap(), request.method().to_string())
    }
    let response = respond(echo, request("PROPFIND", "/").body(Body::empty()).unwrap());
    assert_eq!(response.status().as_u16(), 599);
    assert_eq!(response.body().as_bytes(), Some(&b"PROPFIND"[..]));
    assert_ne!(Method::from_bytes(b"PROPFIND").unwrap(), Method::GET);
}
