use std::cell::RefCell;
use std::future::poll_fn;
use std::pin::Pin;

use bytes::Bytes;
use http_body::Body as HttpBody;
use wacht_core::BodyError;
use wasip2::http::types::{Fields, OutgoingBody};
use wstd::io::AsyncOutputStream;

use crate::fields;

/// A body that the host writes to a connection. Let go of before its end, it makes the host cut the connection.
pub(super) struct Outgoing {
    // A child of the body: it goes first.
    stream: RefCell<Option<AsyncOutputStream>>,
    body: RefCell<Option<OutgoingBody>>,
}

/// Why a body did not leave whole.
pub(super) enum Stopped {
    /// The other side took no more.
    Left,
    /// Its producer failed.
    Failed(BodyError),
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
        let sent = self.frames(body).await;
        if sent.is_err() {
            self.cut();
        }
        sent
    }

    async fn frames<B>(&self, mut body: B) -> Result<(), Stopped>
    where
        B: HttpBody<Data = Bytes, Error = BodyError> + Unpin,
    {
        let mut trailers = None;
        while let Some(frame) = poll_fn(|task| Pin::new(&mut body).poll_frame(task)).await {
            match frame.map_err(Stopped::Failed)?.into_data() {
                // An empty frame has crashed guests before, and says nothing.
                Ok(data) if data.is_empty() => {}
                Ok(data) => self.write(&data).await?,
                Err(frame) => trailers = frame.into_trailers().ok(),
            }
        }
        // Whatever the body held goes before the message ends.
        drop(body);
        drop(self.stream.take());
        let Some(outgoing) = self.body.take() else { return Ok(()) };
        let trailers = trailers.filter(|trailers| !trailers.is_empty()).and_then(|trailers| {
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
