//! The groups of the backend API as a client sees them.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what a test's own helper cannot do fails the test"
)]

mod agents;
mod api_keys;
mod client;
mod deployment;
mod oauth;
mod organizations;
mod receiver;
mod sessions;
mod state;
mod webhooks;
