use std::collections::HashMap;
use std::fmt;
use std::hash::{DefaultHasher, Hasher};
use std::sync::{Arc, PoisonError, RwLock};

use zeroize::Zeroizing;

use super::claims::Claims;
use super::jwks::SigningKey;
use super::policy::Window;

/// How many verified tokens a generation holds; there are two.
pub(crate) const GENERATION_TOKENS: usize = 5_000;
/// How many bytes of tokens a generation holds.
pub(crate) const GENERATION_BYTES: usize = 4 * 1024 * 1024;

/// What was found about a token: it counts until its window closes or its key leaves the key set.
#[derive(Debug, Clone)]
pub(crate) struct Verified {
    pub(crate) claims: Arc<Claims>,
    pub(crate) window: Window,
    pub(crate) key: Arc<SigningKey>,
}

/// Tokens whose signature was right. A token is found by a keyed hash and then compared in full, so that nothing but the
/// same bytes is ever taken for it.
///
/// It belongs to one issuer and one key set. Two generations bound it: when the young one is full, it becomes the old one,
/// and what was old and not asked for since is gone.
pub(crate) struct TokenCache {
    /// Keys the hash with the runtime's randomness: the standard library's own is not random on every target.
    seed: u128,
    generations: RwLock<Generations>,
}

/// A token and where it belongs in the cache.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    token: &'a str,
    hash: u64,
}

impl<'a> Place<'a> {
    pub(crate) const fn token(self) -> &'a str {
        self.token
    }
}

#[derive(Default)]
struct Generations {
    young: Generation,
    old: Generation,
}

#[derive(Default)]
struct Generation {
    tokens: HashMap<u64, Entry>,
    bytes: usize,
}

struct Entry {
    token: Zeroizing<Box<str>>,
    verified: Verified,
}

impl TokenCache {
    pub(crate) fn new(seed: u128) -> Self {
        Self { seed, generations: RwLock::default() }
    }

    /// Where a token belongs.
    pub(crate) fn place<'a>(&self, token: &'a str) -> Place<'a> {
        let mut hasher = DefaultHasher::new();
        hasher.write_u128(self.seed);
        hasher.write(token.as_bytes());
        Place { token, hash: hasher.finish() }
    }

    /// What is known of a token. Its window is the caller's to check, on every hit.
    pub(crate) fn get(&self, place: Place<'_>) -> Option<Verified> {
        let (found, old) = {
            let generations = self.generations.read().unwrap_or_else(PoisonError::into_inner);
            match generations.young.get(place) {
                Some(found) => (found.clone(), false),
                None => (generations.old.get(place)?.clone(), true),
            }
        };
        if old {
            // Asked for again: it stays for another generation.
            self.write(|generations| {
                generations.old.remove(place);
                generations.insert(place, found.clone());
            });
        }
        Some(found)
    }

    pub(crate) fn insert(&self, place: Place<'_>, verified: Verified) {
        self.write(|generations| generations.insert(place, verified));
    }

    pub(crate) fn remove(&self, place: Place<'_>) {
        self.write(|generations| {
            generations.young.remove(place);
            generations.old.remove(place);
        });
    }

    /// Forgets the tokens of all other keys.
    pub(crate) fn keep_those_of(&self, keys: &[Arc<SigningKey>]) {
        self.write(|generations| {
            for generation in [&mut generations.young, &mut generations.old] {
                generation
                    .tokens
                    .retain(|_, entry| keys.iter().any(|key| Arc::ptr_eq(key, &entry.verified.key)));
                generation.bytes = generation.tokens.values().map(|entry| entry.token.len()).sum();
            }
        });
    }

    fn write<T>(&self, use_it: impl FnOnce(&mut Generations) -> T) -> T {
        use_it(&mut self.generations.write().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Generations {
    fn insert(&mut self, place: Place<'_>, verified: Verified) {
        let full = self.young.tokens.len() >= GENERATION_TOKENS
            || self.young.bytes + place.token.len() > GENERATION_BYTES;
        if full {
            std::mem::swap(&mut self.young, &mut self.old);
            self.young.clear();
        }
        self.young.insert(place, verified);
    }
}

impl Generation {
    fn get(&self, place: Place<'_>) -> Option<&Verified> {
        let entry = self.tokens.get(&place.hash)?;
        same(entry.token.as_bytes(), place.token.as_bytes()).then_some(&entry.verified)
    }

    fn insert(&mut self, place: Place<'_>, verified: Verified) {
        self.bytes += place.token.len();
        let entry = Entry { token: Zeroizing::new(place.token.into()), verified };
        if let Some(replaced) = self.tokens.insert(place.hash, entry) {
            self.bytes -= replaced.token.len();
        }
    }

    /// Leaves it empty, with the room that it has.
    fn clear(&mut self) {
        self.tokens.clear();
        self.bytes = 0;
    }

    fn remove(&mut self, place: Place<'_>) {
        if let Some(removed) = self.tokens.remove(&place.hash) {
            self.bytes -= removed.token.len();
        }
    }
}

/// Whether bytes are the same, in words: the comparison of a module that is built for size goes byte by byte.
fn same(one: &[u8], other: &[u8]) -> bool {
    let ((words, rest), (other_words, other_rest)) = (one.as_chunks(), other.as_chunks());
    let word = |bytes: &[u8; 8]| u64::from_ne_bytes(*bytes);
    words.iter().map(word).eq(other_words.iter().map(word)) && rest == other_rest
}

impl fmt::Debug for TokenCache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TokenCache").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use async_trait::async_trait;
    use bytes::Bytes;
    use wacht_core::{Algorithm, PublicKey, SignatureError, VerifyingKey};

    use super::*;
    use crate::auth::jwk::Jwk;

    #[derive(Debug)]
    struct Unused;

    #[async_trait]
    impl VerifyingKey for Unused {
        async fn verify(&self, _: &[u8], _: &[u8]) -> Result<(), SignatureError> {
            Err(SignatureError::new())
        }
    }

    fn key() -> Arc<SigningKey> {
        let key = PublicKey::Ed25519 { x: Bytes::new() };
        let jwk = Jwk { kid: None, algorithm: Algorithm::EdDsa, key };
        Arc::new(SigningKey { jwk, verifying: Arc::new(Unused) })
    }

    fn verified(key: &Arc<SigningKey>) -> Verified {
        let claims = Claims {
            user_id: "42".to_owned(),
            session_id: None,
            organization_id: None,
            workspace_id: None,
            organization_permissions: Vec::new(),
            workspace_permissions: Vec::new(),
            expires: 1.0,
        };
        let window = Window::new(1.0, None, None, 0.0);
        Verified { claims: Arc::new(claims), window, key: Arc::clone(key) }
    }

    #[test]
    fn a_token_is_compared_in_full_whatever_its_hash() {
        let (cache, key) = (TokenCache::new(7), key());
        let place = cache.place("token");
        cache.insert(place, verified(&key));
        assert!(cache.get(place).is_some());
        assert!(cache.get(Place { token: "tokem", hash: place.hash }).is_none());
        cache.remove(place);
        assert!(cache.get(place).is_none());
    }

    #[test]
    fn bytes_are_the_same_in_all_places_and_in_length() {
        let token = b"0123456789abcdefghi";
        assert!(same(token, token));
        for place in 0..token.len() {
            let mut other = *token;
            other[place] ^= 1;
            assert!(!same(token, &other), "{place}");
            assert!(!same(token, &token[..place]), "{place}");
        }
    }

    #[test]
    fn the_cache_is_bounded_and_keeps_what_is_asked_for() {
        let (cache, key) = (TokenCache::new(7), key());
        for number in 0..3 * GENERATION_TOKENS {
            cache.insert(cache.place(&number.to_string()), verified(&key));
            assert!(cache.get(cache.place("0")).is_some());
        }
        assert!(cache.get(cache.place("1")).is_none());
        cache.write(|generations| {
            assert!(generations.young.tokens.len() <= GENERATION_TOKENS);
            assert!(generations.old.tokens.len() <= GENERATION_TOKENS);
        });
    }

    #[test]
    fn long_tokens_are_bounded_by_their_bytes() {
        let (cache, key) = (TokenCache::new(7), key());
        for number in 0..2_000 {
            cache.insert(cache.place(&format!("{number:016384}")), verified(&key));
        }
        cache.write(|generations| {
            for generation in [&generations.young, &generations.old] {
                let bytes: usize = generation.tokens.values().map(|entry| entry.token.len()).sum();
                assert!(generation.bytes == bytes && bytes <= GENERATION_BYTES);
            }
        });
    }

    #[test]
    fn the_tokens_of_a_key_that_left_are_forgotten_in_both_generations() {
        let (cache, left, stays) = (TokenCache::new(7), key(), key());
        cache.insert(cache.place("old"), verified(&left));
        for number in 0..GENERATION_TOKENS {
            cache.insert(cache.place(&number.to_string()), verified(&stays));
        }
        cache.insert(cache.place("young"), verified(&left));
        cache.keep_those_of(&[Arc::clone(&stays)]);
        assert!(cache.get(cache.place("old")).is_none());
        assert!(cache.get(cache.place("young")).is_none());
        assert!(cache.get(cache.place("1")).is_some());
    }
}
