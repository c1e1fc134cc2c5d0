use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::{Plan, text};
use crate::failure::{holds, same};
use crate::invariants::Invariant;
use crate::origin::{Origin, Received};
use crate::{Check, Failure, Subject};

pub(super) const C04: Invariant = Invariant::new(
    "C04",
    "failures",
    "refused, unknown host, reset, and time-out are told apart by kind",
    |subject| Box::pin(check(subject)),
);

async fn check(subject: &Subject) -> Check {
    fails(subject, &format!("http://127.0.0.1:{}/", closed_port().await?), "connect").await?;
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
    own.stop().await?;
    truncated(subject).await
}

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

async fn fails(subject: &Subject, url: &str, kind: &str) -> Check {
    let said = Plan::get(url).run(subject, "/out/call").await?;
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

async fn closed_port() -> Result<u16, Failure> {
    let origin = Origin::start(|_| async {}).await?;
    Ok(origin.address().port())
}
