use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use tokio::sync::Notify;

/// The platform's clock: the system clock and an offset, which a test may move.
///
/// Token times, rate limit windows and timestamps in answers all come from it.
#[derive(Debug, Clone, Default)]
pub struct Clock {
    offset_ms: Arc<AtomicI64>,
    moved: Arc<Notify>,
}

impl Clock {
    pub(crate) fn with_offset_seconds(seconds: i64) -> Self {
        let clock = Self::default();
        clock.advance_seconds(seconds);
        clock
    }

    /// Unix time in milliseconds.
    pub fn now_ms(&self) -> i64 {
        let system = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
        i64::try_from(system).unwrap_or(i64::MAX).saturating_add(self.offset_ms.load(Ordering::SeqCst))
    }

    /// Unix time in whole seconds.
    pub fn now_seconds(&self) -> i64 {
        self.now_ms().div_euclid(1000)
    }

    /// Waits until it is moved; for one task only.
    pub(crate) async fn moved(&self) {
        self.moved.notified().await;
    }

    /// Moves the clock by so many seconds; negative ones move it back.
    pub fn advance_seconds(&self, seconds: i64) {
        let step = seconds.saturating_mul(1000);
        // The closure always gives a value, so there is no failure to report.
        let _ = self
            .offset_ms
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |offset| Some(offset.saturating_add(step)));
        self.moved.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_moves_by_what_it_is_told_for_every_copy_of_it() {
        let clock = Clock::with_offset_seconds(-60);
        let copy = clock.clone();
        let before = clock.now_seconds();
        copy.advance_seconds(3600);
        assert!((clock.now_seconds() - before - 3600).abs() <= 1);
        clock.advance_seconds(i64::MAX);
        assert!(clock.now_ms() > 0);
    }
}
