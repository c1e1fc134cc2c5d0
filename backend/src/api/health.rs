// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

//! The platform itself.

use super::record::record;
use super::{Api, DateTime};
use crate::client::{ApiError, Call, Json, Operation, OperationRequest};
use http::Method;

/// The platform itself.
#[derive(Debug, Clone)]
pub struct HealthApi(Api);

impl Api {
    /// The platform itself.
    pub fn health(&self) -> HealthApi {
        HealthApi(self.clone())
    }
}

impl HealthApi {
    /// Asks whether the platform is well.
    pub fn check(&self) -> Call<CheckHealth> {
        self.0.call(CheckHealth::default())
    }
}

/// `GET /health`: Asks whether the platform is well.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct CheckHealth {}

impl Operation for CheckHealth {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/health";
    type Answer = Json<Health>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request)
    }
}

/// How the platform is.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Health {
    /// `healthy` where all is well.
    pub status: String,
    /// When it said so.
    pub timestamp: Option<DateTime>,
}

record! {
Health {
must "status" status,
may "timestamp" timestamp,
}
}
