// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

//! Organizations: members, roles, invitations, workspaces.

use super::ids::{
    OrganizationId, OrganizationInvitationId, OrganizationMembershipId, OrganizationRoleId, UserId,
    WorkspaceId, WorkspaceRoleId,
};
use super::options::options;
use super::record::record;
use super::shared::{Organization, OrganizationRole, Segment, SortOrder, Workspace};
use super::{Api, DateTime};
use crate::client::{
    ApiError, Call, Image, Json, Multipart, Nothing, Operation, OperationRequest, Page, PageSize, Paged,
};
use crate::secret::Secret;
use http::Method;
use serde::Serialize;
use serde_json::Value;

/// Organizations: members, roles, invitations, workspaces.
#[derive(Debug, Clone)]
pub struct OrganizationsApi(Api);

impl Api {
    /// Organizations: members, roles, invitations, workspaces.
    pub fn organizations(&self) -> OrganizationsApi {
        OrganizationsApi(self.clone())
    }
}

impl OrganizationsApi {
    /// Lists the organizations of the deployment.
    pub fn list(&self) -> Call<ListOrganizations> {
        self.0.call(ListOrganizations::default())
    }

    /// Creates an organization.
    pub fn create(&self, name: impl Into<String>) -> Call<CreateOrganization> {
        self.0.call(CreateOrganization::new(name))
    }

    /// Gets the organization.
    pub fn get(&self, organization_id: &OrganizationId) -> Call<GetOrganization> {
        self.0.call(GetOrganization::new(organization_id.clone()))
    }

    /// Changes the organization.
    pub fn update(&self, organization_id: &OrganizationId) -> Call<UpdateOrganization> {
        self.0.call(UpdateOrganization::new(organization_id.clone()))
    }

    /// Deletes the organization.
    pub fn delete(&self, organization_id: &OrganizationId) -> Call<DeleteOrganization> {
        self.0.call(DeleteOrganization::new(organization_id.clone()))
    }

    /// Lists the organization invitations.
    pub fn list_invitations(&self, organization_id: &OrganizationId) -> Call<ListOrganizationInvitations> {
        self.0.call(ListOrganizationInvitations::new(organization_id.clone()))
    }

    /// Creates an organization invitation.
    pub fn create_invitation(
        &self,
        organization_id: &OrganizationId,
        email: impl Into<String>,
    ) -> Call<CreateOrganizationInvitation> {
        self.0.call(CreateOrganizationInvitation::new(organization_id.clone(), email))
    }

    /// Discards the organization invitation.
    pub fn discard_invitation(
        &self,
        organization_id: &OrganizationId,
        invitation_id: &OrganizationInvitationId,
    ) -> Call<DiscardOrganizationInvitation> {
        self.0.call(DiscardOrganizationInvitation::new(organization_id.clone(), invitation_id.clone()))
    }

    /// Lists the organization members.
    pub fn list_members(&self, organization_id: &OrganizationId) -> Call<ListOrganizationMembers> {
        self.0.call(ListOrganizationMembers::new(organization_id.clone()))
    }

    /// Adds an organization member.
    pub fn add_member(
        &self,
        organization_id: &OrganizationId,
        user_id: &UserId,
        role_ids: impl Into<Vec<OrganizationRoleId>>,
    ) -> Call<AddOrganizationMember> {
        self.0.call(AddOrganizationMember::new(organization_id.clone(), user_id.clone(), role_ids))
    }

    /// Changes the organization member.
    pub fn update_member(
        &self,
        organization_id: &OrganizationId,
        membership_id: &OrganizationMembershipId,
    ) -> Call<UpdateOrganizationMember> {
        self.0.call(UpdateOrganizationMember::new(organization_id.clone(), membership_id.clone()))
    }

    /// Removes the organization member.
    pub fn remove_member(
        &self,
        organization_id: &OrganizationId,
        membership_id: &OrganizationMembershipId,
    ) -> Call<RemoveOrganizationMember> {
        self.0.call(RemoveOrganizationMember::new(organization_id.clone(), membership_id.clone()))
    }

    /// Adds an organization member role.
    pub fn add_member_role(
        &self,
        organization_id: &OrganizationId,
        membership_id: &OrganizationMembershipId,
        role_id: &OrganizationRoleId,
    ) -> Call<AddOrganizationMemberRole> {
        self.0.call(AddOrganizationMemberRole::new(
            organization_id.clone(),
            membership_id.clone(),
            role_id.clone(),
        ))
    }

    /// Removes the organization member role.
    pub fn remove_member_role(
        &self,
        organization_id: &OrganizationId,
        membership_id: &OrganizationMembershipId,
        role_id: &OrganizationRoleId,
    ) -> Call<RemoveOrganizationMemberRole> {
        self.0.call(RemoveOrganizationMemberRole::new(
            organization_id.clone(),
            membership_id.clone(),
            role_id.clone(),
        ))
    }

    /// Lists the organization roles.
    pub fn list_roles(&self, organization_id: &OrganizationId) -> Call<ListOrganizationRoles> {
        self.0.call(ListOrganizationRoles::new(organization_id.clone()))
    }

    /// Creates an organization role.
    pub fn create_role(
        &self,
        organization_id: &OrganizationId,
        name: impl Into<String>,
        permissions: impl Into<Vec<String>>,
    ) -> Call<CreateOrganizationRole> {
        self.0.call(CreateOrganizationRole::new(organization_id.clone(), name, permissions))
    }

    /// Changes the organization role.
    pub fn update_role(
        &self,
        organization_id: &OrganizationId,
        role_id: &OrganizationRoleId,
    ) -> Call<UpdateOrganizationRole> {
        self.0.call(UpdateOrganizationRole::new(organization_id.clone(), role_id.clone()))
    }

    /// Deletes the organization role.
    pub fn delete_role(
        &self,
        organization_id: &OrganizationId,
        role_id: &OrganizationRoleId,
    ) -> Call<DeleteOrganizationRole> {
        self.0.call(DeleteOrganizationRole::new(organization_id.clone(), role_id.clone()))
    }

    /// Creates a workspace in an organization.
    pub fn create_workspace(
        &self,
        organization_id: &OrganizationId,
        name: impl Into<String>,
    ) -> Call<CreateWorkspaceForOrganization> {
        self.0.call(CreateWorkspaceForOrganization::new(organization_id.clone(), name))
    }
}

/// `GET /organizations`: Lists the organizations of the deployment.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ListOrganizations {
    /// How many at most.
    pub limit: PageSize,
    /// How many to skip.
    pub offset: u64,
    /// What the platform looks for in them.
    pub search: Option<String>,
    /// The field that they are sorted by.
    pub sort_key: Option<String>,
    /// Which way they are sorted.
    pub sort_order: Option<SortOrder>,
}

impl Operation for ListOrganizations {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/organizations";
    type Answer = Json<Page<Organization>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request
            .query("limit", &self.limit)
            .query("offset", &self.offset)
            .query("search", &self.search)
            .query("sort_key", &self.sort_key)
            .query("sort_order", &self.sort_order))
    }
}

impl Paged for ListOrganizations {
    type Page = Page<Organization>;

    fn advance(&mut self, page: &Self::Page) -> bool {
        page.advance(&mut self.offset)
    }
}

options! {
ListOrganizations {
/// How many at most.
set limit: impl Into<PageSize>,
/// How many to skip.
set offset: u64,
/// What the platform looks for in them.
some search: impl Into<String>,
/// The field that they are sorted by.
some sort_key: impl Into<String>,
/// Which way they are sorted.
some sort_order: impl Into<SortOrder>,
}
}

/// `POST /organizations`: Creates an organization.
#[derive(Debug)]
#[non_exhaustive]
pub struct CreateOrganization {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// What everybody may read of it.
    pub public_metadata: Option<Value>,
    /// What only backends may read of it.
    pub private_metadata: Option<Value>,
    /// The image.
    pub organization_image: Option<Image>,
}

impl CreateOrganization {
    /// With what it must have.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            description: None,
            public_metadata: None,
            private_metadata: None,
            organization_image: None,
        }
    }
}

impl Operation for CreateOrganization {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/organizations";
    type Answer = Json<Organization>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, nonce: u128) -> Result<OperationRequest, ApiError> {
        let form = Multipart::new(nonce)
            .text("name", &self.name)
            .text("description", &self.description)
            .json("public_metadata", self.public_metadata.as_ref())?
            .json("private_metadata", self.private_metadata.as_ref())?
            .files("organization_image", self.organization_image.take())?;
        request.multipart(form)
    }
}

options! {
CreateOrganization {
/// What it is for.
some description: impl Into<String>,
/// What everybody may read of it.
some public_metadata: impl Into<Value>,
/// What only backends may read of it.
some private_metadata: impl Into<Value>,
/// The image.
some organization_image: impl Into<Image>,
}
}

/// `GET /organizations/{organization_id}`: Gets the organization.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetOrganization {
    /// The organization.
    pub organization_id: OrganizationId,
}

impl GetOrganization {
    /// With what it must have.
    pub fn new(organization_id: OrganizationId) -> Self {
        Self { organization_id }
    }
}

impl Operation for GetOrganization {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/organizations/{organization_id}";
    type Answer = Json<OrganizationDetails>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("organization_id", &self.organization_id)
    }
}

/// `PATCH /organizations/{organization_id}`: Changes the organization.
#[derive(Debug)]
#[non_exhaustive]
pub struct UpdateOrganization {
    /// The organization.
    pub organization_id: OrganizationId,
    /// Its name.
    pub name: Option<String>,
    /// What it is for.
    pub description: Option<String>,
    /// What everybody may read of it.
    pub public_metadata: Option<Value>,
    /// What only backends may read of it.
    pub private_metadata: Option<Value>,
    /// Whether the image is removed.
    pub remove_image: Option<bool>,
    /// The image.
    pub organization_image: Option<Image>,
}

impl UpdateOrganization {
    /// With what it must have.
    pub fn new(organization_id: OrganizationId) -> Self {
        Self {
            organization_id,
            name: None,
            description: None,
            public_metadata: None,
            private_metadata: None,
            remove_image: None,
            organization_image: None,
        }
    }
}

impl Operation for UpdateOrganization {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/organizations/{organization_id}";
    type Answer = Json<Organization>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, nonce: u128) -> Result<OperationRequest, ApiError> {
        let form = Multipart::new(nonce)
            .text("name", &self.name)
            .text("description", &self.description)
            .json("public_metadata", self.public_metadata.as_ref())?
            .json("private_metadata", self.private_metadata.as_ref())?
            .text("remove_image", &self.remove_image)
            .files("organization_image", self.organization_image.take())?;
        request.path("organization_id", &self.organization_id)?.multipart(form)
    }
}

options! {
UpdateOrganization {
/// Its name.
some name: impl Into<String>,
/// What it is for.
some description: impl Into<String>,
/// What everybody may read of it.
some public_metadata: impl Into<Value>,
/// What only backends may read of it.
some private_metadata: impl Into<Value>,
/// Whether the image is removed.
some remove_image: bool,
/// The image.
some organization_image: impl Into<Image>,
}
}

/// `DELETE /organizations/{organization_id}`: Deletes the organization.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteOrganization {
    /// The organization.
    pub organization_id: OrganizationId,
}

impl DeleteOrganization {
    /// With what it must have.
    pub fn new(organization_id: OrganizationId) -> Self {
        Self { organization_id }
    }
}

impl Operation for DeleteOrganization {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/organizations/{organization_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("organization_id", &self.organization_id)
    }
}

/// `GET /organizations/{organization_id}/invitations`: Lists the organization invitations.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListOrganizationInvitations {
    /// The organization.
    pub organization_id: OrganizationId,
    /// The workspace.
    pub workspace_id: Option<WorkspaceId>,
    /// Whether deleted ones are listed, too.
    pub include_deleted: Option<bool>,
}

impl ListOrganizationInvitations {
    /// With what it must have.
    pub fn new(organization_id: OrganizationId) -> Self {
        Self { organization_id, workspace_id: None, include_deleted: None }
    }
}

impl Operation for ListOrganizationInvitations {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/organizations/{organization_id}/invitations";
    type Answer = Json<Page<OrganizationInvitation>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request
            .path("organization_id", &self.organization_id)?
            .query("workspace_id", &self.workspace_id)
            .query("include_deleted", &self.include_deleted))
    }
}

options! {
ListOrganizationInvitations {
/// The workspace.
some workspace_id: impl Into<WorkspaceId>,
/// Whether deleted ones are listed, too.
some include_deleted: bool,
}
}

/// `POST /organizations/{organization_id}/invitations`: Creates an organization invitation.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct CreateOrganizationInvitation {
    /// The organization.
    #[serde(skip)]
    pub organization_id: OrganizationId,
    /// The e-mail address.
    pub email: String,
    /// The role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role_id: Option<OrganizationRoleId>,
    /// The workspace.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workspace_id: Option<WorkspaceId>,
    /// The workspace role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workspace_role_id: Option<WorkspaceRoleId>,
    /// After how many days it expires.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expiry_days: Option<i64>,
}

impl CreateOrganizationInvitation {
    /// With what it must have.
    pub fn new(organization_id: OrganizationId, email: impl Into<String>) -> Self {
        Self {
            organization_id,
            email: email.into(),
            role_id: None,
            workspace_id: None,
            workspace_role_id: None,
            expiry_days: None,
        }
    }
}

impl Operation for CreateOrganizationInvitation {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/organizations/{organization_id}/invitations";
    type Answer = Json<OrganizationInvitationSummary>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("organization_id", &self.organization_id)?.json(self)
    }
}

options! {
CreateOrganizationInvitation {
/// The role.
some role_id: impl Into<OrganizationRoleId>,
/// The workspace.
some workspace_id: impl Into<WorkspaceId>,
/// The workspace role.
some workspace_role_id: impl Into<WorkspaceRoleId>,
/// After how many days it expires.
some expiry_days: i64,
}
}

/// `POST /organizations/{organization_id}/invitations/{invitation_id}/discard`: Discards the organization invitation.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DiscardOrganizationInvitation {
    /// The organization.
    pub organization_id: OrganizationId,
    /// The invitation.
    pub invitation_id: OrganizationInvitationId,
}

impl DiscardOrganizationInvitation {
    /// With what it must have.
    pub fn new(organization_id: OrganizationId, invitation_id: OrganizationInvitationId) -> Self {
        Self { organization_id, invitation_id }
    }
}

impl Operation for DiscardOrganizationInvitation {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/organizations/{organization_id}/invitations/{invitation_id}/discard";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("organization_id", &self.organization_id)?.path("invitation_id", &self.invitation_id)
    }
}

/// `GET /organizations/{organization_id}/members`: Lists the organization members.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListOrganizationMembers {
    /// The organization.
    pub organization_id: OrganizationId,
    /// How many at most.
    pub limit: PageSize,
    /// How many to skip.
    pub offset: u64,
    /// What the platform looks for in them.
    pub search: Option<String>,
    /// The field that they are sorted by.
    pub sort_key: Option<String>,
    /// Which way they are sorted.
    pub sort_order: Option<SortOrder>,
}

impl ListOrganizationMembers {
    /// With what it must have.
    pub fn new(organization_id: OrganizationId) -> Self {
        Self {
            organization_id,
            limit: PageSize::default(),
            offset: 0,
            search: None,
            sort_key: None,
            sort_order: None,
        }
    }
}

impl Operation for ListOrganizationMembers {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/organizations/{organization_id}/members";
    type Answer = Json<Page<OrganizationMemberDetails>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request
            .path("organization_id", &self.organization_id)?
            .query("limit", &self.limit)
            .query("offset", &self.offset)
            .query("search", &self.search)
            .query("sort_key", &self.sort_key)
            .query("sort_order", &self.sort_order))
    }
}

impl Paged for ListOrganizationMembers {
    type Page = Page<OrganizationMemberDetails>;

    fn advance(&mut self, page: &Self::Page) -> bool {
        page.advance(&mut self.offset)
    }
}

options! {
ListOrganizationMembers {
/// How many at most.
set limit: impl Into<PageSize>,
/// How many to skip.
set offset: u64,
/// What the platform looks for in them.
some search: impl Into<String>,
/// The field that they are sorted by.
some sort_key: impl Into<String>,
/// Which way they are sorted.
some sort_order: impl Into<SortOrder>,
}
}

/// `POST /organizations/{organization_id}/members`: Adds an organization member.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct AddOrganizationMember {
    /// The organization.
    #[serde(skip)]
    pub organization_id: OrganizationId,
    /// The user.
    pub user_id: UserId,
    /// The roles.
    pub role_ids: Vec<OrganizationRoleId>,
}

impl AddOrganizationMember {
    /// With what it must have.
    pub fn new(
        organization_id: OrganizationId,
        user_id: UserId,
        role_ids: impl Into<Vec<OrganizationRoleId>>,
    ) -> Self {
        Self { organization_id, user_id, role_ids: role_ids.into() }
    }
}

impl Operation for AddOrganizationMember {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/organizations/{organization_id}/members";
    type Answer = Json<OrganizationMemberDetails>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("organization_id", &self.organization_id)?.json(self)
    }
}

/// `PATCH /organizations/{organization_id}/members/{membership_id}`: Changes the organization member.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct UpdateOrganizationMember {
    /// The organization.
    #[serde(skip)]
    pub organization_id: OrganizationId,
    /// The membership.
    #[serde(skip)]
    pub membership_id: OrganizationMembershipId,
    /// The roles.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role_ids: Option<Vec<OrganizationRoleId>>,
    /// What everybody may read of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public_metadata: Option<Value>,
}

impl UpdateOrganizationMember {
    /// With what it must have.
    pub fn new(organization_id: OrganizationId, membership_id: OrganizationMembershipId) -> Self {
        Self { organization_id, membership_id, role_ids: None, public_metadata: None }
    }
}

impl Operation for UpdateOrganizationMember {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/organizations/{organization_id}/members/{membership_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request
            .path("organization_id", &self.organization_id)?
            .path("membership_id", &self.membership_id)?
            .json(self)
    }
}

options! {
UpdateOrganizationMember {
/// The roles.
some role_ids: impl Into<Vec<OrganizationRoleId>>,
/// What everybody may read of it.
some public_metadata: impl Into<Value>,
}
}

/// `DELETE /organizations/{organization_id}/members/{membership_id}`: Removes the organization member.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RemoveOrganizationMember {
    /// The organization.
    pub organization_id: OrganizationId,
    /// The membership.
    pub membership_id: OrganizationMembershipId,
}

impl RemoveOrganizationMember {
    /// With what it must have.
    pub fn new(organization_id: OrganizationId, membership_id: OrganizationMembershipId) -> Self {
        Self { organization_id, membership_id }
    }
}

impl Operation for RemoveOrganizationMember {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/organizations/{organization_id}/members/{membership_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("organization_id", &self.organization_id)?.path("membership_id", &self.membership_id)
    }
}

/// `POST /organizations/{organization_id}/members/{membership_id}/roles/{role_id}`: Adds an organization member role.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AddOrganizationMemberRole {
    /// The organization.
    pub organization_id: OrganizationId,
    /// The membership.
    pub membership_id: OrganizationMembershipId,
    /// The role.
    pub role_id: OrganizationRoleId,
}

impl AddOrganizationMemberRole {
    /// With what it must have.
    pub fn new(
        organization_id: OrganizationId,
        membership_id: OrganizationMembershipId,
        role_id: OrganizationRoleId,
    ) -> Self {
        Self { organization_id, membership_id, role_id }
    }
}

impl Operation for AddOrganizationMemberRole {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/organizations/{organization_id}/members/{membership_id}/roles/{role_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request
            .path("organization_id", &self.organization_id)?
            .path("membership_id", &self.membership_id)?
            .path("role_id", &self.role_id)
    }
}

/// `DELETE /organizations/{organization_id}/members/{membership_id}/roles/{role_id}`: Removes the organization member role.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RemoveOrganizationMemberRole {
    /// The organization.
    pub organization_id: OrganizationId,
    /// The membership.
    pub membership_id: OrganizationMembershipId,
    /// The role.
    pub role_id: OrganizationRoleId,
}

impl RemoveOrganizationMemberRole {
    /// With what it must have.
    pub fn new(
        organization_id: OrganizationId,
        membership_id: OrganizationMembershipId,
        role_id: OrganizationRoleId,
    ) -> Self {
        Self { organization_id, membership_id, role_id }
    }
}

impl Operation for RemoveOrganizationMemberRole {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/organizations/{organization_id}/members/{membership_id}/roles/{role_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request
            .path("organization_id", &self.organization_id)?
            .path("membership_id", &self.membership_id)?
            .path("role_id", &self.role_id)
    }
}

/// `GET /organizations/{organization_id}/roles`: Lists the organization roles.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListOrganizationRoles {
    /// The organization.
    pub organization_id: OrganizationId,
}

impl ListOrganizationRoles {
    /// With what it must have.
    pub fn new(organization_id: OrganizationId) -> Self {
        Self { organization_id }
    }
}

impl Operation for ListOrganizationRoles {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/organizations/{organization_id}/roles";
    type Answer = Json<Page<OrganizationRole>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("organization_id", &self.organization_id)
    }
}

/// `POST /organizations/{organization_id}/roles`: Creates an organization role.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct CreateOrganizationRole {
    /// The organization.
    #[serde(skip)]
    pub organization_id: OrganizationId,
    /// Its name.
    pub name: String,
    /// The permissions that it gives.
    pub permissions: Vec<String>,
}

impl CreateOrganizationRole {
    /// With what it must have.
    pub fn new(
        organization_id: OrganizationId,
        name: impl Into<String>,
        permissions: impl Into<Vec<String>>,
    ) -> Self {
        Self { organization_id, name: name.into(), permissions: permissions.into() }
    }
}

impl Operation for CreateOrganizationRole {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/organizations/{organization_id}/roles";
    type Answer = Json<OrganizationRole>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("organization_id", &self.organization_id)?.json(self)
    }
}

/// `PATCH /organizations/{organization_id}/roles/{role_id}`: Changes the organization role.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct UpdateOrganizationRole {
    /// The organization.
    #[serde(skip)]
    pub organization_id: OrganizationId,
    /// The role.
    #[serde(skip)]
    pub role_id: OrganizationRoleId,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The permissions that it gives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<Vec<String>>,
}

impl UpdateOrganizationRole {
    /// With what it must have.
    pub fn new(organization_id: OrganizationId, role_id: OrganizationRoleId) -> Self {
        Self { organization_id, role_id, name: None, permissions: None }
    }
}

impl Operation for UpdateOrganizationRole {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/organizations/{organization_id}/roles/{role_id}";
    type Answer = Json<OrganizationRole>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("organization_id", &self.organization_id)?.path("role_id", &self.role_id)?.json(self)
    }
}

options! {
UpdateOrganizationRole {
/// Its name.
some name: impl Into<String>,
/// The permissions that it gives.
some permissions: impl Into<Vec<String>>,
}
}

/// `DELETE /organizations/{organization_id}/roles/{role_id}`: Deletes the organization role.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteOrganizationRole {
    /// The organization.
    pub organization_id: OrganizationId,
    /// The role.
    pub role_id: OrganizationRoleId,
}

impl DeleteOrganizationRole {
    /// With what it must have.
    pub fn new(organization_id: OrganizationId, role_id: OrganizationRoleId) -> Self {
        Self { organization_id, role_id }
    }
}

impl Operation for DeleteOrganizationRole {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/organizations/{organization_id}/roles/{role_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("organization_id", &self.organization_id)?.path("role_id", &self.role_id)
    }
}

/// `POST /organizations/{organization_id}/workspaces`: Creates a workspace in an organization.
#[derive(Debug)]
#[non_exhaustive]
pub struct CreateWorkspaceForOrganization {
    /// The organization.
    pub organization_id: OrganizationId,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// What everybody may read of it.
    pub public_metadata: Option<Value>,
    /// What only backends may read of it.
    pub private_metadata: Option<Value>,
    /// The image.
    pub workspace_image: Option<Image>,
}

impl CreateWorkspaceForOrganization {
    /// With what it must have.
    pub fn new(organization_id: OrganizationId, name: impl Into<String>) -> Self {
        Self {
            organization_id,
            name: name.into(),
            description: None,
            public_metadata: None,
            private_metadata: None,
            workspace_image: None,
        }
    }
}

impl Operation for CreateWorkspaceForOrganization {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/organizations/{organization_id}/workspaces";
    type Answer = Json<Workspace>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, nonce: u128) -> Result<OperationRequest, ApiError> {
        let form = Multipart::new(nonce)
            .text("name", &self.name)
            .text("description", &self.description)
            .json("public_metadata", self.public_metadata.as_ref())?
            .json("private_metadata", self.private_metadata.as_ref())?
            .files("workspace_image", self.workspace_image.take())?;
        request.path("organization_id", &self.organization_id)?.multipart(form)
    }
}

options! {
CreateWorkspaceForOrganization {
/// What it is for.
some description: impl Into<String>,
/// What everybody may read of it.
some public_metadata: impl Into<Value>,
/// What only backends may read of it.
some private_metadata: impl Into<Value>,
/// The image.
some workspace_image: impl Into<Image>,
}
}

/// All about an organization.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct OrganizationDetails {
    /// Its id.
    pub id: OrganizationId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// Its name.
    pub name: String,
    /// Where its image is; empty where it has none.
    pub image_url: String,
    /// What it is for.
    pub description: String,
    /// How many members it has.
    pub member_count: i64,
    /// What everybody may read of it.
    pub public_metadata: Value,
    /// What only backends may read of it.
    pub private_metadata: Value,
    /// Its roles.
    pub roles: Vec<OrganizationRole>,
    /// Its workspaces.
    pub workspaces: Vec<Workspace>,
    /// Its segments.
    pub segments: Vec<Segment>,
}

record! {
OrganizationDetails {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "name" name,
must "image_url" image_url,
must "description" description,
must "member_count" member_count,
may "public_metadata" public_metadata,
may "private_metadata" private_metadata,
may "roles" roles,
may "workspaces" workspaces,
may "segments" segments,
}
}

/// An organization invitation.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct OrganizationInvitation {
    /// Its id.
    pub id: OrganizationInvitationId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// The organization.
    pub organization_id: OrganizationId,
    /// The e-mail address.
    pub email: String,
    /// The initial organization role.
    pub initial_organization_role_id: Option<OrganizationRoleId>,
    /// The initial organization role name.
    pub initial_organization_role_name: Option<String>,
    /// The inviter.
    pub inviter_id: Option<UserId>,
    /// The workspace.
    pub workspace_id: Option<WorkspaceId>,
    /// The name of the workspace.
    pub workspace_name: Option<String>,
    /// The initial workspace role.
    pub initial_workspace_role_id: Option<WorkspaceRoleId>,
    /// The initial workspace role name.
    pub initial_workspace_role_name: Option<String>,
    /// Whether it is expired.
    pub expired: bool,
    /// When it expires.
    pub expiry: Option<DateTime>,
    /// The token.
    pub token: Secret,
}

record! {
OrganizationInvitation {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "organization_id" organization_id,
must "email" email,
may "initial_organization_role_id" initial_organization_role_id,
may "initial_organization_role_name" initial_organization_role_name,
may "inviter_id" inviter_id,
may "workspace_id" workspace_id,
may "workspace_name" workspace_name,
may "initial_workspace_role_id" initial_workspace_role_id,
may "initial_workspace_role_name" initial_workspace_role_name,
must "expired" expired,
may "expiry" expiry,
must "token" token,
}
}

/// An organization invitation in short.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct OrganizationInvitationSummary {
    /// Its id.
    pub id: OrganizationInvitationId,
    /// The token.
    pub token: Secret,
    /// The e-mail address.
    pub email: String,
    /// The organization.
    pub organization_id: OrganizationId,
    /// The name of the organization.
    pub organization_name: String,
    /// The workspace.
    pub workspace_id: Option<WorkspaceId>,
}

record! {
OrganizationInvitationSummary {
must "id" id,
must "token" token,
must "email" email,
must "organization_id" organization_id,
must "organization_name" organization_name,
may "workspace_id" workspace_id,
}
}

/// All about an organization member.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct OrganizationMemberDetails {
    /// Its id.
    pub id: OrganizationMembershipId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// The organization.
    pub organization_id: OrganizationId,
    /// The user.
    pub user_id: UserId,
    /// Its roles.
    pub roles: Vec<OrganizationRole>,
    /// What everybody may read of it.
    pub public_metadata: Value,
    /// The first name.
    pub first_name: String,
    /// The last name.
    pub last_name: String,
    /// The user name.
    pub username: Option<String>,
    /// The primary e-mail address.
    pub primary_email_address: Option<String>,
    /// The primary phone number.
    pub primary_phone_number: Option<String>,
    /// When it was user created.
    pub user_created_at: DateTime,
}

record! {
OrganizationMemberDetails {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "organization_id" organization_id,
must "user_id" user_id,
may "roles" roles,
may "public_metadata" public_metadata,
must "first_name" first_name,
must "last_name" last_name,
may "username" username,
may "primary_email_address" primary_email_address,
may "primary_phone_number" primary_phone_number,
must "user_created_at" user_created_at,
}
}
