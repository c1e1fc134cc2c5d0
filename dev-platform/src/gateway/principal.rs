use serde::Deserialize;
use serde_json::{Map, Value};

use super::RateLimit;

/// A customer's API key, as [`DevPlatform::add_machine_key`](crate::DevPlatform::add_machine_key) takes it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MachineKey {
    pub(super) name: String,
    #[serde(default)]
    pub(super) permissions: Vec<String>,
    #[serde(default)]
    pub(super) role_permissions: Vec<String>,
    #[serde(default)]
    pub(super) organization: Option<String>,
    #[serde(default)]
    pub(super) workspace: Option<String>,
    #[serde(default)]
    pub(super) owner: Option<String>,
    #[serde(default)]
    pub(super) metadata: Map<String, Value>,
    #[serde(default)]
    pub(super) rate_limits: Option<Vec<RateLimit>>,
    #[serde(default)]
    pub(super) expired: bool,
    #[serde(default)]
    pub(super) revoked: bool,
}

/// An opaque OAuth access token, as [`DevPlatform::add_oauth_token`](crate::DevPlatform::add_oauth_token) takes it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OAuthToken {
    pub(super) name: String,
    #[serde(default)]
    pub(super) scopes: Vec<String>,
    #[serde(default)]
    pub(super) permissions: Vec<String>,
    #[serde(default)]
    pub(super) granted_resource: Option<String>,
    #[serde(default)]
    pub(super) owner: Option<String>,
    #[serde(default)]
    pub(super) rate_limits: Option<Vec<RateLimit>>,
    #[serde(default)]
    pub(super) expired: bool,
    #[serde(default)]
    pub(super) revoked: bool,
}

impl MachineKey {
    /// An active key without permissions, under this name.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            permissions: Vec::new(),
            role_permissions: Vec::new(),
            organization: None,
            workspace: None,
            owner: None,
            metadata: Map::new(),
            rate_limits: None,
            expired: false,
            revoked: false,
        }
    }

    /// The key's own permissions.
    #[must_use]
    pub fn permissions<I: IntoIterator<Item: Into<String>>>(mut self, permissions: I) -> Self {
        self.permissions = permissions.into_iter().map(Into::into).collect();
        self
    }

    /// What the roles of its owner add.
    #[must_use]
    pub fn role_permissions<I: IntoIterator<Item: Into<String>>>(mut self, permissions: I) -> Self {
        self.role_permissions = permissions.into_iter().map(Into::into).collect();
        self
    }

    /// The organization it belongs to.
    #[must_use]
    pub fn organization(mut self, id: impl Into<String>) -> Self {
        self.organization = Some(id.into());
        self
    }

    /// The workspace it belongs to.
    #[must_use]
    pub fn workspace(mut self, id: impl Into<String>) -> Self {
        self.workspace = Some(id.into());
        self
    }

    /// The user who owns it.
    #[must_use]
    pub fn owner(mut self, id: impl Into<String>) -> Self {
        self.owner = Some(id.into());
        self
    }

    /// A member of its free metadata, which answers carry.
    #[must_use]
    pub fn metadata(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.metadata.insert(name.into(), value.into());
        self
    }

    /// Its rate limit scheme; an empty one means unlimited. Without one the platform's default applies.
    #[must_use]
    pub fn rate_limits<I: IntoIterator<Item = RateLimit>>(mut self, rules: I) -> Self {
        self.rate_limits = Some(rules.into_iter().collect());
        self
    }

    /// Lets it have expired.
    #[must_use]
    pub fn expired(mut self) -> Self {
        self.expired = true;
        self
    }

    /// Lets it have been revoked.
    #[must_use]
    pub fn revoked(mut self) -> Self {
        self.revoked = true;
        self
    }
}

impl OAuthToken {
    /// An active token without scopes, under this name.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            scopes: Vec::new(),
            permissions: Vec::new(),
            granted_resource: None,
            owner: None,
            rate_limits: None,
            expired: false,
            revoked: false,
        }
    }

    /// The scopes granted; each is an effective permission too.
    #[must_use]
    pub fn scopes<I: IntoIterator<Item: Into<String>>>(mut self, scopes: I) -> Self {
        self.scopes = scopes.into_iter().map(Into::into).collect();
        self
    }

    /// The permissions that the scopes map to.
    #[must_use]
    pub fn permissions<I: IntoIterator<Item: Into<String>>>(mut self, permissions: I) -> Self {
        self.permissions = permissions.into_iter().map(Into::into).collect();
        self
    }

    /// `urn:wacht:{user|organization|workspace}:<id>`.
    #[must_use]
    pub fn granted_resource(mut self, urn: impl Into<String>) -> Self {
        self.granted_resource = Some(urn.into());
        self
    }

    /// The user who granted it.
    #[must_use]
    pub fn owner(mut self, id: impl Into<String>) -> Self {
        self.owner = Some(id.into());
        self
    }

    /// Its rate limit scheme; an empty one means unlimited. Without one the platform's default applies.
    #[must_use]
    pub fn rate_limits<I: IntoIterator<Item = RateLimit>>(mut self, rules: I) -> Self {
        self.rate_limits = Some(rules.into_iter().collect());
        self
    }

    /// Lets it have expired.
    #[must_use]
    pub fn expired(mut self) -> Self {
        self.expired = true;
        self
    }

    /// Lets it have been revoked.
    #[must_use]
    pub fn revoked(mut self) -> Self {
        self.revoked = true;
        self
    }
}
