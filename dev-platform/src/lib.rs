#![doc = include_str!("../README.md")]

mod api;
mod builder;
mod calls;
mod clock;
mod control;
mod envelope;
mod environment;
mod error;
mod faults;
mod frontend;
mod gateway;
mod host;
mod keys;
mod lock;
mod observe;
mod platform;
mod random;
mod schema;
mod server;
mod sign_in;
mod state;
mod store;
mod timestamp;
mod tokens;

pub use builder::DevPlatformBuilder;
pub use calls::{Call, Credential};
pub use clock::Clock;
pub use environment::Environment;
pub use error::{StartError, StartErrorKind};
pub use faults::{Fault, Faults, Times};
pub use gateway::{MachineKey, OAuthToken, RateLimit, RateLimitMode, RateLimitUnit};
pub use host::Host;
pub use keys::{Algorithm, KeyError, Keys, OldKeys, SigningKey};
pub use platform::DevPlatform;
pub use sign_in::{SignIn, SignInError};
pub use tokens::{BadToken, PermissionShape, SessionIdClaim, Signer, TokenOptions, Tokens};
