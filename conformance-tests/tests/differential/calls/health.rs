// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use wacht_backend::api::health::*;

use crate::given::{Given, Sent};

/// Sends the operation of a JavaScript function. `None`: it is none of this group.
pub(super) async fn send(name: &str, given: Given<'_>) -> Option<Sent> {
    Some(match name {
        "health.healthCheck" => {
            let operation = CheckHealth::default();
            given.send(operation).await
        }
        _ => return None,
    })
}
