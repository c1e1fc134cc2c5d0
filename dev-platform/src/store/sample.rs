//! The sample data: the same on every start, so that tests and documents may name it.

use serde_json::{Value, json};

use super::{Row, Store};

/// The deployment everything belongs to.
pub(crate) const DEPLOYMENT_ID: i64 = 250_000_000_000_000_001;
/// The user that tokens name unless told otherwise: Ada Lovelace, the first one.
pub(crate) const USER_ID: &str = "251000000000000001";
/// The session that tokens name unless told otherwise.
pub(crate) const SESSION_ID: &str = "252000000000000001";
/// The organization that tokens name unless told otherwise: the first one.
pub(crate) const ORGANIZATION_ID: &str = "253000000000000001";
/// The workspace that tokens name unless told otherwise.
pub(crate) const WORKSPACE_ID: &str = "254000000000000001";
/// The sample user's membership in the sample organization, and in the sample workspace.
pub(crate) const ORGANIZATION_MEMBERSHIP_ID: &str = "258000000000000001";
pub(crate) const WORKSPACE_MEMBERSHIP_ID: &str = "259000000000000001";
/// The OAuth app that the sample OAuth tokens are of.
pub(crate) const OAUTH_APP: &str = "sample-oauth";

/// A store with the sample data.
pub(crate) fn store() -> Store {
    let mut store = Store { last_id: LAST_SAMPLE_ID, ..Store::default() };
    for (index, (first, last, username)) in (0..).zip(USERS) {
        add_user(&mut store, index, [first, last, username]);
    }
    for (table, name, permissions, id) in ROLES {
        let row = Row::new().with("id", *id).with("name", *name).with("permissions", json!(permissions));
        store.insert(table, row, FIRST_CREATED_AT_MS);
    }
    let mut memberships = FIRST_MEMBERSHIP_ID..;
    for (index, (name, description, members)) in (0..).zip(ORGANIZATIONS) {
        let id = (FIRST_ORGANIZATION_ID + index).to_string();
        let row = Row::new().with("id", id.as_str()).with("name", *name).with("description", *description);
        store.insert("organizations", row, FIRST_CREATED_AT_MS + index * DAY_MS);
        for (member, membership) in (0..*members).zip(&mut memberships) {
            let role = if member == 0 { ORGANIZATION_ADMIN } else { ORGANIZATION_MEMBER };
            let row = Row::new()
                .with("id", membership.to_string())
                .with("organization_id", id.as_str())
                .with("user_id", (FIRST_USER_ID + member).to_string())
                .with("role_ids", json!([role]));
            store.insert("organization_members", row, FIRST_CREATED_AT_MS + index * DAY_MS);
        }
    }
    for (table, row) in rows() {
        store.insert(table, Row::from(row), FIRST_CREATED_AT_MS);
    }
    store
}

fn add_user(store: &mut Store, index: i64, [first, last, username]: [&str; 3]) {
    let created_at = FIRST_CREATED_AT_MS + index * DAY_MS;
    let (id, email_id) = ((FIRST_USER_ID + index).to_string(), (FIRST_EMAIL_ID + index).to_string());
    let mut user = Row::new()
        .with("id", id.as_str())
        .with("first_name", first)
        .with("last_name", last)
        .with("username", username)
        .with("primary_email_address_id", email_id.as_str());
    let email = Row::new()
        .with("id", email_id)
        .with("user_id", id.as_str())
        .with("email", format!("{username}@example.com"))
        .with("verified", true)
        .with("verified_at", created_at);
    store.insert("user_emails", email, created_at);
    if index % 5 == 0 {
        let phone_id = (FIRST_PHONE_ID + index).to_string();
        user.set("primary_phone_number_id", phone_id.as_str());
        let phone = Row::new()
            .with("id", phone_id)
            .with("user_id", id)
            .with("phone_number", format!("+1555010{index:04}"))
            .with("verified", true)
            .with("verified_at", created_at);
        store.insert("user_phones", phone, created_at);
    }
    store.insert("users", user, created_at);
}

/// One row of each of the tables that no operation fills, and of those that documents name.
fn rows() -> Vec<(&'static str, Value)> {
    vec![
        (
            "workspaces",
            json!({"id": WORKSPACE_ID, "organization_id": ORGANIZATION_ID, "name": "Engineering",
            "description": "Builds everything"}),
        ),
        (
            "workspace_members",
            json!({"id": WORKSPACE_MEMBERSHIP_ID, "workspace_id": WORKSPACE_ID,
            "organization_id": ORGANIZATION_ID, "organization_membership_id": ORGANIZATION_MEMBERSHIP_ID,
            "user_id": USER_ID, "role_ids": [WORKSPACE_ADMIN]}),
        ),
        (
            "sign_ins",
            json!({"id": SESSION_ID, "session_id": SESSION_ID, "user_id": USER_ID,
            "expires_at": NEVER_MS, "last_active_at": FIRST_CREATED_AT_MS, "ip_address": "127.0.0.1",
            "browser": "Firefox", "device": "Desktop"}),
        ),
        (
            "passkeys",
            json!({"id": "262000000000000001", "user_id": USER_ID, "name": "Laptop",
            "transports": ["internal"], "backed_up": true, "device_type": "multi_device"}),
        ),
        (
            "social_connections",
            json!({"id": "262000000000000002", "user_id": USER_ID,
            "user_email_address_id": FIRST_EMAIL_ID.to_string(), "provider": "github_oauth",
            "email_address": "ada@example.com"}),
        ),
        (
            "waitlist",
            json!({"id": "262000000000000003", "email_address": "charles@example.com",
            "first_name": "Charles", "last_name": "Babbage"}),
        ),
        (
            "social_providers",
            json!({"id": "262000000000000004", "provider": "github_oauth", "enabled": true}),
        ),
        (
            "oauth_apps",
            json!({"id": "262000000000000005", "slug": OAUTH_APP, "name": "Sample OAuth",
            "fqdn": "oauth.example.com", "supported_scopes": ["profile"], "is_active": true,
            "scope_definitions": [{"scope": "profile", "display_name": "Profile", "description": "",
                "archived": false, "category": "personal"}]}),
        ),
        (
            "oauth_clients",
            json!({"id": "262000000000000007", "oauth_app_id": "262000000000000005",
            "_app_slug": OAUTH_APP, "client_id": "sample-client", "client_name": "Sample client",
            "client_auth_method": "client_secret_basic", "grant_types": ["authorization_code"],
            "redirect_uris": ["https://client.example.com/callback"], "is_active": true,
            "id_token_signing_alg": "RS256", "access_token_format": "opaque",
            "access_token_ttl_seconds": 3600}),
        ),
        (
            "oauth_grants",
            json!({"id": "262000000000000008", "oauth_client_id": "262000000000000007",
            "api_auth_app_slug": OAUTH_APP, "resource": format!("urn:wacht:organization:{ORGANIZATION_ID}"),
            "scopes": ["profile"], "status": "active", "granted_at": FIRST_CREATED_AT_MS,
            "granted_by_user_id": USER_ID}),
        ),
        ("deployment", deployment()),
    ]
}

fn deployment() -> Value {
    json!({
        "id": DEPLOYMENT_ID.to_string(),
        "mode": "staging",
        "email_provider": "postmark",
        "mail_from_host": "example.com",
        "auth_settings": {
            "id": "263000000000000001",
            "deployment_id": DEPLOYMENT_ID.to_string(),
            "email_address": {"enabled": true, "required": true, "verify_signup": true},
            "username": {"enabled": true, "required": false, "min_length": 3, "max_length": 32},
            "password": {"enabled": true, "min_length": 8},
            "first_name": {"enabled": true}, "last_name": {"enabled": true},
            "auth_factors_enabled": {"email_password": true, "backup_code": true, "authenticator": true},
            "verification_policy": {"email": true},
            "multi_session_support": {"enabled": false, "max_accounts_per_session": 1,
                "max_sessions_per_account": 5},
            "session_token_lifetime": 1800,
            "session_validity_period": 2_592_000,
            "session_inactive_timeout": 604_800,
        },
        "ui_settings": {"id": "263000000000000002", "deployment_id": DEPLOYMENT_ID.to_string(),
            "app_name": "Sample"},
        "restrictions": {"id": "263000000000000003", "deployment_id": DEPLOYMENT_ID.to_string(),
            "sign_up_mode": "public"},
        "_b2b_settings": {
            "id": "263000000000000004",
            "deployment_id": DEPLOYMENT_ID.to_string(),
            "created_at": FIRST_CREATED_AT_MS,
            "updated_at": FIRST_CREATED_AT_MS,
            "organizations_enabled": true,
            "workspaces_enabled": true,
            "allow_users_to_create_orgs": true,
            "max_allowed_org_members": 100,
            "max_allowed_workspace_members": 100,
            "custom_org_role_enabled": true,
            "custom_workspace_role_enabled": true,
            "default_org_creator_role_id": ORGANIZATION_ADMIN,
            "default_org_member_role_id": ORGANIZATION_MEMBER,
            "default_workspace_creator_role_id": WORKSPACE_ADMIN,
            "default_workspace_member_role_id": WORKSPACE_MEMBER,
        },
    })
}

const FIRST_USER_ID: i64 = 251_000_000_000_000_001;
const FIRST_ORGANIZATION_ID: i64 = 253_000_000_000_000_001;
const FIRST_EMAIL_ID: i64 = 255_000_000_000_000_001;
const FIRST_PHONE_ID: i64 = 256_000_000_000_000_001;
const FIRST_MEMBERSHIP_ID: i64 = 258_000_000_000_000_001;
const ORGANIZATION_ADMIN: &str = "261000000000000001";
const ORGANIZATION_MEMBER: &str = "261000000000000002";
const WORKSPACE_ADMIN: &str = "261000000000000003";
const WORKSPACE_MEMBER: &str = "261000000000000004";
/// The rows that are made later are numbered from the next id on.
const LAST_SAMPLE_ID: i64 = 270_000_000_000_000_000;
/// 2026-01-01T00:00:00Z; each further row is a day younger.
const FIRST_CREATED_AT_MS: i64 = 1_767_225_600_000;
const DAY_MS: i64 = 86_400_000;
/// 2099-01-01T00:00:00Z.
const NEVER_MS: i64 = 4_070_908_800_000;

/// The roles of the whole deployment: table, name, permissions and id.
const ROLES: &[(&str, &str, &[&str], &str)] = &[
    (
        "organization_roles",
        "Admin",
        &["organization:admin", "organization:read", "user:read", "user:update"],
        ORGANIZATION_ADMIN,
    ),
    ("organization_roles", "Member", &["organization:read"], ORGANIZATION_MEMBER),
    ("workspace_roles", "Admin", &["workspace:admin", "workspace:read"], WORKSPACE_ADMIN),
    ("workspace_roles", "Member", &["workspace:read"], WORKSPACE_MEMBER),
];

const USERS: &[(&str, &str, &str)] = &[
    ("Ada", "Lovelace", "ada"),
    ("Grace", "Hopper", "grace"),
    ("José", "Álvarez", "jose"),
    ("Zoë", "Müller", "zoe"),
    ("Søren", "Ørsted", "soren"),
    ("Łukasz", "Żółty", "lukasz"),
    ("明", "李", "ming"),
    ("さくら", "田中", "sakura"),
    ("Ольга", "Ладыженская", "olga"),
    ("نور", "الهاشمي", "noor"),
    ("अनन्या", "शर्मा", "ananya"),
    ("Nguyễn", "Thị Minh", "minh"),
    ("Siobhán", "O'Brien", "siobhan"),
    ("Alan", "Turing", "alan"),
    ("Katherine", "Johnson", "katherine"),
    ("Emmy", "Noether", "emmy"),
    ("Barbara", "Liskov", "barbara"),
    ("Edsger", "Dijkstra", "edsger"),
    ("Margaret", "Hamilton", "margaret"),
    ("Radia", "Perlman", "radia"),
    ("Niklaus", "Wirth", "niklaus"),
    ("Frances", "Allen", "frances"),
    ("Ken", "Thompson", "ken"),
    ("Adele", "Goldberg", "adele"),
    ("Tim", "😀 Emoji", "tim"),
];

/// Name, description, and how many of the users, from the first on, are members; the first one is its admin.
const ORGANIZATIONS: &[(&str, &str, i64)] = &[
    ("Acme", "Makes everything", 12),
    ("Globex", "Ships everything", 7),
    ("Café Zürich", "Coffee and cake", 3),
    ("株式会社さくら", "Flowers", 5),
    ("Hooli", "Search", 25),
    ("Ωmega Labs", "Research", 1),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::shape;
    use std::collections::HashSet;

    #[test]
    fn the_sample_data_is_what_the_documents_say() {
        let store = store();
        let users = store.rows("users");
        assert_eq!((users.len(), store.rows("organizations").len()), (25, 6));
        assert_eq!((users[0].id(), users[0].text("first_name")), (USER_ID, Some("Ada")));
        assert_eq!(store.rows("organizations")[0].id(), ORGANIZATION_ID);
        let ids: HashSet<&str> = users.iter().map(Row::id).collect();
        assert_eq!(ids.len(), 25);
        let member = store.membership("organization_members", ORGANIZATION_ID, USER_ID).unwrap();
        assert_eq!(member.id(), ORGANIZATION_MEMBERSHIP_ID);
        assert!(store.permissions_of("organization_members", member).contains(&"user:read".to_owned()));
        let acme = shape("Organization", &store, "organizations", &store.rows("organizations")[0]);
        assert_eq!(acme["member_count"], 12);
    }

    #[test]
    fn a_store_is_the_same_after_export_and_import() {
        let text = serde_json::to_string(&store()).unwrap();
        let again: Store = serde_json::from_str(&text).unwrap();
        assert_eq!(serde_json::to_string(&again).unwrap(), text);
        assert!(serde_json::from_str::<Store>(r#"{"tables":{},"last_id":1,"other":2}"#).is_err());
    }

    #[test]
    fn what_lies_in_an_organization_ends_with_it() {
        let mut store = store();
        store.remove("organizations", ORGANIZATION_ID);
        assert_eq!(store.all("organization_members", "organization_id", ORGANIZATION_ID).count(), 0);
        assert!(store.rows("workspaces").is_empty() && store.rows("workspace_members").is_empty());
        assert_eq!(store.rows("users").len(), 25);
    }
}
