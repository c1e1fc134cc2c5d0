// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use wacht_backend::api::workspaces::{
    AddWorkspaceMember, AddWorkspaceMemberRole, CreateWorkspaceRole, DeleteWorkspace, DeleteWorkspaceRole,
    GetWorkspace, ListWorkspaceMembers, ListWorkspaceRoles, ListWorkspaces, RemoveWorkspaceMember,
    RemoveWorkspaceMemberRole, UpdateWorkspace, UpdateWorkspaceMember, UpdateWorkspaceRole,
};
use wacht_backend::{Api, ApiError, UserId, WorkspaceId, WorkspaceMembershipId, WorkspaceRoleId};
use wacht_core::Error;

use crate::operations::given::{Given, sent};

/// Sends an operation. `None`: it is none of this group.
pub(super) async fn send(api: &Api, given: &Given) -> Result<Option<Result<(), ApiError>>, Error> {
    let outcome = match given.name.as_str() {
        "ListWorkspaces" => {
            let mut operation = ListWorkspaces::default();
            given.set_limit("limit", &mut operation.limit)?;
            given.set("offset", &mut operation.offset)?;
            given.set("search", &mut operation.search)?;
            given.set("sort_key", &mut operation.sort_key)?;
            given.set("sort_order", &mut operation.sort_order)?;
            sent(api, operation).await
        }
        "GetWorkspace" => {
            let operation = GetWorkspace::new(given.path::<WorkspaceId>(0)?);
            sent(api, operation).await
        }
        "UpdateWorkspace" => {
            let mut operation = UpdateWorkspace::new(given.path::<WorkspaceId>(0)?);
            given.set("name", &mut operation.name)?;
            given.set("description", &mut operation.description)?;
            given.set("public_metadata", &mut operation.public_metadata)?;
            given.set("private_metadata", &mut operation.private_metadata)?;
            given.set("remove_image", &mut operation.remove_image)?;
            given.set_file("workspace_image", &mut operation.workspace_image)?;
            sent(api, operation).await
        }
        "DeleteWorkspace" => {
            let operation = DeleteWorkspace::new(given.path::<WorkspaceId>(0)?);
            sent(api, operation).await
        }
        "ListWorkspaceMembers" => {
            let mut operation = ListWorkspaceMembers::new(given.path::<WorkspaceId>(0)?);
            given.set_limit("limit", &mut operation.limit)?;
            given.set("offset", &mut operation.offset)?;
            given.set("search", &mut operation.search)?;
            given.set("sort_key", &mut operation.sort_key)?;
            given.set("sort_order", &mut operation.sort_order)?;
            sent(api, operation).await
        }
        "AddWorkspaceMember" => {
            let operation = AddWorkspaceMember::new(
                given.path::<WorkspaceId>(0)?,
                given.value::<UserId>("user_id")?,
                given.value::<Vec<WorkspaceRoleId>>("role_ids")?,
            );
            sent(api, operation).await
        }
        "UpdateWorkspaceMember" => {
            let mut operation = UpdateWorkspaceMember::new(
                given.path::<WorkspaceId>(0)?,
                given.path::<WorkspaceMembershipId>(1)?,
            );
            given.set("role_ids", &mut operation.role_ids)?;
            given.set("public_metadata", &mut operation.public_metadata)?;
            sent(api, operation).await
        }
        "RemoveWorkspaceMember" => {
            let operation = RemoveWorkspaceMember::new(
                given.path::<WorkspaceId>(0)?,
                given.path::<WorkspaceMembershipId>(1)?,
            );
            sent(api, operation).await
        }
        "AddWorkspaceMemberRole" => {
            let operation = AddWorkspaceMemberRole::new(
                given.path::<WorkspaceId>(0)?,
                given.path::<WorkspaceMembershipId>(1)?,
                given.path::<WorkspaceRoleId>(2)?,
            );
            sent(api, operation).await
        }
        "RemoveWorkspaceMemberRole" => {
            let operation = RemoveWorkspaceMemberRole::new(
                given.path::<WorkspaceId>(0)?,
                given.path::<WorkspaceMembershipId>(1)?,
                given.path::<WorkspaceRoleId>(2)?,
            );
            sent(api, operation).await
        }
        "ListWorkspaceRoles" => {
            let operation = ListWorkspaceRoles::new(given.path::<WorkspaceId>(0)?);
            sent(api, operation).await
        }
        "CreateWorkspaceRole" => {
            let operation = CreateWorkspaceRole::new(
                given.path::<WorkspaceId>(0)?,
                given.value::<String>("name")?,
                given.value::<Vec<String>>("permissions")?,
            );
            sent(api, operation).await
        }
        "UpdateWorkspaceRole" => {
            let mut operation =
                UpdateWorkspaceRole::new(given.path::<WorkspaceId>(0)?, given.path::<WorkspaceRoleId>(1)?);
            given.set("name", &mut operation.name)?;
            given.set("permissions", &mut operation.permissions)?;
            sent(api, operation).await
        }
        "DeleteWorkspaceRole" => {
            let operation =
                DeleteWorkspaceRole::new(given.path::<WorkspaceId>(0)?, given.path::<WorkspaceRoleId>(1)?);
            sent(api, operation).await
        }
        _ => return Ok(None),
    };
    Ok(Some(outcome))
}
