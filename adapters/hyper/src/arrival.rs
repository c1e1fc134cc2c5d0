use wacht_core::{AddressSource, Arrival, ClientAddress, Request};

use crate::connection::Connection;
use crate::request::{BadHost, host};

impl<H> Connection<H> {
    /// How a request on this connection arrived. On error it must be refused.
    pub(crate) fn arrival(&self, request: &Request) -> Result<Arrival, BadHost> {
        let mut arrival = self.plain_arrival();
        arrival.host = host(request.version(), request.uri(), request.headers())?;
        if self.shared.trust.covers(self.peer) {
            self.shared.trust.apply(self.peer, request.headers(), &mut arrival);
        }
        Ok(arrival)
    }

    /// What the connection alone says.
    pub(crate) fn plain_arrival(&self) -> Arrival {
        let mut arrival = Arrival::default();
        arrival.client = Some(ClientAddress::new(self.peer, AddressSource::Peer));
        arrival.scheme = self.scheme;
        arrival
    }
}
