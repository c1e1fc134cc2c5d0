use std::sync::Arc;

use wacht_core::{ConfigError, Context, Head, Start};

use crate::api::Api;
use crate::auth::{Grant, Issuer, Principal, Refused, Requirement, SessionAuth, Sessions, bearer};
use crate::builder::BackendBuilder;
use crate::client::Endpoint;
use crate::error::{AuthError, AuthErrorKind};
use crate::gateway::Gateway;
use crate::identity::IdentityVerifier;
use crate::publishable_key::PublishableKey;
use crate::runtime::Runtime;
use crate::session_exchange::{Exchange, ExchangedSession, SessionCredential};

/// A backend of one Wacht deployment: who calls, what they may do, and the management API. Cheap to clone.
///
/// Two backends in one process share nothing: no credential, no key, no cache.
#[derive(Debug, Clone)]
pub struct Backend(Arc<Shared>);

#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) sessions: Sessions,
    pub(crate) gateway: Gateway,
    pub(crate) endpoint: Endpoint,
    pub(crate) exchange: Exchange,
    pub(crate) publishable_key: PublishableKey,
    pub(crate) issuer: Issuer,
}

impl Backend {
    /// A backend as the environment says: the secret `WACHT_API_KEY`, and `WACHT_PUBLISHABLE_KEY` (or
    /// `NEXT_PUBLIC_WACHT_PUBLISHABLE_KEY`) must be there; `WACHT_API_URL`, `WACHT_GATEWAY_URL` and `WACHT_ISSUER` may be.
    ///
    /// # Errors
    /// [`ConfigError`] naming what is missing or malformed.
    pub async fn from_env(start: &Start) -> Result<Self, ConfigError> {
        BackendBuilder::from_env(start).await?.build()
    }

    /// A backend with everything by hand.
    pub fn builder(start: &Start) -> BackendBuilder {
        BackendBuilder::new(start)
    }

    pub(crate) fn new(shared: Shared) -> Self {
        Self(Arc::new(shared))
    }

    /// The session of a request, from its bearer token. A token that is missing or bad gives no session; the reason is in
    /// the log at debug level.
    ///
    /// Nothing else is looked at: no cookie, and no `x-wacht-auth`, which anybody may send.
    ///
    /// # Errors
    /// [`AuthErrorKind::Unavailable`] only, when nobody can tell: the token's key is not known and the issuer's key set
    /// cannot be had.
    pub async fn authenticate<'a>(
        &self,
        request: impl Into<Head<'a>> + Send,
        context: &Context,
    ) -> Result<SessionAuth, AuthError> {
        self.authenticate_token(bearer(request.into().headers), context).await
    }

    /// The session of a token that came in another way than the `Authorization` header.
    ///
    /// # Errors
    /// As [`authenticate`](Self::authenticate).
    pub async fn authenticate_token(
        &self,
        token: Option<&str>,
        context: &Context,
    ) -> Result<SessionAuth, AuthError> {
        let claims = match token {
            None => None,
            Some(token) => match self.0.sessions.verify(token, context).await {
                Ok(claims) => Some(claims),
                Err(Refused::Rejected(rejection)) => {
                    tracing::debug!(reason = %rejection, "the session token does not count");
                    None
                }
                Err(Refused::Unavailable) => return Err(AuthErrorKind::Unavailable.into()),
            },
        };
        Ok(SessionAuth::new(claims, self.0.issuer.clone(), context.clone()))
    }

    /// The session that another service of ours passed on with a request, signed by an
    /// [`IdentitySigner`](crate::IdentitySigner). An identity that is missing, or does not count, gives no session.
    pub fn authenticate_forwarded<'a>(
        &self,
        verifier: &IdentityVerifier,
        request: impl Into<Head<'a>>,
        context: &Context,
    ) -> SessionAuth {
        let claims = verifier.claims(request.into().headers, context.now()).map(Arc::new);
        SessionAuth::new(claims, self.0.issuer.clone(), context.clone())
    }

    /// A grant for the machine that sent a request, by its `x-api-key` or its OAuth bearer token, as the gateway judges.
    ///
    /// # Errors
    /// [`AuthErrorKind::Unauthenticated`], [`Forbidden`](AuthErrorKind::Forbidden) or
    /// [`RateLimited`](AuthErrorKind::RateLimited) as the gateway says, and [`Unavailable`](AuthErrorKind::Unavailable)
    /// when it says nothing that can be understood.
    pub async fn authorize<'a>(
        &self,
        request: impl Into<Head<'a>> + Send,
        context: &Context,
        requirement: &Requirement,
    ) -> Result<Grant, AuthError> {
        let machine = self.0.gateway.check(request.into(), context, requirement).await?;
        Ok(Grant::new(Principal::machine(machine), self.0.issuer.clone(), context.clone()))
    }

    /// The management API for a caller who was checked. A grant of another backend is refused when a call is sent.
    pub fn acting_as(&self, grant: &impl AsRef<Grant>) -> Api {
        let grant = grant.as_ref();
        Api::new(self.0.endpoint.clone(), grant.context().into(), grant.is_by(&self.0.issuer))
    }

    /// The management API for work of the service itself, with no request's caller behind it: a [`Start`] or a
    /// [`Context`].
    pub fn as_service(&self, runtime: impl Into<Runtime>) -> Api {
        Api::new(self.0.endpoint.clone(), runtime.into(), true)
    }

    /// A session token for a session cookie or a development session.
    ///
    /// # Errors
    /// [`AuthErrorKind::Unauthenticated`] for a credential that cannot be sent safely;
    /// [`AuthErrorKind::Unavailable`] when the frontend host gives no answer that can be understood.
    pub async fn exchange_session(
        &self,
        credential: &SessionCredential,
        context: &Context,
    ) -> Result<ExchangedSession, AuthError> {
        self.0.exchange.run(credential, context).await
    }

    #[cfg(feature = "tower")]
    pub(crate) fn is_issuer(&self, issuer: &Issuer) -> bool {
        self.0.issuer.is(issuer)
    }

    /// The publishable key, decoded.
    pub fn publishable_key(&self) -> &PublishableKey {
        &self.0.publishable_key
    }
}

#[cfg(all(test, feature = "users"))]
#[path = "backend_tests.rs"]
mod tests;
