// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use wacht_backend::api::notifications::CreateNotification;
use wacht_backend::{Api, ApiError};
use wacht_core::Error;

use crate::operations::given::{Given, sent};

/// Sends an operation. `None`: it is none of this group.
pub(super) async fn send(api: &Api, given: &Given) -> Result<Option<Result<(), ApiError>>, Error> {
    let outcome = match given.name.as_str() {
        "CreateNotification" => {
            let mut operation =
                CreateNotification::new(given.value::<String>("title")?, given.value::<String>("body")?);
            given.set("user_id", &mut operation.user_id)?;
            given.set("user_ids", &mut operation.user_ids)?;
            given.set("organization_id", &mut operation.organization_id)?;
            given.set("workspace_id", &mut operation.workspace_id)?;
            given.set("action_url", &mut operation.action_url)?;
            given.set("action_label", &mut operation.action_label)?;
            given.set("ctas", &mut operation.ctas)?;
            given.set("severity", &mut operation.severity)?;
            given.set("metadata", &mut operation.metadata)?;
            given.set("expires_hours", &mut operation.expires_hours)?;
            sent(api, operation).await
        }
        _ => return Ok(None),
    };
    Ok(Some(outcome))
}
