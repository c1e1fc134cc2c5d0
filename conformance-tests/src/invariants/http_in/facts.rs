use serde_json::Value;

use crate::failure::{holds, same};
use crate::invariants::Invariant;
use crate::wire::Request;
use crate::{Check, Failure, Subject};

pub(super) const H13: Invariant = Invariant::new(
    "H13",
    "facts",
    "client address, scheme, host, request id and runtime name are in the context; no client can forge the address",
    |subject| Box::pin(check(subject)),
);

/// What a client may write about itself.
const FORGED: [(&str, &str); 10] = [
    ("X-Forwarded-For", "203.0.113.7"),
    ("Forwarded", "for=203.0.113.7;proto=https;host=evil.example"),
    ("X-Forwarded-Proto", "https"),
    ("X-Forwarded-Host", "evil.example"),
    ("X-Real-IP", "203.0.113.7"),
    ("True-Client-IP", "203.0.113.7"),
    ("CF-Connecting-IP", "203.0.113.7"),
    ("X-Client-IP", "203.0.113.7"),
    ("Fastly-Client-IP", "203.0.113.7"),
    ("X-Wacht-Client-IP", "203.0.113.7"),
];

async fn check(subject: &Subject) -> Check {
    let plain = Request::get("/facts");
    let forged =
        FORGED.iter().fold(Request::get("/facts"), |request, (name, value)| request.header(name, value));
    let mut ids = Vec::new();
    for (what, request) in [("a plain request", plain), ("a request with forged headers", forged)] {
        let facts = subject.json(&request).await?;
        let text = |name: &str| facts.get(name).and_then(Value::as_str);
        if subject.capabilities().client_address {
            same(format!("{what}: the client's address"), Some("127.0.0.1"), text("address"))?;
            let source = text("address_source");
            holds(
                format!("{what}: who vouches for the address"),
                matches!(source, Some("peer" | "platform")),
                "peer or platform",
                format!("{source:?}"),
            )?;
        } else {
            same(format!("{what}: the client's address"), None, text("address"))?;
        }
        same(format!("{what}: the scheme"), Some(subject.driver().scheme()), text("scheme"))?;
        same(format!("{what}: the host"), Some(subject.authority().as_str()), text("host"))?;
        same(format!("{what}: the runtime"), Some(subject.runtime()), text("runtime"))?;
        ids.push(text("request_id").unwrap_or_default().to_owned());
        deadline_and_clock(&facts)?;
    }
    let named = subject.json(&Request::get("/facts").header("Host", "api.example:8443")).await?;
    same(
        "a host of the client's choice",
        Some("api.example:8443"),
        named.get("host").and_then(Value::as_str),
    )?;
    ids.push(named.get("request_id").and_then(Value::as_str).unwrap_or_default().to_owned());
    let first_id = ids.first().cloned().unwrap_or_default();
    let answer = subject.ask(&Request::get("/error/forbidden").header("X-Request-Id", &first_id)).await?;
    ids.push(
        crate::subject::json(&answer)?
            .get("request_id")
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned(),
    );
    holds(
        "request ids",
        ids.iter().all(|id| id.len() >= 8),
        "8 characters or more each",
        format!("{ids:?}"),
    )?;
    let mut different = ids.clone();
    different.sort();
    different.dedup();
    same("how many request ids differ", ids.len(), different.len())
}

fn deadline_and_clock(facts: &Value) -> Check {
    let left = facts.get("deadline_ms").and_then(Value::as_u64);
    holds("the time left", left.is_some_and(|left| left > 0), "more than 0 ms", format!("{left:?}"))?;
    let now = facts.get("now").and_then(Value::as_u64).unwrap_or_default();
    let ours =
        std::time::UNIX_EPOCH.elapsed().map_err(|error| Failure::new("the clock", "after 1970", error))?;
    let apart = ours.as_secs().abs_diff(now);
    holds("the clock, against the suite's", apart < 60, "less than a minute apart", format!("{apart} s"))?;
    let random = facts.get("random").and_then(Value::as_array).cloned().unwrap_or_default();
    let differ = matches!(random.as_slice(), [first, second] if first != second);
    holds("two random numbers", differ, "two that differ", format!("{random:?}"))
}
