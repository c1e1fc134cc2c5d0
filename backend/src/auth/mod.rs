//! Who sends a request: session tokens, requirements and grants.

mod bearer;
mod cache;
mod claims;
mod fetch;
mod grant;
mod jwk;
mod jwks;
mod keys;
mod members;
mod policy;
mod rejection;
mod requirement;
mod session;
mod token;
mod verify;

pub(crate) use bearer::bearer;
pub(crate) use claims::Claims;
pub(crate) use grant::Issuer;
pub use grant::{Grant, Principal, UserGrant};
pub(crate) use jwks::UNKNOWN_KEY_COOLDOWN;
pub(crate) use policy::Policy;
pub(crate) use requirement::Held;
pub use requirement::{InvalidRequirement, Requirement};
pub use session::SessionAuth;
pub(crate) use token::MAX_TOKEN_BYTES;
pub(crate) use verify::{Refused, Sessions};
