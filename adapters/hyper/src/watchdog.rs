use std::convert::Infallible;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use std::{fmt, io, thread};

use slab::Slab;

use crate::config::Timeouts;
use crate::watch::{Phase, Watch};

/// Ends connections that take too long for what they do: one thread a server that looks at each every so often.
///
/// A time-out strikes between its time and one and a half times the [interval](Self::interval) later.
pub(crate) struct Watchdog {
    timeouts: Timeouts,
    entries: Mutex<Slab<Entry>>,
}

/// A watch with what it said when it last changed, and when that was.
struct Entry {
    watch: Arc<Watch>,
    seen: [u32; 3],
    since: [Duration; 3],
}

impl Watchdog {
    pub(crate) const fn new(timeouts: Timeouts) -> Self {
        Self { timeouts, entries: Mutex::new(Slab::new()) }
    }

    /// Watches until the answer is dropped.
    pub(crate) fn watch(self: &Arc<Self>, watch: Arc<Watch>) -> Watched {
        let seen = watch.words();
        let entry = Entry { watch, seen, since: [Duration::MAX; 3] };
        Watched { key: self.lock().insert(entry), dog: Arc::clone(self) }
    }

    /// How often to [look](Self::look): a quarter of the shortest time-out, at most 250 ms.
    pub(crate) fn interval(&self) -> Duration {
        let Timeouts { head, body, write, idle, drain: _ } = self.timeouts;
        let shortest = head.min(body).min(write).min(idle);
        (shortest / 4).clamp(Duration::from_millis(5), Duration::from_millis(250))
    }

    /// Looks at everything again and again, until the answer is dropped.
    ///
    /// On a thread of its own: a timer of the runtime that is always armed would cost every request a look at the clock.
    pub(crate) fn start(self: &Arc<Self>) -> io::Result<Watching> {
        let dog = Arc::clone(self);
        let (watching, stopped) = mpsc::channel();
        thread::Builder::new().name("wacht-watchdog".to_owned()).stack_size(STACK).spawn(move || {
            let (start, interval) = (Instant::now(), dog.interval());
            while stopped.recv_timeout(interval) == Err(RecvTimeoutError::Timeout) {
                dog.look(start.elapsed());
            }
        })?;
        Ok(Watching { _ends_with_this: watching })
    }

    /// Looks at everything once, at the time `now` on a clock of the caller's.
    fn look(&self, now: Duration) {
        for (_, entry) in self.lock().iter_mut() {
            entry.look(now, &self.timeouts);
        }
    }

    /// Tells every connection to end when nothing is in flight.
    pub(crate) fn shut_down(&self) {
        self.lock().iter().for_each(|(_, entry)| entry.watch.shut_down());
    }

    /// Ends every connection now.
    pub(crate) fn abort(&self) {
        self.lock().iter().for_each(|(_, entry)| entry.watch.abort());
    }

    fn lock(&self) -> MutexGuard<'_, Slab<Entry>> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Entry {
    fn look(&mut self, now: Duration, timeouts: &Timeouts) {
        let words = self.watch.words();
        for ((word, seen), since) in words.iter().zip(&mut self.seen).zip(&mut self.since) {
            if word != seen || *since == Duration::MAX {
                (*seen, *since) = (*word, now);
            }
        }
        let [phase_since, write_since, body_since] = self.since;
        let (phase, client_waits, body_waits) = self.watch.reading(words);
        let (limit, since) = match phase {
            Phase::Head => (timeouts.head, phase_since),
            Phase::Handling => (Duration::MAX, phase_since),
            // A response that the client takes slowly is no idle time.
            Phase::Answered | Phase::Idle => (timeouts.idle, phase_since.max(write_since)),
            Phase::Closing => (LINGER, phase_since),
        };
        let over = now.saturating_sub(since).checked_sub(limit).is_some_and(|over| !over.is_zero());
        if over
            && matches!(phase, Phase::Answered | Phase::Idle)
            && now.saturating_sub(since) <= limit + LINGER
        {
            // With a word of farewell where the protocol has one.
            self.watch.shut_down();
        } else if over || (client_waits && now.saturating_sub(write_since) > timeouts.write) {
            tracing::debug!(?phase, client_waits, "a connection took too long");
            self.watch.abort();
        } else if body_waits && now.saturating_sub(body_since) > timeouts.body {
            self.watch.time_out_body();
        }
    }
}

/// Room for a look and for what a subscriber of `tracing` does with an event.
const STACK: usize = 256 * 1024;

/// A watchdog at work.
#[derive(Debug)]
pub(crate) struct Watching {
    _ends_with_this: Sender<Infallible>,
}

/// How long a connection that has said its last word listens to a client that is still talking, so that the client gets to
/// read the answer instead of a reset (RFC 9112 section 9.6).
const LINGER: Duration = Duration::from_secs(2);

impl fmt::Debug for Watchdog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Watchdog").field("timeouts", &self.timeouts).finish_non_exhaustive()
    }
}

/// A watch under the eyes of a [`Watchdog`].
#[derive(Debug)]
pub(crate) struct Watched {
    dog: Arc<Watchdog>,
    key: usize,
}

impl Drop for Watched {
    fn drop(&mut self) {
        self.dog.lock().try_remove(self.key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn dog() -> Arc<Watchdog> {
        Arc::new(Watchdog::new(Timeouts {
            head: SECOND,
            body: 2 * SECOND,
            write: 3 * SECOND,
            idle: 4 * SECOND,
            drain: SECOND,
        }))
    }

    fn watched(dog: &Arc<Watchdog>, phase: Phase) -> (Arc<Watch>, Watched) {
        let watch = Arc::new(Watch::default());
        watch.enter(phase);
        let watched = dog.watch(Arc::clone(&watch));
        dog.look(Duration::ZERO);
        (watch, watched)
    }

    #[test]
    fn a_head_that_does_not_end_ends_the_connection() {
        let dog = dog();
        let (watch, _watched) = watched(&dog, Phase::Head);
        dog.look(SECOND);
        assert!(!watch.must_abort());
        dog.look(SECOND * 2);
        assert!(watch.must_abort());
    }

    #[test]
    fn a_handler_may_take_its_time() {
        let dog = dog();
        let (watch, _watched) = watched(&dog, Phase::Handling);
        dog.look(SECOND * 1000);
        assert!(!watch.must_abort());
    }

    #[test]
    fn a_client_that_takes_nothing_ends_the_connection() {
        let dog = dog();
        let (watch, _watched) = watched(&dog, Phase::Handling);
        watch.wait_for_client(true);
        dog.look(SECOND);
        watch.wait_for_client(true);
        dog.look(SECOND * 4);
        dog.look(SECOND * 7);
        assert!(!watch.must_abort(), "there was progress at 4 s");
        dog.look(SECOND * 8);
        assert!(watch.must_abort());
    }

    #[test]
    fn a_silent_body_ends_the_wait_for_it_and_not_the_connection() {
        let dog = dog();
        let (watch, _watched) = watched(&dog, Phase::Handling);
        watch.wait_for_body(true);
        dog.look(SECOND);
        dog.look(SECOND * 4);
        assert!(watch.body_timed_out() && !watch.must_abort());
    }

    #[test]
    fn a_stalled_stream_ends_its_connection() {
        let dog = dog();
        let (connection, _connection) = watched(&dog, Phase::Idle);
        let stream = Arc::new(Watch::stream_of(&connection));
        connection.stream_opens();
        let _stream = dog.watch(Arc::clone(&stream));
        stream.wait_for_client(true);
        dog.look(SECOND);
        assert!(!connection.must_abort());
        dog.look(SECOND * 5);
        assert!(connection.must_abort());
    }

    #[test]
    fn who_left_is_not_looked_at() {
        let dog = dog();
        let (watch, watched) = watched(&dog, Phase::Idle);
        drop(watched);
        dog.look(SECOND * 100);
        assert!(!watch.must_abort());
    }
}
