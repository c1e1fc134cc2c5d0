//! The body of a message that the host reads from a connection, over the streams of either version.

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body as HttpBody, Frame, SizeHint};
use send_wrapper::SendWrapper;
use wacht_core::{Body, BodyError, BoxFuture};

/// What is read at once.
pub(crate) const CHUNK: usize = 64 * 1024;

/// The reading of one body.
pub(crate) trait Reading: Unpin + 'static {
    fn poll(&mut self, task: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BodyError>>>;

    fn has_ended(&self) -> bool;
}

/// A body that the host reads from a connection.
struct Incoming<R> {
    reading: SendWrapper<R>,
    hint: SizeHint,
    /// What must go on while a response is read: the rest of its request.
    upload: Option<BoxFuture<'static, ()>>,
}

/// The body of a message that announced this length. A response may be there before its request was sent whole.
pub(crate) fn body<R: Reading>(
    reading: R,
    length: Option<u64>,
    upload: Option<BoxFuture<'static, ()>>,
) -> Body {
    let hint = length.map_or_else(SizeHint::default, SizeHint::with_exact);
    Body::new(Incoming { reading: SendWrapper::new(reading), hint, upload })
}

impl<R: Reading> HttpBody for Incoming<R> {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        task: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        if let Some(upload) = &mut self.upload
            && upload.as_mut().poll(task).is_ready()
        {
            self.upload = None;
        }
        self.reading.poll(task)
    }

    fn is_end_stream(&self) -> bool {
        self.reading.has_ended()
    }

    fn size_hint(&self) -> SizeHint {
        self.hint
    }
}
