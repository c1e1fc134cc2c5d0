mod background;
mod bodies;
mod body_stream;
mod cancellation;
mod concurrency;
mod deadline;
mod errors;
mod facts;
mod headers;
mod hygiene;
mod limits;
mod methods;
mod no_body;
mod panics;
mod response_stream;
mod routing;
mod set_cookie;
mod target;

use super::Invariant;
pub(super) use body_stream::{CHUNK, CHUNKS, memory_is_bounded};
pub(super) use headers::seen;

pub(super) const ALL: &[Invariant] = &[
    target::H01,
    headers::H02,
    set_cookie::H03,
    bodies::H04,
    body_stream::H05,
    response_stream::H06,
    no_body::H07,
    hygiene::H08,
    limits::H09,
    panics::H10,
    errors::H11,
    routing::H12,
    facts::H13,
    concurrency::H14,
    cancellation::H15,
    deadline::H16,
    background::H17,
    methods::H18,
];
