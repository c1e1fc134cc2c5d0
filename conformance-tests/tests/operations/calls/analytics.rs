// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use wacht_backend::api::analytics::{
    GetAnalyticsSummary, GetGatewayUsageStats, GetTokenUsageByModel, GetTokenUsageStats, GetWebhookUsageStats,
};
use wacht_backend::{ApiError, DateTime};

use crate::given::Given;

/// Sends the operation of this name. `None`: it is none of this group.
pub(super) async fn send(name: &str, given: &Given<'_>) -> Option<Result<(), ApiError>> {
    Some(match name {
        "GetAnalyticsSummary" => {
            let operation =
                GetAnalyticsSummary::new(given.value::<DateTime>("from"), given.value::<DateTime>("to"));
            given.send(operation).await
        }
        "GetGatewayUsageStats" => {
            let mut operation =
                GetGatewayUsageStats::new(given.value::<DateTime>("from"), given.value::<DateTime>("to"));
            given.set("granularity", &mut operation.granularity);
            given.set("tz", &mut operation.tz);
            given.send(operation).await
        }
        "GetTokenUsageStats" => {
            let mut operation =
                GetTokenUsageStats::new(given.value::<DateTime>("from"), given.value::<DateTime>("to"));
            given.set("granularity", &mut operation.granularity);
            given.set("tz", &mut operation.tz);
            given.send(operation).await
        }
        "GetTokenUsageByModel" => {
            let mut operation =
                GetTokenUsageByModel::new(given.value::<DateTime>("from"), given.value::<DateTime>("to"));
            given.set("granularity", &mut operation.granularity);
            given.set("tz", &mut operation.tz);
            given.send(operation).await
        }
        "GetWebhookUsageStats" => {
            let mut operation =
                GetWebhookUsageStats::new(given.value::<DateTime>("from"), given.value::<DateTime>("to"));
            given.set("granularity", &mut operation.granularity);
            given.set("tz", &mut operation.tz);
            given.send(operation).await
        }
        _ => return None,
    })
}
