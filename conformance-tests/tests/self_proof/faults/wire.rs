use super::{Fault, Kind};
use crate::mangling::{Edits, answers_as_they_are, as_they_are, replaced};

/// Faults in the bytes, which core or the adapter would heal if a handler had them.
pub(super) const FAULTS: &[Fault] = &[
    answers("a_body_for_head", "H07", |bytes| {
        let bytes = bytes.unwrap_or_default();
        let heading = bytes.starts_with(b"HTTP/1.1 200") && bytes.ends_with(b"\r\n\r\n");
        if heading { [bytes, b"a body"].concat() } else { bytes.to_vec() }
    }),
    answers("a_length_for_204", "H07", |bytes| {
        replaced(
            bytes.unwrap_or_default(),
            b"HTTP/1.1 204 No Content\r\n",
            b"HTTP/1.1 204 No Content\r\ncontent-length: 10\r\n",
        )
    }),
    answers("a_hop_by_hop_header_out", "H08", |bytes| {
        replaced(
            bytes.unwrap_or_default(),
            b"HTTP/1.1 200 OK\r\n",
            b"HTTP/1.1 200 OK\r\nkeep-alive: timeout=1\r\n",
        )
    }),
    answers("two_framings_out", "H08", |bytes| {
        replaced(
            bytes.unwrap_or_default(),
            b"HTTP/1.1 200 OK\r\n",
            b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n",
        )
    }),
    answers("a_broken_stream_ended_cleanly", "H06", |bytes| bytes.unwrap_or(b"0\r\n\r\n").to_vec()),
    requests("a_control_character_healed", "H08", |bytes| replaced(bytes, b"a\0b", b"a b")),
    requests("a_method_in_upper_case", "H18", |bytes| {
        if bytes.starts_with(b"get ") { replaced(bytes, b"get ", b"GET ") } else { bytes.to_vec() }
    }),
];

const fn answers(
    name: &'static str,
    caught_by: &'static str,
    response: fn(Option<&[u8]>) -> Vec<u8>,
) -> Fault {
    Fault { name, caught_by, kind: Kind::Wire(Edits { request: as_they_are, response }) }
}

const fn requests(name: &'static str, caught_by: &'static str, request: fn(&[u8]) -> Vec<u8>) -> Fault {
    Fault { name, caught_by, kind: Kind::Wire(Edits { request, response: answers_as_they_are }) }
}
