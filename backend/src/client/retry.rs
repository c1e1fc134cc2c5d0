use std::time::Duration;

use super::error::ApiError;

/// How often an operation is sent at most.
pub(super) const ATTEMPTS: u32 = 3;
/// The longest pause that a `retry-after` may ask for; past it the error is the caller's at once.
const MAX_PAUSE: Duration = Duration::from_secs(10);
/// The upper bound of the first pause in microseconds; it doubles with each.
const FIRST_PAUSE: u64 = 200_000;

/// The pause before the next attempt, `None` where there is none: only after what may pass, and only what may be repeated,
/// such as idempotent methods (RFC 9110 section 9.2.2).
///
/// Full jitter: anything from nothing to the bound, so that many clients do not come back at once. `retry-after` is the
/// least.
pub(super) fn pause(repeatable: bool, attempt: u32, error: &ApiError, random: u128) -> Option<Duration> {
    if !repeatable || attempt >= ATTEMPTS || !error.is_transient() {
        return None;
    }
    let bound = FIRST_PAUSE << attempt.saturating_sub(1);
    #[expect(clippy::cast_possible_truncation, reason = "half of the bits are more than enough")]
    let jitter = Duration::from_micros(random as u64 % bound);
    let asked = error.retry_after().unwrap_or_default();
    (asked <= MAX_PAUSE).then(|| asked + jitter)
}

#[cfg(test)]
mod tests {
    use http::StatusCode;

    use super::*;

    fn error(status: u16, retry_after: Option<u64>) -> ApiError {
        let status = StatusCode::from_u16(status).unwrap();
        ApiError::of_status(status, Vec::new(), retry_after.map(Duration::from_secs))
    }

    #[test]
    fn only_what_may_be_repeated_is_sent_again() {
        assert!(pause(true, 1, &error(503, None), 0).is_some());
        assert_eq!(pause(false, 1, &error(503, None), 0), None);
    }

    #[test]
    fn only_what_may_pass_is_sent_again_and_only_so_often() {
        assert_eq!(pause(true, 1, &error(404, None), 0), None);
        assert_eq!(pause(true, 1, &error(500, None), 0), None);
        assert!(pause(true, 2, &error(429, None), 0).is_some());
        assert_eq!(pause(true, 3, &error(429, None), 0), None);
    }

    #[test]
    fn the_pause_is_jittered_within_a_bound_that_doubles() {
        for random in [0, 1, u128::MAX / 3, u128::MAX] {
            assert!(pause(true, 1, &error(503, None), random).unwrap() < Duration::from_millis(200));
            assert!(pause(true, 2, &error(503, None), random).unwrap() < Duration::from_millis(400));
        }
        assert_ne!(pause(true, 1, &error(503, None), 1), pause(true, 1, &error(503, None), 150_000));
    }

    #[test]
    fn retry_after_is_kept_to_or_the_error_is_the_caller_s() {
        let two = pause(true, 1, &error(429, Some(2)), 7).unwrap();
        assert!(two >= Duration::from_secs(2) && two < Duration::from_millis(2200));
        assert_eq!(pause(true, 1, &error(429, Some(60)), 7), None);
    }
}
