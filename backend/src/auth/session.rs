use std::fmt;
use std::sync::Arc;

use wacht_core::Context;

use super::claims::Claims;
use super::grant::{Grant, Issuer, Principal, UserGrant};
use super::requirement::{Held, Requirement};
use crate::api::ids::UserId;
use crate::error::{AuthError, AuthErrorKind};

/// The session of a request: a verified one, or none.
///
/// A token that is missing or bad gives none; [`protect`](Self::protect) then answers 401. Cheap to clone.
#[derive(Clone)]
pub struct SessionAuth {
    claims: Option<Arc<Claims>>,
    issuer: Issuer,
    context: Context,
}

impl SessionAuth {
    pub(crate) const fn new(claims: Option<Arc<Claims>>, issuer: Issuer, context: Context) -> Self {
        Self { claims, issuer, context }
    }

    /// Whether there is a session.
    pub const fn is_authenticated(&self) -> bool {
        self.claims.is_some()
    }

    /// A grant for what the requirement asks.
    ///
    /// # Errors
    /// [`AuthErrorKind::Unauthenticated`] without a session, with the requirement's redirect URL;
    /// [`AuthErrorKind::Forbidden`] when the session does not meet the requirement.
    pub fn protect(&self, requirement: &Requirement) -> Result<Grant, AuthError> {
        let claims =
            self.claims.as_ref().ok_or_else(|| AuthError::unauthenticated(requirement.redirect()))?;
        if !requirement.is_met_by(&held(claims)) {
            return Err(AuthErrorKind::Forbidden.into());
        }
        Ok(self.grant(claims))
    }

    /// A grant for any signed-in user.
    ///
    /// # Errors
    /// [`AuthErrorKind::Unauthenticated`] without a session.
    pub fn require_user(&self) -> Result<UserGrant, AuthError> {
        let claims = self.claims.as_ref().ok_or(AuthErrorKind::Unauthenticated)?;
        Ok(UserGrant::new(self.grant(claims), UserId::from(claims.user_id.as_str())))
    }

    /// Whether there is a session that meets the requirement.
    pub fn has(&self, requirement: &Requirement) -> bool {
        self.claims.as_deref().is_some_and(|claims| requirement.is_met_by(&held(claims)))
    }

    /// The user.
    pub fn user_id(&self) -> Option<&str> {
        self.claims.as_deref().map(|claims| claims.user_id.as_str())
    }

    /// The session's id.
    pub fn session_id(&self) -> Option<&str> {
        self.claims.as_deref()?.session_id.as_deref()
    }

    /// The organization that the session acts in.
    pub fn organization_id(&self) -> Option<&str> {
        self.claims.as_deref()?.organization_id.as_deref()
    }

    /// The workspace that the session acts in.
    pub fn workspace_id(&self) -> Option<&str> {
        self.claims.as_deref()?.workspace_id.as_deref()
    }

    /// The permissions held in the organization.
    pub fn organization_permissions(&self) -> &[String] {
        self.claims.as_deref().map_or(&[], |claims| &claims.organization_permissions)
    }

    /// The permissions held in the workspace.
    pub fn workspace_permissions(&self) -> &[String] {
        self.claims.as_deref().map_or(&[], |claims| &claims.workspace_permissions)
    }

    /// All permissions, each once and in order, wherever they are held.
    pub fn permissions(&self) -> Vec<&str> {
        // They are few, and a set is a good deal of code.
        let mut permissions = Vec::new();
        for permission in self.organization_permissions().iter().chain(self.workspace_permissions()) {
            if let Err(place) = permissions.binary_search(&permission.as_str()) {
                permissions.insert(place, permission.as_str());
            }
        }
        permissions
    }

    #[cfg(feature = "tower")]
    pub(crate) fn is_by(&self, backend: &crate::Backend) -> bool {
        backend.is_issuer(&self.issuer)
    }

    pub(crate) fn claims(&self) -> Option<&Claims> {
        self.claims.as_deref()
    }

    fn grant(&self, claims: &Arc<Claims>) -> Grant {
        Grant::new(Principal::session(Arc::clone(claims)), self.issuer.clone(), self.context.clone())
    }
}

impl fmt::Debug for SessionAuth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SessionAuth").field("claims", &self.claims).finish_non_exhaustive()
    }
}

fn held(claims: &Claims) -> Held<'_> {
    Held {
        organization_id: claims.organization_id.as_deref(),
        workspace_id: claims.workspace_id.as_deref(),
        organization: &claims.organization_permissions,
        workspace: &claims.workspace_permissions,
        own: &[],
    }
}
