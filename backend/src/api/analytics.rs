// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

//! What happened, in numbers.

use super::options::options;
use super::record::record;
use super::{Api, DateTime};
use crate::client::{ApiError, Call, Json, Operation, OperationRequest};
use http::Method;

/// What happened, in numbers.
#[derive(Debug, Clone)]
pub struct AnalyticsApi(Api);

impl Api {
    /// What happened, in numbers.
    pub fn analytics(&self) -> AnalyticsApi {
        AnalyticsApi(self.clone())
    }
}

impl AnalyticsApi {
    /// What happened in a span of time.
    pub fn get_summary(
        &self,
        from: impl Into<DateTime>,
        to: impl Into<DateTime>,
    ) -> Call<GetAnalyticsSummary> {
        self.0.call(GetAnalyticsSummary::new(from, to))
    }

    /// Gets the gateway usage stats.
    pub fn get_gateway_usage_stats(
        &self,
        from: impl Into<DateTime>,
        to: impl Into<DateTime>,
    ) -> Call<GetGatewayUsageStats> {
        self.0.call(GetGatewayUsageStats::new(from, to))
    }

    /// Gets the token usage stats.
    pub fn get_token_usage_stats(
        &self,
        from: impl Into<DateTime>,
        to: impl Into<DateTime>,
    ) -> Call<GetTokenUsageStats> {
        self.0.call(GetTokenUsageStats::new(from, to))
    }

    /// Gets the token usage by model.
    pub fn get_token_usage_by_model(
        &self,
        from: impl Into<DateTime>,
        to: impl Into<DateTime>,
    ) -> Call<GetTokenUsageByModel> {
        self.0.call(GetTokenUsageByModel::new(from, to))
    }

    /// Gets the webhook usage stats.
    pub fn get_webhook_usage_stats(
        &self,
        from: impl Into<DateTime>,
        to: impl Into<DateTime>,
    ) -> Call<GetWebhookUsageStats> {
        self.0.call(GetWebhookUsageStats::new(from, to))
    }
}

/// `GET /analytics`: What happened in a span of time.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetAnalyticsSummary {
    /// The beginning of the time that counts.
    pub from: DateTime,
    /// The end of the time that counts.
    pub to: DateTime,
}

impl GetAnalyticsSummary {
    /// With what it must have.
    pub fn new(from: impl Into<DateTime>, to: impl Into<DateTime>) -> Self {
        Self { from: from.into(), to: to.into() }
    }
}

impl Operation for GetAnalyticsSummary {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/analytics";
    type Answer = Json<AnalyticsSummary>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request.query("from", &self.from).query("to", &self.to))
    }
}

/// `GET /analytics/gateway-usage`: Gets the gateway usage stats.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetGatewayUsageStats {
    /// The beginning of the time that counts.
    pub from: DateTime,
    /// The end of the time that counts.
    pub to: DateTime,
    /// The length of each step.
    pub granularity: Option<String>,
    /// The time zone that days are counted in.
    pub tz: Option<String>,
}

impl GetGatewayUsageStats {
    /// With what it must have.
    pub fn new(from: impl Into<DateTime>, to: impl Into<DateTime>) -> Self {
        Self { from: from.into(), to: to.into(), granularity: None, tz: None }
    }
}

impl Operation for GetGatewayUsageStats {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/analytics/gateway-usage";
    type Answer = Json<GatewayUsage>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request
            .query("from", &self.from)
            .query("to", &self.to)
            .query("granularity", &self.granularity)
            .query("tz", &self.tz))
    }
}

options! {
GetGatewayUsageStats {
/// The length of each step.
some granularity: impl Into<String>,
/// The time zone that days are counted in.
some tz: impl Into<String>,
}
}

/// `GET /analytics/token-usage`: Gets the token usage stats.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetTokenUsageStats {
    /// The beginning of the time that counts.
    pub from: DateTime,
    /// The end of the time that counts.
    pub to: DateTime,
    /// The length of each step.
    pub granularity: Option<String>,
    /// The time zone that days are counted in.
    pub tz: Option<String>,
}

impl GetTokenUsageStats {
    /// With what it must have.
    pub fn new(from: impl Into<DateTime>, to: impl Into<DateTime>) -> Self {
        Self { from: from.into(), to: to.into(), granularity: None, tz: None }
    }
}

impl Operation for GetTokenUsageStats {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/analytics/token-usage";
    type Answer = Json<TokenUsage>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request
            .query("from", &self.from)
            .query("to", &self.to)
            .query("granularity", &self.granularity)
            .query("tz", &self.tz))
    }
}

options! {
GetTokenUsageStats {
/// The length of each step.
some granularity: impl Into<String>,
/// The time zone that days are counted in.
some tz: impl Into<String>,
}
}

/// `GET /analytics/token-usage-by-model`: Gets the token usage by model.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetTokenUsageByModel {
    /// The beginning of the time that counts.
    pub from: DateTime,
    /// The end of the time that counts.
    pub to: DateTime,
    /// The length of each step.
    pub granularity: Option<String>,
    /// The time zone that days are counted in.
    pub tz: Option<String>,
}

impl GetTokenUsageByModel {
    /// With what it must have.
    pub fn new(from: impl Into<DateTime>, to: impl Into<DateTime>) -> Self {
        Self { from: from.into(), to: to.into(), granularity: None, tz: None }
    }
}

impl Operation for GetTokenUsageByModel {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/analytics/token-usage-by-model";
    type Answer = Json<TokenUsageByModel>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request
            .query("from", &self.from)
            .query("to", &self.to)
            .query("granularity", &self.granularity)
            .query("tz", &self.tz))
    }
}

options! {
GetTokenUsageByModel {
/// The length of each step.
some granularity: impl Into<String>,
/// The time zone that days are counted in.
some tz: impl Into<String>,
}
}

/// `GET /analytics/webhook-usage`: Gets the webhook usage stats.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetWebhookUsageStats {
    /// The beginning of the time that counts.
    pub from: DateTime,
    /// The end of the time that counts.
    pub to: DateTime,
    /// The length of each step.
    pub granularity: Option<String>,
    /// The time zone that days are counted in.
    pub tz: Option<String>,
}

impl GetWebhookUsageStats {
    /// With what it must have.
    pub fn new(from: impl Into<DateTime>, to: impl Into<DateTime>) -> Self {
        Self { from: from.into(), to: to.into(), granularity: None, tz: None }
    }
}

impl Operation for GetWebhookUsageStats {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/analytics/webhook-usage";
    type Answer = Json<WebhookUsage>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request
            .query("from", &self.from)
            .query("to", &self.to)
            .query("granularity", &self.granularity)
            .query("tz", &self.tz))
    }
}

options! {
GetWebhookUsageStats {
/// The length of each step.
some granularity: impl Into<String>,
/// The time zone that days are counted in.
some tz: impl Into<String>,
}
}

/// An analytics in short.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AnalyticsSummary {
    /// The unique sign-ins.
    pub unique_signins: i64,
    /// The sign-ups.
    pub signups: i64,
    /// The organizations created.
    pub organizations_created: i64,
    /// The workspaces created.
    pub workspaces_created: i64,
    /// The number of sign-ups in all.
    pub total_signups: i64,
    /// The change of the unique sign-ins against the time before, in percent.
    pub unique_signins_change: Option<f64>,
    /// The change of the sign-ups against the time before, in percent.
    pub signups_change: Option<f64>,
    /// The change of the organizations created against the time before, in percent.
    pub organizations_created_change: Option<f64>,
    /// The change of the workspaces created against the time before, in percent.
    pub workspaces_created_change: Option<f64>,
    /// The daily metrics.
    pub daily_metrics: Vec<DailyAuthMetric>,
    /// The recent sign-ups.
    pub recent_signups: Vec<RecentSignup>,
    /// The recent sign-ins.
    pub recent_signins: Vec<RecentSignup>,
    /// The methods.
    pub methods: Vec<BreakdownItem>,
    /// The top countries.
    pub top_countries: Vec<BreakdownItem>,
    /// The devices.
    pub devices: Vec<BreakdownItem>,
}

record! {
AnalyticsSummary {
must "unique_signins" unique_signins,
must "signups" signups,
must "organizations_created" organizations_created,
must "workspaces_created" workspaces_created,
must "total_signups" total_signups,
may "unique_signins_change" unique_signins_change,
may "signups_change" signups_change,
may "organizations_created_change" organizations_created_change,
may "workspaces_created_change" workspaces_created_change,
may "daily_metrics" daily_metrics,
may "recent_signups" recent_signups,
may "recent_signins" recent_signins,
may "methods" methods,
may "top_countries" top_countries,
may "devices" devices,
}
}

/// A breakdown item.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct BreakdownItem {
    /// What it is called.
    pub label: String,
    /// How many.
    pub count: i64,
}

record! {
BreakdownItem {
must "label" label,
must "count" count,
}
}

/// A daily auth metric.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DailyAuthMetric {
    /// The day.
    pub day: String,
    /// The sign-ins.
    pub signins: i64,
    /// The sign-ups.
    pub signups: i64,
}

record! {
DailyAuthMetric {
must "day" day,
must "signins" signins,
must "signups" signups,
}
}

/// A gateway usage bucket.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GatewayUsageBucket {
    /// The bucket.
    pub bucket: String,
    /// The number of requests in all.
    pub total_requests: i64,
    /// The allowed requests.
    pub allowed_requests: i64,
    /// The blocked requests.
    pub blocked_requests: i64,
}

record! {
GatewayUsageBucket {
must "bucket" bucket,
must "total_requests" total_requests,
must "allowed_requests" allowed_requests,
must "blocked_requests" blocked_requests,
}
}

/// The gateway usage.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GatewayUsage {
    /// The buckets.
    pub buckets: Vec<GatewayUsageBucket>,
}

record! {
GatewayUsage {
may "buckets" buckets,
}
}

/// A recent sign-up.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RecentSignup {
    /// Its name.
    pub name: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    /// The method.
    pub method: Option<String>,
    /// The date.
    pub date: DateTime,
}

record! {
RecentSignup {
may "name" name,
may "email" email,
may "method" method,
must "date" date,
}
}

/// A token usage bucket.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct TokenUsageBucket {
    /// The bucket.
    pub bucket: String,
    /// The input tokens.
    pub input_tokens: i64,
    /// The cached tokens.
    pub cached_tokens: i64,
    /// The output tokens.
    pub output_tokens: i64,
    /// The number of tokens in all.
    pub total_tokens: i64,
    /// The number of requests.
    pub request_count: i64,
}

record! {
TokenUsageBucket {
must "bucket" bucket,
must "input_tokens" input_tokens,
must "cached_tokens" cached_tokens,
must "output_tokens" output_tokens,
must "total_tokens" total_tokens,
must "request_count" request_count,
}
}

/// The model token usage.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ModelTokenUsage {
    /// The model.
    pub model: String,
    /// The input tokens.
    pub input_tokens: i64,
    /// The cached tokens.
    pub cached_tokens: i64,
    /// The output tokens.
    pub output_tokens: i64,
    /// The number of tokens in all.
    pub total_tokens: i64,
    /// The number of requests.
    pub request_count: i64,
}

record! {
ModelTokenUsage {
must "model" model,
must "input_tokens" input_tokens,
must "cached_tokens" cached_tokens,
must "output_tokens" output_tokens,
must "total_tokens" total_tokens,
must "request_count" request_count,
}
}

/// A token usage by model.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct TokenUsageByModel {
    /// The models.
    pub models: Vec<ModelTokenUsage>,
}

record! {
TokenUsageByModel {
may "models" models,
}
}

/// The token usage.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct TokenUsage {
    /// The buckets.
    pub buckets: Vec<TokenUsageBucket>,
}

record! {
TokenUsage {
may "buckets" buckets,
}
}

/// A webhook usage bucket.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct WebhookUsageBucket {
    /// The bucket.
    pub bucket: String,
    /// The number of deliveries in all.
    pub total_deliveries: i64,
    /// The successful deliveries.
    pub successful_deliveries: i64,
    /// The failed deliveries.
    pub failed_deliveries: i64,
    /// The filtered deliveries.
    pub filtered_deliveries: i64,
    /// The share of successes, in percent.
    pub success_rate: f64,
}

record! {
WebhookUsageBucket {
must "bucket" bucket,
must "total_deliveries" total_deliveries,
must "successful_deliveries" successful_deliveries,
must "failed_deliveries" failed_deliveries,
must "filtered_deliveries" filtered_deliveries,
must "success_rate" success_rate,
}
}

/// The webhook usage.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct WebhookUsage {
    /// The buckets.
    pub buckets: Vec<WebhookUsageBucket>,
}

record! {
WebhookUsage {
may "buckets" buckets,
}
}
