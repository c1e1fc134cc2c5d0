//! Actors, their projects, and the threads of these.

use serde_json::{Value, json};

use crate::api::call::{Call, Outcome};
use crate::api::refusal::Refusal;
use crate::api::rows;
use crate::schema::shape;
use crate::store::Row;

/// An actor; one with the same type and key is refused.
pub(in crate::api) fn create_actor(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let (kind, key) = (call.body.owned("subject_type"), call.body.owned("external_key"));
    if find_actor(call, &kind, &key).is_some() {
        return Err(Refusal::taken());
    }
    rows::create(call)
}

pub(in crate::api) fn lookup_actor(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let (Some(kind), Some(key)) = (call.query("subject_type"), call.query("external_key")) else {
        return Err(Refusal::bad_request());
    };
    let actor = find_actor(call, kind, key).ok_or_else(|| Refusal::not_found("Actor"))?;
    Ok(Outcome::Json(json!({"actor": shape("Actor", call.store, "actors", actor)})))
}

fn find_actor<'a>(call: &'a Call<'_>, kind: &str, key: &str) -> Option<&'a Row> {
    let actors = call.store.rows("actors").iter();
    actors.into_iter().find(|actor| actor.is("subject_type", kind) && actor.is("external_key", key))
}

/// A project of the actor that the query names.
pub(in crate::api) fn create_project(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let actor = actor(call)?;
    call.body.set("actor_id", actor.id());
    call.body.set_default("status", "active");
    rows::create(call)
}

pub(in crate::api) fn create_thread(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let project = call.target_in("projects")?;
    call.body.set("actor_id", project.owned("actor_id"));
    for (member, value) in [
        ("thread_kind", "conversation"),
        ("thread_visibility", "user_visible"),
        ("thread_purpose", "conversation"),
        ("status", "idle"),
        ("state_version", "1"),
    ] {
        call.body.set_default(member, value);
    }
    call.body.set("last_activity_at", call.now_ms);
    rows::create(call)
}

/// Rows of the project that the path names, or of the actor that the query names; the archived ones only when asked for.
pub(in crate::api) fn list(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let (mut rows, archived) = (call.rows()?, call.query_flag("include_archived")?);
    if call.model.table == "projects" {
        let actor = actor(call)?;
        rows.retain(|row| row.is("actor_id", actor.id()));
    }
    rows.retain(|row| archived || row.value("archived_at").is_none());
    rows::sorted(call, rows)
}

pub(in crate::api) fn archive(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let row = call.target()?.with("archived_at", call.now_ms);
    Ok(call.save(call.model.table, row))
}

pub(in crate::api) fn unarchive(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let mut row = call.target()?;
    row.take("archived_at");
    Ok(call.save(call.model.table, row))
}

/// Rows of an actor whose name or title contains the text, newest first, by the cursor of the page before.
pub(in crate::api) fn search(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let actor = actor(call)?;
    let wanted = call.query("q").unwrap_or_default().to_lowercase();
    let before = match call.query("cursor") {
        Some(cursor) => cursor.parse().map_err(|_| Refusal::bad_request())?,
        None => i64::MAX,
    };
    let limit = call.query_number("limit")?.filter(|limit| *limit > 0).unwrap_or(20).min(100);
    let (name, kind) =
        if call.model.table == "projects" { ("name", "ActorProject") } else { ("title", "AgentThread") };
    let mut rows = call.store.all(call.model.table, "actor_id", actor.id()).rev().filter(|row| {
        row.value("archived_at").is_none()
            && row.id().parse::<i64>().is_ok_and(|id| id < before)
            && row.owned(name).to_lowercase().contains(&wanted)
    });
    let page: Vec<&Row> = rows.by_ref().take(usize::try_from(limit).unwrap_or_default()).collect();
    let has_more = rows.next().is_some();
    let data: Value = page.iter().map(|row| shape(kind, call.store, call.model.table, row)).collect();
    let mut answer = json!({"data": data, "limit": limit, "has_more": has_more});
    if let (true, Some(last), Some(members)) = (has_more, page.last(), answer.as_object_mut()) {
        members.insert("next_cursor".to_owned(), last.id().into());
    }
    Ok(Outcome::Json(answer))
}

/// The actor that the query names.
fn actor(call: &Call<'_>) -> Result<Row, Refusal> {
    call.named("actors", call.query("actor_id").ok_or_else(Refusal::bad_request)?)
}
