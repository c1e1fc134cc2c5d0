//! The conformance suite's subject as a module for JavaScript hosts.
#![forbid(unsafe_code)]

wacht_fetch::export!(wacht_conformance_app::app);
