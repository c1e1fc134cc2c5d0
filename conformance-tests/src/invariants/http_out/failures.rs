use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::time::timeout;

use super::{Plan, text};
use crate::DESTINATIONS;
use crate::failure::{holds, same};
use crate::invariants::Invariant;
use crate::origin::{Origin, Received};
use crate::{Check, Failure, Subject};

pub(super) const C04: Invariant = Invariant::new(
    "C04",
    "failures",
    "refused, denied by the platform's list, unknown host, reset, and time-out are told apart by kind",
    |subject| Box::pin(check(subject)),
);

async fn check(subject: &Subject) -> Check {
    let (held, refusing) = refusing()?;
    fails(subject, &format!("http://{refusing}/"), "connect").await?;
    if subject.driver().lists_destinations() {
        denied(subject, &format!("http://{refusing}")).await?;
    }
    drop(held);
    fails(subject, "http://no-such-host.invalid/", "unknown_host").await?;
    let closing = Origin::start(|mut stream| async move {
        Received::read(&mut stream).await;
    })
    .await?;
    fails(subject, &closing.url("/"), "reset").await?;
    let resetting = Origin::start(|mut stream| async move {
        Received::read(&mut stream).await;
        // INVARIANT C04: with this, closing sends RST where it would send FIN.
        drop(stream.set_zero_linger());
    })
    .await?;
    fails(subject, &resetting.url("/"), "reset").await?;
    let babbling = Origin::start(|mut stream| async move {
        Received::read(&mut stream).await;
        drop(stream.write_all(b"220 this is no HTTP at all\r\n\r\n").await);
    })
    .await?;
    fails(subject, &babbling.url("/"), "protocol").await?;
    let silent = Origin::start(silence).await?;
    let own = subject.another(&[("SUBJECT_CLIENT_TIMEOUT_MS", "300")]).await?;
    fails(&own, &silent.url("/"), "timeout").await?;
    if subject.driver().times_each_step_of_a_call() {
        let full = FullPort::open().await?;
        fails(&own, &format!("http://{}/", full.address), "timeout").await?;
        stalled(&own).await?;
    }
    own.stop().await?;
    truncated(subject).await
}

/// The same closed port refuses where the platform's list has it, and is never asked where the list has not.
async fn denied(subject: &Subject, origin: &str) -> Check {
    let url = format!("{origin}/");
    for (listed, kind) in [("http://127.0.0.1:9", "denied"), (origin, "connect")] {
        let own = subject.another(&[(DESTINATIONS, listed)]).await?;
        fails(&own, &url, kind).await?;
        own.stop().await?;
    }
    Ok(())
}

/// A response whose body stops without an end is given up.
async fn stalled(subject: &Subject) -> Check {
    let origin = Origin::start(|mut stream| async move {
        Received::read(&mut stream).await;
        drop(stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort").await);
        silence(stream).await;
    })
    .await?;
    let said = Plan::get(origin.url("/")).run(subject, "/out/call").await?;
    let told = said.get("body_error").is_some_and(|texts| texts.to_string().contains(BODY_TIMEOUT));
    holds("a response that stalls", told, BODY_TIMEOUT, &said)
}

const BODY_TIMEOUT: &str = "no bytes of the body came within the time allowed";

/// A response that ends before its length is an error of its body, and never a shorter body.
async fn truncated(subject: &Subject) -> Check {
    for head in ["Content-Length: 100\r\n\r\nshort", "Transfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n"] {
        let origin = Origin::start(move |mut stream| async move {
            Received::read(&mut stream).await;
            drop(stream.write_all(format!("HTTP/1.1 200 OK\r\n{head}").as_bytes()).await);
        })
        .await?;
        let said = Plan::get(origin.url("/")).run(subject, "/out/call").await?;
        holds("a truncated response", said.get("body_error").is_some(), "an error of its body", &said)?;
    }
    Ok(())
}

async fn fails(subject: &Subject, url: &str, kind: &'static str) -> Check {
    let said = Plan::get(url).run(subject, "/out/call").await?;
    let kind = subject.driver().call_failure(kind);
    same(
        format!("the kind of failure of a call that should be {kind} ({said})"),
        Some(kind),
        text(&said, "error"),
    )
}

/// Reads and never answers, until the caller gives up.
async fn silence(mut stream: TcpStream) {
    let mut buffer = [0; 4096];
    while matches!(stream.read(&mut buffer).await, Ok(read) if read > 0) {}
}

/// A port that nobody listens on, and that nobody else gets as long as the socket is held.
fn refusing() -> Result<(TcpSocket, SocketAddr), Failure> {
    let bound = TcpSocket::new_v4().and_then(|socket| {
        socket.bind(SocketAddr::from((Ipv4Addr::LOCALHOST, 0)))?;
        let address = socket.local_addr()?;
        Ok((socket, address))
    });
    bound.map_err(|error| Failure::new("a port that refuses", "a port", error))
}

/// A port whose queue of connections is full: a further one gets no answer.
struct FullPort {
    address: SocketAddr,
    #[expect(dead_code, reason = "they fill the queue as long as they live")]
    held: (TcpListener, Vec<TcpStream>),
}

impl FullPort {
    async fn open() -> Result<Self, Failure> {
        let failed = |error| Failure::new("a port that is full", "a port", error);
        let socket = TcpSocket::new_v4().map_err(failed)?;
        socket.bind(SocketAddr::from((Ipv4Addr::LOCALHOST, 0))).map_err(failed)?;
        let listener = socket.listen(1).map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        let mut waiting = Vec::new();
        while waiting.len() < MOST_WAITING {
            // Only the system knows when it has enough: it stops to answer.
            match timeout(PATIENCE, TcpStream::connect(address)).await {
                Ok(connected) => waiting.push(connected.map_err(failed)?),
                Err(_) => return Ok(Self { address, held: (listener, waiting) }),
            }
        }
        Err(Failure::new("a port that is full", "no answer to a connection", "one to each"))
    }
}

const MOST_WAITING: usize = 64;
const PATIENCE: Duration = Duration::from_millis(500);
