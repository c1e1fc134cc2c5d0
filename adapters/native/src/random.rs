use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use aws_lc_rs::rand;

/// A cryptographic source of randomness that cannot fail.
#[derive(Clone)]
pub struct Random(Arc<Fallback>);

/// What answers should the library's generator ever report a failure: a keyed hash (`SipHash`) of a counter, under keys
/// that the operating system gave to this process.
struct Fallback {
    keys: [RandomState; 2],
    counter: AtomicU64,
}

impl Random {
    /// A source.
    pub fn new() -> Self {
        Self(Arc::new(Fallback {
            keys: [RandomState::new(), RandomState::new()],
            counter: AtomicU64::new(0),
        }))
    }

    /// 128 bits.
    pub fn next(&self) -> u128 {
        let mut bytes = [0; 16];
        match rand::fill(&mut bytes) {
            Ok(()) => u128::from_ne_bytes(bytes),
            Err(_) => self.0.next(),
        }
    }
}

impl Fallback {
    fn next(&self) -> u128 {
        let count = self.counter.fetch_add(1, Ordering::Relaxed);
        let [high, low] = self.keys.each_ref().map(|key| u128::from(key.hash_one(count)));
        (high << 64) | low
    }
}

impl Default for Random {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Random {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Random").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_do_not_repeat() {
        let random = Random::new();
        assert_ne!(random.next(), random.next());
        assert_ne!(random.0.next(), random.0.next());
    }
}
