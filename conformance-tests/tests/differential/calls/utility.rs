// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.

use wacht_backend::api::utility::*;

use crate::given::{Given, Sent};

/// Sends the operation of a JavaScript function. `None`: it is none of this group.
pub(super) async fn send(name: &str, given: Given<'_>) -> Option<Sent> {
    Some(match name {
        "utility.uploadImage" => {
            let operation = UploadImage::new(given.path(0), given.file("image"));
            given.send(operation).await
        }
        _ => return None,
    })
}
