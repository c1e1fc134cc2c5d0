//! Webhooks: apps with a signing secret, catalogs of events, endpoints, deliveries and their replay.

pub(super) mod catalogs;
pub(super) mod deliveries;
pub(super) mod endpoints;
pub(super) mod replays;
pub(super) mod statistics;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use super::call::{Call, Outcome};
use super::refusal::Refusal;
use super::rows;
use crate::random;
use crate::store::Row;

/// An app; its slug is made of its name unless it is given.
pub(super) fn create_app(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    check_catalog(call)?;
    let slug = slug(&call.body.owned("name"));
    call.body.set_default("app_slug", slug);
    call.body.set_default("failure_notification_emails", json!([]));
    call.body.set("signing_secret", signing_secret());
    call.body.set("is_active", true);
    rows::create(call)
}

pub(super) fn update_app(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    check_catalog(call)?;
    rows::update(call)
}

/// Another secret at once: what is tried again is signed with the new one too.
pub(super) fn rotate_secret(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let app = call.target()?.with("signing_secret", signing_secret());
    Ok(call.save("webhook_apps", app))
}

fn check_catalog(call: &Call<'_>) -> Result<(), Refusal> {
    match call.body.text("event_catalog_slug") {
        Some(slug) => call.named("webhook_catalogs", slug).map(drop),
        None => Ok(()),
    }
}

fn signing_secret() -> String {
    format!("whsec_{}", STANDARD.encode(random::bytes::<32>()))
}

/// Letters and digits in lower case, with a dash for anything between them.
fn slug(name: &str) -> String {
    let words = name.to_lowercase();
    let words: Vec<&str> = words.split(|letter: char| !letter.is_ascii_alphanumeric()).collect();
    let slug = words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-");
    if slug.is_empty() { format!("app-{}", u32::from_be_bytes(random::bytes())) } else { slug }
}

/// The catalog of an app.
fn catalog_of(call: &Call<'_>) -> Result<Row, Refusal> {
    let app = call.target_in("webhook_apps")?;
    let slug = app.text("event_catalog_slug").ok_or_else(|| Refusal::not_found("Event catalog"))?;
    call.named("webhook_catalogs", slug)
}
