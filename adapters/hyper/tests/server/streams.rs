use crate::wire::start;

#[tokio::test]
async fn an_error_in_mid_stream_is_no_clean_end() {
    let server = start(|server| server).await;
    let answer = server.answer("GET /cut HTTP/1.1\r\nhost: a\r\n\r\n").await;
    assert!(answer.ends_with("\r\n\r\n5\r\nbegun\r\n"), "no last chunk may come: {answer}");
    server.stop().await;
}

#[tokio::test]
async fn an_http_1_0_client_sees_an_error_in_mid_stream_as_a_reset() {
    use tokio::io::AsyncReadExt;

    let server = start(|server| server).await;
    let mut wire = server.connect().await;
    wire.send("GET /cut HTTP/1.0\r\n\r\n").await;
    let mut bytes = Vec::new();
    let ended = crate::wire::bounded(wire.0.read_to_end(&mut bytes)).await;
    assert_eq!(ended.unwrap_err().kind(), std::io::ErrorKind::ConnectionReset);
    server.stop().await;
}

#[tokio::test]
async fn a_body_is_echoed_while_it_is_sent() {
    let server = start(|server| server).await;
    let mut wire = server.connect().await;
    wire.send("POST /echo HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n").await;
    wire.until("\r\n\r\n").await;
    for chunk in ["one", "three"] {
        let chunk = format!("{:x}\r\n{chunk}\r\n", chunk.len());
        wire.send(&chunk).await;
        assert_eq!(wire.until(&chunk).await, chunk);
    }
    wire.send("0\r\n\r\n").await;
    assert_eq!(wire.until("0\r\n\r\n").await, "0\r\n\r\n");
    wire.send("GET / HTTP/1.1\r\nhost: a\r\n\r\n").await;
    wire.until("hello").await;
    server.stop().await;
}

#[tokio::test]
async fn trailers_pass_both_ways() {
    let server = start(|server| server).await;
    let answer = server
        .answer(concat!(
            "POST /frames HTTP/1.1\r\nhost: a\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n",
            "3\r\nabc\r\n0\r\nx-sum: 3\r\n\r\n",
        ))
        .await;
    assert!(answer.ends_with("\r\n\r\nNone 3 {\"x-sum\": \"3\"}"), "{answer}");
    let answer = server
        .answer("GET /trailers HTTP/1.1\r\nhost: a\r\nte: trailers\r\nconnection: close, te\r\n\r\n")
        .await;
    assert!(answer.ends_with("\r\n4\r\nbody\r\n0\r\nx-sum: 7\r\n\r\n"), "{answer}");
    server.stop().await;
}

#[tokio::test]
async fn a_body_that_ends_too_soon_is_an_error_to_the_handler() {
    use tokio::io::AsyncWriteExt;

    let server = start(|server| server).await;
    let mut wire = server.connect().await;
    wire.send("POST /length HTTP/1.1\r\nhost: a\r\ncontent-length: 10\r\n\r\nabc").await;
    wire.0.shutdown().await.unwrap();
    let answer = wire.rest().await;
    assert!(!answer.contains("200 OK"), "{answer}");
    server.stop().await;
}
