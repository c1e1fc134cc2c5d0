use std::time::Duration;

use super::decision::Decision;
use crate::auth::Held;

/// A machine that the gateway let pass, with what the gateway says of it.
#[derive(Debug, Clone)]
pub struct Machine {
    kind: MachineKind,
    decision: Decision,
}

/// What a machine shows of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MachineKind {
    /// An API key.
    ApiKey,
    /// An OAuth access token.
    OAuthToken,
}

/// What an OAuth token was granted for: `urn:wacht:{user|organization|workspace}:<digits>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum GrantedResource<'a> {
    /// A user, by id.
    User(&'a str),
    /// An organization, by id.
    Organization(&'a str),
    /// A workspace, by id.
    Workspace(&'a str),
}

/// The state of a rate limit after a check.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct RateLimit {
    /// `<limit>/<window>`, such as `100/60s`.
    pub rule: String,
    /// How many requests are left in the window.
    pub remaining: i64,
    /// How many requests the window has.
    pub limit: i64,
}

impl Machine {
    pub(super) const fn new(kind: MachineKind, decision: Decision) -> Self {
        Self { kind, decision }
    }

    /// What it showed: what we asked about, and not what its metadata says.
    pub const fn kind(&self) -> MachineKind {
        self.kind
    }

    /// The gateway's id of the check, for logs.
    pub fn request_id(&self) -> Option<&str> {
        self.decision.request_id.as_deref()
    }

    /// The id of the key or of the token.
    pub fn key_id(&self) -> Option<&str> {
        self.decision.identity.key_id.as_deref()
    }

    /// The name of the key or of the OAuth client.
    pub fn key_name(&self) -> Option<&str> {
        self.decision.identity.key_name.as_deref()
    }

    /// The application that the key belongs to.
    pub fn app_slug(&self) -> Option<&str> {
        self.decision.identity.app_slug.as_deref()
    }

    /// The deployment.
    pub fn deployment_id(&self) -> Option<&str> {
        self.decision.identity.deployment_id.as_deref()
    }

    /// The user who owns it.
    pub fn owner_user_id(&self) -> Option<&str> {
        self.decision.identity.owner_user_id.as_deref()
    }

    /// The organization that it acts in: its own, or the one that an OAuth token was granted for.
    pub fn organization_id(&self) -> Option<&str> {
        self.decision.identity.organization_id.as_deref().or_else(|| match self.granted_resource()? {
            GrantedResource::Organization(id) => Some(id),
            _ => None,
        })
    }

    /// The workspace that it acts in: its own, or the one that an OAuth token was granted for.
    pub fn workspace_id(&self) -> Option<&str> {
        self.decision.identity.workspace_id.as_deref().or_else(|| match self.granted_resource()? {
            GrantedResource::Workspace(id) => Some(id),
            _ => None,
        })
    }

    /// Its effective permissions.
    pub fn permissions(&self) -> &[String] {
        &self.decision.permissions
    }

    /// The scopes of an OAuth token.
    pub fn scopes(&self) -> Vec<&str> {
        let scopes = self.oauth_metadata("scopes").and_then(serde_json::Value::as_array);
        scopes.into_iter().flatten().filter_map(serde_json::Value::as_str).collect()
    }

    /// What an OAuth token was granted for.
    pub fn granted_resource(&self) -> Option<GrantedResource<'_>> {
        let (kind, id) =
            self.oauth_metadata("granted_resource")?.as_str()?.strip_prefix("urn:wacht:")?.split_once(':')?;
        if id.is_empty() || !id.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        match kind {
            "user" => Some(GrantedResource::User(id)),
            "organization" => Some(GrantedResource::Organization(id)),
            "workspace" => Some(GrantedResource::Workspace(id)),
            _ => None,
        }
    }

    /// When an OAuth token expires, in RFC 3339.
    pub fn expires_at(&self) -> Option<&str> {
        self.oauth_metadata("expires_at")?.as_str()
    }

    /// The metadata as the gateway gives it. Of an API key it is free text of the customer: nothing to trust.
    pub const fn metadata(&self) -> &serde_json::Value {
        &self.decision.metadata
    }

    /// The rate limits after the check.
    pub fn rate_limits(&self) -> &[RateLimit] {
        &self.decision.rate_limits
    }

    /// Permissions count in the scopes that the machine acts in.
    pub(super) fn held(&self) -> Held<'_> {
        let permissions = self.permissions();
        let in_scope = |id: Option<&str>| if id.is_some() { permissions } else { &[] };
        Held {
            organization_id: self.organization_id(),
            workspace_id: self.workspace_id(),
            organization: in_scope(self.organization_id()),
            workspace: in_scope(self.workspace_id()),
            own: permissions,
        }
    }

    /// Metadata that the platform wrote: that of an API key may be anything.
    fn oauth_metadata(&self, name: &str) -> Option<&serde_json::Value> {
        match self.kind {
            MachineKind::OAuthToken => self.decision.metadata.get(name),
            MachineKind::ApiKey => None,
        }
    }
}

/// Where the gateway says none, as its own server counts.
pub(super) const DEFAULT_RETRY_AFTER: Duration = Duration::from_secs(60);
