//! Extractors for axum (feature `axum`): a handler's signature shows what it needs, and without a [`Grant`] among its
//! parameters it has no way to the management API.
//!
//! | parameter | what it gives | what is refused |
//! | --- | --- | --- |
//! | [`SessionAuth`] | the session | 401 without one |
//! | [`OptionalSession`] | the session, if there is one | |
//! | [`UserGrant`] | a grant for any signed-in user | 401 without a session |
//! | [`Grant`] | the grant of the route's [`require`](Backend::require) or [`require_machine`](Backend::require_machine) | 500 where the route has neither |
//! | [`MachineGrant`] | the grant of the route's [`require_machine`](Backend::require_machine) | 500 where the route has none |
//!
//! The first three take the [`Backend`] from the router's state, and what a layer found out from the extensions.

use axum_core::extract::{FromRef, FromRequestParts};
use http::request::Parts;
use wacht_core::{Error, ErrorCode};

use crate::tower::{MachineGrant, session_of};
use crate::{AuthErrorKind, Backend, Grant, SessionAuth, UserGrant};

/// The session of a request, or none.
#[derive(Debug, Clone)]
#[expect(clippy::exhaustive_structs, reason = "made and taken apart by its one field, as extractors are")]
pub struct OptionalSession(pub SessionAuth);

impl<S: Send + Sync> FromRequestParts<S> for OptionalSession
where
    Backend: FromRef<S>,
{
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Error> {
        session_of(&Backend::from_ref(state), parts).await.map(Self)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for SessionAuth
where
    Backend: FromRef<S>,
{
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Error> {
        let session = session_of(&Backend::from_ref(state), parts).await?;
        if session.is_authenticated() {
            return Ok(session);
        }
        Err(Error::from(crate::AuthError::from(AuthErrorKind::Unauthenticated)))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for UserGrant
where
    Backend: FromRef<S>,
{
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Error> {
        Ok(session_of(&Backend::from_ref(state), parts).await?.require_user()?)
    }
}

impl<S: Sync> FromRequestParts<S> for Grant {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Error> {
        parts.extensions.get().cloned().ok_or_else(|| unguarded("`Backend::require` or `require_machine`"))
    }
}

impl<S: Sync> FromRequestParts<S> for MachineGrant {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Error> {
        parts.extensions.get().cloned().ok_or_else(|| unguarded("`Backend::require_machine`"))
    }
}

/// A handler that wants a grant on a route that checks nothing: nobody may pass.
fn unguarded(layer: &str) -> Error {
    Error::new(ErrorCode::Misconfigured)
        .with_source(format!("the handler takes a grant, and its route has no layer {layer}"))
}

#[cfg(test)]
#[path = "axum_tests.rs"]
mod tests;
