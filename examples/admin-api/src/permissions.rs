//! The names of the permissions, in one place.

use wacht_backend::Requirement;
use wacht_core::ConfigError;

/// What each route asks of its caller.
#[derive(Debug, Clone)]
pub(crate) struct Permissions {
    pub(crate) read_users: Requirement,
    pub(crate) update_users: Requirement,
    pub(crate) read_organizations: Requirement,
}

impl Permissions {
    pub(crate) fn new() -> Result<Self, ConfigError> {
        Ok(Self {
            read_users: Requirement::permission("user:read")?,
            update_users: Requirement::permission("user:update")?,
            read_organizations: Requirement::permission("organization:read")?,
        })
    }
}
