use serde_json::Value;
use sha2::{Digest, Sha256};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::mpsc;

use super::{Plan, text};
use crate::failure::same;
use crate::invariants::Invariant;
use crate::invariants::http_in::{CHUNK, CHUNKS, memory_is_bounded};
use crate::origin::{Origin, Received};
use crate::{Check, Failure, Subject};

pub(super) const C05: Invariant = Invariant::new(
    "C05",
    "streams",
    "a large response streams with bounded memory; a large request body too",
    |subject| Box::pin(check(subject)),
)
.where_(|capabilities| {
    if capabilities.response_streaming && capabilities.request_streaming {
        Ok(())
    } else {
        Err("the runtime passes bodies on only as a whole")
    }
});

async fn check(subject: &Subject) -> Check {
    let chunk: Vec<u8> = (0..=u8::MAX).cycle().take(CHUNK).collect();
    let mut hasher = Sha256::new();
    (0..CHUNKS).for_each(|_| hasher.update(&chunk));
    let sum = hex::encode(hasher.finalize());
    let own = subject.another(&[]).await?;
    own.is_alive().await?;
    let before = own.instance().peak_memory();
    download(&own, chunk, &sum).await?;
    memory_is_bounded(&own, "64 MiB fetched", 64, before)?;
    upload(&own).await?;
    memory_is_bounded(&own, "64 MiB fetched and 64 MiB sent", 128, before)?;
    own.stop().await
}

async fn download(subject: &Subject, chunk: Vec<u8>, sum: &str) -> Check {
    let origin = Origin::start(move |mut stream| {
        let chunk = chunk.clone();
        async move {
            Received::read(&mut stream).await;
            drop(
                stream
                    .write_all(
                        format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", CHUNKS * CHUNK).as_bytes(),
                    )
                    .await,
            );
            for _ in 0..CHUNKS {
                if stream.write_all(&chunk).await.is_err() {
                    return;
                }
            }
        }
    })
    .await?;
    let said = Plan::get(origin.url("/")).run(subject, "/out/hash").await?;
    same("64 MiB fetched, by hash", Some(sum), text(&said, "sha256"))
}

async fn upload(subject: &Subject) -> Check {
    let (counted, mut counts) = mpsc::channel(1);
    let origin = Origin::start(move |mut stream| {
        let counted = counted.clone();
        async move {
            let taken = drain(&mut stream).await;
            drop(
                stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").await,
            );
            let _ = counted.send(taken).await;
        }
    })
    .await?;
    let mut plan = Plan::get(origin.url("/"));
    plan.method = "POST";
    plan.chunks = CHUNKS;
    let said = plan.run(subject, "/out/hash").await?;
    same(format!("the upload's status ({said})"), Some(200), said.get("status").and_then(Value::as_u64))?;
    let taken = counts.recv().await.ok_or_else(|| Failure::new("the upload", "a count", "none"))?;
    same("64 MiB sent, with its framing", true, taken >= CHUNKS * CHUNK)
}

/// Reads a chunked request to its last chunk and keeps none of it; gives the bytes that came.
async fn drain(stream: &mut TcpStream) -> usize {
    let Some((_, mut tail)) = Received::read_head(stream).await else { return 0 };
    let mut taken = tail.len();
    let mut buffer = vec![0; CHUNK];
    while !tail.ends_with(b"0\r\n\r\n") {
        let Ok(read @ 1..) = stream.read(&mut buffer).await else { break };
        taken += read;
        tail.extend_from_slice(buffer.get(..read).unwrap_or_default());
        let keep = tail.len().saturating_sub(16);
        tail.drain(..keep);
    }
    taken
}
