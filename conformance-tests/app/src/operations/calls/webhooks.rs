// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use serde_json::Value;
use wacht_backend::api::webhooks::{
    AppendWebhookEventCatalogEvents, ArchiveWebhookEventInCatalog, CancelWebhookReplayTask, CreateWebhookApp,
    CreateWebhookEndpoint, CreateWebhookEventCatalog, DeleteWebhookApp, DeleteWebhookEndpoint,
    EventSubscription, GetWebhookAnalytics, GetWebhookApp, GetWebhookCatalog, GetWebhookDelivery,
    GetWebhookEventCatalog, GetWebhookReplayTaskStatus, GetWebhookStats, GetWebhookTimeseries,
    ListWebhookApps, ListWebhookDeliveries, ListWebhookEndpoints, ListWebhookEventCatalogs,
    ListWebhookEvents, ListWebhookReplayTasks, ReactivateWebhookEndpoint, ReplayWebhookDeliveries,
    ReplayWebhookDelivery, RotateWebhookSecret, TestWebhookEndpoint, TriggerWebhook, UpdateWebhookApp,
    UpdateWebhookEndpoint, UpdateWebhookEventCatalog, WebhookEventDefinition,
};
use wacht_backend::{Api, ApiError, DateTime, ReplayTaskId, WebhookDeliveryId, WebhookEndpointId};
use wacht_core::Error;

use crate::operations::given::{Given, sent};

/// Sends an operation. `None`: it is none of this group.
pub(super) async fn send(api: &Api, given: &Given) -> Result<Option<Result<(), ApiError>>, Error> {
    let outcome = match given.name.as_str() {
        "ListWebhookApps" => {
            let mut operation = ListWebhookApps::default();
            given.set_limit("limit", &mut operation.limit)?;
            given.set("offset", &mut operation.offset)?;
            given.set("search", &mut operation.search)?;
            given.set("include_inactive", &mut operation.include_inactive)?;
            sent(api, operation).await
        }
        "CreateWebhookApp" => {
            let mut operation = CreateWebhookApp::new(given.value::<String>("name")?);
            given.set("app_slug", &mut operation.app_slug)?;
            given.set("description", &mut operation.description)?;
            given.set("failure_notification_emails", &mut operation.failure_notification_emails)?;
            given.set("event_catalog_slug", &mut operation.event_catalog_slug)?;
            sent(api, operation).await
        }
        "GetWebhookApp" => {
            let operation = GetWebhookApp::new(given.path::<String>(0)?);
            sent(api, operation).await
        }
        "UpdateWebhookApp" => {
            let mut operation = UpdateWebhookApp::new(given.path::<String>(0)?);
            given.set("name", &mut operation.name)?;
            given.set("description", &mut operation.description)?;
            given.set("is_active", &mut operation.is_active)?;
            given.set("failure_notification_emails", &mut operation.failure_notification_emails)?;
            given.set("event_catalog_slug", &mut operation.event_catalog_slug)?;
            sent(api, operation).await
        }
        "DeleteWebhookApp" => {
            let operation = DeleteWebhookApp::new(given.path::<String>(0)?);
            sent(api, operation).await
        }
        "GetWebhookAnalytics" => {
            let mut operation = GetWebhookAnalytics::new(given.path::<String>(0)?);
            given.set("app_id", &mut operation.app_id)?;
            given.set("endpoint_id", &mut operation.endpoint_id)?;
            given.set("start_date", &mut operation.start_date)?;
            given.set("end_date", &mut operation.end_date)?;
            sent(api, operation).await
        }
        "GetWebhookCatalog" => {
            let operation = GetWebhookCatalog::new(given.path::<String>(0)?);
            sent(api, operation).await
        }
        "ListWebhookDeliveries" => {
            let mut operation = ListWebhookDeliveries::new(given.path::<String>(0)?);
            given.set_limit("limit", &mut operation.limit)?;
            given.set("offset", &mut operation.offset)?;
            given.set("endpoint_id", &mut operation.endpoint_id)?;
            given.set("event_name", &mut operation.event_name)?;
            given.set("status", &mut operation.status)?;
            given.set("since", &mut operation.since)?;
            given.set("until", &mut operation.until)?;
            sent(api, operation).await
        }
        "ListWebhookReplayTasks" => {
            let mut operation = ListWebhookReplayTasks::new(given.path::<String>(0)?);
            given.set_limit("limit", &mut operation.limit)?;
            given.set("offset", &mut operation.offset)?;
            sent(api, operation).await
        }
        "ReplayWebhookDeliveries" => {
            let mut operation = ReplayWebhookDeliveries::new(
                given.path::<String>(0)?,
                given.value::<DateTime>("start_date")?,
            );
            given.set("end_date", &mut operation.end_date)?;
            given.set("idempotency_key", &mut operation.idempotency_key)?;
            given.set("status", &mut operation.status)?;
            given.set("event_name", &mut operation.event_name)?;
            given.set("endpoint_id", &mut operation.endpoint_id)?;
            sent(api, operation).await
        }
        "ReplayWebhookDelivery" => {
            let mut operation = ReplayWebhookDelivery::new(
                given.path::<String>(0)?,
                given.value::<Vec<WebhookDeliveryId>>("delivery_ids")?,
            );
            given.set("idempotency_key", &mut operation.idempotency_key)?;
            sent(api, operation).await
        }
        "GetWebhookReplayTaskStatus" => {
            let operation =
                GetWebhookReplayTaskStatus::new(given.path::<String>(0)?, given.path::<ReplayTaskId>(1)?);
            sent(api, operation).await
        }
        "CancelWebhookReplayTask" => {
            let operation =
                CancelWebhookReplayTask::new(given.path::<String>(0)?, given.path::<ReplayTaskId>(1)?);
            sent(api, operation).await
        }
        "GetWebhookDelivery" => {
            let mut operation =
                GetWebhookDelivery::new(given.path::<String>(0)?, given.path::<WebhookDeliveryId>(1)?);
            given.set("status", &mut operation.status)?;
            sent(api, operation).await
        }
        "ListWebhookEndpoints" => {
            let mut operation = ListWebhookEndpoints::new(given.path::<String>(0)?);
            given.set_limit("limit", &mut operation.limit)?;
            given.set("offset", &mut operation.offset)?;
            given.set("include_inactive", &mut operation.include_inactive)?;
            sent(api, operation).await
        }
        "CreateWebhookEndpoint" => {
            let mut operation = CreateWebhookEndpoint::new(
                given.path::<String>(0)?,
                given.value::<String>("url")?,
                given.value::<Vec<EventSubscription>>("subscriptions")?,
            );
            given.set("description", &mut operation.description)?;
            given.set("headers", &mut operation.headers)?;
            given.set("max_retries", &mut operation.max_retries)?;
            given.set("timeout_seconds", &mut operation.timeout_seconds)?;
            given.set("rate_limit_config", &mut operation.rate_limit_config)?;
            sent(api, operation).await
        }
        "UpdateWebhookEndpoint" => {
            let mut operation =
                UpdateWebhookEndpoint::new(given.path::<String>(0)?, given.path::<WebhookEndpointId>(1)?);
            given.set("url", &mut operation.url)?;
            given.set("description", &mut operation.description)?;
            given.set("headers", &mut operation.headers)?;
            given.set("max_retries", &mut operation.max_retries)?;
            given.set("timeout_seconds", &mut operation.timeout_seconds)?;
            given.set("is_active", &mut operation.is_active)?;
            given.set("subscriptions", &mut operation.subscriptions)?;
            given.set("rate_limit_config", &mut operation.rate_limit_config)?;
            sent(api, operation).await
        }
        "DeleteWebhookEndpoint" => {
            let operation =
                DeleteWebhookEndpoint::new(given.path::<String>(0)?, given.path::<WebhookEndpointId>(1)?);
            sent(api, operation).await
        }
        "TestWebhookEndpoint" => {
            let mut operation = TestWebhookEndpoint::new(
                given.path::<String>(0)?,
                given.path::<WebhookEndpointId>(1)?,
                given.value::<String>("event_name")?,
            );
            given.set("payload", &mut operation.payload)?;
            sent(api, operation).await
        }
        "ListWebhookEvents" => {
            let operation = ListWebhookEvents::new(given.path::<String>(0)?);
            sent(api, operation).await
        }
        "RotateWebhookSecret" => {
            let operation = RotateWebhookSecret::new(given.path::<String>(0)?);
            sent(api, operation).await
        }
        "GetWebhookStats" => {
            let operation = GetWebhookStats::new(given.path::<String>(0)?);
            sent(api, operation).await
        }
        "GetWebhookTimeseries" => {
            let mut operation = GetWebhookTimeseries::new(given.path::<String>(0)?);
            given.set("app_id", &mut operation.app_id)?;
            given.set("endpoint_id", &mut operation.endpoint_id)?;
            given.set("interval", &mut operation.interval)?;
            given.set("start_date", &mut operation.start_date)?;
            given.set("end_date", &mut operation.end_date)?;
            sent(api, operation).await
        }
        "TriggerWebhook" => {
            let mut operation = TriggerWebhook::new(
                given.path::<String>(0)?,
                given.value::<String>("event_name")?,
                given.value::<Value>("payload")?,
            );
            given.set("filter_context", &mut operation.filter_context)?;
            sent(api, operation).await
        }
        "ReactivateWebhookEndpoint" => {
            let operation = ReactivateWebhookEndpoint::new(given.path::<WebhookEndpointId>(0)?);
            sent(api, operation).await
        }
        "ListWebhookEventCatalogs" => {
            let operation = ListWebhookEventCatalogs::default();
            sent(api, operation).await
        }
        "CreateWebhookEventCatalog" => {
            let mut operation = CreateWebhookEventCatalog::new(
                given.value::<String>("slug")?,
                given.value::<String>("name")?,
                given.value::<Vec<WebhookEventDefinition>>("events")?,
            );
            given.set("description", &mut operation.description)?;
            sent(api, operation).await
        }
        "GetWebhookEventCatalog" => {
            let operation = GetWebhookEventCatalog::new(given.path::<String>(0)?);
            sent(api, operation).await
        }
        "UpdateWebhookEventCatalog" => {
            let mut operation = UpdateWebhookEventCatalog::new(given.path::<String>(0)?);
            given.set("name", &mut operation.name)?;
            given.set("description", &mut operation.description)?;
            sent(api, operation).await
        }
        "AppendWebhookEventCatalogEvents" => {
            let operation = AppendWebhookEventCatalogEvents::new(
                given.path::<String>(0)?,
                given.value::<Vec<WebhookEventDefinition>>("events")?,
            );
            sent(api, operation).await
        }
        "ArchiveWebhookEventInCatalog" => {
            let operation = ArchiveWebhookEventInCatalog::new(
                given.path::<String>(0)?,
                given.value::<String>("event_name")?,
                given.value::<bool>("is_archived")?,
            );
            sent(api, operation).await
        }
        _ => return Ok(None),
    };
    Ok(Some(outcome))
}
