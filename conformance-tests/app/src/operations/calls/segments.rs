// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use wacht_backend::api::segments::{
    AssignToSegment, CreateSegment, DeleteSegment, GetSegmentData, ListSegments, RemoveFromSegment,
    UpdateSegment,
};
use wacht_backend::{Api, ApiError, EntityId, SegmentId};
use wacht_core::Error;

use crate::operations::given::{Given, sent};

/// Sends an operation. `None`: it is none of this group.
pub(super) async fn send(api: &Api, given: &Given) -> Result<Option<Result<(), ApiError>>, Error> {
    let outcome = match given.name.as_str() {
        "ListSegments" => {
            let mut operation = ListSegments::default();
            given.set_limit("limit", &mut operation.limit)?;
            given.set("offset", &mut operation.offset)?;
            given.set("search", &mut operation.search)?;
            given.set("sort_key", &mut operation.sort_key)?;
            given.set("sort_order", &mut operation.sort_order)?;
            sent(api, operation).await
        }
        "CreateSegment" => {
            let operation =
                CreateSegment::new(given.value::<String>("name")?, given.value::<String>("type")?);
            sent(api, operation).await
        }
        "GetSegmentData" => {
            let mut operation = GetSegmentData::new(given.value::<String>("target_type")?);
            given.set("filters", &mut operation.filters)?;
            sent(api, operation).await
        }
        "UpdateSegment" => {
            let mut operation = UpdateSegment::new(given.path::<SegmentId>(0)?);
            given.set("name", &mut operation.name)?;
            sent(api, operation).await
        }
        "DeleteSegment" => {
            let operation = DeleteSegment::new(given.path::<SegmentId>(0)?);
            sent(api, operation).await
        }
        "AssignToSegment" => {
            let operation =
                AssignToSegment::new(given.path::<SegmentId>(0)?, given.value::<EntityId>("entity_id")?);
            sent(api, operation).await
        }
        "RemoveFromSegment" => {
            let operation =
                RemoveFromSegment::new(given.path::<SegmentId>(0)?, given.value::<EntityId>("entity_id")?);
            sent(api, operation).await
        }
        _ => return Ok(None),
    };
    Ok(Some(outcome))
}
