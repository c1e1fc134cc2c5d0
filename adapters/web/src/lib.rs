#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod body;
mod client;
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
mod verifier;
mod web;

pub use client::WebClient;
pub use site::{Adapt, Site};
pub use verifier::WebVerifier;
pub use web::Web;
