use futures_util::future::try_join_all;

use super::bodies::pattern;
use super::headers::seen;
use crate::failure::same;
use crate::invariants::Invariant;
use crate::wire::Request;
use crate::{Check, Failure, Subject};

pub(super) const H14: Invariant =
    Invariant::new("H14", "concurrency", "fifty requests at once keep apart", |subject| {
        Box::pin(check(subject))
    });

const AT_ONCE: usize = 50;

async fn check(subject: &Subject) -> Check {
    try_join_all((0..AT_ONCE).map(|n| own_answers(subject, n))).await?;
    all_in_flight(subject).await
}

/// Query, headers and body of each request come back to it.
async fn own_answers(subject: &Subject, n: usize) -> Check {
    let request = Request::get(format!("/echo/{n}?n={n}")).header("X-N", n.to_string());
    let echo = subject.json(&request).await?;
    same(
        "the target",
        Some(format!("/echo/{n}?n={n}")),
        echo.get("target").and_then(|target| target.as_str().map(str::to_owned)),
    )?;
    same("the header", vec![n.to_string()], seen(&echo, "x-n")?)?;
    let mut body = pattern(100 * n + 1);
    body.extend_from_slice(n.to_string().as_bytes());
    let request = Request::post("/bytes", body.clone()).header("Content-Type", "application/octet-stream");
    let answer = subject.ok(&request).await?;
    same(format!("body {n}"), true, body == answer.body)
}

/// All fifty are in their handlers before the first may answer.
async fn all_in_flight(subject: &Subject) -> Check {
    let key = subject.key();
    let held = try_join_all((0..AT_ONCE).map(|n| {
        let key = key.clone();
        async move {
            let mut connection = subject.connect().await?;
            connection.send(&Request::get(format!("/hold/{key}?{n}"))).await?;
            Ok::<_, Failure>(connection)
        }
    }))
    .await?;
    subject.wait_for(&format!("{key}.in"), AT_ONCE as u64).await?;
    subject.open_gate(&key).await?;
    for (n, mut connection) in held.into_iter().enumerate() {
        same("the answer", n.to_string(), connection.answer(false).await?.text())?;
    }
    Ok(())
}
