#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod failure;
pub mod invariants;
pub mod origin;
pub mod plan;
pub mod report;
mod runner;
mod runtime;
pub mod runtimes;
mod subject;
pub mod wire;

pub use failure::{Check, Failure};
pub use invariants::Invariant;
pub use runner::run;
pub use runtime::{DESTINATIONS, Env, Instance, Refusal, Runtime, TIME_LIMIT};
pub use subject::Subject;
