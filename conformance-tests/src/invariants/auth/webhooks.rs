use std::time::{Duration, SystemTime};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac};
use sha2::Sha256;

use crate::failure::{all, same};
use crate::invariants::Invariant;
use crate::invariants::envelope::BAD_REQUEST;
use crate::wire::Request;
use crate::{Check, Failure, Subject};

pub(super) const A14: Invariant = Invariant::new(
    "A14",
    "webhooks",
    "a webhook is verified on the raw bytes; a changed byte, an old timestamp, a wrong secret are refused",
    |subject| Box::pin(check(subject)),
);

const KEY: [u8; 32] = *b"the secret of the subject's hook";
const OTHER_KEY: [u8; 32] = *b"somebody else's secret, not ours";
const ID: &str = "msg_1";
/// No library writes these bytes when it is given what they mean.
const BODY: &str =
    "{ \"type\" : \"user.created\",\n\t\"data\":{\"name\":\"Zo\\u00eb\",\"b\":1.0,\"a\":1e2} }";

async fn check(subject: &Subject) -> Check {
    let own =
        subject.another(&[("WACHT_WEBHOOK_SECRET", &format!("whsec_{}", STANDARD.encode(KEY)))]).await?;
    let now = now()?;
    let right = signature(&KEY, now, BODY);
    let wrong = signature(&OTHER_KEY, now, BODY);

    let answer = own.ask(&delivery(now, &right, BODY)).await?;
    same("the status of a signed webhook", 200, answer.head.status)?;
    same("what the handler read", "msg_1 user.created".to_owned(), answer.text())?;
    let rotated = own.ask(&delivery(now, &format!("{wrong} {right}"), BODY)).await?;
    same("the status with a second signature, as in a rotation", 200, rotated.head.status)?;
    let slow = now - 200;
    let recent = own.ask(&delivery(slow, &signature(&KEY, slow, BODY), BODY)).await?;
    same("the status of one that was under way for 200 s", 200, recent.head.status)?;

    let (old, early) = (now - 400, now + 400);
    let refused = [
        ("a wrong secret", delivery(now, &wrong, BODY)),
        ("an old timestamp", delivery(old, &signature(&KEY, old, BODY), BODY)),
        ("a timestamp of the future", delivery(early, &signature(&KEY, early, BODY), BODY)),
        ("another timestamp than the signed one", delivery(now - 1, &right, BODY)),
        ("the same JSON in other bytes", delivery(now, &right, &BODY.replace('\n', " "))),
        ("a byte more", delivery(now, &right, &format!("{BODY} "))),
        ("a changed byte", delivery(now, &right, &BODY.replace("Zo", "Zu"))),
        ("an unknown version", delivery(now, &right.replace("v1,", "v2,"), BODY)),
        ("an empty signature", delivery(now, "v1,", BODY)),
        ("no headers", Request::post("/auth/webhook", BODY)),
    ];
    let mut checks = Vec::new();
    for (what, request) in refused {
        let answer = own.ask(&request).await?;
        checks.push(BAD_REQUEST.with_message("The webhook does not verify").check(what, &answer));
    }
    all(checks)?;
    own.stop().await
}

fn delivery(time: u64, signature: &str, body: &str) -> Request {
    Request::post("/auth/webhook", body)
        .header("Content-Type", "application/json")
        .header("webhook-id", ID)
        .header("webhook-timestamp", time.to_string())
        .header("webhook-signature", signature)
}

/// As the platform signs: the Base64 of HMAC-SHA256 over id, timestamp and body.
fn signature(key: &[u8], time: u64, body: &str) -> String {
    let mac = Hmac::<Sha256>::new_from_slice(key).map(|mac| mac.chain_update(format!("{ID}.{time}.{body}")));
    mac.map(|mac| format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))).unwrap_or_default()
}

fn now() -> Result<u64, Failure> {
    let since: Result<Duration, _> = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    since.map(|since| since.as_secs()).map_err(|error| Failure::new("the clock", "a time after 1970", error))
}
