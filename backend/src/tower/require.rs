use http::request::Parts;
use wacht_core::Error;

use super::Guard;
use super::session::session_of;
use crate::{Backend, Requirement};

/// Lets sessions pass that meet a requirement.
#[derive(Debug)]
pub struct RequireGuard {
    backend: Backend,
    requirement: Requirement,
}

impl RequireGuard {
    pub(super) const fn new(backend: Backend, requirement: Requirement) -> Self {
        Self { backend, requirement }
    }
}

impl Guard for RequireGuard {
    async fn admit(&self, parts: &mut Parts) -> Result<(), Error> {
        let grant = session_of(&self.backend, parts).await?.protect(&self.requirement)?;
        parts.extensions.insert(grant);
        Ok(())
    }
}
