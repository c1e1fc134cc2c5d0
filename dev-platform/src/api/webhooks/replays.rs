//! Replay of deliveries: each is delivered again under a new id.

use serde_json::json;

use super::deliveries;
use crate::api::call::{Call, Outcome};
use crate::api::refusal::Refusal;
use crate::store::Row;
use crate::webhooks::{FAILED, FILTERED, PENDING, PERMANENTLY_FAILED, SUCCESS};

/// Replays the deliveries of a list of ids, or those of a span of time.
pub(in crate::api) fn start(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let app = call.target_in("webhook_apps")?.owned("app_slug");
    let key = call.body.text("idempotency_key").map(str::to_owned);
    if let Some(key) = &key
        && let Some(task) = call.store.all("webhook_replays", "_idempotency_key", key).next_back()
        && task.is("app_slug", &app)
        && call.now_ms.saturating_sub(task.number("created_at").unwrap_or_default()) < IDEMPOTENCY_MS
    {
        return Ok(started(task.id()));
    }
    let chosen = chosen(call, &app)?;
    let active = call
        .store
        .all("webhook_replays", "app_slug", &app)
        .filter(|task| task.value("_cancelled").is_none() && call.store.is_replaying(task.id()));
    if active.count() >= MOST_ACTIVE {
        return Err(Refusal::invalid("Too many active replay tasks"));
    }
    let task = Row::new().with("app_slug", app).with("started_at", call.now_ms).with("_idempotency_key", key);
    let task = call.store.insert("webhook_replays", task, call.now_ms);
    for old in chosen {
        let mut again = Row::new().with("_replay_id", task.id());
        for member in COPIED {
            if let Some(value) = old.value(member) {
                again.set(member, value.clone());
            }
        }
        deliveries::add(call, again, PENDING);
    }
    Ok(started(task.id()))
}

fn started(task_id: &str) -> Outcome {
    Outcome::Json(json!({"status": "queued", "message": "Replay task created", "task_id": task_id}))
}

fn chosen(call: &Call<'_>, app: &str) -> Result<Vec<Row>, Refusal> {
    let body = &call.body;
    let all = call.store.all("webhook_deliveries", "app_slug", app);
    if body.value("delivery_ids").is_some() {
        let ids = body.texts("delivery_ids");
        if ids.is_empty() || ids.len() > MOST_IDS {
            return Err(Refusal::invalid(format!("delivery_ids must hold 1 to {MOST_IDS} ids")));
        }
        return Ok(all.filter(|row| ids.iter().any(|id| id == row.id())).cloned().collect());
    }
    let Some(from) = body.number("start_date") else { return Err(Refusal::shape()) };
    let to = body.number("end_date").unwrap_or(call.now_ms);
    if to < from || to.saturating_sub(from) > WINDOW_MS {
        return Err(Refusal::invalid("The replay window must be between 0 and 48 hours"));
    }
    if body.text("status").is_some_and(|status| !STATUSES.contains(&status)) {
        return Err(Refusal::invalid("Unknown delivery status"));
    }
    let is_chosen = |row: &&Row| {
        let at = row.number("timestamp").unwrap_or_default();
        let same = |member: &str| body.text(member).is_none_or(|wanted| row.is(member, wanted));
        (from..=to).contains(&at) && ["status", "event_name", "endpoint_id"].into_iter().all(same)
    };
    Ok(all.filter(is_chosen).cloned().collect())
}

/// Stops what has not been sent yet. A task that has ended stays as it is.
pub(in crate::api) fn cancel(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let mut task = call.target()?;
    if !call.store.is_replaying(task.id()) {
        return Ok(Outcome::Json(json!({"status": "completed", "message": "Replay task has ended"})));
    }
    for delivery in call.store.rows_mut("webhook_deliveries") {
        if delivery.is("_replay_id", task.id()) && delivery.is("status", PENDING) {
            delivery.set("status", PERMANENTLY_FAILED);
            delivery.take("_next_attempt_at");
        }
    }
    task.set("_cancelled", true);
    call.save("webhook_replays", task);
    Ok(Outcome::Json(json!({"status": "cancelled", "message": "Replay task cancelled"})))
}

const COPIED: [&str; 7] =
    ["app_slug", "endpoint_id", "event_name", "payload", "max_attempts", "_event_id", "_body"];
const STATUSES: [&str; 4] = [SUCCESS, FAILED, PERMANENTLY_FAILED, FILTERED];
const MOST_IDS: usize = 500;
const MOST_ACTIVE: usize = 3;
const WINDOW_MS: i64 = 48 * 60 * 60 * 1000;
const IDEMPOTENCY_MS: i64 = 30 * 60 * 1000;
