//! The admin API on a server of its own.
