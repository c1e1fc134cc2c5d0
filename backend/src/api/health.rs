use http::Method;
use serde::{Deserialize, Serialize};

use super::Api;
use crate::client::{ApiError, Call, Operation, OperationRequest, json};

/// Operations on the platform itself.
#[derive(Debug, Clone)]
pub struct HealthApi(pub(super) Api);

impl HealthApi {
    /// Asks whether the platform is well.
    pub fn check(&self) -> Call<CheckHealth> {
        self.0.call(CheckHealth)
    }
}

/// `GET /health`
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::exhaustive_structs, reason = "it has no fields and never will")]
pub struct CheckHealth;

impl Operation for CheckHealth {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/health";
    type Output = Health;

    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request)
    }

    fn read(body: &[u8]) -> Result<Health, ApiError> {
        json(body)
    }
}

/// How the platform is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Health {
    /// `healthy` where all is well.
    pub status: String,
}
