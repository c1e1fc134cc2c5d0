use serde_json::{Value, json};

use super::{Row, Store};
use crate::schema::shape;
use crate::webhooks::replay_progress;

/// What an answer says of a row that the row does not hold itself, but other rows do.
pub(crate) fn derived(store: &Store, table: &str, row: &Row, field: &str) -> Option<Value> {
    match table {
        "users" => of_user(store, row, field),
        "user_emails" => match field {
            "is_primary" => {
                let user = store.row("users", row.text("user_id")?)?;
                Some(user.is("primary_email_address_id", row.id()).into())
            }
            _ => None,
        },
        "organizations" => of_organization(store, row, field),
        "workspaces" => of_workspace(store, row, field),
        "organization_members" | "workspace_members" => of_member(store, table, row, field),
        "organization_roles" => {
            (field == "is_deployment_level").then(|| row.value("organization_id").is_none().into())
        }
        "workspace_roles" => {
            (field == "is_deployment_level").then(|| row.value("workspace_id").is_none().into())
        }
        "organization_invitations" => of_invitation(store, row, field),
        "api_keys" => of_api_key(store, row, field),
        "api_apps" => (field == "rate_limits").then(|| store.scheme_rules(row)),
        "webhook_deliveries" => (field == "delivery_id").then(|| row.id().into()),
        "webhook_replays" => replay_progress(store, row, field),
        "agents" => of_agent(store, row, field),
        "deployment" => of_deployment(store, row, field),
        _ => None,
    }
}

impl Store {
    /// The roles of a membership, in the order in which it names them.
    pub(crate) fn roles_of(&self, member_table: &str, member: &Row) -> Vec<&Row> {
        let table = role_table(member_table);
        member.texts("role_ids").iter().filter_map(|id| self.row(table, id)).collect()
    }

    /// Every permission that the roles of a membership give, once, in order.
    pub(crate) fn permissions_of(&self, member_table: &str, member: &Row) -> Vec<String> {
        let roles = self.roles_of(member_table, member);
        let mut permissions: Vec<String> = roles.iter().flat_map(|role| role.texts("permissions")).collect();
        permissions.sort_unstable();
        permissions.dedup();
        permissions
    }

    /// The membership of a user in the organization or workspace of this id.
    pub(crate) fn membership(&self, member_table: &str, scope_id: &str, user_id: &str) -> Option<&Row> {
        let scope = scope_field(member_table);
        let is_wanted = |row: &&Row| row.is(scope, scope_id) && row.is("user_id", user_id);
        self.rows(member_table).iter().find(is_wanted)
    }

    /// The rules of the rate limit scheme that a row names.
    pub(crate) fn scheme_rules(&self, row: &Row) -> Value {
        let scheme = row.text("rate_limit_scheme_slug");
        let scheme = scheme.and_then(|slug| self.find("rate_limit_schemes", "slug", slug));
        scheme.and_then(|scheme| scheme.value("rules")).cloned().unwrap_or_else(|| json!([]))
    }

    fn shaped(&self, name: &str, table: &str, field: &str, id: &str) -> Value {
        self.all(table, field, id).map(|row| shape(name, self, table, row)).collect()
    }

    fn segments_of(&self, entity_id: &str) -> Value {
        let segments = self.all("segment_entities", "entity_id", entity_id);
        let segments = segments.filter_map(|row| self.row("segments", row.text("segment_id")?));
        segments.map(|row| shape("Segment", self, "segments", row)).collect()
    }

    fn count(&self, table: &str, field: &str, id: &str) -> Value {
        self.all(table, field, id).count().into()
    }
}

/// The table of the roles that a table of memberships names.
pub(crate) fn role_table(member_table: &str) -> &'static str {
    if member_table == "organization_members" { "organization_roles" } else { "workspace_roles" }
}

/// The member of a membership, or of a role, that says where it is.
pub(crate) fn scope_field(table: &str) -> &'static str {
    if table.starts_with("organization") { "organization_id" } else { "workspace_id" }
}

fn of_user(store: &Store, user: &Row, field: &str) -> Option<Value> {
    let id = user.id();
    Some(match field {
        "_name" => format!("{} {}", user.owned("first_name"), user.owned("last_name")).into(),
        "primary_email_address" => {
            store.row("user_emails", user.text("primary_email_address_id")?)?.owned("email").into()
        }
        "primary_phone_number" => {
            store.row("user_phones", user.text("primary_phone_number_id")?)?.owned("phone_number").into()
        }
        "email_addresses" => store.shaped("UserEmailAddress", "user_emails", "user_id", id),
        "phone_numbers" => store.shaped("UserPhoneNumber", "user_phones", "user_id", id),
        "social_connections" => store.shaped("SocialConnection", "social_connections", "user_id", id),
        "segments" => store.segments_of(id),
        "has_password" => user.value("_password").is_some().into(),
        "has_backup_codes" => user.value("_backup_codes").is_some().into(),
        "schema_version" => "v2".into(),
        "availability" => "available".into(),
        _ => return None,
    })
}

fn of_organization(store: &Store, organization: &Row, field: &str) -> Option<Value> {
    let id = organization.id();
    Some(match field {
        "member_count" => store.count("organization_members", "organization_id", id),
        "roles" => store.shaped("OrganizationRole", "organization_roles", "organization_id", id),
        "workspaces" => store.shaped("Workspace", "workspaces", "organization_id", id),
        "segments" => store.segments_of(id),
        _ => return None,
    })
}

fn of_workspace(store: &Store, workspace: &Row, field: &str) -> Option<Value> {
    let id = workspace.id();
    Some(match field {
        "member_count" => store.count("workspace_members", "workspace_id", id),
        "organization_name" => {
            store.row("organizations", workspace.text("organization_id")?)?.owned("name").into()
        }
        "roles" => store.shaped("WorkspaceRole", "workspace_roles", "workspace_id", id),
        "segments" => store.segments_of(id),
        _ => return None,
    })
}

fn of_member(store: &Store, table: &str, member: &Row, field: &str) -> Option<Value> {
    let user = store.row("users", member.text("user_id")?);
    Some(match field {
        "roles" => {
            let name = if table == "organization_members" { "OrganizationRole" } else { "WorkspaceRole" };
            let roles = store.roles_of(table, member);
            roles.into_iter().map(|role| shape(name, store, role_table(table), role)).collect()
        }
        "organization" => {
            let row = store.row("organizations", member.text("organization_id")?)?;
            shape("Organization", store, "organizations", row)
        }
        "workspace" => {
            let row = store.row("workspaces", member.text("workspace_id")?)?;
            shape("Workspace", store, "workspaces", row)
        }
        "user_created_at" => user?.time("created_at"),
        "first_name" | "last_name" | "username" => user?.value(field)?.clone(),
        _ => of_user(store, user?, field)?,
    })
}

fn of_invitation(store: &Store, invitation: &Row, field: &str) -> Option<Value> {
    let named = |table: &str, id: &str| Some(store.row(table, invitation.text(id)?)?.owned("name").into());
    match field {
        "organization_name" => named("organizations", "organization_id"),
        "workspace_name" => named("workspaces", "workspace_id"),
        "initial_organization_role_name" => named("organization_roles", "initial_organization_role_id"),
        "initial_workspace_role_name" => named("workspace_roles", "initial_workspace_role_id"),
        _ => None,
    }
}

fn of_api_key(store: &Store, key: &Row, field: &str) -> Option<Value> {
    let permissions = |table: &str, membership: &str| {
        let member = key.text(membership).and_then(|id| store.row(table, id));
        member.map(|member| store.permissions_of(table, member).into())
    };
    match field {
        "rate_limits" => Some(store.scheme_rules(key)),
        "org_role_permissions" => permissions("organization_members", "organization_membership_id"),
        "workspace_role_permissions" => permissions("workspace_members", "workspace_membership_id"),
        _ => None,
    }
}

/// What an agent can be given: the table, the member of an agent, and the parameter of a path.
pub(crate) const LINKED: &[(&str, &str, &str)] = &[
    ("tools", "tool_ids", "tool_id"),
    ("knowledge_bases", "knowledge_base_ids", "kb_id"),
    ("agents", "sub_agents", "sub_agent_id"),
];

impl Store {
    /// The rows of a table that an agent was given.
    pub(crate) fn linked(&self, table: &str, agent_id: &str) -> Vec<&Row> {
        let links = self.all("agent_links", "agent_id", agent_id).filter(|link| link.is("table", table));
        links.filter_map(|link| self.row(table, link.text("linked_id")?)).collect()
    }
}

fn of_agent(store: &Store, agent: &Row, field: &str) -> Option<Value> {
    let linked = |table: &str| store.linked(table, agent.id());
    Some(match field {
        "tools_count" => linked("tools").len().into(),
        "knowledge_bases_count" => linked("knowledge_bases").len().into(),
        "tools" => linked("tools").into_iter().map(|row| shape("AiTool", store, "tools", row)).collect(),
        "knowledge_bases" => {
            let rows = linked("knowledge_bases").into_iter();
            rows.map(|row| shape("AiKnowledgeBase", store, "knowledge_bases", row)).collect()
        }
        "sub_agents" => linked("agents").into_iter().map(|row| Value::from(row.id())).collect(),
        _ => return None,
    })
}

/// The four default roles beside the settings that name them.
fn of_deployment(store: &Store, deployment: &Row, field: &str) -> Option<Value> {
    if field != "b2b_settings" {
        return None;
    }
    let mut settings = Row::from(deployment.value("_b2b_settings")?.clone());
    for (name, table) in DEFAULT_ROLES {
        let role = settings.text(&format!("{name}_id")).and_then(|id| store.row(table, id)).cloned();
        settings.set(name, role);
    }
    Some(shape("DeploymentB2bSettingsWithRoles", store, "", &settings))
}

const DEFAULT_ROLES: &[(&str, &str)] = &[
    ("default_workspace_creator_role", "workspace_roles"),
    ("default_workspace_member_role", "workspace_roles"),
    ("default_org_creator_role", "organization_roles"),
    ("default_org_member_role", "organization_roles"),
];
