// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

//! Webhooks: apps, endpoints, events, deliveries.

use super::ids::{DeploymentId, ReplayTaskId, WebhookAppId, WebhookDeliveryId, WebhookEndpointId};
use super::options::options;
use super::record::record;
use super::values::values;
use super::{Api, DateTime};
use crate::client::{ApiError, Call, Json, Nothing, Operation, OperationRequest, Page, PageSize, Paged};
use crate::secret::Secret;
use http::Method;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Webhooks: apps, endpoints, events, deliveries.
#[derive(Debug, Clone)]
pub struct WebhooksApi(Api);

impl Api {
    /// Webhooks: apps, endpoints, events, deliveries.
    pub fn webhooks(&self) -> WebhooksApi {
        WebhooksApi(self.clone())
    }
}

impl WebhooksApi {
    /// Lists the webhook apps.
    pub fn list_apps(&self) -> Call<ListWebhookApps> {
        self.0.call(ListWebhookApps::default())
    }

    /// Creates a webhook app.
    pub fn create_app(&self, name: impl Into<String>) -> Call<CreateWebhookApp> {
        self.0.call(CreateWebhookApp::new(name))
    }

    /// Gets the webhook app.
    pub fn get_app(&self, app_slug: impl Into<String>) -> Call<GetWebhookApp> {
        self.0.call(GetWebhookApp::new(app_slug))
    }

    /// Changes the webhook app.
    pub fn update_app(&self, app_slug: impl Into<String>) -> Call<UpdateWebhookApp> {
        self.0.call(UpdateWebhookApp::new(app_slug))
    }

    /// Deletes the webhook app.
    pub fn delete_app(&self, app_slug: impl Into<String>) -> Call<DeleteWebhookApp> {
        self.0.call(DeleteWebhookApp::new(app_slug))
    }

    /// Gets the webhook analytics.
    pub fn get_analytics(&self, app_slug: impl Into<String>) -> Call<GetWebhookAnalytics> {
        self.0.call(GetWebhookAnalytics::new(app_slug))
    }

    /// Gets the webhook catalog.
    pub fn get_catalog(&self, app_slug: impl Into<String>) -> Call<GetWebhookCatalog> {
        self.0.call(GetWebhookCatalog::new(app_slug))
    }

    /// Lists the webhook deliveries.
    pub fn list_deliveries(&self, app_slug: impl Into<String>) -> Call<ListWebhookDeliveries> {
        self.0.call(ListWebhookDeliveries::new(app_slug))
    }

    /// Lists the webhook replay tasks.
    pub fn list_replay_tasks(&self, app_slug: impl Into<String>) -> Call<ListWebhookReplayTasks> {
        self.0.call(ListWebhookReplayTasks::new(app_slug))
    }

    /// Delivers again what was delivered in a span of time of at most 48 hours.
    pub fn replay_deliveries_between(
        &self,
        app_slug: impl Into<String>,
        start_date: impl Into<DateTime>,
    ) -> Call<ReplayWebhookDeliveries> {
        self.0.call(ReplayWebhookDeliveries::new(app_slug, start_date))
    }

    /// Delivers the given deliveries again.
    pub fn replay_deliveries(
        &self,
        app_slug: impl Into<String>,
        delivery_ids: impl Into<Vec<WebhookDeliveryId>>,
    ) -> Call<ReplayWebhookDelivery> {
        self.0.call(ReplayWebhookDelivery::new(app_slug, delivery_ids))
    }

    /// Gets the webhook replay task status.
    pub fn get_replay_task_status(
        &self,
        app_slug: impl Into<String>,
        task_id: &ReplayTaskId,
    ) -> Call<GetWebhookReplayTaskStatus> {
        self.0.call(GetWebhookReplayTaskStatus::new(app_slug, task_id.clone()))
    }

    /// Cancels the webhook replay task.
    pub fn cancel_replay_task(
        &self,
        app_slug: impl Into<String>,
        task_id: &ReplayTaskId,
    ) -> Call<CancelWebhookReplayTask> {
        self.0.call(CancelWebhookReplayTask::new(app_slug, task_id.clone()))
    }

    /// Gets the webhook delivery.
    pub fn get_delivery(
        &self,
        app_slug: impl Into<String>,
        delivery_id: &WebhookDeliveryId,
    ) -> Call<GetWebhookDelivery> {
        self.0.call(GetWebhookDelivery::new(app_slug, delivery_id.clone()))
    }

    /// Lists the webhook endpoints.
    pub fn list_endpoints(&self, app_slug: impl Into<String>) -> Call<ListWebhookEndpoints> {
        self.0.call(ListWebhookEndpoints::new(app_slug))
    }

    /// Creates a webhook endpoint.
    pub fn create_endpoint(
        &self,
        app_slug: impl Into<String>,
        url: impl Into<String>,
        subscriptions: impl Into<Vec<EventSubscription>>,
    ) -> Call<CreateWebhookEndpoint> {
        self.0.call(CreateWebhookEndpoint::new(app_slug, url, subscriptions))
    }

    /// Changes the webhook endpoint.
    pub fn update_endpoint(
        &self,
        app_slug: impl Into<String>,
        endpoint_id: &WebhookEndpointId,
    ) -> Call<UpdateWebhookEndpoint> {
        self.0.call(UpdateWebhookEndpoint::new(app_slug, endpoint_id.clone()))
    }

    /// Deletes the webhook endpoint.
    pub fn delete_endpoint(
        &self,
        app_slug: impl Into<String>,
        endpoint_id: &WebhookEndpointId,
    ) -> Call<DeleteWebhookEndpoint> {
        self.0.call(DeleteWebhookEndpoint::new(app_slug, endpoint_id.clone()))
    }

    /// Sends a test event to an endpoint.
    pub fn test_endpoint(
        &self,
        app_slug: impl Into<String>,
        endpoint_id: &WebhookEndpointId,
        event_name: impl Into<String>,
    ) -> Call<TestWebhookEndpoint> {
        self.0.call(TestWebhookEndpoint::new(app_slug, endpoint_id.clone(), event_name))
    }

    /// Lists the webhook events.
    pub fn list_events(&self, app_slug: impl Into<String>) -> Call<ListWebhookEvents> {
        self.0.call(ListWebhookEvents::new(app_slug))
    }

    /// Replaces the secret that deliveries are signed with, at once.
    pub fn rotate_secret(&self, app_slug: impl Into<String>) -> Call<RotateWebhookSecret> {
        self.0.call(RotateWebhookSecret::new(app_slug))
    }

    /// Gets the webhook stats.
    pub fn get_stats(&self, app_slug: impl Into<String>) -> Call<GetWebhookStats> {
        self.0.call(GetWebhookStats::new(app_slug))
    }

    /// Gets the webhook timeseries.
    pub fn get_timeseries(&self, app_slug: impl Into<String>) -> Call<GetWebhookTimeseries> {
        self.0.call(GetWebhookTimeseries::new(app_slug))
    }

    /// Sends an event to the endpoints that want it.
    pub fn trigger(
        &self,
        app_slug: impl Into<String>,
        event_name: impl Into<String>,
        payload: impl Into<Value>,
    ) -> Call<TriggerWebhook> {
        self.0.call(TriggerWebhook::new(app_slug, event_name, payload))
    }

    /// Switches on again the webhook endpoint.
    pub fn reactivate_endpoint(&self, endpoint_id: &WebhookEndpointId) -> Call<ReactivateWebhookEndpoint> {
        self.0.call(ReactivateWebhookEndpoint::new(endpoint_id.clone()))
    }

    /// Lists the webhook event catalogs.
    pub fn list_event_catalogs(&self) -> Call<ListWebhookEventCatalogs> {
        self.0.call(ListWebhookEventCatalogs::default())
    }

    /// Creates a webhook event catalog.
    pub fn create_event_catalog(
        &self,
        slug: impl Into<String>,
        name: impl Into<String>,
        events: impl Into<Vec<WebhookEventDefinition>>,
    ) -> Call<CreateWebhookEventCatalog> {
        self.0.call(CreateWebhookEventCatalog::new(slug, name, events))
    }

    /// Gets the webhook event catalog.
    pub fn get_event_catalog(&self, slug: impl Into<String>) -> Call<GetWebhookEventCatalog> {
        self.0.call(GetWebhookEventCatalog::new(slug))
    }

    /// Changes the webhook event catalog.
    pub fn update_event_catalog(&self, slug: impl Into<String>) -> Call<UpdateWebhookEventCatalog> {
        self.0.call(UpdateWebhookEventCatalog::new(slug))
    }

    /// Appends the webhook event catalog events.
    pub fn append_event_catalog_events(
        &self,
        slug: impl Into<String>,
        events: impl Into<Vec<WebhookEventDefinition>>,
    ) -> Call<AppendWebhookEventCatalogEvents> {
        self.0.call(AppendWebhookEventCatalogEvents::new(slug, events))
    }

    /// Archives the webhook event in catalog.
    pub fn archive_event_in_catalog(
        &self,
        slug: impl Into<String>,
        event_name: impl Into<String>,
        is_archived: bool,
    ) -> Call<ArchiveWebhookEventInCatalog> {
        self.0.call(ArchiveWebhookEventInCatalog::new(slug, event_name, is_archived))
    }
}

/// `GET /webhooks/apps`: Lists the webhook apps.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ListWebhookApps {
    /// How many at most.
    pub limit: PageSize,
    /// How many to skip.
    pub offset: u64,
    /// What the platform looks for in them.
    pub search: Option<String>,
    /// Whether inactive ones are listed, too.
    pub include_inactive: Option<bool>,
}

impl Operation for ListWebhookApps {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/webhooks/apps";
    type Answer = Json<Page<WebhookApp>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request
            .query("limit", &self.limit)
            .query("offset", &self.offset)
            .query("search", &self.search)
            .query("include_inactive", &self.include_inactive))
    }
}

impl Paged for ListWebhookApps {
    type Page = Page<WebhookApp>;

    fn advance(&mut self, page: &Self::Page) -> bool {
        page.advance(&mut self.offset)
    }
}

options! {
ListWebhookApps {
/// How many at most.
set limit: impl Into<PageSize>,
/// How many to skip.
set offset: u64,
/// What the platform looks for in them.
some search: impl Into<String>,
/// Whether inactive ones are listed, too.
some include_inactive: bool,
}
}

/// `POST /webhooks/apps`: Creates a webhook app.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct CreateWebhookApp {
    /// The slug of the app.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub app_slug: Option<String>,
    /// Its name.
    pub name: String,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The failure notification e-mails.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failure_notification_emails: Option<Vec<String>>,
    /// The event catalog slug.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_catalog_slug: Option<String>,
}

impl CreateWebhookApp {
    /// With what it must have.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            app_slug: None,
            name: name.into(),
            description: None,
            failure_notification_emails: None,
            event_catalog_slug: None,
        }
    }
}

impl Operation for CreateWebhookApp {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/webhooks/apps";
    type Answer = Json<WebhookApp>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.json(self)
    }
}

options! {
CreateWebhookApp {
/// The slug of the app.
some app_slug: impl Into<String>,
/// What it is for.
some description: impl Into<String>,
/// The failure notification e-mails.
some failure_notification_emails: impl Into<Vec<String>>,
/// The event catalog slug.
some event_catalog_slug: impl Into<String>,
}
}

/// `GET /webhooks/apps/{app_slug}`: Gets the webhook app.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetWebhookApp {
    /// The slug of the app.
    pub app_slug: String,
}

impl GetWebhookApp {
    /// With what it must have.
    pub fn new(app_slug: impl Into<String>) -> Self {
        Self { app_slug: app_slug.into() }
    }
}

impl Operation for GetWebhookApp {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/webhooks/apps/{app_slug}";
    type Answer = Json<WebhookApp>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("app_slug", &self.app_slug)
    }
}

/// `PATCH /webhooks/apps/{app_slug}`: Changes the webhook app.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct UpdateWebhookApp {
    /// The slug of the app.
    #[serde(skip)]
    pub app_slug: String,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether it is in use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_active: Option<bool>,
    /// The failure notification e-mails.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failure_notification_emails: Option<Vec<String>>,
    /// The event catalog slug.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_catalog_slug: Option<String>,
}

impl UpdateWebhookApp {
    /// With what it must have.
    pub fn new(app_slug: impl Into<String>) -> Self {
        Self {
            app_slug: app_slug.into(),
            name: None,
            description: None,
            is_active: None,
            failure_notification_emails: None,
            event_catalog_slug: None,
        }
    }
}

impl Operation for UpdateWebhookApp {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/webhooks/apps/{app_slug}";
    type Answer = Json<WebhookApp>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("app_slug", &self.app_slug)?.json(self)
    }
}

options! {
UpdateWebhookApp {
/// Its name.
some name: impl Into<String>,
/// What it is for.
some description: impl Into<String>,
/// Whether it is in use.
some is_active: bool,
/// The failure notification e-mails.
some failure_notification_emails: impl Into<Vec<String>>,
/// The event catalog slug.
some event_catalog_slug: impl Into<String>,
}
}

/// `DELETE /webhooks/apps/{app_slug}`: Deletes the webhook app.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteWebhookApp {
    /// The slug of the app.
    pub app_slug: String,
}

impl DeleteWebhookApp {
    /// With what it must have.
    pub fn new(app_slug: impl Into<String>) -> Self {
        Self { app_slug: app_slug.into() }
    }
}

impl Operation for DeleteWebhookApp {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/webhooks/apps/{app_slug}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("app_slug", &self.app_slug)
    }
}

/// `GET /webhooks/apps/{app_slug}/analytics`: Gets the webhook analytics.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetWebhookAnalytics {
    /// The slug of the app.
    pub app_slug: String,
    /// The app.
    pub app_id: Option<WebhookAppId>,
    /// The endpoint.
    pub endpoint_id: Option<WebhookEndpointId>,
    /// The beginning of the time that counts.
    pub start_date: Option<DateTime>,
    /// The end of the time that counts.
    pub end_date: Option<DateTime>,
}

impl GetWebhookAnalytics {
    /// With what it must have.
    pub fn new(app_slug: impl Into<String>) -> Self {
        Self { app_slug: app_slug.into(), app_id: None, endpoint_id: None, start_date: None, end_date: None }
    }
}

impl Operation for GetWebhookAnalytics {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/webhooks/apps/{app_slug}/analytics";
    type Answer = Json<WebhookAnalytics>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request
            .path("app_slug", &self.app_slug)?
            .query("app_id", &self.app_id)
            .query("endpoint_id", &self.endpoint_id)
            .query("start_date", &self.start_date)
            .query("end_date", &self.end_date))
    }
}

options! {
GetWebhookAnalytics {
/// The app.
some app_id: impl Into<WebhookAppId>,
/// The endpoint.
some endpoint_id: impl Into<WebhookEndpointId>,
/// The beginning of the time that counts.
some start_date: impl Into<DateTime>,
/// The end of the time that counts.
some end_date: impl Into<DateTime>,
}
}

/// `GET /webhooks/apps/{app_slug}/catalog`: Gets the webhook catalog.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetWebhookCatalog {
    /// The slug of the app.
    pub app_slug: String,
}

impl GetWebhookCatalog {
    /// With what it must have.
    pub fn new(app_slug: impl Into<String>) -> Self {
        Self { app_slug: app_slug.into() }
    }
}

impl Operation for GetWebhookCatalog {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/webhooks/apps/{app_slug}/catalog";
    type Answer = Json<WebhookEventCatalog>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("app_slug", &self.app_slug)
    }
}

/// `GET /webhooks/apps/{app_slug}/deliveries`: Lists the webhook deliveries.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListWebhookDeliveries {
    /// The slug of the app.
    pub app_slug: String,
    /// How many at most.
    pub limit: PageSize,
    /// How many to skip.
    pub offset: u64,
    /// The endpoint.
    pub endpoint_id: Option<WebhookEndpointId>,
    /// The name of the event.
    pub event_name: Option<String>,
    /// Its state.
    pub status: Option<String>,
    /// The earliest time.
    pub since: Option<DateTime>,
    /// The latest time.
    pub until: Option<DateTime>,
}

impl ListWebhookDeliveries {
    /// With what it must have.
    pub fn new(app_slug: impl Into<String>) -> Self {
        Self {
            app_slug: app_slug.into(),
            limit: PageSize::default(),
            offset: 0,
            endpoint_id: None,
            event_name: None,
            status: None,
            since: None,
            until: None,
        }
    }
}

impl Operation for ListWebhookDeliveries {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/webhooks/apps/{app_slug}/deliveries";
    type Answer = Json<Page<WebhookDelivery>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request
            .path("app_slug", &self.app_slug)?
            .query("limit", &self.limit)
            .query("offset", &self.offset)
            .query("endpoint_id", &self.endpoint_id)
            .query("event_name", &self.event_name)
            .query("status", &self.status)
            .query("since", &self.since)
            .query("until", &self.until))
    }
}

impl Paged for ListWebhookDeliveries {
    type Page = Page<WebhookDelivery>;

    fn advance(&mut self, page: &Self::Page) -> bool {
        page.advance(&mut self.offset)
    }
}

options! {
ListWebhookDeliveries {
/// How many at most.
set limit: impl Into<PageSize>,
/// How many to skip.
set offset: u64,
/// The endpoint.
some endpoint_id: impl Into<WebhookEndpointId>,
/// The name of the event.
some event_name: impl Into<String>,
/// Its state.
some status: impl Into<String>,
/// The earliest time.
some since: impl Into<DateTime>,
/// The latest time.
some until: impl Into<DateTime>,
}
}

/// `GET /webhooks/apps/{app_slug}/deliveries/replay`: Lists the webhook replay tasks.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListWebhookReplayTasks {
    /// The slug of the app.
    pub app_slug: String,
    /// How many at most.
    pub limit: PageSize,
    /// How many to skip.
    pub offset: u64,
}

impl ListWebhookReplayTasks {
    /// With what it must have.
    pub fn new(app_slug: impl Into<String>) -> Self {
        Self { app_slug: app_slug.into(), limit: PageSize::default(), offset: 0 }
    }
}

impl Operation for ListWebhookReplayTasks {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/webhooks/apps/{app_slug}/deliveries/replay";
    type Answer = Json<Page<ReplayTask>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request
            .path("app_slug", &self.app_slug)?
            .query("limit", &self.limit)
            .query("offset", &self.offset))
    }
}

impl Paged for ListWebhookReplayTasks {
    type Page = Page<ReplayTask>;

    fn advance(&mut self, page: &Self::Page) -> bool {
        page.advance(&mut self.offset)
    }
}

options! {
ListWebhookReplayTasks {
/// How many at most.
set limit: impl Into<PageSize>,
/// How many to skip.
set offset: u64,
}
}

/// `POST /webhooks/apps/{app_slug}/deliveries/replay`: Delivers again what was delivered in a span of time of at most 48 hours.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct ReplayWebhookDeliveries {
    /// The slug of the app.
    #[serde(skip)]
    pub app_slug: String,
    /// The beginning of the time that counts.
    pub start_date: DateTime,
    /// The end of the time that counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<DateTime>,
    /// A key of the caller: a request with the same key within 30 minutes starts nothing new, and the call may be sent again after a fault.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub idempotency_key: Option<String>,
    /// Its state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// The name of the event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_name: Option<String>,
    /// The endpoint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub endpoint_id: Option<WebhookEndpointId>,
}

impl ReplayWebhookDeliveries {
    /// With what it must have.
    pub fn new(app_slug: impl Into<String>, start_date: impl Into<DateTime>) -> Self {
        Self {
            app_slug: app_slug.into(),
            start_date: start_date.into(),
            end_date: None,
            idempotency_key: None,
            status: None,
            event_name: None,
            endpoint_id: None,
        }
    }
}

impl Operation for ReplayWebhookDeliveries {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/webhooks/apps/{app_slug}/deliveries/replay";
    type Answer = Json<StartedReplay>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("app_slug", &self.app_slug)?.json(self)
    }

    fn is_repeatable(&self) -> bool {
        self.idempotency_key.is_some()
    }
}

options! {
ReplayWebhookDeliveries {
/// The end of the time that counts.
some end_date: impl Into<DateTime>,
/// A key of the caller: a request with the same key within 30 minutes starts nothing new, and the call may be sent again after a fault.
some idempotency_key: impl Into<String>,
/// Its state.
some status: impl Into<String>,
/// The name of the event.
some event_name: impl Into<String>,
/// The endpoint.
some endpoint_id: impl Into<WebhookEndpointId>,
}
}

/// `POST /webhooks/apps/{app_slug}/deliveries/replay`: Delivers the given deliveries again.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct ReplayWebhookDelivery {
    /// The slug of the app.
    #[serde(skip)]
    pub app_slug: String,
    /// The deliveries.
    pub delivery_ids: Vec<WebhookDeliveryId>,
    /// A key of the caller: a request with the same key within 30 minutes starts nothing new, and the call may be sent again after a fault.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub idempotency_key: Option<String>,
}

impl ReplayWebhookDelivery {
    /// With what it must have.
    pub fn new(app_slug: impl Into<String>, delivery_ids: impl Into<Vec<WebhookDeliveryId>>) -> Self {
        Self { app_slug: app_slug.into(), delivery_ids: delivery_ids.into(), idempotency_key: None }
    }
}

impl Operation for ReplayWebhookDelivery {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/webhooks/apps/{app_slug}/deliveries/replay";
    type Answer = Json<StartedReplay>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("app_slug", &self.app_slug)?.json(self)
    }

    fn is_repeatable(&self) -> bool {
        self.idempotency_key.is_some()
    }
}

options! {
ReplayWebhookDelivery {
/// A key of the caller: a request with the same key within 30 minutes starts nothing new, and the call may be sent again after a fault.
some idempotency_key: impl Into<String>,
}
}

/// `GET /webhooks/apps/{app_slug}/deliveries/replay/{task_id}`: Gets the webhook replay task status.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetWebhookReplayTaskStatus {
    /// The slug of the app.
    pub app_slug: String,
    /// The task.
    pub task_id: ReplayTaskId,
}

impl GetWebhookReplayTaskStatus {
    /// With what it must have.
    pub fn new(app_slug: impl Into<String>, task_id: ReplayTaskId) -> Self {
        Self { app_slug: app_slug.into(), task_id }
    }
}

impl Operation for GetWebhookReplayTaskStatus {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/webhooks/apps/{app_slug}/deliveries/replay/{task_id}";
    type Answer = Json<ReplayTask>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("app_slug", &self.app_slug)?.path("task_id", &self.task_id)
    }
}

/// `POST /webhooks/apps/{app_slug}/deliveries/replay/{task_id}/cancel`: Cancels the webhook replay task.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CancelWebhookReplayTask {
    /// The slug of the app.
    pub app_slug: String,
    /// The task.
    pub task_id: ReplayTaskId,
}

impl CancelWebhookReplayTask {
    /// With what it must have.
    pub fn new(app_slug: impl Into<String>, task_id: ReplayTaskId) -> Self {
        Self { app_slug: app_slug.into(), task_id }
    }
}

impl Operation for CancelWebhookReplayTask {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/webhooks/apps/{app_slug}/deliveries/replay/{task_id}/cancel";
    type Answer = Json<CancelledReplay>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("app_slug", &self.app_slug)?.path("task_id", &self.task_id)
    }
}

/// `GET /webhooks/apps/{app_slug}/deliveries/{delivery_id}`: Gets the webhook delivery.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetWebhookDelivery {
    /// The slug of the app.
    pub app_slug: String,
    /// The delivery.
    pub delivery_id: WebhookDeliveryId,
    /// Its state.
    pub status: Option<String>,
}

impl GetWebhookDelivery {
    /// With what it must have.
    pub fn new(app_slug: impl Into<String>, delivery_id: WebhookDeliveryId) -> Self {
        Self { app_slug: app_slug.into(), delivery_id, status: None }
    }
}

impl Operation for GetWebhookDelivery {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/webhooks/apps/{app_slug}/deliveries/{delivery_id}";
    type Answer = Json<WebhookDeliveryDetails>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request
            .path("app_slug", &self.app_slug)?
            .path("delivery_id", &self.delivery_id)?
            .query("status", &self.status))
    }
}

options! {
GetWebhookDelivery {
/// Its state.
some status: impl Into<String>,
}
}

/// `GET /webhooks/apps/{app_slug}/endpoints`: Lists the webhook endpoints.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListWebhookEndpoints {
    /// The slug of the app.
    pub app_slug: String,
    /// How many at most.
    pub limit: PageSize,
    /// How many to skip.
    pub offset: u64,
    /// Whether inactive ones are listed, too.
    pub include_inactive: Option<bool>,
}

impl ListWebhookEndpoints {
    /// With what it must have.
    pub fn new(app_slug: impl Into<String>) -> Self {
        Self { app_slug: app_slug.into(), limit: PageSize::default(), offset: 0, include_inactive: None }
    }
}

impl Operation for ListWebhookEndpoints {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/webhooks/apps/{app_slug}/endpoints";
    type Answer = Json<Page<WebhookEndpoint>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request
            .path("app_slug", &self.app_slug)?
            .query("limit", &self.limit)
            .query("offset", &self.offset)
            .query("include_inactive", &self.include_inactive))
    }
}

impl Paged for ListWebhookEndpoints {
    type Page = Page<WebhookEndpoint>;

    fn advance(&mut self, page: &Self::Page) -> bool {
        page.advance(&mut self.offset)
    }
}

options! {
ListWebhookEndpoints {
/// How many at most.
set limit: impl Into<PageSize>,
/// How many to skip.
set offset: u64,
/// Whether inactive ones are listed, too.
some include_inactive: bool,
}
}

/// `POST /webhooks/apps/{app_slug}/endpoints`: Creates a webhook endpoint.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct CreateWebhookEndpoint {
    /// The slug of the app.
    pub app_slug: String,
    /// Its address.
    pub url: String,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The events that are sent to it.
    pub subscriptions: Vec<EventSubscription>,
    /// Headers that are sent along.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headers: Option<Value>,
    /// How often a delivery is tried again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_retries: Option<i32>,
    /// How long it may take, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout_seconds: Option<i32>,
    /// The rate limit config.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_limit_config: Option<DeliveryRateLimit>,
}

impl CreateWebhookEndpoint {
    /// With what it must have.
    pub fn new(
        app_slug: impl Into<String>,
        url: impl Into<String>,
        subscriptions: impl Into<Vec<EventSubscription>>,
    ) -> Self {
        Self {
            app_slug: app_slug.into(),
            url: url.into(),
            description: None,
            subscriptions: subscriptions.into(),
            headers: None,
            max_retries: None,
            timeout_seconds: None,
            rate_limit_config: None,
        }
    }
}

impl Operation for CreateWebhookEndpoint {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/webhooks/apps/{app_slug}/endpoints";
    type Answer = Json<WebhookEndpoint>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("app_slug", &self.app_slug)?.json(self)
    }
}

options! {
CreateWebhookEndpoint {
/// What it is for.
some description: impl Into<String>,
/// Headers that are sent along.
some headers: impl Into<Value>,
/// How often a delivery is tried again.
some max_retries: i32,
/// How long it may take, in seconds.
some timeout_seconds: i32,
/// The rate limit config.
some rate_limit_config: impl Into<DeliveryRateLimit>,
}
}

/// `PATCH /webhooks/apps/{app_slug}/endpoints/{endpoint_id}`: Changes the webhook endpoint.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct UpdateWebhookEndpoint {
    /// The slug of the app.
    #[serde(skip)]
    pub app_slug: String,
    /// The endpoint.
    #[serde(skip)]
    pub endpoint_id: WebhookEndpointId,
    /// Its address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Headers that are sent along.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headers: Option<Value>,
    /// How often a delivery is tried again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_retries: Option<i32>,
    /// How long it may take, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout_seconds: Option<i32>,
    /// Whether it is in use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_active: Option<bool>,
    /// The events that are sent to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subscriptions: Option<Vec<EventSubscription>>,
    /// The rate limit config.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_limit_config: Option<DeliveryRateLimit>,
}

impl UpdateWebhookEndpoint {
    /// With what it must have.
    pub fn new(app_slug: impl Into<String>, endpoint_id: WebhookEndpointId) -> Self {
        Self {
            app_slug: app_slug.into(),
            endpoint_id,
            url: None,
            description: None,
            headers: None,
            max_retries: None,
            timeout_seconds: None,
            is_active: None,
            subscriptions: None,
            rate_limit_config: None,
        }
    }
}

impl Operation for UpdateWebhookEndpoint {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/webhooks/apps/{app_slug}/endpoints/{endpoint_id}";
    type Answer = Json<WebhookEndpoint>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("app_slug", &self.app_slug)?.path("endpoint_id", &self.endpoint_id)?.json(self)
    }
}

options! {
UpdateWebhookEndpoint {
/// Its address.
some url: impl Into<String>,
/// What it is for.
some description: impl Into<String>,
/// Headers that are sent along.
some headers: impl Into<Value>,
/// How often a delivery is tried again.
some max_retries: i32,
/// How long it may take, in seconds.
some timeout_seconds: i32,
/// Whether it is in use.
some is_active: bool,
/// The events that are sent to it.
some subscriptions: impl Into<Vec<EventSubscription>>,
/// The rate limit config.
some rate_limit_config: impl Into<DeliveryRateLimit>,
}
}

/// `DELETE /webhooks/apps/{app_slug}/endpoints/{endpoint_id}`: Deletes the webhook endpoint.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteWebhookEndpoint {
    /// The slug of the app.
    pub app_slug: String,
    /// The endpoint.
    pub endpoint_id: WebhookEndpointId,
}

impl DeleteWebhookEndpoint {
    /// With what it must have.
    pub fn new(app_slug: impl Into<String>, endpoint_id: WebhookEndpointId) -> Self {
        Self { app_slug: app_slug.into(), endpoint_id }
    }
}

impl Operation for DeleteWebhookEndpoint {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/webhooks/apps/{app_slug}/endpoints/{endpoint_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("app_slug", &self.app_slug)?.path("endpoint_id", &self.endpoint_id)
    }
}

/// `POST /webhooks/apps/{app_slug}/endpoints/{endpoint_id}/test`: Sends a test event to an endpoint.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct TestWebhookEndpoint {
    /// The slug of the app.
    #[serde(skip)]
    pub app_slug: String,
    /// The endpoint.
    #[serde(skip)]
    pub endpoint_id: WebhookEndpointId,
    /// The name of the event.
    pub event_name: String,
    /// The data of the event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payload: Option<Value>,
}

impl TestWebhookEndpoint {
    /// With what it must have.
    pub fn new(
        app_slug: impl Into<String>,
        endpoint_id: WebhookEndpointId,
        event_name: impl Into<String>,
    ) -> Self {
        Self { app_slug: app_slug.into(), endpoint_id, event_name: event_name.into(), payload: None }
    }
}

impl Operation for TestWebhookEndpoint {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/webhooks/apps/{app_slug}/endpoints/{endpoint_id}/test";
    type Answer = Json<EndpointTest>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("app_slug", &self.app_slug)?.path("endpoint_id", &self.endpoint_id)?.json(self)
    }
}

options! {
TestWebhookEndpoint {
/// The data of the event.
some payload: impl Into<Value>,
}
}

/// `GET /webhooks/apps/{app_slug}/events`: Lists the webhook events.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListWebhookEvents {
    /// The slug of the app.
    pub app_slug: String,
}

impl ListWebhookEvents {
    /// With what it must have.
    pub fn new(app_slug: impl Into<String>) -> Self {
        Self { app_slug: app_slug.into() }
    }
}

impl Operation for ListWebhookEvents {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/webhooks/apps/{app_slug}/events";
    type Answer = Json<WebhookAppEvents>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("app_slug", &self.app_slug)
    }
}

/// `POST /webhooks/apps/{app_slug}/rotate-secret`: Replaces the secret that deliveries are signed with, at once.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RotateWebhookSecret {
    /// The slug of the app.
    pub app_slug: String,
}

impl RotateWebhookSecret {
    /// With what it must have.
    pub fn new(app_slug: impl Into<String>) -> Self {
        Self { app_slug: app_slug.into() }
    }
}

impl Operation for RotateWebhookSecret {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/webhooks/apps/{app_slug}/rotate-secret";
    type Answer = Json<WebhookApp>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("app_slug", &self.app_slug)
    }
}

/// `GET /webhooks/apps/{app_slug}/stats`: Gets the webhook stats.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetWebhookStats {
    /// The slug of the app.
    pub app_slug: String,
}

impl GetWebhookStats {
    /// With what it must have.
    pub fn new(app_slug: impl Into<String>) -> Self {
        Self { app_slug: app_slug.into() }
    }
}

impl Operation for GetWebhookStats {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/webhooks/apps/{app_slug}/stats";
    type Answer = Json<WebhookStats>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("app_slug", &self.app_slug)
    }
}

/// `GET /webhooks/apps/{app_slug}/timeseries`: Gets the webhook timeseries.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetWebhookTimeseries {
    /// The slug of the app.
    pub app_slug: String,
    /// The app.
    pub app_id: Option<WebhookAppId>,
    /// The endpoint.
    pub endpoint_id: Option<WebhookEndpointId>,
    /// The length of each step: `minute`, `hour`, `day`, `week` or `month`.
    pub interval: Option<TimeseriesInterval>,
    /// The beginning of the time that counts.
    pub start_date: Option<DateTime>,
    /// The end of the time that counts.
    pub end_date: Option<DateTime>,
}

impl GetWebhookTimeseries {
    /// With what it must have.
    pub fn new(app_slug: impl Into<String>) -> Self {
        Self {
            app_slug: app_slug.into(),
            app_id: None,
            endpoint_id: None,
            interval: None,
            start_date: None,
            end_date: None,
        }
    }
}

impl Operation for GetWebhookTimeseries {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/webhooks/apps/{app_slug}/timeseries";
    type Answer = Json<WebhookTimeseries>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request
            .path("app_slug", &self.app_slug)?
            .query("app_id", &self.app_id)
            .query("endpoint_id", &self.endpoint_id)
            .query("interval", &self.interval)
            .query("start_date", &self.start_date)
            .query("end_date", &self.end_date))
    }
}

options! {
GetWebhookTimeseries {
/// The app.
some app_id: impl Into<WebhookAppId>,
/// The endpoint.
some endpoint_id: impl Into<WebhookEndpointId>,
/// The length of each step: `minute`, `hour`, `day`, `week` or `month`.
some interval: impl Into<TimeseriesInterval>,
/// The beginning of the time that counts.
some start_date: impl Into<DateTime>,
/// The end of the time that counts.
some end_date: impl Into<DateTime>,
}
}

/// `POST /webhooks/apps/{app_slug}/trigger`: Sends an event to the endpoints that want it.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct TriggerWebhook {
    /// The slug of the app.
    pub app_slug: String,
    /// The name of the event.
    pub event_name: String,
    /// The data of the event.
    pub payload: Value,
    /// What the filters of the endpoints look at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filter_context: Option<Value>,
}

impl TriggerWebhook {
    /// With what it must have.
    pub fn new(
        app_slug: impl Into<String>,
        event_name: impl Into<String>,
        payload: impl Into<Value>,
    ) -> Self {
        Self {
            app_slug: app_slug.into(),
            event_name: event_name.into(),
            payload: payload.into(),
            filter_context: None,
        }
    }
}

impl Operation for TriggerWebhook {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/webhooks/apps/{app_slug}/trigger";
    type Answer = Json<TriggeredEvent>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("app_slug", &self.app_slug)?.json(self)
    }
}

options! {
TriggerWebhook {
/// What the filters of the endpoints look at.
some filter_context: impl Into<Value>,
}
}

/// `POST /webhooks/endpoints/{endpoint_id}/reactivate`: Switches on again the webhook endpoint.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ReactivateWebhookEndpoint {
    /// The endpoint.
    pub endpoint_id: WebhookEndpointId,
}

impl ReactivateWebhookEndpoint {
    /// With what it must have.
    pub fn new(endpoint_id: WebhookEndpointId) -> Self {
        Self { endpoint_id }
    }
}

impl Operation for ReactivateWebhookEndpoint {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/webhooks/endpoints/{endpoint_id}/reactivate";
    type Answer = Json<ReactivatedEndpoint>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("endpoint_id", &self.endpoint_id)
    }
}

/// `GET /webhooks/event-catalogs`: Lists the webhook event catalogs.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ListWebhookEventCatalogs {}

impl Operation for ListWebhookEventCatalogs {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/webhooks/event-catalogs";
    type Answer = Json<Page<WebhookEventCatalog>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request)
    }
}

/// `POST /webhooks/event-catalogs`: Creates a webhook event catalog.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct CreateWebhookEventCatalog {
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The events.
    pub events: Vec<WebhookEventDefinition>,
}

impl CreateWebhookEventCatalog {
    /// With what it must have.
    pub fn new(
        slug: impl Into<String>,
        name: impl Into<String>,
        events: impl Into<Vec<WebhookEventDefinition>>,
    ) -> Self {
        Self { slug: slug.into(), name: name.into(), description: None, events: events.into() }
    }
}

impl Operation for CreateWebhookEventCatalog {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/webhooks/event-catalogs";
    type Answer = Json<WebhookEventCatalog>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.json(self)
    }
}

options! {
CreateWebhookEventCatalog {
/// What it is for.
some description: impl Into<String>,
}
}

/// `GET /webhooks/event-catalogs/{slug}`: Gets the webhook event catalog.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetWebhookEventCatalog {
    /// Its slug.
    pub slug: String,
}

impl GetWebhookEventCatalog {
    /// With what it must have.
    pub fn new(slug: impl Into<String>) -> Self {
        Self { slug: slug.into() }
    }
}

impl Operation for GetWebhookEventCatalog {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/webhooks/event-catalogs/{slug}";
    type Answer = Json<WebhookEventCatalog>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("slug", &self.slug)
    }
}

/// `PUT /webhooks/event-catalogs/{slug}`: Changes the webhook event catalog.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct UpdateWebhookEventCatalog {
    /// Its slug.
    #[serde(skip)]
    pub slug: String,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

impl UpdateWebhookEventCatalog {
    /// With what it must have.
    pub fn new(slug: impl Into<String>) -> Self {
        Self { slug: slug.into(), name: None, description: None }
    }
}

impl Operation for UpdateWebhookEventCatalog {
    const METHOD: Method = Method::PUT;
    const PATH: &'static str = "/webhooks/event-catalogs/{slug}";
    type Answer = Json<WebhookEventCatalog>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("slug", &self.slug)?.json(self)
    }
}

options! {
UpdateWebhookEventCatalog {
/// Its name.
some name: impl Into<String>,
/// What it is for.
some description: impl Into<String>,
}
}

/// `POST /webhooks/event-catalogs/{slug}/append-events`: Appends the webhook event catalog events.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct AppendWebhookEventCatalogEvents {
    /// Its slug.
    #[serde(skip)]
    pub slug: String,
    /// The events.
    pub events: Vec<WebhookEventDefinition>,
}

impl AppendWebhookEventCatalogEvents {
    /// With what it must have.
    pub fn new(slug: impl Into<String>, events: impl Into<Vec<WebhookEventDefinition>>) -> Self {
        Self { slug: slug.into(), events: events.into() }
    }
}

impl Operation for AppendWebhookEventCatalogEvents {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/webhooks/event-catalogs/{slug}/append-events";
    type Answer = Json<WebhookEventCatalog>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("slug", &self.slug)?.json(self)
    }
}

/// `POST /webhooks/event-catalogs/{slug}/archive-event`: Archives the webhook event in catalog.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct ArchiveWebhookEventInCatalog {
    /// Its slug.
    #[serde(skip)]
    pub slug: String,
    /// The name of the event.
    pub event_name: String,
    /// Whether it is archived.
    pub is_archived: bool,
}

impl ArchiveWebhookEventInCatalog {
    /// With what it must have.
    pub fn new(slug: impl Into<String>, event_name: impl Into<String>, is_archived: bool) -> Self {
        Self { slug: slug.into(), event_name: event_name.into(), is_archived }
    }
}

impl Operation for ArchiveWebhookEventInCatalog {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/webhooks/event-catalogs/{slug}/archive-event";
    type Answer = Json<WebhookEventCatalog>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("slug", &self.slug)?.json(self)
    }
}

/// An endpoint performance.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct EndpointPerformance {
    /// The endpoint.
    pub endpoint_id: WebhookEndpointId,
    /// The address of the endpoint.
    pub endpoint_url: String,
    /// The number of attempts in all.
    pub total_attempts: i64,
    /// The successful attempts.
    pub successful_attempts: i64,
    /// The failed attempts.
    pub failed_attempts: i64,
    /// The average response time, in milliseconds.
    pub avg_response_time_ms: Option<f64>,
    /// The share of successes, in percent.
    pub success_rate: f64,
}

record! {
EndpointPerformance {
must "endpoint_id" endpoint_id,
must "endpoint_url" endpoint_url,
must "total_attempts" total_attempts,
must "successful_attempts" successful_attempts,
must "failed_attempts" failed_attempts,
may "avg_response_time_ms" avg_response_time_ms,
must "success_rate" success_rate,
}
}

/// An event count.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct EventCount {
    /// The name of the event.
    pub event_name: String,
    /// How many.
    pub count: i64,
}

record! {
EventCount {
must "event_name" event_name,
must "count" count,
}
}

/// An event subscription.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct EventSubscription {
    /// The name of the event.
    pub event_name: String,
    /// The filter rules.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filter_rules: Option<Value>,
}

impl EventSubscription {
    /// With what it must have.
    pub fn new(event_name: impl Into<String>) -> Self {
        Self { event_name: event_name.into(), filter_rules: None }
    }
}

record! {
EventSubscription {
must "event_name" event_name,
may "filter_rules" filter_rules,
}
}

/// A failure reason.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct FailureReason {
    /// Why.
    pub reason: String,
    /// How many.
    pub count: i64,
}

record! {
FailureReason {
must "reason" reason,
must "count" count,
}
}

/// The webhook app events.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct WebhookAppEvents {
    /// The events.
    pub events: Vec<WebhookAppEvent>,
}

record! {
WebhookAppEvents {
may "events" events,
}
}

/// A delivery rate limit.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DeliveryRateLimit {
    /// The duration, in milliseconds.
    pub duration_ms: i64,
    /// How many requests the window allows.
    pub max_requests: i32,
}

impl DeliveryRateLimit {
    /// With what it must have.
    pub fn new(duration_ms: i64, max_requests: i32) -> Self {
        Self { duration_ms, max_requests }
    }
}

/// A reactivated endpoint.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ReactivatedEndpoint {
    /// Whether it worked.
    pub success: bool,
    /// What the platform says of it.
    pub message: String,
}

record! {
ReactivatedEndpoint {
must "success" success,
must "message" message,
}
}

/// A cancelled replay.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CancelledReplay {
    /// Its state.
    pub status: String,
    /// What the platform says of it.
    pub message: String,
}

record! {
CancelledReplay {
must "status" status,
must "message" message,
}
}

/// A replay task.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ReplayTask {
    /// The task.
    pub task_id: ReplayTaskId,
    /// The slug of the app.
    pub app_slug: String,
    /// Its state.
    pub status: String,
    /// When it was made.
    pub created_at: Option<String>,
    /// When it was started.
    pub started_at: Option<String>,
    /// When it was completed.
    pub completed_at: Option<String>,
    /// The number of totals.
    pub total_count: i64,
    /// The processed.
    pub processed: i64,
    /// The number of replayeds.
    pub replayed_count: i64,
    /// The number of faileds.
    pub failed_count: i64,
    /// The last delivery.
    pub last_delivery_id: Option<WebhookDeliveryId>,
}

record! {
ReplayTask {
must "task_id" task_id,
must "app_slug" app_slug,
must "status" status,
may "created_at" created_at,
may "started_at" started_at,
may "completed_at" completed_at,
must "total_count" total_count,
must "processed" processed,
must "replayed_count" replayed_count,
must "failed_count" failed_count,
may "last_delivery_id" last_delivery_id,
}
}

/// A started replay.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct StartedReplay {
    /// Its state.
    pub status: String,
    /// What the platform says of it.
    pub message: String,
    /// The task.
    pub task_id: Option<ReplayTaskId>,
}

record! {
StartedReplay {
must "status" status,
must "message" message,
may "task_id" task_id,
}
}

/// An endpoint test.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct EndpointTest {
    /// Whether it worked.
    pub success: bool,
    /// The status code.
    pub status_code: i32,
    /// The response time, in milliseconds.
    pub response_time_ms: i32,
    /// The response body.
    pub response_body: Option<String>,
    /// What went wrong.
    pub error: Option<String>,
}

record! {
EndpointTest {
must "success" success,
must "status_code" status_code,
must "response_time_ms" response_time_ms,
may "response_body" response_body,
may "error" error,
}
}

values! {
/// A timeseries interval.
TimeseriesInterval {
/// Minute.
Minute = "minute",
/// Hour.
Hour = "hour",
/// Day.
Day = "day",
/// Week.
Week = "week",
/// Month.
Month = "month",
}
}

/// A timeseries point.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct TimeseriesPoint {
    /// When it was.
    pub timestamp: DateTime,
    /// The number of events in all.
    pub total_events: i64,
    /// The number of deliveries in all.
    pub total_deliveries: i64,
    /// The successful deliveries.
    pub successful_deliveries: i64,
    /// The failed deliveries.
    pub failed_deliveries: i64,
    /// The filtered deliveries.
    pub filtered_deliveries: i64,
    /// The average response time, in milliseconds.
    pub avg_response_time_ms: Option<f64>,
    /// The share of successes, in percent.
    pub success_rate: f64,
}

record! {
TimeseriesPoint {
must "timestamp" timestamp,
must "total_events" total_events,
must "total_deliveries" total_deliveries,
must "successful_deliveries" successful_deliveries,
must "failed_deliveries" failed_deliveries,
must "filtered_deliveries" filtered_deliveries,
may "avg_response_time_ms" avg_response_time_ms,
must "success_rate" success_rate,
}
}

/// A triggered event.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct TriggeredEvent {
    /// The deliveries.
    pub delivery_ids: Vec<WebhookDeliveryId>,
    /// The number of filtereds.
    pub filtered_count: i64,
    /// The number of delivereds.
    pub delivered_count: i64,
}

record! {
TriggeredEvent {
may "delivery_ids" delivery_ids,
must "filtered_count" filtered_count,
must "delivered_count" delivered_count,
}
}

/// The webhook analytics.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct WebhookAnalytics {
    /// The number of events in all.
    pub total_events: i64,
    /// The number of deliveries in all.
    pub total_deliveries: i64,
    /// The successful deliveries.
    pub successful_deliveries: i64,
    /// The failed deliveries.
    pub failed_deliveries: i64,
    /// The filtered deliveries.
    pub filtered_deliveries: i64,
    /// The average response time, in milliseconds.
    pub avg_response_time_ms: Option<f64>,
    /// The 50th percentile response time, in milliseconds.
    pub p50_response_time_ms: Option<f64>,
    /// The 95th percentile response time, in milliseconds.
    pub p95_response_time_ms: Option<f64>,
    /// The 99th percentile response time, in milliseconds.
    pub p99_response_time_ms: Option<f64>,
    /// The share of successes, in percent.
    pub success_rate: f64,
    /// The top events.
    pub top_events: Vec<EventCount>,
    /// The endpoint performance.
    pub endpoint_performance: Vec<EndpointPerformance>,
    /// The failure reasons.
    pub failure_reasons: Vec<FailureReason>,
}

record! {
WebhookAnalytics {
must "total_events" total_events,
must "total_deliveries" total_deliveries,
must "successful_deliveries" successful_deliveries,
must "failed_deliveries" failed_deliveries,
must "filtered_deliveries" filtered_deliveries,
may "avg_response_time_ms" avg_response_time_ms,
may "p50_response_time_ms" p50_response_time_ms,
may "p95_response_time_ms" p95_response_time_ms,
may "p99_response_time_ms" p99_response_time_ms,
must "success_rate" success_rate,
may "top_events" top_events,
may "endpoint_performance" endpoint_performance,
may "failure_reasons" failure_reasons,
}
}

/// A webhook app.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct WebhookApp {
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// The slug of the app.
    pub app_slug: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// The secret that deliveries are signed with.
    pub signing_secret: Secret,
    /// The failure notification e-mails.
    pub failure_notification_emails: Value,
    /// The event catalog slug.
    pub event_catalog_slug: Option<String>,
    /// Whether it is in use.
    pub is_active: bool,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
}

record! {
WebhookApp {
must "deployment_id" deployment_id,
must "app_slug" app_slug,
must "name" name,
may "description" description,
must "signing_secret" signing_secret,
may "failure_notification_emails" failure_notification_emails,
may "event_catalog_slug" event_catalog_slug,
must "is_active" is_active,
must "created_at" created_at,
must "updated_at" updated_at,
}
}

/// A webhook app event.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct WebhookAppEvent {
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// The slug of the app.
    pub app_slug: String,
    /// The name of the event.
    pub event_name: String,
    /// What it is for.
    pub description: Option<String>,
    /// The JSON schema.
    pub schema: Option<Value>,
    /// When it was made.
    pub created_at: DateTime,
}

record! {
WebhookAppEvent {
must "deployment_id" deployment_id,
must "app_slug" app_slug,
must "event_name" event_name,
may "description" description,
may "schema" schema,
must "created_at" created_at,
}
}

/// All about a webhook delivery.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct WebhookDeliveryDetails {
    /// The delivery.
    pub delivery_id: WebhookDeliveryId,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// The slug of the app.
    pub app_slug: String,
    /// The endpoint.
    pub endpoint_id: WebhookEndpointId,
    /// The name of the event.
    pub event_name: String,
    /// Its state.
    pub status: String,
    /// The http status code.
    pub http_status_code: Option<i32>,
    /// The response time, in milliseconds.
    pub response_time_ms: Option<i32>,
    /// The attempt number.
    pub attempt_number: i32,
    /// The most attempts.
    pub max_attempts: i32,
    /// The data of the event.
    pub payload: Option<Value>,
    /// The response body.
    pub response_body: Option<String>,
    /// The response headers.
    pub response_headers: Option<Value>,
    /// When it was.
    pub timestamp: DateTime,
}

record! {
WebhookDeliveryDetails {
must "delivery_id" delivery_id,
must "deployment_id" deployment_id,
must "app_slug" app_slug,
must "endpoint_id" endpoint_id,
must "event_name" event_name,
must "status" status,
may "http_status_code" http_status_code,
may "response_time_ms" response_time_ms,
must "attempt_number" attempt_number,
must "max_attempts" max_attempts,
may "payload" payload,
may "response_body" response_body,
may "response_headers" response_headers,
must "timestamp" timestamp,
}
}

/// A webhook delivery.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct WebhookDelivery {
    /// The delivery.
    pub delivery_id: WebhookDeliveryId,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// The slug of the app.
    pub app_slug: String,
    /// The endpoint.
    pub endpoint_id: WebhookEndpointId,
    /// The name of the event.
    pub event_name: String,
    /// Its state.
    pub status: String,
    /// The http status code.
    pub http_status_code: Option<i32>,
    /// The response time, in milliseconds.
    pub response_time_ms: Option<i32>,
    /// The attempt number.
    pub attempt_number: i32,
    /// The most attempts.
    pub max_attempts: i32,
    /// When it was.
    pub timestamp: DateTime,
}

record! {
WebhookDelivery {
must "delivery_id" delivery_id,
must "deployment_id" deployment_id,
must "app_slug" app_slug,
must "endpoint_id" endpoint_id,
must "event_name" event_name,
must "status" status,
may "http_status_code" http_status_code,
may "response_time_ms" response_time_ms,
must "attempt_number" attempt_number,
must "max_attempts" max_attempts,
must "timestamp" timestamp,
}
}

/// A webhook endpoint.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct WebhookEndpoint {
    /// Its id.
    pub id: WebhookEndpointId,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// The slug of the app.
    pub app_slug: String,
    /// Its address.
    pub url: String,
    /// What it is for.
    pub description: Option<String>,
    /// Headers that are sent along.
    pub headers: Option<Value>,
    /// Whether it is in use.
    pub is_active: bool,
    /// How often a delivery is tried again.
    pub max_retries: i32,
    /// How long it may take, in seconds.
    pub timeout_seconds: i32,
    /// The number of failures.
    pub failure_count: i32,
    /// When it was last failure.
    pub last_failure_at: Option<DateTime>,
    /// Whether the platform switched it off.
    pub auto_disabled: bool,
    /// When it was auto disabled.
    pub auto_disabled_at: Option<DateTime>,
    /// The rate limit config.
    pub rate_limit_config: Option<Value>,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// The events that are sent to it, where the platform lists them.
    pub subscriptions: Vec<EventSubscription>,
}

record! {
WebhookEndpoint {
must "id" id,
must "deployment_id" deployment_id,
must "app_slug" app_slug,
must "url" url,
may "description" description,
may "headers" headers,
must "is_active" is_active,
must "max_retries" max_retries,
must "timeout_seconds" timeout_seconds,
must "failure_count" failure_count,
may "last_failure_at" last_failure_at,
must "auto_disabled" auto_disabled,
may "auto_disabled_at" auto_disabled_at,
may "rate_limit_config" rate_limit_config,
must "created_at" created_at,
must "updated_at" updated_at,
may "subscriptions" subscriptions,
}
}

/// A webhook event catalog.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct WebhookEventCatalog {
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// The events.
    pub events: Value,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
}

record! {
WebhookEventCatalog {
must "deployment_id" deployment_id,
must "slug" slug,
must "name" name,
may "description" description,
may "events" events,
must "created_at" created_at,
must "updated_at" updated_at,
}
}

/// A webhook event definition.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WebhookEventDefinition {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// The group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// The JSON schema.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schema: Option<Value>,
    /// The example payload.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub example_payload: Option<Value>,
    /// Whether it is archived.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_archived: Option<bool>,
}

impl WebhookEventDefinition {
    /// With what it must have.
    pub fn new(name: impl Into<String>, description: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            description: description.into(),
            group: None,
            schema: None,
            example_payload: None,
            is_archived: None,
        }
    }
}

/// The webhook stats.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct WebhookStats {
    /// The number of deliveries in all.
    pub total_deliveries: i64,
    /// The share of successes, in percent.
    pub success_rate: f64,
    /// The active endpoints.
    pub active_endpoints: i64,
    /// The failed deliveries 24 hours.
    pub failed_deliveries_24h: i64,
}

record! {
WebhookStats {
must "total_deliveries" total_deliveries,
must "success_rate" success_rate,
must "active_endpoints" active_endpoints,
must "failed_deliveries_24h" failed_deliveries_24h,
}
}

/// The webhook timeseries.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct WebhookTimeseries {
    /// The items.
    pub data: Vec<TimeseriesPoint>,
    /// The length of each step: `minute`, `hour`, `day`, `week` or `month`.
    pub interval: String,
}

record! {
WebhookTimeseries {
may "data" data,
must "interval" interval,
}
}
