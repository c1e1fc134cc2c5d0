//! A platform for tests: a clock that stands still until told, recorded background work, a scripted client.
//!
//! ```
//! use wacht_core::testing::TestPlatform;
//! use wacht_core::{Application, Body, Context, Request};
//!
//! async fn hello(_: Request, context: Context) -> String {
//!     format!("hello from {}", context.runtime())
//! }
//!
//! # futures_executor::block_on(async {
//! let platform = TestPlatform::new();
//! let response = platform.respond(&Application::new(hello), Request::new(Body::empty())).await;
//! assert_eq!(response.body().as_bytes(), Some(&b"hello from test"[..]));
//! # });
//! ```

mod client;
mod platform;

pub use client::{Scripted, ScriptedClient};
pub use platform::{TestPlatform, UnusedVerifier};
