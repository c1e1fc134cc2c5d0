use std::sync::Arc;

use futures_util::future::try_join_all;
use serde_json::Value;
use tokio::io::AsyncReadExt;
use tokio::sync::{Barrier, mpsc};

use super::{Plan, text};
use crate::failure::same;
use crate::invariants::Invariant;
use crate::origin::{self, Origin, Received};
use crate::wire::Request;
use crate::{Check, Failure, Subject};

pub(super) const C06: Invariant =
    Invariant::new("C06", "concurrency", "twenty calls at once; a dropped call is cancelled", |subject| {
        Box::pin(check(subject))
    });

const AT_ONCE: usize = 20;

async fn check(subject: &Subject) -> Check {
    twenty_at_once(subject).await?;
    dropped(subject).await?;
    if subject.capabilities().cancellation {
        client_left(subject).await?;
    }
    subject.is_alive().await
}

/// The origin answers nobody before all twenty are there.
async fn twenty_at_once(subject: &Subject) -> Check {
    let barrier = Arc::new(Barrier::new(AT_ONCE));
    let origin = Origin::start(move |mut stream| {
        let barrier = Arc::clone(&barrier);
        async move {
            let Some(request) = Received::read(&mut stream).await else { return };
            barrier.wait().await;
            let path = request.line.split(' ').nth(1).unwrap_or_default().to_owned();
            origin::answer(&mut stream, "200 OK", path.as_bytes()).await;
        }
    })
    .await?;
    try_join_all((0..AT_ONCE).map(|n| {
        let plan = Plan::get(origin.url(&format!("/{n}")));
        async move {
            let said = plan.run(subject, "/out/call").await?;
            same(
                format!("the status of call {n} ({said})"),
                Some(200),
                said.get("status").and_then(Value::as_u64),
            )?;
            same("the answer to a call", Some(hex::encode(format!("/{n}")).as_str()), text(&said, "body"))
        }
    }))
    .await
    .map(drop)
}

/// A handler that drops its call: the origin sees the connection end.
async fn dropped(subject: &Subject) -> Check {
    let (origin, mut events) = silent_origin().await?;
    let key = subject.key();
    let plan = Plan::get(origin.url("/"));
    let mut connection = subject.connect().await?;
    connection.send(&Request::post(format!("/out/dropped/{key}"), plan.to_bytes())).await?;
    event(&mut events, "asked").await?;
    subject.open_gate(&key).await?;
    event(&mut events, "left").await?;
    same("the handler afterwards", "\"dropped\"".to_owned(), connection.answer(false).await?.text())
}

/// A client that leaves takes its handler along, and with it the call that the handler makes.
async fn client_left(subject: &Subject) -> Check {
    let (origin, mut events) = silent_origin().await?;
    let mut connection = subject.connect().await?;
    connection.send(&Request::post("/out/call", Plan::get(origin.url("/")).to_bytes())).await?;
    event(&mut events, "asked").await?;
    drop(connection);
    event(&mut events, "left").await
}

/// An origin that never answers, and says when it is asked and when its caller left.
async fn silent_origin() -> Result<(Origin, mpsc::Receiver<&'static str>), Failure> {
    let (sender, events) = mpsc::channel(4);
    let origin = Origin::start(move |mut stream| {
        let sender = sender.clone();
        async move {
            if Received::read(&mut stream).await.is_none() {
                return;
            }
            let _ = sender.send("asked").await;
            let mut buffer = [0; 64];
            while matches!(stream.read(&mut buffer).await, Ok(read) if read > 0) {}
            let _ = sender.send("left").await;
        }
    })
    .await?;
    Ok((origin, events))
}

async fn event(events: &mut mpsc::Receiver<&'static str>, expected: &'static str) -> Check {
    let seen = tokio::time::timeout(std::time::Duration::from_secs(10), events.recv()).await;
    same("what the origin saw", Some(expected), seen.ok().flatten())
}
