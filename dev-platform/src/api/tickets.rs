//! Session tickets: a link that signs somebody in.

use serde_json::{Value, json};

use super::call::{Call, Outcome};
use super::refusal::Refusal;
use crate::store::Row;

/// A ticket of one of the four types, each of which needs other members.
pub(super) fn create(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let body = std::mem::take(&mut call.body);
    let path = check(call, &body)?;
    let expires_in = body.number("expires_in").unwrap_or(DEFAULT_SECONDS);
    if expires_in <= 0 {
        return Err(Refusal::invalid("expires_in must be positive"));
    }
    let expires_at = call.now_ms.div_euclid(1000).saturating_add(expires_in);
    let row = call.store.insert("tickets", body.with("expires_at", expires_at), call.now_ms);
    let url = format!("{}{path}?ticket={}", call.platform.tokens.issuer(), row.id());
    Ok(Outcome::Json(json!({"ticket": row.id(), "expires_at": expires_at, "url": url})))
}

/// The path of its link. Refuses a ticket that lacks what its type needs.
fn check(call: &Call<'_>, body: &Row) -> Result<&'static str, Refusal> {
    let needed = |member: &str| {
        let missing = || Refusal::invalid(format!("{member} is required"));
        body.text(member).filter(|text| !text.is_empty()).ok_or_else(missing)
    };
    Ok(match body.text("ticket_type") {
        Some("impersonation") => {
            call.named("users", needed("user_id")?)?;
            "/sign-in"
        }
        Some("agent_access") => {
            if body.texts("agent_ids").is_empty() {
                return Err(Refusal::invalid("agent_ids is required"));
            }
            if !body.is("agent_session_identifier", "signin") {
                let actor = needed("actor_id")?;
                actor.parse::<i64>().map_err(|_| Refusal::invalid("actor_id must be an integer"))?;
                let is_there = call.store.rows("actors").iter().any(|row| row.id() == actor);
                if !is_there {
                    return Err(Refusal::not_found("Actor"));
                }
            } else if body.value("actor_id").is_some_and(Value::is_string) {
                return Err(Refusal::invalid("actor_id is not for signin"));
            }
            "/vanity/agents"
        }
        Some("webhook_app_access") => {
            call.named("webhook_apps", needed("webhook_app_slug")?)?;
            "/vanity/webhook"
        }
        Some("api_auth_access") => {
            call.named("api_apps", needed("api_auth_app_slug")?)?;
            "/vanity/api-auth"
        }
        _ => return Err(Refusal::invalid("Unknown ticket type")),
    })
}

/// 12 hours.
const DEFAULT_SECONDS: i64 = 43_200;
