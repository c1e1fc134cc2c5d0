use std::net::SocketAddr;

use http::header::HOST;
use http_body::Body as _;
use hyper::body::Incoming;
use wacht_core::{AddressSource, Arrival, Body, ClientAddress, Request};

/// Turns hyper's request into the application's.
pub(crate) fn convert(incoming: http::Request<Incoming>, peer: SocketAddr) -> (Request, Arrival) {
    let request = incoming.map(|body| if body.is_end_stream() { Body::empty() } else { Body::new(body) });
    let mut arrival = Arrival::default();
    arrival.client = Some(ClientAddress::new(peer.ip(), AddressSource::Peer));
    arrival.host = request.headers().get(HOST).cloned();
    (request, arrival)
}
