// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use wacht_backend::ApiError;
use wacht_backend::api::notifications::CreateNotification;

use crate::given::Given;

/// Sends the operation of this name. `None`: it is none of this group.
pub(super) async fn send(name: &str, given: &Given<'_>) -> Option<Result<(), ApiError>> {
    Some(match name {
        "CreateNotification" => {
            let mut operation =
                CreateNotification::new(given.value::<String>("title"), given.value::<String>("body"));
            given.set("user_id", &mut operation.user_id);
            given.set("user_ids", &mut operation.user_ids);
            given.set("organization_id", &mut operation.organization_id);
            given.set("workspace_id", &mut operation.workspace_id);
            given.set("action_url", &mut operation.action_url);
            given.set("action_label", &mut operation.action_label);
            given.set("ctas", &mut operation.ctas);
            given.set("severity", &mut operation.severity);
            given.set("metadata", &mut operation.metadata);
            given.set("expires_hours", &mut operation.expires_hours);
            given.send(operation).await
        }
        _ => return None,
    })
}
