use http::request::Parts;
use wacht_core::{Context, Error};

use super::Guard;
use crate::{Backend, Grant, Machine, Requirement};

/// Lets machines pass that the gateway lets pass.
#[derive(Debug)]
pub struct MachineGuard {
    backend: Backend,
    requirement: Requirement,
}

impl MachineGuard {
    pub(super) const fn new(backend: Backend, requirement: Requirement) -> Self {
        Self { backend, requirement }
    }
}

impl Guard for MachineGuard {
    async fn admit(&self, parts: &mut Parts) -> Result<(), Error> {
        let context = Context::of(&parts.extensions)?;
        let grant = self.backend.authorize(&*parts, context, &self.requirement).await?;
        parts.extensions.insert(MachineGrant(grant.clone()));
        parts.extensions.insert(grant);
        Ok(())
    }
}

/// A [`Grant`] of a machine that the gateway let pass.
#[derive(Debug, Clone)]
pub struct MachineGrant(Grant);

impl MachineGrant {
    /// What the gateway says of the machine.
    pub fn machine(&self) -> Option<&Machine> {
        self.0.principal().as_machine()
    }
}

impl AsRef<Grant> for MachineGrant {
    fn as_ref(&self) -> &Grant {
        &self.0
    }
}
