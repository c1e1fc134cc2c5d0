//! E-mail: templates, and the server that sends it.

use serde_json::json;

use super::deployment;
use crate::api::call::{Call, Outcome};
use crate::api::refusal::Refusal;
use crate::store::Row;

pub(in crate::api) fn template(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let name = template_name(call)?;
    let held = call.store.find("email_templates", "template_name", &name).cloned();
    let standard = || {
        Row::new()
            .with("template_name", name.as_str())
            .with("template_subject", name.replace('_', " "))
            .with("template_data", "<p>{{ message }}</p>")
            .with("template_from", "no-reply")
    };
    Ok(Outcome::One(held.unwrap_or_else(standard)))
}

pub(in crate::api) fn update_template(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let name = template_name(call)?;
    let changes = std::mem::take(&mut call.body).with("template_name", name.as_str());
    match call.store.find("email_templates", "template_name", &name).cloned() {
        Some(mut row) => {
            row.merge(changes);
            Ok(call.save("email_templates", row))
        }
        None => Ok(Outcome::One(call.store.insert("email_templates", changes, call.now_ms))),
    }
}

fn template_name(call: &Call<'_>) -> Result<String, Refusal> {
    let name = call.parameter("template_name");
    if TEMPLATES.contains(&name) { Ok(name.to_owned()) } else { Err(Refusal::not_found("Email template")) }
}

pub(in crate::api) fn update_smtp(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let mut config = smtp(call)?;
    // Kept for an export; no answer has it.
    let password = config.take("password");
    let config = config.with("_password", password).with("verified", false);
    let row =
        deployment(call)?.with("custom_smtp_config", config.clone()).with("email_provider", "custom_smtp");
    call.save("deployment", row);
    Ok(Outcome::One(config))
}

/// Whether the settings are whole. No connection is made.
pub(in crate::api) fn verify_smtp(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    smtp(call)?;
    Ok(Outcome::Json(
        json!({"success": true, "message": "The settings are whole; wacht-dev connects to no server"}),
    ))
}

pub(in crate::api) fn remove_smtp(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let mut row = deployment(call)?.with("email_provider", "postmark");
    row.take("custom_smtp_config");
    Ok(call.save("deployment", row))
}

fn smtp(call: &mut Call<'_>) -> Result<Row, Refusal> {
    let mut config = std::mem::take(&mut call.body);
    config.set_default("use_tls", true);
    let is_port = config.number("port").is_some_and(|port| (1..=65_535).contains(&port));
    if config.owned("host").is_empty() || !is_port {
        return Err(Refusal::invalid("Invalid SMTP configuration"));
    }
    Ok(config)
}

const TEMPLATES: &[&str] = &[
    "magic_link",
    "organization_invite",
    "password_change",
    "password_remove",
    "primary_email_change",
    "reset_password_code",
    "sign_in_from_new_device",
    "verification_code",
    "waitlist_invite",
    "waitlist_signup",
    "workspace_invite",
];
