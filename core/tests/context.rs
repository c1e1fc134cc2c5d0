//! What a handler learns from its context.

use std::sync::Arc;
use std::time::Duration;

use futures_executor::block_on;
use secrecy::ExposeSecret;
use wacht_core::testing::TestPlatform;
use wacht_core::{
    AddressSource, Arrival, ClientAddress, ConfigErrorKind, Context, Limits, Platform, WithMiddleware,
};

#[test]
fn a_value_set_by_a_middleware_is_seen_behind_it_only() {
    #[derive(Debug, PartialEq)]
    struct User(&'static str);
    let before = TestPlatform::new().context();
    let behind = before.with(User("outer")).with(7_u8).with(User("inner"));
    assert_eq!(before.get::<User>(), None);
    assert_eq!(behind.get::<User>(), Some(&User("inner")));
    assert_eq!(behind.get::<u8>(), Some(&7));
}

#[test]
fn a_request_keeps_its_id() {
    let context = TestPlatform::new().context();
    assert_eq!(context.request_id().len(), 32);
    assert_eq!(context.request_id(), context.clone().request_id());
    let mut arrival = Arrival::default();
    arrival.request_id = Some("platform-id".to_owned());
    assert_eq!(TestPlatform::new().context_of(arrival).request_id(), "platform-id");
}

#[test]
fn the_deadline_is_the_earlier_of_the_platforms_and_the_applications() {
    let deadline = |left: Option<u64>, limit: Option<u64>| {
        let mut arrival = Arrival::default();
        arrival.time_left = left.map(Duration::from_secs);
        let limits = Limits::default().deadline(limit.map(Duration::from_secs));
        Context::new(Arc::new(TestPlatform::new()), arrival, &limits).time_left()
    };
    assert_eq!(deadline(Some(3), Some(5)), Some(Duration::from_secs(3)));
    assert_eq!(deadline(Some(9), Some(5)), Some(Duration::from_secs(5)));
    assert_eq!(deadline(None, None), None);
}

#[test]
fn the_platform_is_reachable_by_its_type() {
    let mut arrival = Arrival::default();
    arrival.client = Some(ClientAddress::new([127, 0, 0, 1].into(), AddressSource::Peer));
    let context = TestPlatform::new().context_of(arrival);
    assert_eq!(context.platform::<TestPlatform>().map(Platform::name), Some("test"));
    assert_eq!(context.client_address().unwrap().source.as_str(), "peer");
}

#[test]
fn a_missing_setting_names_itself_and_an_empty_one_is_missing() {
    let start = TestPlatform::new().with_var("EMPTY", "").with_var("SET", "value").start();
    for name in ["EMPTY", "ABSENT"] {
        let error = block_on(start.require_secret(name)).unwrap_err();
        assert_eq!((error.kind(), error.name()), (ConfigErrorKind::Missing, name));
        assert_eq!(error.to_string(), format!("{name} is not set"));
    }
    let secret = block_on(start.require_secret("SET")).unwrap();
    assert_eq!(secret.expose_secret(), "value");
    assert!(!format!("{secret:?}").contains("value"));
}

#[test]
fn a_middleware_stands_before_and_after_its_handler() {
    use wacht_core::{Application, Body, Next, Request, Response};
    async fn tag(request: Request, context: Context, next: Next) -> Response {
        let mut response = next.run(request, context.with("before")).await;
        response.headers_mut().insert("x-after", http::HeaderValue::from_static("1"));
        response
    }
    let handler = |_: Request, context: Context| async move { *context.get::<&'static str>().unwrap() };
    let application = Application::new(WithMiddleware::new(tag, handler));
    let response = block_on(TestPlatform::new().respond(&application, Request::new(Body::empty())));
    assert_eq!(response.body().as_bytes(), Some(&b"before"[..]));
    assert_eq!(response.headers()["x-after"], "1");
}
