//! A page of a listing: what the caller asks for, and what it gets.

use form_urlencoded::parse;
use serde::Serialize;
use wacht_backend::{Page, PageSize};
use wacht_core::{Error, ErrorCode, Request};

/// Which page, from `limit`, `offset` and `search` of the query.
#[derive(Debug, Default)]
pub(crate) struct Window {
    pub(crate) limit: PageSize,
    pub(crate) offset: u64,
    pub(crate) search: Option<String>,
}

impl Window {
    pub(crate) fn of(request: &Request) -> Result<Self, Error> {
        let mut window = Self::default();
        for (name, value) in parse(request.uri().query().unwrap_or_default().as_bytes()) {
            match &*name {
                "limit" => window.limit = PageSize::new(number(&name, &value)?)?,
                "offset" => window.offset = number(&name, &value)?,
                "search" if !value.is_empty() => window.search = Some(value.into_owned()),
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

#[cfg(test)]
mod tests {
    use wacht_core::Body;

    use super::*;

    fn window(target: &str) -> Result<Window, Error> {
        let mut request = Request::new(Body::empty());
        *request.uri_mut() = target.parse().unwrap();
        Window::of(&request)
    }

    #[test]
    fn a_listing_is_bounded_whether_the_caller_says_so_or_not() {
        assert_eq!(window("/").unwrap().limit.value(), 20);
        assert_eq!(window("/?limit=100&offset=7&search=a%20b").unwrap().limit.value(), 100);
        for target in ["/?limit=0", "/?limit=101", "/?limit=", "/?limit=all", "/?offset=-1"] {
            assert_eq!(window(target).unwrap_err().code(), ErrorCode::BadRequest, "{target}");
        }
    }
}
