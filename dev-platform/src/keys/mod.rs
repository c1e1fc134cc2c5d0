//! Signing keys: which exist, which the key set publishes, and how they are rotated.

mod ring;
mod signing_key;

pub use ring::{Keys, OldKeys};
pub use signing_key::{Algorithm, KeyError, SigningKey};
