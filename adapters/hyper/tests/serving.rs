//! What a client sees of a server that runs.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use wacht_core::{Context, Request};
use wacht_hyper::Server;

#[tokio::test]
async fn a_get_is_answered() {
    let server = Server::builder()
        .address("127.0.0.1:0".parse().unwrap())
        .bind(|_| async { Ok(|_: Request, context: Context| async move { context.runtime() }) })
        .await
        .unwrap();
    let (address, handle) = (server.local_addr(), server.handle());
    let running = tokio::spawn(server.run());
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(b"GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n").await.unwrap();
    let mut answer = String::new();
    tokio::time::timeout(Duration::from_secs(20), stream.read_to_string(&mut answer)).await.unwrap().unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n") && answer.ends_with("\r\n\r\nhyper"), "{answer}");
    handle.shutdown();
    tokio::time::timeout(Duration::from_secs(20), running).await.unwrap().unwrap().unwrap();
}
