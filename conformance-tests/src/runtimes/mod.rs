//! The drivers, one a runtime.

#[cfg(feature = "hyper")]
mod hyper;
#[cfg(feature = "lambda")]
pub mod lambda;
mod process;

#[cfg(feature = "hyper")]
pub use hyper::Hyper;
#[cfg(feature = "lambda")]
pub use lambda::{Lambda, LambdaWatch};
pub use process::Process;
