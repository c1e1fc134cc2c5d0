use crate::failure::same;
use crate::invariants::Invariant;
use crate::invariants::envelope::TIMEOUT;
use crate::wire::Request;
use crate::{Check, Subject};

pub(super) const H16: Invariant =
    Invariant::new("H16", "deadline", "a handler past its deadline is a 504 envelope, and ends", |subject| {
        Box::pin(check(subject))
    });

async fn check(subject: &Subject) -> Check {
    let own = subject.another(&[("SUBJECT_DEADLINE_MS", "200")]).await?;
    let key = own.key();
    let mut connection = own.connect().await?;
    let answer = connection.exchange(&Request::get(format!("/hold/{key}"))).await?;
    TIMEOUT.check("a handler that never answers", &answer)?;
    own.wait_for(&format!("{key}.cancelled"), 1).await?;
    same("handlers that finished", 0, own.marks(&format!("{key}.finished")).await?)?;
    // The deadline is for the head: a body may take longer.
    if own.capabilities().response_streaming {
        let slow = own.key();
        let mut streaming = own.connect().await?;
        streaming.send(&Request::get(format!("/slow/{slow}"))).await?;
        streaming.head(false).await?;
        tokio::time::sleep(std::time::Duration::from_millis(400)).await;
        own.open_gate(&slow).await?;
    }
    own.is_alive().await?;
    own.stop().await
}
