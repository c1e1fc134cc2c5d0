use http::Method;
use serde::{Deserialize, Serialize};

use super::{Api, DateTime, OrganizationId, SortOrder};
use crate::client::{ApiError, Call, Operation, OperationRequest, Page, PageSize, Paged, json};

/// Operations on organizations.
#[derive(Debug, Clone)]
pub struct OrganizationsApi(pub(super) Api);

impl OrganizationsApi {
    /// Lists the organizations of the deployment.
    pub fn list(&self) -> Call<ListOrganizations> {
        self.0.call(ListOrganizations::default())
    }
}

/// `GET /organizations`
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
    type Output = Page<Organization>;

    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request
            .query("limit", self.limit.to_string())
            .query("offset", self.offset.to_string())
            .query_option("search", self.search.as_deref())
            .query_option("sort_key", self.sort_key.as_deref())
            .query_option("sort_order", self.sort_order))
    }

    fn read(body: &[u8]) -> Result<Self::Output, ApiError> {
        json(body)
    }
}

impl Paged for ListOrganizations {
    type Item = Organization;

    fn offset(&self) -> u64 {
        self.offset
    }

    fn set_offset(&mut self, offset: u64) {
        self.offset = offset;
    }
}

impl Call<ListOrganizations> {
    /// How many at most.
    pub fn limit(mut self, limit: PageSize) -> Self {
        self.operation.limit = limit;
        self
    }

    /// How many to skip.
    pub fn offset(mut self, offset: u64) -> Self {
        self.operation.offset = offset;
        self
    }

    /// What the platform looks for in them.
    pub fn search(mut self, search: impl Into<String>) -> Self {
        self.operation.search = Some(search.into());
        self
    }

    /// The field that they are sorted by.
    pub fn sort_key(mut self, sort_key: impl Into<String>) -> Self {
        self.operation.sort_key = Some(sort_key.into());
        self
    }

    /// Which way they are sorted.
    pub fn sort_order(mut self, sort_order: SortOrder) -> Self {
        self.operation.sort_order = Some(sort_order);
        self
    }
}

/// An organization.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Organization {
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
    /// Its description.
    pub description: String,
    /// How many members it has.
    pub member_count: i64,
    /// What everybody may read of it.
    #[serde(default)]
    pub public_metadata: serde_json::Value,
    /// What only backends may read of it.
    #[serde(default)]
    pub private_metadata: serde_json::Value,
}
