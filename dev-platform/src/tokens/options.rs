use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::SigningKey;
use crate::store::sample;

/// What a session token says. [`TokenOptions::new`] is a good token of the sample user without permissions.
///
/// As JSON (`POST /__dev/tokens`) every setting is a member of the same name.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TokenOptions {
    subject: Option<String>,
    session: Option<String>,
    organization: Option<String>,
    workspace: Option<String>,
    permissions: Vec<String>,
    workspace_permissions: Vec<String>,
    shape: PermissionShape,
    session_claim: SessionIdClaim,
    numeric_ids: bool,
    lifetime_seconds: Option<i64>,
    issued_seconds_ago: i64,
    not_before_in_seconds: Option<i64>,
    issuer: Option<String>,
    audience: Option<Value>,
    kid: Option<String>,
    without_kid: bool,
    header_members: Map<String, Value>,
    claims: Map<String, Value>,
    without_claims: Vec<String>,
    #[serde(skip)]
    key: Option<SigningKey>,
}

/// Where a token carries its permissions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PermissionShape {
    /// `organization_permissions` and `workspace_permissions`.
    #[default]
    Flat,
    /// `permissions.organization` and `permissions.workspace`.
    Nested,
    /// Both of them, alike.
    Both,
}

/// The claim that names the session.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SessionIdClaim {
    /// `sid`, the present name.
    #[default]
    Sid,
    /// `sess`, an older one.
    Sess,
    /// `session_id`, the oldest.
    SessionId,
}

impl TokenOptions {
    /// A good token of the sample user, with no permissions.
    pub fn new() -> Self {
        Self::default()
    }

    /// `sub`: a user's id.
    #[must_use]
    pub fn subject(mut self, id: impl Into<String>) -> Self {
        self.subject = Some(id.into());
        self
    }

    /// The session's id.
    #[must_use]
    pub fn session(mut self, id: impl Into<String>) -> Self {
        self.session = Some(id.into());
        self
    }

    /// The active organization. With permissions and none chosen, it is the sample organization.
    #[must_use]
    pub fn organization(mut self, id: impl Into<String>) -> Self {
        self.organization = Some(id.into());
        self
    }

    /// The active workspace. With workspace permissions and none chosen, it is the sample workspace.
    #[must_use]
    pub fn workspace(mut self, id: impl Into<String>) -> Self {
        self.workspace = Some(id.into());
        self
    }

    /// The permissions in the organization.
    #[must_use]
    pub fn permissions<I: IntoIterator<Item: Into<String>>>(mut self, permissions: I) -> Self {
        self.permissions = permissions.into_iter().map(Into::into).collect();
        self
    }

    /// The permissions in the workspace.
    #[must_use]
    pub fn workspace_permissions<I: IntoIterator<Item: Into<String>>>(mut self, permissions: I) -> Self {
        self.workspace_permissions = permissions.into_iter().map(Into::into).collect();
        self
    }

    /// Where the permissions stand.
    #[must_use]
    pub fn shape(mut self, shape: PermissionShape) -> Self {
        self.shape = shape;
        self
    }

    /// The claim that names the session.
    #[must_use]
    pub fn session_claim(mut self, claim: SessionIdClaim) -> Self {
        self.session_claim = claim;
        self
    }

    /// Writes `organization` and `workspace` as JSON integers where they are decimal, as older deployments do.
    #[must_use]
    pub fn numeric_ids(mut self) -> Self {
        self.numeric_ids = true;
        self
    }

    /// Seconds from `iat` to `exp`; 1800 by default.
    #[must_use]
    pub fn lifetime_seconds(mut self, seconds: i64) -> Self {
        self.lifetime_seconds = Some(seconds);
        self
    }

    /// How long ago `iat` lies, in seconds; negative for the future. `exp` moves along.
    #[must_use]
    pub fn issued_seconds_ago(mut self, seconds: i64) -> Self {
        self.issued_seconds_ago = seconds;
        self
    }

    /// `nbf`, counted from now in seconds; absent by default.
    #[must_use]
    pub fn not_before_in_seconds(mut self, seconds: i64) -> Self {
        self.not_before_in_seconds = Some(seconds);
        self
    }

    /// `iss`; the frontend origin by default.
    #[must_use]
    pub fn issuer(mut self, issuer: impl Into<String>) -> Self {
        self.issuer = Some(issuer.into());
        self
    }

    /// `aud`, a text or a list of them; absent by default.
    #[must_use]
    pub fn audience(mut self, audience: impl Into<Value>) -> Self {
        self.audience = Some(audience.into());
        self
    }

    /// The `kid` of the header, whatever key signs.
    #[must_use]
    pub fn kid(mut self, kid: impl Into<String>) -> Self {
        self.kid = Some(kid.into());
        self
    }

    /// Leaves `kid` out of the header.
    #[must_use]
    pub fn without_kid(mut self) -> Self {
        self.without_kid = true;
        self
    }

    /// Signs with this key instead of the current one.
    #[must_use]
    pub fn key(mut self, key: &SigningKey) -> Self {
        self.key = Some(key.clone());
        self
    }

    /// Sets a member of the header, whatever the other settings say.
    #[must_use]
    pub fn header_member(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.header_members.insert(name.into(), value.into());
        self
    }

    /// Sets a claim, whatever the other settings say.
    #[must_use]
    pub fn claim(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.claims.insert(name.into(), value.into());
        self
    }

    /// Leaves a claim out.
    #[must_use]
    pub fn without_claim(mut self, name: impl Into<String>) -> Self {
        self.without_claims.push(name.into());
        self
    }

    pub(super) fn signing_key(&self) -> Option<&SigningKey> {
        self.key.as_ref()
    }

    pub(super) fn header(&self, key: &SigningKey) -> Value {
        let mut header = Map::new();
        header.insert("alg".to_owned(), key.algorithm().name().into());
        header.insert("typ".to_owned(), "JWT".into());
        if !self.without_kid {
            header.insert("kid".to_owned(), self.kid.as_deref().unwrap_or_else(|| key.kid()).into());
        }
        header.extend(self.header_members.clone());
        Value::Object(header)
    }

    pub(super) fn claims(&self, issuer: &str, now: i64) -> Value {
        let issued = now.saturating_sub(self.issued_seconds_ago);
        let lifetime = self.lifetime_seconds.unwrap_or(DEFAULT_LIFETIME_SECONDS);
        let mut claims = Map::new();
        let mut set = |name: &str, value: Value| claims.insert(name.to_owned(), value);
        set("iss", self.issuer.as_deref().unwrap_or(issuer).into());
        set("sub", self.subject.as_deref().unwrap_or(sample::USER_ID).into());
        set(self.session_claim.name(), self.session.as_deref().unwrap_or(sample::SESSION_ID).into());
        set("iat", issued.into());
        set("exp", issued.saturating_add(lifetime).into());
        if let Some(seconds) = self.not_before_in_seconds {
            set("nbf", now.saturating_add(seconds).into());
        }
        if let Some(audience) = &self.audience {
            set("aud", audience.clone());
        }
        let scopes = [
            ("organization", &self.organization, &self.permissions, sample::ORGANIZATION_ID),
            ("workspace", &self.workspace, &self.workspace_permissions, sample::WORKSPACE_ID),
        ];
        let mut nested = Map::new();
        for (scope, id, permissions, sample_id) in scopes {
            let id = id.as_deref().or_else(|| (!permissions.is_empty()).then_some(sample_id));
            let Some(id) = id else { continue };
            set(scope, self.id(id));
            if self.shape != PermissionShape::Nested {
                set(&format!("{scope}_permissions"), json!(permissions));
            }
            nested.insert(scope.to_owned(), json!(permissions));
        }
        if self.shape != PermissionShape::Flat {
            set("permissions", Value::Object(nested));
        }
        claims.extend(self.claims.clone());
        for name in &self.without_claims {
            claims.remove(name);
        }
        Value::Object(claims)
    }

    fn id(&self, id: &str) -> Value {
        match id.parse::<i64>() {
            Ok(number) if self.numeric_ids => number.into(),
            _ => id.into(),
        }
    }
}

impl SessionIdClaim {
    fn name(self) -> &'static str {
        match self {
            Self::Sid => "sid",
            Self::Sess => "sess",
            Self::SessionId => "session_id",
        }
    }
}

/// The platform's default session token lifetime.
const DEFAULT_LIFETIME_SECONDS: i64 = 1800;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn permissions_stand_where_they_are_asked_to() {
        let options = TokenOptions::new().permissions(["user:read"]);
        let flat = options.claims("https://a", 1000);
        assert_eq!(flat["organization_permissions"], json!(["user:read"]));
        assert_eq!(flat["organization"], sample::ORGANIZATION_ID);
        assert!(flat.get("permissions").is_none());
        let nested = options.shape(PermissionShape::Nested).numeric_ids().claims("https://a", 1000);
        assert_eq!(nested["permissions"], json!({"organization": ["user:read"]}));
        assert!(nested.get("organization_permissions").is_none());
        assert!(nested["organization"].is_i64());
    }

    #[test]
    fn times_and_claims_follow_the_options() {
        let claims = TokenOptions::new()
            .issued_seconds_ago(100)
            .lifetime_seconds(30)
            .not_before_in_seconds(5)
            .session_claim(SessionIdClaim::Sess)
            .claim("custom", true)
            .without_claim("iss")
            .claims("https://a", 1000);
        assert_eq!(claims["iat"], 900);
        assert_eq!(claims["exp"], 930);
        assert_eq!(claims["nbf"], 1005);
        assert_eq!(claims["sess"], sample::SESSION_ID);
        assert_eq!(claims["custom"], true);
        assert!(claims.get("iss").is_none() && claims.get("sid").is_none());
    }

    #[test]
    fn options_are_read_from_json_and_a_misspelt_one_is_refused() {
        let text = r#"{"permissions":["user:read"],"shape":"both","lifetime_seconds":60}"#;
        let options: TokenOptions = serde_json::from_str(text).unwrap();
        assert_eq!(options.claims("https://a", 0)["exp"], 60);
        assert!(serde_json::from_str::<TokenOptions>(r#"{"permission":[]}"#).is_err());
    }
}
