//! Sending one operation: request, retries, errors, pages.

mod call;
mod error;
mod multipart;
mod operation;
mod page;
mod response;
mod retry;
mod send;

pub use call::Call;
pub use error::{ApiError, ApiErrorKind};
pub(crate) use multipart::Multipart;
pub use multipart::{Image, ImageType};
pub use operation::{Operation, OperationRequest};
pub use page::{InvalidPageSize, Page, PageSize, Paged};
pub(crate) use response::{json, nothing};
pub(crate) use send::Endpoint;
