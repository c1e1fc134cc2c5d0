use std::future::poll_fn;
use std::io;
use std::net::IpAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker, ready};

use pin_project_lite::pin_project;
use tokio::io::ReadBuf;
use wacht_core::{Application, Handler, Scheme};

use crate::forwarded::Trust;
use crate::platform::HyperPlatform;
use crate::transport::Transport;
use crate::watch::{Phase, Watch};
use crate::watchdog::Watchdog;
use crate::{http1, http2};

/// What all connections of a server share.
#[derive(Debug)]
pub(crate) struct Shared<H> {
    pub(crate) application: Application<H>,
    pub(crate) platform: Arc<HyperPlatform>,
    pub(crate) trust: Trust,
    pub(crate) watchdog: Arc<Watchdog>,
}

/// One connection of a client.
#[derive(Debug)]
pub(crate) struct Connection<H> {
    pub(crate) shared: Arc<Shared<H>>,
    pub(crate) watch: Arc<Watch>,
    pub(crate) peer: IpAddr,
    pub(crate) scheme: Scheme,
}

/// How a connection speaks.
#[cfg_attr(not(feature = "tls"), expect(dead_code, reason = "only a TLS handshake tells beforehand"))]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Protocol {
    Http1,
    Http2,
    /// As its first bytes tell: HTTP/2 by prior knowledge (RFC 9113 section 3.3), or HTTP/1.
    Unknown,
}

impl<H: Handler> Connection<H> {
    /// Serves a connection to its end.
    pub(crate) async fn serve(self, mut stream: impl Transport, protocol: Protocol) {
        self.watch.enter(Phase::Head);
        let mut first_bytes = Vec::new();
        let is_http2 = match protocol {
            Protocol::Http1 => false,
            Protocol::Http2 => true,
            Protocol::Unknown => match read_preface(&mut stream, &mut first_bytes, &self.watch).await {
                Ok(is_http2) => is_http2,
                Err(_) => return,
            },
        };
        // Boxed, so that a connection does not hold the room of what it is not.
        let served = if is_http2 {
            Box::pin(http2::serve(self, stream, first_bytes)).await
        } else {
            Box::pin(http1::serve(self, stream, first_bytes)).await
        };
        if let Err(error) = served {
            tracing::debug!(%error, "a connection ended early");
        }
    }
}

pin_project! {
    /// What happens on a connection, until it ends or the watchdog ends it.
    pub(crate) struct UntilAborted<F> {
        #[pin]
        work: F,
        watch: Arc<Watch>,
        registered: Option<Waker>,
    }
}

impl<F> UntilAborted<F> {
    pub(crate) const fn new(work: F, watch: Arc<Watch>) -> Self {
        Self { work, watch, registered: None }
    }
}

impl<F: Future<Output = ()>> Future for UntilAborted<F> {
    type Output = ();

    fn poll(self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<()> {
        let this = self.project();
        // An order takes the waker along, so that after one it is registered each time.
        if this.watch.has_orders()
            || !this.registered.as_ref().is_some_and(|waker| waker.will_wake(task.waker()))
        {
            this.watch.register_connection(task.waker());
            *this.registered = Some(task.waker().clone());
        }
        if this.watch.must_abort() {
            return Poll::Ready(());
        }
        this.work.poll(task)
    }
}

pin_project! {
    /// A connection of hyper's, which is told by `shut_down` to end when nothing is in flight.
    pub(crate) struct Drive<C> {
        #[pin]
        connection: C,
        watch: Arc<Watch>,
        shut_down: fn(Pin<&mut C>),
        told: bool,
    }
}

impl<C> Drive<C> {
    pub(crate) fn new(connection: C, watch: Arc<Watch>, shut_down: fn(Pin<&mut C>)) -> Self {
        Self { connection, watch, shut_down, told: false }
    }
}

impl<C: Future> Future for Drive<C> {
    type Output = C::Output;

    fn poll(self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<C::Output> {
        let mut this = self.project();
        if !*this.told && this.watch.must_shut_down() {
            *this.told = true;
            (this.shut_down)(this.connection.as_mut());
        }
        this.connection.poll(task)
    }
}

/// Reads into `read` until the first bytes are those of HTTP/2 or cannot be any more. What came with them is kept there too.
async fn read_preface(stream: &mut impl Transport, read: &mut Vec<u8>, watch: &Watch) -> io::Result<bool> {
    loop {
        let count = poll_fn(|task| {
            if watch.must_shut_down() {
                return Poll::Ready(Err(io::Error::from(io::ErrorKind::ConnectionAborted)));
            }
            // On the stack, so that a connection that waits does not hold the room.
            let mut space = [0; 1024];
            let mut buffer = ReadBuf::new(&mut space);
            ready!(Pin::new(&mut *stream).poll_read(task, &mut buffer))?;
            read.extend_from_slice(buffer.filled());
            Poll::Ready(Ok(buffer.filled().len()))
        })
        .await?;
        if count == 0 {
            return if read.is_empty() { Err(io::ErrorKind::UnexpectedEof.into()) } else { Ok(false) };
        }
        if read.len() == count {
            // The head has begun: its time counts from here.
            watch.enter(Phase::Head);
        }
        if read.starts_with(PREFACE) {
            return Ok(true);
        }
        if !PREFACE.starts_with(read) {
            return Ok(false);
        }
    }
}

/// The start of the connection preface of HTTP/2 (RFC 9113 section 3.4), as much of it as no HTTP/1 request has.
const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
