//! Segments: sets of users, of organizations or of workspaces.

use serde_json::json;

use super::call::{Call, Outcome};
use super::refusal::Refusal;
use super::rows;
use crate::store::{Row, derived};

pub(super) fn create(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    entities(call.body.text("type"))?;
    rows::create(call)
}

pub(super) fn delete(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    rows::delete(call)?;
    Ok(success())
}

/// Puts an entity of the segment's type into it; one that is in it stays in it.
pub(super) fn assign(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let segment = call.target()?;
    let entity = call.named(entities(segment.text("type"))?, &call.body.owned("entity_id"))?;
    take_out(call, &segment, entity.id());
    let row = Row::new().with("segment_id", segment.id()).with("entity_id", entity.id());
    call.store.insert("segment_entities", row, call.now_ms);
    Ok(success())
}

pub(super) fn remove(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let segment = call.target()?;
    let entity = call.body.owned("entity_id");
    take_out(call, &segment, &entity);
    Ok(success())
}

/// The entities of a type that pass every filter: in a segment, or with a name, an address or a number that contains
/// the text.
pub(super) fn data(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let table = entities(call.body.text("target_type"))?;
    let filters = Row::from(call.body.take("filters").unwrap_or_default());
    let wanted = Row::from(filters.value(table.trim_end_matches('s')).cloned().unwrap_or_default());
    let segment = match filters.text("segment_id") {
        Some(id) => Some(call.named("segments", id)?),
        None => None,
    };
    let text = |row: &Row, field: &str| {
        let derived = || derived(call.store, table, row, field)?.as_str().map(str::to_owned);
        row.text(field).map(str::to_owned).or_else(derived).unwrap_or_default().to_lowercase()
    };
    let name = if table == "users" { "_name" } else { "name" };
    let members = [("name", name), ("email", "primary_email_address"), ("phone", "primary_phone_number")];
    let is_in = |row: &Row, segment: &Row| {
        call.store
            .all("segment_entities", "segment_id", segment.id())
            .any(|held| held.is("entity_id", row.id()))
    };
    let rows = call.store.rows(table).iter().filter(|row| {
        segment.as_ref().is_none_or(|segment| is_in(row, segment))
            && members.iter().all(|(filter, field)| {
                wanted.text(filter).is_none_or(|part| text(row, field).contains(&part.to_lowercase()))
            })
    });
    Ok(Outcome::Many(rows.cloned().collect()))
}

fn take_out(call: &mut Call<'_>, segment: &Row, entity_id: &str) {
    let is_it = |row: &Row| row.is("segment_id", segment.id()) && row.is("entity_id", entity_id);
    call.store.rows_mut("segment_entities").retain(|row| !is_it(row));
}

/// The table of a type of entities.
fn entities(kind: Option<&str>) -> Result<&'static str, Refusal> {
    match kind {
        Some("user" | "users") => Ok("users"),
        Some("organization" | "organizations") => Ok("organizations"),
        Some("workspace" | "workspaces") => Ok("workspaces"),
        _ => Err(Refusal::invalid("Unknown segment type")),
    }
}

fn success() -> Outcome {
    Outcome::Json(json!({"success": true}))
}
