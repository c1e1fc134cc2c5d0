//! The gateway: who holds an API key or an OAuth token, what it may do, and how often.

mod check;
mod decision;
mod permissions;
mod principal;
mod rate_limit;
mod registry;
mod stored;

pub(crate) use check::router;
pub(crate) use decision::Decision;
pub use principal::{MachineKey, OAuthToken};
pub use rate_limit::{RateLimit, RateLimitMode, RateLimitUnit};
pub(crate) use registry::{Gateway, PrincipalType, Question, Refusal};
pub(crate) use stored::holder as stored_holder;
