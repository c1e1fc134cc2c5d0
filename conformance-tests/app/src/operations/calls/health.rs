// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use wacht_backend::api::health::CheckHealth;
use wacht_backend::{Api, ApiError};
use wacht_core::Error;

use crate::operations::given::{Given, sent};

/// Sends an operation. `None`: it is none of this group.
pub(super) async fn send(api: &Api, given: &Given) -> Result<Option<Result<(), ApiError>>, Error> {
    let outcome = match given.name.as_str() {
        "CheckHealth" => {
            let operation = CheckHealth::default();
            sent(api, operation).await
        }
        _ => return Ok(None),
    };
    Ok(Some(outcome))
}
