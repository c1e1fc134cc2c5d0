use serde_json::Value;

use crate::failure::same;
use crate::invariants::Invariant;
use crate::wire::Request;
use crate::{Check, Refusal, Subject};

pub(super) const H18: Invariant = Invariant::new(
    "H18",
    "odd_methods_and_statuses",
    "methods outside the registered ones and statuses outside the known ones pass; what a host refuses gets its answer",
    |subject| Box::pin(check(subject)),
);

async fn check(subject: &Subject) -> Check {
    if subject.capabilities().custom_methods {
        for method in ["PROPFIND", "M-SEARCH", "QUERY", "get", "X!#$%&'*+-.^_`|~"] {
            let echo = subject.json(&Request::new(method, "/echo").header("Content-Length", "0")).await?;
            same("the method", Some(method), echo.get("method").and_then(Value::as_str))?;
        }
    }
    for refusal in subject.driver().refusals() {
        refused(subject, refusal).await.map_err(|failure| failure.during(refusal.of))?;
    }
    let mut statuses = vec![200, 201, 400, 418, 500, 503];
    if subject.capabilities().custom_statuses {
        statuses.extend([299, 399, 499, 599]);
    }
    for status in statuses {
        let answer = subject.ask(&Request::get(format!("/status/{status}"))).await?;
        same("the status", status, answer.head.status)?;
        same(format!("the body of {status}"), format!("status {status}"), answer.text())?;
    }
    Ok(())
}

async fn refused(subject: &Subject, refusal: &Refusal) -> Check {
    let mut connection = subject.connect().await?;
    let Refusal { line, header, .. } = refusal;
    connection
        .write(format!("{line}\r\nHost: {}\r\n{header}\r\n\r\n", subject.authority()).as_bytes())
        .await?;
    same("the status of the host's answer", refusal.status, connection.head(false).await?.status)?;
    subject.is_alive().await
}
