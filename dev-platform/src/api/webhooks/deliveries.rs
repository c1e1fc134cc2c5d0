//! Events and their deliveries, one for each endpoint that subscribes.

use serde_json::{Value, json};

use crate::api::call::{Call, Outcome};
use crate::api::refusal::Refusal;
use crate::api::rows;
use crate::store::Row;
use crate::webhooks::{FILTERED, PENDING, event_body};

/// An event of an app: a delivery to each active endpoint that subscribes to it.
pub(in crate::api) fn trigger(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let app = call.target_in("webhook_apps")?;
    if !app.flag("is_active") {
        return Err(Refusal::invalid("Webhook app is not active"));
    }
    let name = call.body.owned("event_name");
    let payload = call.body.value("payload").cloned().unwrap_or(Value::Null);
    let context = call.body.value("filter_context").cloned().unwrap_or_else(|| payload.clone());
    let event_id = call.store.next_id();
    let body = event_body(&name, &payload, call.now_ms);
    let slug = app.owned("app_slug");
    let endpoints: Vec<Row> = call
        .store
        .all("webhook_endpoints", "app_slug", &slug)
        .filter(|row| row.flag("is_active"))
        .cloned()
        .collect();
    let (mut ids, mut filtered) = (Vec::new(), 0);
    for endpoint in endpoints {
        let subscriptions = endpoint.rows("subscriptions");
        let Some(subscription) = subscriptions.iter().find(|one| one.is("event_name", &name)) else {
            continue;
        };
        let passes = subscription.value("filter_rules").is_none_or(|rules| passes(rules, &context));
        let delivery = Row::new()
            .with("app_slug", slug.as_str())
            .with("endpoint_id", endpoint.id())
            .with("event_name", name.as_str())
            .with("payload", payload.clone())
            .with("max_attempts", endpoint.number("max_retries").unwrap_or(5))
            .with("_event_id", event_id.as_str())
            .with("_body", body.as_str());
        let status = if passes { PENDING } else { FILTERED };
        let id = add(call, delivery, status);
        if passes { ids.push(id) } else { filtered += 1 }
    }
    let delivered = ids.len();
    Ok(Outcome::Json(json!({"delivery_ids": ids, "filtered_count": filtered, "delivered_count": delivered})))
}

/// Puts a delivery into the store and tells the sender.
pub(super) fn add(call: &mut Call<'_>, mut delivery: Row, status: &str) -> String {
    delivery.set("status", status);
    delivery.set("attempt_number", 0);
    delivery.set("timestamp", call.now_ms);
    if status == PENDING {
        delivery.set("_next_attempt_at", call.now_ms);
    }
    let id = call.store.insert("webhook_deliveries", delivery, call.now_ms).owned("id");
    call.platform.deliveries.notify_one();
    id
}

/// The deliveries of an app by event and status. The platform does not look at the other filters of the query.
pub(in crate::api) fn list(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let mut deliveries = call.rows()?;
    for member in ["event_name", "status"] {
        if let Some(wanted) = call.query(member) {
            deliveries.retain(|row| row.is(member, wanted));
        }
    }
    rows::sorted(call, deliveries)
}

/// Whether every rule holds: a member equals the rule's value, or is one of its list; objects are looked into.
fn passes(rules: &Value, context: &Value) -> bool {
    match rules {
        Value::Object(rules) => {
            rules.iter().all(|(name, rule)| passes(rule, context.get(name).unwrap_or(&Value::Null)))
        }
        Value::Array(any) => any.contains(context),
        rule => rule == context,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_holds_when_each_of_its_members_does() {
        let context = json!({"plan": "pro", "user": {"country": "CH"}});
        assert!(passes(&json!({}), &context));
        assert!(passes(&json!({"plan": ["free", "pro"], "user": {"country": "CH"}}), &context));
        assert!(!passes(&json!({"plan": "pro", "user": {"country": "DE"}}), &context));
        assert!(!passes(&json!({"seats": 1}), &context));
    }
}
