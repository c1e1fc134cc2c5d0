//! API keys of customers: apps, keys that the gateway honours, and rate limit schemes.

pub(super) mod audit;

use serde_json::json;

use super::call::{Call, Outcome};
use super::refusal::Refusal;
use super::rows;
use crate::random;
use crate::store::Row;

/// An app. Its keys belong to the user, the organization and the workspace that it names.
pub(super) fn create_app(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    check_names(call)?;
    call.body.set("is_active", true);
    rows::create(call)
}

pub(super) fn update_app(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    check_names(call)?;
    rows::update(call)
}

/// Refuses names of rows that are not there.
fn check_names(call: &Call<'_>) -> Result<(), Refusal> {
    let named = [
        ("user_id", "users"),
        ("organization_id", "organizations"),
        ("workspace_id", "workspaces"),
        ("rate_limit_scheme_slug", "rate_limit_schemes"),
    ];
    for (member, table) in named {
        if let Some(name) = call.body.text(member) {
            call.named(table, name)?;
        }
    }
    Ok(())
}

/// A key of an app. Its secret is in this answer and in no other.
pub(super) fn create_key(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let app = call.target_in("api_apps")?;
    let settings = std::mem::take(&mut call.body);
    Ok(issue(call, &app, settings))
}

/// Another key with the settings of this one, which ends at once.
pub(super) fn rotate_key(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let (app, old) = (call.target_in("api_apps")?, call.target()?);
    if !old.flag("is_active") {
        return Err(Refusal::invalid("API key is revoked"));
    }
    let mut settings = Row::new();
    for member in ["name", "permissions", "metadata", "expires_at"] {
        if let Some(value) = old.value(member) {
            settings.set(member, value.clone());
        }
    }
    end(call, old, "Rotated");
    Ok(issue(call, &app, settings))
}

pub(super) fn revoke_key(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let key = call.target()?;
    let reason = call.body.owned("reason");
    if key.flag("is_active") {
        end(call, key, &reason);
    }
    Ok(Outcome::Done)
}

fn end(call: &mut Call<'_>, mut key: Row, reason: &str) {
    key.set("is_active", false);
    key.set("revoked_at", call.now_ms);
    key.set("revoked_reason", reason);
    call.save("api_keys", key);
}

fn issue(call: &mut Call<'_>, app: &Row, mut key: Row) -> Outcome {
    let prefix = app.owned("key_prefix");
    let secret = random::secret(&prefix);
    let suffix = secret.get(secret.len().saturating_sub(SUFFIX_CHARACTERS)..).unwrap_or_default();
    key.set("app_slug", app.owned("app_slug"));
    key.set("key_prefix", prefix);
    key.set("key_suffix", suffix);
    key.set("is_active", true);
    key.set_default("permissions", json!([]));
    let owner = app.owned("user_id");
    for (from, to) in [
        ("user_id", "owner_user_id"),
        ("organization_id", "organization_id"),
        ("workspace_id", "workspace_id"),
    ] {
        if let Some(id) = app.text(from) {
            key.set(to, id);
        }
    }
    let scopes = [
        ("organization_members", "organization_id", "organization_membership_id"),
        ("workspace_members", "workspace_id", "workspace_membership_id"),
    ];
    for (table, scope, member) in scopes {
        let membership = app.text(scope).and_then(|id| call.store.membership(table, id, &owner));
        if let Some(id) = membership.map(|row| row.owned("id")) {
            key.set(member, id);
        }
    }
    key.set("_secret", secret.as_str());
    let key = call.store.insert("api_keys", key, call.now_ms);
    Outcome::One(key.with("secret", secret))
}

/// All rate limit schemes and, unlike any other list, how many there are.
pub(super) fn list_schemes(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let schemes = call.rows()?;
    let total = schemes.len();
    Ok(Outcome::One(Row::new().with("schemes", schemes).with("total", total)))
}

const SUFFIX_CHARACTERS: usize = 8;
