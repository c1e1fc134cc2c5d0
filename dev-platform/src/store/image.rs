use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;

use super::{Row, Store};

/// An uploaded picture.
#[derive(Debug, Clone)]
pub(crate) struct Image {
    pub(crate) content_type: String,
    pub(crate) bytes: Bytes,
}

impl Store {
    /// Keeps a picture and gives the id that it is served under.
    pub(crate) fn add_image(&mut self, image: &Image, now_ms: i64) -> String {
        let row = Row::new()
            .with("content_type", image.content_type.as_str())
            .with("data", STANDARD.encode(&image.bytes));
        self.insert("images", row, now_ms).id().to_owned()
    }

    pub(crate) fn image(&self, id: &str) -> Option<Image> {
        let row = self.row("images", id)?;
        let bytes = STANDARD.decode(row.text("data")?).ok()?;
        Some(Image { content_type: row.owned("content_type"), bytes: bytes.into() })
    }
}
