//! Runs a wacht-core application on an HTTP server of its own, with hyper.
