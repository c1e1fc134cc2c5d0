use std::sync::Arc;

use tokio::sync::Mutex;

use super::Plan;
use crate::failure::{holds, same};
use crate::invariants::Invariant;
use crate::origin::{self, Origin, Received};
use crate::{Check, Failure, Subject};

pub(super) const C01: Invariant = Invariant::new(
    "C01",
    "request_as_given",
    "method, headers (repeated too), query and body leave exactly as given",
    |subject| Box::pin(check(subject)),
);

/// Headers that a client may add of its own: framing, and what says nothing about the request.
const OWN: [&str; 7] =
    ["host", "content-length", "transfer-encoding", "connection", "accept", "user-agent", "te"];

async fn check(subject: &Subject) -> Check {
    let received: Arc<Mutex<Vec<Received>>> = Arc::default();
    let log = Arc::clone(&received);
    let origin = Origin::start(move |mut stream| {
        let log = Arc::clone(&log);
        async move {
            if let Some(request) = Received::read(&mut stream).await {
                log.lock().await.push(request);
                origin::answer(&mut stream, "200 OK", b"").await;
            }
        }
    })
    .await?;
    for (method, body) in cases(subject) {
        for target in ["/", "/a%2Fb//c/%2e%2e/d;e?x=1+2&y=%20&z=&a=%C3%A9", "/?", "/x?a=b?c"] {
            let plan = plan(method, origin.url(target), body.clone());
            let said = plan.run(subject, "/out/call").await?;
            same(
                format!("the call's outcome ({said})"),
                Some(200),
                said.get("status").and_then(serde_json::Value::as_u64),
            )?;
            let request = received.lock().await.pop();
            let request =
                request.ok_or_else(|| Failure::new("the call", "a request at the origin", "none"))?;
            let sent = subject.driver().target_sent(target);
            arrived(subject, &plan, &format!("{method} {sent} HTTP/1.1"), &origin, &request)?;
        }
    }
    same("calls beyond those asked for", 0, received.lock().await.len())
}

fn cases(subject: &Subject) -> Vec<(&'static str, Vec<u8>)> {
    let bytes: Vec<u8> = (0..=u8::MAX).collect();
    let mut cases = vec![
        ("GET", Vec::new()),
        ("DELETE", Vec::new()),
        ("POST", bytes.clone()),
        ("PUT", bytes),
        ("PATCH", b"{}".to_vec()),
    ];
    if subject.capabilities().custom_methods {
        cases.push(("PROPFIND", b"<x/>".to_vec()));
    }
    cases
}

fn plan(method: &'static str, url: String, body: Vec<u8>) -> Plan {
    let mut plan = Plan::get(url);
    plan.method = method;
    plan.body = body;
    plan.headers = vec![
        ("x-repeated", b"1".to_vec()),
        ("x-other", b"between".to_vec()),
        ("x-repeated", b"2".to_vec()),
        ("x-empty", Vec::new()),
        ("x-utf8", "caf\u{e9}".as_bytes().to_vec()),
        ("authorization", b"Bearer t0ken".to_vec()),
        ("cookie", b"a=1; b=2".to_vec()),
        ("content-type", b"application/x-test".to_vec()),
    ];
    plan
}

fn arrived(subject: &Subject, plan: &Plan, line: &str, origin: &Origin, request: &Received) -> Check {
    same("the request line", line.to_owned(), request.line.clone())?;
    for (name, _) in &plan.headers {
        let given: Vec<&[u8]> = plan
            .headers
            .iter()
            .filter(|(known, _)| known == name)
            .map(|(_, value)| value.as_slice())
            .collect();
        let seen = request.all(name);
        let joined = given.join(&b", "[..]);
        let as_given = seen == given || (given.len() > 1 && seen == [joined.as_slice()]);
        holds(format!("{line}: the header {name}"), as_given, format!("{given:?}"), format!("{seen:?}"))?;
    }
    let added: Vec<&str> = request
        .headers
        .iter()
        .map(|(name, _)| name.as_str())
        .filter(|name| !OWN.contains(name) && !subject.driver().adds_to_calls().contains(name))
        .filter(|name| !plan.headers.iter().any(|(given, _)| given == name))
        .collect();
    same(format!("{line}: headers that nobody gave"), Vec::<&str>::new(), added)?;
    let authority = origin.address().to_string();
    same(format!("{line}: host"), vec![authority.as_bytes()], request.all("host"))?;
    same(format!("{line}: the body"), plan.body.clone(), request.body.clone())
}
