//! What a client on a raw socket sees of a running server.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod forwarding;
mod http2;
mod messages;
mod refusals;
mod shutdown;
mod starting;
mod streams;
mod subject;
mod timeouts;
#[cfg(feature = "tls")]
mod tls;
mod wire;
