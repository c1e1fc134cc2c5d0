//! Wacht authentication and the Wacht API for HTTP backends, on any runtime.
