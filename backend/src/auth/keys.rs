use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::{Shared, WeakShared};
use wacht_core::{BoxFuture, Context, Timestamp};

use super::cache::{Place, TokenCache, Verified};
use super::fetch::Fetch;
use super::jwks::{Attempt, FETCH_TIMEOUT, KeyCache, Lookup, Refusal, SigningKey, Wanted};

/// The keys of one issuer, and the tokens that were verified with them.
#[derive(Debug)]
pub(crate) struct Keys {
    url: String,
    state: RwLock<State>,
    pub(crate) tokens: TokenCache,
}

#[derive(Debug)]
struct State {
    cache: KeyCache,
    /// The fetch that runs, where requests may share one. It is weak: who waits for it keeps it, and when one of them is
    /// cancelled, another drives it on.
    flight: Option<WeakShared<BoxFuture<'static, ()>>>,
}

/// A fetch, and whether this request began it.
struct Joined {
    flight: Shared<BoxFuture<'static, ()>>,
    leads: bool,
}

impl Keys {
    pub(crate) fn new(url: String, unknown_key_cooldown: Duration, seed: u128) -> Self {
        let state = State { cache: KeyCache::new(unknown_key_cooldown), flight: None };
        Self { url, state: RwLock::new(state), tokens: TokenCache::new(seed) }
    }

    /// Whether the current keys may be used with nothing to do about them.
    pub(crate) fn is_settled(&self, now: Timestamp) -> bool {
        self.read(|state| state.cache.is_settled(now))
    }

    /// The wanted key, fetched where need be.
    pub(crate) async fn key(
        self: &Arc<Self>,
        context: &Context,
        wanted: Wanted<'_>,
    ) -> Result<Arc<SigningKey>, Refusal> {
        let now = context.now();
        // Most requests need no more than a look.
        match self.read(|state| state.cache.lookup(now, wanted)) {
            Lookup::Use { key, refresh: false } => return Ok(key),
            Lookup::Refuse(refusal) => return Err(refusal),
            Lookup::Use { .. } | Lookup::Fetch => {}
        }
        let (lookup, flight) = self.write(|state| {
            // Another request may have acted in between.
            let lookup = state.cache.lookup(now, wanted);
            let flight = match lookup {
                Lookup::Fetch | Lookup::Use { refresh: true, .. } => Some(self.join(state, context, now)),
                _ => None,
            };
            (lookup, flight)
        });
        match lookup {
            Lookup::Refuse(refusal) => Err(refusal),
            Lookup::Use { key, .. } => {
                if let Some(Joined { flight, .. }) = flight {
                    context.wait_until(flight);
                }
                Ok(key)
            }
            Lookup::Fetch => {
                if let Some(Joined { flight, leads }) = flight {
                    if leads && context.capabilities().shared_io {
                        // The fetch ends even if everybody who waits for it leaves.
                        context.wait_until(flight.clone());
                    }
                    flight.await;
                }
                self.write(|state| state.cache.lookup_fetched(context.now(), wanted))
            }
        }
    }

    /// Remembers a verified token, unless its key has left in the meantime.
    pub(crate) fn remember(&self, place: Place<'_>, verified: Verified) {
        self.read(|state| {
            if state.cache.keys().iter().any(|key| Arc::ptr_eq(key, &verified.key)) {
                self.tokens.insert(place, verified);
            }
        });
    }

    /// The fetch that runs, where it may be shared, or a new one.
    fn join(self: &Arc<Self>, state: &mut State, context: &Context, now: Timestamp) -> Joined {
        let shared = context.capabilities().shared_io;
        if shared
            && let Some(flight) = state.flight.as_ref().and_then(WeakShared::upgrade)
            && flight.peek().is_none()
        {
            return Joined { flight, leads: false };
        }
        let attempt = state.cache.begin(now);
        let flight = Arc::clone(self).fetch(context.clone(), attempt).boxed().shared();
        state.flight = flight.downgrade().filter(|_| shared);
        Joined { flight, leads: true }
    }

    async fn fetch(self: Arc<Self>, context: Context, attempt: Attempt) {
        let known = self.read(|state| state.cache.keys().to_vec());
        let fetch = Fetch {
            client: context.client(),
            verifier: context.verifier(),
            timeout: context.sleep(FETCH_TIMEOUT),
        };
        let fetched = fetch.run(&self.url, &known).await;
        if let Err(error) = &fetched {
            tracing::warn!(%error, "the key set of the issuer cannot be had");
        }
        self.write(|state| {
            if state.cache.finish(context.now(), attempt, fetched.ok()) {
                self.tokens.keep_those_of(state.cache.keys());
            }
        });
    }

    fn read<T>(&self, use_it: impl FnOnce(&State) -> T) -> T {
        use_it(&self.state.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn write<T>(&self, use_it: impl FnOnce(&mut State) -> T) -> T {
        use_it(&mut self.state.write().unwrap_or_else(PoisonError::into_inner))
    }
}

#[cfg(test)]
#[path = "keys_tests.rs"]
mod tests;
