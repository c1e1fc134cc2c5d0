//! An axum router as an application, and handlers as its routes.

#![cfg(feature = "axum")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use axum::Json;
use axum::Router;
use axum::extract::{Path, Query};
use axum::routing::{any, get, post};
use futures_executor::block_on;
use http::StatusCode;
use serde_json::{Value, json};
use wacht_core::testing::TestPlatform;
use wacht_core::{Application, Body, Context, Error, ErrorCode, Request, Response};
use wacht_tower::{AxumHandler, ServiceHandler};

fn answer(router: Router, request: http::Request<Body>) -> Response {
    block_on(TestPlatform::new().respond(&Application::new(ServiceHandler::new(router)), request))
}

fn request(method: &str, target: &str) -> Request {
    http::Request::builder().method(method).uri(target).body(Body::empty()).unwrap()
}

fn json(response: Response) -> Value {
    serde_json::from_slice(&block_on(response.into_body().collect(64 * 1024)).unwrap()).unwrap()
}

fn text(response: Response) -> String {
    String::from_utf8(block_on(response.into_body().collect(64 * 1024)).unwrap().to_vec()).unwrap()
}

async fn user(_: Request, context: Context) -> Result<String, Error> {
    Ok(context.param("id")?.into_owned())
}

#[test]
fn extractors_see_the_request_and_the_context() {
    let router = Router::new().route(
        "/users/{id}",
        post(
            async |Path(id): Path<String>,
                   Query(query): Query<Vec<(String, String)>>,
                   context: Context,
                   body: String| {
                Json(json!({ "id": id, "query": query, "runtime": context.runtime(), "body": body }))
            },
        ),
    );
    let request = http::Request::post("/users/a%2Fb?x=1&x=2").body(Body::from("sent")).unwrap();
    assert_eq!(
        json(answer(router, request)),
        json!({ "id": "a/b", "query": [["x", "1"], ["x", "2"]], "runtime": "test", "body": "sent" }),
    );
}

#[test]
fn an_error_of_an_axum_handler_is_the_envelope() {
    let router = Router::new().route(
        "/",
        get(async || Err::<(), _>(Error::new(ErrorCode::Forbidden).with_source("only for the log"))),
    );
    let response = answer(router, request("GET", "/"));
    assert_eq!(response.status(), StatusCode::FORBIDDEN);
    assert_eq!(json(response)["error"], "forbidden");
}

#[test]
fn the_answers_of_axum_that_are_a_status_alone_are_the_envelope() {
    let router = || Router::new().route("/only-get", get(async || "got"));
    let response = answer(router(), request("GET", "/missing"));
    assert_eq!(
        (response.status(), json(response)["error"].clone()),
        (StatusCode::NOT_FOUND, json!("not_found"))
    );
    let response = answer(router(), request("POST", "/only-get"));
    assert_eq!(response.status(), StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(response.headers()["allow"], "GET,HEAD");
    assert_eq!(json(response)["error"], "method_not_allowed");
}

#[test]
fn head_has_the_length_of_get() {
    let router = || Router::new().route("/", get(async || "twelve bytes"));
    let length = |response: &Response| response.headers().get("content-length").cloned();
    let response = answer(router(), request("HEAD", "/"));
    assert_eq!(length(&response).unwrap(), "12");
    assert_eq!(text(response), "");
}

#[test]
fn a_handler_on_an_axum_route_has_its_parameters_decoded_once() {
    let router = || Router::new().route("/users/{id}", any(AxumHandler::new(user)));
    for (target, id) in
        [("/users/7", "7"), ("/users/a%2Fb", "a/b"), ("/users/%2525", "%25"), ("/users/%F0%9F%A6%80", "🦀")]
    {
        assert_eq!(text(answer(router(), request("GET", target))), id, "{target}");
    }
    let response = answer(router(), request("GET", "/users/%FF"));
    assert_eq!(response.status(), StatusCode::BAD_REQUEST);
    assert_eq!(json(response)["error"], "bad_request");
}

#[test]
fn a_handler_outside_a_route_has_no_parameters() {
    let router = Router::new().fallback(AxumHandler::new(user));
    assert_eq!(answer(router, request("GET", "/")).status(), StatusCode::INTERNAL_SERVER_ERROR);
}
