//! The conformance suite's subject as a Worker.
#![forbid(unsafe_code)]

#[cfg(not(feature = "axum"))]
use wacht_conformance_app::app;
#[cfg(feature = "axum")]
use wacht_conformance_app::axum_app as app;

wacht_cloudflare::worker!(app);
