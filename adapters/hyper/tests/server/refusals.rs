use http::StatusCode;

use crate::subject::envelope;
use crate::wire::start;

#[tokio::test]
async fn a_request_without_host_is_refused() {
    let server = start(|server| server).await;
    envelope(StatusCode::BAD_REQUEST, "bad_request", &server.answer("GET / HTTP/1.1\r\n\r\n").await);
    server.stop().await;
}

#[tokio::test]
async fn a_request_with_several_hosts_is_refused() {
    let server = start(|server| server).await;
    let answer = server.answer("GET / HTTP/1.1\r\nhost: a\r\nhost: a\r\n\r\n").await;
    envelope(StatusCode::BAD_REQUEST, "bad_request", &answer);
    server.stop().await;
}

#[tokio::test]
async fn content_length_with_transfer_encoding_is_refused() {
    let server = start(|server| server).await;
    for headers in
        ["Content-Length: 5\r\nTransfer-Encoding: chunked", "transfer-encoding: chunked\r\ncontent-length: 5"]
    {
        let smuggled = "0\r\n\r\nGET / HTTP/1.1\r\nhost: a\r\n\r\n";
        let request = format!("POST /length HTTP/1.1\r\nhost: a\r\n{headers}\r\n\r\n{smuggled}");
        let answer = server.answer(request).await;
        envelope(StatusCode::BAD_REQUEST, "bad_request", &answer);
        assert_eq!(answer.matches("HTTP/1.1").count(), 1, "the connection went on: {answer}");
    }
    server.stop().await;
}

#[tokio::test]
async fn conflicting_framing_is_refused_behind_a_good_request_too() {
    let server = start(|server| server).await;
    let answer = server
        .answer(concat!(
            "POST /length HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n",
            "POST /length HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\ncontent-length: 1\r\n\r\n0\r\n\r\n",
        ))
        .await;
    let (good, refused) = answer.split_at(answer.rfind("HTTP/1.1").unwrap());
    assert!(good.starts_with("HTTP/1.1 200 OK") && good.ends_with("\r\n\r\n1"), "{answer}");
    envelope(StatusCode::BAD_REQUEST, "bad_request", refused);
    server.stop().await;
}

#[tokio::test]
async fn what_cannot_be_read_is_refused_with_an_envelope() {
    let server = start(|server| server).await;
    for request in [
        "no request at all\r\n\r\n",
        "GET / HTTP/1.1\r\nhost: a\r\nbad header: x\r\n\r\n",
        "GET / HTTP/1.1\r\nhost: a\r\nx: a\0b\r\n\r\n",
        "GET / HTTP/1.1\r\nhost: a\r\n folded: x\r\n\r\n",
        "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: many\r\n\r\n",
        "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n",
        "POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: gzip\r\n\r\n",
        "GET / HTTP/3.7\r\nhost: a\r\n\r\n",
    ] {
        envelope(StatusCode::BAD_REQUEST, "bad_request", &server.answer(request).await);
    }
    server.stop().await;
}

#[tokio::test]
async fn too_long_a_target_is_refused_by_the_application_and_by_the_server() {
    let server = start(|server| server).await;
    for length in [9_000, 70_000, 500_000] {
        let request = format!("GET /{} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n", "a".repeat(length));
        envelope(StatusCode::URI_TOO_LONG, "uri_too_long", &server.answer(request).await);
    }
    server.stop().await;
}

#[tokio::test]
async fn too_many_headers_and_too_long_ones_are_refused() {
    let server = start(|server| server).await;
    let many = "x: y\r\n".repeat(150);
    let long = format!("x: {}\r\n", "y".repeat(70_000));
    let huge = format!("x: {}\r\n", "y".repeat(1_000_000));
    for headers in [many, long, huge] {
        let request = format!("GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n{headers}\r\n");
        let answer = server.answer(request).await;
        envelope(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE, "headers_too_large", &answer);
    }
    server.stop().await;
}

#[tokio::test]
async fn a_client_that_sends_too_much_gets_to_read_the_answer() {
    let server = start(|server| server).await;
    let mut wire = server.connect().await;
    wire.send("POST /length HTTP/1.1\r\nhost: a\r\ncontent-length: 20000000\r\n\r\n").await;
    for _ in 0..100 {
        wire.send(vec![b'.'; 100_000]).await;
    }
    envelope(StatusCode::PAYLOAD_TOO_LARGE, "payload_too_large", &wire.rest().await);
    server.stop().await;
}

#[tokio::test]
async fn a_refusal_behind_an_answer_does_not_replace_it() {
    let server = start(|server| server).await;
    let answer = server.answer("GET / HTTP/1.1\r\nhost: a\r\n\r\nnonsense\r\n\r\n").await;
    let (good, refused) = answer.split_at(answer.rfind("HTTP/1.1").unwrap());
    assert!(good.ends_with("\r\n\r\nhello"), "{answer}");
    envelope(StatusCode::BAD_REQUEST, "bad_request", refused);
    server.stop().await;
}
