use std::cell::RefCell;
use std::pin::pin;
use std::task::{Context, Waker};

use bytes::Bytes;
use http::HeaderMap;
use http_body::Body as HttpBody;
use wacht_core::BodyError;
use wasip3::http::types::{ErrorCode, Fields, Trailers};
use wasip3::wit_bindgen::{FutureReader, FutureWriter, StreamReader, StreamWriter};
use wasip3::{wit_future, wit_stream};

use crate::fields;
use crate::pump::{Stopped, pump};

type Ended = Result<Option<Trailers>, ErrorCode>;

/// A body that the host writes to a connection. Let go of before its end, it makes the host cut the connection.
pub(super) struct Outgoing {
    stream: RefCell<Option<StreamWriter<u8>>>,
    end: RefCell<Option<FutureWriter<Ended>>>,
}

impl Outgoing {
    pub(super) fn new() -> (Self, StreamReader<u8>, FutureReader<Ended>) {
        let (stream, bytes) = wit_stream::new();
        let (end, ended) = wit_future::new(|| Err(ErrorCode::InternalError(None)));
        (Self { stream: RefCell::new(Some(stream)), end: RefCell::new(Some(end)) }, bytes, ended)
    }

    /// Lets go of the body as it is, without a future: what can be done when everything ends.
    pub(super) fn cut(&self) {
        if let Some(end) = self.end.take() {
            let mut written = pin!(end.write(Err(ErrorCode::InternalError(None))));
            // A host that waits takes it at once.
            let _ = written.as_mut().poll(&mut Context::from_waker(Waker::noop()));
        }
        drop(self.stream.take());
    }

    /// Sends all of `body`. An error cuts the connection, so that it never looks like a clean end.
    pub(super) async fn send<B>(&self, body: B) -> Result<(), Stopped>
    where
        B: HttpBody<Data = Bytes, Error = BodyError> + Unpin,
    {
        let sent = pump(body, async |data| self.write(data).await).await;
        // The end is said while the bytes are still open: a host that saw them end alone could take it for a clean one.
        let end = self.end.take();
        if let Some(end) = end {
            let ended = match &sent {
                Ok(trailers) => {
                    drop(self.stream.take());
                    Ok(trailers.as_ref().and_then(trailers_of))
                }
                Err(_) => Err(ErrorCode::InternalError(None)),
            };
            // A host that has left takes none.
            let _ = end.write(ended).await;
        }
        drop(self.stream.take());
        sent.map(drop)
    }

    /// Out of its place while it waits: only code that runs in between could want it.
    async fn write(&self, data: Bytes) -> Result<(), Stopped> {
        let Some(mut stream) = self.stream.take() else { return Err(Stopped::Left) };
        let unwritten = stream.write_all(data.into()).await;
        self.stream.replace(Some(stream));
        if unwritten.is_empty() { Ok(()) } else { Err(Stopped::Left) }
    }
}

fn trailers_of(trailers: &HeaderMap) -> Option<Trailers> {
    Fields::from_list(&fields::to_list(trailers).ok()?).ok()
}
