//! The scopes that an app defines.

use crate::api::call::{Call, Outcome};
use crate::api::refusal::Refusal;
use crate::store::Row;

/// The name and the description that people read.
pub(in crate::api) fn update(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let changes = std::mem::take(&mut call.body);
    change(call, |scope| scope.merge(changes))
}

pub(in crate::api) fn archive(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    change(call, |scope| scope.set("archived", true))
}

pub(in crate::api) fn unarchive(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    change(call, |scope| scope.set("archived", false))
}

/// The permission that a scope gives in an organization or in a workspace; a personal one gives none.
pub(in crate::api) fn set_mapping(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let mapping = std::mem::take(&mut call.body);
    if !mapping.text("category").is_some_and(|category| CATEGORIES.contains(&category)) {
        return Err(Refusal::invalid("Unknown scope category"));
    }
    change(call, |scope| {
        scope.take("organization_permission");
        scope.take("workspace_permission");
        scope.merge(mapping);
    })
}

fn change(call: &mut Call<'_>, change: impl FnOnce(&mut Row)) -> Result<Outcome, Refusal> {
    let mut app = call.target()?;
    let mut scopes = app.rows("scope_definitions");
    let scope = scopes.iter_mut().find(|scope| scope.is("scope", call.parameter("scope")));
    change(scope.ok_or_else(|| Refusal::not_found("Scope"))?);
    app.set("scope_definitions", scopes);
    Ok(call.save("oauth_apps", app))
}

const CATEGORIES: [&str; 3] = ["personal", "organization", "workspace"];
