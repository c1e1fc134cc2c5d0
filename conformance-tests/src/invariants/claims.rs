use serde_json::Value;
use wacht_core::{BackgroundWork, HeaderBytes, PanicIsolation};

use super::Invariant;
use crate::failure::same;
use crate::wire::{Piece, Request};
use crate::{Check, Failure, Subject};

pub(super) const ALL: &[Invariant] = &[K01];

const K01: Invariant = Invariant::new(
    "K01",
    "claims",
    "the context reports what the runtime claims, and what it does not claim is really absent",
    |subject| Box::pin(check(subject)),
);

async fn check(subject: &Subject) -> Check {
    let claims = subject.capabilities();
    let claimed = serde_json::to_value(claims).map_err(|error| Failure::new("the claims", "JSON", error))?;
    let facts = subject.json(&Request::get("/facts")).await?;
    same("the capabilities in the context", Some(&claimed), facts.get("capabilities"))?;
    if !claims.request_streaming {
        absent("request_streaming", streams_in(subject).await?)?;
    }
    if !claims.response_streaming {
        absent("response_streaming", streams_out(subject).await?)?;
    }
    if !claims.full_duplex {
        absent("full_duplex", duplex(subject).await?)?;
    }
    if !claims.request_trailers {
        absent("request_trailers", trailers_in(subject).await?)?;
    }
    if !claims.response_trailers {
        absent("response_trailers", trailers_out(subject).await?)?;
    }
    if !claims.raw_target {
        absent("raw_target", raw_target(subject).await?)?;
    }
    if claims.header_bytes == HeaderBytes::Utf8 {
        absent("header_bytes: opaque", opaque_headers(subject).await?)?;
    }
    if claims.background_work == BackgroundWork::BeforeResponseEnd {
        absent("background_work: after_response", works_after_response(subject).await?)?;
    }
    if claims.panic_isolation != PanicIsolation::Request {
        let own = subject.another(&[]).await?;
        panic_isolation(&own).await?;
        own.stop().await?;
    }
    if !claims.cancellation {
        absent("cancellation", cancels(subject).await?)?;
    }
    if !claims.client_address {
        absent("client_address", facts.get("address").is_some_and(Value::is_string))?;
    }
    if !claims.custom_methods {
        let answer = subject.ask(&Request::new("X!#$%&'*+-.^_`|~", "/echo")).await;
        absent("custom_methods", answer.is_ok_and(|answer| answer.head.status == 200))?;
    }
    if !claims.custom_statuses {
        let answer = subject.ask(&Request::get("/status/599")).await;
        absent("custom_statuses", answer.is_ok_and(|answer| answer.head.status == 599))?;
    }
    Ok(())
}

async fn panic_isolation(subject: &Subject) -> Check {
    if subject.capabilities().panic_isolation == PanicIsolation::Instance {
        return absent("panic_isolation: request", survives_a_panic(subject).await?);
    }
    let answer = subject.ask(&Request::get("/panic/before")).await;
    absent("panic_isolation: instance", answer.is_ok_and(|answer| answer.text().contains("request_id")))
}

fn absent(what: &str, present: bool) -> Check {
    if present { Err(Failure::new(what, "absent, as it is not claimed", "present")) } else { Ok(()) }
}

async fn streams_in(subject: &Subject) -> Result<bool, Failure> {
    let key = subject.key();
    let mut connection = subject.connect().await?;
    connection.send(&Request::chunked(format!("/first/{key}"))).await?;
    connection.write_chunk(b"first").await?;
    seen_soon(subject, &key).await
}

async fn streams_out(subject: &Subject) -> Result<bool, Failure> {
    let key = subject.key();
    let mut connection = subject.connect().await?;
    connection.send(&Request::get(format!("/slow/{key}"))).await?;
    let first = tokio::time::timeout(ABSENCE, async {
        connection.head(false).await?;
        connection.piece().await
    });
    let seen = matches!(first.await, Ok(Ok(Piece::Data(_))));
    subject.open_gate(&key).await?;
    Ok(seen)
}

async fn duplex(subject: &Subject) -> Result<bool, Failure> {
    let mut connection = subject.connect().await?;
    connection.send(&Request::chunked("/duplex")).await?;
    connection.write_chunk(b"ping").await?;
    let echoed = tokio::time::timeout(ABSENCE, async {
        connection.head(false).await?;
        connection.piece().await
    });
    Ok(matches!(echoed.await, Ok(Ok(Piece::Data(_)))))
}

async fn trailers_in(subject: &Subject) -> Result<bool, Failure> {
    let mut connection = subject.connect().await?;
    connection.send(&Request::chunked("/hash").header("Trailer", "X-Sum")).await?;
    connection.write_chunk(b"body").await?;
    connection.write_last_chunk(&[("X-Sum", "42")]).await?;
    let seen = crate::subject::json(&connection.answer(false).await?)?;
    Ok(seen.get("trailers").and_then(Value::as_array).is_some_and(|trailers| !trailers.is_empty()))
}

async fn trailers_out(subject: &Subject) -> Result<bool, Failure> {
    let request = Request::post("/trailers", "body").header("TE", "trailers").header("Connection", "TE");
    let answer = subject.ok(&request).await?;
    Ok(matches!(answer.end, crate::wire::End::Clean(trailers) if !trailers.is_empty()))
}

async fn raw_target(subject: &Subject) -> Result<bool, Failure> {
    let target = "/echo//a%2Fb/%2e%2e/c;d?x=1+2&y=%20&z=";
    let echo = subject.json(&Request::get(target)).await?;
    Ok(echo.get("target").and_then(Value::as_str) == Some(target))
}

async fn opaque_headers(subject: &Subject) -> Result<bool, Failure> {
    let answer = subject.ask(&Request::get("/echo").header("X-High", [0x80, 0xff])).await?;
    Ok(answer.text().contains("\"80ff\""))
}

async fn works_after_response(subject: &Subject) -> Result<bool, Failure> {
    let key = subject.key();
    let mut connection = subject.connect().await?;
    connection.send(&Request::get(format!("/background/{key}"))).await?;
    let answered = tokio::time::timeout(ABSENCE, connection.answer(false)).await.is_ok();
    subject.open_gate(&key).await?;
    Ok(answered)
}

async fn survives_a_panic(subject: &Subject) -> Result<bool, Failure> {
    let key = subject.key();
    let mut held = subject.connect().await?;
    held.send(&Request::get(format!("/hold/{key}"))).await?;
    subject.wait_for(&format!("{key}.in"), 1).await?;
    drop(subject.ask(&Request::get("/panic/before")).await);
    subject.open_gate(&key).await?;
    let answer = tokio::time::timeout(ABSENCE, held.answer(false)).await;
    Ok(matches!(answer, Ok(Ok(answer)) if answer.head.status == 200))
}

async fn cancels(subject: &Subject) -> Result<bool, Failure> {
    let key = subject.key();
    let mut connection = subject.connect().await?;
    connection.send(&Request::get(format!("/hold/{key}"))).await?;
    subject.wait_for(&format!("{key}.in"), 1).await?;
    drop(connection);
    let cancelled = seen_soon(subject, &format!("{key}.cancelled")).await?;
    subject.open_gate(&key).await?;
    Ok(cancelled)
}

/// How long something must stay away to count as absent.
const ABSENCE: std::time::Duration = std::time::Duration::from_millis(500);

async fn seen_soon(subject: &Subject, key: &str) -> Result<bool, Failure> {
    tokio::time::sleep(ABSENCE).await;
    Ok(subject.marks(key).await? > 0)
}
