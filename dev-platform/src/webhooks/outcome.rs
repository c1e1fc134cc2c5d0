use axum::http::{HeaderMap, header};
use serde_json::{Map, Value};

use super::{FAILED, PERMANENTLY_FAILED, SUCCESS};
use crate::store::{Row, Store};
use crate::timestamp;

/// What an endpoint answered.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

/// Writes what came of an attempt into its delivery, and says when it is tried again.
pub(crate) fn settle(store: &mut Store, id: &str, result: Result<Reply, String>, took_ms: i64, now_ms: i64) {
    // A delivery may have gone with its app while it was under way.
    let Some(delivery) = store.row_mut("webhook_deliveries", id) else { return };
    let attempt = delivery.number("attempt_number").unwrap_or_default().saturating_add(1);
    delivery.set("attempt_number", attempt);
    delivery.set("response_time_ms", took_ms);
    let status = result.as_ref().ok().map(|reply| reply.status);
    delivery.set("http_status_code", status);
    let wait_ms = match &result {
        Ok(reply) => asked_wait_ms(reply, now_ms),
        Err(_) => None,
    };
    match result {
        Ok(reply) => {
            delivery.set("response_headers", headers(&reply.headers));
            delivery.set("response_body", reply.body);
        }
        Err(error) => delivery.set("response_body", error),
    }
    let next = now_ms.saturating_add(wait_ms.unwrap_or_else(|| ladder_ms(attempt)));
    let is_late = next.saturating_sub(delivery.number("timestamp").unwrap_or_default()) > RETRY_WINDOW_MS;
    let is_last = attempt >= delivery.number("max_attempts").unwrap_or_default() || is_late;
    let outcome = match status {
        Some(200..=299) => SUCCESS,
        None | Some(408 | 429 | 500..) if !is_last => FAILED,
        _ => PERMANENTLY_FAILED,
    };
    delivery.set("status", outcome);
    delivery.touch(now_ms);
    if outcome == FAILED {
        delivery.set("_next_attempt_at", next);
    }
    let endpoint_id = delivery.owned("endpoint_id");
    note_at_endpoint(store, &endpoint_id, outcome, status, now_ms);
}

/// An endpoint that is gone, or that exhausts ten deliveries in a day, gets nothing more.
fn note_at_endpoint(store: &mut Store, id: &str, outcome: &str, status: Option<u16>, now_ms: i64) {
    let day_ago = now_ms.saturating_sub(DAY_MS);
    let exhausted = store.all("webhook_deliveries", "endpoint_id", id).filter(|delivery| {
        delivery.is("status", PERMANENTLY_FAILED) && delivery.number("updated_at") > Some(day_ago)
    });
    let exhausted = exhausted.count();
    let is_hopeless = status == Some(410) || exhausted >= MOST_EXHAUSTED;
    let Some(endpoint) = store.row_mut("webhook_endpoints", id) else { return };
    if outcome == SUCCESS {
        endpoint.set("failure_count", 0);
        return;
    }
    endpoint.set("failure_count", endpoint.number("failure_count").unwrap_or_default().saturating_add(1));
    endpoint.set("last_failure_at", now_ms);
    if is_hopeless && outcome == PERMANENTLY_FAILED {
        endpoint.set("is_active", false);
        endpoint.set("auto_disabled", true);
        endpoint.set("auto_disabled_at", now_ms);
    }
}

/// How long the receiver asks to wait: in seconds, or until a date.
fn asked_wait_ms(reply: &Reply, now_ms: i64) -> Option<i64> {
    let text = reply.headers.get(header::RETRY_AFTER)?.to_str().ok()?.trim();
    let seconds = text.parse::<i64>().ok().map(|seconds| seconds.saturating_mul(1000));
    seconds.or_else(|| Some(timestamp::mail_date_ms(text)?.saturating_sub(now_ms))).map(|wait| wait.max(0))
}

/// How long after an attempt the next one comes: 30 s, 60 s, 5 min, 15 min, and 6 h from then on.
fn ladder_ms(attempt: i64) -> i64 {
    let seconds = match attempt {
        ..=1 => 30,
        2 => 60,
        3 => 5 * 60,
        4 => 15 * 60,
        _ => 6 * 60 * 60,
    };
    seconds * 1000
}

fn headers(headers: &HeaderMap) -> Value {
    let pairs =
        headers.iter().filter_map(|(name, value)| Some((name.to_string(), value.to_str().ok()?.into())));
    Value::Object(pairs.collect::<Map<_, _>>())
}

/// The text of a delivery whose endpoint is not there, or takes nothing.
pub(super) fn undeliverable(delivery: &mut Row, now_ms: i64) {
    delivery.set("status", PERMANENTLY_FAILED);
    delivery.set("response_body", "the endpoint is not active");
    delivery.touch(now_ms);
}

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
const RETRY_WINDOW_MS: i64 = 7 * DAY_MS;
const MOST_EXHAUSTED: usize = 10;
