use serde_json::Value;
use sha2::{Digest, Sha256};

use super::bodies::pattern;
use crate::failure::{holds, same};
use crate::invariants::Invariant;
use crate::wire::Request;
use crate::{Check, Failure, Subject};

pub(super) const H05: Invariant = Invariant::new(
    "H05",
    "request_stream",
    "a request body streams: the first chunk is read before the last is sent; 64 MiB in bounded memory",
    |subject| Box::pin(check(subject)),
)
.where_(|capabilities| {
    if capabilities.request_streaming {
        Ok(())
    } else {
        Err("the runtime gives a request body only as a whole")
    }
});

pub(crate) const CHUNK: usize = 64 * 1024;
/// 64 MiB in chunks of 64 KiB.
pub(crate) const CHUNKS: usize = 1024;

async fn check(subject: &Subject) -> Check {
    first_chunk_before_last(subject).await?;
    let own = subject.another(&[]).await?;
    own.is_alive().await?;
    let before = own.instance().peak_memory();
    sixty_four_mebibytes(&own).await?;
    memory_is_bounded(&own, "64 MiB in", 64, before)?;
    own.stop().await
}

async fn first_chunk_before_last(subject: &Subject) -> Check {
    let key = subject.key();
    let mut connection = subject.connect().await?;
    connection.send(&Request::chunked(format!("/first/{key}"))).await?;
    connection.write_chunk(b"first").await?;
    let waited = subject.wait_for(&key, 1).await;
    waited.map_err(|failure| failure.during("reading the first chunk before the last is sent"))?;
    connection.write_chunk(b"the rest").await?;
    connection.write_last_chunk(&[]).await?;
    let seen = crate::subject::json(&connection.answer(false).await?)?;
    same("the bytes after the first chunk", Some(8), seen.get("rest").and_then(Value::as_u64))
}

async fn sixty_four_mebibytes(subject: &Subject) -> Check {
    let chunk = pattern(CHUNK);
    let mut hasher = Sha256::new();
    let mut connection = subject.connect().await?;
    connection.send(&Request::chunked("/hash")).await?;
    for _ in 0..CHUNKS {
        connection.write_chunk(&chunk).await?;
        hasher.update(&chunk);
    }
    connection.write_last_chunk(&[]).await?;
    let seen = crate::subject::json(&connection.answer(false).await?)?;
    let expected = hex::encode(hasher.finalize());
    same("64 MiB in, by hash", Some(expected.as_str()), seen.get("sha256").and_then(Value::as_str))
}

/// Checks that the peak of the subject's resident memory grew by less than its runtime's bound.
pub(crate) fn memory_is_bounded(subject: &Subject, what: &str, mebibytes: u64, before: Option<u64>) -> Check {
    let Some((before, after)) = before.zip(subject.instance().peak_memory()) else {
        return Err(Failure::new(what, "a runtime whose memory can be read", "none"));
    };
    let (grown, bound) =
        (after.saturating_sub(before), subject.driver().memory_bound(mebibytes * 1024 * 1024));
    holds(
        format!("{what}: how much the peak of memory grew"),
        grown < bound,
        format!("less than {bound} bytes"),
        format!("{grown} bytes, from {before} to {after}"),
    )
}
