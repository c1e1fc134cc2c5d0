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
pub(crate) mod id;
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
pub(crate) mod record;
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

pub(crate) use record::Empty;
pub use timestamp::DateTime;

use std::sync::Arc;

use wacht_core::BoxFuture;

use crate::client::{ApiError, ApiErrorKind, Call, Endpoint, Operation, Received, Sending};
use crate::runtime::Runtime;

/// The management API, for one grant or for the service itself.
#[derive(Debug, Clone)]
pub struct Api(Arc<Origin>);

/// Where calls go, and on whose behalf.
#[derive(Debug)]
struct Origin {
    endpoint: Endpoint,
    runtime: Runtime,
    allowed: bool,
}

impl Api {
    pub(crate) fn new(endpoint: Endpoint, runtime: Runtime, allowed: bool) -> Self {
        Self(Arc::new(Origin { endpoint, runtime, allowed }))
    }

    /// A call of any operation.
    pub fn call<O: Operation>(&self, operation: O) -> Call<O> {
        Call::new(self.clone(), operation)
    }

    /// Boxed, so that sending is compiled once, and not into each call.
    pub(crate) fn send<'a>(&'a self, sending: Sending<'a>) -> BoxFuture<'a, Result<Received, ApiError>> {
        Box::pin(async move {
            let Origin { endpoint, runtime, allowed } = &*self.0;
            if !allowed {
                let error = ApiError::from(ApiErrorKind::ForeignGrant);
                return Err(error.of_operation(sending.method, sending.path));
            }
            endpoint.send(sending, runtime).await
        })
    }
}
