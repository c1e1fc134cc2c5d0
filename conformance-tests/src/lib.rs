//! Checks that an application behaves the same on every runtime, on the real engines.
