use async_trait::async_trait;
use bytes::Bytes;
use wacht_core::{PublicKey, SignatureError};

use super::*;

#[derive(Debug)]
struct Unused;

#[async_trait]
impl VerifyingKey for Unused {
    async fn verify(&self, _: &[u8], _: &[u8]) -> Result<(), SignatureError> {
        Err(SignatureError::new())
    }
}

fn key_for(kid: Option<&str>, algorithm: Algorithm) -> Arc<SigningKey> {
    let key = PublicKey::Ed25519 { x: Bytes::from_static(&[0; 32]) };
    let jwk = Jwk { kid: kid.map(str::to_owned), algorithm, key };
    Arc::new(SigningKey { jwk, verifying: Arc::new(Unused) })
}

fn key(kid: &str) -> Arc<SigningKey> {
    key_for(Some(kid), Algorithm::Es256)
}

fn wanted(kid: &str) -> Wanted<'_> {
    Wanted { kid: Some(kid), algorithm: Algorithm::Es256 }
}

fn at(seconds: u64) -> Timestamp {
    Timestamp::from_unix(Duration::from_secs(1_000_000 + seconds))
}

fn fetched(keys: &[&Arc<SigningKey>], max_age: Option<u64>) -> Fetched {
    let keys = keys.iter().map(|key| Arc::clone(key)).collect();
    Fetched { keys, max_age: max_age.map(Duration::from_secs) }
}

/// A cache that got these keys at second 0.
fn holding(keys: &[&Arc<SigningKey>]) -> KeyCache {
    let mut cache = KeyCache::new(UNKNOWN_KEY_COOLDOWN);
    let attempt = cache.begin(at(0));
    assert!(cache.finish(at(0), attempt, Some(fetched(keys, None))));
    cache
}

fn fails(cache: &mut KeyCache, seconds: u64) {
    let attempt = cache.begin(at(seconds));
    assert!(!cache.finish(at(seconds), attempt, None));
}

fn outcome(cache: &KeyCache, seconds: u64, wanted: Wanted<'_>) -> &'static str {
    match cache.lookup(at(seconds), wanted) {
        Lookup::Use { refresh: false, .. } => "use",
        Lookup::Use { refresh: true, .. } => "use and refresh",
        Lookup::Fetch => "fetch",
        Lookup::Refuse(Refusal::UnknownKey) => "unknown",
        Lookup::Refuse(Refusal::Mismatch) => "mismatch",
        Lookup::Refuse(Refusal::Unavailable) => "unavailable",
    }
}

#[test]
fn the_first_token_fetches_the_keys() {
    assert_eq!(outcome(&KeyCache::new(UNKNOWN_KEY_COOLDOWN), 0, wanted("a")), "fetch");
}

#[test]
fn keys_are_fresh_for_ten_minutes_and_refreshed_ahead_once() {
    let mut cache = holding(&[&key("a")]);
    assert!(cache.is_settled(at(479)));
    assert_eq!(outcome(&cache, 479, wanted("a")), "use");
    assert!(!cache.is_settled(at(480)));
    assert_eq!(outcome(&cache, 480, wanted("a")), "use and refresh");
    cache.begin(at(480));
    assert_eq!(outcome(&cache, 481, wanted("a")), "use");
    assert_eq!(outcome(&holding(&[&key("a")]), 600, wanted("a")), "fetch");
}

#[test]
fn max_age_is_clamped() {
    for (max_age, fresh) in [(0, 60), (59, 60), (300, 300), (u64::from(u32::MAX), 24 * 60 * 60)] {
        let mut cache = KeyCache::new(UNKNOWN_KEY_COOLDOWN);
        let attempt = cache.begin(at(0));
        cache.finish(at(0), attempt, Some(fetched(&[&key("a")], Some(max_age))));
        assert_eq!(outcome(&cache, fresh - 1, wanted("a")), "use and refresh", "{max_age}");
        assert_eq!(outcome(&cache, fresh, wanted("a")), "fetch", "{max_age}");
    }
}

#[test]
fn known_keys_stay_usable_for_an_hour_while_the_platform_is_down() {
    let mut cache = holding(&[&key("a")]);
    fails(&mut cache, 600);
    assert_eq!(outcome(&cache, 600, wanted("a")), "use");
    let mut now = 600;
    while now < 600 + 3600 - 31 {
        now += 31;
        assert_eq!(outcome(&cache, now, wanted("a")), "fetch");
        fails(&mut cache, now);
        assert_eq!(outcome(&cache, now, wanted("a")), "use");
        assert!(cache.lookup_fetched(at(now), wanted("a")).is_ok());
    }
    fails(&mut cache, 600 + 3600);
    assert_eq!(outcome(&cache, 600 + 3600, wanted("a")), "unavailable");
    assert_eq!(cache.lookup_fetched(at(600 + 3600), wanted("a")).unwrap_err(), Refusal::Unavailable);
}

#[test]
fn j_11_failures_back_off() {
    let mut cache = KeyCache::new(UNKNOWN_KEY_COOLDOWN);
    let mut attempts = 0;
    for second in 0..600 {
        if outcome(&cache, second, wanted("a")) == "fetch" {
            attempts += 1;
            fails(&mut cache, second);
        }
        assert_eq!(outcome(&cache, second, wanted("a")), "unavailable");
    }
    // 1 + 2 + 4 + 8 + 16 s, and then every 30 s.
    assert_eq!(attempts, 5 + (600 - 31_u64).div_ceil(30));
}

#[test]
fn a_flood_of_unknown_kids_costs_a_fetch_in_thirty_seconds() {
    let good = key("a");
    let mut cache = holding(&[&good]);
    let mut attempts = 0;
    for second in 0..300 {
        for number in 0..20 {
            let kid = format!("forged-{second}-{number}");
            match outcome(&cache, second, wanted(&kid)) {
                "fetch" => {
                    attempts += 1;
                    let attempt = cache.begin(at(second));
                    cache.finish(at(second), attempt, Some(fetched(&[&good], None)));
                    assert_eq!(
                        cache.lookup_fetched(at(second), wanted(&kid)).unwrap_err(),
                        Refusal::UnknownKey
                    );
                }
                other => assert_eq!(other, "unknown"),
            }
        }
        assert_eq!(outcome(&cache, second, wanted("a")), "use");
    }
    assert_eq!(attempts, 300 / 30 - 1);
}

#[test]
fn a_rotated_key_is_accepted_after_one_refetch() {
    let (old, new) = (key("old"), key("new"));
    let mut cache = holding(&[&old]);
    assert_eq!(outcome(&cache, 29, wanted("new")), "unknown");
    assert_eq!(outcome(&cache, 30, wanted("new")), "fetch");
    let attempt = cache.begin(at(30));
    cache.finish(at(30), attempt, Some(fetched(&[&new], None)));
    assert_eq!(cache.lookup_fetched(at(30), wanted("new")).unwrap().jwk, new.jwk);
    assert_eq!(outcome(&cache, 31, wanted("old")), "unknown");
}

#[test]
fn a_kid_that_a_fetch_did_not_find_is_remembered_for_five_minutes() {
    let good = key("a");
    let mut cache = holding(&[&good]);
    let attempt = cache.begin(at(30));
    cache.finish(at(30), attempt, Some(fetched(&[&good], None)));
    assert_eq!(cache.lookup_fetched(at(30), wanted("x")).unwrap_err(), Refusal::UnknownKey);
    assert_eq!(outcome(&cache, 30 + 299, wanted("x")), "unknown");
    assert_eq!(outcome(&cache, 30 + 299, wanted("y")), "fetch");
    assert_eq!(outcome(&cache, 30 + 300, wanted("x")), "fetch");
}

#[test]
fn no_more_than_256_unknown_kids_are_remembered() {
    let mut cache = holding(&[&key("a")]);
    for number in 0..1000 {
        let kid = format!("x{number}");
        assert!(cache.lookup_fetched(at(1), wanted(&kid)).is_err());
    }
    assert_eq!(cache.unknown.len(), 256);
    assert_eq!(outcome(&cache, 40, wanted("x999")), "unknown");
    assert_eq!(outcome(&cache, 40, wanted("x1")), "fetch");
}

#[test]
fn an_unknown_kid_is_unavailable_while_the_platform_is_down() {
    let mut cache = holding(&[&key("a")]);
    fails(&mut cache, 30);
    assert_eq!(outcome(&cache, 30, wanted("x")), "unavailable");
    assert_eq!(cache.lookup_fetched(at(30), wanted("x")).unwrap_err(), Refusal::Unavailable);
    assert_eq!(outcome(&cache, 30, wanted("a")), "use");
}

#[test]
fn a_late_answer_never_replaces_a_later_one() {
    let (old, new) = (key("old"), key("new"));
    let mut cache = KeyCache::new(UNKNOWN_KEY_COOLDOWN);
    let (first, second) = (cache.begin(at(0)), cache.begin(at(1)));
    assert!(cache.finish(at(2), second, Some(fetched(&[&new], None))));
    assert!(!cache.finish(at(3), first, Some(fetched(&[&old], None))));
    assert_eq!(outcome(&cache, 4, wanted("new")), "use");
    assert_eq!(outcome(&cache, 4, wanted("old")), "unknown");
    let (first, second) = (cache.begin(at(10)), cache.begin(at(11)));
    assert!(cache.finish(at(12), second, Some(fetched(&[&new], None))));
    assert!(!cache.finish(at(13), first, None));
    assert_eq!(outcome(&cache, 13 + 480, wanted("new")), "use and refresh");
}

#[test]
fn others_join_a_fetch_for_an_unknown_key_up_to_a_bound() {
    let mut cache = holding(&[&key("a")]);
    for _ in 0..PARALLEL_FOR_UNKNOWN {
        assert_eq!(outcome(&cache, 30, wanted("new")), "fetch");
        cache.begin(at(30));
    }
    assert_eq!(outcome(&cache, 30, wanted("new")), "unknown");
}

#[test]
fn a_cancelled_refresh_is_taken_over_once_it_would_have_timed_out() {
    let mut cache = holding(&[&key("a")]);
    cache.begin(at(480));
    assert_eq!(outcome(&cache, 484, wanted("a")), "use");
    assert_eq!(outcome(&cache, 485, wanted("a")), "use and refresh");
}

#[test]
fn j_22_a_token_without_kid_gets_the_only_key_that_fits() {
    let nameless = |algorithm| Wanted { kid: None, algorithm };
    let (one, two, other) = (key("a"), key_for(None, Algorithm::Es256), key_for(None, Algorithm::Rs256));
    assert_eq!(outcome(&holding(&[&one, &other]), 1, nameless(Algorithm::Es256)), "use");
    assert_eq!(outcome(&holding(&[&one, &two]), 1, nameless(Algorithm::Es256)), "mismatch");
    assert_eq!(outcome(&holding(&[&one]), 1, nameless(Algorithm::Rs256)), "unknown");
}

#[test]
fn j_9_a_key_checks_only_the_algorithm_that_it_is_for() {
    let cache = holding(&[&key_for(Some("a"), Algorithm::Rs256)]);
    assert_eq!(outcome(&cache, 1, wanted("a")), "mismatch");
    let cache = holding(&[&key_for(None, Algorithm::Es256)]);
    assert_eq!(outcome(&cache, 1, wanted("a")), "unknown");
}
