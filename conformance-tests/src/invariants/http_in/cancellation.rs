use crate::failure::{holds, same};
use crate::invariants::Invariant;
use crate::wire::Request;
use crate::{Check, Subject};

pub(super) const H15: Invariant = Invariant::new(
    "H15",
    "cancellation",
    "a client that leaves cancels its handler; nothing leaks",
    |subject| Box::pin(check(subject)),
)
.where_(|capabilities| {
    if capabilities.cancellation {
        Ok(())
    } else {
        Err("the runtime does not tell a handler that its client left")
    }
});

const CLIENTS: u64 = 20;

async fn check(subject: &Subject) -> Check {
    let own = subject.another(&[]).await?;
    own.is_alive().await?;
    let files = own.instance().open_files();
    let keys = [own.key(), own.key(), own.key()];
    let [waiting, reading, sending] = &keys;
    for _ in 0..CLIENTS {
        leave(&own, waiting, Request::get(format!("/hold/{waiting}")), b"").await?;
        leave(
            &own,
            reading,
            Request::new("POST", format!("/stalled/{reading}")).header("Content-Length", "1000"),
            b"some",
        )
        .await?;
        leave(&own, sending, Request::get(format!("/endless/{sending}")), b"").await?;
    }
    // A handler that reads nothing of a body cannot be told that there is no more of it: it learns so when it reads.
    own.open_gate(reading).await?;
    let what = ["a handler that waits", "a handler that has not read its body", "a handler that sends"];
    for (key, what) in keys.iter().zip(what) {
        let cancelled = own.wait_for(&format!("{key}.cancelled"), CLIENTS).await;
        cancelled.map_err(|failure| failure.during(what))?;
        same(format!("{what}: handlers that began"), CLIENTS, own.marks(&format!("{key}.in")).await?)?;
        same(format!("{what}: handlers that finished"), 0, own.marks(&format!("{key}.finished")).await?)?;
    }
    let left = own.instance().open_files().zip(files);
    holds(
        "open files after the clients left",
        left.is_none_or(|(now, before)| now <= before + 4),
        "as many as before",
        format!("{left:?}"),
    )?;
    own.is_alive().await?;
    own.stop().await
}

/// Sends a request, waits until its handler runs, and leaves.
async fn leave(subject: &Subject, key: &str, request: Request, body: &[u8]) -> Check {
    let began = subject.marks(&format!("{key}.in")).await?;
    let mut connection = subject.connect().await?;
    connection.send(&request).await?;
    connection.write(body).await?;
    subject.wait_for(&format!("{key}.in"), began + 1).await
}
