//! The admin API in axum gives the answers of the other one.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use http::{HeaderMap, Method, StatusCode};
use serde_json::Value;
use wacht_core::{Body, ConfigError, Handler, HttpClient, Request, Response, Start};
use wacht_dev::DevPlatform;
use wacht_hyper::{Handle, Server};
use wacht_native::{Environment, NativeClient};

const USER: &str = "251000000000000001";

/// An application on a server of its own, until this is dropped.
struct Running {
    base: String,
    handle: Handle,
    client: NativeClient,
}

impl Running {
    async fn start<A, F, H>(app: A, platform: &DevPlatform) -> Self
    where
        A: FnOnce(Start) -> F,
        F: Future<Output = Result<H, ConfigError>>,
        H: Handler,
    {
        let server = Server::builder()
            .address("127.0.0.1:0".parse().unwrap())
            .environment(Environment::from_map(platform.environment()))
            .bind(app)
            .await
            .unwrap();
        let (base, handle) = (format!("http://{}", server.local_addr()), server.handle());
        tokio::spawn(server.run());
        Self { base, handle, client: NativeClient::new().unwrap() }
    }

    async fn ask(&self, question: &Question) -> Response {
        let mut request = http::Request::builder()
            .method(question.method.clone())
            .uri(format!("{}{}", self.base, question.target));
        for (name, value) in &question.headers {
            request = request.header(*name, value);
        }
        let request: Request = request.body(Body::from(question.body.clone())).unwrap();
        self.client.send(request).await.unwrap()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.handle.shutdown();
    }
}

#[derive(Debug, Clone)]
struct Question {
    method: Method,
    target: String,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

impl Question {
    fn new(method: Method, target: impl Into<String>) -> Self {
        Self { method, target: target.into(), headers: Vec::new(), body: Vec::new() }
    }

    fn get(target: impl Into<String>) -> Self {
        Self::new(Method::GET, target)
    }

    fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    fn with_session(self, token: &str) -> Self {
        self.with("authorization", format!("Bearer {token}"))
    }

    fn body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self
    }
}

/// What must be the same: status, the headers that a client acts on, and the body but for its request id.
#[derive(Debug, PartialEq)]
struct Answer {
    status: StatusCode,
    headers: Vec<Option<String>>,
    body: Value,
}

impl Answer {
    async fn of(response: Response) -> Self {
        let (parts, body) = response.into_parts();
        let names = ["content-type", "cache-control", "www-authenticate", "retry-after"];
        let headers = names.map(|name| text(&parts.headers, name)).into();
        let bytes = body.collect(1024 * 1024).await.unwrap();
        let mut body = if bytes.is_empty() { Value::Null } else { serde_json::from_slice(&bytes).unwrap() };
        if let Some(envelope) = body.as_object_mut() {
            envelope.remove("request_id");
        }
        Self { status: parts.status, headers, body }
    }
}

fn text(headers: &HeaderMap, name: &str) -> Option<String> {
    headers.get(name).map(|value| value.to_str().unwrap().to_owned())
}

fn questions(admin: &str, nobody: &str, reader: &str) -> Vec<(Question, u16)> {
    let password =
        || Question::new(Method::PATCH, format!("/admin/users/{USER}/password")).with_session(admin);
    vec![
        (Question::get("/health"), 200),
        (Question::get("/me"), 401),
        (Question::get("/me").with_session("not.a.token"), 401),
        (Question::get("/me").with_session(admin), 200),
        (Question::get("/admin/users?limit=2").with_session(admin), 200),
        (Question::get("/admin/users?limit=2&offset=1&search=a%20b").with_session(admin), 200),
        (Question::get("/admin/users?limit=101").with_session(admin), 400),
        (Question::get("/admin/users?limit=all").with_session(admin), 400),
        (Question::get("/admin/users?limit=101"), 401),
        (Question::get("/admin/users").with_session(nobody), 403),
        (Question::get(format!("/admin/users/{USER}")).with_session(admin), 200),
        (Question::get("/admin/users/1").with_session(admin), 404),
        (Question::get("/admin/users/a%2F..%2Fb%3Fc").with_session(admin), 400),
        (Question::get("/admin/organizations").with_session(admin), 200),
        (password().body(r#"{"new_password": "correct horse battery staple"}"#), 204),
        (password().body(r#"{"new_password": 7}"#), 400),
        (password().body("not json"), 400),
        (password(), 400),
        (Question::get("/machine/users?limit=2").with("x-api-key", reader), 200),
        (Question::get("/machine/users"), 401),
        (Question::get("/machine/users").with("x-api-key", "wak_unknown"), 401),
        (Question::get("/missing"), 404),
        (Question::new(Method::DELETE, "/me"), 405),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn both_give_the_same_answers() {
    let platform = DevPlatform::start().await.unwrap();
    let plain = Running::start(admin_api::app, &platform).await;
    let axum = Running::start(admin_api_axum::app, &platform).await;
    let key = |name| platform.machine_key(name).unwrap();
    let permissions = ["user:read", "user:update", "organization:read"];
    let admin = platform.tokens().with_permissions(&permissions).unwrap();
    let nobody = platform.tokens().with_permissions(&[]).unwrap();
    for (question, status) in questions(&admin, &nobody, &key("reader")) {
        let answer = Answer::of(plain.ask(&question).await).await;
        assert_eq!(answer.status, status, "{question:?}: {answer:?}");
        assert_eq!(Answer::of(axum.ask(&question).await).await, answer, "{question:?}");
    }
    // Two calls a minute are allowed, and the count is the gateway's: it is over for both.
    let limited = Question::get("/machine/users").with("x-api-key", key("limited"));
    let first = [plain.ask(&limited).await.status(), axum.ask(&limited).await.status()];
    assert_eq!(first, [StatusCode::OK; 2]);
    let answer = Answer::of(plain.ask(&limited).await).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(Answer::of(axum.ask(&limited).await).await, answer);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_standard_layers_do_their_work() {
    let platform = DevPlatform::start().await.unwrap();
    let axum = Running::start(admin_api_axum::app, &platform).await;
    let admin = platform.tokens().with_permissions(&["user:read"]).unwrap();

    let users = Question::get("/admin/users").with_session(&admin).with("origin", "https://a.example");
    let response = axum.ask(&users.clone().with("accept-encoding", "gzip")).await;
    assert_eq!(text(response.headers(), "content-encoding").unwrap(), "gzip");
    assert_eq!(text(response.headers(), "access-control-allow-origin").unwrap(), "*");
    assert!(response.into_body().collect(64 * 1024).await.unwrap().starts_with(&[0x1f, 0x8b]));

    let denied = axum.ask(&Question::get("/admin/users").with("x-request-id", "of-the-caller")).await;
    assert_eq!(text(denied.headers(), "x-request-id").unwrap(), "of-the-caller");
    let denied = axum.ask(&Question::get("/admin/users")).await;
    let id = text(denied.headers(), "x-request-id").unwrap();
    let envelope: Value = serde_json::from_slice(&denied.into_body().collect(1024).await.unwrap()).unwrap();
    assert_eq!(envelope["request_id"], id);

    let preflight = Question::new(Method::OPTIONS, "/admin/users")
        .with("origin", "https://a.example")
        .with("access-control-request-method", "GET");
    assert_eq!(axum.ask(&preflight).await.status(), StatusCode::OK);

    let long = Question::new(Method::PATCH, format!("/admin/users/{USER}/password"))
        .with_session(&platform.tokens().with_permissions(&["user:update"]).unwrap())
        .body(vec![b' '; 65 * 1024]);
    let answer = Answer::of(axum.ask(&long).await).await;
    assert_eq!(
        (answer.status, answer.body["error"].clone()),
        (StatusCode::PAYLOAD_TOO_LARGE, "payload_too_large".into())
    );
}
