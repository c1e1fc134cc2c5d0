//! Routing by the bytes of the path.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use futures_executor::block_on;
use http::StatusCode;
use wacht_core::testing::TestPlatform;
use wacht_core::{Application, Body, Context, Error, Request, Response, Router};

async fn id(_: Request, context: Context) -> Result<String, Error> {
    Ok(context.param("id")?.into_owned())
}

fn respond(method: &str, target: &str) -> Response {
    let router = Router::new()
        .get("/users/{id}", id)
        .delete("/users/{id}", id)
        .get("/admin", |_: Request, _: Context| async { "admin" })
        .get("/broken", id)
        .build()
        .unwrap();
    let request = http::Request::builder().method(method).uri(target).body(Body::empty()).unwrap();
    block_on(TestPlatform::new().respond(&Application::new(router), request))
}

fn text(response: &Response) -> &str {
    std::str::from_utf8(response.body().as_bytes().unwrap()).unwrap()
}

#[test]
fn a_parameter_is_decoded_once_and_stays_one_segment() {
    assert_eq!(text(&respond("GET", "/users/a%2Fb%20c+d%252e")), "a/b c+d%2e");
    assert_eq!(text(&respond("GET", "/users/caf%C3%A9?x=1")), "café");
    assert_eq!(respond("GET", "/users/%FF").status(), StatusCode::BAD_REQUEST);
}

#[test]
fn other_bytes_are_another_path() {
    for target in ["/users//1", "//admin", "/admin/", "/%61dmin", "/users/1/../../admin", "/Admin"] {
        assert_eq!(respond("GET", target).status(), StatusCode::NOT_FOUND, "{target}");
    }
}

#[test]
fn another_method_is_405_and_names_those_that_are_there() {
    let response = respond("POST", "/users/1");
    assert_eq!(response.status(), StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(response.headers()["allow"], "DELETE, GET, HEAD");
    assert!(text(&response).starts_with(r#"{"error":"method_not_allowed","#));
}

#[test]
fn a_parameter_that_the_route_lacks_is_the_fault_of_the_application() {
    assert_eq!(respond("GET", "/broken").status(), StatusCode::INTERNAL_SERVER_ERROR);
}

#[test]
fn a_route_that_cannot_be_is_a_configuration_error_and_no_panic() {
    let twice = Router::new().get("/a", id).get("/a", id).build();
    assert_eq!(twice.unwrap_err().to_string(), "the route /a: has two handlers for GET");
    let clash = Router::new().get("/a/{x}", id).get("/a/{y}", id).build();
    assert!(clash.unwrap_err().to_string().starts_with("the route /a/{y}: "));
    assert!(Router::new().get("/{", id).build().is_err());
}
