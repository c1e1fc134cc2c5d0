use std::fmt;
use std::sync::Arc;

use wacht_core::Context;

use super::claims::Claims;
use crate::api::ids::UserId;
use crate::gateway::Machine;

/// The proof that a caller was checked: the only way from a request to the management API.
///
/// Only a check makes one, and only the backend that made it accepts it. Cheap to clone.
#[derive(Clone)]
pub struct Grant {
    principal: Principal,
    issuer: Issuer,
    context: Context,
}

impl Grant {
    pub(crate) const fn new(principal: Principal, issuer: Issuer, context: Context) -> Self {
        Self { principal, issuer, context }
    }

    /// Who was checked.
    pub const fn principal(&self) -> &Principal {
        &self.principal
    }

    /// The user: of the session, or the owner of the API key.
    pub fn user_id(&self) -> Option<&str> {
        match &self.principal.0 {
            Who::Session(claims) => Some(&claims.user_id),
            Who::Machine(machine) => machine.owner_user_id(),
        }
    }

    /// The organization that the caller acts in.
    pub fn organization_id(&self) -> Option<&str> {
        match &self.principal.0 {
            Who::Session(claims) => claims.organization_id.as_deref(),
            Who::Machine(machine) => machine.organization_id(),
        }
    }

    /// The workspace that the caller acts in.
    pub fn workspace_id(&self) -> Option<&str> {
        match &self.principal.0 {
            Who::Session(claims) => claims.workspace_id.as_deref(),
            Who::Machine(machine) => machine.workspace_id(),
        }
    }

    pub(crate) const fn context(&self) -> &Context {
        &self.context
    }

    pub(crate) fn is_by(&self, issuer: &Issuer) -> bool {
        self.issuer.is(issuer)
    }
}

impl AsRef<Self> for Grant {
    fn as_ref(&self) -> &Self {
        self
    }
}

impl fmt::Debug for Grant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Grant").field("principal", &self.principal).finish_non_exhaustive()
    }
}

/// A [`Grant`] of a signed-in user.
#[derive(Debug, Clone)]
pub struct UserGrant {
    grant: Grant,
    user_id: UserId,
}

impl UserGrant {
    pub(crate) const fn new(grant: Grant, user_id: UserId) -> Self {
        Self { grant, user_id }
    }

    /// The user.
    pub const fn user_id(&self) -> &UserId {
        &self.user_id
    }
}

impl AsRef<Grant> for UserGrant {
    fn as_ref(&self) -> &Grant {
        &self.grant
    }
}

impl From<UserGrant> for Grant {
    fn from(grant: UserGrant) -> Self {
        grant.grant
    }
}

/// Who was checked.
#[derive(Clone)]
pub struct Principal(Who);

#[derive(Clone)]
enum Who {
    Session(Arc<Claims>),
    Machine(Arc<Machine>),
}

impl Principal {
    pub(crate) const fn session(claims: Arc<Claims>) -> Self {
        Self(Who::Session(claims))
    }

    pub(crate) fn machine(machine: Machine) -> Self {
        Self(Who::Machine(Arc::new(machine)))
    }

    /// Whether it is a person's session.
    pub const fn is_session(&self) -> bool {
        matches!(self.0, Who::Session(_))
    }

    /// The machine, where it is one.
    pub fn as_machine(&self) -> Option<&Machine> {
        match &self.0 {
            Who::Session(_) => None,
            Who::Machine(machine) => Some(machine),
        }
    }
}

impl fmt::Debug for Principal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Who::Session(claims) => claims.fmt(f),
            Who::Machine(machine) => machine.fmt(f),
        }
    }
}

/// Which backend made a grant.
#[derive(Clone)]
pub(crate) struct Issuer(Arc<()>);

impl Issuer {
    pub(crate) fn new() -> Self {
        // Each `Arc` of its own, although the value has no size.
        Self(Arc::new(()))
    }

    pub(crate) fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for Issuer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Issuer")
    }
}
