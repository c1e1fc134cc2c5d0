//! The subject of the conformance suite: one application that shows every behaviour the suite checks.
