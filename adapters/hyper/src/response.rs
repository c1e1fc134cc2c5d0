use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::header::{CONNECTION, HeaderValue};
use http_body::{Body as HttpBody, Frame, SizeHint};
use wacht_core::{Body, BodyError, Response};

use crate::watch::{Phase, Watch};
use crate::watchdog::Watched;

/// Turns the application's response into hyper's.
pub(crate) fn convert(response: Response, track: Track) -> http::Response<ResponseBody> {
    response.map(|body| ResponseBody { body, track, error: None })
}

/// Asks hyper to end the HTTP/1 connection after this response.
pub(crate) fn close_after(response: &mut Response) {
    response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
}

/// A response body whose progress shows on a watch.
pub(crate) struct ResponseBody {
    body: Body,
    track: Track,
    /// An error that waits until what came before it has left.
    error: Option<BodyError>,
}

/// Who is told about the progress of a response body.
pub(crate) enum Track {
    /// Nobody: the body is in memory, and hyper takes it at once.
    Nobody,
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

impl HttpBody for ResponseBody {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        task: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        if let Some(error) = self.error.take() {
            return Poll::Ready(Some(Err(error)));
        }
        let polled = Pin::new(&mut self.body).poll_frame(task);
        if let Track::Stream(stream) = &mut self.track {
            stream.turn_to_client(polled.is_ready());
        }
        if let Poll::Ready(Some(Err(error))) = polled {
            self.failed(&error);
            self.error = Some(error);
            task.waker().wake_by_ref();
            return Poll::Pending;
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.error.is_none() && self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl ResponseBody {
    // INVARIANT H06: an error in mid-stream never looks like a clean end.
    #[cold]
    fn failed(&self, error: &BodyError) {
        let cause = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
        tracing::error!(%error, cause, "a response was cut off");
        if let Track::Connection(answer) = &self.track
            && answer.ends_with_connection
        {
            answer.watch.reset();
        }
    }
}
