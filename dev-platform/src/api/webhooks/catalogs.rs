//! Catalogs: the events that an app may send.

use serde_json::json;

use crate::api::call::{Call, Outcome};
use crate::api::refusal::Refusal;
use crate::api::rows;
use crate::store::Row;

pub(in crate::api) fn create(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    check_once(&call.body.rows("events"))?;
    rows::create(call)
}

/// More events; one that is there already is refused.
pub(in crate::api) fn append(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let mut catalog = call.target()?;
    let mut events = catalog.rows("events");
    events.extend(call.body.rows("events"));
    check_once(&events)?;
    catalog.set("events", events);
    Ok(call.save("webhook_catalogs", catalog))
}

/// Archives an event, or takes it back.
pub(in crate::api) fn archive(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let mut catalog = call.target()?;
    let (name, is_archived) = (call.body.owned("event_name"), call.body.flag("is_archived"));
    let mut events = catalog.rows("events");
    let event = events.iter_mut().find(|event| event.is("name", &name));
    event.ok_or_else(|| Refusal::not_found("Event"))?.set("is_archived", is_archived);
    catalog.set("events", events);
    Ok(call.save("webhook_catalogs", catalog))
}

/// The catalog of the app that the path names.
pub(in crate::api) fn of_app(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    super::catalog_of(call).map(Outcome::One)
}

/// The events that the app that the path names may send, without those that are archived; none without a catalog.
pub(in crate::api) fn events_of_app(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let app = call.target_in("webhook_apps")?;
    let Ok(catalog) = super::catalog_of(call) else { return Ok(Outcome::Many(Vec::new())) };
    let events = catalog.rows("events").into_iter().filter(|event| !event.flag("is_archived"));
    let as_event = |event: Row| {
        let mut row = Row::new()
            .with("deployment_id", app.owned("deployment_id"))
            .with("app_slug", app.owned("app_slug"))
            .with("event_name", event.owned("name"))
            .with("description", event.owned("description"))
            .with("created_at", catalog.number("created_at"));
        row.set("schema", event.value("schema").cloned().unwrap_or(json!(null)));
        row
    };
    Ok(Outcome::Many(events.map(as_event).collect()))
}

fn check_once(events: &[Row]) -> Result<(), Refusal> {
    let mut names: Vec<String> = events.iter().map(|event| event.owned("name")).collect();
    names.sort_unstable();
    let count = names.len();
    names.dedup();
    if names.len() == count { Ok(()) } else { Err(Refusal::taken()) }
}
