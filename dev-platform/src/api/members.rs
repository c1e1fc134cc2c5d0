//! Memberships of organizations and of workspaces, and the roles that they give.

use serde_json::json;

use super::call::{Call, Outcome};
use super::refusal::Refusal;
use crate::store::{Row, role_table};

/// A user becomes a member. In a workspace only a member of its organization can.
pub(super) fn add(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let table = call.table()?;
    let (field, scope) = call.scope_of(table)?.ok_or_else(Refusal::bad_request)?;
    let user = call.named("users", &call.body.owned("user_id"))?;
    let role_ids = call.body.texts("role_ids");
    check_roles(call, &scope, &role_ids)?;
    if call.store.membership(table.name, &scope, user.id()).is_some() {
        return Err(Refusal::taken());
    }
    let mut row =
        Row::new().with("user_id", user.id()).with("role_ids", json!(role_ids)).with(field, scope.as_str());
    if table.name == "workspace_members" {
        let organization = call.target_in("workspaces")?.owned("organization_id");
        let member = call.store.membership("organization_members", &organization, user.id());
        let member =
            member.ok_or_else(|| Refusal::invalid("User is not a member of the organization"))?.owned("id");
        row.set("organization_membership_id", member);
        row.set("organization_id", organization);
    }
    Ok(Outcome::One(call.store.insert(table.name, row, call.now_ms)))
}

/// Other roles, other metadata.
pub(super) fn update(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let mut member = call.target()?;
    let changes = std::mem::take(&mut call.body);
    if changes.value("role_ids").is_some() {
        let (_, scope) = call.scope_of(call.table()?)?.ok_or_else(Refusal::bad_request)?;
        check_roles(call, &scope, &changes.texts("role_ids"))?;
    }
    member.merge(changes);
    Ok(call.save(call.model.table, member))
}

pub(super) fn add_role(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let mut member = call.target()?;
    let (_, scope) = call.scope_of(call.table()?)?.ok_or_else(Refusal::bad_request)?;
    let role = call.parameter("role_id").to_owned();
    check_roles(call, &scope, std::slice::from_ref(&role))?;
    let mut roles = member.texts("role_ids");
    if !roles.contains(&role) {
        roles.push(role);
    }
    member.set("role_ids", roles);
    Ok(call.save(call.model.table, member))
}

pub(super) fn remove_role(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let mut member = call.target()?;
    let mut roles = member.texts("role_ids");
    roles.retain(|id| id != call.parameter("role_id"));
    member.set("role_ids", roles);
    Ok(call.save(call.model.table, member))
}

/// Refuses roles that are not there, or are of another organization or workspace.
fn check_roles(call: &Call<'_>, scope: &str, ids: &[String]) -> Result<(), Refusal> {
    let table = role_table(call.model.table);
    let field = if table == "organization_roles" { "organization_id" } else { "workspace_id" };
    for id in ids {
        let role = call.named(table, id)?;
        if role.text(field).is_some_and(|held| held != scope) {
            return Err(Refusal::not_found("Role"));
        }
    }
    Ok(())
}
