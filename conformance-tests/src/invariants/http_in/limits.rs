use super::bodies::pattern;
use crate::failure::{all, same};
use crate::invariants::Invariant;
use crate::invariants::envelope::{
    Envelope, HEADERS_TOO_LARGE, INTERNAL_ERROR, PAYLOAD_TOO_LARGE, URI_TOO_LONG,
};
use crate::wire::{Answer, Request};
use crate::{Check, Failure, Subject};

pub(super) const H09: Invariant = Invariant::new(
    "H09",
    "limits",
    "a body over the limit is 413, too many or too long headers 431, a long target 414, all in the envelope",
    |subject| Box::pin(check(subject)),
);

const BODY_LIMIT: usize = 64 * 1024;
/// Bodies without a type are H04's.
const BINARY: &str = "application/octet-stream";

async fn check(subject: &Subject) -> Check {
    let own = subject.another(&[("SUBJECT_BODY_LIMIT", &BODY_LIMIT.to_string())]).await?;
    let at_limit = Request::post("/bytes", pattern(BODY_LIMIT)).header("Content-Type", BINARY);
    let answer = own.ok(&at_limit).await?;
    same("a body at the limit", BODY_LIMIT, answer.body.len())?;
    bodies_over_the_limit(&own).await?;
    own.is_alive().await?;
    own.stop().await?;
    heads_over_the_limit(subject).await?;
    if let Some(most) = subject.driver().most_response_header_bytes() {
        response_heads(subject, most).await?;
    }
    subject.is_alive().await
}

/// What the platform takes of response headers arrives whole; of more, the client gets the envelope and not half an answer.
async fn response_heads(subject: &Subject, most: usize) -> Check {
    let answer = subject.ok(&Request::get(format!("/long-header/{}", most / 2))).await?;
    let length = answer.head.one("x-long").map_or(0, <[u8]>::len);
    same("the length of a response header", most / 2, length)?;
    let over = subject.ask(&Request::get(format!("/long-header/{most}"))).await?;
    INTERNAL_ERROR.check("response headers that are too long", &over)?;
    subject.wait_for_log("the headers are more than the host takes").await
}

async fn bodies_over_the_limit(subject: &Subject) -> Check {
    // Where a platform reads the whole body first, it waits for what was announced.
    let announced: &[usize] = if subject.driver().owns_http() { &[BODY_LIMIT + 1, 1 << 40] } else { &[] };
    for announced in announced {
        let request = Request::new("POST", "/bytes").header("Content-Length", announced.to_string());
        // Nothing of the body is sent: its length alone is enough.
        check_answer(subject, &format!("an announced length of {announced}"), &request, PAYLOAD_TOO_LARGE)
            .await?;
    }
    let request = Request::chunked("/bytes").header("Content-Type", BINARY);
    let mut connection = subject.connect().await?;
    connection.send(&request).await?;
    connection.write_chunk(&pattern(BODY_LIMIT)).await?;
    connection.write_chunk(b"one more").await?;
    if !subject.capabilities().request_streaming {
        connection.write_last_chunk(&[]).await?;
    }
    let answer = connection.answer(false).await.map_err(|failure| failure.during("chunks over the limit"))?;
    PAYLOAD_TOO_LARGE.check("chunks over the limit", &answer)?;
    let streamed = Request::chunked("/hash").header("Content-Type", BINARY);
    let mut connection = subject.connect().await?;
    connection.send(&streamed).await?;
    connection.write_chunk(&pattern(BODY_LIMIT)).await?;
    connection.write_chunk(b"one more").await?;
    if !subject.capabilities().request_streaming {
        connection.write_last_chunk(&[]).await?;
    }
    let answer =
        connection.answer(false).await.map_err(|failure| failure.during("a stream over the limit"))?;
    PAYLOAD_TOO_LARGE.check("a stream over the limit", &answer)
}

async fn heads_over_the_limit(subject: &Subject) -> Check {
    let mut checks = Vec::new();
    let (most_lines, most_bytes) =
        (subject.driver().most_header_lines(), subject.driver().most_header_bytes());
    for lines in [101, 400, 3_000].into_iter().filter(|lines| *lines <= most_lines) {
        let request =
            (0..lines).fold(Request::get("/echo"), |request, n| request.header(format!("X-{n}"), "1"));
        let what = format!("{lines} header lines");
        checks.push(check_answer(subject, &what, &request, HEADERS_TOO_LARGE).await);
    }
    for bytes in [66 * 1024, 500 * 1024, 2 * 1024 * 1024].into_iter().filter(|bytes| *bytes <= most_bytes) {
        let request = Request::get("/echo").header("X-Long", vec![b'a'; bytes]);
        let what = format!("a header of {bytes} bytes");
        checks.push(check_answer(subject, &what, &request, HEADERS_TOO_LARGE).await);
    }
    // A platform that reads HTTP itself has limits of its own.
    let longest = if subject.driver().owns_http() { 500_000 } else { most_bytes.min(60_000) };
    for bytes in [8_001, 60_000, 70_000, 500_000].into_iter().filter(|bytes| *bytes <= longest) {
        let request = Request::get(format!("/{}", "a".repeat(bytes - 1)));
        let what = format!("a target of {bytes} bytes");
        checks.push(check_answer(subject, &what, &request, URI_TOO_LONG).await);
    }
    all(checks)?;
    let request = Request::get(format!("/echo?{}", "a".repeat(7_900)));
    subject.json(&request).await.map(drop).map_err(|failure| failure.during("a target below the limit"))
}

async fn check_answer(subject: &Subject, what: &str, request: &Request, expected: Envelope) -> Check {
    let connection = subject.connect().await?;
    let (mut reader, mut writer) = connection.into_split();
    // A server that has read enough may answer and stop reading: what counts is its answer.
    let (_, answer): (Check, Result<Answer, Failure>) =
        tokio::join!(writer.send(request), reader.answer(false));
    expected.check(what, &answer.map_err(|failure| failure.during(what))?)
}
