//! The sender of webhooks: signed by Standard Webhooks, retried as the platform does, to loopback addresses only.

mod courier;
mod message;
mod outcome;
mod replay;
mod send;

pub(crate) use courier::Courier;
pub(crate) use message::{Message, event_body};
pub(crate) use outcome::Reply;
pub(crate) use replay::replay_progress;
pub(crate) use send::send;

/// A delivery that waits for its first attempt.
pub(crate) const PENDING: &str = "pending";
pub(crate) const SUCCESS: &str = "success";
/// A delivery that is tried again.
pub(crate) const FAILED: &str = "failed";
pub(crate) const PERMANENTLY_FAILED: &str = "permanently_failed";
/// A delivery that the filter rules of its endpoint kept back.
pub(crate) const FILTERED: &str = "filtered";
