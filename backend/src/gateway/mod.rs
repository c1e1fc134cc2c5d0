//! Machines: API keys and OAuth access tokens, judged by the gateway.

mod check;
mod credential;
mod decision;
mod machine;

pub(crate) use check::Gateway;
pub use machine::{GrantedResource, Machine, MachineKind, RateLimit};
