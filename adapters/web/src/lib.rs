#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod body;
#[cfg(feature = "client")]
mod client;
#[cfg(feature = "client")]
mod client_error;
mod door;
mod headers;
mod instance;
mod log;
mod promised;
mod request;
mod site;
mod table;
mod task;
#[cfg(feature = "signatures")]
mod verifier;
mod web;

#[cfg(feature = "client")]
pub use client::WebClient;
pub use site::{Adapt, Site};
#[cfg(feature = "signatures")]
pub use verifier::WebVerifier;
pub use web::Web;
