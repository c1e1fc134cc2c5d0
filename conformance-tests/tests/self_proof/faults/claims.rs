use wacht_core::{BackgroundWork, Capabilities, HeaderBytes, PanicIsolation};

use super::{Fault, Kind};

/// A driver that claims less than its runtime can do: the context's own claims differ, and what is denied is there.
pub(super) const FAULTS: &[Fault] = &[
    denied("streaming_in_is_denied", |claims| claims.request_streaming = false),
    denied("streaming_out_is_denied", |claims| claims.response_streaming = false),
    denied("trailers_are_denied", |claims| claims.response_trailers = false),
    denied("opaque_header_bytes_are_denied", |claims| claims.header_bytes = HeaderBytes::Utf8),
    denied("work_after_the_response_is_denied", |claims| {
        claims.background_work = BackgroundWork::BeforeResponseEnd;
    }),
    denied("isolated_panics_are_denied", |claims| claims.panic_isolation = PanicIsolation::Instance),
];

const fn denied(name: &'static str, change: fn(&mut Capabilities)) -> Fault {
    Fault { name, caught_by: "K01", kind: Kind::Claims(change) }
}
