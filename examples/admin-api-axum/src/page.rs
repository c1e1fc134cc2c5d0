//! A page of a listing: what the caller asks for, and what it gets.

use axum::extract::{FromRequestParts, Query};
use http::request::Parts;
use serde::Serialize;
use wacht_backend::{Page, PageSize};
use wacht_core::{Error, ErrorCode};

/// Which page, from `limit`, `offset` and `search` of the query.
#[derive(Debug, Default)]
pub(crate) struct Window {
    pub(crate) limit: PageSize,
    pub(crate) offset: u64,
    pub(crate) search: Option<String>,
}

impl<S: Sync> FromRequestParts<S> for Window {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Error> {
        let Query(pairs) = Query::<Vec<(String, String)>>::try_from_uri(&parts.uri)
            .map_err(|error| Error::new(ErrorCode::BadRequest).with_source(error))?;
        let mut window = Self::default();
        for (name, value) in pairs {
            match &*name {
                "limit" => window.limit = PageSize::new(number(&name, &value)?)?,
                "offset" => window.offset = number(&name, &value)?,
                "search" if !value.is_empty() => window.search = Some(value),
                _ => {}
            }
        }
        Ok(window)
    }
}

fn number(name: &str, value: &str) -> Result<u64, Error> {
    value
        .parse()
        .map_err(|_| Error::new(ErrorCode::BadRequest).with_message(format!("{name} must be a number")))
}

/// A page as the caller sees it: of each entry only what the application chose to show.
#[derive(Debug, Serialize)]
pub(crate) struct Listing<T> {
    data: Vec<T>,
    has_more: bool,
}

impl<T> Listing<T> {
    pub(crate) fn of<S>(page: Page<S>, show: impl Fn(S) -> T) -> Self {
        Self { has_more: page.has_more, data: page.data.into_iter().map(show).collect() }
    }
}
