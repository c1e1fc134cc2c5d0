//! The settings of the deployment: one row, whose members are settings of their own.

pub(super) mod email;
mod merge;

use serde_json::{Value, json};

use self::merge::{MOVED, move_into, overlay};
use super::call::{Call, Outcome};
use super::refusal::Refusal;
use super::rows;
use crate::store::{Row, sample};

/// The deployment with all of its settings.
pub(super) fn get(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let host = call.platform.tokens.issuer().trim_start_matches("http://").to_owned();
    let deployment = deployment(call)?
        .with("backend_host", host.as_str())
        .with("frontend_host", host)
        .with("publishable_key", call.platform.environment.publishable_key.as_str());
    Ok(Outcome::One(deployment))
}

pub(super) fn update_auth(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let mut changes = json!({});
    for (from, to) in MOVED {
        move_into(&mut changes, to, call.body.value_at(from));
    }
    change(call, "auth_settings", &changes)
}

/// What concerns sessions is a setting of authentication.
pub(super) fn update_restrictions(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let mut changes = std::mem::take(&mut call.body);
    let mut sessions = Row::new();
    for member in SESSION_SETTINGS {
        if let Some(value) = changes.take(member) {
            sessions.set(member, value);
        }
    }
    change(call, "auth_settings", &sessions.into())?;
    change(call, "restrictions", &changes.into())
}

pub(super) fn update_display(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let changes = std::mem::take(&mut call.body).into();
    change(call, "ui_settings", &changes)
}

pub(super) fn update_b2b(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let changes = std::mem::take(&mut call.body);
    for (member, table) in [
        ("default_workspace_creator_role_id", "workspace_roles"),
        ("default_workspace_member_role_id", "workspace_roles"),
        ("default_org_creator_role_id", "organization_roles"),
        ("default_org_member_role_id", "organization_roles"),
    ] {
        if let Some(id) = changes.text(member) {
            call.named(table, id)?;
        }
    }
    change(call, "_b2b_settings", &changes.into())
}

/// Writes a template. A signing key that is not given is erased, as the platform does.
pub(super) fn update_template(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let key = call.body.take("custom_signing_key").unwrap_or(Value::Null);
    call.body.set("custom_signing_key", key);
    rows::update(call)
}

/// Settings of a social provider, which are made when they are not there.
pub(super) fn upsert_social(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let provider =
        call.body.text("provider").ok_or_else(|| Refusal::invalid("provider is required"))?.to_owned();
    let changes = std::mem::take(&mut call.body);
    match call.store.find("social_providers", "provider", &provider).cloned() {
        Some(mut row) => {
            row.merge(changes);
            Ok(call.save("social_providers", row))
        }
        None => Ok(Outcome::One(call.store.insert("social_providers", changes, call.now_ms))),
    }
}

/// Keeps a picture, and gives where it is served.
pub(super) fn upload_image(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let url = call.picture("").ok_or_else(|| Refusal::invalid("An image is required"))?;
    Ok(Outcome::One(Row::new().with("url", url)))
}

fn deployment(call: &Call<'_>) -> Result<Row, Refusal> {
    let id = sample::DEPLOYMENT_ID.to_string();
    call.store.row("deployment", &id).cloned().ok_or_else(|| Refusal::not_found("Deployment"))
}

fn change(call: &mut Call<'_>, member: &str, changes: &Value) -> Result<Outcome, Refusal> {
    let mut deployment = deployment(call)?;
    overlay(deployment.value_mut(member), changes);
    Ok(call.save("deployment", deployment))
}

const SESSION_SETTINGS: [&str; 4] = [
    "multi_session_support",
    "session_token_lifetime",
    "session_validity_period",
    "session_inactive_timeout",
];
