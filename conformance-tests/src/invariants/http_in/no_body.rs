use crate::failure::{holds, same};
use crate::invariants::Invariant;
use crate::wire::{Head, Request};
use crate::{Check, Subject};

pub(super) const H07: Invariant = Invariant::new(
    "H07",
    "no_body",
    "HEAD answers GET's headers with no body; 204 and 304 carry none",
    |subject| Box::pin(check(subject)),
);

async fn check(subject: &Subject) -> Check {
    for path in [
        "/bytes/1000",
        "/bytes/0",
        "/set-cookie",
        "/chunks/3",
        "/values",
        "/error/forbidden",
        "/nothing-here",
    ] {
        let get = subject.ask(&Request::get(path)).await?;
        let mut connection = subject.connect().await?;
        let head = connection.exchange(&Request::new("HEAD", path)).await?;
        same(format!("HEAD {path}: the status"), get.head.status, head.head.status)?;
        // A platform that collects a body of unknown length knows it only for GET.
        let collected =
            !subject.capabilities().response_streaming && head.head.one("content-length").is_none();
        let lines = |head: &Head| -> Vec<String> {
            let lines = comparable(head).into_iter();
            lines.filter(|line| !(collected && line.starts_with("content-length:"))).collect()
        };
        same(format!("HEAD {path}: the headers"), lines(&get.head), lines(&head.head))?;
        nothing_follows(connection, &format!("HEAD {path}")).await?;
    }
    for status in ["204", "304", "205"] {
        let mut connection = subject.connect().await?;
        let answer = connection.exchange(&Request::get(format!("/status/{status}"))).await?;
        same("the status", status.to_owned(), answer.head.status.to_string())?;
        same(format!("{status}: the body"), String::new(), answer.text())?;
        same(format!("{status}: the handler's own header"), Some(&b"yes"[..]), answer.head.one("x-kept"))?;
        let length = answer.head.texts("content-length");
        holds(
            format!("{status}: content-length"),
            length.is_empty() || (status == "205" && length == ["0"]),
            "none that announces a body",
            format!("{length:?}"),
        )?;
        same(
            format!("{status}: transfer-encoding"),
            Vec::<String>::new(),
            answer.head.texts("transfer-encoding"),
        )?;
        nothing_follows(connection, status).await?;
    }
    Ok(())
}

/// The headers that must be the same: all but those that differ from one answer to the next, and the framing of a body
/// whose length is not known beforehand (RFC 9110 section 9.3.2).
fn comparable(head: &Head) -> Vec<String> {
    let mut lines: Vec<String> = head
        .lines
        .iter()
        .filter(|(name, _)| !matches!(name.as_str(), "date" | "transfer-encoding" | "x-request-id"))
        // An envelope's length depends on the request id only where ids differ in length.
        .map(|(name, value)| format!("{name}: {}", value.escape_ascii()))
        .collect();
    lines.sort();
    lines
}

/// A body that should not be there would be read as the head of the next answer.
async fn nothing_follows(mut connection: crate::wire::Connection, what: &str) -> Check {
    let next = connection.exchange(&Request::get("/values")).await;
    let next =
        next.map_err(|failure| failure.during(format!("{what}: the next answer on the connection")))?;
    same(format!("{what}: the next answer on the connection"), "values".to_owned(), next.text())
}
