use futures_util::future::try_join_all;

use crate::failure::same;
use crate::invariants::Invariant;
use crate::wire::Request;
use crate::{Check, Subject};

pub(super) const A11: Invariant =
    Invariant::new("A11", "starts", "start-up runs once per process, sandbox or isolate", |subject| {
        Box::pin(check(subject))
    });

async fn check(subject: &Subject) -> Check {
    let own = subject.another(&[]).await?;
    let request = Request::get("/starts");
    let first = try_join_all((0..50).map(|_| own.json(&request))).await?;
    for seen in first {
        same("starts, as fifty first requests see them", 1, seen.as_u64().unwrap_or_default())?;
    }
    own.ask(&Request::get("/panic/before")).await.map(drop)?;
    same("starts after a panic", 1, own.json(&request).await?.as_u64().unwrap_or_default())?;
    own.stop().await
}
