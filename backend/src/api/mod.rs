//! The operations of the platform, one file a group.

mod health;
mod ids;
mod organizations;
mod timestamp;
mod users;

use std::time::Duration;

pub use health::{CheckHealth, Health, HealthApi};
pub use ids::{OrganizationId, UserId};
pub use organizations::{ListOrganizations, Organization, OrganizationsApi};
pub use timestamp::DateTime;
pub use users::{
    CreateUser, GetUser, ListUsers, SortOrder, UpdatePassword, User, UserDetails, UserEmailAddress,
    UserPhoneNumber, UserSortKey, UsersApi,
};

use crate::client::{ApiError, ApiErrorKind, Call, Endpoint, Operation};
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

    /// The users of the deployment.
    pub fn users(&self) -> UsersApi {
        UsersApi(self.clone())
    }

    /// The organizations of the deployment.
    pub fn organizations(&self) -> OrganizationsApi {
        OrganizationsApi(self.clone())
    }

    /// The platform itself.
    pub fn health(&self) -> HealthApi {
        HealthApi(self.clone())
    }

    /// A call of any operation.
    pub fn call<O: Operation>(&self, operation: O) -> Call<O> {
        Call::new(self.clone(), operation)
    }

    pub(crate) async fn send<O: Operation>(
        &self,
        operation: &mut O,
        timeout: Duration,
    ) -> Result<O::Output, ApiError> {
        if !self.allowed {
            return Err(ApiError::from(ApiErrorKind::ForeignGrant).of_operation(O::METHOD, O::PATH));
        }
        self.endpoint.send(operation, &self.runtime, timeout).await
    }
}
