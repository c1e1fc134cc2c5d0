//! A sandbox against a runtime API that has a few invocations and then goes away.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::collections::VecDeque;
use std::convert::Infallible;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::{HeaderMap, Request, Response, StatusCode};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use wacht_core::{Body, BodyError, BodyErrorKind, ConfigError, Context, Error, ErrorCode, Handler, Start};
use wacht_lambda::{LambdaPlatform, ResponseMode, RunErrorKind, Sandbox, Trigger};
use wacht_native::Environment;

/// What came back for one invocation.
#[derive(Debug)]
struct Answered {
    headers: HeaderMap,
    first_chunk: Bytes,
    payload: Bytes,
    trailers: Option<HeaderMap>,
}

impl Answered {
    fn json(&self) -> Value {
        serde_json::from_slice(&self.payload).unwrap()
    }

    fn envelope(&self) -> Value {
        serde_json::from_str(self.json()["body"].as_str().unwrap()).unwrap()
    }
}

#[derive(Debug, Default)]
struct Api {
    events: Mutex<VecDeque<Value>>,
    answers: Mutex<Vec<Answered>>,
    deadline: Option<Duration>,
    count: AtomicUsize,
}

impl Api {
    async fn serve(self: Arc<Self>, request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
        if request.uri().path().ends_with("/next") {
            let Some(event) = self.events.lock().unwrap().pop_front() else {
                return Ok(status(StatusCode::GONE));
            };
            let now = SystemTime::UNIX_EPOCH.elapsed().unwrap();
            let deadline = now + self.deadline.unwrap_or(Duration::from_secs(30));
            let id = self.count.fetch_add(1, Ordering::SeqCst);
            let event = event.as_str().map_or_else(|| event.to_string(), str::to_owned);
            return Ok(Response::builder()
                .header("lambda-runtime-aws-request-id", format!("invocation-{id}"))
                .header("lambda-runtime-deadline-ms", deadline.as_millis().to_string())
                .header("lambda-runtime-trace-id", "Root=1-2-3")
                .header(
                    "lambda-runtime-invoked-function-arn",
                    "arn:aws:lambda:eu-central-1:1:function:f:alias",
                )
                .body(Full::new(event.into()))
                .unwrap());
        }
        let (parts, mut body) = request.into_parts();
        let Some(Ok(first)) = body.frame().await else { return Ok(status(StatusCode::BAD_REQUEST)) };
        let first_chunk = first.into_data().unwrap_or_default();
        let Ok(collected) = body.collect().await else { return Ok(status(StatusCode::BAD_REQUEST)) };
        let trailers = collected.trailers().cloned();
        let payload = [&*first_chunk, &*collected.to_bytes()].concat().into();
        let answered = Answered { headers: parts.headers, first_chunk, payload, trailers };
        self.answers.lock().unwrap().push(answered);
        Ok(status(StatusCode::ACCEPTED))
    }
}

fn status(status: StatusCode) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::default());
    *response.status_mut() = status;
    response
}

/// Takes the events one after the other, until there are no more.
async fn invoke<A, F, H>(
    events: impl Into<Vec<Value>>,
    mode: ResponseMode,
    deadline: Option<Duration>,
    app: A,
) -> Vec<Answered>
where
    A: FnOnce(Start) -> F,
    F: Future<Output = Result<H, ConfigError>>,
    H: Handler,
{
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let events: Vec<Value> = events.into();
    let api = Arc::new(Api { events: Mutex::new(events.into()), deadline, ..Api::default() });
    let serving = tokio::spawn({
        let api = Arc::clone(&api);
        async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                let api = Arc::clone(&api);
                let service = service_fn(move |request| Arc::clone(&api).serve(request));
                tokio::spawn(
                    hyper::server::conn::http1::Builder::new()
                        .serve_connection(TokioIo::new(stream), service),
                );
            }
        }
    });
    let environment = Environment::from_map([("GREETING", "hello")]);
    let sandbox = Sandbox::builder().environment(environment).runtime_api(address).response_mode(mode);
    let ended = tokio::time::timeout(Duration::from_secs(20), sandbox.run(app)).await.unwrap();
    assert_eq!(
        ended.unwrap_err().kind(),
        RunErrorKind::RuntimeApi,
        "a runtime API that goes away ends the process"
    );
    serving.abort();
    std::mem::take(&mut *api.answers.lock().unwrap())
}

async fn buffered<H: Handler>(events: impl Into<Vec<Value>>, handler: H) -> Vec<Answered> {
    invoke(events, ResponseMode::Buffered, None, async |_: Start| Ok(handler)).await
}

fn get(path: &str) -> Value {
    json!({
        "version": "2.0", "rawPath": path, "rawQueryString": "", "headers": {"host": "api.example"},
        "requestContext": {"requestId": "gateway-1", "http": {"method": "GET", "sourceIp": "203.0.113.7"}},
    })
}

fn rest(path: &str) -> Value {
    json!({"httpMethod": "GET", "path": path, "requestContext": {"requestId": "gateway-1"}})
}

#[tokio::test]
async fn an_invocation_is_answered_with_its_facts() {
    let handler = async |request: wacht_core::Request, context: Context| {
        let platform = context.platform::<LambdaPlatform>().unwrap();
        assert_eq!(platform.trigger(), Some(Trigger::HttpApi));
        assert_eq!(platform.trace_id(), Some("Root=1-2-3"));
        assert_eq!(platform.gateway_request_id(), Some("gateway-1"));
        assert!(platform.function_arn().unwrap().ends_with(":alias"));
        format!(
            "{} {} {} {:?} {}",
            request.uri(),
            context.request_id(),
            context.host().unwrap(),
            context.client_address().map(|client| client.ip),
            context.time_left().unwrap() <= Duration::from_secs(30),
        )
    };
    let answers = buffered([get("/a")], handler).await;
    let [answer] = answers.as_slice() else { panic!("{answers:?}") };
    let answer = answer.json();
    assert_eq!(answer["statusCode"], 200);
    assert_eq!(answer["body"], "/a invocation-0 api.example Some(203.0.113.7) true");
    assert_eq!(answer["isBase64Encoded"], false);
}

#[tokio::test]
async fn an_event_that_cannot_be_read_is_answered_and_the_sandbox_lives() {
    let events = [json!({"Records": []}), json!("no JSON at all"), json!(""), get("/after")];
    let answers = buffered(events, async |_: wacht_core::Request, _: Context| "lives").await;
    for answer in &answers[..3] {
        assert_eq!(answer.json()["statusCode"], 400);
        assert_eq!(answer.envelope()["error"], "bad_request");
    }
    assert_eq!(answers[3].json()["body"], "lives");
}

#[tokio::test]
async fn an_answer_larger_than_a_buffered_trigger_takes_is_413() {
    let large = async |request: wacht_core::Request, _: Context| {
        let length = if request.uri().path() == "/text" { 7 << 20 } else { 5 << 20 };
        vec![0xff_u8; length]
    };
    for path in ["/text", "/base64"] {
        let answers = buffered([get(path), get("/small")], large).await;
        assert_eq!(answers[0].json()["statusCode"], 413, "{path}");
        assert_eq!(answers[0].envelope()["error"], "payload_too_large");
        assert_eq!(answers[0].envelope()["request_id"], "invocation-0");
    }
}

#[tokio::test]
async fn a_body_that_fails_or_panics_is_500_where_nothing_has_left_yet() {
    async fn fails(request: wacht_core::Request, _: Context) -> Body {
        let panics = request.uri().path() == "/panics";
        Body::from_stream(futures_util::stream::once(async move {
            assert!(!panics, "a deliberate panic");
            Err::<Bytes, _>(BodyError::from(BodyErrorKind::Producer))
        }))
    }
    let answers = buffered([get("/fails"), get("/panics"), get("/fails")], fails).await;
    assert_eq!(answers.len(), 3);
    for answer in answers {
        assert_eq!(
            (answer.json()["statusCode"].clone(), answer.envelope()["error"].clone()),
            (json!(500), json!("internal_error"))
        );
    }
}

#[tokio::test]
async fn a_streamed_answer_has_a_prelude_and_tells_of_an_error_in_its_trailers() {
    async fn streams(request: wacht_core::Request, _: Context) -> wacht_core::Response {
        let fails = request.uri().path() == "/fails";
        let chunks = [Ok(Bytes::from_static(b"first ")), Ok(Bytes::new()), Ok(Bytes::from_static(b"last"))];
        let end = fails.then(|| Err(BodyError::from(BodyErrorKind::Producer)));
        let body = Body::from_stream(futures_util::stream::iter(chunks.into_iter().chain(end)));
        Response::builder()
            .status(201)
            .header("set-cookie", "a=1")
            .header("set-cookie", "b=2")
            .body(body)
            .unwrap()
    }
    let answers =
        invoke([get("/"), get("/fails")], ResponseMode::Streamed, None, async |_: Start| Ok(streams)).await;
    for answer in &answers {
        assert_eq!(answer.headers["lambda-runtime-function-response-mode"], "streaming");
        assert_eq!(answer.headers["content-type"], "application/vnd.awslambda.http-integration-response");
        let separator = answer.payload.windows(8).position(|window| window == [0; 8]).unwrap();
        let prelude: Value = serde_json::from_slice(&answer.payload[..separator]).unwrap();
        assert_eq!(prelude["statusCode"], 201);
        assert_eq!(prelude["cookies"], json!(["a=1", "b=2"]));
        assert_eq!(answer.first_chunk, answer.payload[..separator], "the prelude is a chunk of its own");
        assert_eq!(&answer.payload[separator + 8..], b"first last");
    }
    assert!(answers[0].trailers.is_none());
    let trailers = answers[1].trailers.as_ref().unwrap();
    assert!(trailers.contains_key("lambda-runtime-function-error-type"));
    assert!(trailers.contains_key("lambda-runtime-function-error-body"));
}

#[tokio::test]
async fn a_slow_handler_answers_504_before_lambda_ends_it() {
    let slow = async |_: wacht_core::Request, _: Context| std::future::pending::<&'static str>().await;
    let deadline = Some(Duration::from_millis(500));
    let answers = invoke([get("/")], ResponseMode::Buffered, deadline, async |_: Start| Ok(slow)).await;
    assert_eq!(answers[0].json()["statusCode"], 504);
    assert_eq!(answers[0].envelope()["error"], "timeout");
}

#[tokio::test]
async fn background_work_is_done_before_the_next_invocation_is_taken() {
    let done = Arc::new(AtomicUsize::new(0));
    let handler = {
        let done = Arc::clone(&done);
        move |_: wacht_core::Request, context: Context| {
            let (done, sleeping) = (Arc::clone(&done), context.sleep(Duration::from_millis(30)));
            let before = done.load(Ordering::SeqCst);
            context.wait_until(async move {
                sleeping.await;
                done.fetch_add(1, Ordering::SeqCst);
            });
            async move { before.to_string() }
        }
    };
    let answers = buffered([get("/"), get("/"), get("/")], handler).await;
    let seen: Vec<_> = answers.iter().map(|answer| answer.json()["body"].clone()).collect();
    assert_eq!(seen, ["0", "1", "2"]);
    assert_eq!(done.load(Ordering::SeqCst), 3);
}

#[tokio::test]
async fn the_application_starts_once_and_a_missing_setting_is_an_answer() {
    let starts = AtomicUsize::new(0);
    let app = async |start: Start| {
        starts.fetch_add(1, Ordering::SeqCst);
        let greeting = start.require_var("GREETING").await?;
        Ok(move |_: wacht_core::Request, _: Context| std::future::ready(greeting.clone()))
    };
    let answers = invoke([get("/"), rest("/")], ResponseMode::Buffered, None, app).await;
    assert_eq!(starts.load(Ordering::SeqCst), 1);
    assert!(answers.iter().all(|answer| answer.json()["body"] == "hello"));

    let broken = async |start: Start| {
        let missing = start.require_var("NOT_THERE").await?;
        Ok(move |_: wacht_core::Request, _: Context| std::future::ready(missing.clone()))
    };
    let answers = invoke([get("/"), rest("/")], ResponseMode::Buffered, None, broken).await;
    for answer in &answers {
        assert_eq!(answer.json()["statusCode"], 500);
        assert_eq!(answer.envelope()["error"], "misconfigured");
        assert!(!answer.payload.windows(9).any(|window| window == b"NOT_THERE"));
    }
}

#[tokio::test]
async fn each_form_of_answer_keeps_all_cookies_and_binary_bodies() {
    async fn cookies(_: wacht_core::Request, _: Context) -> wacht_core::Response {
        Response::builder()
            .header("set-cookie", "a=1; Expires=Wed, 21 Oct 2037 07:28:00 GMT")
            .header("set-cookie", "b=2")
            .header("x-repeated", "1")
            .header("x-repeated", "2")
            .body(Body::from(vec![0_u8, 0xff]))
            .unwrap()
    }
    let alb = json!({"httpMethod": "GET", "path": "/", "headers": {}, "requestContext": {"elb": {}}});
    let alb_multi =
        json!({"httpMethod": "GET", "path": "/", "multiValueHeaders": {}, "requestContext": {"elb": {}}});
    let lattice = json!({"method": "GET", "raw_path": "/", "headers": {}});
    let answers = buffered([get("/"), rest("/"), alb, alb_multi, lattice], cookies).await;
    for answer in &answers {
        assert_eq!(
            (answer.json()["body"].clone(), answer.json()["isBase64Encoded"].clone()),
            (json!("AP8="), json!(true))
        );
        let text = answer.json().to_string();
        assert!(
            text.contains("a=1; Expires=Wed, 21 Oct 2037 07:28:00 GMT") && text.contains("b=2"),
            "{text}"
        );
    }
    assert_eq!(answers[0].json()["cookies"].as_array().unwrap().len(), 2);
    assert_eq!(answers[0].json()["headers"]["x-repeated"], "1, 2");
    assert_eq!(answers[1].json()["multiValueHeaders"]["x-repeated"], json!(["1", "2"]));
    assert_eq!(answers[2].json()["headers"]["SET-COOKIE"], "a=1; Expires=Wed, 21 Oct 2037 07:28:00 GMT");
    assert_eq!(answers[2].json()["headers"]["SET-COOKIe"], "b=2");
    assert_eq!(answers[3].json()["multiValueHeaders"]["set-cookie"].as_array().unwrap().len(), 2);
    assert_eq!(answers[3].json()["statusDescription"], "200 OK");
    assert_eq!(answers[4].json()["headers"]["SET-COOKIe"], "b=2");
}

#[tokio::test]
async fn an_application_is_invoked_with_an_event_and_no_runtime_api() {
    let app = async |_: Start| Ok(async |request: wacht_core::Request, _: Context| request.uri().to_string());
    let environment = Environment::from_map::<&str, &str>([]);
    let function = Sandbox::builder().environment(environment).start(app).await.unwrap();
    let answer = function.invoke("id-of-the-test", get("/a%2Fb").to_string().as_bytes()).await;
    let answer: Value = serde_json::from_slice(&answer).unwrap();
    assert_eq!((answer["statusCode"].clone(), answer["body"].clone()), (json!(200), json!("/a%2Fb")));
}

#[tokio::test]
async fn a_process_outside_a_sandbox_says_so() {
    let environment = Environment::from_map([("WACHT_LAMBDA_RESPONSE_MODE", "sometimes")]);
    let error = Sandbox::builder().environment(environment).read_environment().unwrap_err();
    assert!(error.to_string().contains("WACHT_LAMBDA_RESPONSE_MODE"), "{error}");
    let nowhere = Sandbox::builder().environment(Environment::from_map::<&str, &str>([]));
    let app = async |_: Start| {
        Ok(async |_: wacht_core::Request, _: Context| Err::<(), _>(Error::new(ErrorCode::NotFound)))
    };
    let error = nowhere.run(app).await.unwrap_err();
    assert_eq!(error.kind(), RunErrorKind::Setting);
    assert!(error.to_string().contains("AWS_LAMBDA_RUNTIME_API"), "{error}");
}
