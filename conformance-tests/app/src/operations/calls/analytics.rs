// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use wacht_backend::api::analytics::{
    GetAnalyticsSummary, GetGatewayUsageStats, GetTokenUsageByModel, GetTokenUsageStats, GetWebhookUsageStats,
};
use wacht_backend::{Api, ApiError, DateTime};
use wacht_core::Error;

use crate::operations::given::{Given, sent};

/// Sends an operation. `None`: it is none of this group.
pub(super) async fn send(api: &Api, given: &Given) -> Result<Option<Result<(), ApiError>>, Error> {
    let outcome = match given.name.as_str() {
        "GetAnalyticsSummary" => {
            let operation =
                GetAnalyticsSummary::new(given.value::<DateTime>("from")?, given.value::<DateTime>("to")?);
            sent(api, operation).await
        }
        "GetGatewayUsageStats" => {
            let mut operation =
                GetGatewayUsageStats::new(given.value::<DateTime>("from")?, given.value::<DateTime>("to")?);
            given.set("granularity", &mut operation.granularity)?;
            given.set("tz", &mut operation.tz)?;
            sent(api, operation).await
        }
        "GetTokenUsageStats" => {
            let mut operation =
                GetTokenUsageStats::new(given.value::<DateTime>("from")?, given.value::<DateTime>("to")?);
            given.set("granularity", &mut operation.granularity)?;
            given.set("tz", &mut operation.tz)?;
            sent(api, operation).await
        }
        "GetTokenUsageByModel" => {
            let mut operation =
                GetTokenUsageByModel::new(given.value::<DateTime>("from")?, given.value::<DateTime>("to")?);
            given.set("granularity", &mut operation.granularity)?;
            given.set("tz", &mut operation.tz)?;
            sent(api, operation).await
        }
        "GetWebhookUsageStats" => {
            let mut operation =
                GetWebhookUsageStats::new(given.value::<DateTime>("from")?, given.value::<DateTime>("to")?);
            given.set("granularity", &mut operation.granularity)?;
            given.set("tz", &mut operation.tz)?;
            sent(api, operation).await
        }
        _ => return Ok(None),
    };
    Ok(Some(outcome))
}
