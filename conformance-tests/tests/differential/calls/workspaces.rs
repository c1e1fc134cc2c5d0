// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use wacht_backend::api::workspaces::*;

use crate::given::{Given, Sent};

/// Sends the operation of a JavaScript function. `None`: it is none of this group.
pub(super) async fn send(name: &str, given: Given<'_>) -> Option<Sent> {
    Some(match name {
        "workspaces.listWorkspaces" => {
            let mut operation = ListWorkspaces::default();
            given.set("limit", &mut operation.limit);
            given.set("offset", &mut operation.offset);
            given.set("search", &mut operation.search);
            given.set("sort_key", &mut operation.sort_key);
            given.set("sort_order", &mut operation.sort_order);
            given.send(operation).await
        }
        "workspaces.getWorkspace" => {
            let operation = GetWorkspace::new(given.path(0));
            given.send(operation).await
        }
        "workspaces.updateWorkspace" => {
            let mut operation = UpdateWorkspace::new(given.path(0));
            given.set("name", &mut operation.name);
            given.set("description", &mut operation.description);
            given.set("public_metadata", &mut operation.public_metadata);
            given.set("private_metadata", &mut operation.private_metadata);
            given.set("remove_image", &mut operation.remove_image);
            given.files("workspace_image", &mut operation.workspace_image);
            given.send(operation).await
        }
        "workspaces.deleteWorkspace" => {
            let operation = DeleteWorkspace::new(given.path(0));
            given.send(operation).await
        }
        "workspaces.listWorkspaceMembers" => {
            let mut operation = ListWorkspaceMembers::new(given.path(0));
            given.set("limit", &mut operation.limit);
            given.set("offset", &mut operation.offset);
            given.set("search", &mut operation.search);
            given.set("sort_key", &mut operation.sort_key);
            given.set("sort_order", &mut operation.sort_order);
            given.send(operation).await
        }
        "workspaces.addWorkspaceMember" => {
            let operation =
                AddWorkspaceMember::new(given.path(0), given.value("user_id"), given.value("role_ids"));
            given.send(operation).await
        }
        "workspaces.updateWorkspaceMember" => {
            let mut operation = UpdateWorkspaceMember::new(given.path(0), given.path(1));
            given.set("role_ids", &mut operation.role_ids);
            given.set("public_metadata", &mut operation.public_metadata);
            given.send(operation).await
        }
        "workspaces.removeWorkspaceMember" => {
            let operation = RemoveWorkspaceMember::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        "workspaces.listWorkspaceRoles" => {
            let operation = ListWorkspaceRoles::new(given.path(0));
            given.send(operation).await
        }
        "workspaces.createWorkspaceRole" => {
            let operation =
                CreateWorkspaceRole::new(given.path(0), given.value("name"), given.value("permissions"));
            given.send(operation).await
        }
        "workspaces.updateWorkspaceRole" => {
            let mut operation = UpdateWorkspaceRole::new(given.path(0), given.path(1));
            given.set("name", &mut operation.name);
            given.set("permissions", &mut operation.permissions);
            given.send(operation).await
        }
        "workspaces.deleteWorkspaceRole" => {
            let operation = DeleteWorkspaceRole::new(given.path(0), given.path(1));
            given.send(operation).await
        }
        _ => return None,
    })
}
