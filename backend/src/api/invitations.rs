// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

//! Invitations to the deployment, and its waiting list.

use super::ids::{DeploymentId, InvitationId, WaitlistUserId};
use super::options::options;
use super::record::record;
use super::shared::SortOrder;
use super::values::values;
use super::{Api, DateTime};
use crate::client::{ApiError, Call, Json, Nothing, Operation, OperationRequest, Page, PageSize, Paged};
use crate::secret::Secret;
use http::Method;
use serde::Serialize;

/// Invitations to the deployment, and its waiting list.
#[derive(Debug, Clone)]
pub struct InvitationsApi(Api);

impl Api {
    /// Invitations to the deployment, and its waiting list.
    pub fn invitations(&self) -> InvitationsApi {
        InvitationsApi(self.clone())
    }
}

impl InvitationsApi {
    /// Lists the invitations.
    pub fn list(&self) -> Call<ListInvitations> {
        self.0.call(ListInvitations::default())
    }

    /// Invites somebody to the deployment.
    pub fn create(
        &self,
        first_name: impl Into<String>,
        last_name: impl Into<String>,
        email_address: impl Into<String>,
    ) -> Call<InviteUser> {
        self.0.call(InviteUser::new(first_name, last_name, email_address))
    }

    /// Deletes the invitation.
    pub fn delete(&self, invitation_id: &InvitationId) -> Call<DeleteInvitation> {
        self.0.call(DeleteInvitation::new(invitation_id.clone()))
    }

    /// Lists who is on the waiting list.
    pub fn list_waitlist(&self) -> Call<ListWaitlist> {
        self.0.call(ListWaitlist::default())
    }

    /// Invites somebody who is on the waiting list.
    pub fn approve_waitlist_user(&self, waitlist_user_id: &WaitlistUserId) -> Call<ApproveWaitlistUser> {
        self.0.call(ApproveWaitlistUser::new(waitlist_user_id.clone()))
    }
}

/// `GET /invitations`: Lists the invitations.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ListInvitations {
    /// How many at most.
    pub limit: PageSize,
    /// How many to skip.
    pub offset: u64,
    /// What the platform looks for in them.
    pub search: Option<String>,
    /// The field that they are sorted by.
    pub sort_key: Option<InvitationSortKey>,
    /// Which way they are sorted.
    pub sort_order: Option<SortOrder>,
}

impl Operation for ListInvitations {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/invitations";
    type Answer = Json<Page<Invitation>>;

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

impl Paged for ListInvitations {
    type Page = Page<Invitation>;

    fn advance(&mut self, page: &Self::Page) -> bool {
        page.advance(&mut self.offset)
    }
}

options! {
ListInvitations {
/// How many at most.
set limit: impl Into<PageSize>,
/// How many to skip.
set offset: u64,
/// What the platform looks for in them.
some search: impl Into<String>,
/// The field that they are sorted by.
some sort_key: impl Into<InvitationSortKey>,
/// Which way they are sorted.
some sort_order: impl Into<SortOrder>,
}
}

/// `POST /invitations`: Invites somebody to the deployment.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct InviteUser {
    /// The first name.
    pub first_name: String,
    /// The last name.
    pub last_name: String,
    /// The e-mail address.
    pub email_address: String,
    /// After how many days it expires.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expiry_days: Option<i64>,
}

impl InviteUser {
    /// With what it must have.
    pub fn new(
        first_name: impl Into<String>,
        last_name: impl Into<String>,
        email_address: impl Into<String>,
    ) -> Self {
        Self {
            first_name: first_name.into(),
            last_name: last_name.into(),
            email_address: email_address.into(),
            expiry_days: None,
        }
    }
}

impl Operation for InviteUser {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/invitations";
    type Answer = Json<Invitation>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.json(self)
    }
}

options! {
InviteUser {
/// After how many days it expires.
some expiry_days: i64,
}
}

/// `DELETE /invitations/{invitation_id}`: Deletes the invitation.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteInvitation {
    /// The invitation.
    pub invitation_id: InvitationId,
}

impl DeleteInvitation {
    /// With what it must have.
    pub fn new(invitation_id: InvitationId) -> Self {
        Self { invitation_id }
    }
}

impl Operation for DeleteInvitation {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/invitations/{invitation_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("invitation_id", &self.invitation_id)
    }
}

/// `GET /waitlist`: Lists who is on the waiting list.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ListWaitlist {
    /// How many at most.
    pub limit: PageSize,
    /// How many to skip.
    pub offset: u64,
    /// What the platform looks for in them.
    pub search: Option<String>,
    /// The field that they are sorted by.
    pub sort_key: Option<InvitationSortKey>,
    /// Which way they are sorted.
    pub sort_order: Option<SortOrder>,
}

impl Operation for ListWaitlist {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/waitlist";
    type Answer = Json<Page<WaitlistUser>>;

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

impl Paged for ListWaitlist {
    type Page = Page<WaitlistUser>;

    fn advance(&mut self, page: &Self::Page) -> bool {
        page.advance(&mut self.offset)
    }
}

options! {
ListWaitlist {
/// How many at most.
set limit: impl Into<PageSize>,
/// How many to skip.
set offset: u64,
/// What the platform looks for in them.
some search: impl Into<String>,
/// The field that they are sorted by.
some sort_key: impl Into<InvitationSortKey>,
/// Which way they are sorted.
some sort_order: impl Into<SortOrder>,
}
}

/// `POST /waitlist/{waitlist_user_id}/approve`: Invites somebody who is on the waiting list.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ApproveWaitlistUser {
    /// The waitlist user.
    pub waitlist_user_id: WaitlistUserId,
}

impl ApproveWaitlistUser {
    /// With what it must have.
    pub fn new(waitlist_user_id: WaitlistUserId) -> Self {
        Self { waitlist_user_id }
    }
}

impl Operation for ApproveWaitlistUser {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/waitlist/{waitlist_user_id}/approve";
    type Answer = Json<Invitation>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("waitlist_user_id", &self.waitlist_user_id)
    }
}

/// An invitation.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Invitation {
    /// Its id.
    pub id: InvitationId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// The first name.
    pub first_name: String,
    /// The last name.
    pub last_name: String,
    /// The e-mail address.
    pub email_address: String,
    /// The token.
    pub token: Secret,
    /// When it expires.
    pub expiry: DateTime,
}

record! {
Invitation {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "deployment_id" deployment_id,
must "first_name" first_name,
must "last_name" last_name,
must "email_address" email_address,
must "token" token,
must "expiry" expiry,
}
}

/// A waitlist user.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct WaitlistUser {
    /// Its id.
    pub id: WaitlistUserId,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was last changed.
    pub updated_at: DateTime,
    /// The deployment.
    pub deployment_id: DeploymentId,
    /// The e-mail address.
    pub email_address: String,
    /// The first name.
    pub first_name: Option<String>,
    /// The last name.
    pub last_name: Option<String>,
}

record! {
WaitlistUser {
must "id" id,
must "created_at" created_at,
must "updated_at" updated_at,
must "deployment_id" deployment_id,
must "email_address" email_address,
may "first_name" first_name,
may "last_name" last_name,
}
}

values! {
/// The fields that invitations and the waiting list are sorted by.
InvitationSortKey {
/// When it was made.
CreatedAt = "created_at",
/// The e-mail address.
Email = "email",
}
}
