use http::Method;

use super::types::User;
use crate::client::{ApiError, Call, Operation, OperationRequest, Page, PageSize, Paged, json};

/// `GET /users`
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ListUsers {
    /// How many at most.
    pub limit: PageSize,
    /// How many to skip.
    pub offset: u64,
    /// What the platform looks for in them.
    pub search: Option<String>,
    /// The field that they are sorted by.
    pub sort_key: Option<UserSortKey>,
    /// Which way they are sorted.
    pub sort_order: Option<SortOrder>,
}

impl Operation for ListUsers {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/users";
    type Output = Page<User>;

    fn fill(&mut self, request: OperationRequest, _: u128) -> Result<OperationRequest, ApiError> {
        Ok(request
            .query("limit", self.limit.to_string())
            .query("offset", self.offset.to_string())
            .query_option("search", self.search.as_deref())
            .query_option("sort_key", self.sort_key)
            .query_option("sort_order", self.sort_order))
    }

    fn read(body: &[u8]) -> Result<Self::Output, ApiError> {
        json(body)
    }
}

impl Paged for ListUsers {
    type Item = User;

    fn offset(&self) -> u64 {
        self.offset
    }

    fn set_offset(&mut self, offset: u64) {
        self.offset = offset;
    }
}

impl Call<ListUsers> {
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
    pub fn sort_key(mut self, sort_key: UserSortKey) -> Self {
        self.operation.sort_key = Some(sort_key);
        self
    }

    /// Which way they are sorted.
    pub fn sort_order(mut self, sort_order: SortOrder) -> Self {
        self.operation.sort_order = Some(sort_order);
        self
    }
}

/// The fields that users are sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UserSortKey {
    /// When the user was made.
    CreatedAt,
    /// The user name.
    Username,
    /// The primary e-mail address.
    Email,
    /// The primary phone number.
    PhoneNumber,
}

impl AsRef<str> for UserSortKey {
    fn as_ref(&self) -> &str {
        match self {
            Self::CreatedAt => "created_at",
            Self::Username => "username",
            Self::Email => "email",
            Self::PhoneNumber => "phone_number",
        }
    }
}

/// Which way a listing is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SortOrder {
    /// The smallest first.
    Ascending,
    /// The largest first.
    Descending,
}

impl AsRef<str> for SortOrder {
    fn as_ref(&self) -> &str {
        match self {
            Self::Ascending => "asc",
            Self::Descending => "desc",
        }
    }
}
