// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use wacht_backend::ApiError;
use wacht_backend::api::health::CheckHealth;

use crate::given::Given;

/// Sends the operation of this name. `None`: it is none of this group.
pub(super) async fn send(name: &str, given: &Given<'_>) -> Option<Result<(), ApiError>> {
    Some(match name {
        "CheckHealth" => {
            let operation = CheckHealth::default();
            given.send(operation).await
        }
        _ => return None,
    })
}
