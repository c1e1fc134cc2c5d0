// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use wacht_backend::ApiError;
use wacht_backend::api::sessions::CreateSessionTicket;

use crate::given::Given;

/// Sends the operation of this name. `None`: it is none of this group.
pub(super) async fn send(name: &str, given: &Given<'_>) -> Option<Result<(), ApiError>> {
    Some(match name {
        "CreateSessionTicket" => {
            let mut operation = CreateSessionTicket::new(given.value::<String>("ticket_type"));
            given.set("user_id", &mut operation.user_id);
            given.set("actor_id", &mut operation.actor_id);
            given.set("agent_ids", &mut operation.agent_ids);
            given.set("agent_session_identifier", &mut operation.agent_session_identifier);
            given.set("webhook_app_slug", &mut operation.webhook_app_slug);
            given.set("api_auth_app_slug", &mut operation.api_auth_app_slug);
            given.set("expires_in", &mut operation.expires_in);
            given.send(operation).await
        }
        _ => return None,
    })
}
