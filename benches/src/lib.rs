//! What the measurements have in common.

mod failed;
pub mod session_case;
pub mod table;

pub use failed::Failed;
