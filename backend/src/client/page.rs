use std::fmt;

use serde::de::DeserializeOwned;
use wacht_core::{Error, ErrorCode};

use super::answer::Json;
use super::operation::Operation;
use crate::api::record::record;

/// How many items a page may have: 1 to 100, 20 where nobody says. Every listing sends one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageSize(u8);

impl PageSize {
    /// The largest size.
    pub const MAX: Self = Self(100);
    /// The size where nobody says.
    pub const DEFAULT: Self = Self(20);

    /// A size of 1 to 100.
    ///
    /// # Errors
    /// [`InvalidPageSize`] for any other number.
    // INVARIANT A04: there is no way to a listing without a bound.
    pub fn new(size: u64) -> Result<Self, InvalidPageSize> {
        u8::try_from(size).ok().filter(|size| (1..=100).contains(size)).map(Self).ok_or(InvalidPageSize(()))
    }

    /// The number.
    pub const fn value(self) -> u8 {
        self.0
    }
}

impl Default for PageSize {
    fn default() -> Self {
        Self::DEFAULT
    }
}

impl fmt::Display for PageSize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A number that is no page size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidPageSize(());

impl fmt::Display for InvalidPageSize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a page has 1 to 100 items")
    }
}

impl std::error::Error for InvalidPageSize {}

impl From<InvalidPageSize> for Error {
    fn from(error: InvalidPageSize) -> Self {
        Self::new(ErrorCode::BadRequest).with_message("limit must be 1 to 100").with_source(error)
    }
}

/// A page of a listing. The platform does not say how many items there are in all.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Page<T> {
    /// The items.
    pub data: Vec<T>,
    /// Whether there are more after them.
    pub has_more: bool,
    /// The size that the platform kept to, where it says so.
    pub limit: Option<u64>,
    /// The number of items before this page, where the platform says so.
    pub offset: Option<u64>,
}

impl<T> Page<T> {
    /// Where the next page begins, for a page that began at `offset`. `None`: this is the last one.
    ///
    /// A page without items is the last one, whatever it says: to go on would never end.
    pub fn next_offset(&self, offset: u64) -> Option<u64> {
        let next = offset.checked_add(u64::try_from(self.data.len()).ok()?)?;
        (self.has_more && next > offset).then_some(next)
    }

    /// Moves the offset to where the next page begins. False: this is the last one.
    pub fn advance(&self, offset: &mut u64) -> bool {
        let next = self.next_offset(*offset);
        *offset = next.unwrap_or(*offset);
        next.is_some()
    }
}

record! {
    Page<T> {
        must "data" data,
        nil "has_more" has_more,
        may "limit" limit,
        may "offset" offset,
    }
}

/// A page of a listing whose place is a cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CursorPage<T> {
    /// The items.
    pub data: Vec<T>,
    /// Whether there are more after them.
    pub has_more: bool,
    /// The size that the platform kept to, where it says so.
    pub limit: Option<u64>,
    /// Where the next page begins.
    pub next_cursor: Option<String>,
}

record! {
    CursorPage<T> {
        must "data" data,
        nil "has_more" has_more,
        may "limit" limit,
        may "next_cursor" next_cursor,
    }
}

impl<T> CursorPage<T> {
    /// Moves the cursor to where the next page begins. False: this is the last one.
    pub fn advance(&self, cursor: &mut Option<String>) -> bool {
        let next = self.next_cursor.as_ref().filter(|next| self.has_more && !next.is_empty());
        if next.is_some() {
            *cursor = next.cloned();
        }
        next.is_some()
    }
}

/// An operation that gives a listing page by page.
pub trait Paged: Operation<Answer = Json<Self::Page>> {
    /// A page.
    type Page: DeserializeOwned + Send;

    /// Moves on to the page after this one. False: this is the last one.
    fn advance(&mut self, page: &Self::Page) -> bool;

    /// The cursor that it stands at. One that comes a second time is an error: such a listing never ends.
    fn cursor(&self) -> Option<&str> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_size_is_1_to_100() {
        for size in [1, 20, 100] {
            assert_eq!(u64::from(PageSize::new(size).unwrap().value()), size);
        }
        for size in [0, 101, 256 + 20, u64::MAX] {
            assert!(PageSize::new(size).is_err(), "{size}");
        }
        assert_eq!(PageSize::default().value(), 20);
    }

    #[test]
    fn r_1_a_page_needs_nothing_but_its_data() {
        for json in [
            r#"{"data":[1,2],"has_more":false,"limit":10,"offset":0}"#,
            r#"{"data":[1,2],"has_more":false}"#,
            r#"{"data":[1,2]}"#,
            r#"{"data":[1,2],"total":2,"has_more":null,"limit":null,"offset":null}"#,
        ] {
            let page: Page<u8> = serde_json::from_str(json).unwrap();
            assert_eq!((page.data.as_slice(), page.has_more), (&[1, 2][..], false), "{json}");
        }
        assert!(serde_json::from_str::<Page<u8>>(r#"{"has_more":false}"#).is_err());
    }

    #[test]
    fn the_next_page_begins_after_the_items_and_an_empty_one_is_the_last() {
        let page = |count, has_more| Page { data: vec![0_u8; count], has_more, limit: None, offset: None };
        assert_eq!(page(10, true).next_offset(20), Some(30));
        assert_eq!(page(10, false).next_offset(20), None);
        assert_eq!(page(0, true).next_offset(20), None);
        assert_eq!(page(1, true).next_offset(u64::MAX), None);
    }
}
