use wacht_core::{BackgroundWork, PanicIsolation};

use crate::failure::same;
use crate::invariants::Invariant;
use crate::wire::Request;
use crate::{Check, Subject};

pub(super) const H17: Invariant = Invariant::new(
    "H17",
    "background_work",
    "wait_until work runs after the response, or before its end where that is all there is; a panic in it harms nobody",
    |subject| Box::pin(check(subject)),
);

async fn check(subject: &Subject) -> Check {
    let key = subject.key();
    let mut connection = subject.connect().await?;
    connection.send(&Request::get(format!("/background/{key}"))).await?;
    if subject.capabilities().background_work == BackgroundWork::AfterResponse {
        let answer = connection.answer(false).await?;
        same("the answer, while its work waits", "answered".to_owned(), answer.text())?;
        same(
            "work that ended before its gate was open",
            0,
            subject.marks(&format!("{key}.finished")).await?,
        )?;
        // The client that left takes nothing with it.
        drop(connection);
        subject.open_gate(&key).await?;
    } else {
        subject.wait_for(&format!("{key}.in"), 1).await?;
        subject.open_gate(&key).await?;
        same("the answer", "answered".to_owned(), connection.answer(false).await?.text())?;
    }
    subject.wait_for(&format!("{key}.finished"), 1).await?;
    same("work that was cut off", 0, subject.marks(&format!("{key}.cancelled")).await?)?;
    let own = subject.another(&[]).await?;
    panics(&own).await?;
    own.stop().await
}

async fn panics(subject: &Subject) -> Check {
    let key = subject.key();
    let answer = subject.ok(&Request::get(format!("/panic/background/{key}"))).await?;
    same("the answer of a request whose work panics", "answered".to_owned(), answer.text())?;
    // Where a panic takes others along, who asks for the mark may be among them.
    if subject.capabilities().panic_isolation == PanicIsolation::Request {
        subject.wait_for(&key, 1).await?;
    }
    subject.wait_for_log("panicked: a deliberate panic in background work").await?;
    subject.is_alive().await
}
