use std::time::Duration;

use tokio::time::{sleep, timeout};

use super::bodies::pattern;
use super::body_stream::{CHUNK, CHUNKS, memory_is_bounded};
use crate::failure::{holds, same};
use crate::invariants::Invariant;
use crate::wire::{Connection, End, Piece, Request};
use crate::{Check, Failure, Subject};

pub(super) const H06: Invariant = Invariant::new(
    "H06",
    "response_stream",
    "a response streams with back-pressure both ways, full duplex, and an error is never a clean end",
    |subject| Box::pin(check(subject)),
)
.where_(|capabilities| {
    if capabilities.response_streaming { Ok(()) } else { Err("the runtime sends a response only as a whole") }
});

/// What may be on its way between two sides of which one stalls: socket buffers of both, and a runtime's own.
const IN_FLIGHT_BOUND: usize = 32 * 1024 * 1024;
/// How long nothing must move before it counts as stopped.
const STANDSTILL: Duration = Duration::from_millis(400);

async fn check(subject: &Subject) -> Check {
    first_chunk_before_last(subject).await?;
    stalled_reader(subject).await?;
    if subject.capabilities().request_streaming {
        stalled_handler(subject).await?;
    }
    if subject.capabilities().full_duplex {
        full_duplex(subject).await?;
    }
    errors_are_errors(subject).await?;
    bounded_memory(subject).await
}

async fn first_chunk_before_last(subject: &Subject) -> Check {
    let key = subject.key();
    let mut connection = subject.connect().await?;
    connection.send(&Request::get(format!("/slow/{key}"))).await?;
    same("the status", 200, connection.head(false).await?.status)?;
    same("the first chunk, while the handler waits", "first".to_owned(), text(&mut connection, 5).await?)?;
    subject.open_gate(&key).await?;
    same("the last chunk", "last".to_owned(), text(&mut connection, 4).await?)?;
    clean_end(&mut connection, "the slow stream").await
}

/// A client that stops reading stops the producer; one that then leaves ends it.
async fn stalled_reader(subject: &Subject) -> Check {
    let key = subject.key();
    let mut connection = subject.connect().await?;
    connection.send(&Request::get(format!("/endless/{key}"))).await?;
    connection.head(false).await?;
    connection.piece().await?;
    let mut produced = subject.marks(&key).await?;
    loop {
        sleep(STANDSTILL).await;
        let now = subject.marks(&key).await?;
        let bytes = usize::try_from(now).unwrap_or(usize::MAX).saturating_mul(CHUNK);
        holds(
            "what a handler made for a client that does not read",
            bytes < IN_FLIGHT_BOUND,
            format!("less than {IN_FLIGHT_BOUND} bytes"),
            bytes,
        )?;
        if now == produced {
            break;
        }
        produced = now;
    }
    drop(connection);
    subject
        .wait_for(&format!("{key}.cancelled"), 1)
        .await
        .map_err(|failure| failure.during("after the client left"))
}

/// A handler that does not read stops the upload; once it reads, everything arrives.
async fn stalled_handler(subject: &Subject) -> Check {
    let key = subject.key();
    let chunk = pattern(CHUNK);
    let mut connection = subject.connect().await?;
    connection
        .send(
            &Request::new("POST", format!("/stalled/{key}"))
                .header("Content-Length", (CHUNKS * CHUNK).to_string()),
        )
        .await?;
    subject.wait_for(&format!("{key}.in"), 1).await?;
    let (mut reader, mut writer) = connection.into_split();
    let upload = async {
        for _ in 0..CHUNKS {
            writer.write(&chunk).await?;
        }
        Ok::<_, Failure>(())
    };
    let mut upload = std::pin::pin!(upload);
    let finished = timeout(STANDSTILL * 2, &mut upload).await;
    holds("an upload of 64 MiB that nobody reads", finished.is_err(), "a standstill", "all of it was taken")?;
    subject.open_gate(&key).await?;
    upload.await?;
    let answer = reader.answer(false).await?;
    same("the bytes that the handler read afterwards", (CHUNKS * CHUNK).to_string(), answer.text())
}

async fn full_duplex(subject: &Subject) -> Check {
    let mut connection = subject.connect().await?;
    connection.send(&Request::chunked("/duplex")).await?;
    connection.write_chunk(b"ping 0").await?;
    same("the status", 200, connection.head(false).await?.status)?;
    for round in 0..10 {
        let expected = format!("ping {round}");
        same(
            "an echo, while the request is still being sent",
            expected.clone(),
            text(&mut connection, 6).await?,
        )?;
        if round < 9 {
            connection.write_chunk(format!("ping {}", round + 1).as_bytes()).await?;
        }
    }
    connection.write_last_chunk(&[]).await?;
    clean_end(&mut connection, "the full-duplex echo").await
}

async fn errors_are_errors(subject: &Subject) -> Check {
    cut_off(subject, "/broken", "a good beginning").await?;
    // One that fails at once may still become a proper error; a success with a clean end it may not.
    let seen = subject.ask(&Request::get("/broken-early")).await;
    let clean = seen.as_ref().is_ok_and(|answer| answer.is_whole() && answer.head.status < 400);
    holds("a body that fails before its first byte", !clean, "an error", format!("{seen:?}"))?;
    subject.is_alive().await?;
    let own = subject.another(&[]).await?;
    cut_off(&own, "/panic/stream", "before the panic").await?;
    own.is_alive().await?;
    own.stop().await
}

async fn cut_off(subject: &Subject, path: &str, beginning: &str) -> Check {
    let answer = subject.ask(&Request::get(path)).await?;
    same(format!("{path}: the status"), 200, answer.head.status)?;
    same(format!("{path}: what came before the error"), beginning.to_owned(), answer.text())?;
    same(format!("{path}: the end of a body that failed"), End::CutOff, answer.end)
}

async fn bounded_memory(subject: &Subject) -> Check {
    let own = subject.another(&[]).await?;
    own.is_alive().await?;
    let before = own.instance().peak_memory();
    let mut connection = own.connect().await?;
    connection.send(&Request::get(format!("/chunks/{CHUNKS}"))).await?;
    connection.head(false).await?;
    let mut length = 0;
    loop {
        match connection.piece().await? {
            Piece::Data(data) => length += data.len(),
            Piece::End(end) => {
                same("the end of 64 MiB", End::Clean(Vec::new()), end)?;
                break;
            }
        }
    }
    same("64 MiB out", CHUNKS * CHUNK, length)?;
    memory_is_bounded(&own, "64 MiB out", 64, before)?;
    own.stop().await
}

/// Exactly so many bytes of the body as text.
async fn text(connection: &mut Connection, length: usize) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    while bytes.len() < length {
        match connection.piece().await? {
            Piece::Data(data) => bytes.extend_from_slice(&data),
            Piece::End(end) => {
                let seen = format!("{end:?} after {}", bytes.escape_ascii());
                return Err(Failure::new("a streamed body", format!("{length} more bytes"), seen));
            }
        }
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

async fn clean_end(connection: &mut Connection, what: &str) -> Check {
    match connection.piece().await? {
        Piece::End(End::Clean(_)) => Ok(()),
        other => Err(Failure::new(format!("the end of {what}"), "a clean end", format!("{other:?}"))),
    }
}
