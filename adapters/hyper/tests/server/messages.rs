use http::StatusCode;

use crate::subject::envelope;
use crate::wire::start;

#[tokio::test]
async fn a_get_is_answered_and_the_connection_kept() {
    let server = start(|server| server).await;
    let mut wire = server.connect().await;
    for _ in 0..3 {
        wire.send("GET / HTTP/1.1\r\nhost: a\r\n\r\n").await;
        let answer = wire.until("\r\n\r\nhello").await;
        assert!(
            answer.starts_with("HTTP/1.1 200 OK\r\n") && answer.contains("content-length: 5\r\n"),
            "{answer}"
        );
    }
    server.stop().await;
}

#[tokio::test]
async fn pipelined_requests_are_answered_in_order() {
    let server = start(|server| server).await;
    let mut wire = server.connect().await;
    wire.send(concat!(
        "POST /length HTTP/1.1\r\nhost: a\r\ncontent-length: 3\r\n\r\nabc",
        "POST /length HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n",
        "GET /slow HTTP/1.1\r\nhost: a\r\n\r\n",
        "GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n",
    ))
    .await;
    let answers = wire.rest().await;
    let bodies: Vec<_> =
        answers.split("\r\n\r\n").skip(1).map(|part| part.split("HTTP").next().unwrap()).collect();
    assert_eq!(bodies, ["3", "2", "slow", "hello"]);
    server.stop().await;
}

#[tokio::test]
async fn an_expected_continue_is_sent_when_the_body_is_wanted() {
    let server = start(|server| server).await;
    let mut wire = server.connect().await;
    wire.send("POST /length HTTP/1.1\r\nhost: a\r\nexpect: 100-continue\r\ncontent-length: 3\r\n\r\n").await;
    assert_eq!(wire.until("\r\n\r\n").await, "HTTP/1.1 100 Continue\r\n\r\n");
    wire.send("abc").await;
    assert!(wire.until("\r\n\r\n3").await.starts_with("HTTP/1.1 200 OK\r\n"));
    server.stop().await;
}

#[tokio::test]
async fn an_http_1_0_client_is_served() {
    let server = start(|server| server).await;
    let answer = server.answer("GET / HTTP/1.0\r\n\r\n").await;
    assert!(answer.starts_with("HTTP/1.0 200 OK\r\n") && answer.ends_with("\r\n\r\nhello"), "{answer}");
    server.stop().await;
}

#[tokio::test]
async fn a_panic_is_an_envelope_and_harms_nobody() {
    let server = start(|server| server).await;
    let mut wire = server.connect().await;
    wire.send("GET /panic HTTP/1.1\r\nhost: a\r\n\r\n").await;
    let answer = wire.until("}").await;
    envelope(StatusCode::INTERNAL_SERVER_ERROR, "internal_error", &answer);
    assert!(!answer.contains("as asked"), "{answer}");
    wire.send("GET / HTTP/1.1\r\nhost: a\r\n\r\n").await;
    wire.until("\r\n\r\nhello").await;
    server.stop().await;
}

#[tokio::test]
async fn a_client_that_leaves_cancels_the_handler() {
    let server = start(|server| server).await;
    let mut wire = server.connect().await;
    wire.send("GET /gate HTTP/1.1\r\nhost: a\r\n\r\n").await;
    server.subject.started().await;
    drop(wire);
    server.subject.dropped().await;
    server.stop().await;
}

#[tokio::test]
async fn more_connections_than_allowed_wait() {
    let server = start(|server| server.connections(1)).await;
    let mut first = server.connect().await;
    first.send("GET / HTTP/1.1\r\nhost: a\r\n\r\n").await;
    first.until("hello").await;
    let mut second = server.connect().await;
    second.send("GET / HTTP/1.1\r\nhost: a\r\n\r\n").await;
    let early = tokio::time::timeout(std::time::Duration::from_millis(100), second.0.readable()).await;
    assert!(early.is_err(), "the second was served beside the first");
    drop(first);
    second.until("hello").await;
    drop(second);
    server.stop().await;
}

#[tokio::test]
async fn a_large_answer_in_memory_arrives_whole_with_its_length() {
    use tokio::io::AsyncReadExt;

    let server = start(|server| server).await;
    let mut wire = server.connect().await;
    wire.send("GET /large HTTP/1.1\r\nhost: a\r\n\r\n").await;
    assert!(wire.until("\r\n\r\n").await.contains("\r\ncontent-length: 3000000\r\n"));
    let mut body = vec![0; 3_000_000];
    crate::wire::bounded(wire.0.read_exact(&mut body)).await.unwrap();
    assert!(body.iter().zip(0..).all(|(byte, number): (&u8, u32)| *byte == number.to_le_bytes()[0]));
    wire.send("GET / HTTP/1.1\r\nhost: a\r\n\r\n").await;
    wire.until("hello").await;
    server.stop().await;
}

#[tokio::test]
async fn a_client_that_sends_ahead_loses_nothing() {
    let server = start(|server| server).await;
    let mut wire = server.connect().await;
    wire.send("GET /slow HTTP/1.1\r\nhost: a\r\n\r\n").await;
    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    wire.send(format!("GET /facts?{} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n", "x".repeat(3_000)))
        .await;
    let answers = wire.rest().await;
    assert!(answers.contains("\r\n\r\nslow") && answers.ends_with(&"x".repeat(3_000)), "{answers}");
    server.stop().await;
}
