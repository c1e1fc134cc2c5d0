use super::registry::{Grant, Holder};
use super::{MachineKey, RateLimit};
use crate::store::{Row, Store};

/// The holder of an API key that was issued through the backend API. `None` for one that is unknown or revoked, or
/// whose app is inactive.
pub(crate) fn holder(store: &Store, secret: &str, now_ms: i64) -> Option<Holder> {
    let key = store.find("api_keys", "_secret", secret).filter(|key| key.flag("is_active"))?;
    let app = store.find("api_apps", "app_slug", key.text("app_slug")?)?;
    app.flag("is_active").then(|| Holder {
        id: key.id().to_owned(),
        secret: secret.to_owned(),
        app: key.owned("app_slug"),
        memberships: ["organization_membership_id", "workspace_membership_id"]
            .map(|member| key.text(member).map(str::to_owned)),
        grant: Grant::Machine(machine_key(store, app, key, now_ms)),
    })
}

fn machine_key(store: &Store, app: &Row, key: &Row, now_ms: i64) -> MachineKey {
    let owned = |member| key.text(member).map(str::to_owned);
    let mut machine = MachineKey::new(key.owned("name")).permissions(key.texts("permissions"));
    // The roles of its owner count as they are now, not as they were when it was issued.
    machine.role_permissions = MEMBERSHIPS
        .iter()
        .filter_map(|(table, member)| Some((*table, store.row(table, key.text(member)?)?)))
        .flat_map(|(table, member)| store.permissions_of(table, member))
        .collect();
    machine.organization = owned("organization_id");
    machine.workspace = owned("workspace_id");
    machine.owner = owned("owner_user_id");
    machine.metadata = key.value("metadata").and_then(|value| value.as_object()).cloned().unwrap_or_default();
    machine.rate_limits = scheme(store, key).or_else(|| scheme(store, app));
    machine.expired = key.number("expires_at").is_some_and(|at| at <= now_ms);
    machine
}

/// The rules of the scheme that a key or an app names. `None` without one: then the platform's default applies.
fn scheme(store: &Store, row: &Row) -> Option<Vec<RateLimit>> {
    let scheme = store.find("rate_limit_schemes", "slug", row.text("rate_limit_scheme_slug")?)?;
    let rules = scheme.value("rules")?.as_array()?.iter();
    Some(rules.filter_map(|rule| serde_json::from_value(rule.clone()).ok()).collect())
}

const MEMBERSHIPS: [(&str, &str); 2] = [
    ("organization_members", "organization_membership_id"),
    ("workspace_members", "workspace_membership_id"),
];
