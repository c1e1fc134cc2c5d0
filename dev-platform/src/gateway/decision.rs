use std::collections::BTreeSet;

use axum::http::HeaderValue;
use serde_json::{Map, Value, json};

use super::rate_limit::RuleState;
use super::registry::{Grant, Holder, Question};
use crate::store::{Row, Store, sample};

/// What the gateway found about a principal it knows.
#[derive(Debug)]
pub(crate) struct Decision {
    holder: Holder,
    permissions: BTreeSet<String>,
    permission_denied: bool,
    rules: Vec<RuleState>,
}

impl Decision {
    pub(super) fn permission_denied(holder: Holder, permissions: BTreeSet<String>) -> Self {
        Self { holder, permissions, permission_denied: true, rules: Vec::new() }
    }

    pub(super) fn counted(holder: Holder, permissions: BTreeSet<String>, rules: Vec<RuleState>) -> Self {
        Self { holder, permissions, permission_denied: false, rules }
    }

    /// `None` when the request is allowed.
    pub(crate) fn reason(&self) -> Option<&'static str> {
        if self.permission_denied {
            Some("permission_denied")
        } else {
            self.blocking_rule().map(|_| "rate_limited")
        }
    }

    /// The shortest window among the exceeded rules, in milliseconds: its length, not the time left.
    pub(crate) fn retry_after_ms(&self) -> Option<u64> {
        self.rules.iter().filter(|rule| rule.exceeded).map(|rule| rule.window_ms).min()
    }

    pub(super) fn app(&self) -> &str {
        &self.holder.app
    }

    /// Writes an answer about a key that was issued through the backend API into the audit log of its app.
    pub(super) fn note(
        &self,
        store: &mut Store,
        question: &Question<'_>,
        user_agent: Option<&str>,
        now_ms: i64,
    ) {
        let Some(key) = store.row_mut("api_keys", &self.holder.id) else { return };
        key.set("last_used_at", now_ms);
        let outcome = if self.reason().is_none() { "allowed" } else { "blocked" };
        let log = Row::new()
            .with("app_slug", self.holder.app.as_str())
            .with("key_id", self.holder.id.as_str())
            .with("key_name", self.holder.name())
            .with("outcome", outcome)
            .with("blocked_by_rule", self.blocked_rule())
            .with("client_ip", question.client_ip)
            .with("path", question.path)
            .with("user_agent", user_agent)
            .with("rate_limits", self.rules.iter().map(RuleState::to_json).collect::<Value>())
            .with("timestamp", now_ms);
        let log = store.insert("audit_logs", log, now_ms);
        if let Some(row) = store.row_mut("audit_logs", log.id()) {
            row.set("request_id", format!("req_{}", log.id()));
        }
    }

    /// `AuthzCheckResponse`.
    pub(super) fn to_json(&self, request_id: &str) -> Value {
        json!({
            "request_id": request_id,
            "allowed": self.reason().is_none(),
            "reason": self.reason(),
            "blocked_rule": self.blocked_rule(),
            "identity": self.identity(),
            "permissions": self.permissions,
            "metadata": self.metadata(),
            "rate_limits": self.rules.iter().map(RuleState::to_json).collect::<Vec<_>>(),
            "retry_after": self.retry_after_ms(),
            "headers": self.headers(),
        })
    }

    fn blocked_rule(&self) -> Option<String> {
        if self.permission_denied {
            Some("permission_denied".to_owned())
        } else {
            self.blocking_rule().map(RuleState::rule)
        }
    }

    fn blocking_rule(&self) -> Option<&RuleState> {
        self.rules.iter().find(|rule| rule.exceeded)
    }

    fn identity(&self) -> Value {
        let (owner, organization, workspace) = match &self.holder.grant {
            Grant::Backend => (None, None, None),
            Grant::Machine(key) => (key.owner.as_ref(), key.organization.as_ref(), key.workspace.as_ref()),
            Grant::OAuth(token) => (token.owner.as_ref(), None, None),
        };
        let [organization_membership, workspace_membership] = &self.holder.memberships;
        json!({
            "key_id": self.holder.id,
            "deployment_id": sample::DEPLOYMENT_ID.to_string(),
            "app_slug": self.holder.app,
            "key_name": self.holder.name(),
            "owner_user_id": owner,
            "organization_id": organization,
            "workspace_id": workspace,
            "organization_membership_id": organization_membership,
            "workspace_membership_id": workspace_membership,
        })
    }

    fn metadata(&self) -> Value {
        match &self.holder.grant {
            Grant::Backend => json!({}),
            Grant::Machine(key) => Value::Object(key.metadata.clone()),
            Grant::OAuth(token) => json!({
                "principal_type": "oauth_access_token",
                "scopes": token.scopes,
                "oauth_resource": null,
                "granted_resource": token.granted_resource,
                "expires_at": OAUTH_EXPIRES_AT,
            }),
        }
    }

    fn headers(&self) -> Map<String, Value> {
        let mut headers = Map::new();
        let mut set = |name: &str, value: Option<&str>| {
            if let Some(value) = value {
                let legal = HeaderValue::from_str(value).is_ok();
                headers.insert(name.to_owned(), if legal { value } else { "invalid" }.into());
            }
        };
        let deployment = sample::DEPLOYMENT_ID.to_string();
        let permissions = join(self.permissions.iter());
        set("x-wacht-deployment-id", Some(&deployment));
        set("x-wacht-app-slug", Some(&self.holder.app));
        set("x-wacht-permissions", Some(&permissions));
        match &self.holder.grant {
            Grant::OAuth(token) => {
                set("x-wacht-principal-type", Some("oauth_access_token"));
                set("x-wacht-oauth-client-id", Some(self.holder.name()));
                set("x-wacht-oauth-issuer", Some(OAUTH_ISSUER));
                set("x-wacht-granted-resource", token.granted_resource.as_deref());
                set("x-wacht-scopes", Some(&join(token.scopes.iter())));
            }
            Grant::Backend | Grant::Machine(_) => {
                set("x-wacht-key-id", Some(&self.holder.id));
                set("x-wacht-key-name", Some(self.holder.name()));
            }
        }
        if let Grant::Machine(key) = &self.holder.grant {
            set("x-wacht-organization-id", key.organization.as_deref());
            set("x-wacht-workspace-id", key.workspace.as_deref());
            let [organization, workspace] = &self.holder.memberships;
            set("x-wacht-organization-membership-id", organization.as_deref());
            set("x-wacht-workspace-membership-id", workspace.as_deref());
            let metadata: Vec<String> = key
                .metadata
                .iter()
                .filter_map(|(name, value)| Some(format!("{name}={}", value.as_str()?)))
                .collect();
            set("x-wacht-metadata", Some(metadata.join(",").as_str()).filter(|text| !text.is_empty()));
        }
        for rule in &self.rules {
            let name = |part: &str| format!("x-ratelimit-{}-{part}", rule.window);
            set(&name("limit"), Some(&rule.limit.to_string()));
            set(&name("remaining"), Some(&rule.remaining.to_string()));
            set(&name("reset"), Some(&rule.window_ms.to_string()));
        }
        headers
    }
}

fn join<'a>(texts: impl Iterator<Item = &'a String>) -> String {
    texts.map(String::as_str).collect::<Vec<_>>().join(",")
}

const OAUTH_ISSUER: &str = "https://oauth.example.com";
const OAUTH_EXPIRES_AT: &str = "2099-01-01T00:00:00Z";
