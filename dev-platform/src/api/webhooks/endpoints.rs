//! Endpoints: where an app sends which events.

use std::time::Instant;

use axum::http::StatusCode;
use futures_util::FutureExt as _;
use serde_json::json;

use crate::api::call::{Call, Outcome};
use crate::api::refusal::Refusal;
use crate::api::rows;
use crate::envelope;
use crate::webhooks::{Message, event_body, send};

pub(in crate::api) fn create(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    check_url(call)?;
    call.body.set_default("max_retries", 5);
    call.body.set_default("timeout_seconds", 30);
    call.body.set("is_active", true);
    rows::create(call)
}

pub(in crate::api) fn update(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    check_url(call)?;
    rows::update(call)
}

/// Takes deliveries again after it was disabled.
pub(in crate::api) fn reactivate(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let mut endpoint = call.target()?;
    endpoint.set("is_active", true);
    endpoint.set("auto_disabled", false);
    endpoint.set("failure_count", 0);
    endpoint.take("auto_disabled_at");
    call.save("webhook_endpoints", endpoint);
    Ok(Outcome::Json(json!({"success": true, "message": "Endpoint reactivated"})))
}

/// Sends an event to the endpoint now, signed as any other, and tells what it answered. It is no delivery.
pub(in crate::api) fn test(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let endpoint = call.target()?;
    let payload = call.body.value("payload").cloned().unwrap_or_else(|| json!({}));
    let body = event_body(&call.body.owned("event_name"), &payload, call.now_ms);
    let id = call.store.next_id();
    let message = Message::new(call.store, &endpoint, &id, call.now_ms, body);
    let message = message.ok_or_else(|| Refusal::not_found("Webhook app"))?;
    let sending = async move {
        let started = Instant::now();
        let result = send(message).await;
        let took_ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
        let answer = match result {
            Ok(reply) => json!({
                "success": (200..300).contains(&reply.status),
                "status_code": reply.status,
                "response_time_ms": took_ms,
                "response_body": reply.body,
                "error": null,
            }),
            Err(error) => json!({
                "success": false,
                "status_code": 0,
                "response_time_ms": took_ms,
                "response_body": null,
                "error": error,
            }),
        };
        envelope::json(StatusCode::OK, &answer)
    };
    Ok(Outcome::Later(sending.boxed()))
}

fn check_url(call: &Call<'_>) -> Result<(), Refusal> {
    let Some(url) = call.body.text("url") else { return Ok(()) };
    let uri = url.parse::<axum::http::Uri>().ok();
    let is_http =
        uri.is_some_and(|uri| matches!(uri.scheme_str(), Some("http" | "https")) && uri.host().is_some());
    if is_http { Ok(()) } else { Err(Refusal::invalid("Invalid webhook URL")) }
}
