use std::borrow::Borrow;
use std::collections::HashMap;
use std::fmt;
use std::hash::{BuildHasher, DefaultHasher, Hash, Hasher};
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

/// Tokens whose signature was right. A token is found by all of its bytes, never by a digest of some of them.
///
/// It belongs to one issuer and one key set. Two generations bound it: when the young one is full, it becomes the old one,
/// and what was old and not asked for since is gone.
pub(crate) struct TokenCache(RwLock<Generations>);

struct Generations {
    young: Generation,
    old: Generation,
    seed: Seed,
}

struct Generation {
    tokens: HashMap<Token, Verified, Seed>,
    bytes: usize,
}

impl TokenCache {
    pub(crate) fn new(seed: u128) -> Self {
        let seed = Seed(seed);
        Self(RwLock::new(Generations { young: Generation::new(seed), old: Generation::new(seed), seed }))
    }

    /// What is known of a token. Its window is the caller's to check, on every hit.
    pub(crate) fn get(&self, token: &str) -> Option<Verified> {
        let (found, old) = {
            let generations = self.0.read().unwrap_or_else(PoisonError::into_inner);
            match generations.young.tokens.get(token) {
                Some(found) => (found.clone(), false),
                None => (generations.old.tokens.get(token)?.clone(), true),
            }
        };
        if old {
            self.write(|generations| generations.renew(token));
        }
        Some(found)
    }

    pub(crate) fn insert(&self, token: &str, verified: Verified) {
        self.write(|generations| generations.insert(Token::new(token), verified));
    }

    pub(crate) fn remove(&self, token: &str) {
        self.write(|generations| {
            generations.young.remove(token);
            generations.old.remove(token);
        });
    }

    /// Forgets the tokens of all other keys.
    pub(crate) fn keep_those_of(&self, keys: &[Arc<SigningKey>]) {
        self.write(|generations| {
            for generation in [&mut generations.young, &mut generations.old] {
                generation.tokens.retain(|_, known| keys.iter().any(|key| Arc::ptr_eq(key, &known.key)));
                generation.bytes = generation.tokens.keys().map(Token::len).sum();
            }
        });
    }

    fn write<T>(&self, use_it: impl FnOnce(&mut Generations) -> T) -> T {
        use_it(&mut self.0.write().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Generations {
    fn insert(&mut self, token: Token, verified: Verified) {
        let full =
            self.young.tokens.len() >= GENERATION_TOKENS || self.young.bytes + token.len() > GENERATION_BYTES;
        if full {
            self.old = std::mem::replace(&mut self.young, Generation::new(self.seed));
        }
        self.young.insert(token, verified);
    }

    fn renew(&mut self, token: &str) {
        if let Some((token, verified)) = self.old.remove(token) {
            self.insert(token, verified);
        }
    }
}

impl Generation {
    fn new(seed: Seed) -> Self {
        Self { tokens: HashMap::with_hasher(seed), bytes: 0 }
    }

    fn insert(&mut self, token: Token, verified: Verified) {
        self.remove(token.borrow());
        self.bytes += token.len();
        self.tokens.insert(token, verified);
    }

    fn remove(&mut self, token: &str) -> Option<(Token, Verified)> {
        let removed = self.tokens.remove_entry(token)?;
        self.bytes -= removed.0.len();
        Some(removed)
    }
}

impl fmt::Debug for TokenCache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TokenCache").finish_non_exhaustive()
    }
}

/// The bytes of a token, cleared when they are dropped.
struct Token(Zeroizing<Box<str>>);

impl Token {
    fn new(token: &str) -> Self {
        Self(Zeroizing::new(token.into()))
    }

    fn len(&self) -> usize {
        self.0.len()
    }
}

impl Borrow<str> for Token {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl Hash for Token {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        str::hash(&self.0, hasher);
    }
}

impl PartialEq for Token {
    fn eq(&self, other: &Self) -> bool {
        *self.0 == *other.0
    }
}

impl Eq for Token {}

/// Keys the hash with the runtime's randomness: the standard library's own is not random on every target.
#[derive(Clone, Copy)]
struct Seed(u128);

impl BuildHasher for Seed {
    type Hasher = DefaultHasher;

    fn build_hasher(&self) -> DefaultHasher {
        let mut hasher = DefaultHasher::new();
        hasher.write_u128(self.0);
        hasher
    }
}
