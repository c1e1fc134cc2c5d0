// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

//! Tickets that let their bearer in.

use super::Api;
use super::ids::{ActorId, AgentId, UserId};
use super::options::options;
use super::record::record;
use super::values::values;
use crate::client::{ApiError, Call, Json, Operation, OperationRequest};
use crate::secret::Secret;
use http::Method;
use serde::Serialize;

/// Tickets that let their bearer in.
#[derive(Debug, Clone)]
pub struct SessionsApi(Api);

impl Api {
    /// Tickets that let their bearer in.
    pub fn sessions(&self) -> SessionsApi {
        SessionsApi(self.clone())
    }
}

impl SessionsApi {
    /// Makes a ticket that lets its bearer in without a password.
    pub fn create_ticket(&self, ticket_type: impl Into<String>) -> Call<CreateSessionTicket> {
        self.0.call(CreateSessionTicket::new(ticket_type))
    }
}

/// `POST /session/tickets`: Makes a ticket that lets its bearer in without a password.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct CreateSessionTicket {
    /// What the ticket is for: `impersonation`, `agent_access`, `webhook_app_access` or `api_auth_access`.
    pub ticket_type: String,
    /// The user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_id: Option<UserId>,
    /// The actor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actor_id: Option<ActorId>,
    /// The agents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_ids: Option<Vec<AgentId>>,
    /// The agent session identifier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_session_identifier: Option<AgentSessionIdentifier>,
    /// The webhook app slug.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webhook_app_slug: Option<String>,
    /// The API auth app slug.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub api_auth_app_slug: Option<String>,
    /// How long the ticket is good, in seconds; 12 hours where nobody says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_in: Option<i64>,
}

impl CreateSessionTicket {
    /// With what it must have.
    pub fn new(ticket_type: impl Into<String>) -> Self {
        Self {
            ticket_type: ticket_type.into(),
            user_id: None,
            actor_id: None,
            agent_ids: None,
            agent_session_identifier: None,
            webhook_app_slug: None,
            api_auth_app_slug: None,
            expires_in: None,
        }
    }
}

impl Operation for CreateSessionTicket {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/session/tickets";
    type Answer = Json<SessionTicket>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.json(self)
    }
}

options! {
CreateSessionTicket {
/// The user.
some user_id: impl Into<UserId>,
/// The actor.
some actor_id: impl Into<ActorId>,
/// The agents.
some agent_ids: impl Into<Vec<AgentId>>,
/// The agent session identifier.
some agent_session_identifier: impl Into<AgentSessionIdentifier>,
/// The webhook app slug.
some webhook_app_slug: impl Into<String>,
/// The API auth app slug.
some api_auth_app_slug: impl Into<String>,
/// How long the ticket is good, in seconds; 12 hours where nobody says.
some expires_in: i64,
}
}

values! {
/// An agent session identifier.
AgentSessionIdentifier {
/// Static.
Static = "static",
/// Sign-in.
Signin = "signin",
}
}

/// A session ticket.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SessionTicket {
    /// The ticket: a bearer secret.
    pub ticket: Secret,
    /// When it expires.
    pub expires_at: i64,
    /// Its address.
    pub url: String,
}

record! {
SessionTicket {
must "ticket" ticket,
must "expires_at" expires_at,
must "url" url,
}
}
