use std::sync::{Arc, Mutex};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Algorithm, KeyError, SigningKey};
use crate::lock::lock;

/// The deployment's keys: the one that signs and the ones the key set publishes. Copies share the keys.
#[derive(Debug, Clone)]
pub struct Keys {
    ring: Arc<Mutex<Ring>>,
}

/// What becomes of the published keys when a new one takes over.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum OldKeys {
    /// They stay in the key set, so their tokens remain good: a planned rotation.
    #[default]
    Kept,
    /// They leave the key set at once: what follows a compromise.
    Removed,
}

#[derive(Debug)]
struct Ring {
    current: SigningKey,
    published: Vec<SigningKey>,
    without_kid: bool,
    cache_control: Option<String>,
    generated: u32,
}

impl Keys {
    pub(crate) fn generate() -> Result<Self, KeyError> {
        let current = SigningKey::generate(Algorithm::Es256, kid(1))?;
        let published = vec![current.clone()];
        let ring = Ring { current, published, without_kid: false, cache_control: None, generated: 1 };
        Ok(Self { ring: Arc::new(Mutex::new(ring)) })
    }

    /// The key that signs session tokens now.
    pub fn current(&self) -> SigningKey {
        lock(&self.ring).current.clone()
    }

    /// Signs with a fresh ES256 key under a new `kid` from now on, and publishes it.
    pub fn rotate(&self, old: OldKeys) -> Result<SigningKey, KeyError> {
        let mut ring = lock(&self.ring);
        let key = SigningKey::generate(Algorithm::Es256, kid(ring.generated.saturating_add(1)))?;
        ring.generated = ring.generated.saturating_add(1);
        if old == OldKeys::Removed {
            ring.published.clear();
        }
        ring.published.insert(0, key.clone());
        ring.current = key.clone();
        Ok(key)
    }

    /// Adds a key to the key set, after those already there.
    pub fn publish(&self, key: &SigningKey) {
        lock(&self.ring).published.push(key.clone());
    }

    /// Takes every key with this `kid` out of the key set.
    pub fn withdraw(&self, kid: &str) {
        lock(&self.ring).published.retain(|key| key.kid() != kid);
    }

    /// Leaves `kid` out of the key set, as older deployments do, or puts it back.
    pub fn publish_without_kid(&self, without: bool) {
        lock(&self.ring).without_kid = without;
    }

    /// The `cache-control` header of the key set; none by default.
    pub fn cache_control(&self, value: Option<&str>) {
        lock(&self.ring).cache_control = value.map(str::to_owned);
    }

    /// The published key with this `kid`.
    pub fn published(&self, kid: &str) -> Option<SigningKey> {
        lock(&self.ring).published.iter().find(|key| key.kid() == kid).cloned()
    }

    /// The key set (RFC 7517, section 5) as it is served.
    pub fn jwks(&self) -> Value {
        let ring = lock(&self.ring);
        let keys = ring.published.iter().map(|key| {
            let mut jwk = key.public_jwk();
            if let Some(members) = jwk.as_object_mut().filter(|_| ring.without_kid) {
                members.remove("kid");
            }
            jwk
        });
        json!({"keys": keys.collect::<Vec<_>>()})
    }

    pub(crate) fn cache_control_value(&self) -> Option<String> {
        lock(&self.ring).cache_control.clone()
    }
}

fn kid(number: u32) -> String {
    format!("dev_key_{number}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kids(keys: &Keys) -> Vec<Option<String>> {
        let jwks = keys.jwks();
        jwks["keys"].as_array().unwrap().iter().map(|jwk| jwk["kid"].as_str().map(str::to_owned)).collect()
    }

    #[test]
    fn a_rotation_keeps_or_removes_the_old_keys_as_asked() {
        let keys = Keys::generate().unwrap();
        keys.rotate(OldKeys::Kept).unwrap();
        assert_eq!(kids(&keys), [Some("dev_key_2".to_owned()), Some("dev_key_1".to_owned())]);
        let newest = keys.rotate(OldKeys::Removed).unwrap();
        assert_eq!(kids(&keys), [Some("dev_key_3".to_owned())]);
        assert_eq!(keys.current().kid(), newest.kid());
    }

    #[test]
    fn a_key_set_may_carry_further_keys_and_no_kid() {
        let keys = Keys::generate().unwrap();
        keys.publish(&SigningKey::generate(Algorithm::EdDsa, "extra").unwrap());
        assert!(keys.published("extra").is_some());
        keys.publish_without_kid(true);
        assert_eq!(kids(&keys), [None, None]);
        keys.publish_without_kid(false);
        keys.withdraw("extra");
        assert_eq!(kids(&keys), [Some("dev_key_1".to_owned())]);
    }
}
