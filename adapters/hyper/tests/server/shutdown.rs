use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Command, Stdio};
use std::time::Duration;

use wacht_core::{ConfigError, Context, Request};

use crate::wire::{BOUND, bounded, start};

#[tokio::test]
async fn a_shutdown_finishes_what_is_in_flight() {
    let server = start(|server| server).await;
    let (mut busy, mut idle) = (server.connect().await, server.connect().await);
    idle.send("GET / HTTP/1.1\r\nhost: a\r\n\r\n").await;
    idle.until("hello").await;
    busy.send("GET /gate HTTP/1.1\r\nhost: a\r\n\r\n").await;
    server.subject.started().await;
    server.handle.shutdown();
    assert_eq!(idle.rest().await, "", "an idle connection is closed at once");
    assert!(tokio::net::TcpStream::connect(server.address).await.is_err(), "a new connection is refused");
    server.subject.open_gate();
    let answer = busy.rest().await;
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n") && answer.ends_with("\r\n\r\nthrough"), "{answer}");
    bounded(server.task).await.unwrap().unwrap();
}

#[tokio::test]
async fn a_shutdown_does_not_wait_for_ever() {
    let server = start(|server| server.drain_timeout(Duration::from_millis(100))).await;
    let mut wire = server.connect().await;
    wire.send("GET /gate HTTP/1.1\r\nhost: a\r\n\r\n").await;
    server.subject.started().await;
    server.handle.shutdown();
    server.subject.dropped().await;
    bounded(server.task).await.unwrap().unwrap();
}

#[tokio::test]
async fn a_shutdown_waits_for_background_work() {
    let server = start(|server| server).await;
    let answer = server.answer("GET /later HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n").await;
    assert!(answer.ends_with("later"), "the answer does not wait for the work: {answer}");
    server.handle.shutdown();
    let early = tokio::time::timeout(Duration::from_millis(100), server.subject.dropped()).await;
    assert!(early.is_err() && !server.task.is_finished());
    server.subject.open_gate();
    server.subject.dropped().await;
    bounded(server.task).await.unwrap().unwrap();
}

/// Not a test of its own: the process that the next test sends a signal.
#[test]
#[ignore = "runs as the child of sigterm_finishes_what_is_in_flight"]
fn child() {
    let handler = |_: Request, context: Context| async move {
        println!("in flight");
        context.sleep(Duration::from_millis(500)).await;
        "finished"
    };
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(wacht_hyper::serve(|_| async { Ok::<_, ConfigError>(handler) })).unwrap();
}

#[cfg(unix)]
#[test]
fn sigterm_finishes_what_is_in_flight() {
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "shutdown::child", "--ignored", "--nocapture"])
        .env("PORT", port.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stream = (0..2_000)
        .find_map(|_| {
            std::thread::sleep(Duration::from_millis(10));
            TcpStream::connect(("127.0.0.1", port)).ok()
        })
        .expect("the child does not listen");
    stream.set_read_timeout(Some(BOUND)).unwrap();
    stream.write_all(b"GET / HTTP/1.1\r\nhost: a\r\n\r\n").unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    assert!(lines.any(|line| line.contains("in flight")), "the request did not arrive");
    let id = child.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n") && answer.ends_with("\r\n\r\nfinished"), "{answer}");
    assert!(child.wait().unwrap().success());
    drop(lines);
}
