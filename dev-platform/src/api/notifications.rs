//! Notifications to users, organizations and workspaces.

use serde_json::json;

use super::call::{Call, Outcome};
use super::refusal::Refusal;
use crate::store::Row;

/// A notification for each user that is named, or one for the organization or the workspace.
pub(super) fn create(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let mut body = std::mem::take(&mut call.body);
    for (member, table) in [("organization_id", "organizations"), ("workspace_id", "workspaces")] {
        if let Some(id) = body.text(member) {
            call.named(table, id)?;
        }
    }
    if body.text("severity").is_some_and(|severity| !SEVERITIES.contains(&severity)) {
        return Err(Refusal::invalid("Unknown severity"));
    }
    let mut users = body.texts("user_ids");
    users.extend(body.text("user_id").map(str::to_owned));
    for user in &users {
        call.named("users", user)?;
    }
    if users.is_empty() && body.value("organization_id").is_none() && body.value("workspace_id").is_none() {
        return Err(Refusal::invalid("A notification needs a user, an organization or a workspace"));
    }
    if let Some(url) = body.take("action_url") {
        let label = body.take("action_label").unwrap_or_else(|| "Open".into());
        body.set_default("ctas", json!([{"label": label, "payload": url}]));
    }
    if let Some(hours) = body.take("expires_hours").and_then(|hours| hours.as_i64()) {
        body.set("expires_at", call.now_ms.saturating_add(hours.saturating_mul(60 * 60 * 1000)));
    }
    body.take("user_ids");
    body.take("user_id");
    let rows: Vec<Row> = if users.is_empty() {
        vec![body]
    } else {
        users.into_iter().map(|user| body.clone().with("user_id", user)).collect()
    };
    let made = rows.into_iter().map(|row| call.store.insert("notifications", row, call.now_ms));
    Ok(Outcome::Many(made.collect()))
}

const SEVERITIES: [&str; 4] = ["info", "success", "warning", "error"];
