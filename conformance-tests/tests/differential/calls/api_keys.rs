// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use wacht_backend::api::api_keys::*;

use crate::given::{Given, Sent};

/// Sends the operation of a JavaScript function. `None`: it is none of this group.
pub(super) async fn send(name: &str, given: Given<'_>) -> Option<Sent> {
    Some(match name {
        "apiKeys.listApiAuthApps" => {
            let mut operation = ListApiAuthApps::default();
            given.set("limit", &mut operation.limit);
            given.set("offset", &mut operation.offset);
            given.set("search", &mut operation.search);
            given.set("include_inactive", &mut operation.include_inactive);
            given.send(operation).await
        }
        "apiKeys.createApiAuthApp" => {
            let mut operation = CreateApiAuthApp::new(
                given.value("app_slug"),
                given.value("name"),
                given.value("key_prefix"),
            );
            given.set("user_id", &mut operation.user_id);
            given.set("organization_id", &mut operation.organization_id);
            given.set("workspace_id", &mut operation.workspace_id);
            given.set("description", &mut operation.description);
            given.set("rate_limit_scheme_slug", &mut operation.rate_limit_scheme_slug);
            given.set("permissions", &mut operation.permissions);
            given.set("resources", &mut operation.resources);
            given.send(operation).await
        }
        "apiKeys.getApiAuthApp" => {
            let operation = GetApiAuthApp::new(given.path(0));
            given.send(operation).await
        }
        "apiKeys.updateApiAuthApp" => {
            let mut operation = UpdateApiAuthApp::new(given.path(0));
            given.set("organization_id", &mut operation.organization_id);
            given.set("workspace_id", &mut operation.workspace_id);
            given.set("name", &mut operation.name);
            given.set("key_prefix", &mut operation.key_prefix);
            given.set("description", &mut operation.description);
            given.set("is_active", &mut operation.is_active);
            given.set("rate_limit_scheme_slug", &mut operation.rate_limit_scheme_slug);
            given.set("permissions", &mut operation.permissions);
            given.set("resources", &mut operation.resources);
            given.send(operation).await
        }
        "apiKeys.deleteApiAuthApp" => {
            let operation = DeleteApiAuthApp::new(given.path(0));
            given.send(operation).await
        }
        "apiKeys.getApiAuditAnalytics" => {
            let mut operation = GetApiAuditAnalytics::new(given.path(0));
            given.set("start_date", &mut operation.start_date);
            given.set("end_date", &mut operation.end_date);
            given.set("key_id", &mut operation.key_id);
            given.set("include_top_keys", &mut operation.include_top_keys);
            given.set("include_top_paths", &mut operation.include_top_paths);
            given.set("include_blocked_reasons", &mut operation.include_blocked_reasons);
            given.set("include_rate_limits", &mut operation.include_rate_limits);
            given.set("top_limit", &mut operation.top_limit);
            given.send(operation).await
        }
        "apiKeys.getApiAuditLogs" => {
            let mut operation = GetApiAuditLogs::new(given.path(0));
            given.set("limit", &mut operation.limit);
            given.set("offset", &mut operation.offset);
            given.set("cursor", &mut operation.cursor);
            given.set("outcome", &mut operation.outcome);
            given.set("key_id", &mut operation.key_id);
            given.set("start_date", &mut operation.start_date);
            given.set("end_date", &mut operation.end_date);
            given.set("cursor_ts", &mut operation.cursor_ts);
            given.set("cursor_id", &mut operation.cursor_id);
            given.send(operation).await
        }
        "apiKeys.getApiAuditTimeseries" => {
            let mut operation = GetApiAuditTimeseries::new(given.path(0));
            given.set("start_date", &mut operation.start_date);
            given.set("end_date", &mut operation.end_date);
            given.set("interval", &mut operation.interval);
            given.set("key_id", &mut operation.key_id);
            given.send(operation).await
        }
        "apiKeys.listApiKeys" => {
            let mut operation = ListApiKeys::new(given.path(0));
            given.set("include_inactive", &mut operation.include_inactive);
            given.send(operation).await
        }
        "apiKeys.createApiKey" => {
            let mut operation = CreateApiKey::new(given.path(0), given.value("name"));
            given.set("permissions", &mut operation.permissions);
            given.set("metadata", &mut operation.metadata);
            given.set("expires_at", &mut operation.expires_at);
            given.send(operation).await
        }
        "apiKeys.revokeApiKey" => {
            let mut operation = RevokeApiKey::new(given.path(0), given.path(1));
            given.set("reason", &mut operation.reason);
            given.send(operation).await
        }
        "apiKeys.rotateApiKey" => {
            let operation = RotateApiKey::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "apiKeys.listRateLimitSchemes" => {
            let operation = ListRateLimitSchemes::default();
            given.send(operation).await
        }
        "apiKeys.createRateLimitScheme" => {
            let mut operation =
                CreateRateLimitScheme::new(given.value("slug"), given.value("name"), given.value("rules"));
            given.set("description", &mut operation.description);
            given.send(operation).await
        }
        "apiKeys.getRateLimitScheme" => {
            let operation = GetRateLimitScheme::new(given.path(0));
            given.send(operation).await
        }
        "apiKeys.updateRateLimitScheme" => {
            let mut operation = UpdateRateLimitScheme::new(given.path(0));
            given.set("name", &mut operation.name);
            given.set("description", &mut operation.description);
            given.set("rules", &mut operation.rules);
            given.send(operation).await
        }
        "apiKeys.deleteRateLimitScheme" => {
            let operation = DeleteRateLimitScheme::new(given.path(0));
            given.send(operation).await
        }
        _ => return None,
    })
}
