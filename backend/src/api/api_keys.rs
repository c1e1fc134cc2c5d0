// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

//! API keys that customers use: apps, keys, rate limits, audit.

use super::ids::{
    ApiKeyId, DeploymentId, OrganizationId, OrganizationMembershipId, RateLimitSchemeId, UserId, WorkspaceId,
    WorkspaceMembershipId,
};
use super::options::options;
use super::record::record;
use super::values::values;
use super::{Api, DateTime};
use crate::client::{
    ApiError, Call, CursorPage, Json, Nothing, Operation, OperationRequest, Page, PageSize, Paged,
};
use crate::secret::Secret;
use http::Method;
use serde::Serialize;
use serde_json::Value;

/// API keys that customers use: apps, keys, rate limits, audit.
#[derive(Debug, Clone)]
pub struct ApiKeysApi(Api);

impl Api {
    /// API keys that customers use: apps, keys, rate limits, audit.
    pub fn api_keys(&self) -> ApiKeysApi {
        ApiKeysApi(self.clone())
    }
}

impl ApiKeysApi {
    /// Lists the API auth apps.
    pub fn list_apps(&self) -> Call<ListApiAuthApps> {
        self.0.call(ListApiAuthApps::default())
    }

    /// Creates an API auth app.
    pub fn create_app(
        &self,
        app_slug: impl Into<String>,
        name: impl Into<String>,
        key_prefix: impl Into<String>,
    ) -> Call<CreateApiAuthApp> {
        self.0.call(CreateApiAuthApp::new(app_slug, name, key_prefix))
    }

    /// Gets the API auth app.
    pub fn get_app(&self, app_slug: impl Into<String>) -> Call<GetApiAuthApp> {
        self.0.call(GetApiAuthApp::new(app_slug))
    }

    /// Changes the API auth app.
    pub fn update_app(&self, app_slug: impl Into<String>) -> Call<UpdateApiAuthApp> {
        self.0.call(UpdateApiAuthApp::new(app_slug))
    }

    /// Deletes the API auth app.
    pub fn delete_app(&self, app_slug: impl Into<String>) -> Call<DeleteApiAuthApp> {
        self.0.call(DeleteApiAuthApp::new(app_slug))
    }

    /// Gets the API audit analytics.
    pub fn get_audit_analytics(&self, app_slug: impl Into<String>) -> Call<GetApiAuditAnalytics> {
        self.0.call(GetApiAuditAnalytics::new(app_slug))
    }

    /// Gets the API audit logs.
    pub fn get_audit_logs(&self, app_slug: impl Into<String>) -> Call<GetApiAuditLogs> {
        self.0.call(GetApiAuditLogs::new(app_slug))
    }

    /// Gets the API audit timeseries.
    pub fn get_audit_timeseries(&self, app_slug: impl Into<String>) -> Call<GetApiAuditTimeseries> {
        self.0.call(GetApiAuditTimeseries::new(app_slug))
    }

    /// Lists the API keys.
    pub fn list(&self, app_slug: impl Into<String>) -> Call<ListApiKeys> {
        self.0.call(ListApiKeys::new(app_slug))
    }

    /// Creates an API key.
    pub fn create(&self, app_slug: impl Into<String>, name: impl Into<String>) -> Call<CreateApiKey> {
        self.0.call(CreateApiKey::new(app_slug, name))
    }

    /// Revokes the API key.
    pub fn revoke(&self, app_slug: impl Into<String>, key_id: &ApiKeyId) -> Call<RevokeApiKey> {
        self.0.call(RevokeApiKey::new(app_slug, key_id.clone()))
    }

    /// Replaces the API key.
    pub fn rotate(&self, app_slug: impl Into<String>, key_id: &ApiKeyId) -> Call<RotateApiKey> {
        self.0.call(RotateApiKey::new(app_slug, key_id.clone()))
    }

    /// Lists the rate limit schemes.
    pub fn list_rate_limit_schemes(&self) -> Call<ListRateLimitSchemes> {
        self.0.call(ListRateLimitSchemes::default())
    }

    /// Creates a rate limit scheme.
    pub fn create_rate_limit_scheme(
        &self,
        slug: impl Into<String>,
        name: impl Into<String>,
        rules: impl Into<Vec<RateLimit>>,
    ) -> Call<CreateRateLimitScheme> {
        self.0.call(CreateRateLimitScheme::new(slug, name, rules))
    }

    /// Gets the rate limit scheme.
    pub fn get_rate_limit_scheme(&self, slug: impl Into<String>) -> Call<GetRateLimitScheme> {
        self.0.call(GetRateLimitScheme::new(slug))
    }

    /// Changes the rate limit scheme.
    pub fn update_rate_limit_scheme(&self, slug: impl Into<String>) -> Call<UpdateRateLimitScheme> {
        self.0.call(UpdateRateLimitScheme::new(slug))
    }

    /// Deletes the rate limit scheme.
    pub fn delete_rate_limit_scheme(&self, slug: impl Into<String>) -> Call<DeleteRateLimitScheme> {
        self.0.call(DeleteRateLimitScheme::new(slug))
    }
}

/// `GET /api-auth/apps`: Lists the API auth apps.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ListApiAuthApps {
    /// How many at most.
    pub limit: PageSize,
    /// How many to skip.
    pub offset: u64,
    /// What the platform looks for in them.
    pub search: Option<String>,
    /// Whether inactive ones are listed, too.
    pub include_inactive: Option<bool>,
}

impl Operation for ListApiAuthApps {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/api-auth/apps";
    type Answer = Json<Page<ApiAuthApp>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request
            .query("limit", &self.limit)
            .query("offset", &self.offset)
            .query("search", &self.search)
            .query("include_inactive", &self.include_inactive))
    }
}

impl Paged for ListApiAuthApps {
    type Page = Page<ApiAuthApp>;

    fn advance(&mut self, page: &Self::Page) -> bool {
        page.advance(&mut self.offset)
    }
}

options! {
ListApiAuthApps {
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

/// `POST /api-auth/apps`: Creates an API auth app.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct CreateApiAuthApp {
    /// The user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_id: Option<UserId>,
    /// The organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization_id: Option<OrganizationId>,
    /// The workspace.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workspace_id: Option<WorkspaceId>,
    /// The slug of the app.
    pub app_slug: String,
    /// Its name.
    pub name: String,
    /// The key prefix.
    pub key_prefix: String,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The scheme of its rate limits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_limit_scheme_slug: Option<String>,
    /// The permissions that it gives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<Vec<String>>,
    /// The resources.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resources: Option<Vec<String>>,
}

impl CreateApiAuthApp {
    /// With what it must have.
    pub fn new(app_slug: impl Into<String>, name: impl Into<String>, key_prefix: impl Into<String>) -> Self {
        Self {
            user_id: None,
            organization_id: None,
            workspace_id: None,
            app_slug: app_slug.into(),
            name: name.into(),
            key_prefix: key_prefix.into(),
            description: None,
            rate_limit_scheme_slug: None,
            permissions: None,
            resources: None,
        }
    }
}

impl Operation for CreateApiAuthApp {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/api-auth/apps";
    type Answer = Json<ApiAuthApp>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.json(self)
    }
}

options! {
CreateApiAuthApp {
/// The user.
some user_id: impl Into<UserId>,
/// The organization.
some organization_id: impl Into<OrganizationId>,
/// The workspace.
some workspace_id: impl Into<WorkspaceId>,
/// What it is for.
some description: impl Into<String>,
/// The scheme of its rate limits.
some rate_limit_scheme_slug: impl Into<String>,
/// The permissions that it gives.
some permissions: impl Into<Vec<String>>,
/// The resources.
some resources: impl Into<Vec<String>>,
}
}

/// `GET /api-auth/apps/{app_slug}`: Gets the API auth app.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetApiAuthApp {
    /// The slug of the app.
    pub app_slug: String,
}

impl GetApiAuthApp {
    /// With what it must have.
    pub fn new(app_slug: impl Into<String>) -> Self {
        Self { app_slug: app_slug.into() }
    }
}

impl Operation for GetApiAuthApp {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/api-auth/apps/{app_slug}";
    type Answer = Json<ApiAuthApp>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("app_slug", &self.app_slug)
    }
}

/// `PATCH /api-auth/apps/{app_slug}`: Changes the API auth app.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct UpdateApiAuthApp {
    /// The slug of the app.
    #[serde(skip)]
    pub app_slug: String,
    /// The organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization_id: Option<OrganizationId>,
    /// The workspace.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workspace_id: Option<WorkspaceId>,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The key prefix.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key_prefix: Option<String>,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether it is in use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_active: Option<bool>,
    /// The scheme of its rate limits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_limit_scheme_slug: Option<String>,
    /// The permissions that it gives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<Vec<String>>,
    /// The resources.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resources: Option<Vec<String>>,
}

impl UpdateApiAuthApp {
    /// With what it must have.
    pub fn new(app_slug: impl Into<String>) -> Self {
        Self {
            app_slug: app_slug.into(),
            organization_id: None,
            workspace_id: None,
            name: None,
            key_prefix: None,
            description: None,
            is_active: None,
            rate_limit_scheme_slug: None,
            permissions: None,
            resources: None,
        }
    }
}

impl Operation for UpdateApiAuthApp {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/api-auth/apps/{app_slug}";
    type Answer = Json<ApiAuthApp>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("app_slug", &self.app_slug)?.json(self)
    }
}

options! {
UpdateApiAuthApp {
/// The organization.
some organization_id: impl Into<OrganizationId>,
/// The workspace.
some workspace_id: impl Into<WorkspaceId>,
/// Its name.
some name: impl Into<String>,
/// The key prefix.
some key_prefix: impl Into<String>,
/// What it is for.
some description: impl Into<String>,
/// Whether it is in use.
some is_active: bool,
/// The scheme of its rate limits.
some rate_limit_scheme_slug: impl Into<String>,
/// The permissions that it gives.
some permissions: impl Into<Vec<String>>,
/// The resources.
some resources: impl Into<Vec<String>>,
}
}

/// `DELETE /api-auth/apps/{app_slug}`: Deletes the API auth app.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteApiAuthApp {
    /// The slug of the app.
    pub app_slug: String,
}

impl DeleteApiAuthApp {
    /// With what it must have.
    pub fn new(app_slug: impl Into<String>) -> Self {
        Self { app_slug: app_slug.into() }
    }
}

impl Operation for DeleteApiAuthApp {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/api-auth/apps/{app_slug}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("app_slug", &self.app_slug)
    }
}

/// `GET /api-auth/apps/{app_slug}/audit/analytics`: Gets the API audit analytics.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetApiAuditAnalytics {
    /// The slug of the app.
    pub app_slug: String,
    /// The beginning of the time that counts.
    pub start_date: Option<DateTime>,
    /// The end of the time that counts.
    pub end_date: Option<DateTime>,
    /// The key.
    pub key_id: Option<ApiKeyId>,
    /// The include top keys.
    pub include_top_keys: Option<bool>,
    /// The include top paths.
    pub include_top_paths: Option<bool>,
    /// The include blocked reasons.
    pub include_blocked_reasons: Option<bool>,
    /// The include rate limits.
    pub include_rate_limits: Option<bool>,
    /// The top limit.
    pub top_limit: Option<i32>,
}

impl GetApiAuditAnalytics {
    /// With what it must have.
    pub fn new(app_slug: impl Into<String>) -> Self {
        Self {
            app_slug: app_slug.into(),
            start_date: None,
            end_date: None,
            key_id: None,
            include_top_keys: None,
            include_top_paths: None,
            include_blocked_reasons: None,
            include_rate_limits: None,
            top_limit: None,
        }
    }
}

impl Operation for GetApiAuditAnalytics {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/api-auth/apps/{app_slug}/audit/analytics";
    type Answer = Json<ApiAuditAnalytics>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request
            .path("app_slug", &self.app_slug)?
            .query("start_date", &self.start_date)
            .query("end_date", &self.end_date)
            .query("key_id", &self.key_id)
            .query("include_top_keys", &self.include_top_keys)
            .query("include_top_paths", &self.include_top_paths)
            .query("include_blocked_reasons", &self.include_blocked_reasons)
            .query("include_rate_limits", &self.include_rate_limits)
            .query("top_limit", &self.top_limit))
    }
}

options! {
GetApiAuditAnalytics {
/// The beginning of the time that counts.
some start_date: impl Into<DateTime>,
/// The end of the time that counts.
some end_date: impl Into<DateTime>,
/// The key.
some key_id: impl Into<ApiKeyId>,
/// The include top keys.
some include_top_keys: bool,
/// The include top paths.
some include_top_paths: bool,
/// The include blocked reasons.
some include_blocked_reasons: bool,
/// The include rate limits.
some include_rate_limits: bool,
/// The top limit.
some top_limit: i32,
}
}

/// `GET /api-auth/apps/{app_slug}/audit/logs`: Gets the API audit logs.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetApiAuditLogs {
    /// The slug of the app.
    pub app_slug: String,
    /// How many at most.
    pub limit: PageSize,
    /// How many to skip.
    pub offset: Option<i32>,
    /// Where the page begins: the `next_cursor` of the page before it.
    pub cursor: Option<String>,
    /// What came of it.
    pub outcome: Option<String>,
    /// The key.
    pub key_id: Option<ApiKeyId>,
    /// The beginning of the time that counts.
    pub start_date: Option<DateTime>,
    /// The end of the time that counts.
    pub end_date: Option<DateTime>,
    /// The cursor ts.
    pub cursor_ts: Option<DateTime>,
    /// The cursor.
    pub cursor_id: Option<String>,
}

impl GetApiAuditLogs {
    /// With what it must have.
    pub fn new(app_slug: impl Into<String>) -> Self {
        Self {
            app_slug: app_slug.into(),
            limit: PageSize::default(),
            offset: None,
            cursor: None,
            outcome: None,
            key_id: None,
            start_date: None,
            end_date: None,
            cursor_ts: None,
            cursor_id: None,
        }
    }
}

impl Operation for GetApiAuditLogs {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/api-auth/apps/{app_slug}/audit/logs";
    type Answer = Json<CursorPage<ApiAuditLog>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request
            .path("app_slug", &self.app_slug)?
            .query("limit", &self.limit)
            .query("offset", &self.offset)
            .query("cursor", &self.cursor)
            .query("outcome", &self.outcome)
            .query("key_id", &self.key_id)
            .query("start_date", &self.start_date)
            .query("end_date", &self.end_date)
            .query("cursor_ts", &self.cursor_ts)
            .query("cursor_id", &self.cursor_id))
    }
}

impl Paged for GetApiAuditLogs {
    type Page = CursorPage<ApiAuditLog>;

    fn advance(&mut self, page: &Self::Page) -> bool {
        page.advance(&mut self.cursor)
    }

    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }
}

options! {
GetApiAuditLogs {
/// How many at most.
set limit: impl Into<PageSize>,
/// How many to skip.
some offset: i32,
/// Where the page begins: the `next_cursor` of the page before it.
some cursor: impl Into<String>,
/// What came of it.
some outcome: impl Into<String>,
/// The key.
some key_id: impl Into<ApiKeyId>,
/// The beginning of the time that counts.
some start_date: impl Into<DateTime>,
/// The end of the time that counts.
some end_date: impl Into<DateTime>,
/// The cursor ts.
some cursor_ts: impl Into<DateTime>,
/// The cursor.
some cursor_id: impl Into<String>,
}
}

/// `GET /api-auth/apps/{app_slug}/audit/timeseries`: Gets the API audit timeseries.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetApiAuditTimeseries {
    /// The slug of the app.
    pub app_slug: String,
    /// The beginning of the time that counts.
    pub start_date: Option<DateTime>,
    /// The end of the time that counts.
    pub end_date: Option<DateTime>,
    /// The length of each step: `minute`, `hour`, `day`, `week` or `month`.
    pub interval: Option<String>,
    /// The key.
    pub key_id: Option<ApiKeyId>,
}

impl GetApiAuditTimeseries {
    /// With what it must have.
    pub fn new(app_slug: impl Into<String>) -> Self {
        Self { app_slug: app_slug.into(), start_date: None, end_date: None, interval: None, key_id: None }
    }
}

impl Operation for GetApiAuditTimeseries {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/api-auth/apps/{app_slug}/audit/timeseries";
    type Answer = Json<ApiAuditTimeseries>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request
            .path("app_slug", &self.app_slug)?
            .query("start_date", &self.start_date)
            .query("end_date", &self.end_date)
            .query("interval", &self.interval)
            .query("key_id", &self.key_id))
    }
}

options! {
GetApiAuditTimeseries {
/// The beginning of the time that counts.
some start_date: impl Into<DateTime>,
/// The end of the time that counts.
some end_date: impl Into<DateTime>,
/// The length of each step: `minute`, `hour`, `day`, `week` or `month`.
some interval: impl Into<String>,
/// The key.
some key_id: impl Into<ApiKeyId>,
}
}

/// `GET /api-auth/apps/{app_slug}/keys`: Lists the API keys.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListApiKeys {
    /// The slug of the app.
    pub app_slug: String,
    /// Whether inactive ones are listed, too.
    pub include_inactive: Option<bool>,
}

impl ListApiKeys {
    /// With what it must have.
    pub fn new(app_slug: impl Into<String>) -> Self {
        Self { app_slug: app_slug.into(), include_inactive: None }
    }
}

impl Operation for ListApiKeys {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/api-auth/apps/{app_slug}/keys";
    type Answer = Json<ApiKeys>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request.path("app_slug", &self.app_slug)?.query("include_inactive", &self.include_inactive))
    }
}

options! {
ListApiKeys {
/// Whether inactive ones are listed, too.
some include_inactive: bool,
}
}

/// `POST /api-auth/apps/{app_slug}/keys`: Creates an API key.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct CreateApiKey {
    /// The slug of the app.
    #[serde(skip)]
    pub app_slug: String,
    /// Its name.
    pub name: String,
    /// The permissions that it gives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<Vec<String>>,
    /// What the application keeps with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Value>,
    /// When it expires.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<DateTime>,
}

impl CreateApiKey {
    /// With what it must have.
    pub fn new(app_slug: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            app_slug: app_slug.into(),
            name: name.into(),
            permissions: None,
            metadata: None,
            expires_at: None,
        }
    }
}

impl Operation for CreateApiKey {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/api-auth/apps/{app_slug}/keys";
    type Answer = Json<ApiKeyWithSecret>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("app_slug", &self.app_slug)?.json(self)
    }
}

options! {
CreateApiKey {
/// The permissions that it gives.
some permissions: impl Into<Vec<String>>,
/// What the application keeps with it.
some metadata: impl Into<Value>,
/// When it expires.
some expires_at: impl Into<DateTime>,
}
}

/// `POST /api-auth/apps/{app_slug}/keys/{key_id}/revoke`: Revokes the API key.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct RevokeApiKey {
    /// The slug of the app.
    #[serde(skip)]
    pub app_slug: String,
    /// The key.
    #[serde(skip)]
    pub key_id: ApiKeyId,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

impl RevokeApiKey {
    /// With what it must have.
    pub fn new(app_slug: impl Into<String>, key_id: ApiKeyId) -> Self {
        Self { app_slug: app_slug.into(), key_id, reason: None }
    }
}

impl Operation for RevokeApiKey {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/api-auth/apps/{app_slug}/keys/{key_id}/revoke";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("app_slug", &self.app_slug)?.path("key_id", &self.key_id)?.json(self)
    }
}

options! {
RevokeApiKey {
/// Why.
some reason: impl Into<String>,
}
}

/// `POST /api-auth/apps/{app_slug}/keys/{key_id}/rotate`: Replaces the API key.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RotateApiKey {
    /// The slug of the app.
    pub app_slug: String,
    /// The key.
    pub key_id: ApiKeyId,
}

impl RotateApiKey {
    /// With what it must have.
    pub fn new(app_slug: impl Into<String>, key_id: ApiKeyId) -> Self {
        Self { app_slug: app_slug.into(), key_id }
    }
}

impl Operation for RotateApiKey {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/api-auth/apps/{app_slug}/keys/{key_id}/rotate";
    type Answer = Json<ApiKeyWithSecret>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("app_slug", &self.app_slug)?.path("key_id", &self.key_id)
    }
}

/// `GET /api-auth/rate-limit-schemes`: Lists the rate limit schemes.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ListRateLimitSchemes {}

impl Operation for ListRateLimitSchemes {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/api-auth/rate-limit-schemes";
    type Answer = Json<RateLimitSchemes>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request)
    }
}

/// `POST /api-auth/rate-limit-schemes`: Creates a rate limit scheme.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct CreateRateLimitScheme {
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The rules.
    pub rules: Vec<RateLimit>,
}

impl CreateRateLimitScheme {
    /// With what it must have.
    pub fn new(slug: impl Into<String>, name: impl Into<String>, rules: impl Into<Vec<RateLimit>>) -> Self {
        Self { slug: slug.into(), name: name.into(), description: None, rules: rules.into() }
    }
}

impl Operation for CreateRateLimitScheme {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/api-auth/rate-limit-schemes";
    type Answer = Json<RateLimitScheme>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.json(self)
    }
}

options! {
CreateRateLimitScheme {
/// What it is for.
some description: impl Into<String>,
}
}

/// `GET /api-auth/rate-limit-schemes/{slug}`: Gets the rate limit scheme.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetRateLimitScheme {
    /// Its slug.
    pub slug: String,
}

impl GetRateLimitScheme {
    /// With what it must have.
    pub fn new(slug: impl Into<String>) -> Self {
        Self { slug: slug.into() }
    }
}

impl Operation for GetRateLimitScheme {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/api-auth/rate-limit-schemes/{slug}";
    type Answer = Json<RateLimitScheme>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("slug", &self.slug)
    }
}

/// `PATCH /api-auth/rate-limit-schemes/{slug}`: Changes the rate limit scheme.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct UpdateRateLimitScheme {
    /// Its slug.
    #[serde(skip)]
    pub slug: String,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The rules.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rules: Option<Vec<RateLimit>>,
}

impl UpdateRateLimitScheme {
    /// With what it must have.
    pub fn new(slug: impl Into<String>) -> Self {
        Self { slug: slug.into(), name: None, description: None, rules: None }
    }
}

impl Operation for UpdateRateLimitScheme {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/api-auth/rate-limit-schemes/{slug}";
    type Answer = Json<RateLimitScheme>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("slug", &self.slug)?.json(self)
    }
}

options! {
UpdateRateLimitScheme {
/// Its name.
some name: impl Into<String>,
/// What it is for.
some description: impl Into<String>,
/// The rules.
some rules: impl Into<Vec<RateLimit>>,
}
}

/// `DELETE /api-auth/rate-limit-schemes/{slug}`: Deletes the rate limit scheme.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteRateLimitScheme {
    /// Its slug.
    pub slug: String,
}

impl DeleteRateLimitScheme {
    /// With what it must have.
    pub fn new(slug: impl Into<String>) -> Self {
        Self { slug: slug.into() }
    }
}

impl Operation for DeleteRateLimitScheme {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/api-auth/rate-limit-schemes/{slug}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("slug", &self.slug)
    }
}

/// The API audit analytics.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ApiAuditAnalytics {
    /// The number of requests in all.
    pub total_requests: i64,
    /// The allowed requests.
    pub allowed_requests: i64,
    /// The blocked requests.
    pub blocked_requests: i64,
    /// The share of successes, in percent.
    pub success_rate: f64,
    /// The keys used 24 hours.
    pub keys_used_24h: i64,
    /// The top keys.
    pub top_keys: Option<Vec<ApiAuditTopKey>>,
    /// The top paths.
    pub top_paths: Option<Vec<ApiAuditTopPath>>,
    /// The blocked reasons.
    pub blocked_reasons: Option<Vec<ApiAuditBlockedReason>>,
    /// The rate limit stats.
    pub rate_limit_stats: Option<ApiAuditRateLimitBreakdown>,
}

record! {
ApiAuditAnalytics {
must "total_requests" total_requests,
must "allowed_requests" allowed_requests,
must "blocked_requests" blocked_requests,
must "success_rate" success_rate,
must "keys_used_24h" keys_used_24h,
may "top_keys" top_keys,
may "top_paths" top_paths,
may "blocked_reasons" blocked_reasons,
may "rate_limit_stats" rate_limit_stats,
}
}

/// An API audit blocked reason.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ApiAuditBlockedReason {
    /// The blocked by rule.
    pub blocked_by_rule: String,
    /// How many.
    pub count: i64,
    /// The share, in percent.
    pub percentage: f64,
}

record! {
ApiAuditBlockedReason {
must "blocked_by_rule" blocked_by_rule,
must "count" count,
must "percentage" percentage,
}
}

/// An API audit log.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ApiAuditLog {
    /// The request.
    pub request_id: String,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// The slug of the app.
    pub app_slug: String,
    /// The key.
    pub key_id: ApiKeyId,
    /// The name of the key.
    pub key_name: String,
    /// What came of it.
    pub outcome: String,
    /// The blocked by rule.
    pub blocked_by_rule: Option<String>,
    /// The address of the caller.
    pub client_ip: String,
    /// The path.
    pub path: String,
    /// The user agent of the caller.
    pub user_agent: Option<String>,
    /// The rate limits.
    pub rate_limits: Option<Value>,
    /// When it was.
    pub timestamp: DateTime,
}

record! {
ApiAuditLog {
must "request_id" request_id,
must "deployment_id" deployment_id,
must "app_slug" app_slug,
must "key_id" key_id,
must "key_name" key_name,
must "outcome" outcome,
may "blocked_by_rule" blocked_by_rule,
must "client_ip" client_ip,
must "path" path,
may "user_agent" user_agent,
may "rate_limits" rate_limits,
must "timestamp" timestamp,
}
}

/// An API audit rate limit breakdown.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ApiAuditRateLimitBreakdown {
    /// The number of hits in all.
    pub total_hits: i64,
    /// The percentage of blocked.
    pub percentage_of_blocked: f64,
    /// The top rules.
    pub top_rules: Vec<ApiAuditRateLimitRule>,
}

record! {
ApiAuditRateLimitBreakdown {
must "total_hits" total_hits,
must "percentage_of_blocked" percentage_of_blocked,
may "top_rules" top_rules,
}
}

/// An API audit rate limit rule.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ApiAuditRateLimitRule {
    /// The rule.
    pub rule: String,
    /// The number of hits.
    pub hit_count: i64,
    /// The share, in percent.
    pub percentage: f64,
}

record! {
ApiAuditRateLimitRule {
must "rule" rule,
must "hit_count" hit_count,
must "percentage" percentage,
}
}

/// An API audit timeseries point.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ApiAuditTimeseriesPoint {
    /// When it was.
    pub timestamp: DateTime,
    /// The number of requests in all.
    pub total_requests: i64,
    /// The allowed requests.
    pub allowed_requests: i64,
    /// The blocked requests.
    pub blocked_requests: i64,
    /// The share of successes, in percent.
    pub success_rate: f64,
}

record! {
ApiAuditTimeseriesPoint {
must "timestamp" timestamp,
must "total_requests" total_requests,
must "allowed_requests" allowed_requests,
must "blocked_requests" blocked_requests,
must "success_rate" success_rate,
}
}

/// The API audit timeseries.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ApiAuditTimeseries {
    /// The items.
    pub data: Vec<ApiAuditTimeseriesPoint>,
    /// The length of each step: `minute`, `hour`, `day`, `week` or `month`.
    pub interval: String,
}

record! {
ApiAuditTimeseries {
may "data" data,
must "interval" interval,
}
}

/// An API audit top key.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ApiAuditTopKey {
    /// The key.
    pub key_id: ApiKeyId,
    /// The name of the key.
    pub key_name: String,
    /// The number of requests in all.
    pub total_requests: i64,
}

record! {
ApiAuditTopKey {
must "key_id" key_id,
must "key_name" key_name,
must "total_requests" total_requests,
}
}

/// An API audit top path.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ApiAuditTopPath {
    /// The path.
    pub path: String,
    /// The number of requests in all.
    pub total_requests: i64,
}

record! {
ApiAuditTopPath {
must "path" path,
must "total_requests" total_requests,
}
}

/// An API auth app.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ApiAuthApp {
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// The user.
    pub user_id: Option<UserId>,
    /// The organization.
    pub organization_id: Option<OrganizationId>,
    /// The workspace.
    pub workspace_id: Option<WorkspaceId>,
    /// The slug of the app.
    pub app_slug: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// Whether it is in use.
    pub is_active: bool,
    /// The key prefix.
    pub key_prefix: String,
    /// The permissions that it gives.
    pub permissions: Vec<String>,
    /// The resources.
    pub resources: Vec<String>,
    /// The rate limits.
    pub rate_limits: Vec<RateLimit>,
    /// The scheme of its rate limits.
    pub rate_limit_scheme_slug: Option<String>,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// When it was deleted.
    pub deleted_at: Option<DateTime>,
}

record! {
ApiAuthApp {
must "deployment_id" deployment_id,
may "user_id" user_id,
may "organization_id" organization_id,
may "workspace_id" workspace_id,
must "app_slug" app_slug,
must "name" name,
may "description" description,
must "is_active" is_active,
must "key_prefix" key_prefix,
may "permissions" permissions,
may "resources" resources,
may "rate_limits" rate_limits,
may "rate_limit_scheme_slug" rate_limit_scheme_slug,
must "created_at" created_at,
must "updated_at" updated_at,
may "deleted_at" deleted_at,
}
}

/// An API key.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ApiKey {
    /// Its id.
    pub id: ApiKeyId,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// The slug of the app.
    pub app_slug: String,
    /// Its name.
    pub name: String,
    /// The key prefix.
    pub key_prefix: String,
    /// The key suffix.
    pub key_suffix: String,
    /// The permissions that it gives.
    pub permissions: Vec<String>,
    /// What the application keeps with it.
    pub metadata: Value,
    /// The rate limits.
    pub rate_limits: Vec<RateLimit>,
    /// The scheme of its rate limits.
    pub rate_limit_scheme_slug: Option<String>,
    /// The owner user.
    pub owner_user_id: Option<UserId>,
    /// The organization.
    pub organization_id: Option<OrganizationId>,
    /// The workspace.
    pub workspace_id: Option<WorkspaceId>,
    /// The organization membership.
    pub organization_membership_id: Option<OrganizationMembershipId>,
    /// The workspace membership.
    pub workspace_membership_id: Option<WorkspaceMembershipId>,
    /// The organization role permissions.
    pub org_role_permissions: Vec<String>,
    /// The workspace role permissions.
    pub workspace_role_permissions: Vec<String>,
    /// When it expires.
    pub expires_at: Option<DateTime>,
    /// When it was last used.
    pub last_used_at: Option<DateTime>,
    /// Whether it is in use.
    pub is_active: bool,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// When it was revoked.
    pub revoked_at: Option<DateTime>,
    /// The revoked reason.
    pub revoked_reason: Option<String>,
}

record! {
ApiKey {
must "id" id,
must "deployment_id" deployment_id,
must "app_slug" app_slug,
must "name" name,
must "key_prefix" key_prefix,
must "key_suffix" key_suffix,
may "permissions" permissions,
may "metadata" metadata,
may "rate_limits" rate_limits,
may "rate_limit_scheme_slug" rate_limit_scheme_slug,
may "owner_user_id" owner_user_id,
may "organization_id" organization_id,
may "workspace_id" workspace_id,
may "organization_membership_id" organization_membership_id,
may "workspace_membership_id" workspace_membership_id,
may "org_role_permissions" org_role_permissions,
may "workspace_role_permissions" workspace_role_permissions,
may "expires_at" expires_at,
may "last_used_at" last_used_at,
must "is_active" is_active,
must "created_at" created_at,
must "updated_at" updated_at,
may "revoked_at" revoked_at,
may "revoked_reason" revoked_reason,
}
}

/// An API key with secret.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ApiKeyWithSecret {
    /// Its id.
    pub id: ApiKeyId,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// The slug of the app.
    pub app_slug: String,
    /// Its name.
    pub name: String,
    /// The key prefix.
    pub key_prefix: String,
    /// The key suffix.
    pub key_suffix: String,
    /// The permissions that it gives.
    pub permissions: Vec<String>,
    /// What the application keeps with it.
    pub metadata: Value,
    /// The rate limits.
    pub rate_limits: Vec<RateLimit>,
    /// The scheme of its rate limits.
    pub rate_limit_scheme_slug: Option<String>,
    /// The owner user.
    pub owner_user_id: Option<UserId>,
    /// The organization.
    pub organization_id: Option<OrganizationId>,
    /// The workspace.
    pub workspace_id: Option<WorkspaceId>,
    /// The organization membership.
    pub organization_membership_id: Option<OrganizationMembershipId>,
    /// The workspace membership.
    pub workspace_membership_id: Option<WorkspaceMembershipId>,
    /// The organization role permissions.
    pub org_role_permissions: Vec<String>,
    /// The workspace role permissions.
    pub workspace_role_permissions: Vec<String>,
    /// When it expires.
    pub expires_at: Option<DateTime>,
    /// When it was last used.
    pub last_used_at: Option<DateTime>,
    /// Whether it is in use.
    pub is_active: bool,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// When it was revoked.
    pub revoked_at: Option<DateTime>,
    /// The revoked reason.
    pub revoked_reason: Option<String>,
    /// The secret itself: shown this once.
    pub secret: Secret,
}

record! {
ApiKeyWithSecret {
must "id" id,
must "deployment_id" deployment_id,
must "app_slug" app_slug,
must "name" name,
must "key_prefix" key_prefix,
must "key_suffix" key_suffix,
may "permissions" permissions,
may "metadata" metadata,
may "rate_limits" rate_limits,
may "rate_limit_scheme_slug" rate_limit_scheme_slug,
may "owner_user_id" owner_user_id,
may "organization_id" organization_id,
may "workspace_id" workspace_id,
may "organization_membership_id" organization_membership_id,
may "workspace_membership_id" workspace_membership_id,
may "org_role_permissions" org_role_permissions,
may "workspace_role_permissions" workspace_role_permissions,
may "expires_at" expires_at,
may "last_used_at" last_used_at,
must "is_active" is_active,
must "created_at" created_at,
must "updated_at" updated_at,
may "revoked_at" revoked_at,
may "revoked_reason" revoked_reason,
must "secret" secret,
}
}

/// The API keys.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ApiKeys {
    /// The keys.
    pub keys: Vec<ApiKey>,
}

record! {
ApiKeys {
may "keys" keys,
}
}

/// The rate limit schemes.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RateLimitSchemes {
    /// The schemes.
    pub schemes: Vec<RateLimitScheme>,
    /// How many there are in all.
    pub total: i64,
}

record! {
RateLimitSchemes {
may "schemes" schemes,
must "total" total,
}
}

/// A rate limit.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct RateLimit {
    /// The unit of the window.
    pub unit: RateLimitUnit,
    /// How many units the window has.
    pub duration: i32,
    /// How many requests the window allows.
    pub max_requests: i32,
    /// What is counted together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<RateLimitMode>,
    /// The paths that it is for; all where there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub endpoints: Option<Vec<String>>,
    /// Which rule comes first: the lowest.
    pub priority: i32,
}

impl RateLimit {
    /// With what it must have.
    pub fn new(unit: impl Into<RateLimitUnit>, duration: i32, max_requests: i32) -> Self {
        Self { unit: unit.into(), duration, max_requests, mode: None, endpoints: None, priority: 0 }
    }
}

record! {
RateLimit {
must "unit" unit,
must "duration" duration,
must "max_requests" max_requests,
may "mode" mode,
may "endpoints" endpoints,
may "priority" priority,
}
}

values! {
/// The modes of a rate limit.
RateLimitMode {
/// Per app.
PerApp = "per_app",
/// Per key.
PerKey = "per_key",
/// Per key and ip.
PerKeyAndIp = "per_key_and_ip",
/// Per app and ip.
PerAppAndIp = "per_app_and_ip",
}
}

/// A rate limit scheme.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RateLimitScheme {
    /// Its id.
    pub id: RateLimitSchemeId,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// The rules.
    pub rules: Vec<RateLimit>,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
}

record! {
RateLimitScheme {
must "id" id,
must "deployment_id" deployment_id,
must "slug" slug,
must "name" name,
may "description" description,
may "rules" rules,
must "created_at" created_at,
must "updated_at" updated_at,
}
}

values! {
/// A rate limit unit.
RateLimitUnit {
/// Millisecond.
Millisecond = "millisecond",
/// Second.
Second = "second",
/// Minute.
Minute = "minute",
/// Hour.
Hour = "hour",
/// Day.
Day = "day",
/// Calendar day.
CalendarDay = "calendar_day",
/// Month.
Month = "month",
/// Calendar month.
CalendarMonth = "calendar_month",
}
}
