// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use wacht_backend::api::organizations::*;

use crate::given::{Given, Sent};

/// Sends the operation of a JavaScript function. `None`: it is none of this group.
pub(super) async fn send(name: &str, given: Given<'_>) -> Option<Sent> {
    Some(match name {
        "organizations.listOrganizations" => {
            let mut operation = ListOrganizations::default();
            given.set("limit", &mut operation.limit);
            given.set("offset", &mut operation.offset);
            given.set("search", &mut operation.search);
            given.set("sort_key", &mut operation.sort_key);
            given.set("sort_order", &mut operation.sort_order);
            given.send(operation).await
        }
        "organizations.createOrganization" => {
            let mut operation = CreateOrganization::new(given.value("name"));
            given.set("description", &mut operation.description);
            given.set("public_metadata", &mut operation.public_metadata);
            given.set("private_metadata", &mut operation.private_metadata);
            given.files("organization_image", &mut operation.organization_image);
            given.send(operation).await
        }
        "organizations.getOrganization" => {
            let operation = GetOrganization::new(given.path(0));
            given.send(operation).await
        }
        "organizations.updateOrganization" => {
            let mut operation = UpdateOrganization::new(given.path(0));
            given.set("name", &mut operation.name);
            given.set("description", &mut operation.description);
            given.set("public_metadata", &mut operation.public_metadata);
            given.set("private_metadata", &mut operation.private_metadata);
            given.set("remove_image", &mut operation.remove_image);
            given.files("organization_image", &mut operation.organization_image);
            given.send(operation).await
        }
        "organizations.deleteOrganization" => {
            let operation = DeleteOrganization::new(given.path(0));
            given.send(operation).await
        }
        "organizations.listOrganizationInvitations" => {
            let mut operation = ListOrganizationInvitations::new(given.path(0));
            given.set("workspace_id", &mut operation.workspace_id);
            given.set("include_deleted", &mut operation.include_deleted);
            given.send(operation).await
        }
        "organizations.createOrganizationInvitation" => {
            let mut operation = CreateOrganizationInvitation::new(given.path(0), given.value("email"));
            given.set("role_id", &mut operation.role_id);
            given.set("workspace_id", &mut operation.workspace_id);
            given.set("workspace_role_id", &mut operation.workspace_role_id);
            given.set("expiry_days", &mut operation.expiry_days);
            given.send(operation).await
        }
        "organizations.discardOrganizationInvitation" => {
            let operation = DiscardOrganizationInvitation::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "organizations.listOrganizationMembers" => {
            let mut operation = ListOrganizationMembers::new(given.path(0));
            given.set("limit", &mut operation.limit);
            given.set("offset", &mut operation.offset);
            given.set("search", &mut operation.search);
            given.set("sort_key", &mut operation.sort_key);
            given.set("sort_order", &mut operation.sort_order);
            given.send(operation).await
        }
        "organizations.addOrganizationMember" => {
            let operation =
                AddOrganizationMember::new(given.path(0), given.value("user_id"), given.value("role_ids"));
            given.send(operation).await
        }
        "organizations.updateOrganizationMember" => {
            let mut operation = UpdateOrganizationMember::new(given.path(0), given.path(1));
            given.set("role_ids", &mut operation.role_ids);
            given.set("public_metadata", &mut operation.public_metadata);
            given.send(operation).await
        }
        "organizations.removeOrganizationMember" => {
            let operation = RemoveOrganizationMember::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "organizations.listOrganizationRoles" => {
            let operation = ListOrganizationRoles::new(given.path(0));
            given.send(operation).await
        }
        "organizations.createOrganizationRole" => {
            let operation =
                CreateOrganizationRole::new(given.path(0), given.value("name"), given.value("permissions"));
            given.send(operation).await
        }
        "organizations.updateOrganizationRole" => {
            let mut operation = UpdateOrganizationRole::new(given.path(0), given.path(1));
            given.set("name", &mut operation.name);
            given.set("permissions", &mut operation.permissions);
            given.send(operation).await
        }
        "organizations.deleteOrganizationRole" => {
            let operation = DeleteOrganizationRole::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "organizations.createWorkspaceForOrganization" => {
            let mut operation = CreateWorkspaceForOrganization::new(given.path(0), given.value("name"));
            given.set("description", &mut operation.description);
            given.set("public_metadata", &mut operation.public_metadata);
            given.set("private_metadata", &mut operation.private_metadata);
            given.files("workspace_image", &mut operation.workspace_image);
            given.send(operation).await
        }
        _ => return None,
    })
}
