// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use wacht_backend::api::segments::{
    AssignToSegment, CreateSegment, DeleteSegment, GetSegmentData, ListSegments, RemoveFromSegment,
    UpdateSegment,
};
use wacht_backend::{ApiError, EntityId, SegmentId};

use crate::given::Given;

/// Sends the operation of this name. `None`: it is none of this group.
pub(super) async fn send(name: &str, given: &Given<'_>) -> Option<Result<(), ApiError>> {
    Some(match name {
        "ListSegments" => {
            let mut operation = ListSegments::default();
            given.set_limit("limit", &mut operation.limit);
            given.set("offset", &mut operation.offset);
            given.set("search", &mut operation.search);
            given.set("sort_key", &mut operation.sort_key);
            given.set("sort_order", &mut operation.sort_order);
            given.send(operation).await
        }
        "CreateSegment" => {
            let operation = CreateSegment::new(given.value::<String>("name"), given.value::<String>("type"));
            given.send(operation).await
        }
        "GetSegmentData" => {
            let mut operation = GetSegmentData::new(given.value::<String>("target_type"));
            given.set("filters", &mut operation.filters);
            given.send(operation).await
        }
        "UpdateSegment" => {
            let mut operation = UpdateSegment::new(given.path::<SegmentId>(0));
            given.set("name", &mut operation.name);
            given.send(operation).await
        }
        "DeleteSegment" => {
            let operation = DeleteSegment::new(given.path::<SegmentId>(0));
            given.send(operation).await
        }
        "AssignToSegment" => {
            let operation =
                AssignToSegment::new(given.path::<SegmentId>(0), given.value::<EntityId>("entity_id"));
            given.send(operation).await
        }
        "RemoveFromSegment" => {
            let operation =
                RemoveFromSegment::new(given.path::<SegmentId>(0), given.value::<EntityId>("entity_id"));
            given.send(operation).await
        }
        _ => return None,
    })
}
