//! Organizations.

use serde::Serialize;
use wacht_backend::{Organization, OrganizationId};
use wacht_core::{Context, Error, Json, Request};

use crate::State;
use crate::page::{Listing, Window};

/// An organization as the callers of this application see one.
#[derive(Debug, Serialize)]
pub(crate) struct Shown {
    id: OrganizationId,
    name: String,
    member_count: i64,
}

/// `GET /admin/organizations`: a session with `organization:read`.
pub(crate) async fn list(
    state: State,
    request: Request,
    context: Context,
) -> Result<Json<Listing<Shown>>, Error> {
    let auth = state.backend.authenticate(&request, &context).await?;
    let grant = auth.protect(&state.permissions.read_organizations)?;
    let window = Window::of(&request)?;
    let api = state.backend.acting_as(&grant).organizations();
    let mut organizations = api.list().limit(window.limit).offset(window.offset);
    if let Some(search) = window.search {
        organizations = organizations.search(search);
    }
    Ok(Json(Listing::of(organizations.send().await?, Shown::from)))
}

impl From<Organization> for Shown {
    fn from(organization: Organization) -> Self {
        Self { id: organization.id, name: organization.name, member_count: organization.member_count }
    }
}
