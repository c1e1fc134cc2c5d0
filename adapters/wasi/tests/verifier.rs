//! The portable verifier among the cases that all verifiers share.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

#[path = "../../native/tests/verifier/cases.rs"]
mod cases;

use wacht_core::SignatureVerifier;
use wacht_wasi::PortableVerifier;

fn verifier() -> impl SignatureVerifier {
    PortableVerifier::new()
}
