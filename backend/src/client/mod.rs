//! Sending one operation: request, retries, errors, pages.

mod answer;
mod call;
mod change;
mod download;
mod error;
mod multipart;
mod operation;
mod page;
mod retry;
mod send;
mod text;

pub use answer::{Answer, Json, Maybe, Nothing, Received};
pub use call::Call;
pub use change::Change;
pub use download::Download;
pub use error::{ApiError, ApiErrorKind};
pub use multipart::{File, Image, ImageType, Multipart};
pub use operation::{Operation, OperationRequest};
pub use page::{CursorPage, InvalidPageSize, Page, PageSize, Paged};
pub(crate) use send::{Endpoint, Sending};
pub use text::Text;
