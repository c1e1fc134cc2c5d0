use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::failure::{holds, same};
use crate::invariants::Invariant;
use crate::wire::{Answer, End, Request};
use crate::{Check, Failure, Subject};

pub(super) const H04: Invariant = Invariant::new(
    "H04",
    "bodies",
    "a body round-trips whatever its bytes, size and type; empty stays empty; trailers arrive",
    |subject| Box::pin(check(subject)),
);

const KIB: usize = 1024;
const MIB: usize = 1024 * KIB;

/// All byte values, over and over.
pub(super) fn pattern(length: usize) -> Vec<u8> {
    (0..=u8::MAX).cycle().take(length).collect()
}

pub(super) fn sha256(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

async fn check(subject: &Subject) -> Check {
    let most = subject.driver().most_body_bytes();
    for length in [0, 1, 256, 64 * KIB - 1, 64 * KIB, 64 * KIB + 1, most.min(6 * MIB)] {
        let body = pattern(length);
        for content_type in [None, Some("application/octet-stream"), Some("application/json")] {
            let mut request = Request::post("/bytes", body.clone());
            if let Some(content_type) = content_type {
                request = request.header("Content-Type", content_type);
            }
            let answer = subject.ok(&request).await?;
            let what = format!("{length} bytes as {content_type:?}");
            same_bytes(&what, &body, &answer)?;
            let expected = content_type.map(str::to_owned).into_iter().collect::<Vec<_>>();
            same(format!("{what}: content-type"), expected, answer.head.texts("content-type"))?;
        }
    }
    if most >= 20 * MIB {
        twenty_mebibytes(subject).await?;
    }
    empty_bodies(subject).await?;
    chunked(subject).await?;
    let answer = subject.ok(&Request::get("/empty-frames")).await?;
    same("a body with empty frames in it", "ab".to_owned(), answer.text())?;
    encoded_once(subject).await?;
    lying_length(subject).await?;
    request_trailers(subject).await?;
    response_trailers(subject).await
}

/// What is encoded already is not encoded again, nor decoded.
async fn encoded_once(subject: &Subject) -> Check {
    let request = Request::get("/encoded").header("Accept-Encoding", "gzip");
    let answer = subject.ok(&request).await?;
    same("content-encoding", vec!["gzip".to_owned()], answer.head.texts("content-encoding"))?;
    let expected = "1f8b0800000000000003cb48cdc9c9070086a6103605000000";
    same("the encoded body", expected.to_owned(), hex::encode(&answer.body))
}

async fn twenty_mebibytes(subject: &Subject) -> Check {
    let body = pattern(20 * MIB);
    let sum = sha256(&body);
    let seen = subject.json(&Request::post("/hash", body)).await?;
    same("20 MiB in, by hash", Some(sum.as_str()), seen.get("sha256").and_then(Value::as_str))?;
    for path in ["/bytes/20971520", "/chunks/320"] {
        let answer = subject.ok(&Request::get(path)).await?;
        same(format!("20 MiB out of {path}, its length"), 20 * MIB, answer.body.len())?;
        same(format!("20 MiB out of {path}, by hash"), sum.clone(), sha256(&answer.body))?;
    }
    Ok(())
}

async fn empty_bodies(subject: &Subject) -> Check {
    let none = Request::get("/hash");
    let zero = Request::post("/hash", "");
    for (what, request) in [("no body", none), ("a body of length 0", zero)] {
        let seen = subject.json(&request).await?;
        same(format!("{what}: its length"), Some(0), seen.get("length").and_then(Value::as_u64))?;
        same(format!("{what}: its frames"), Some(0), seen.get("frames").and_then(Value::as_u64))?;
    }
    let mut connection = subject.connect().await?;
    connection.send(&Request::chunked("/hash")).await?;
    connection.write_last_chunk(&[]).await?;
    let seen = crate::subject::json(&connection.answer(false).await?)?;
    same("an empty chunked body: its length", Some(0), seen.get("length").and_then(Value::as_u64))
}

async fn chunked(subject: &Subject) -> Check {
    let body = pattern(1_000);
    let mut connection = subject.connect().await?;
    connection.send(&Request::chunked("/bytes")).await?;
    for chunk in body.chunks(7) {
        connection.write_chunk(chunk).await?;
    }
    connection.write_last_chunk(&[]).await?;
    same_bytes("a body in chunks of 7 bytes", &body, &connection.answer(false).await?)
}

/// A body that ends before its announced length is an error to the handler and harms nobody.
async fn lying_length(subject: &Subject) -> Check {
    let mut connection = subject.connect().await?;
    connection.send(&Request::new("POST", "/bytes").header("Content-Length", "10")).await?;
    connection.write(b"short").await?;
    connection.finish_sending().await?;
    let rest = connection.read_to_close().await;
    holds(
        "a body shorter than its length",
        !rest.starts_with(b"HTTP/1.1 2"),
        "no success",
        rest.escape_ascii(),
    )?;
    subject.is_alive().await
}

async fn request_trailers(subject: &Subject) -> Check {
    if !subject.capabilities().request_trailers {
        return Ok(());
    }
    let mut connection = subject.connect().await?;
    connection.send(&Request::chunked("/hash").header("Trailer", "X-Sum, X-Twice")).await?;
    connection.write_chunk(b"body").await?;
    connection.write_last_chunk(&[("X-Sum", "42"), ("X-Twice", "1"), ("X-Twice", "2")]).await?;
    let seen = crate::subject::json(&connection.answer(false).await?)?;
    let expected =
        json!([["x-sum", hex::encode("42")], ["x-twice", hex::encode("1")], ["x-twice", hex::encode("2")]]);
    same("the trailers of a request", Some(&expected), seen.get("trailers"))
}

async fn response_trailers(subject: &Subject) -> Check {
    if !subject.capabilities().response_trailers {
        return Ok(());
    }
    let request = Request::post("/trailers", "body").header("TE", "trailers").header("Connection", "TE");
    let answer = subject.ok(&request).await?;
    let End::Clean(trailers) = answer.end else {
        return Err(Failure::new("an answer with trailers", "a clean end", "cut off"));
    };
    let trailers: Vec<(String, String)> =
        trailers.into_iter().map(|(name, value)| (name, value.escape_ascii().to_string())).collect();
    same("the trailers of a response", vec![("x-sum".to_owned(), sha256(b"body"))], trailers)
}

fn same_bytes(what: &str, expected: &[u8], answer: &Answer) -> Check {
    same(format!("{what}: length"), expected.len(), answer.body.len())?;
    let differs = expected.iter().zip(&answer.body).position(|(expected, seen)| expected != seen);
    same(format!("{what}: the first byte that differs"), None, differs)
}
