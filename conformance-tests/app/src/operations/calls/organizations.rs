// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use wacht_backend::api::organizations::{
    AddOrganizationMember, AddOrganizationMemberRole, CreateOrganization, CreateOrganizationInvitation,
    CreateOrganizationRole, CreateWorkspaceForOrganization, DeleteOrganization, DeleteOrganizationRole,
    DiscardOrganizationInvitation, GetOrganization, ListOrganizationInvitations, ListOrganizationMembers,
    ListOrganizationRoles, ListOrganizations, RemoveOrganizationMember, RemoveOrganizationMemberRole,
    UpdateOrganization, UpdateOrganizationMember, UpdateOrganizationRole,
};
use wacht_backend::{
    Api, ApiError, OrganizationId, OrganizationInvitationId, OrganizationMembershipId, OrganizationRoleId,
    UserId,
};
use wacht_core::Error;

use crate::operations::given::{Given, sent};

/// Sends an operation. `None`: it is none of this group.
pub(super) async fn send(api: &Api, given: &Given) -> Result<Option<Result<(), ApiError>>, Error> {
    let outcome = match given.name.as_str() {
        "ListOrganizations" => {
            let mut operation = ListOrganizations::default();
            given.set_limit("limit", &mut operation.limit)?;
            given.set("offset", &mut operation.offset)?;
            given.set("search", &mut operation.search)?;
            given.set("sort_key", &mut operation.sort_key)?;
            given.set("sort_order", &mut operation.sort_order)?;
            sent(api, operation).await
        }
        "CreateOrganization" => {
            let mut operation = CreateOrganization::new(given.value::<String>("name")?);
            given.set("description", &mut operation.description)?;
            given.set("public_metadata", &mut operation.public_metadata)?;
            given.set("private_metadata", &mut operation.private_metadata)?;
            given.set_file("organization_image", &mut operation.organization_image)?;
            sent(api, operation).await
        }
        "GetOrganization" => {
            let operation = GetOrganization::new(given.path::<OrganizationId>(0)?);
            sent(api, operation).await
        }
        "UpdateOrganization" => {
            let mut operation = UpdateOrganization::new(given.path::<OrganizationId>(0)?);
            given.set("name", &mut operation.name)?;
            given.set("description", &mut operation.description)?;
            given.set("public_metadata", &mut operation.public_metadata)?;
            given.set("private_metadata", &mut operation.private_metadata)?;
            given.set("remove_image", &mut operation.remove_image)?;
            given.set_file("organization_image", &mut operation.organization_image)?;
            sent(api, operation).await
        }
        "DeleteOrganization" => {
            let operation = DeleteOrganization::new(given.path::<OrganizationId>(0)?);
            sent(api, operation).await
        }
        "ListOrganizationInvitations" => {
            let mut operation = ListOrganizationInvitations::new(given.path::<OrganizationId>(0)?);
            given.set("workspace_id", &mut operation.workspace_id)?;
            given.set("include_deleted", &mut operation.include_deleted)?;
            sent(api, operation).await
        }
        "CreateOrganizationInvitation" => {
            let mut operation = CreateOrganizationInvitation::new(
                given.path::<OrganizationId>(0)?,
                given.value::<String>("email")?,
            );
            given.set("role_id", &mut operation.role_id)?;
            given.set("workspace_id", &mut operation.workspace_id)?;
            given.set("workspace_role_id", &mut operation.workspace_role_id)?;
            given.set("expiry_days", &mut operation.expiry_days)?;
            sent(api, operation).await
        }
        "DiscardOrganizationInvitation" => {
            let operation = DiscardOrganizationInvitation::new(
                given.path::<OrganizationId>(0)?,
                given.path::<OrganizationInvitationId>(1)?,
            );
            sent(api, operation).await
        }
        "ListOrganizationMembers" => {
            let mut operation = ListOrganizationMembers::new(given.path::<OrganizationId>(0)?);
            given.set_limit("limit", &mut operation.limit)?;
            given.set("offset", &mut operation.offset)?;
            given.set("search", &mut operation.search)?;
            given.set("sort_key", &mut operation.sort_key)?;
            given.set("sort_order", &mut operation.sort_order)?;
            sent(api, operation).await
        }
        "AddOrganizationMember" => {
            let operation = AddOrganizationMember::new(
                given.path::<OrganizationId>(0)?,
                given.value::<UserId>("user_id")?,
                given.value::<Vec<OrganizationRoleId>>("role_ids")?,
            );
            sent(api, operation).await
        }
        "UpdateOrganizationMember" => {
            let mut operation = UpdateOrganizationMember::new(
                given.path::<OrganizationId>(0)?,
                given.path::<OrganizationMembershipId>(1)?,
            );
            given.set("role_ids", &mut operation.role_ids)?;
            given.set("public_metadata", &mut operation.public_metadata)?;
            sent(api, operation).await
        }
        "RemoveOrganizationMember" => {
            let operation = RemoveOrganizationMember::new(
                given.path::<OrganizationId>(0)?,
                given.path::<OrganizationMembershipId>(1)?,
            );
            sent(api, operation).await
        }
        "AddOrganizationMemberRole" => {
            let operation = AddOrganizationMemberRole::new(
                given.path::<OrganizationId>(0)?,
                given.path::<OrganizationMembershipId>(1)?,
                given.path::<OrganizationRoleId>(2)?,
            );
            sent(api, operation).await
        }
        "RemoveOrganizationMemberRole" => {
            let operation = RemoveOrganizationMemberRole::new(
                given.path::<OrganizationId>(0)?,
                given.path::<OrganizationMembershipId>(1)?,
                given.path::<OrganizationRoleId>(2)?,
            );
            sent(api, operation).await
        }
        "ListOrganizationRoles" => {
            let operation = ListOrganizationRoles::new(given.path::<OrganizationId>(0)?);
            sent(api, operation).await
        }
        "CreateOrganizationRole" => {
            let operation = CreateOrganizationRole::new(
                given.path::<OrganizationId>(0)?,
                given.value::<String>("name")?,
                given.value::<Vec<String>>("permissions")?,
            );
            sent(api, operation).await
        }
        "UpdateOrganizationRole" => {
            let mut operation = UpdateOrganizationRole::new(
                given.path::<OrganizationId>(0)?,
                given.path::<OrganizationRoleId>(1)?,
            );
            given.set("name", &mut operation.name)?;
            given.set("permissions", &mut operation.permissions)?;
            sent(api, operation).await
        }
        "DeleteOrganizationRole" => {
            let operation = DeleteOrganizationRole::new(
                given.path::<OrganizationId>(0)?,
                given.path::<OrganizationRoleId>(1)?,
            );
            sent(api, operation).await
        }
        "CreateWorkspaceForOrganization" => {
            let mut operation = CreateWorkspaceForOrganization::new(
                given.path::<OrganizationId>(0)?,
                given.value::<String>("name")?,
            );
            given.set("description", &mut operation.description)?;
            given.set("public_metadata", &mut operation.public_metadata)?;
            given.set("private_metadata", &mut operation.private_metadata)?;
            given.set_file("workspace_image", &mut operation.workspace_image)?;
            sent(api, operation).await
        }
        _ => return Ok(None),
    };
    Ok(Some(outcome))
}
