// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use wacht_backend::api::webhooks::*;

use crate::given::{Given, Sent};

/// Sends the operation of a JavaScript function. `None`: it is none of this group.
pub(super) async fn send(name: &str, given: Given<'_>) -> Option<Sent> {
    Some(match name {
        "webhooks.listWebhookApps" => {
            let mut operation = ListWebhookApps::default();
            given.set("limit", &mut operation.limit);
            given.set("offset", &mut operation.offset);
            given.set("search", &mut operation.search);
            given.set("include_inactive", &mut operation.include_inactive);
            given.send(operation).await
        }
        "webhooks.createWebhookApp" => {
            let mut operation = CreateWebhookApp::new(given.value("name"));
            given.set("app_slug", &mut operation.app_slug);
            given.set("description", &mut operation.description);
            given.set("failure_notification_emails", &mut operation.failure_notification_emails);
            given.set("event_catalog_slug", &mut operation.event_catalog_slug);
            given.send(operation).await
        }
        "webhooks.getWebhookApp" => {
            let operation = GetWebhookApp::new(given.path(0));
            given.send(operation).await
        }
        "webhooks.updateWebhookApp" => {
            let mut operation = UpdateWebhookApp::new(given.path(0));
            given.set("name", &mut operation.name);
            given.set("description", &mut operation.description);
            given.set("is_active", &mut operation.is_active);
            given.set("failure_notification_emails", &mut operation.failure_notification_emails);
            given.set("event_catalog_slug", &mut operation.event_catalog_slug);
            given.send(operation).await
        }
        "webhooks.deleteWebhookApp" => {
            let operation = DeleteWebhookApp::new(given.path(0));
            given.send(operation).await
        }
        "webhooks.getWebhookAnalytics" => {
            let mut operation = GetWebhookAnalytics::new(given.path(0));
            given.set("app_id", &mut operation.app_id);
            given.set("endpoint_id", &mut operation.endpoint_id);
            given.set("start_date", &mut operation.start_date);
            given.set("end_date", &mut operation.end_date);
            given.send(operation).await
        }
        "webhooks.getWebhookCatalog" => {
            let operation = GetWebhookCatalog::new(given.path(0));
            given.send(operation).await
        }
        "webhooks.listWebhookDeliveries" => {
            let mut operation = ListWebhookDeliveries::new(given.path(0));
            given.set("limit", &mut operation.limit);
            given.set("offset", &mut operation.offset);
            given.set("endpoint_id", &mut operation.endpoint_id);
            given.set("event_name", &mut operation.event_name);
            given.set("status", &mut operation.status);
            given.set("since", &mut operation.since);
            given.set("until", &mut operation.until);
            given.send(operation).await
        }
        "webhooks.listWebhookReplayTasks" => {
            let mut operation = ListWebhookReplayTasks::new(given.path(0));
            given.set("limit", &mut operation.limit);
            given.set("offset", &mut operation.offset);
            given.send(operation).await
        }
        "webhooks.replayWebhookDeliveries" => {
            let mut operation = ReplayWebhookDeliveries::new(given.path(0), given.value("start_date"));
            given.set("end_date", &mut operation.end_date);
            given.set("idempotency_key", &mut operation.idempotency_key);
            given.set("status", &mut operation.status);
            given.set("event_name", &mut operation.event_name);
            given.set("endpoint_id", &mut operation.endpoint_id);
            given.send(operation).await
        }
        "webhooks.replayWebhookDelivery" => {
            let mut operation = ReplayWebhookDelivery::new(given.path(0), given.value("delivery_ids"));
            given.set("idempotency_key", &mut operation.idempotency_key);
            given.send(operation).await
        }
        "webhooks.getWebhookReplayTaskStatus" => {
            let operation = GetWebhookReplayTaskStatus::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "webhooks.cancelWebhookReplayTask" => {
            let operation = CancelWebhookReplayTask::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "webhooks.getWebhookDelivery" => {
            let mut operation = GetWebhookDelivery::new(given.path(0), given.path(1));
            given.set("status", &mut operation.status);
            given.send(operation).await
        }
        "webhooks.listWebhookEndpoints" => {
            let mut operation = ListWebhookEndpoints::new(given.path(0));
            given.set("limit", &mut operation.limit);
            given.set("offset", &mut operation.offset);
            given.set("include_inactive", &mut operation.include_inactive);
            given.send(operation).await
        }
        "webhooks.createWebhookEndpoint" => {
            let mut operation =
                CreateWebhookEndpoint::new(given.path(0), given.value("url"), given.value("subscriptions"));
            given.set("description", &mut operation.description);
            given.set("headers", &mut operation.headers);
            given.set("max_retries", &mut operation.max_retries);
            given.set("timeout_seconds", &mut operation.timeout_seconds);
            given.set("rate_limit_config", &mut operation.rate_limit_config);
            given.send(operation).await
        }
        "webhooks.updateWebhookEndpoint" => {
            let mut operation = UpdateWebhookEndpoint::new(given.path(0), given.path(1));
            given.set("url", &mut operation.url);
            given.set("description", &mut operation.description);
            given.set("headers", &mut operation.headers);
            given.set("max_retries", &mut operation.max_retries);
            given.set("timeout_seconds", &mut operation.timeout_seconds);
            given.set("is_active", &mut operation.is_active);
            given.set("subscriptions", &mut operation.subscriptions);
            given.set("rate_limit_config", &mut operation.rate_limit_config);
            given.send(operation).await
        }
        "webhooks.deleteWebhookEndpoint" => {
            let operation = DeleteWebhookEndpoint::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "webhooks.testWebhookEndpoint" => {
            let mut operation =
                TestWebhookEndpoint::new(given.path(0), given.path(1), given.value("event_name"));
            given.set("payload", &mut operation.payload);
            given.send(operation).await
        }
        "webhooks.listWebhookEvents" => {
            let operation = ListWebhookEvents::new(given.path(0));
            given.send(operation).await
        }
        "webhooks.rotateWebhookSecret" => {
            let operation = RotateWebhookSecret::new(given.path(0));
            given.send(operation).await
        }
        "webhooks.getWebhookStats" => {
            let operation = GetWebhookStats::new(given.path(0));
            given.send(operation).await
        }
        "webhooks.getWebhookTimeseries" => {
            let mut operation = GetWebhookTimeseries::new(given.path(0));
            given.set("app_id", &mut operation.app_id);
            given.set("endpoint_id", &mut operation.endpoint_id);
            given.set("interval", &mut operation.interval);
            given.set("start_date", &mut operation.start_date);
            given.set("end_date", &mut operation.end_date);
            given.send(operation).await
        }
        "webhooks.triggerWebhook" => {
            let mut operation =
                TriggerWebhook::new(given.path(0), given.value("event_name"), given.value("payload"));
            given.set("filter_context", &mut operation.filter_context);
            given.send(operation).await
        }
        "webhooks.reactivateWebhookEndpoint" => {
            let operation = ReactivateWebhookEndpoint::new(given.path(0));
            given.send(operation).await
        }
        "webhooks.listWebhookEventCatalogs" => {
            let operation = ListWebhookEventCatalogs::default();
            given.send(operation).await
        }
        "webhooks.createWebhookEventCatalog" => {
            let mut operation = CreateWebhookEventCatalog::new(
                given.value("slug"),
                given.value("name"),
                given.value("events"),
            );
            given.set("description", &mut operation.description);
            given.send(operation).await
        }
        "webhooks.getWebhookEventCatalog" => {
            let operation = GetWebhookEventCatalog::new(given.path(0));
            given.send(operation).await
        }
        "webhooks.updateWebhookEventCatalog" => {
            let mut operation = UpdateWebhookEventCatalog::new(given.path(0));
            given.set("name", &mut operation.name);
            given.set("description", &mut operation.description);
            given.send(operation).await
        }
        "webhooks.appendWebhookEventCatalogEvents" => {
            let operation = AppendWebhookEventCatalogEvents::new(given.path(0), given.value("events"));
            given.send(operation).await
        }
        "webhooks.archiveWebhookEventInCatalog" => {
            let operation = ArchiveWebhookEventInCatalog::new(
                given.path(0),
                given.value("event_name"),
                given.value("is_archived"),
            );
            given.send(operation).await
        }
        _ => return None,
    })
}
