use std::time::Duration;

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_TYPE, HeaderValue, USER_AGENT};
use http::{Method, StatusCode};
use serde::Serialize;
use wacht_core::{Body, BoxError, Context, Head, Request};

use super::credential::Credential;
use super::decision::Decision;
use super::machine::{Machine, MachineKind};
use crate::auth::Requirement;
use crate::base_url::BaseUrl;
use crate::error::{AuthError, AuthErrorKind};
use crate::within::within;

/// How long the gateway may take.
const TIMEOUT: Duration = Duration::from_secs(10);
/// The largest answer that is read, in bytes.
const MAX_ANSWER_BYTES: usize = 1024 * 1024;

/// The host that judges machines. It gets what a machine shows, and never our API key.
#[derive(Debug)]
pub(crate) struct Gateway {
    url: String,
}

impl Gateway {
    pub(crate) fn new(base: &BaseUrl) -> Self {
        Self { url: base.join("/v1/authz/check") }
    }

    /// Asks whether the machine that sent a request may do what it asks.
    pub(crate) async fn check(
        &self,
        head: Head<'_>,
        context: &Context,
        requirement: &Requirement,
    ) -> Result<Machine, AuthError> {
        let unauthenticated = || AuthError::unauthenticated(requirement.redirect());
        let credential = Credential::of(head.headers).ok_or_else(unauthenticated)?;
        if !METHODS.contains(head.method) {
            // The gateway knows no other and would blame us.
            return Err(AuthErrorKind::Forbidden.into());
        }
        let question = question(head, context, requirement, credential).map_err(AuthError::unavailable)?;
        let (status, answer) = self.ask(context, question).await?;
        match status {
            StatusCode::OK => {}
            StatusCode::UNAUTHORIZED => {
                // As JSON, or as text without an id.
                let decision = Decision::parse(&answer);
                let request_id = decision.as_ref().and_then(|decision| decision.request_id.as_deref());
                tracing::info!(request_id, reason = "unauthenticated", "denied by the gateway");
                return Err(unauthenticated());
            }
            status => {
                return Err(AuthError::unavailable(format!("the gateway answered {}", status.as_u16())));
            }
        }
        let decision = Decision::parse(&answer)
            .ok_or_else(|| AuthError::unavailable("the gateway's answer is no decision"))?;
        judge(credential.kind, decision, requirement)
    }

    async fn ask(&self, context: &Context, question: Vec<u8>) -> Result<(StatusCode, Bytes), AuthError> {
        let mut request = Request::new(Body::from(question));
        *request.method_mut() = Method::POST;
        *request.uri_mut() =
            self.url.parse().map_err(|error: http::uri::InvalidUri| AuthError::unavailable(error))?;
        request.headers_mut().insert(ACCEPT, HeaderValue::from_static("application/json"));
        request.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        let client = context.client();
        let asking = Box::pin(async move {
            let response = client.send(request).await?;
            let status = response.status();
            Ok::<_, BoxError>((status, response.into_body().collect(MAX_ANSWER_BYTES).await?))
        });
        match within(context.sleep(TIMEOUT), asking).await {
            Some(answer) => answer.map_err(AuthError::unavailable),
            None => Err(AuthError::unavailable("the gateway did not answer in time")),
        }
    }
}

/// The gateway's verdict, and then ours on what it says the machine has.
fn judge(kind: MachineKind, decision: Decision, requirement: &Requirement) -> Result<Machine, AuthError> {
    if decision.allowed {
        let machine = Machine::new(kind, decision);
        if requirement.is_met_by(&machine.held()) {
            return Ok(machine);
        }
        // INVARIANT A07: who asks why finds the check by its id.
        tracing::info!(request_id = machine.request_id(), reason = "requirement_not_met", "denied");
        return Err(AuthErrorKind::Forbidden.into());
    }
    tracing::info!(
        request_id = decision.request_id.as_deref(),
        reason = decision.reason.as_deref(),
        "denied by the gateway"
    );
    match decision.reason.as_deref() {
        Some("rate_limited") => Err(AuthError::rate_limited(decision.retry_after)),
        _ => Err(AuthErrorKind::Forbidden.into()),
    }
}

fn question(
    head: Head<'_>,
    context: &Context,
    requirement: &Requirement,
    credential: Credential<'_>,
) -> Result<Vec<u8>, serde_json::Error> {
    #[derive(Serialize)]
    struct Question<'a> {
        principal: Principal<'a>,
        resource: &'a str,
        method: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        client_ip: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        user_agent: Option<&'a str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        required_permissions: Option<&'a [String]>,
    }
    #[derive(Serialize)]
    struct Principal<'a> {
        r#type: &'static str,
        value: &'a str,
    }
    serde_json::to_vec(&Question {
        principal: Principal {
            r#type: match credential.kind {
                MachineKind::ApiKey => "api_key",
                MachineKind::OAuthToken => "oauth_access_token",
            },
            value: credential.value,
        },
        resource: head.uri.path(),
        method: head.method.as_str(),
        // Without it, every limit by address would count ours.
        client_ip: context.client_address().map(|client| client.ip.to_string()),
        user_agent: head.headers.get(USER_AGENT).and_then(|agent| agent.to_str().ok()),
        required_permissions: requirement.gateway_permissions(),
    })
}

/// The methods that the gateway knows.
const METHODS: [Method; 7] =
    [Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE, Method::HEAD, Method::OPTIONS];

#[cfg(test)]
#[path = "check_tests.rs"]
mod tests;
