//! Who the caller is.

use axum::Json;
use serde::Serialize;
use wacht_backend::{SessionAuth, UserGrant, UserId};

#[derive(Debug, Serialize)]
#[expect(clippy::struct_field_names, reason = "the names are those of the answer")]
pub(crate) struct Me {
    user_id: UserId,
    session_id: Option<String>,
    organization_id: Option<String>,
    workspace_id: Option<String>,
}

/// `GET /me`: any signed-in user.
pub(crate) async fn show(auth: SessionAuth, user: UserGrant) -> Json<Me> {
    Json(Me {
        user_id: user.user_id().clone(),
        session_id: auth.session_id().map(str::to_owned),
        organization_id: auth.organization_id().map(str::to_owned),
        workspace_id: auth.workspace_id().map(str::to_owned),
    })
}
