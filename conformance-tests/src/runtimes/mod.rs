//! The drivers, one a runtime.

#[cfg(feature = "hyper")]
mod hyper;
mod javascript;
#[cfg(feature = "lambda")]
pub mod lambda;
#[cfg(feature = "wasi")]
mod netlify;
mod process;
#[cfg(feature = "wasi")]
pub mod wasi;
mod workerd;

#[cfg(feature = "hyper")]
pub use hyper::Hyper;
pub use javascript::{JavaScript, host};
#[cfg(feature = "lambda")]
pub use lambda::{Lambda, LambdaWatch};
#[cfg(feature = "wasi")]
pub use netlify::Netlify;
pub use process::Process;
#[cfg(feature = "wasi")]
pub use wasi::{Jco, Spin, Wasi};
pub use workerd::Workerd;

/// What `cargo xtask build` made: `wacht` in cargo's target folder, which this program is under.
pub fn built() -> std::path::PathBuf {
    crate::report::target_folder().join("wacht")
}
