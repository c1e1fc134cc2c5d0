use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::envelope;

/// The query of a paged list.
#[derive(Debug, Default, Deserialize)]
pub(super) struct PageQuery {
    pub(super) offset: Option<i64>,
    pub(super) limit: Option<i64>,
    pub(super) sort_key: Option<String>,
    pub(super) sort_order: Option<String>,
    pub(super) search: Option<String>,
}

impl PageQuery {
    /// The search text; a blank one searches nothing.
    pub(super) fn search(&self) -> Option<&str> {
        self.search.as_deref().map(str::trim).filter(|search| !search.is_empty())
    }

    /// Whether the newest or greatest comes first, which is the default. `None` for an unknown order.
    pub(super) fn descending(&self) -> Option<bool> {
        match self.sort_order.as_deref() {
            None | Some("" | "desc") => Some(true),
            Some("asc") => Some(false),
            Some(_) => None,
        }
    }

    /// `{data, has_more, limit, offset}` of sorted rows. There is no `total`.
    pub(super) fn answer<T>(&self, rows: &[T], to_json: impl Fn(&T) -> Value) -> Response {
        let (limit, offset) = (self.limit.unwrap_or(DEFAULT_LIMIT), self.offset.unwrap_or_default());
        let (Ok(count), Ok(start)) = (usize::try_from(limit), usize::try_from(offset)) else {
            return bad_request();
        };
        let rest = rows.get(start..).unwrap_or_default();
        let data: Vec<Value> = rest.iter().take(count).map(to_json).collect();
        let has_more = rest.len() > count;
        envelope::json(
            StatusCode::OK,
            &json!({"data": data, "has_more": has_more, "limit": limit, "offset": offset}),
        )
    }
}

pub(super) fn bad_request() -> Response {
    envelope::error(StatusCode::BAD_REQUEST, "Bad request")
}

const DEFAULT_LIMIT: i64 = 10;
