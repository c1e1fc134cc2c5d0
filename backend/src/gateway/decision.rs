use std::time::Duration;

use serde_json::Value;

use super::machine::{DEFAULT_RETRY_AFTER, RateLimit};
use crate::api::record::record;

/// The gateway's answer of status 200, read with as little faith as needed: only `allowed` must be there.
#[derive(Debug, Clone)]
pub(super) struct Decision {
    pub(super) allowed: bool,
    pub(super) reason: Option<String>,
    pub(super) request_id: Option<String>,
    pub(super) retry_after: Duration,
    pub(super) identity: Identity,
    pub(super) permissions: Vec<String>,
    pub(super) metadata: Value,
    pub(super) rate_limits: Vec<RateLimit>,
}

/// Whom the gateway recognised.
#[derive(Debug, Clone, Default)]
pub(super) struct Identity {
    pub(super) key_id: Option<String>,
    pub(super) key_name: Option<String>,
    pub(super) app_slug: Option<String>,
    pub(super) deployment_id: Option<String>,
    pub(super) owner_user_id: Option<String>,
    pub(super) organization_id: Option<String>,
    pub(super) workspace_id: Option<String>,
}

impl Decision {
    pub(super) fn parse(json: &[u8]) -> Option<Self> {
        struct Wire {
            allowed: bool,
            reason: Value,
            request_id: Value,
            retry_after: Value,
            identity: Value,
            permissions: Value,
            metadata: Value,
            rate_limits: Value,
        }
        record!(Wire {
            must "allowed" allowed,
            may "reason" reason,
            may "request_id" request_id,
            may "retry_after" retry_after,
            may "identity" identity,
            may "permissions" permissions,
            may "metadata" metadata,
            may "rate_limits" rate_limits,
        });
        let wire: Wire = serde_json::from_slice(json).ok()?;
        Some(Self {
            allowed: wire.allowed,
            reason: text(&wire.reason),
            request_id: text(&wire.request_id),
            retry_after: wire.retry_after.as_u64().map_or(DEFAULT_RETRY_AFTER, Duration::from_millis),
            identity: Identity::of(&wire.identity),
            // A list in which anything is no string counts as none.
            permissions: texts(wire.permissions).unwrap_or_default(),
            metadata: wire.metadata,
            rate_limits: rate_limits(&wire.rate_limits),
        })
    }
}

impl Identity {
    fn of(identity: &Value) -> Self {
        let member = |name: &str| identity.get(name).and_then(text);
        Self {
            key_id: member("key_id"),
            key_name: member("key_name"),
            app_slug: member("app_slug"),
            deployment_id: member("deployment_id"),
            owner_user_id: member("owner_user_id"),
            organization_id: member("organization_id"),
            workspace_id: member("workspace_id"),
        }
    }
}

/// A text, or an integer as text: ids come as either. An empty one is none.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) if number.is_i64() || number.is_u64() => Some(number.to_string()),
        _ => None,
    }
}

fn texts(value: Value) -> Option<Vec<String>> {
    let Value::Array(values) = value else { return None };
    let text = |value| if let Value::String(text) = value { Some(text) } else { None };
    values.into_iter().map(text).collect()
}

fn rate_limits(value: &Value) -> Vec<RateLimit> {
    let limit = |state: &Value| {
        Some(RateLimit {
            rule: state.get("rule")?.as_str()?.to_owned(),
            remaining: state.get("remaining")?.as_i64()?,
            limit: state.get("limit")?.as_i64()?,
        })
    };
    value.as_array().into_iter().flatten().filter_map(limit).collect()
}
