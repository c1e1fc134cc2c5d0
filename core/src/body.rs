use std::any::Any;
use std::error::Error as StdError;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context as Task, Poll, ready};

use bytes::{Bytes, BytesMut};
use futures_util::{Stream, TryStreamExt};
use http_body::{Body as HttpBody, Frame, SizeHint};
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt, StreamBody};
use sync_wrapper::SyncWrapper;

use crate::BoxError;

/// The body of a request or a response: nothing, bytes in memory, or a stream of frames with optional trailers.
///
/// An error frame aborts the message: no adapter turns it into a clean end.
///
/// ```
/// use wacht_core::Body;
///
/// let body = Body::from("hello");
/// assert_eq!(body.as_bytes(), Some(&b"hello"[..]));
/// ```
#[derive(Default)]
pub struct Body(Repr);

#[derive(Default)]
enum Repr {
    #[default]
    Empty,
    Full(Bytes),
    Stream(Streamed),
}

impl Body {
    /// A body of no bytes.
    pub const fn empty() -> Self {
        Self(Repr::Empty)
    }

    /// Wraps any [`http_body::Body`]. One that already is a [`Body`] comes back as it was, not boxed again.
    pub fn new<B>(body: B) -> Self
    where
        B: HttpBody<Data = Bytes> + Send + 'static,
        B::Error: Into<BoxError>,
    {
        let mut slot = Some(body);
        if let Some(same) = (&mut slot as &mut dyn Any).downcast_mut::<Option<Self>>() {
            return same.take().unwrap_or_default();
        }
        slot.map_or_else(Self::empty, |body| Self::streamed(body.map_err(BodyError::from_source)))
    }

    /// A body whose bytes come from a stream. Its length is not known beforehand.
    pub fn from_stream<S, E>(stream: S) -> Self
    where
        S: Stream<Item = Result<Bytes, E>> + Send + 'static,
        E: Into<BoxError> + 'static,
    {
        let frames = stream.map_ok(Frame::data).map_err(BodyError::from_source);
        Self::streamed(StreamBody::new(frames))
    }

    fn streamed(body: impl HttpBody<Data = Bytes, Error = BodyError> + Send + 'static) -> Self {
        let (ended, hint) = (body.is_end_stream(), body.size_hint());
        let body = SyncWrapper::new(body.boxed_unsync());
        Self(Repr::Stream(Streamed { body, ended, hint, left: u64::MAX }))
    }

    /// The bytes, where the whole body is in memory already.
    pub fn as_bytes(&self) -> Option<&[u8]> {
        match &self.0 {
            Repr::Empty => Some(&[]),
            Repr::Full(bytes) => Some(bytes),
            Repr::Stream(_) => None,
        }
    }

    /// Reads the whole body, at most `limit` bytes.
    ///
    /// The limit is checked against the announced length first, then before each chunk is copied. Trailers are dropped.
    ///
    /// # Errors
    /// [`BodyErrorKind::TooLarge`] past the limit; otherwise what the body itself failed with.
    pub async fn collect(mut self, limit: usize) -> Result<Bytes, BodyError> {
        if exceeds(self.size_hint().lower(), limit) {
            return Err(BodyErrorKind::TooLarge.into());
        }
        let mut collected = Collected { first: Bytes::new(), rest: BytesMut::new(), limit };
        poll_fn(|task| collected.poll(&mut self, task)).await
    }

    /// This body, failing with [`BodyErrorKind::TooLarge`] as soon as it has given more than `limit` bytes.
    ///
    /// One whose exact length is known to fit stays as it is.
    #[must_use]
    pub fn limited(self, limit: u64) -> Self {
        if self.size_hint().upper().is_some_and(|upper| upper <= limit) {
            return self;
        }
        match self.0 {
            Repr::Stream(stream) => {
                let left = stream.left.min(limit);
                Self(Repr::Stream(Streamed { left, ..stream }))
            }
            Repr::Empty | Repr::Full(_) => Self::streamed(self).limited(limit),
        }
    }
}

/// What was read of a body: its first chunk is what most have, and is copied only where there is another.
struct Collected {
    first: Bytes,
    rest: BytesMut,
    limit: usize,
}

impl Collected {
    fn poll(&mut self, body: &mut Body, task: &mut Task<'_>) -> Poll<Result<Bytes, BodyError>> {
        while let Some(frame) = ready!(Pin::new(&mut *body).poll_frame(task)?) {
            let Ok(chunk) = frame.into_data() else { continue };
            let held = if self.rest.is_empty() { self.first.len() } else { self.rest.len() };
            if chunk.len() > self.limit.saturating_sub(held) {
                return Poll::Ready(Err(BodyErrorKind::TooLarge.into()));
            }
            if held == 0 {
                self.first = chunk;
            } else {
                if self.rest.is_empty() {
                    self.rest.extend_from_slice(&self.first);
                }
                self.rest.extend_from_slice(&chunk);
            }
        }
        let rest = std::mem::take(&mut self.rest);
        Poll::Ready(Ok(if rest.is_empty() { std::mem::take(&mut self.first) } else { rest.freeze() }))
    }
}

fn exceeds(length: u64, limit: usize) -> bool {
    u64::try_from(limit).is_ok_and(|limit| length > limit)
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Repr::Empty => f.write_str("Body(empty)"),
            Repr::Full(bytes) => write!(f, "Body({} bytes)", bytes.len()),
            Repr::Stream(_) => f.write_str("Body(stream)"),
        }
    }
}

impl HttpBody for Body {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        task: &mut Task<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        match &mut self.0 {
            Repr::Empty => Poll::Ready(None),
            Repr::Full(bytes) => {
                let bytes = std::mem::take(bytes);
                self.0 = Repr::Empty;
                Poll::Ready(Some(Ok(Frame::data(bytes))))
            }
            Repr::Stream(stream) => stream.poll_frame(task),
        }
    }

    fn is_end_stream(&self) -> bool {
        match &self.0 {
            Repr::Empty => true,
            Repr::Full(_) => false,
            Repr::Stream(stream) => stream.ended,
        }
    }

    fn size_hint(&self) -> SizeHint {
        match &self.0 {
            Repr::Empty => SizeHint::with_exact(0),
            Repr::Full(bytes) => SizeHint::with_exact(bytes.len() as u64),
            Repr::Stream(stream) => stream.hint,
        }
    }
}

impl From<Bytes> for Body {
    fn from(bytes: Bytes) -> Self {
        if bytes.is_empty() { Self::empty() } else { Self(Repr::Full(bytes)) }
    }
}

impl From<Vec<u8>> for Body {
    fn from(bytes: Vec<u8>) -> Self {
        Bytes::from(bytes).into()
    }
}

impl From<String> for Body {
    fn from(text: String) -> Self {
        Bytes::from(text).into()
    }
}

impl From<&'static str> for Body {
    fn from(text: &'static str) -> Self {
        Bytes::from_static(text.as_bytes()).into()
    }
}

/// A stream of frames that only its owner can poll. What a shared reference may ask is kept beside it, so that a `&Body`
/// (and with it a `&Request`) can be held across an `.await`.
struct Streamed {
    body: SyncWrapper<UnsyncBoxBody<Bytes, BodyError>>,
    ended: bool,
    hint: SizeHint,
    /// The bytes that it may still give.
    left: u64,
}

impl Streamed {
    fn poll_frame(&mut self, task: &mut Task<'_>) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        let body = self.body.get_mut();
        let frame = Pin::new(&mut *body).poll_frame(task);
        (self.ended, self.hint) = (body.is_end_stream(), body.size_hint());
        let data = match &frame {
            Poll::Ready(Some(Ok(frame))) => frame.data_ref().map_or(0, |data| data.len() as u64),
            _ => 0,
        };
        match self.left.checked_sub(data) {
            Some(left) => {
                self.left = left;
                frame
            }
            None => Poll::Ready(Some(Err(self.end_over_limit()))),
        }
    }

    /// Lets go of the producer: nothing comes after the error.
    fn end_over_limit(&mut self) -> BodyError {
        *self.body.get_mut() = Body::empty().boxed_unsync();
        (self.ended, self.hint, self.left) = (true, SizeHint::with_exact(0), 0);
        BodyErrorKind::TooLarge.into()
    }
}

/// Why a body stopped before its end.
#[derive(Debug)]
pub struct BodyError {
    kind: BodyErrorKind,
    source: Option<BoxError>,
}

/// What went wrong with a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BodyErrorKind {
    /// The other side went away. The same call may be sent again where its method is idempotent.
    Aborted,
    /// More bytes than the limit allows. Sending it again does not help.
    TooLarge,
    /// No bytes came within the time allowed. Safe to repeat where the method is idempotent.
    Timeout,
    /// The producer of the bytes failed.
    Producer,
}

impl BodyError {
    /// An error of this kind with its cause.
    pub fn new(kind: BodyErrorKind, source: impl Into<BoxError>) -> Self {
        Self { kind, source: Some(source.into()) }
    }

    /// What went wrong.
    pub const fn kind(&self) -> BodyErrorKind {
        self.kind
    }

    /// The kind that a [`BodyError`] within `source` already has, however often it was wrapped on its way, else
    /// [`BodyErrorKind::Producer`].
    fn from_source(source: impl Into<BoxError>) -> Self {
        match source.into().downcast::<Self>() {
            Ok(same) => *same,
            Err(source) => {
                let mut cause: Option<&(dyn StdError + 'static)> = Some(&*source);
                let mut kind = BodyErrorKind::Producer;
                while let Some(error) = cause {
                    if let Some(ours) = error.downcast_ref::<Self>() {
                        kind = ours.kind;
                        break;
                    }
                    cause = error.source();
                }
                Self { kind, source: Some(source) }
            }
        }
    }
}

impl From<BodyErrorKind> for BodyError {
    fn from(kind: BodyErrorKind) -> Self {
        Self { kind, source: None }
    }
}

impl fmt::Display for BodyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            BodyErrorKind::Aborted => "the other side went away in the middle of a body",
            BodyErrorKind::TooLarge => "the body is larger than its limit",
            BodyErrorKind::Timeout => "no bytes of the body came within the time allowed",
            BodyErrorKind::Producer => "the producer of the body failed",
        })
    }
}

impl StdError for BodyError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}
