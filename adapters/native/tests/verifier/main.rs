//! The native verifier among the cases that all verifiers share.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod cases;

use wacht_core::SignatureVerifier;
use wacht_native::NativeVerifier;

fn verifier() -> impl SignatureVerifier {
    NativeVerifier::new()
}
