//! Organizations and workspaces: what they share, and the invitations into them.

use serde_json::Value;

use super::call::{Call, Outcome};
use super::refusal::Refusal;
use crate::random;
use crate::store::Row;

/// An organization, or a workspace of the organization that the path names.
pub(super) fn create(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let mut row = std::mem::take(&mut call.body);
    read_form(call, &mut row)?;
    if row.text("name").is_none() {
        return Err(Refusal::invalid("name is required"));
    }
    if call.model.table == "workspaces" {
        row.set("organization_id", call.target_in("organizations")?.id());
    }
    Ok(Outcome::One(call.store.insert(call.model.table, row, call.now_ms)))
}

pub(super) fn update(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let mut row = call.target()?;
    let mut changes = std::mem::take(&mut call.body);
    read_form(call, &mut changes)?;
    row.merge(changes);
    Ok(call.save(call.model.table, row))
}

fn read_form(call: &mut Call<'_>, row: &mut Row) -> Result<(), Refusal> {
    for metadata in ["public_metadata", "private_metadata"] {
        if row.value(metadata).is_some_and(Value::is_string) {
            return Err(Refusal::invalid(format!("{metadata} must be JSON")));
        }
    }
    if row.take("remove_image").is_some_and(|flag| flag == true) {
        row.set("image_url", "");
    }
    if let Some(url) = call.picture("organization_image").or_else(|| call.picture("workspace_image")) {
        row.set("image_url", url);
    }
    Ok(())
}

/// The roles of one organization or workspace, after those of the whole deployment.
pub(super) fn roles(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let table = call.table()?;
    let mut rows = deployment_roles(call);
    let (field, value) = call.scope_of(table)?.ok_or_else(Refusal::bad_request)?;
    rows.extend(call.store.all(table.name, field, &value).cloned());
    Ok(Outcome::Many(rows))
}

/// The roles of the whole deployment.
pub(super) fn roles_of_deployment(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    Ok(Outcome::Many(deployment_roles(call)))
}

fn deployment_roles(call: &Call<'_>) -> Vec<Row> {
    let rows = call.store.rows(call.model.table).iter();
    let is_everywhere =
        |row: &&Row| row.value("organization_id").is_none() && row.value("workspace_id").is_none();
    rows.filter(is_everywhere).cloned().collect()
}

/// A role ends, and nobody has it any more.
pub(super) fn delete_role(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let role = call.target()?;
    let members =
        if call.model.table == "organization_roles" { "organization_members" } else { "workspace_members" };
    for member in call.store.rows_mut(members) {
        let mut roles = member.texts("role_ids");
        roles.retain(|id| id != role.id());
        member.set("role_ids", roles);
    }
    call.store.remove(call.model.table, role.id());
    Ok(Outcome::Done)
}

/// An invitation by e-mail, with the roles that it gives.
pub(super) fn invite(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let organization = call.target_in("organizations")?;
    let body = std::mem::take(&mut call.body);
    let mut row = Row::new()
        .with("organization_id", organization.id())
        .with("email", body.owned("email"))
        .with("token", random::secret("inv"))
        .with("expiry", expiry(call.now_ms, body.number("expiry_days")));
    let named = [
        ("role_id", "initial_organization_role_id", "organization_roles"),
        ("workspace_id", "workspace_id", "workspaces"),
        ("workspace_role_id", "initial_workspace_role_id", "workspace_roles"),
    ];
    for (given, member, table) in named {
        let Some(id) = body.text(given) else { continue };
        row.set(member, call.named(table, id)?.id());
    }
    let pending = call.store.all("organization_invitations", "organization_id", organization.id());
    let is_same =
        |held: &Row| held.is("email", row.text("email").unwrap_or_default()) && is_open(held, call.now_ms);
    if pending.into_iter().any(is_same) {
        return Err(Refusal::taken());
    }
    Ok(Outcome::One(call.store.insert("organization_invitations", row, call.now_ms)))
}

/// The invitations of an organization; those that were discarded only when asked for.
pub(super) fn invitations(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let (mut rows, deleted) = (call.rows()?, call.query_flag("include_deleted")?);
    rows.retain(|row| deleted || row.value("_discarded_at").is_none());
    if let Some(workspace) = call.query("workspace_id") {
        rows.retain(|row| row.is("workspace_id", workspace));
    }
    for row in &mut rows {
        row.set("expired", row.number("expiry").is_some_and(|at| at <= call.now_ms));
    }
    Ok(Outcome::Many(rows))
}

pub(super) fn discard_invitation(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let mut row = call.target()?;
    row.set("_discarded_at", call.now_ms);
    Ok(call.save("organization_invitations", row))
}

fn is_open(invitation: &Row, now_ms: i64) -> bool {
    invitation.value("_discarded_at").is_none() && invitation.number("expiry").is_none_or(|at| at > now_ms)
}

/// When an invitation ends: after so many days, 7 unless it says otherwise.
pub(super) fn expiry(now_ms: i64, days: Option<i64>) -> i64 {
    now_ms.saturating_add(days.unwrap_or(7).saturating_mul(24 * 60 * 60 * 1000))
}
