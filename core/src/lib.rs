#![doc = include_str!("../README.md")]

mod absent;
mod answering;
mod application;
mod arrival;
#[cfg(feature = "axum")]
mod axum;
mod body;
mod capabilities;
mod client;
mod clock;
mod context;
mod error;
mod handler;
mod head;
mod headers;
mod limits;
mod middleware;
mod panic;
mod path;
mod platform;
mod responding;
mod response;
mod router;
mod signature;
mod start;
#[cfg(feature = "testing")]
pub mod testing;

pub use absent::Absent;
pub use application::Application;
pub use arrival::{AddressSource, Arrival, ClientAddress, Scheme};
pub use body::{Body, BodyError, BodyErrorKind};
pub use capabilities::{BackgroundWork, Capabilities, HeaderBytes, PanicIsolation};
pub use client::{Client, ClientError, ClientErrorKind, HttpClient};
pub use clock::Timestamp;
pub use context::Context;
pub use error::{Error, ErrorCode};
pub use handler::{BoxHandler, Handler, WithLimits, with_state};
pub use head::Head;
pub use headers::{is_hop_by_hop, strip_hop_by_hop};
pub use limits::Limits;
pub use middleware::{Next, WithMiddleware};
pub use path::PathParams;
pub use platform::{EnvironmentError, Platform};
pub use response::{IntoResponse, Json};
pub use router::{RouteError, RoutedHandler, Router};
pub use secrecy::SecretString;
pub use signature::{Algorithm, KeyError, PublicKey, SignatureError, SignatureVerifier, VerifyingKey};
pub use start::{ConfigError, ConfigErrorKind, Start};

/// The one request type, on every runtime.
pub type Request = http::Request<Body>;
/// The one response type, on every runtime.
pub type Response = http::Response<Body>;
/// A boxed future that may move between threads.
pub type BoxFuture<'a, T> = std::pin::Pin<Box<dyn Future<Output = T> + Send + 'a>>;
/// The cause of an error, as a library hands it on.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;
