// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

//! Segments of users, organizations and workspaces.

use super::Api;
use super::ids::{EntityId, SegmentId};
use super::options::options;
use super::record::record;
use super::shared::{Segment, SortOrder};
use crate::client::{ApiError, Call, Json, Nothing, Operation, OperationRequest, Page, PageSize, Paged};
use http::Method;
use serde::{Deserialize, Serialize};

/// Segments of users, organizations and workspaces.
#[derive(Debug, Clone)]
pub struct SegmentsApi(Api);

impl Api {
    /// Segments of users, organizations and workspaces.
    pub fn segments(&self) -> SegmentsApi {
        SegmentsApi(self.clone())
    }
}

impl SegmentsApi {
    /// Lists the segments.
    pub fn list(&self) -> Call<ListSegments> {
        self.0.call(ListSegments::default())
    }

    /// Creates a segment.
    pub fn create(&self, name: impl Into<String>, kind: impl Into<String>) -> Call<CreateSegment> {
        self.0.call(CreateSegment::new(name, kind))
    }

    /// Lists the users, organizations or workspaces that filters or a segment hold.
    pub fn get_data(&self, target_type: impl Into<String>) -> Call<GetSegmentData> {
        self.0.call(GetSegmentData::new(target_type))
    }

    /// Changes the segment.
    pub fn update(&self, segment_id: &SegmentId) -> Call<UpdateSegment> {
        self.0.call(UpdateSegment::new(segment_id.clone()))
    }

    /// Deletes the segment.
    pub fn delete(&self, segment_id: &SegmentId) -> Call<DeleteSegment> {
        self.0.call(DeleteSegment::new(segment_id.clone()))
    }

    /// Puts a user, organization or workspace into a segment.
    pub fn assign(&self, segment_id: &SegmentId, entity_id: &EntityId) -> Call<AssignToSegment> {
        self.0.call(AssignToSegment::new(segment_id.clone(), entity_id.clone()))
    }

    /// Takes a user, organization or workspace out of a segment.
    pub fn remove(&self, segment_id: &SegmentId, entity_id: &EntityId) -> Call<RemoveFromSegment> {
        self.0.call(RemoveFromSegment::new(segment_id.clone(), entity_id.clone()))
    }
}

/// `GET /segments`: Lists the segments.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ListSegments {
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

impl Operation for ListSegments {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/segments";
    type Answer = Json<Page<Segment>>;

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

impl Paged for ListSegments {
    type Page = Page<Segment>;

    fn advance(&mut self, page: &Self::Page) -> bool {
        page.advance(&mut self.offset)
    }
}

options! {
ListSegments {
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

/// `POST /segments`: Creates a segment.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct CreateSegment {
    /// Its name.
    pub name: String,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: String,
}

impl CreateSegment {
    /// With what it must have.
    pub fn new(name: impl Into<String>, kind: impl Into<String>) -> Self {
        Self { name: name.into(), kind: kind.into() }
    }
}

impl Operation for CreateSegment {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/segments";
    type Answer = Json<Segment>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.json(self)
    }
}

/// `POST /segments/data`: Lists the users, organizations or workspaces that filters or a segment hold.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct GetSegmentData {
    /// What is looked for: `user`, `organization` or `workspace`.
    pub target_type: String,
    /// The filters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filters: Option<SegmentDataFilters>,
}

impl GetSegmentData {
    /// With what it must have.
    pub fn new(target_type: impl Into<String>) -> Self {
        Self { target_type: target_type.into(), filters: None }
    }
}

impl Operation for GetSegmentData {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/segments/data";
    type Answer = Json<Page<AnalyzedEntity>>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.json(self)
    }

    fn is_repeatable(&self) -> bool {
        true
    }
}

options! {
GetSegmentData {
/// The filters.
some filters: impl Into<SegmentDataFilters>,
}
}

/// `PATCH /segments/{segment_id}`: Changes the segment.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct UpdateSegment {
    /// The segment.
    #[serde(skip)]
    pub segment_id: SegmentId,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl UpdateSegment {
    /// With what it must have.
    pub fn new(segment_id: SegmentId) -> Self {
        Self { segment_id, name: None }
    }
}

impl Operation for UpdateSegment {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/segments/{segment_id}";
    type Answer = Json<Segment>;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("segment_id", &self.segment_id)?.json(self)
    }
}

options! {
UpdateSegment {
/// Its name.
some name: impl Into<String>,
}
}

/// `DELETE /segments/{segment_id}`: Deletes the segment.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteSegment {
    /// The segment.
    pub segment_id: SegmentId,
}

impl DeleteSegment {
    /// With what it must have.
    pub fn new(segment_id: SegmentId) -> Self {
        Self { segment_id }
    }
}

impl Operation for DeleteSegment {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/segments/{segment_id}";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("segment_id", &self.segment_id)
    }
}

/// `POST /segments/{segment_id}/assign`: Puts a user, organization or workspace into a segment.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct AssignToSegment {
    /// The segment.
    #[serde(skip)]
    pub segment_id: SegmentId,
    /// The user, organization or workspace.
    pub entity_id: EntityId,
}

impl AssignToSegment {
    /// With what it must have.
    pub fn new(segment_id: SegmentId, entity_id: EntityId) -> Self {
        Self { segment_id, entity_id }
    }
}

impl Operation for AssignToSegment {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/segments/{segment_id}/assign";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("segment_id", &self.segment_id)?.json(self)
    }
}

/// `POST /segments/{segment_id}/remove`: Takes a user, organization or workspace out of a segment.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct RemoveFromSegment {
    /// The segment.
    #[serde(skip)]
    pub segment_id: SegmentId,
    /// The user, organization or workspace.
    pub entity_id: EntityId,
}

impl RemoveFromSegment {
    /// With what it must have.
    pub fn new(segment_id: SegmentId, entity_id: EntityId) -> Self {
        Self { segment_id, entity_id }
    }
}

impl Operation for RemoveFromSegment {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/segments/{segment_id}/remove";
    type Answer = Nothing;

    #[inline]
    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        request.path("segment_id", &self.segment_id)?.json(self)
    }
}

/// A user, organization or workspace that a segment holds.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AnalyzedEntity {
    /// Its id.
    pub id: EntityId,
    /// Its name.
    pub name: Option<String>,
    /// The first name.
    pub first_name: Option<String>,
    /// The last name.
    pub last_name: Option<String>,
}

record! {
AnalyzedEntity {
must "id" id,
may "name" name,
may "first_name" first_name,
may "last_name" last_name,
}
}

/// An organization filter.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct OrganizationFilter {
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// The segment data filters.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SegmentDataFilters {
    /// The user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user: Option<UserFilter>,
    /// The organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<OrganizationFilter>,
    /// The workspace.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workspace: Option<WorkspaceFilter>,
    /// The segment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segment_id: Option<SegmentId>,
}

/// A user filter.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserFilter {
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The phone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

/// A workspace filter.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WorkspaceFilter {
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}
