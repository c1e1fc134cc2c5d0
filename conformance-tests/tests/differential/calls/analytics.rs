// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use wacht_backend::api::analytics::*;

use crate::given::{Given, Sent};

/// Sends the operation of a JavaScript function. `None`: it is none of this group.
pub(super) async fn send(name: &str, given: Given<'_>) -> Option<Sent> {
    Some(match name {
        "analytics.getAnalyticsSummary" => {
            let operation = GetAnalyticsSummary::new(given.value("from"), given.value("to"));
            given.send(operation).await
        }
        _ => return None,
    })
}
