use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;

use super::refused;
use crate::state::Platform;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewSignIn {
    #[serde(rename = "user_id")]
    user: String,
    #[serde(rename = "organization_id")]
    organization: Option<String>,
    #[serde(rename = "workspace_id")]
    workspace: Option<String>,
}

pub(super) async fn add(State(platform): State<Arc<Platform>>, Json(new): Json<NewSignIn>) -> Response {
    match platform.sign_in(&new.user, new.organization.as_deref(), new.workspace.as_deref()) {
        Ok(sign_in) => Json(sign_in).into_response(),
        Err(error) => refused(&error.to_string()),
    }
}
