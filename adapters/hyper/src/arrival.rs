use http::{HeaderMap, HeaderValue};
use wacht_core::{AddressSource, Arrival, ClientAddress};

use crate::connection::Connection;

impl<H> Connection<H> {
    /// How a request for `host` with these headers arrived on this connection.
    pub(crate) fn arrival(&self, host: Option<HeaderValue>, headers: &HeaderMap) -> Arrival {
        let mut arrival = Arrival::default();
        arrival.client = Some(ClientAddress::new(self.peer, AddressSource::Peer));
        arrival.scheme = self.scheme;
        arrival.host = host;
        if self.shared.trust.covers(self.peer) {
            self.shared.trust.apply(self.peer, headers, &mut arrival);
        }
        arrival
    }
}
