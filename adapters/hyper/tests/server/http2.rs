use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http2::{SendRequest, handshake};
use hyper_util::rt::{TokioExecutor, TokioIo};
use tokio::net::TcpStream;

use crate::wire::{Running, bounded, start};

async fn client(server: &Running) -> SendRequest<Full<Bytes>> {
    let stream = TcpStream::connect(server.address).await.unwrap();
    let (sender, connection) = handshake(TokioExecutor::new(), TokioIo::new(stream)).await.unwrap();
    tokio::spawn(connection);
    sender
}

fn request(path: &str, body: &'static str) -> http::Request<Full<Bytes>> {
    let uri = format!("http://a.example:81{path}");
    http::Request::builder().method("POST").uri(uri).body(Full::from(body)).unwrap()
}

async fn text(sender: &mut SendRequest<Full<Bytes>>, path: &str, body: &'static str) -> (u16, String) {
    let response = bounded(sender.send_request(request(path, body))).await.unwrap();
    let status = response.status().as_u16();
    let body = bounded(response.into_body().collect()).await.unwrap().to_bytes();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

#[tokio::test]
async fn http2_is_served_by_prior_knowledge() {
    let server = start(|server| server).await;
    let mut sender = client(&server).await;
    assert_eq!(text(&mut sender, "/", "").await, (200, "hello".to_owned()));
    assert_eq!(text(&mut sender, "/length", "abc").await, (200, "3".to_owned()));
    let (_, facts) = text(&mut sender, "/facts?x", "").await;
    assert_eq!(facts, "127.0.0.1 peer http a.example:81 http://a.example:81/facts?x");
    let (status, body) = text(&mut sender, "/nowhere", "").await;
    assert!(status == 404 && body.starts_with(r#"{"error":"not_found""#), "{body}");
    server.stop().await;
}

#[tokio::test]
async fn fifty_streams_at_once_keep_apart() {
    let server = start(|server| server).await;
    let sender = client(&server).await;
    let all = (0..50).map(|number| {
        let mut sender = sender.clone();
        async move { text(&mut sender, &format!("/facts?{number}"), "").await.1 }
    });
    for (number, facts) in futures_util::future::join_all(all).await.iter().enumerate() {
        assert!(facts.ends_with(&format!("/facts?{number}")), "{facts}");
    }
    server.stop().await;
}

#[tokio::test]
async fn an_error_in_mid_stream_resets_the_stream_only() {
    let server = start(|server| server).await;
    let mut sender = client(&server).await;
    // Which of the two fails depends on whether the head left before the reset.
    let ended = match bounded(sender.send_request(request("/cut", ""))).await {
        Ok(response) => bounded(response.into_body().collect()).await.map(|_| ()),
        Err(error) => Err(error),
    };
    assert!(ended.is_err());
    assert_eq!(text(&mut sender, "/", "").await.0, 200);
    server.stop().await;
}

#[tokio::test]
async fn a_stream_that_is_reset_cancels_its_handler() {
    let server = start(|server| server).await;
    let mut sender = client(&server).await;
    let call = tokio::spawn(sender.send_request(request("/gate", "")));
    server.subject.started().await;
    call.abort();
    server.subject.dropped().await;
    assert_eq!(text(&mut sender, "/", "").await.0, 200);
    server.stop().await;
}

#[tokio::test]
async fn a_client_that_takes_nothing_of_a_stream_is_cut_off() {
    let server = start(|server| server.write_timeout(Duration::from_millis(150))).await;
    let mut sender = client(&server).await;
    let response = bounded(sender.send_request(request("/endless", ""))).await.unwrap();
    let mut body = response.into_body();
    bounded(async {
        while !sender.is_closed() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    })
    .await;
    let ended = bounded(async { while let Some(Ok(_)) = body.frame().await {} });
    ended.await;
    server.stop().await;
}

#[tokio::test]
async fn an_idle_connection_is_told_to_go_and_a_busy_one_is_not() {
    let server = start(|server| server.idle_timeout(Duration::from_millis(150))).await;
    let mut busy = client(&server).await;
    let call = tokio::spawn(busy.send_request(request("/gate", "")));
    server.subject.started().await;
    let mut idle = client(&server).await;
    assert_eq!(text(&mut idle, "/", "").await.0, 200);
    bounded(async {
        while !idle.is_closed() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    })
    .await;
    server.subject.open_gate();
    assert_eq!(bounded(call).await.unwrap().unwrap().status(), 200);
    server.stop().await;
}

#[tokio::test]
async fn a_handler_sees_that_the_body_of_a_stream_came_too_slowly() {
    let server = start(|server| server.body_timeout(Duration::from_millis(150))).await;
    let stream = TcpStream::connect(server.address).await.unwrap();
    let (mut sender, connection) = handshake(TokioExecutor::new(), TokioIo::new(stream)).await.unwrap();
    tokio::spawn(connection);
    let silent = http_body_util::StreamBody::new(futures_util::stream::pending::<
        Result<http_body::Frame<Bytes>, std::convert::Infallible>,
    >());
    let request = http::Request::post("http://a/length").body(silent).unwrap();
    let response = bounded(sender.send_request(request)).await.unwrap();
    assert_eq!(response.status(), 408);
    server.stop().await;
}
