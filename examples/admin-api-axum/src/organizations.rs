//! Organizations.

use axum::Json;
use axum::extract::State;
use serde::Serialize;
use wacht_backend::{Backend, Grant, Organization, OrganizationId};
use wacht_core::Error;

use crate::page::{Listing, Window};

/// An organization as the callers of this application see one.
#[derive(Debug, Serialize)]
pub(crate) struct Shown {
    id: OrganizationId,
    name: String,
    member_count: i64,
}

/// `GET /admin/organizations`.
pub(crate) async fn list(
    grant: Grant,
    window: Window,
    State(backend): State<Backend>,
) -> Result<Json<Listing<Shown>>, Error> {
    let api = backend.acting_as(&grant).organizations();
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
