// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use wacht_backend::api::sessions::CreateSessionTicket;
use wacht_backend::{Api, ApiError};
use wacht_core::Error;

use crate::operations::given::{Given, sent};

/// Sends an operation. `None`: it is none of this group.
pub(super) async fn send(api: &Api, given: &Given) -> Result<Option<Result<(), ApiError>>, Error> {
    let outcome = match given.name.as_str() {
        "CreateSessionTicket" => {
            let mut operation = CreateSessionTicket::new(given.value::<String>("ticket_type")?);
            given.set("user_id", &mut operation.user_id)?;
            given.set("actor_id", &mut operation.actor_id)?;
            given.set("agent_ids", &mut operation.agent_ids)?;
            given.set("agent_session_identifier", &mut operation.agent_session_identifier)?;
            given.set("webhook_app_slug", &mut operation.webhook_app_slug)?;
            given.set("api_auth_app_slug", &mut operation.api_auth_app_slug)?;
            given.set("expires_in", &mut operation.expires_in)?;
            sent(api, operation).await
        }
        _ => return Ok(None),
    };
    Ok(Some(outcome))
}
