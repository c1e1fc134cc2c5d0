//! tower services as handlers, and handlers as tower services.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::convert::Infallible;
use std::sync::Arc;
use std::task::{Context as Task, Poll, Waker};
use std::time::Duration;

use bytes::Bytes;
use futures_executor::block_on;
use futures_util::stream;
use http::{HeaderMap, HeaderValue, StatusCode};
use http_body::Frame;
use http_body_util::{BodyExt, StreamBody};
use tower::limit::ConcurrencyLimitLayer;
use tower::util::BoxCloneSyncService;
use tower::{Layer, ServiceBuilder, ServiceExt, service_fn};
use wacht_core::testing::TestPlatform;
use wacht_core::{
    Application, Arrival, Body, BodyError, Context, Error, ErrorCode, Handler, Limits, Request, Response,
};
use wacht_tower::{HandlerService, ServedApplication, ServiceHandler};

fn get(target: &str) -> Request {
    http::Request::get(target).body(Body::empty()).unwrap()
}

fn respond(handler: impl Handler, request: Request) -> Response {
    block_on(TestPlatform::new().respond(&Application::new(handler), request))
}

fn text(response: Response) -> String {
    String::from_utf8(block_on(response.into_body().collect(64 * 1024)).unwrap().to_vec()).unwrap()
}

#[test]
fn a_service_answers_and_finds_the_context_in_the_extensions() {
    let service = service_fn(async |request: Request| {
        let context = Context::of(request.extensions()).unwrap();
        Ok::<_, Infallible>(Response::new(Body::from(format!("{} on {}", request.uri(), context.runtime()))))
    });
    assert_eq!(text(respond(ServiceHandler::new(service), get("/a?b"))), "/a?b on test");
}

#[test]
fn a_streamed_body_crosses_both_ways_frame_by_frame_with_its_trailers() {
    let service =
        service_fn(async |request: Request| Ok::<_, Infallible>(Response::new(request.into_body())));
    let trailers = HeaderMap::from_iter([("x-sum".parse().unwrap(), HeaderValue::from_static("1"))]);
    let chunk = Bytes::from_static(b"the same bytes, not a copy");
    let place = chunk.as_ptr();
    let frames = [Ok::<_, BodyError>(Frame::data(chunk)), Ok(Frame::trailers(trailers.clone()))];
    let request = http::Request::post("/").body(Body::new(StreamBody::new(stream::iter(frames)))).unwrap();
    let mut body = respond(ServiceHandler::new(service), request).into_body();
    let data = block_on(body.frame()).unwrap().unwrap().into_data().unwrap();
    assert_eq!(data.as_ptr(), place);
    assert_eq!(block_on(body.frame()).unwrap().unwrap().into_trailers().unwrap(), trailers);
    assert!(block_on(body.frame()).is_none());
}

#[test]
fn an_error_of_a_service_is_500_and_one_that_knows_its_code_is_that_answer() {
    let fails = service_fn(async |_: Request| Err::<Response, _>("the cause"));
    let response = respond(ServiceHandler::new(fails), get("/"));
    assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
    assert!(!text(response).contains("the cause"));

    let limited = service_fn(async |_: Request| {
        Err::<Response, _>(Error::new(ErrorCode::RateLimited).with_retry_after(Duration::from_secs(3)))
    });
    let response = respond(ServiceHandler::new(limited), get("/"));
    assert_eq!(
        (response.status(), &response.headers()["retry-after"]),
        (StatusCode::TOO_MANY_REQUESTS, &"3".parse().unwrap())
    );
}

#[test]
fn a_service_that_is_not_ready_is_waited_for() {
    let echo = service_fn(async |request: Request| {
        let context = Context::of(request.extensions()).unwrap().clone();
        context.sleep(Duration::from_secs(1)).await;
        Ok::<_, Infallible>(Response::new(Body::from(request.uri().path().to_owned())))
    });
    let handler =
        ServiceHandler::new(ServiceBuilder::new().layer(ConcurrencyLimitLayer::new(1)).service(echo));
    let platform = TestPlatform::new();
    let application = Application::new(handler);
    let mut first = Box::pin(platform.respond(&application, get("/first")));
    let mut second = Box::pin(platform.respond(&application, get("/second")));
    let mut task = Task::from_waker(Waker::noop());
    assert!(first.as_mut().poll(&mut task).is_pending());
    assert!(second.as_mut().poll(&mut task).is_pending());
    platform.advance(Duration::from_secs(1));
    let Poll::Ready(answer) = first.as_mut().poll(&mut task) else { panic!("the first has slept enough") };
    assert_eq!(text(answer), "/first");
    drop(first);
    // Only now is it called: it sleeps a second of its own.
    assert!(second.as_mut().poll(&mut task).is_pending());
    platform.advance(Duration::from_secs(1));
    let Poll::Ready(answer) = second.as_mut().poll(&mut task) else { panic!("the second has slept enough") };
    assert_eq!(text(answer), "/second");
}

#[test]
fn the_deadline_bounds_the_wait_for_a_service_that_never_gets_ready() {
    #[derive(Clone)]
    struct NeverReady;
    impl tower::Service<Request> for NeverReady {
        type Response = Response;
        type Error = Infallible;
        type Future = std::future::Pending<Result<Response, Infallible>>;
        fn poll_ready(&mut self, _: &mut Task<'_>) -> Poll<Result<(), Infallible>> {
            Poll::Pending
        }
        fn call(&mut self, _: Request) -> Self::Future {
            std::future::pending()
        }
    }
    let limits = Limits::default().deadline(Some(Duration::from_secs(2)));
    let application = Application::new(ServiceHandler::new(NeverReady).limits(limits));
    let platform = TestPlatform::new();
    let mut answer = Box::pin(platform.respond(&application, get("/")));
    let mut task = Task::from_waker(Waker::noop());
    assert!(answer.as_mut().poll(&mut task).is_pending());
    platform.advance(Duration::from_secs(2));
    let Poll::Ready(answer) = answer.as_mut().poll(&mut task) else { panic!("the deadline has passed") };
    assert_eq!(answer.status(), StatusCode::GATEWAY_TIMEOUT);
}

#[test]
fn a_service_whose_type_is_erased_is_a_handler() {
    let service = service_fn(async |_: Request| Ok::<_, Infallible>(Response::new(Body::from("erased"))));
    let boxed: BoxCloneSyncService<Request, Response, Infallible> = BoxCloneSyncService::new(service);
    assert_eq!(text(respond(ServiceHandler::new(boxed), get("/"))), "erased");
}

#[test]
fn a_handler_stands_inside_a_layer() {
    async fn hello(_: Request, context: Context) -> String {
        format!("hello from {}", context.runtime())
    }
    let marked = tower::util::MapResponseLayer::new(|mut response: Response| {
        response.headers_mut().insert("x-layer", HeaderValue::from_static("passed"));
        response
    });
    let response = respond(ServiceHandler::new(marked.layer(HandlerService::new(hello))), get("/"));
    assert_eq!(response.headers()["x-layer"], "passed");
    assert_eq!(text(response), "hello from test");
}

#[test]
fn a_handler_among_services_that_no_adapter_serves_says_so() {
    let service = HandlerService::new(async |_: Request, _: Context| "never");
    let response = block_on(service.oneshot(get("/"))).unwrap();
    assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(response.extensions().get::<Error>().unwrap().code(), ErrorCode::Misconfigured);
}

#[test]
fn an_application_behind_a_foreign_server_keeps_its_limits_and_its_envelope() {
    async fn fails(_: Request, context: Context) -> Result<(), Error> {
        Err(Error::new(ErrorCode::Conflict).with_message(context.host().unwrap_or_default().to_owned()))
    }
    let platform = Arc::new(TestPlatform::new());
    let service = ServedApplication::new(Application::new(fails), platform, |parts| {
        let mut arrival = Arrival::default();
        arrival.host = parts.headers.get("host").cloned();
        arrival
    });
    let request = http::Request::get("/").header("host", "a.example").body(Body::empty()).unwrap();
    let response = block_on(service.clone().oneshot(request)).unwrap();
    assert_eq!(response.status(), StatusCode::CONFLICT);
    assert!(text(response).starts_with(r#"{"error":"conflict","message":"a.example""#));
    let response = block_on(service.oneshot(get(&"/a".repeat(5_000)))).unwrap();
    assert_eq!(response.status(), StatusCode::URI_TOO_LONG);
}
