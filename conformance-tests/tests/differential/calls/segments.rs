// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use wacht_backend::api::segments::*;

use crate::given::{Given, Sent};

/// Sends the operation of a JavaScript function. `None`: it is none of this group.
pub(super) async fn send(name: &str, given: Given<'_>) -> Option<Sent> {
    Some(match name {
        "segments.listSegments" => {
            let mut operation = ListSegments::default();
            given.set("limit", &mut operation.limit);
            given.set("offset", &mut operation.offset);
            given.set("search", &mut operation.search);
            given.set("sort_key", &mut operation.sort_key);
            given.set("sort_order", &mut operation.sort_order);
            given.send(operation).await
        }
        "segments.createSegment" => {
            let operation = CreateSegment::new(given.value("name"), given.value("type"));
            given.send(operation).await
        }
        "segments.getSegmentData" => {
            let mut operation = GetSegmentData::new(given.value("target_type"));
            given.set("filters", &mut operation.filters);
            given.send(operation).await
        }
        "segments.updateSegment" => {
            let mut operation = UpdateSegment::new(given.path(0));
            given.set("name", &mut operation.name);
            given.send(operation).await
        }
        "segments.deleteSegment" => {
            let operation = DeleteSegment::new(given.path(0));
            given.send(operation).await
        }
        "segments.assignToSegment" => {
            let operation = AssignToSegment::new(given.path(0), given.value("entity_id"));
            given.send(operation).await
        }
        "segments.removeFromSegment" => {
            let operation = RemoveFromSegment::new(given.path(0), given.value("entity_id"));
            given.send(operation).await
        }
        _ => return None,
    })
}
