//! HTTP/1.1 in its bytes: what a client library would hide or repair.
//!
//! The client sends exactly what it is told, gives header lines back in their order, and tells a body that ended from one
//! that was cut off.

mod connection;
mod head;
mod reader;
mod request;
mod writer;

pub use connection::Connection;
pub use head::Head;
pub(crate) use head::text;
pub(crate) use reader::Piece;
pub use reader::{Answer, End, Reader};
pub use request::Request;
pub use writer::Writer;
