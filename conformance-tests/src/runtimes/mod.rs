//! The drivers, one a runtime.

#[cfg(feature = "hyper")]
mod hyper;
mod process;

#[cfg(feature = "hyper")]
pub use hyper::Hyper;
pub use process::Process;
