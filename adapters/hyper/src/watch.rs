use std::sync::Arc;
use std::sync::atomic::{AtomicU8, AtomicU32, Ordering};
use std::task::Waker;

use futures_util::task::AtomicWaker;

/// What one connection, or one HTTP/2 stream, is doing. It is written where things happen, with a few relaxed stores a
/// request, and read by the [`Watchdog`](crate::watchdog::Watchdog): no request arms a timer.
///
/// Each word changes whenever there is progress, so a word that stays the same tells how long nothing happened.
#[derive(Debug, Default)]
pub(crate) struct Watch {
    /// A counter of changes above three bits of [`Phase`].
    phase: AtomicU32,
    /// Odd while bytes of a response wait for the client to take them.
    write: AtomicU32,
    /// Odd while a handler waits for bytes of a request body.
    body: AtomicU32,
    /// HTTP/2 streams that are open.
    streams: AtomicU32,
    orders: AtomicU8,
    connection: AtomicWaker,
    reader: AtomicWaker,
    /// The connection of a stream.
    parent: Option<Arc<Self>>,
}

/// What a connection is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Phase {
    /// A request head is awaited or half read.
    Head = 0,
    /// A handler runs, or a response is being produced.
    Handling = 1,
    /// The last byte of a response is with hyper.
    Answered = 2,
    /// Nothing is in flight.
    Idle = 3,
    /// Nothing more is sent; what the client still sends is thrown away.
    Closing = 4,
}

const ABORT: u8 = 1;
const SHUTDOWN: u8 = 2;
const BODY_TIMEOUT: u8 = 4;
const RESET: u8 = 8;

impl Watch {
    /// The watch of an HTTP/2 stream on `connection`.
    pub(crate) fn stream_of(connection: &Arc<Self>) -> Self {
        let watch = Self { parent: Some(Arc::clone(connection)), ..Self::default() };
        watch.enter(Phase::Handling);
        watch
    }

    pub(crate) fn phase(&self) -> Phase {
        phase_of(self.phase.load(Ordering::Relaxed))
    }

    pub(crate) fn enter(&self, phase: Phase) {
        let count = (self.phase.load(Ordering::Relaxed) >> PHASE_BITS).wrapping_add(1);
        self.phase.store((count << PHASE_BITS) | phase as u32, Ordering::Relaxed);
    }

    /// Response bytes start or cease to wait for the client, or some of them went.
    pub(crate) fn wait_for_client(&self, waiting: bool) {
        turn(&self.write, waiting);
    }

    /// A handler starts or ceases to wait for body bytes.
    pub(crate) fn wait_for_body(&self, waiting: bool) {
        turn(&self.body, waiting);
    }

    pub(crate) fn stream_opens(&self) {
        self.streams.fetch_add(1, Ordering::Relaxed);
        self.enter(Phase::Handling);
    }

    pub(crate) fn stream_closes(&self) {
        if self.streams.fetch_sub(1, Ordering::Relaxed) == 1 {
            self.enter(Phase::Idle);
        }
    }

    /// The words as they are, for the watchdog.
    pub(crate) fn words(&self) -> [u32; 3] {
        [&self.phase, &self.write, &self.body].map(|word| word.load(Ordering::Relaxed))
    }

    /// What a reading of [`words`](Self::words) says: the phase, whether a client and whether a body is waited for.
    pub(crate) fn reading(&self, [phase, write, body]: [u32; 3]) -> (Phase, bool, bool) {
        let busy = self.streams.load(Ordering::Relaxed) > 0;
        let phase = if busy { Phase::Handling } else { phase_of(phase) };
        (phase, write % 2 == 1, body % 2 == 1)
    }

    /// Ends the connection now, that of a stream too.
    pub(crate) fn abort(&self) {
        match &self.parent {
            Some(connection) => connection.abort(),
            None => self.order(ABORT, &self.connection),
        }
    }

    /// Ends the connection as soon as nothing is in flight.
    pub(crate) fn shut_down(&self) {
        self.order(SHUTDOWN, &self.connection);
    }

    /// Ends the wait of a handler for body bytes.
    pub(crate) fn time_out_body(&self) {
        self.order(BODY_TIMEOUT, &self.reader);
    }

    /// The connection must not end as if all were well.
    pub(crate) fn reset(&self) {
        self.orders.fetch_or(RESET, Ordering::Relaxed);
    }

    fn order(&self, order: u8, waker: &AtomicWaker) {
        // Pairs with the acquiring load in `has`, after the waker was registered.
        if self.orders.fetch_or(order, Ordering::AcqRel) & order == 0 {
            waker.wake();
        }
    }

    pub(crate) fn must_abort(&self) -> bool {
        self.has(ABORT)
    }

    pub(crate) fn must_shut_down(&self) -> bool {
        self.has(SHUTDOWN)
    }

    pub(crate) fn must_reset(&self) -> bool {
        self.has(RESET)
    }

    pub(crate) fn body_timed_out(&self) -> bool {
        self.has(BODY_TIMEOUT)
    }

    pub(crate) fn has_orders(&self) -> bool {
        self.orders.load(Ordering::Acquire) != 0
    }

    fn has(&self, order: u8) -> bool {
        self.orders.load(Ordering::Acquire) & order != 0
    }

    pub(crate) fn register_connection(&self, waker: &Waker) {
        self.connection.register(waker);
    }

    pub(crate) fn register_reader(&self, waker: &Waker) {
        self.reader.register(waker);
    }
}

const PHASE_BITS: u32 = 3;

fn phase_of(word: u32) -> Phase {
    match word & ((1 << PHASE_BITS) - 1) {
        0 => Phase::Head,
        1 => Phase::Handling,
        2 => Phase::Answered,
        3 => Phase::Idle,
        _ => Phase::Closing,
    }
}

/// Changes a word to its next value of the right parity.
fn turn(word: &AtomicU32, odd: bool) {
    let value = word.load(Ordering::Relaxed);
    let step = if (value % 2 == 1) == odd { 2 } else { 1 };
    word.store(value.wrapping_add(step), Ordering::Relaxed);
}
