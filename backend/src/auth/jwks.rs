use std::sync::Arc;
use std::time::Duration;

use wacht_core::{Algorithm, Timestamp, VerifyingKey};

use super::jwk::Jwk;

/// How long a key set counts as fresh where its answer does not say.
pub(crate) const DEFAULT_FRESH: Duration = Duration::from_secs(10 * 60);
/// The shortest and the longest time that a key set counts as fresh, whatever its `max-age` says.
pub(crate) const FRESH_RANGE: (Duration, Duration) =
    (Duration::from_secs(60), Duration::from_secs(24 * 60 * 60));
/// How long keys stay usable past their freshness while the platform is down.
pub(crate) const STALE_USE: Duration = Duration::from_secs(60 * 60);
/// The least time between an attempt to fetch and one for the sake of an unknown key.
pub(crate) const UNKNOWN_KEY_COOLDOWN: Duration = Duration::from_secs(30);
/// How long one fetch may take in all.
pub(crate) const FETCH_TIMEOUT: Duration = Duration::from_secs(5);
/// How many unknown key ids are remembered, and how long.
const UNKNOWN_KIDS: usize = 256;
const UNKNOWN_KID_MEMORY: Duration = Duration::from_secs(5 * 60);
/// The longest pause after failures: 1 s, 2 s, 4 s, … up to this.
const MAX_BACK_OFF: Duration = Duration::from_secs(30);
/// How many fetches may run side by side for the sake of unknown keys, where requests cannot share one.
const PARALLEL_FOR_UNKNOWN: u32 = 16;

/// A key of the issuer, ready to check signatures.
#[derive(Debug)]
pub(crate) struct SigningKey {
    pub(crate) jwk: Jwk,
    pub(crate) verifying: Arc<dyn VerifyingKey>,
}

/// Which key a token asks for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted<'a> {
    pub(crate) kid: Option<&'a str>,
    pub(crate) algorithm: Algorithm,
}

/// What to do about a wanted key.
#[derive(Debug)]
pub(crate) enum Lookup {
    /// Use this key; `refresh`: and fetch the set anew beside the request.
    Use { key: Arc<SigningKey>, refresh: bool },
    /// Fetch first.
    Fetch,
    /// There is no such key, or nobody can tell.
    Refuse(Refusal),
}

/// Why there is no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// The issuer has no such key.
    UnknownKey,
    /// The key is for another algorithm, or several keys fit.
    Mismatch,
    /// The key set cannot be had.
    Unavailable,
}

/// The key set of one URL: a state machine over time, without I/O. It is never shared between URLs, so that the key of
/// one tenant cannot check the token of another.
#[derive(Debug)]
pub(crate) struct KeyCache {
    current: Option<Current>,
    unknown: Vec<(Timestamp, String)>,
    unknown_key_cooldown: Duration,
    last_attempt: Option<Timestamp>,
    attempts: u64,
    published: u64,
    outstanding: u32,
    failures: u32,
    retry_at: Timestamp,
}

#[derive(Debug)]
struct Current {
    keys: Vec<Arc<SigningKey>>,
    refresh_at: Timestamp,
    fresh_until: Timestamp,
    usable_until: Timestamp,
}

/// One attempt to fetch, numbered so that a late answer never replaces a later one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Attempt(u64);

/// What a fetch brought.
#[derive(Debug)]
pub(crate) struct Fetched {
    pub(crate) keys: Vec<Arc<SigningKey>>,
    pub(crate) max_age: Option<Duration>,
}

enum Found<'a> {
    One(&'a Arc<SigningKey>),
    Mismatch,
    None,
}

impl KeyCache {
    pub(crate) fn new(unknown_key_cooldown: Duration) -> Self {
        Self {
            current: None,
            unknown: Vec::new(),
            unknown_key_cooldown,
            last_attempt: None,
            attempts: 0,
            published: 0,
            outstanding: 0,
            failures: 0,
            retry_at: Timestamp::default(),
        }
    }

    /// Whether the set may be used as it is, with nothing to do about it.
    pub(crate) fn is_settled(&self, now: Timestamp) -> bool {
        self.current.as_ref().is_some_and(|current| now < current.refresh_at)
    }

    /// What to do about a wanted key.
    pub(crate) fn lookup(&self, now: Timestamp, wanted: Wanted<'_>) -> Lookup {
        let may_fetch = now >= self.retry_at;
        let Some(current) = self.usable(now) else {
            return if may_fetch { Lookup::Fetch } else { Lookup::Refuse(Refusal::Unavailable) };
        };
        match current.find(wanted) {
            Found::One(key) if now < current.refresh_at || !may_fetch => {
                Lookup::Use { key: Arc::clone(key), refresh: false }
            }
            Found::One(key) if now < current.fresh_until => {
                Lookup::Use { key: Arc::clone(key), refresh: self.outstanding(now) == 0 }
            }
            Found::One(_) => Lookup::Fetch,
            Found::Mismatch => Lookup::Refuse(Refusal::Mismatch),
            Found::None if self.may_fetch_for_unknown(now, wanted) => Lookup::Fetch,
            Found::None => Lookup::Refuse(self.unknown_key()),
        }
    }

    /// What to do about a wanted key once a fetch for it has ended: never another fetch.
    pub(crate) fn lookup_fetched(
        &mut self,
        now: Timestamp,
        wanted: Wanted<'_>,
    ) -> Result<Arc<SigningKey>, Refusal> {
        match self.usable(now).map(|current| current.find(wanted)) {
            Some(Found::One(key)) => Ok(Arc::clone(key)),
            Some(Found::Mismatch) => Err(Refusal::Mismatch),
            Some(Found::None) => {
                if self.failures == 0 {
                    self.remember(now, wanted);
                }
                Err(self.unknown_key())
            }
            None => Err(Refusal::Unavailable),
        }
    }

    /// Notes that a fetch begins.
    pub(crate) fn begin(&mut self, now: Timestamp) -> Attempt {
        self.outstanding = self.outstanding(now).saturating_add(1);
        self.last_attempt = Some(now);
        self.attempts += 1;
        Attempt(self.attempts)
    }

    /// Notes how a fetch ended. `true`: its keys are the current ones now.
    pub(crate) fn finish(&mut self, now: Timestamp, attempt: Attempt, fetched: Option<Fetched>) -> bool {
        self.outstanding = self.outstanding.saturating_sub(1);
        if attempt.0 < self.published {
            return false;
        }
        let Some(Fetched { keys, max_age }) = fetched else {
            self.failures = self.failures.saturating_add(1);
            self.retry_at = now + back_off(self.failures);
            return false;
        };
        let fresh = max_age.unwrap_or(DEFAULT_FRESH).clamp(FRESH_RANGE.0, FRESH_RANGE.1);
        self.current = Some(Current {
            keys,
            refresh_at: now + fresh * 4 / 5,
            fresh_until: now + fresh,
            usable_until: now + fresh + STALE_USE,
        });
        self.published = attempt.0;
        self.failures = 0;
        self.retry_at = now;
        true
    }

    /// The keys of the last set, usable or not.
    pub(crate) fn keys(&self) -> &[Arc<SigningKey>] {
        self.current.as_ref().map_or(&[], |current| &current.keys)
    }

    fn usable(&self, now: Timestamp) -> Option<&Current> {
        self.current.as_ref().filter(|current| now < current.usable_until)
    }

    /// The fetches that run. One that was cancelled counts until it would have timed out.
    fn outstanding(&self, now: Timestamp) -> u32 {
        match self.last_attempt {
            Some(at) if now < at + FETCH_TIMEOUT => self.outstanding,
            _ => 0,
        }
    }

    fn may_fetch_for_unknown(&self, now: Timestamp, wanted: Wanted<'_>) -> bool {
        let running = self.outstanding(now);
        let rested = self.last_attempt.is_none_or(|at| now >= at + self.unknown_key_cooldown);
        !self.remembers(now, wanted)
            && now >= self.retry_at
            && (rested || (1..PARALLEL_FOR_UNKNOWN).contains(&running))
    }

    fn unknown_key(&self) -> Refusal {
        if self.failures > 0 { Refusal::Unavailable } else { Refusal::UnknownKey }
    }

    fn remembers(&self, now: Timestamp, wanted: Wanted<'_>) -> bool {
        let Some(kid) = wanted.kid else { return false };
        self.unknown.iter().any(|(at, unknown)| unknown == kid && now < *at + UNKNOWN_KID_MEMORY)
    }

    fn remember(&mut self, now: Timestamp, wanted: Wanted<'_>) {
        let Some(kid) = wanted.kid else { return };
        self.unknown.retain(|(at, unknown)| unknown != kid && now < *at + UNKNOWN_KID_MEMORY);
        if self.unknown.len() >= UNKNOWN_KIDS {
            self.unknown.remove(0);
        }
        self.unknown.push((now, kid.to_owned()));
    }
}

impl Current {
    /// A key id is matched exactly. A token without one gets the key that fits its algorithm only where there is one.
    fn find(&self, wanted: Wanted<'_>) -> Found<'_> {
        let named = |key: &&Arc<SigningKey>| wanted.kid.is_none() || key.jwk.kid.as_deref() == wanted.kid;
        let mut fitting = self.keys.iter().filter(named).filter(|key| key.jwk.algorithm == wanted.algorithm);
        match (fitting.next(), fitting.next()) {
            (Some(key), None) => Found::One(key),
            (Some(_), Some(_)) => Found::Mismatch,
            (None, _) if wanted.kid.is_some() && self.keys.iter().any(|key| named(&key)) => Found::Mismatch,
            (None, _) => Found::None,
        }
    }
}

fn back_off(failures: u32) -> Duration {
    Duration::from_secs(1 << failures.saturating_sub(1).min(5)).min(MAX_BACK_OFF)
}

#[cfg(test)]
#[path = "jwks_tests.rs"]
mod tests;
