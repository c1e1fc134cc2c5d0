//! The operations of the platform, one module a group.
//!
//! A group is a feature of this crate; all but `ai` are on by default. What several groups share, and the ids, are always
//! there.

#[cfg(feature = "ai")]
pub mod ai;
#[cfg(feature = "analytics")]
pub mod analytics;
#[cfg(feature = "api-keys")]
pub mod api_keys;
#[cfg(feature = "health")]
pub mod health;
mod id;
pub mod ids;
#[cfg(feature = "invitations")]
pub mod invitations;
#[cfg(feature = "notifications")]
pub mod notifications;
#[cfg(feature = "oauth")]
pub mod oauth;
mod options;
#[cfg(feature = "organizations")]
pub mod organizations;
#[cfg(feature = "segments")]
pub mod segments;
#[cfg(feature = "sessions")]
pub mod sessions;
#[cfg(feature = "settings")]
pub mod settings;
pub mod shared;
mod timestamp;
#[cfg(feature = "users")]
pub mod users;
#[cfg(feature = "utility")]
pub mod utility;
mod values;
#[cfg(feature = "webhooks")]
pub mod webhooks;
#[cfg(feature = "workspaces")]
pub mod workspaces;

pub use timestamp::DateTime;

use crate::client::{ApiError, ApiErrorKind, Call, Endpoint, Operation, Received, Sending};
use crate::runtime::Runtime;

/// The management API, for one grant or for the service itself.
#[derive(Debug, Clone)]
pub struct Api {
    endpoint: Endpoint,
    runtime: Runtime,
    allowed: bool,
}

impl Api {
    pub(crate) const fn new(endpoint: Endpoint, runtime: Runtime, allowed: bool) -> Self {
        Self { endpoint, runtime, allowed }
    }

    /// A call of any operation.
    pub fn call<O: Operation>(&self, operation: O) -> Call<O> {
        Call::new(self.clone(), operation)
    }

    pub(crate) async fn send(&self, sending: Sending<'_>) -> Result<Received, ApiError> {
        if !self.allowed {
            return Err(ApiError::from(ApiErrorKind::ForeignGrant).of_operation(sending.method, sending.path));
        }
        self.endpoint.send(sending, &self.runtime).await
    }
}
