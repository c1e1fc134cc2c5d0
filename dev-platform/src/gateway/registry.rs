use std::collections::BTreeSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use serde::Deserialize;

use super::decision::Decision;
use super::permissions::{requirement, satisfied};
use super::rate_limit::{RateLimiter, Subject};
use super::{MachineKey, OAuthToken, RateLimit};
use crate::calls::{Credential, KnownSecret};
use crate::lock::lock;
use crate::random;
use crate::store::sample;

/// All principals the gateway knows, and their counters.
#[derive(Debug)]
pub(crate) struct Gateway {
    holders: Mutex<Vec<Holder>>,
    limiter: Mutex<RateLimiter>,
    default_limits: Vec<RateLimit>,
    backend_app: String,
    requests: AtomicU64,
}

/// The two kinds of principals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PrincipalType {
    ApiKey,
    OauthAccessToken,
}

/// What the gateway is asked: already normalised.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Question<'a> {
    pub(crate) principal: PrincipalType,
    pub(crate) value: &'a str,
    pub(crate) path: &'a str,
    pub(crate) client_ip: &'a str,
    pub(crate) required: &'a [String],
}

/// Why there is no decision: nobody is known by this credential.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// Answered in JSON.
    Invalid,
    /// Answered as the plain text `Invalid API key`.
    UnknownKey,
}

/// One principal with its secret.
#[derive(Clone)]
pub(crate) struct Holder {
    pub(super) id: String,
    pub(super) secret: String,
    pub(super) app: String,
    /// The memberships of its owner that it stands for: in an organization, and in a workspace.
    pub(super) memberships: [Option<String>; 2],
    pub(super) grant: Grant,
}

#[derive(Debug, Clone)]
pub(super) enum Grant {
    Backend,
    Machine(MachineKey),
    OAuth(OAuthToken),
}

impl Gateway {
    pub(crate) fn new(default_limits: Vec<RateLimit>, backend_app: String) -> Self {
        Self {
            holders: Mutex::default(),
            limiter: Mutex::default(),
            default_limits,
            backend_app,
            requests: AtomicU64::new(FIRST_REQUEST_ID),
        }
    }

    /// `req_<id>`, another one each time.
    pub(super) fn next_request_id(&self) -> String {
        format!("req_{}", self.requests.fetch_add(1, Ordering::Relaxed))
    }

    /// Issues the key of the backend API.
    pub(crate) fn add_backend_key(&self) -> String {
        self.add("sk_test", self.backend_app.clone(), Grant::Backend)
    }

    pub(crate) fn add_machine_key(&self, key: MachineKey) -> String {
        self.add("wk_test", CUSTOMER_APP.to_owned(), Grant::Machine(key))
    }

    pub(crate) fn add_oauth_token(&self, token: OAuthToken) -> String {
        self.add("oat", OAUTH_APP.to_owned(), Grant::OAuth(token))
    }

    /// The secret that goes by this name in the log.
    pub(crate) fn secret(&self, credential: &Credential) -> Option<String> {
        let holders = lock(&self.holders);
        holders.iter().find(|holder| holder.credential() == *credential).map(|holder| holder.secret.clone())
    }

    /// Whose secret this is.
    pub(crate) fn credential(&self, secret: &str) -> Option<Credential> {
        lock(&self.holders).iter().find(|holder| holder.secret == secret).map(Holder::credential)
    }

    pub(crate) fn secrets(&self) -> Vec<KnownSecret> {
        let known =
            |holder: &Holder| KnownSecret { credential: holder.credential(), text: holder.secret.clone() };
        lock(&self.holders).iter().map(known).collect()
    }

    /// Revokes the principals of this name; whether there was one.
    pub(crate) fn revoke(&self, credential: &Credential) -> bool {
        let mut found = false;
        for holder in lock(&self.holders).iter_mut().filter(|holder| holder.credential() == *credential) {
            match &mut holder.grant {
                Grant::Backend => continue,
                Grant::Machine(key) => key.revoked = true,
                Grant::OAuth(token) => token.revoked = true,
            }
            found = true;
        }
        found
    }

    /// Starts all rate limit windows over.
    pub(crate) fn forget_counts(&self) {
        lock(&self.limiter).clear();
    }

    /// Judges a principal, which is `stored` when none of the gateway's own has the credential, and counts the
    /// request unless a permission is missing.
    pub(crate) fn check(
        &self,
        question: &Question<'_>,
        stored: Option<Holder>,
        now_ms: i64,
    ) -> Result<Decision, Refusal> {
        let holder = self.holder(question, stored)?;
        let held = holder.permissions();
        if requirement(question.required).is_some_and(|expression| !satisfied(&expression, &held)) {
            return Ok(Decision::permission_denied(holder, held));
        }
        let rules = holder.rate_limits().unwrap_or(&self.default_limits);
        let subject =
            Subject { app: &holder.app, key: &holder.id, path: question.path, client_ip: question.client_ip };
        let states = lock(&self.limiter).count(rules, subject, now_ms);
        Ok(Decision::counted(holder, held, states))
    }

    /// Whether a decision is about a key of the backend API.
    pub(crate) fn is_backend(&self, decision: &Decision) -> bool {
        decision.app() == self.backend_app
    }

    fn holder(&self, question: &Question<'_>, stored: Option<Holder>) -> Result<Holder, Refusal> {
        let is_key = question.principal == PrincipalType::ApiKey;
        if question.value.is_empty() || is_key && !has_key_format(question.value) {
            return Err(Refusal::Invalid);
        }
        let unknown = if is_key { Refusal::UnknownKey } else { Refusal::Invalid };
        let holders = lock(&self.holders);
        let holder = holders
            .iter()
            .find(|holder| holder.secret == question.value && holder.is_key() == is_key)
            .cloned()
            .or(stored)
            .ok_or(unknown)?;
        let (expired, revoked) = holder.ended();
        match (revoked, expired) {
            (true, _) => Err(unknown),
            (_, true) => Err(Refusal::Invalid),
            _ => Ok(holder),
        }
    }

    fn add(&self, prefix: &str, app: String, grant: Grant) -> String {
        let mut holders = lock(&self.holders);
        let number = i64::try_from(holders.len()).unwrap_or_default();
        let id = FIRST_ID.saturating_add(number).to_string();
        let secret = random::secret(prefix);
        let memberships = match &grant {
            Grant::Machine(key) => [
                key.organization.as_ref().map(|_| sample::ORGANIZATION_MEMBERSHIP_ID.to_owned()),
                key.workspace.as_ref().map(|_| sample::WORKSPACE_MEMBERSHIP_ID.to_owned()),
            ],
            Grant::Backend | Grant::OAuth(_) => [None, None],
        };
        holders.push(Holder { id, secret: secret.clone(), app, memberships, grant });
        secret
    }
}

impl Holder {
    pub(super) fn name(&self) -> &str {
        match &self.grant {
            Grant::Backend => "Backend",
            Grant::Machine(key) => &key.name,
            Grant::OAuth(token) => &token.name,
        }
    }

    fn credential(&self) -> Credential {
        match &self.grant {
            Grant::Backend => Credential::BackendKey,
            Grant::Machine(key) => Credential::Machine(key.name.clone()),
            Grant::OAuth(token) => Credential::OAuth(token.name.clone()),
        }
    }

    fn is_key(&self) -> bool {
        !matches!(self.grant, Grant::OAuth(_))
    }

    fn ended(&self) -> (bool, bool) {
        match &self.grant {
            Grant::Backend => (false, false),
            Grant::Machine(key) => (key.expired, key.revoked),
            Grant::OAuth(token) => (token.expired, token.revoked),
        }
    }

    fn permissions(&self) -> BTreeSet<String> {
        match &self.grant {
            Grant::Backend => BTreeSet::new(),
            Grant::Machine(key) => key.permissions.iter().chain(&key.role_permissions).cloned().collect(),
            Grant::OAuth(token) => token.scopes.iter().chain(&token.permissions).cloned().collect(),
        }
    }

    fn rate_limits(&self) -> Option<&Vec<RateLimit>> {
        match &self.grant {
            Grant::Backend => None,
            Grant::Machine(key) => key.rate_limits.as_ref(),
            Grant::OAuth(token) => token.rate_limits.as_ref(),
        }
    }
}

impl std::fmt::Debug for Holder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Holder").field("id", &self.id).field("name", &self.name()).finish_non_exhaustive()
    }
}

/// At least 46 characters, the last 43 of them base64url.
fn has_key_format(key: &str) -> bool {
    let bytes = key.as_bytes();
    bytes.len() >= 46
        && bytes.iter().rev().take(43).all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

const CUSTOMER_APP: &str = "sample-api";
const OAUTH_APP: &str = "sample-oauth";
const FIRST_REQUEST_ID: u64 = 260_000_000_000_000_001;
const FIRST_ID: i64 = 257_000_000_000_000_001;

#[cfg(test)]
mod tests {
    use super::*;

    fn ask<'a>(value: &'a str, required: &'a [String]) -> Question<'a> {
        Question { principal: PrincipalType::ApiKey, value, path: "/a", client_ip: "::1", required }
    }

    #[test]
    fn an_unknown_or_revoked_key_is_told_apart_from_a_malformed_or_expired_one() {
        let gateway = Gateway::new(Vec::new(), "aa_1".to_owned());
        let expired = gateway.add_machine_key(MachineKey::new("old").expired());
        let revoked = gateway.add_machine_key(MachineKey::new("gone").revoked());
        let refusal = |value: &str| gateway.check(&ask(value, &[]), None, 0).err();
        assert_eq!(refusal(""), Some(Refusal::Invalid));
        assert_eq!(refusal("short"), Some(Refusal::Invalid));
        assert_eq!(refusal(&format!("{}!", "a".repeat(60))), Some(Refusal::Invalid));
        assert_eq!(refusal(&expired), Some(Refusal::Invalid));
        assert_eq!(refusal(&revoked), Some(Refusal::UnknownKey));
        assert_eq!(refusal(&random::secret("wk_test")), Some(Refusal::UnknownKey));
    }

    #[test]
    fn an_oauth_token_is_no_api_key() {
        let gateway = Gateway::new(Vec::new(), "aa_1".to_owned());
        let token = gateway.add_oauth_token(OAuthToken::new("reader"));
        assert_eq!(gateway.check(&ask(&token, &[]), None, 0).err(), Some(Refusal::UnknownKey));
        let question = Question { principal: PrincipalType::OauthAccessToken, ..ask(&token, &[]) };
        assert!(gateway.check(&question, None, 0).is_ok());
    }

    #[test]
    fn a_denied_request_is_not_counted() {
        let gateway =
            Gateway::new(vec![RateLimit::new(1, 1, super::super::RateLimitUnit::Hour)], String::new());
        let key = gateway.add_machine_key(MachineKey::new("reader").permissions(["user:read"]));
        let wanted = ["user:write".to_owned()];
        for _ in 0..3 {
            assert_eq!(
                gateway.check(&ask(&key, &wanted), None, 0).unwrap().reason(),
                Some("permission_denied")
            );
        }
        assert_eq!(gateway.check(&ask(&key, &[]), None, 0).unwrap().reason(), None);
        assert_eq!(gateway.check(&ask(&key, &[]), None, 0).unwrap().reason(), Some("rate_limited"));
    }
}
