//! The client against a server that shows and controls the bytes.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::time::Duration;

use bytes::Bytes;
use futures_util::stream;
use http::{HeaderValue, StatusCode};
use http_body_util::BodyExt;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::task::JoinHandle;
use wacht_core::{
    Body, BodyError, BodyErrorKind, ClientError, ClientErrorKind, HttpClient, Request, Response,
};
use wacht_native::NativeClient;

/// No wait of these tests is longer. It is an end, not a measure.
const BOUND: Duration = Duration::from_secs(20);
const SHORT: Duration = Duration::from_millis(100);

fn client() -> NativeClient {
    NativeClient::new().unwrap()
}

/// A server that treats each connection so.
async fn serve<F: Future<Output = ()> + Send + 'static>(
    treat: impl Fn(TcpStream) -> F + Send + 'static,
) -> (SocketAddr, JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let serving = tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(treat(stream));
        }
    });
    (address, serving)
}

/// A server that reads one head and answers with these bytes, then waits for the client to leave.
async fn answering(answer: impl Into<Vec<u8>>) -> (SocketAddr, JoinHandle<()>) {
    let answer = answer.into();
    serve(move |mut stream| {
        let answer = answer.clone();
        async move {
            read_head(&mut stream).await;
            stream.write_all(&answer).await.unwrap();
            let _ = stream.read(&mut [0]).await;
        }
    })
    .await
}

async fn read_head(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    while !bytes.ends_with(b"\r\n\r\n") {
        bytes.push(stream.read_u8().await.unwrap());
    }
    String::from_utf8(bytes).unwrap()
}

fn get(uri: impl AsRef<str>) -> Request {
    http::Request::builder().uri(uri.as_ref()).body(Body::empty()).unwrap()
}

async fn send(client: &NativeClient, request: Request) -> Result<Response, ClientError> {
    bounded(client.send(request)).await
}

async fn bounded<F: Future>(work: F) -> F::Output {
    tokio::time::timeout(BOUND, work).await.expect("it did not end")
}

/// The kind of the failure, whose text tells no secret.
async fn kind(client: &NativeClient, uri: &str) -> ClientErrorKind {
    let error = send(client, get(format!("{uri}?token=secret"))).await.unwrap_err();
    let mut next: Option<&dyn std::error::Error> = Some(&error);
    while let Some(cause) = next {
        assert!(!format!("{cause} {cause:?}").contains("secret"), "{cause:?}");
        next = cause.source();
    }
    error.kind()
}

#[tokio::test]
async fn a_refused_connection_is_told() {
    // Bound but not listening, so that nobody else gets the port meanwhile.
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let address = socket.local_addr().unwrap();
    assert_eq!(kind(&client(), &format!("http://{address}/")).await, ClientErrorKind::Connect);
}

#[tokio::test]
async fn an_unknown_host_is_told() {
    let client = client();
    assert_eq!(kind(&client, "http://nonexistent.invalid/").await, ClientErrorKind::UnknownHost);
}

#[tokio::test]
async fn a_connection_that_ends_in_the_head_is_told() {
    let (address, _serving) = serve(|mut stream| async move {
        read_head(&mut stream).await;
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-le").await.unwrap();
    })
    .await;
    assert_eq!(kind(&client(), &format!("http://{address}/")).await, ClientErrorKind::Reset);
    let (address, _serving) = serve(|stream| async move {
        stream.readable().await.unwrap();
        stream.set_zero_linger().unwrap();
    })
    .await;
    assert_eq!(kind(&client(), &format!("http://{address}/")).await, ClientErrorKind::Reset);
}

#[tokio::test]
async fn a_head_that_does_not_come_is_told() {
    let (address, _serving) = answering("").await;
    let client = NativeClient::builder().head_timeout(SHORT).build().unwrap();
    assert_eq!(kind(&client, &format!("http://{address}/")).await, ClientErrorKind::Timeout);
}

#[tokio::test]
async fn a_peer_that_does_not_speak_http_is_told() {
    let (address, _serving) = answering("SSH-2.0-OpenSSH\r\n\r\n").await;
    assert_eq!(kind(&client(), &format!("http://{address}/")).await, ClientErrorKind::Protocol);
}

#[tokio::test]
async fn a_peer_without_tls_is_told() {
    let (address, _serving) = serve(|mut stream| async move {
        let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await;
        let _ = stream.read(&mut [0; 64]).await;
    })
    .await;
    assert_eq!(kind(&client(), &format!("https://{address}/")).await, ClientErrorKind::Connect);
}

#[tokio::test]
async fn a_request_without_a_host_cannot_be_sent() {
    assert_eq!(kind(&client(), "/path").await, ClientErrorKind::Request);
}

#[tokio::test]
async fn a_body_that_fails_is_the_fault_of_the_request() {
    let (address, _serving) = answering("").await;
    let failing = stream::iter([Ok(Bytes::from("a")), Err(BodyError::from(BodyErrorKind::Producer))]);
    let mut request = get(format!("http://{address}/"));
    *request.body_mut() = Body::from_stream(failing);
    let error = send(&client(), request).await.unwrap_err();
    assert_eq!(error.kind(), ClientErrorKind::Request);
}

#[tokio::test]
async fn a_get_may_have_a_body_of_unknown_length() {
    let (address, _serving) = serve(|mut stream| async move {
        let head = read_head(&mut stream).await;
        assert!(head.contains("transfer-encoding: chunked\r\n"), "{head}");
        let mut body = [0; 11];
        stream.read_exact(&mut body).await.unwrap();
        assert_eq!(&body, b"1\r\na\r\n0\r\n\r\n");
        stream.write_all(b"HTTP/1.1 204 No Content\r\n\r\n").await.unwrap();
    })
    .await;
    let mut request = get(format!("http://{address}/"));
    *request.body_mut() = Body::from_stream(stream::iter([Ok::<_, BodyError>(Bytes::from("a"))]));
    assert_eq!(send(&client(), request).await.unwrap().status(), StatusCode::NO_CONTENT);
}

#[tokio::test]
async fn a_request_leaves_exactly_as_given() {
    let (address, _serving) = serve(|mut stream| async move {
        let head = read_head(&mut stream).await;
        let answer = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{head}", head.len());
        stream.write_all(answer.as_bytes()).await.unwrap();
    })
    .await;
    let target = "/a//b/%2e%2e/..%2Fx?y=%zz&y='|&&=+%20";
    let mut request = get(format!("http://{address}{target}"));
    *request.method_mut() = "PROPFIND".parse().unwrap();
    request.headers_mut().append("x-twice", HeaderValue::from_static("one"));
    request.headers_mut().append("x-twice", HeaderValue::from_static("two"));
    let head = send(&client(), request).await.unwrap().into_body().collect(10_000).await.unwrap();
    let lines: Vec<&str> = std::str::from_utf8(&head).unwrap().trim_end().split("\r\n").collect();
    assert_eq!(lines[0], format!("PROPFIND {target} HTTP/1.1"));
    let mut headers = lines[1..].to_vec();
    headers.sort_unstable();
    assert_eq!(headers, [&format!("host: {address}"), "x-twice: one", "x-twice: two"]);
}

#[tokio::test]
async fn a_redirect_is_not_followed_and_repeated_headers_are_kept() {
    let (address, _serving) = answering(concat!(
        "HTTP/1.1 302 Found\r\nlocation: http://nonexistent.invalid/\r\n",
        "set-cookie: a=1; expires=Wed, 01 Jan 2031 00:00:00 GMT\r\nset-cookie: b=2\r\ncontent-length: 0\r\n\r\n",
    ))
    .await;
    let response = send(&client(), get(format!("http://{address}/"))).await.unwrap();
    assert_eq!(response.status(), StatusCode::FOUND);
    let cookies: Vec<_> = response.headers().get_all("set-cookie").iter().collect();
    assert_eq!(cookies, ["a=1; expires=Wed, 01 Jan 2031 00:00:00 GMT", "b=2"]);
}

#[tokio::test]
async fn a_body_comes_back_byte_for_byte_and_not_decoded() {
    let gzip: Vec<u8> = [0x1f, 0x8b].into_iter().chain(0..=255).collect();
    let mut answer = b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 258\r\n\r\n".to_vec();
    answer.extend_from_slice(&gzip);
    let (address, _serving) = answering(answer).await;
    let response = send(&client(), get(format!("http://{address}/"))).await.unwrap();
    assert_eq!(response.headers().get("content-encoding").unwrap(), "gzip");
    assert_eq!(response.into_body().collect(1_000).await.unwrap(), gzip);
}

#[tokio::test]
async fn a_body_that_falls_silent_and_one_that_is_cut_off_are_told_apart() {
    let start = "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc";
    let (address, _serving) = answering(start).await;
    let client = NativeClient::builder().read_timeout(SHORT).build().unwrap();
    let silent = send(&client, get(format!("http://{address}/"))).await.unwrap().into_body();
    assert_eq!(bounded(silent.collect(100)).await.unwrap_err().kind(), BodyErrorKind::Timeout);
    let (address, _serving) = serve(move |mut stream| async move {
        read_head(&mut stream).await;
        stream.write_all(start.as_bytes()).await.unwrap();
    })
    .await;
    let cut = send(&client, get(format!("http://{address}/"))).await.unwrap().into_body();
    assert_eq!(bounded(cut.collect(100)).await.unwrap_err().kind(), BodyErrorKind::Aborted);
}

#[tokio::test]
async fn bodies_stream_both_ways() {
    let (address, _serving) = serve(|mut stream| async move {
        read_head(&mut stream).await;
        stream.write_all(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n").await.unwrap();
        let (mut from, mut to) = stream.split();
        let _ = tokio::io::copy(&mut from, &mut to).await;
    })
    .await;
    let (give, take) = tokio::sync::mpsc::unbounded_channel::<Bytes>();
    let chunks = stream::unfold(take, |mut take| async {
        take.recv().await.map(|chunk| (Ok::<_, BodyError>(chunk), take))
    });
    let mut request = get(format!("http://{address}/"));
    *request.body_mut() = Body::from_stream(chunks);
    let mut body = send(&client(), request).await.unwrap().into_body();
    for chunk in ["one", "three"] {
        give.send(Bytes::from(chunk)).unwrap();
        let frame = bounded(body.frame()).await.unwrap().unwrap();
        assert_eq!(frame.into_data().unwrap(), chunk);
    }
    drop(give);
    assert!(bounded(body.frame()).await.is_none());
}

#[tokio::test]
async fn twenty_calls_at_once_keep_apart() {
    let (address, _serving) = serve(|mut stream| async move {
        let head = read_head(&mut stream).await;
        let target = head.split(' ').nth(1).unwrap();
        let answer = format!(
            "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{target}",
            target.len()
        );
        stream.write_all(answer.as_bytes()).await.unwrap();
    })
    .await;
    let client = client();
    let calls = (0..20).map(|number| {
        let client = client.clone();
        async move {
            let response = send(&client, get(format!("http://{address}/{number}"))).await.unwrap();
            response.into_body().collect(100).await.unwrap()
        }
    });
    for (number, body) in futures_util::future::join_all(calls).await.iter().enumerate() {
        assert_eq!(*body, format!("/{number}"));
    }
}

#[tokio::test]
async fn a_dropped_call_closes_its_connection() {
    let (arrived, mut arrivals) = tokio::sync::mpsc::unbounded_channel();
    let (left, mut leavings) = tokio::sync::mpsc::unbounded_channel();
    let (address, _serving) = serve(move |mut stream| {
        let (arrived, left) = (arrived.clone(), left.clone());
        async move {
            read_head(&mut stream).await;
            arrived.send(()).unwrap();
            match stream.read(&mut [0]).await {
                Ok(0) => left.send(()).unwrap(),
                Err(error) if error.kind() == ErrorKind::ConnectionReset => left.send(()).unwrap(),
                other => panic!("{other:?}"),
            }
        }
    })
    .await;
    let client = client();
    let call = tokio::spawn(async move { send(&client, get(format!("http://{address}/"))).await });
    bounded(arrivals.recv()).await.unwrap();
    call.abort();
    bounded(leavings.recv()).await.unwrap();
}

#[tokio::test]
async fn a_connection_is_used_again() {
    let (accepted, mut accepts) = tokio::sync::mpsc::unbounded_channel();
    let (address, _serving) = serve(move |mut stream| {
        accepted.send(()).unwrap();
        async move {
            loop {
                read_head(&mut stream).await;
                stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok").await.unwrap();
            }
        }
    })
    .await;
    let client = client();
    for _ in 0..3 {
        let response = send(&client, get(format!("http://{address}/"))).await.unwrap();
        assert_eq!(bounded(response.into_body().collect(10)).await.unwrap(), "ok");
    }
    accepts.recv().await.unwrap();
    assert!(accepts.try_recv().is_err(), "there was a second connection");
}
