use wacht_core::PanicIsolation;

use crate::failure::{holds, same};
use crate::invariants::Invariant;
use crate::invariants::envelope::INTERNAL_ERROR;
use crate::wire::Request;
use crate::{Check, Subject};

pub(super) const H10: Invariant = Invariant::new(
    "H10",
    "panics",
    "a handler that panics is a 500 envelope; the next request works, and those in flight live on where the engine can",
    |subject| Box::pin(check(subject)),
);

/// On an instance of its own: where a panic takes others along, those of other checks must not be among them.
async fn check(subject: &Subject) -> Check {
    let own = subject.another(&[]).await?;
    panics(&own).await?;
    own.stop().await
}

async fn panics(subject: &Subject) -> Check {
    let in_flight = subject.capabilities().panic_isolation == PanicIsolation::Request;
    let key = subject.key();
    let mut held = subject.connect().await?;
    if in_flight {
        held.send(&Request::get(format!("/hold/{key}?still-here"))).await?;
        subject.wait_for(&format!("{key}.in"), 1).await?;
    }
    for path in ["/panic/before", "/panic/sync"] {
        for _ in 0..3 {
            let answer = subject.ask(&Request::get(path)).await.map_err(|failure| failure.during(path))?;
            if subject.capabilities().panic_isolation == PanicIsolation::Host {
                same(format!("{path}: the status"), 500, answer.head.status)?;
            } else {
                INTERNAL_ERROR.check(path, &answer)?;
            }
            let told = answer.text().contains("deliberate");
            holds(format!("{path}: the panic's text in the answer"), !told, "nothing of it", answer.text())?;
        }
    }
    // The head is out by then: the client sees the end of it at once, or no answer at all.
    if subject.driver().ends_failed_bodies() {
        let streamed = subject.ask(&Request::get("/panic/stream")).await;
        let clean = streamed.as_ref().is_ok_and(|answer| answer.head.status == 200 && answer.is_whole());
        holds("a panic in a stream", !clean, "an error", format!("{streamed:?}"))?;
    }
    // INVARIANT H10: also on the connection whose handler panicked.
    let mut connection = subject.connect().await?;
    connection.exchange(&Request::get("/panic/before")).await?;
    let next = connection.exchange(&Request::get("/values")).await;
    if let Ok(next) = next {
        same("the next answer on the same connection", "values".to_owned(), next.text())?;
    }
    subject.wait_for_log("a deliberate panic before the head").await?;
    subject.is_alive().await?;
    if in_flight {
        subject.open_gate(&key).await?;
        let answer = held.answer(false).await.map_err(|failure| failure.during("the request in flight"))?;
        same("the request in flight", "still-here".to_owned(), answer.text())?;
    }
    Ok(())
}
