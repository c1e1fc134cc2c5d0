use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use futures_executor::block_on;
use http::StatusCode;
use serde_json::{Value, json};
use wacht_core::{Application, Body, Error, Request, Response};
use wacht_tower::ServiceHandler;

use super::OptionalSession;
use crate::testing::{Deployment, Signer, bearer_request, claims};
use crate::tower::MachineGrant;
use crate::{Backend, Grant, Requirement, SessionAuth, UserGrant};

fn permission(name: &str) -> Requirement {
    Requirement::permission(name).unwrap()
}

/// A route for each way to guard one.
fn router(backend: &Backend) -> Router {
    Router::new()
        .route("/session", get(async |auth: SessionAuth| auth.user_id().unwrap_or_default().to_owned()))
        .route(
            "/optional",
            get(async |OptionalSession(auth): OptionalSession| Json(auth.user_id().map(str::to_owned))),
        )
        .route("/me", get(async |user: UserGrant| user.user_id().to_string()))
        .route("/users", get(users).route_layer(backend.require(permission("user:read"))))
        .route("/reports", get(users).route_layer(backend.require(permission("report:write"))))
        .route("/machine", get(machine).route_layer(backend.require_machine(permission("user:read"))))
        .route("/unguarded", get(users))
        .route("/unguarded-machine", get(machine))
        .with_state(backend.clone())
}

async fn users(grant: Grant, State(backend): State<Backend>) -> Result<Json<usize>, Error> {
    Ok(Json(backend.acting_as(&grant).users().list().send().await?.data.len()))
}

async fn machine(grant: MachineGrant) -> String {
    grant.machine().and_then(|machine| machine.key_id()).unwrap_or_default().to_owned()
}

fn ask(deployment: &Deployment, router: Router, mut request: Request, path: &str) -> Response {
    *request.uri_mut() = path.parse().unwrap();
    block_on(deployment.platform.respond(&Application::new(ServiceHandler::new(router)), request))
}

fn nobody() -> Request {
    Request::new(Body::empty())
}

fn json(response: Response) -> Value {
    serde_json::from_slice(&block_on(response.into_body().collect(64 * 1024)).unwrap()).unwrap()
}

fn text(response: Response) -> String {
    String::from_utf8(block_on(response.into_body().collect(64 * 1024)).unwrap().to_vec()).unwrap()
}

#[test]
fn a_session_reaches_the_handlers_that_take_one() {
    let signer = Signer::new("a");
    let deployment = Deployment::warm(&signer);
    let request = || bearer_request(&signer.token(&claims(&json!({}))));
    for (path, answer) in [("/session", "42"), ("/optional", r#""42""#), ("/me", "42")] {
        assert_eq!(text(ask(&deployment, router(&deployment.backend), request(), path)), answer, "{path}");
    }
}

#[test]
fn without_a_session_only_a_handler_that_does_not_need_one_runs() {
    let deployment = Deployment::new();
    for path in ["/session", "/me", "/users", "/machine"] {
        let response = ask(&deployment, router(&deployment.backend), nobody(), path);
        assert_eq!(response.status(), StatusCode::UNAUTHORIZED, "{path}");
        assert_eq!(response.headers()["www-authenticate"], "Bearer");
        assert_eq!(json(response)["error"], "unauthenticated");
    }
    assert_eq!(text(ask(&deployment, router(&deployment.backend), nobody(), "/optional")), "null");
    assert_eq!(deployment.fetches(), 0);
}

#[test]
fn a_permission_opens_its_route_and_no_other() {
    let signer = Signer::new("a");
    let deployment = Deployment::warm(&signer);
    let request = || bearer_request(&signer.token(&claims(&json!({}))));
    let before = deployment.fetches();
    let response = ask(&deployment, router(&deployment.backend), request(), "/reports");
    assert_eq!(
        (response.status(), json(response)["error"].clone()),
        (StatusCode::FORBIDDEN, json!("forbidden"))
    );
    assert_eq!(deployment.fetches(), before, "a denied request calls nobody");

    deployment.client.answer_json(200, r#"{"data": [], "has_more": false}"#);
    let response = ask(&deployment, router(&deployment.backend), request(), "/users");
    assert_eq!((response.status(), json(response)), (StatusCode::OK, json!(0)));
    assert_eq!(deployment.fetches(), before + 1);
}

#[test]
fn a_route_whose_handler_takes_a_grant_that_nobody_made_answers_500() {
    let signer = Signer::new("a");
    let deployment = Deployment::warm(&signer);
    for path in ["/unguarded", "/unguarded-machine"] {
        let request = bearer_request(&signer.token(&claims(&json!({}))));
        let response = ask(&deployment, router(&deployment.backend), request, path);
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(json(response)["error"], "misconfigured");
    }
}

#[test]
fn a_token_is_checked_once_however_many_guards_ask() {
    let signer = Signer::new("a");
    let deployment = Deployment::warm(&signer);
    let before = deployment.verifier.checks();
    let router = Router::new()
        .route("/", get(async |_: SessionAuth, _: UserGrant, _: Grant| "passed"))
        .route_layer(deployment.backend.require(permission("user:read")))
        .layer(deployment.backend.session_layer())
        .with_state(deployment.backend.clone());
    let request = bearer_request(&signer.token(&claims(&json!({"jti": "new"}))));
    assert_eq!(text(ask(&deployment, router, request, "/")), "passed");
    assert_eq!(deployment.verifier.checks(), before + 1);
}

#[test]
fn the_session_of_another_backend_does_not_count() {
    let signer = Signer::new("a");
    let (ours, theirs) = (Deployment::new(), Deployment::warm(&signer));
    ours.client.answer_json(503, "{}");
    let router = Router::new()
        .route("/", get(async || "passed"))
        .route_layer(ours.backend.require(permission("user:read")))
        .layer(theirs.backend.session_layer());
    let request = bearer_request(&signer.token(&claims(&json!({}))));
    let response = ask(&ours, router, request, "/");
    assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
}

#[test]
fn a_rotated_key_is_accepted_without_a_restart() {
    let (old, new) = (Signer::new("old"), Signer::new("new"));
    let deployment = Deployment::warm(&old);
    let router = router(&deployment.backend);
    deployment.advance(31);
    deployment.serve_keys(&[&new]);
    let request = bearer_request(&new.token(&claims(&json!({}))));
    assert_eq!(text(ask(&deployment, router, request, "/session")), "42");
}

#[test]
fn keys_that_cannot_be_had_are_503_and_not_401() {
    let deployment = Deployment::new();
    deployment.client.answer_json(500, "{}");
    let request = bearer_request(&Signer::new("a").token(&claims(&json!({}))));
    let response = ask(&deployment, router(&deployment.backend), request, "/session");
    assert_eq!(
        (response.status(), json(response)["error"].clone()),
        (StatusCode::SERVICE_UNAVAILABLE, json!("service_unavailable"))
    );
}

#[test]
fn a_machine_that_the_gateway_lets_pass_reaches_its_handler() {
    let deployment = Deployment::new();
    let request = || http::Request::builder().header("x-api-key", "wak_1").body(Body::empty()).unwrap();
    deployment.client.answer_json(
        200,
        json!({
            "allowed": true, "permissions": ["user:read"], "request_id": "r",
            "identity": {"key_id": "7", "app_slug": "a", "deployment_id": "1"}, "rate_limits": [],
        })
        .to_string(),
    );
    assert_eq!(text(ask(&deployment, router(&deployment.backend), request(), "/machine")), "7");
    deployment.client.answer_json(
        200,
        json!({"allowed": false, "reason": "rate_limited", "retry_after": 1500, "request_id": "r"})
            .to_string(),
    );
    let response = ask(&deployment, router(&deployment.backend), request(), "/machine");
    assert_eq!(response.status(), StatusCode::TOO_MANY_REQUESTS);
}
