//! What the measurements have in common.

mod failed;
pub mod page_case;
pub mod session_case;
pub mod table;

pub use failed::Failed;
