use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::header::{CONNECTION, HeaderValue};
use http_body::{Body as HttpBody, Frame, SizeHint};
use wacht_core::{Body, BodyError, Response};

use crate::watch::{Phase, Watch};
use crate::watchdog::Watched;

/// Lets the progress of a response body show on a watch, through `track`.
pub(crate) fn tracked(response: Response, track: Track) -> Response {
    response.map(|body| Body::new(Tracked { body, track, rest: Bytes::new(), error: None }))
}

/// Asks hyper to end the HTTP/1 connection after this response.
pub(crate) fn closing(mut response: Response) -> Response {
    response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
    response
}

/// The most that hyper is given at once, since it copies what it is given into a buffer that lasts as long as the connection.
pub(crate) const SLICE: usize = 16 * 1024;

/// A response body whose progress shows on a watch.
struct Tracked {
    body: Body,
    track: Track,
    /// What is left of a frame that was larger than a slice.
    rest: Bytes,
    /// An error that waits until what came before it has left.
    error: Option<BodyError>,
}

/// Who is told about the progress of a response body.
pub(crate) enum Track {
    /// An HTTP/1 connection.
    Connection(StreamedAnswer),
    /// An HTTP/2 stream.
    Stream(OpenStream),
}

/// The streamed answer to the request in flight on an HTTP/1 connection.
pub(crate) struct StreamedAnswer {
    pub(crate) watch: Arc<Watch>,
    /// The end of the connection is the end of the body: an HTTP/1.0 client cannot tell an abort from it.
    pub(crate) ends_with_connection: bool,
}

impl Drop for StreamedAnswer {
    fn drop(&mut self) {
        self.watch.enter(Phase::Answered);
    }
}

/// A stream of an HTTP/2 connection, open until this is dropped.
pub(crate) struct OpenStream {
    connection: Arc<Watch>,
    stream: Arc<Watch>,
    _watched: Watched,
    /// Whether the next move is the client's: to make room for the next frame.
    clients_turn: bool,
}

impl OpenStream {
    pub(crate) fn new(connection: Arc<Watch>, stream: Arc<Watch>, watched: Watched) -> Self {
        connection.stream_opens();
        Self { connection, stream, _watched: watched, clients_turn: false }
    }

    pub(crate) fn turn_to_client(&mut self, clients_turn: bool) {
        if self.clients_turn || clients_turn {
            self.clients_turn = clients_turn;
            self.stream.wait_for_client(clients_turn);
        }
    }
}

impl Drop for OpenStream {
    fn drop(&mut self) {
        self.connection.stream_closes();
    }
}

impl HttpBody for Tracked {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        task: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        if let Some(error) = self.error.take() {
            return Poll::Ready(Some(Err(error)));
        }
        let polled = if self.rest.is_empty() {
            Pin::new(&mut self.body).poll_frame(task)
        } else {
            Poll::Ready(Some(Ok(Frame::data(std::mem::take(&mut self.rest)))))
        };
        if let Track::Stream(stream) = &mut self.track {
            stream.turn_to_client(polled.is_ready());
        }
        match polled {
            Poll::Ready(Some(Ok(frame))) => Poll::Ready(Some(Ok(self.slice(frame)))),
            Poll::Ready(Some(Err(error))) => {
                self.failed(error);
                task.waker().wake_by_ref();
                Poll::Pending
            }
            ended => ended,
        }
    }

    fn is_end_stream(&self) -> bool {
        self.error.is_none() && self.rest.is_empty() && self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        let (mut hint, rest) = (self.body.size_hint(), self.rest.len() as u64);
        // The upper bound first: the lower one may not pass it.
        if let Some(upper) = hint.upper() {
            hint.set_upper(upper.saturating_add(rest));
        }
        hint.set_lower(hint.lower().saturating_add(rest));
        hint
    }
}

impl Tracked {
    /// The first slice of a frame, the others kept for the next polls.
    fn slice(&mut self, frame: Frame<Bytes>) -> Frame<Bytes> {
        match frame.into_data() {
            Ok(mut data) if data.len() > SLICE => {
                let first = data.split_to(SLICE);
                self.rest = data;
                Frame::data(first)
            }
            Ok(data) => Frame::data(data),
            Err(frame) => frame,
        }
    }

    // INVARIANT H06: an error in mid-stream never looks like a clean end.
    #[cold]
    fn failed(&mut self, error: BodyError) {
        let cause = std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default();
        tracing::error!(%error, cause, "a response was cut off");
        if let Track::Connection(answer) = &self.track
            && answer.ends_with_connection
        {
            answer.watch.reset();
        }
        self.error = Some(error);
    }
}
