use std::sync::{Mutex, MutexGuard, PoisonError};

/// Locks a mutex whose data stays whole even when a holder panicked, so that one failed request harms no other.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
