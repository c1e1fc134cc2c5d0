//! The examples for JavaScript hosts, started as their README says, on the platform in memory.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by a panic that says why"
)]

mod bad_input;
mod guards;
mod hosts;
mod server;
mod workers;
