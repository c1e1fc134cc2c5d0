use serde_json::Value;

use super::{Plan, text};
use crate::failure::same;
use crate::invariants::Invariant;
use crate::origin::{self, Origin, Received};
use crate::{Check, Failure, Subject};

pub(super) const C02: Invariant = Invariant::new(
    "C02",
    "response_as_sent",
    "status, repeated headers and a binary body come back exactly",
    |subject| Box::pin(check(subject)),
);

const HEADERS: &str = "X-Repeated: 1\r\nSet-Cookie: a=1; Expires=Wed, 21 Oct 2037 07:28:00 GMT\r\nX-Repeated: 2\r\n\
                       Set-Cookie: b=2\r\nX-Empty:\r\nX-Utf8: caf\u{e9}\r\nContent-Type: application/x-test";

async fn check(subject: &Subject) -> Check {
    let body: Vec<u8> = (0..=u8::MAX).cycle().take(70_000).collect();
    let sent = body.clone();
    let origin = Origin::start(move |mut stream| {
        let body = sent.clone();
        async move {
            let Some(request) = Received::read(&mut stream).await else { return };
            let status = request.line.split(['/', ' ']).nth(2).unwrap_or_default().to_owned();
            let body = if status == "204" || status == "304" { &[][..] } else { &body };
            if body.is_empty() {
                origin::answer_without_body(&mut stream, &format!("{status} Reason\r\n{HEADERS}")).await;
            } else {
                origin::answer(&mut stream, &format!("{status} Reason\r\n{HEADERS}"), body).await;
            }
        }
    })
    .await?;
    let mut statuses = vec![200, 201, 204, 304, 400, 401, 403, 404, 409, 429, 500, 502, 503];
    if subject.capabilities().custom_statuses {
        statuses.extend([299, 599]);
    }
    for status in statuses {
        let said = Plan::get(origin.url(&format!("/{status}"))).run(subject, "/out/call").await?;
        same(
            format!("{status}: the status ({})", text(&said, "error").unwrap_or("a response")),
            Some(status),
            said.get("status").and_then(Value::as_u64),
        )?;
        let bodiless = status == 204 || status == 304;
        let expected = if bodiless { String::new() } else { hex::encode(&body) };
        same(format!("{status}: the body"), Some(expected.as_str()), text(&said, "body"))?;
        headers_came(status, &said)?;
    }
    Ok(())
}

fn headers_came(status: u64, said: &Value) -> Check {
    let expected = [
        ("x-repeated", vec!["1", "2"]),
        ("set-cookie", vec!["a=1; Expires=Wed, 21 Oct 2037 07:28:00 GMT", "b=2"]),
        ("x-empty", vec![""]),
        ("x-utf8", vec!["caf\u{e9}"]),
        ("content-type", vec!["application/x-test"]),
    ];
    let pairs = said
        .get("headers")
        .and_then(Value::as_array)
        .ok_or_else(|| Failure::new("the call", "headers", said))?;
    for (name, values) in expected {
        let seen: Vec<&str> = pairs
            .iter()
            .filter(|pair| pair.get(0).and_then(Value::as_str) == Some(name))
            .filter_map(|pair| pair.get(1)?.as_str())
            .collect();
        let expected: Vec<String> = values.iter().map(hex::encode).collect();
        let joined = hex::encode(values.join(", "));
        let as_sent = seen == expected || (name != "set-cookie" && seen == [joined.as_str()]);
        crate::failure::holds(
            format!("{status}: the header {name} (hex)"),
            as_sent,
            format!("{expected:?}"),
            format!("{seen:?}"),
        )?;
    }
    Ok(())
}
