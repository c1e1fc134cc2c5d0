use std::cell::RefCell;

use bytes::Bytes;
use http_body::Body as HttpBody;
use wacht_core::BodyError;
use wasip2::http::types::{Fields, OutgoingBody};
use wstd::io::AsyncOutputStream;

use crate::fields;
use crate::pump::{Stopped, pump};

/// A body that the host writes to a connection. Let go of before its end, it makes the host cut the connection.
pub(super) struct Outgoing {
    // A child of the body: it goes first.
    stream: RefCell<Option<AsyncOutputStream>>,
    body: RefCell<Option<OutgoingBody>>,
}

impl Outgoing {
    pub(super) fn new(body: OutgoingBody) -> Self {
        // It is asked once, here.
        let stream = body.write().ok().map(AsyncOutputStream::new);
        Self { stream: RefCell::new(stream), body: RefCell::new(Some(body)) }
    }

    /// Lets go of the body as it is.
    pub(super) fn cut(&self) {
        drop(self.stream.take());
        drop(self.body.take());
    }

    /// Sends all of `body`. An error cuts the connection, so that it never looks like a clean end.
    pub(super) async fn send<B>(&self, body: B) -> Result<(), Stopped>
    where
        B: HttpBody<Data = Bytes, Error = BodyError> + Unpin,
    {
        let sent = self.whole(body).await;
        if sent.is_err() {
            self.cut();
        }
        sent
    }

    async fn whole<B>(&self, body: B) -> Result<(), Stopped>
    where
        B: HttpBody<Data = Bytes, Error = BodyError> + Unpin,
    {
        let trailers = pump(body, async |data: Bytes| self.write(&data).await).await?;
        drop(self.stream.take());
        let Some(outgoing) = self.body.take() else { return Ok(()) };
        let trailers = trailers.and_then(|trailers| {
            let list = fields::to_list(&trailers).ok()?;
            Fields::from_list(&list).ok()
        });
        OutgoingBody::finish(outgoing, trailers).map_err(|_| Stopped::Left)
    }

    /// Out of its place while it waits: only code that runs in between could want it.
    async fn write(&self, data: &[u8]) -> Result<(), Stopped> {
        let Some(stream) = self.stream.take() else { return Err(Stopped::Left) };
        let written = stream.write_all(data).await;
        self.stream.replace(Some(stream));
        written.map_err(|_| Stopped::Left)
    }
}
