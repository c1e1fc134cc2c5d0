use std::time::Duration;

use http::StatusCode;

use crate::subject::envelope;
use crate::wire::{BOUND, Wire, start};

const SHORT: Duration = Duration::from_millis(150);
/// Longer than any test runs.
const LONG: Duration = Duration::from_secs(600);

/// Sends a byte now and then until the server has had enough.
async fn drip(wire: &mut Wire, byte: u8) -> bool {
    use tokio::io::AsyncWriteExt;

    tokio::time::timeout(BOUND, async {
        while wire.0.write_all(&[byte]).await.is_ok() {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    })
    .await
    .is_ok()
}

#[tokio::test]
async fn a_silent_connection_is_closed() {
    let server = start(|server| server.head_timeout(SHORT)).await;
    assert_eq!(server.connect().await.rest().await, "");
    server.stop().await;
}

#[tokio::test]
async fn a_head_that_comes_byte_by_byte_is_cut_off() {
    let server = start(|server| server.head_timeout(SHORT)).await;
    let mut wire = server.connect().await;
    wire.send("GET / HTTP/1.1\r\nx: ").await;
    assert!(drip(&mut wire, b'y').await, "the connection stayed open");
    server.stop().await;
}

#[tokio::test]
async fn a_second_head_that_comes_byte_by_byte_is_cut_off() {
    let server = start(|server| server.head_timeout(SHORT).idle_timeout(LONG)).await;
    let mut wire = server.connect().await;
    wire.send("GET / HTTP/1.1\r\nhost: a\r\n\r\n").await;
    wire.until("hello").await;
    wire.send("GET / HTTP/1.1\r\nx: ").await;
    assert!(drip(&mut wire, b'y').await, "the connection stayed open");
    server.stop().await;
}

#[tokio::test]
async fn an_idle_connection_is_closed() {
    let server = start(|server| server.idle_timeout(SHORT)).await;
    let mut wire = server.connect().await;
    wire.send("GET / HTTP/1.1\r\nhost: a\r\n\r\n").await;
    wire.until("hello").await;
    assert_eq!(wire.rest().await, "");
    server.stop().await;
}

#[tokio::test]
async fn a_handler_sees_that_a_body_came_too_slowly() {
    let server = start(|server| server.body_timeout(SHORT)).await;
    for framing in ["content-length: 10\r\n\r\nabc", "transfer-encoding: chunked\r\n\r\n3\r\nabc\r\n"] {
        let answer = server.answer(format!("POST /length HTTP/1.1\r\nhost: a\r\n{framing}")).await;
        envelope(StatusCode::REQUEST_TIMEOUT, "request_timeout", &answer);
    }
    server.stop().await;
}

#[tokio::test]
async fn a_reader_that_stops_reading_is_cut_off_and_stops_the_producer() {
    let server = start(|server| server.write_timeout(SHORT)).await;
    let mut wire = server.connect().await;
    wire.send("GET /endless HTTP/1.1\r\nhost: a\r\n\r\n").await;
    wire.until("\r\n\r\n").await;
    let mut before = 0;
    // The connection holds a permit of the shutdown: it ends only when the server has let go of the reader.
    let ended = tokio::time::timeout(BOUND, async {
        loop {
            tokio::time::sleep(SHORT).await;
            let now = server.subject.produced();
            if now == before {
                break;
            }
            before = now;
        }
    });
    ended.await.expect("the producer was not stopped");
    assert!(before < 32 * 1024 * 1024, "{before} bytes for a reader that takes none");
    server.stop().await;
}

#[tokio::test]
async fn a_handler_may_take_longer_than_any_of_these_times() {
    let server = start(|server| {
        server.head_timeout(SHORT).idle_timeout(SHORT).body_timeout(SHORT).write_timeout(SHORT)
    })
    .await;
    let mut wire = server.connect().await;
    wire.send("GET /slow HTTP/1.1\r\nhost: a\r\n\r\n").await;
    wire.until("\r\n\r\nslow").await;
    server.stop().await;
}

#[tokio::test]
async fn half_an_http2_preface_is_no_way_to_stay() {
    let server = start(|server| server.head_timeout(SHORT)).await;
    let mut wire = server.connect().await;
    wire.send("PRI * HTTP/2.0\r\n").await;
    assert_eq!(wire.rest().await, "");
    server.stop().await;
}

#[tokio::test]
async fn an_http2_connection_without_requests_is_closed() {
    let server = start(|server| server.head_timeout(SHORT)).await;
    let mut wire = server.connect().await;
    wire.send(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0").await;
    wire.rest().await;
    server.stop().await;
}
