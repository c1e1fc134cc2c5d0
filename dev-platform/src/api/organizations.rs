use std::sync::Arc;

use axum::extract::{Query, State};
use axum::response::Response;

use super::page::{PageQuery, bad_request};
use crate::lock::lock;
use crate::state::Platform;
use crate::store::Organization;

/// `GET /organizations`.
pub(super) async fn list(State(platform): State<Arc<Platform>>, Query(query): Query<PageQuery>) -> Response {
    let Some(descending) = query.descending() else { return bad_request() };
    let store = lock(&platform.store);
    let matches = |row: &&Organization| query.search().is_none_or(|search| row.matches(search));
    let mut rows: Vec<&Organization> = store.organizations.iter().filter(matches).collect();
    // Unlike the list of users this one takes any sort key, and sorts by time for one it does not know.
    if query.sort_key.as_deref() == Some("name") {
        rows.sort_by_key(|row| (row.name.to_lowercase(), row.id));
    } else {
        rows.sort_by_key(|row| (row.created_at_ms, row.id));
    }
    if descending {
        rows.reverse();
    }
    query.answer(&rows, |row| row.to_json())
}
