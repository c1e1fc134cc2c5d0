use std::fmt::Write as _;

use serde::{Deserialize, Serialize};
use wacht_core::Timestamp;

use super::IdentitySigner;
use crate::auth::Claims;

/// `x-wacht-auth` as the JavaScript SDK writes it.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Identity {
    user_id: Option<String>,
    session_id: Option<String>,
    organization_id: Option<String>,
    workspace_id: Option<String>,
    #[serde(default)]
    organization_permissions: Vec<String>,
    #[serde(default)]
    workspace_permissions: Vec<String>,
}

/// The identity as JSON in ASCII, which is what a header takes everywhere.
pub(super) fn write(claims: &Claims) -> String {
    let identity = Identity {
        user_id: Some(claims.user_id.clone()),
        session_id: claims.session_id.clone(),
        organization_id: claims.organization_id.clone(),
        workspace_id: claims.workspace_id.clone(),
        organization_permissions: claims.organization_permissions.clone(),
        workspace_permissions: claims.workspace_permissions.clone(),
    };
    let text = serde_json::to_string(&identity).unwrap_or_default();
    let mut ascii = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() {
            ascii.push(letter);
            continue;
        }
        for unit in letter.encode_utf16(&mut [0; 2]) {
            // Writing into a string does not fail.
            let _ = write!(ascii, "\\u{unit:04x}");
        }
    }
    ascii
}

/// The identity that a text says; none when it says nobody, or has members of other types.
pub(super) fn read(text: &str, now: Timestamp) -> Option<Claims> {
    let identity: Identity = serde_json::from_str(text).ok()?;
    Some(Claims {
        user_id: identity.user_id.filter(|id| !id.is_empty())?,
        session_id: identity.session_id,
        organization_id: identity.organization_id,
        workspace_id: identity.workspace_id,
        organization_permissions: identity.organization_permissions,
        workspace_permissions: identity.workspace_permissions,
        expires: (now.since_epoch() + IdentitySigner::DEFAULT_LIFETIME).as_secs_f64(),
    })
}
