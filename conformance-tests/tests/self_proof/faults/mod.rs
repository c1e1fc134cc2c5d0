//! The faults, each with the invariant that must catch it.

mod auth;
mod auth_client;
mod bodies;
mod claims;
mod client;
mod handling;
mod heads;
mod platform;
mod wire;

use wacht_core::{BoxHandler, Capabilities, Start};
use wacht_hyper::Builder;

use crate::mangling::Edits;

/// One way to be broken.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fault {
    pub(crate) name: &'static str,
    pub(crate) caught_by: &'static str,
    pub(crate) kind: Kind,
}

/// Where the fault sits.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    /// Around the application.
    Handler(fn(BoxHandler, Start) -> BoxHandler),
    /// In front of the server, in the bytes.
    Wire(Edits),
    /// In how the server is set up.
    Server(fn(Builder) -> Builder),
    /// In what the driver claims.
    Claims(fn(&mut Capabilities)),
}

/// Every fault.
pub(crate) fn all() -> Vec<Fault> {
    [
        heads::FAULTS,
        bodies::FAULTS,
        handling::FAULTS,
        wire::FAULTS,
        client::FAULTS,
        platform::FAULTS,
        claims::FAULTS,
        auth::FAULTS,
        auth_client::FAULTS,
    ]
    .concat()
}

const fn around(
    name: &'static str,
    caught_by: &'static str,
    break_it: fn(BoxHandler, Start) -> BoxHandler,
) -> Fault {
    Fault { name, caught_by, kind: Kind::Handler(break_it) }
}
