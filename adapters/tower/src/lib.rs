#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod application;
#[cfg(feature = "axum")]
mod axum;
mod handler;
mod oneshot;
mod service;

pub use application::ServedApplication;
#[cfg(feature = "axum")]
pub use axum::AxumHandler;
pub use handler::ServiceHandler;
pub use service::HandlerService;
