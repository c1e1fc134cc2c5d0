//! How the tables of the platform are addressed and searched, and which rows end with another one.

/// A table that operations address by a path parameter.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) name: &'static str,
    /// The path parameter that names one row, and the member that it is compared with.
    pub(crate) parameter: &'static str,
    pub(crate) key: &'static str,
    /// The table that its rows lie in, and the member that names the row there.
    pub(crate) within: Option<(&'static str, &'static str)>,
    /// What a row is called in messages.
    pub(crate) noun: &'static str,
    /// Members that no two rows of the table may share, within the same parent.
    pub(crate) unique: &'static [&'static str],
    pub(crate) search: &'static [&'static str],
    /// The keys to sort by besides `created_at`, and the member that each stands for.
    pub(crate) sort: &'static [(&'static str, &'static str)],
    /// Whether an unknown sort key is refused instead of ignored.
    pub(crate) strict_sort: bool,
}

/// Rows that end with the row of their parent.
#[derive(Debug)]
pub(crate) struct Child {
    pub(crate) parent: &'static str,
    pub(crate) key: &'static str,
    pub(crate) table: &'static str,
    pub(crate) field: &'static str,
}

impl Table {
    pub(crate) fn find(name: &str) -> Option<&'static Self> {
        TABLES.iter().find(|table| table.name == name)
    }

    const fn new(name: &'static str, parameter: &'static str, key: &'static str, noun: &'static str) -> Self {
        Self {
            name,
            parameter,
            key,
            within: None,
            noun,
            unique: &[],
            search: &[],
            sort: &[],
            strict_sort: false,
        }
    }

    const fn within(mut self, table: &'static str, field: &'static str) -> Self {
        self.within = Some((table, field));
        self
    }

    const fn unique(mut self, fields: &'static [&'static str]) -> Self {
        self.unique = fields;
        self
    }

    const fn search(mut self, fields: &'static [&'static str]) -> Self {
        self.search = fields;
        self
    }

    const fn sort(mut self, keys: &'static [(&'static str, &'static str)]) -> Self {
        self.sort = keys;
        self
    }

    const fn strict_sort(mut self) -> Self {
        self.strict_sort = true;
        self
    }
}

const fn child(parent: &'static str, key: &'static str, table: &'static str, field: &'static str) -> Child {
    Child { parent, key, table, field }
}

const MEMBER: &[&str] =
    &["first_name", "last_name", "username", "primary_email_address", "primary_phone_number"];

const MEMBER_SORT: &[(&str, &str)] = &[
    ("first_name", "first_name"),
    ("last_name", "last_name"),
    ("username", "username"),
    ("email", "primary_email_address"),
];
const NAME: &[(&str, &str)] = &[("name", "name")];

const TABLES: &[Table] = &[
    Table::new("deployment", "", "id", "Deployment"),
    Table::new("notifications", "notification_id", "id", "Notification"),
    Table::new("users", "user_id", "id", "User")
        .search(&["_name", "username", "primary_email_address", "primary_phone_number"])
        .sort(&[
            ("username", "username"),
            ("email", "primary_email_address"),
            ("phone_number", "primary_phone_number"),
        ])
        .strict_sort(),
    Table::new("user_emails", "email_id", "id", "Email address").within("users", "user_id"),
    Table::new("user_phones", "phone_id", "id", "Phone number").within("users", "user_id"),
    Table::new("social_connections", "connection_id", "id", "Social connection").within("users", "user_id"),
    Table::new("passkeys", "passkey_id", "id", "Passkey").within("users", "user_id"),
    Table::new("authenticators", "authenticator_id", "id", "Authenticator").within("users", "user_id"),
    Table::new("sign_ins", "signin_id", "id", "Sign-in").within("users", "user_id"),
    Table::new("organizations", "organization_id", "id", "Organization")
        .search(&["name", "description"])
        .sort(NAME),
    Table::new("organization_roles", "role_id", "id", "Role").within("organizations", "organization_id"),
    Table::new("organization_members", "membership_id", "id", "Membership")
        .within("organizations", "organization_id")
        .search(MEMBER)
        .sort(MEMBER_SORT),
    Table::new("organization_invitations", "invitation_id", "id", "Invitation")
        .within("organizations", "organization_id"),
    Table::new("workspaces", "workspace_id", "id", "Workspace").search(&["name", "description"]).sort(NAME),
    Table::new("workspace_roles", "role_id", "id", "Role").within("workspaces", "workspace_id"),
    Table::new("workspace_members", "membership_id", "id", "Membership")
        .within("workspaces", "workspace_id")
        .search(MEMBER)
        .sort(MEMBER_SORT),
    Table::new("invitations", "invitation_id", "id", "Invitation")
        .search(&["email_address", "first_name", "last_name"])
        .sort(&[("email", "email_address")])
        .strict_sort(),
    Table::new("waitlist", "waitlist_user_id", "id", "Waitlist user")
        .search(&["email_address", "first_name", "last_name"])
        .sort(&[("email", "email_address")])
        .strict_sort(),
    Table::new("segments", "id", "id", "Segment").search(&["name"]).sort(NAME),
    Table::new("jwt_templates", "id", "id", "JWT template").unique(&["name"]),
    Table::new("email_templates", "template_name", "template_name", "Email template"),
    Table::new("social_providers", "provider", "provider", "Social connection"),
    Table::new("api_apps", "app_slug", "app_slug", "API auth app")
        .unique(&["app_slug"])
        .search(&["name", "app_slug"]),
    Table::new("api_keys", "key_id", "id", "API key").within("api_apps", "app_slug"),
    Table::new("audit_logs", "request_id", "request_id", "Audit log").within("api_apps", "app_slug"),
    Table::new("rate_limit_schemes", "slug", "slug", "Rate limit scheme").unique(&["slug"]),
    Table::new("webhook_apps", "app_slug", "app_slug", "Webhook app")
        .unique(&["app_slug"])
        .search(&["name", "app_slug"]),
    Table::new("webhook_endpoints", "endpoint_id", "id", "Webhook endpoint")
        .within("webhook_apps", "app_slug"),
    Table::new("webhook_catalogs", "slug", "slug", "Event catalog").unique(&["slug"]),
    Table::new("webhook_deliveries", "delivery_id", "id", "Webhook delivery")
        .within("webhook_apps", "app_slug"),
    Table::new("webhook_replays", "task_id", "id", "Replay task").within("webhook_apps", "app_slug"),
    Table::new("oauth_apps", "oauth_app_slug", "slug", "OAuth app").unique(&["slug"]),
    Table::new("oauth_clients", "oauth_client_id", "id", "OAuth client").within("oauth_apps", "_app_slug"),
    Table::new("oauth_grants", "grant_id", "id", "OAuth grant").within("oauth_clients", "oauth_client_id"),
    Table::new("oauth_keys", "kid", "kid", "Signing key").within("oauth_apps", "_app_slug"),
    Table::new("agents", "agent_id", "id", "Agent").search(&["name", "description"]),
    Table::new("tools", "tool_id", "id", "Tool").search(&["name", "description"]),
    Table::new("knowledge_bases", "kb_id", "id", "Knowledge base").search(&["name", "description"]),
    Table::new("mcp_servers", "mcp_server_id", "id", "MCP server"),
    Table::new("ai_profiles", "profile_id", "id", "Provider profile").unique(&["slug"]),
    Table::new("actors", "actor_id", "id", "Actor").search(&["external_key", "display_name"]),
    Table::new("projects", "project_id", "id", "Project"),
    Table::new("threads", "thread_id", "id", "Thread").within("projects", "project_id"),
];

pub(super) const CHILDREN: &[Child] = &[
    child("users", "id", "user_emails", "user_id"),
    child("users", "id", "user_phones", "user_id"),
    child("users", "id", "social_connections", "user_id"),
    child("users", "id", "passkeys", "user_id"),
    child("users", "id", "authenticators", "user_id"),
    child("users", "id", "sign_ins", "user_id"),
    child("users", "id", "organization_members", "user_id"),
    child("users", "id", "workspace_members", "user_id"),
    child("users", "id", "segment_entities", "entity_id"),
    child("organizations", "id", "organization_members", "organization_id"),
    child("organizations", "id", "organization_roles", "organization_id"),
    child("organizations", "id", "organization_invitations", "organization_id"),
    child("organizations", "id", "workspaces", "organization_id"),
    child("organizations", "id", "segment_entities", "entity_id"),
    child("organization_members", "id", "workspace_members", "organization_membership_id"),
    child("workspaces", "id", "workspace_members", "workspace_id"),
    child("workspaces", "id", "workspace_roles", "workspace_id"),
    child("workspaces", "id", "segment_entities", "entity_id"),
    child("segments", "id", "segment_entities", "segment_id"),
    child("api_apps", "app_slug", "api_keys", "app_slug"),
    child("api_apps", "app_slug", "audit_logs", "app_slug"),
    child("webhook_apps", "app_slug", "webhook_endpoints", "app_slug"),
    child("webhook_apps", "app_slug", "webhook_deliveries", "app_slug"),
    child("webhook_apps", "app_slug", "webhook_replays", "app_slug"),
    child("agents", "id", "agent_links", "agent_id"),
    child("agents", "id", "agent_links", "linked_id"),
    child("tools", "id", "agent_links", "linked_id"),
    child("knowledge_bases", "id", "agent_links", "linked_id"),
];
