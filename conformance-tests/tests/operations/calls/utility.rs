// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use wacht_backend::api::utility::UploadImage;
use wacht_backend::{ApiError, Image};

use crate::given::Given;

/// Sends the operation of this name. `None`: it is none of this group.
pub(super) async fn send(name: &str, given: &Given<'_>) -> Option<Result<(), ApiError>> {
    Some(match name {
        "UploadImage" => {
            let operation = UploadImage::new(given.path::<String>(0), given.file::<Image>("image"));
            given.send(operation).await
        }
        _ => return None,
    })
}
