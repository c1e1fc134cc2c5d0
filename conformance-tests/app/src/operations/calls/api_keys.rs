// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use wacht_backend::api::api_keys::{
    CreateApiAuthApp, CreateApiKey, CreateRateLimitScheme, DeleteApiAuthApp, DeleteRateLimitScheme,
    GetApiAuditAnalytics, GetApiAuditLogs, GetApiAuditTimeseries, GetApiAuthApp, GetRateLimitScheme,
    ListApiAuthApps, ListApiKeys, ListRateLimitSchemes, RateLimit, RevokeApiKey, RotateApiKey,
    UpdateApiAuthApp, UpdateRateLimitScheme,
};
use wacht_backend::{Api, ApiError, ApiKeyId};
use wacht_core::Error;

use crate::operations::given::{Given, sent};

/// Sends an operation. `None`: it is none of this group.
pub(super) async fn send(api: &Api, given: &Given) -> Result<Option<Result<(), ApiError>>, Error> {
    let outcome = match given.name.as_str() {
        "ListApiAuthApps" => {
            let mut operation = ListApiAuthApps::default();
            given.set_limit("limit", &mut operation.limit)?;
            given.set("offset", &mut operation.offset)?;
            given.set("search", &mut operation.search)?;
            given.set("include_inactive", &mut operation.include_inactive)?;
            sent(api, operation).await
        }
        "CreateApiAuthApp" => {
            let mut operation = CreateApiAuthApp::new(
                given.value::<String>("app_slug")?,
                given.value::<String>("name")?,
                given.value::<String>("key_prefix")?,
            );
            given.set("user_id", &mut operation.user_id)?;
            given.set("organization_id", &mut operation.organization_id)?;
            given.set("workspace_id", &mut operation.workspace_id)?;
            given.set("description", &mut operation.description)?;
            given.set("rate_limit_scheme_slug", &mut operation.rate_limit_scheme_slug)?;
            given.set("permissions", &mut operation.permissions)?;
            given.set("resources", &mut operation.resources)?;
            sent(api, operation).await
        }
        "GetApiAuthApp" => {
            let operation = GetApiAuthApp::new(given.path::<String>(0)?);
            sent(api, operation).await
        }
        "UpdateApiAuthApp" => {
            let mut operation = UpdateApiAuthApp::new(given.path::<String>(0)?);
            given.set("organization_id", &mut operation.organization_id)?;
            given.set("workspace_id", &mut operation.workspace_id)?;
            given.set("name", &mut operation.name)?;
            given.set("key_prefix", &mut operation.key_prefix)?;
            given.set("description", &mut operation.description)?;
            given.set("is_active", &mut operation.is_active)?;
            given.set("rate_limit_scheme_slug", &mut operation.rate_limit_scheme_slug)?;
            given.set("permissions", &mut operation.permissions)?;
            given.set("resources", &mut operation.resources)?;
            sent(api, operation).await
        }
        "DeleteApiAuthApp" => {
            let operation = DeleteApiAuthApp::new(given.path::<String>(0)?);
            sent(api, operation).await
        }
        "GetApiAuditAnalytics" => {
            let mut operation = GetApiAuditAnalytics::new(given.path::<String>(0)?);
            given.set("start_date", &mut operation.start_date)?;
            given.set("end_date", &mut operation.end_date)?;
            given.set("key_id", &mut operation.key_id)?;
            given.set("include_top_keys", &mut operation.include_top_keys)?;
            given.set("include_top_paths", &mut operation.include_top_paths)?;
            given.set("include_blocked_reasons", &mut operation.include_blocked_reasons)?;
            given.set("include_rate_limits", &mut operation.include_rate_limits)?;
            given.set("top_limit", &mut operation.top_limit)?;
            sent(api, operation).await
        }
        "GetApiAuditLogs" => {
            let mut operation = GetApiAuditLogs::new(given.path::<String>(0)?);
            given.set_limit("limit", &mut operation.limit)?;
            given.set("offset", &mut operation.offset)?;
            given.set("cursor", &mut operation.cursor)?;
            given.set("outcome", &mut operation.outcome)?;
            given.set("key_id", &mut operation.key_id)?;
            given.set("start_date", &mut operation.start_date)?;
            given.set("end_date", &mut operation.end_date)?;
            given.set("cursor_ts", &mut operation.cursor_ts)?;
            given.set("cursor_id", &mut operation.cursor_id)?;
            sent(api, operation).await
        }
        "GetApiAuditTimeseries" => {
            let mut operation = GetApiAuditTimeseries::new(given.path::<String>(0)?);
            given.set("start_date", &mut operation.start_date)?;
            given.set("end_date", &mut operation.end_date)?;
            given.set("interval", &mut operation.interval)?;
            given.set("key_id", &mut operation.key_id)?;
            sent(api, operation).await
        }
        "ListApiKeys" => {
            let mut operation = ListApiKeys::new(given.path::<String>(0)?);
            given.set("include_inactive", &mut operation.include_inactive)?;
            sent(api, operation).await
        }
        "CreateApiKey" => {
            let mut operation = CreateApiKey::new(given.path::<String>(0)?, given.value::<String>("name")?);
            given.set("permissions", &mut operation.permissions)?;
            given.set("metadata", &mut operation.metadata)?;
            given.set("expires_at", &mut operation.expires_at)?;
            sent(api, operation).await
        }
        "RevokeApiKey" => {
            let mut operation = RevokeApiKey::new(given.path::<String>(0)?, given.path::<ApiKeyId>(1)?);
            given.set("reason", &mut operation.reason)?;
            sent(api, operation).await
        }
        "RotateApiKey" => {
            let operation = RotateApiKey::new(given.path::<String>(0)?, given.path::<ApiKeyId>(1)?);
            sent(api, operation).await
        }
        "ListRateLimitSchemes" => {
            let operation = ListRateLimitSchemes::default();
            sent(api, operation).await
        }
        "CreateRateLimitScheme" => {
            let mut operation = CreateRateLimitScheme::new(
                given.value::<String>("slug")?,
                given.value::<String>("name")?,
                given.value::<Vec<RateLimit>>("rules")?,
            );
            given.set("description", &mut operation.description)?;
            sent(api, operation).await
        }
        "GetRateLimitScheme" => {
            let operation = GetRateLimitScheme::new(given.path::<String>(0)?);
            sent(api, operation).await
        }
        "UpdateRateLimitScheme" => {
            let mut operation = UpdateRateLimitScheme::new(given.path::<String>(0)?);
            given.set("name", &mut operation.name)?;
            given.set("description", &mut operation.description)?;
            given.set("rules", &mut operation.rules)?;
            sent(api, operation).await
        }
        "DeleteRateLimitScheme" => {
            let operation = DeleteRateLimitScheme::new(given.path::<String>(0)?);
            sent(api, operation).await
        }
        _ => return Ok(None),
    };
    Ok(Some(outcome))
}
