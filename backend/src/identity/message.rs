use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use super::IdentityKey;
use crate::auth::Claims;

/// What a message says: `v1.<key id>.<this, as JSON in base64url>.<HMAC-SHA256 of what stands before it, in base64url>`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Payload {
    pub(super) aud: String,
    /// Seconds since 1970, as `exp`.
    pub(super) iat: f64,
    pub(super) exp: f64,
    sub: String,
    sid: Option<String>,
    organization: Option<String>,
    workspace: Option<String>,
    organization_permissions: Vec<String>,
    workspace_permissions: Vec<String>,
}

impl Payload {
    pub(super) fn new(claims: &Claims, audience: &str, iat: f64, exp: f64) -> Self {
        Self {
            aud: audience.to_owned(),
            iat,
            exp,
            sub: claims.user_id.clone(),
            sid: claims.session_id.clone(),
            organization: claims.organization_id.clone(),
            workspace: claims.workspace_id.clone(),
            organization_permissions: claims.organization_permissions.clone(),
            workspace_permissions: claims.workspace_permissions.clone(),
        }
    }

    /// `None` without a user.
    pub(super) fn into_claims(self) -> Option<Claims> {
        let claims = Claims {
            user_id: self.sub,
            session_id: self.sid,
            organization_id: self.organization,
            workspace_id: self.workspace,
            organization_permissions: self.organization_permissions,
            workspace_permissions: self.workspace_permissions,
            expires: self.exp,
        };
        (!claims.user_id.is_empty()).then_some(claims)
    }

    pub(super) fn seal(&self, key: &IdentityKey) -> Option<String> {
        let payload = URL_SAFE_NO_PAD.encode(serde_json::to_vec(self).ok()?);
        let signed = format!("{VERSION}.{}.{payload}", key.id());
        let tag = URL_SAFE_NO_PAD.encode(key.sign(&signed)?);
        Some(format!("{signed}.{tag}"))
    }

    /// What a message says that one of the keys has signed. Nothing of it is read before its tag is right.
    pub(super) fn open(message: &str, keys: &[IdentityKey]) -> Option<Self> {
        let (signed, tag) = message.rsplit_once('.')?;
        let mut parts = signed.split('.');
        let (version, id, payload) = (parts.next()?, parts.next()?, parts.next()?);
        if version != VERSION || parts.next().is_some() {
            return None;
        }
        let tag = URL_SAFE_NO_PAD.decode(tag).ok()?;
        keys.iter().find(|key| key.id() == id && key.has_signed(signed, &tag))?;
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).ok()?).ok()
    }
}

const VERSION: &str = "v1";
