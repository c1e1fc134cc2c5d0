//! The admin API as a module for JavaScript hosts, with the guard for their own routes.
#![forbid(unsafe_code)]

wacht_fetch::export!(admin_api::app, guard = wacht_backend::guard);
