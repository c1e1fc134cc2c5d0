// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

//! Workspaces: members and roles.

use super::ids::{OrganizationId, UserId, WorkspaceId, WorkspaceMembershipId, WorkspaceRoleId};
use super::options::options;
use super::record::record;
use super::shared::{Segment, SortOrder, Workspace, WorkspaceRole};
use super::{Api, DateTime};
use crate::client::{
    ApiError, Call, Image, Json, Multipart, Nothing, Operation, OperationRequest, Page, PageSize, Paged,
};
use http::Method;
use serde::Serialize;
use serde_json::Value;

/// Workspaces: members and roles.
#[derive(Debug, Clone)]
pub struct WorkspacesApi(Api);

impl Api {
    /// Workspaces: members and roles.
    pub fn workspaces(&self) -> WorkspacesApi {
        WorkspacesApi(self.clone())
    }
}

impl WorkspacesApi {
    /// Lists the workspaces of the deployment.
    pub fn list(&self) -> Call<ListWorkspaces> {
        self.0.call(ListWorkspaces::default())
    }

    /// Gets the workspace.
    pub fn get(&self, workspace_id: &WorkspaceId) -> Call<GetWorkspace> {
        self.0.call(GetWorkspace::new(workspace_id.clone()))
    }

    /// Changes the workspace.
    pub fn update(&self, workspace_id: &WorkspaceId) -> Call<UpdateWorkspace> {
        self.0.call(UpdateWorkspace::new(workspace_id.clone()))
    }

    /// Deletes the workspace.
    pub fn delete(&self, workspace_id: &WorkspaceId) -> Call<DeleteWorkspace> {
        self.0.call(DeleteWorkspace::new(workspace_id.clone()))
    }

    /// Lists the workspace members.
    pub fn list_members(&self, workspace_id: &WorkspaceId) -> Call<ListWorkspaceMembers> {
        self.0.call(ListWorkspaceMembers::new(workspace_id.clone()))
    }

    /// Adds a workspace member.
    pub fn add_member(
        &self,
        workspace_id: &WorkspaceId,
        user_id: &UserId,
        role_ids: impl Into<Vec<WorkspaceRoleId>>,
    ) -> Call<AddWorkspaceMember> {
        self.0.call(AddWorkspaceMember::new(workspace_id.clone(), user_id.clone(), role_ids))
    }

    /// Changes the workspace member.
    pub fn update_member(
        &self,
        workspace_id: &WorkspaceId,
        membership_id: &WorkspaceMembershipId,
    ) -> Call<UpdateWorkspaceMember> {
        self.0.call(UpdateWorkspaceMember::new(workspace_id.clone(), membership_id.clone()))
    }

    /// Removes the workspace member.
    pub fn remove_member(
        &self,
        workspace_id: &WorkspaceId,
        membership_id: &WorkspaceMembershipId,
    ) -> Call<RemoveWorkspaceMember> {
        self.0.call(RemoveWorkspaceMember::new(workspace_id.clone(), membership_id.clone()))
    }

    /// Adds a workspace member role.
    pub fn add_member_role(
        &self,
        workspace_id: &WorkspaceId,
        membership_id: &WorkspaceMembershipId,
        role_id: &WorkspaceRoleId,
    ) -> Call<AddWorkspaceMemberRole> {
        self.0.call(AddWorkspaceMemberRole::new(workspace_id.clone(), membership_id.clone(), role_id.clone()))
    }

    /// Removes the workspace member role.
    pub fn remove_member_role(
        &self,
        workspace_id: &WorkspaceId,
        membership_id: &WorkspaceMembershipId,
        role_id: &WorkspaceRoleId,
    ) -> Call<RemoveWorkspaceMemberRole> {
        self.0.call(RemoveWorkspaceMemberRole::new(
            workspace_id.clone(),
            membership_id.clone(),
            role_id.clone(),
        ))
    }

    /// Lists the workspace roles.
    pub fn list_roles(&self, workspace_id: &WorkspaceId) -> Call<ListWorkspaceRoles> {
        self.0.call(ListWorkspaceRoles::new(workspace_id.clone()))
    }

    /// Creates a workspace role.
    pub fn create_role(
        &self,
        workspace_id: &WorkspaceId,
        name: impl Into<String>,
        permissions: impl Into<Vec<String>>,
    ) -> Call<CreateWorkspaceRole> {
        self.0.call(CreateWorkspaceRole::new(workspace_id.clone(), name, permissions))
    }

    /// Changes the workspace role.
    pub fn update_role(
        &self,
        workspace_id: &WorkspaceId,
        role_id: &WorkspaceRoleId,
    ) -> Call<UpdateWorkspaceRole> {
        self.0.call(UpdateWorkspaceRole::new(workspace_id.clone(), role_id.clone()))
    }

    /// Deletes the workspace role.
    pub fn delete_role(
        &self,
        workspace_id: &WorkspaceId,
        role_id: &WorkspaceRoleId,
    ) -> Call<DeleteWorkspaceRole> {
        self.0.call(DeleteWorkspaceRole::new(workspace_id.clone(), role_id.clone()))
    }
}

/// `GET /workspaces`: Lists the workspaces of the deployment.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ListWorkspaces {
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

impl Operation for ListWorkspaces {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/workspaces";
    type Answer = Json<Page<ListedWorkspace>>;

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

impl Paged for ListWorkspaces {
    type Page = Page<ListedWorkspace>;

    fn advance(&mut self, page: &Self::Page) -> bool {
        page.advance(&mut self.offset)
    }
}

options! {
ListWorkspaces {
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

/// `GET /workspaces/{workspace_id}`: Gets the workspace.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetWorkspace {
    /// The workspace.
    pub workspace_id: WorkspaceId,
}

impl GetWorkspace {
    /// With what it must have.
    pub fn new(workspace_id: WorkspaceId) -> Self {
        Self { workspace_id }
    }
}

impl Operation for GetWorkspace {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/workspaces/{workspace_id}";
    type Answer = Json<WorkspaceDetails>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("workspace_id", &self.workspace_id)
    }
}

/// `PATCH /workspaces/{workspace_id}`: Changes the workspace.
#[derive(Debug)]
#[non_exhaustive]
pub struct UpdateWorkspace {
    /// The workspace.
    pub workspace_id: WorkspaceId,
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
    pub workspace_image: Option<Image>,
}

impl UpdateWorkspace {
    /// With what it must have.
    pub fn new(workspace_id: WorkspaceId) -> Self {
        Self {
            workspace_id,
            name: None,
            description: None,
            public_metadata: None,
            private_metadata: None,
            remove_image: None,
            workspace_image: None,
        }
    }
}

impl Operation for UpdateWorkspace {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/workspaces/{workspace_id}";
    type Answer = Json<Workspace>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, nonce: u128) -> Result<OperationRequest, ApiError> {
        let form = Multipart::new(nonce)
            .text("name", &self.name)
            .text("description", &self.description)
            .json("public_metadata", self.public_metadata.as_ref())?
            .json("private_metadata", self.private_metadata.as_ref())?
            .text("remove_image", &self.remove_image)
            .files("workspace_image", self.workspace_image.take())?;
        request.path("workspace_id", &self.workspace_id)?.multipart(form)
    }
}

options! {
UpdateWorkspace {
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
some workspace_image: impl Into<Image>,
}
}

/// `DELETE /workspaces/{workspace_id}`: Deletes the workspace.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteWorkspace {
    /// The workspace.
    pub workspace_id: WorkspaceId,
}

impl DeleteWorkspace {
    /// With what it must have.
    pub fn new(workspace_id: WorkspaceId) -> Self {
        Self { workspace_id }
    }
}

impl Operation for DeleteWorkspace {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/workspaces/{workspace_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("workspace_id", &self.workspace_id)
    }
}

/// `GET /workspaces/{workspace_id}/members`: Lists the workspace members.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListWorkspaceMembers {
    /// The workspace.
    pub workspace_id: WorkspaceId,
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

impl ListWorkspaceMembers {
    /// With what it must have.
    pub fn new(workspace_id: WorkspaceId) -> Self {
        Self {
            workspace_id,
            limit: PageSize::default(),
            offset: 0,
            search: None,
            sort_key: None,
            sort_order: None,
        }
    }
}

impl Operation for ListWorkspaceMembers {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/workspaces/{workspace_id}/members";
    type Answer = Json<Page<WorkspaceMemberDetails>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request
            .path("workspace_id", &self.workspace_id)?
            .query("limit", &self.limit)
            .query("offset", &self.offset)
            .query("search", &self.search)
            .query("sort_key", &self.sort_key)
            .query("sort_order", &self.sort_order))
    }
}

impl Paged for ListWorkspaceMembers {
    type Page = Page<WorkspaceMemberDetails>;

    fn advance(&mut self, page: &Self::Page) -> bool {
        page.advance(&mut self.offset)
    }
}

options! {
ListWorkspaceMembers {
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

/// `POST /workspaces/{workspace_id}/members`: Adds a workspace member.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct AddWorkspaceMember {
    /// The workspace.
    #[serde(skip)]
    pub workspace_id: WorkspaceId,
    /// The user.
    pub user_id: UserId,
    /// The roles.
    pub role_ids: Vec<WorkspaceRoleId>,
}

impl AddWorkspaceMember {
    /// With what it must have.
    pub fn new(
        workspace_id: WorkspaceId,
        user_id: UserId,
        role_ids: impl Into<Vec<WorkspaceRoleId>>,
    ) -> Self {
        Self { workspace_id, user_id, role_ids: role_ids.into() }
    }
}

impl Operation for AddWorkspaceMember {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/workspaces/{workspace_id}/members";
    type Answer = Json<WorkspaceMemberDetails>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("workspace_id", &self.workspace_id)?.json(self)
    }
}

/// `PATCH /workspaces/{workspace_id}/members/{membership_id}`: Changes the workspace member.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct UpdateWorkspaceMember {
    /// The workspace.
    #[serde(skip)]
    pub workspace_id: WorkspaceId,
    /// The membership.
    #[serde(skip)]
    pub membership_id: WorkspaceMembershipId,
    /// The roles.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role_ids: Option<Vec<WorkspaceRoleId>>,
    /// What everybody may read of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public_metadata: Option<Value>,
}

impl UpdateWorkspaceMember {
    /// With what it must have.
    pub fn new(workspace_id: WorkspaceId, membership_id: WorkspaceMembershipId) -> Self {
        Self { workspace_id, membership_id, role_ids: None, public_metadata: None }
    }
}

impl Operation for UpdateWorkspaceMember {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/workspaces/{workspace_id}/members/{membership_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request
            .path("workspace_id", &self.workspace_id)?
            .path("membership_id", &self.membership_id)?
            .json(self)
    }
}

options! {
UpdateWorkspaceMember {
/// The roles.
some role_ids: impl Into<Vec<WorkspaceRoleId>>,
/// What everybody may read of it.
some public_metadata: impl Into<Value>,
}
}

/// `DELETE /workspaces/{workspace_id}/members/{membership_id}`: Removes the workspace member.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RemoveWorkspaceMember {
    /// The workspace.
    pub workspace_id: WorkspaceId,
    /// The membership.
    pub membership_id: WorkspaceMembershipId,
}

impl RemoveWorkspaceMember {
    /// With what it must have.
    pub fn new(workspace_id: WorkspaceId, membership_id: WorkspaceMembershipId) -> Self {
        Self { workspace_id, membership_id }
    }
}

impl Operation for RemoveWorkspaceMember {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/workspaces/{workspace_id}/members/{membership_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("workspace_id", &self.workspace_id)?.path("membership_id", &self.membership_id)
    }
}

/// `POST /workspaces/{workspace_id}/members/{membership_id}/roles/{role_id}`: Adds a workspace member role.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AddWorkspaceMemberRole {
    /// The workspace.
    pub workspace_id: WorkspaceId,
    /// The membership.
    pub membership_id: WorkspaceMembershipId,
    /// The role.
    pub role_id: WorkspaceRoleId,
}

impl AddWorkspaceMemberRole {
    /// With what it must have.
    pub fn new(
        workspace_id: WorkspaceId,
        membership_id: WorkspaceMembershipId,
        role_id: WorkspaceRoleId,
    ) -> Self {
        Self { workspace_id, membership_id, role_id }
    }
}

impl Operation for AddWorkspaceMemberRole {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/workspaces/{workspace_id}/members/{membership_id}/roles/{role_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request
            .path("workspace_id", &self.workspace_id)?
            .path("membership_id", &self.membership_id)?
            .path("role_id", &self.role_id)
    }
}

/// `DELETE /workspaces/{workspace_id}/members/{membership_id}/roles/{role_id}`: Removes the workspace member role.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RemoveWorkspaceMemberRole {
    /// The workspace.
    pub workspace_id: WorkspaceId,
    /// The membership.
    pub membership_id: WorkspaceMembershipId,
    /// The role.
    pub role_id: WorkspaceRoleId,
}

impl RemoveWorkspaceMemberRole {
    /// With what it must have.
    pub fn new(
        workspace_id: WorkspaceId,
        membership_id: WorkspaceMembershipId,
        role_id: WorkspaceRoleId,
    ) -> Self {
        Self { workspace_id, membership_id, role_id }
    }
}

impl Operation for RemoveWorkspaceMemberRole {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/workspaces/{workspace_id}/members/{membership_id}/roles/{role_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request
            .path("workspace_id", &self.workspace_id)?
            .path("membership_id", &self.membership_id)?
            .path("role_id", &self.role_id)
    }
}

/// `GET /workspaces/{workspace_id}/roles`: Lists the workspace roles.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListWorkspaceRoles {
    /// The workspace.
    pub workspace_id: WorkspaceId,
}

impl ListWorkspaceRoles {
    /// With what it must have.
    pub fn new(workspace_id: WorkspaceId) -> Self {
        Self { workspace_id }
    }
}

impl Operation for ListWorkspaceRoles {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/workspaces/{workspace_id}/roles";
    type Answer = Json<Page<WorkspaceRole>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("workspace_id", &self.workspace_id)
    }
}

/// `POST /workspaces/{workspace_id}/roles`: Creates a workspace role.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct CreateWorkspaceRole {
    /// The workspace.
    #[serde(skip)]
    pub workspace_id: WorkspaceId,
    /// Its name.
    pub name: String,
    /// The permissions that it gives.
    pub permissions: Vec<String>,
}

impl CreateWorkspaceRole {
    /// With what it must have.
    pub fn new(
        workspace_id: WorkspaceId,
        name: impl Into<String>,
        permissions: impl Into<Vec<String>>,
    ) -> Self {
        Self { workspace_id, name: name.into(), permissions: permissions.into() }
    }
}

impl Operation for CreateWorkspaceRole {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/workspaces/{workspace_id}/roles";
    type Answer = Json<WorkspaceRole>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("workspace_id", &self.workspace_id)?.json(self)
    }
}

/// `PATCH /workspaces/{workspace_id}/roles/{role_id}`: Changes the workspace role.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct UpdateWorkspaceRole {
    /// The workspace.
    #[serde(skip)]
    pub workspace_id: WorkspaceId,
    /// The role.
    #[serde(skip)]
    pub role_id: WorkspaceRoleId,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The permissions that it gives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<Vec<String>>,
}

impl UpdateWorkspaceRole {
    /// With what it must have.
    pub fn new(workspace_id: WorkspaceId, role_id: WorkspaceRoleId) -> Self {
        Self { workspace_id, role_id, name: None, permissions: None }
    }
}

impl Operation for UpdateWorkspaceRole {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/workspaces/{workspace_id}/roles/{role_id}";
    type Answer = Json<WorkspaceRole>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("workspace_id", &self.workspace_id)?.path("role_id", &self.role_id)?.json(self)
    }
}

options! {
UpdateWorkspaceRole {
/// Its name.
some name: impl Into<String>,
/// The permissions that it gives.
some permissions: impl Into<Vec<String>>,
}
}

/// `DELETE /workspaces/{workspace_id}/roles/{role_id}`: Deletes the workspace role.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteWorkspaceRole {
    /// The workspace.
    pub workspace_id: WorkspaceId,
    /// The role.
    pub role_id: WorkspaceRoleId,
}

impl DeleteWorkspaceRole {
    /// With what it must have.
    pub fn new(workspace_id: WorkspaceId, role_id: WorkspaceRoleId) -> Self {
        Self { workspace_id, role_id }
    }
}

impl Operation for DeleteWorkspaceRole {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/workspaces/{workspace_id}/roles/{role_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("workspace_id", &self.workspace_id)?.path("role_id", &self.role_id)
    }
}

/// All about a workspace.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct WorkspaceDetails {
    /// Its id.
    pub id: WorkspaceId,
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
    pub member_count: i32,
    /// What everybody may read of it.
    pub public_metadata: Value,
    /// What only backends may read of it.
    pub private_metadata: Value,
    /// The organization.
    pub organization_id: OrganizationId,
    /// The name of the organization.
    pub organization_name: String,
    /// Its roles.
    pub roles: Vec<WorkspaceRole>,
    /// Its segments.
    pub segments: Vec<Segment>,
}

record! {
WorkspaceDetails {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "name" name,
must "image_url" image_url,
must "description" description,
must "member_count" member_count,
may "public_metadata" public_metadata,
may "private_metadata" private_metadata,
must "organization_id" organization_id,
must "organization_name" organization_name,
may "roles" roles,
may "segments" segments,
}
}

/// All about a workspace member.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct WorkspaceMemberDetails {
    /// Its id.
    pub id: WorkspaceMembershipId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// The workspace.
    pub workspace_id: WorkspaceId,
    /// The user.
    pub user_id: UserId,
    /// Its roles.
    pub roles: Vec<WorkspaceRole>,
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
WorkspaceMemberDetails {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "workspace_id" workspace_id,
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

/// A listed workspace.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListedWorkspace {
    /// Its id.
    pub id: WorkspaceId,
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
    /// The name of the organization.
    pub organization_name: String,
}

record! {
ListedWorkspace {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "name" name,
must "image_url" image_url,
must "description" description,
must "member_count" member_count,
must "organization_name" organization_name,
}
}
