use std::io::{self, IoSlice};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use crate::framing::Framing;
use crate::platform::HyperPlatform;
use crate::refusal;
use crate::transport::Transport;
use crate::watch::{Phase, Watch};

/// The bytes of one connection on their way between hyper and the network.
///
/// It tells the watch what happens, gives back the first bytes that were read to tell HTTP/1 from HTTP/2, and does for
/// HTTP/1 what hyper leaves out: it notices conflicting framing, gives hyper's own refusals the error envelope, and
/// lingers at the end.
pub(crate) struct ConnectionIo<S: Transport> {
    stream: S,
    watch: Arc<Watch>,
    /// Read ahead, and not yet given to hyper.
    ahead: Vec<u8>,
    http1: Option<Http1>,
    /// Whether the last write found no room.
    stalled: bool,
}

struct Http1 {
    framing: Arc<Mutex<Framing>>,
    platform: Arc<HyperPlatform>,
    refusal: Option<Refusal>,
    ended: bool,
    drained: usize,
}

/// What is sent in place of an answer that hyper made by itself.
struct Refusal {
    bytes: Vec<u8>,
    sent: usize,
}

impl Http1 {
    fn framing(&self) -> MutexGuard<'_, Framing> {
        self.framing.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<S: Transport> ConnectionIo<S> {
    pub(crate) const fn http2(stream: S, ahead: Vec<u8>, watch: Arc<Watch>) -> Self {
        Self { stream, watch, ahead, http1: None, stalled: false }
    }

    pub(crate) const fn http1(
        stream: S,
        ahead: Vec<u8>,
        watch: Arc<Watch>,
        framing: Arc<Mutex<Framing>>,
        platform: Arc<HyperPlatform>,
    ) -> Self {
        let http1 = Http1 { framing, platform, refusal: None, ended: false, drained: 0 };
        Self { stream, watch, ahead, http1: Some(http1), stalled: false }
    }

    fn has_read(&mut self, bytes: &[u8]) {
        let Some(http1) = &mut self.http1 else { return };
        if bytes.is_empty() {
            http1.ended = true;
            return;
        }
        let idle = matches!(self.watch.phase(), Phase::Idle | Phase::Answered);
        if idle {
            self.watch.enter(Phase::Head);
        }
        http1.framing().read(bytes, idle);
    }

    /// Keeps the watch informed about a write.
    #[inline]
    fn wrote<T>(&mut self, outcome: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if outcome.is_pending() != self.stalled || self.stalled {
            self.note_write(outcome.is_pending());
        }
        outcome
    }

    #[cold]
    fn note_write(&mut self, pending: bool) {
        // A second attempt that finds no room either is no progress.
        if !(pending && self.stalled) {
            self.watch.wait_for_client(pending);
        }
        self.stalled = pending;
    }

    /// hyper writes while no request is being handled only to refuse one that it could not read.
    fn is_refusal(&self) -> bool {
        self.http1.is_some() && matches!(self.watch.phase(), Phase::Head | Phase::Idle)
    }

    /// Sends the refusal with an envelope instead of `answer`.
    #[cold]
    fn poll_refuse(&mut self, task: &mut Context<'_>, answer: &[u8]) -> Poll<io::Result<usize>> {
        let Some(http1) = &mut self.http1 else { return Poll::Ready(Ok(0)) };
        let Refusal { bytes, sent } = http1.refusal.get_or_insert_with(|| {
            let in_request_line = http1.framing.lock().is_ok_and(|mut framing| framing.is_in_request_line());
            Refusal { bytes: refusal::with_envelope(answer, in_request_line, &http1.platform), sent: 0 }
        });
        while let Some(rest) = bytes.get(*sent..).filter(|rest| !rest.is_empty()) {
            let written = Pin::new(&mut self.stream).poll_write(task, rest);
            if written.is_pending() && !self.stalled {
                self.stalled = true;
                self.watch.wait_for_client(true);
            }
            match ready!(written)? {
                0 => return Poll::Ready(Err(io::ErrorKind::WriteZero.into())),
                count => *sent += count,
            }
        }
        http1.refusal = None;
        Poll::Ready(Ok(answer.len()))
    }

    // INVARIANT H15: a client that leaves cancels the handler.
    /// Looks whether the client has left while its request is being handled.
    ///
    /// hyper would do so too, before it runs the handler, with a read and an allocation for every request; it asks for a flush
    /// only after the handler did not answer at once. What a client sends ahead is kept for hyper.
    #[cold]
    fn probe(&mut self, task: &mut Context<'_>) {
        let read_to_its_end = self.http1.as_ref().is_some_and(|http1| http1.framing().is_between_messages());
        if !read_to_its_end || !self.ahead.is_empty() {
            return;
        }
        let mut space = [0; 1024];
        let mut buffer = ReadBuf::new(&mut space);
        match Pin::new(&mut self.stream).poll_read(task, &mut buffer) {
            Poll::Pending => {}
            Poll::Ready(Ok(())) if !buffer.filled().is_empty() => {
                self.ahead.extend_from_slice(buffer.filled());
            }
            Poll::Ready(_) => self.watch.abort(),
        }
    }

    /// Reads and throws away what a client still sends, until it ends or the watchdog has had enough.
    fn poll_linger(&mut self, task: &mut Context<'_>) -> Poll<io::Result<()>> {
        let Some(http1) = &mut self.http1 else { return Poll::Ready(Ok(())) };
        if self.watch.phase() != Phase::Closing {
            self.watch.enter(Phase::Closing);
        }
        while !http1.ended && http1.drained < LINGER_BYTES {
            let mut space = [0; 4096];
            let mut buffer = ReadBuf::new(&mut space);
            ready!(Pin::new(&mut self.stream).poll_read(task, &mut buffer))?;
            http1.ended = buffer.filled().is_empty();
            http1.drained += buffer.filled().len();
        }
        Poll::Ready(Ok(()))
    }
}

/// More than any body that a client sends before it looks at the answer; less than what would be a burden.
const LINGER_BYTES: usize = 64 * 1024 * 1024;

impl<S: Transport> AsyncRead for ConnectionIo<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        task: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = &mut *self;
        let before = buffer.filled().len();
        if this.ahead.is_empty() {
            ready!(Pin::new(&mut this.stream).poll_read(task, buffer))?;
        } else {
            let count = this.ahead.len().min(buffer.remaining());
            let rest = this.ahead.split_off(count);
            buffer.put_slice(&this.ahead);
            this.ahead = rest;
        }
        this.has_read(buffer.filled().get(before..).unwrap_or_default());
        Poll::Ready(Ok(()))
    }
}

impl<S: Transport> AsyncWrite for ConnectionIo<S> {
    fn poll_write(mut self: Pin<&mut Self>, task: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        if self.is_refusal() {
            return self.poll_refuse(task, bytes);
        }
        let written = Pin::new(&mut self.stream).poll_write(task, bytes);
        self.wrote(written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        task: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        if self.is_refusal() {
            return self.poll_refuse(task, slices.first().map_or(&[], |slice| slice));
        }
        let written = Pin::new(&mut self.stream).poll_write_vectored(task, slices);
        self.wrote(written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self.watch.phase() {
            Phase::Answered => self.watch.enter(Phase::Idle),
            Phase::Handling => self.probe(task),
            _ => {}
        }
        let flushed = Pin::new(&mut self.stream).poll_flush(task);
        self.wrote(flushed)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.watch.phase() != Phase::Closing {
            let done = ready!(Pin::new(&mut self.stream).poll_shutdown(task));
            let talking = self.http1.as_ref().is_some_and(|http1| !http1.framing().is_between_messages());
            if done.is_err() || !talking {
                return Poll::Ready(done);
            }
        }
        self.poll_linger(task)
    }
}

impl<S: Transport> Drop for ConnectionIo<S> {
    fn drop(&mut self) {
        if self.watch.must_reset() {
            self.stream.reset_on_close();
        }
    }
}
