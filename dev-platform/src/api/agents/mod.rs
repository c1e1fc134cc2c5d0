//! What agents are made of, and whom they work for: rows. Nothing runs here.

pub(super) mod projects;

use serde_json::json;

use super::call::{Call, Outcome};
use super::refusal::Refusal;
use super::rows;
use crate::store::{LINKED, Row};

/// An agent with its tools, its knowledge bases and its sub-agents.
pub(super) fn create(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let mut agent = std::mem::take(&mut call.body);
    let links = take_links(call, &mut agent)?;
    let agent = call.store.insert("agents", agent, call.now_ms);
    replace_links(call, &agent, links);
    Ok(Outcome::One(agent))
}

/// The given members; a list that is given takes the place of the one before, and a model is cleared where it says so.
pub(super) fn update(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let mut agent = call.target()?;
    let mut changes = std::mem::take(&mut call.body);
    let links = take_links(call, &mut changes)?;
    for (flag, member) in [("clear_strong_model", "strong_model"), ("clear_weak_model", "weak_model")] {
        if changes.take(flag).is_some_and(|flag| flag == true) {
            agent.take(member);
        }
    }
    agent.merge(changes);
    replace_links(call, &agent, links);
    Ok(call.save("agents", agent))
}

/// The lists of ids among the members, each of rows that are there.
fn take_links(call: &Call<'_>, members: &mut Row) -> Result<Vec<(&'static str, Vec<String>)>, Refusal> {
    let mut links = Vec::new();
    for (table, member, _) in LINKED {
        let ids = members.texts(member);
        if members.take(member).is_none() {
            continue;
        }
        for id in &ids {
            call.named(table, id)?;
        }
        links.push((*table, ids));
    }
    Ok(links)
}

fn replace_links(call: &mut Call<'_>, agent: &Row, links: Vec<(&'static str, Vec<String>)>) {
    for (table, ids) in links {
        call.store
            .rows_mut("agent_links")
            .retain(|row| !(row.is("agent_id", agent.id()) && row.is("table", table)));
        for id in ids {
            link(call, agent, table, &id);
        }
    }
}

fn link(call: &mut Call<'_>, agent: &Row, table: &str, id: &str) {
    let row = Row::new().with("agent_id", agent.id()).with("table", table).with("linked_id", id);
    call.store.insert("agent_links", row, call.now_ms);
}

/// Gives an agent the row of the operation's table that the path names; once is enough.
pub(super) fn attach(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let (agent, linked) = linked(call)?;
    detach_row(call, &agent, &linked);
    link(call, &agent, call.model.table, linked.id());
    Ok(Outcome::Done)
}

pub(super) fn detach(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let (agent, linked) = linked(call)?;
    detach_row(call, &agent, &linked);
    Ok(Outcome::Done)
}

/// The rows of the operation's table that an agent was given.
pub(super) fn list_linked(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let agent = call.target_in("agents")?;
    Ok(Outcome::Many(call.store.linked(call.model.table, agent.id()).into_iter().cloned().collect()))
}

fn linked(call: &Call<'_>) -> Result<(Row, Row), Refusal> {
    let parameter =
        LINKED.iter().find(|(table, ..)| *table == call.model.table).map_or("", |linked| linked.2);
    Ok((call.target_in("agents")?, call.named(call.model.table, call.parameter(parameter))?))
}

fn detach_row(call: &mut Call<'_>, agent: &Row, linked: &Row) {
    let is_it = |row: &Row| row.is("agent_id", agent.id()) && row.is("linked_id", linked.id());
    call.store.rows_mut("agent_links").retain(|row| !is_it(row));
}

/// An MCP server. Nobody asks it how it authenticates.
pub(super) fn create_mcp_server(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let slug = call.body.owned("name").to_lowercase().replace(' ', "-");
    call.body.set("slug", slug);
    let Outcome::One(server) = rows::create(call)? else { return Err(Refusal::bad_request()) };
    let discovery = json!({"requires_auth": false, "message": "wacht-dev asks no server"});
    Ok(Outcome::One(server.with("discovery_result", discovery)))
}

/// A provider's profile; its key is kept and never told.
pub(super) fn create_profile(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    call.body.set_default("enabled", true);
    hide_key(call);
    rows::create(call)
}

pub(super) fn update_profile(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    hide_key(call);
    rows::update(call)
}

fn hide_key(call: &mut Call<'_>) {
    if let Some(key) = call.body.take("api_key") {
        call.body.set("_api_key", key);
        call.body.set("api_key_set", true);
    }
}
