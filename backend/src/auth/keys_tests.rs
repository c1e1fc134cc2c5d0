use std::future::poll_fn;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::Poll;
use std::time::Duration;

use futures_executor::block_on;
use futures_util::FutureExt;
use futures_util::future::join_all;
use serde_json::json;
use wacht_core::testing::TestPlatform;
use wacht_core::{
    Algorithm, Capabilities, ClientError, ClientErrorKind, HttpClient, KeyError, Platform, PublicKey,
    Request, Response, SignatureError, SignatureVerifier, VerifyingKey,
};

use crate::AuthErrorKind;
use crate::testing::{Deployment, NOW, Signer, bearer_request, claims, key_set, publishable_key};

#[test]
fn j_21_a_key_that_leaves_takes_its_verified_tokens_along() {
    let (old, new) = (Signer::new("old"), Signer::new("new"));
    let deployment = Deployment::warm(&old);
    let token = old.token(&claims(&json!({"exp": NOW + 9999})));
    assert!(deployment.user_of(&token).unwrap().is_some());
    deployment.advance(600);
    deployment.serve_keys(&[&new]);
    // Whoever notices first: the rotation is the same for all.
    assert!(deployment.user_of(&new.token(&claims(&json!({"exp": NOW + 9999})))).unwrap().is_some());
    assert_eq!(deployment.user_of(&token), Ok(None));
    assert_eq!(deployment.user_of(&token), Ok(None));
    assert_eq!(deployment.fetches(), 2);
}

#[test]
fn a_token_checked_while_its_key_left_is_not_remembered() {
    let (old, new) = (Signer::new("old"), Signer::new("new"));
    let deployment = Deployment::new();
    let gate = Gate::default();
    let platform = deployment.platform.clone().with_verifier(gate.clone());
    deployment.serve_keys(&[&old]);
    let context = platform.context();
    let request = bearer_request(&old.token(&claims(&json!({"exp": NOW + 9999}))));
    let mut checking = Box::pin(deployment.backend.authenticate(&request, &context));
    assert!(checking.as_mut().now_or_never().is_none());
    deployment.advance(30);
    deployment.serve_keys(&[&new]);
    let newer = bearer_request(&new.token(&claims(&json!({"exp": NOW + 9999}))));
    let mut rotating = Box::pin(deployment.backend.authenticate(&newer, &context));
    assert!(rotating.as_mut().now_or_never().is_none());
    gate.open();
    assert!(block_on(checking).unwrap().is_authenticated());
    assert!(block_on(rotating).unwrap().is_authenticated());
    let again = block_on(deployment.backend.authenticate(&request, &context)).unwrap();
    assert!(!again.is_authenticated());
}

/// A verifier that finds every signature right, once it is open.
#[derive(Debug, Clone, Default)]
struct Gate(Arc<AtomicBool>);

impl Gate {
    fn open(&self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

#[async_trait::async_trait]
impl SignatureVerifier for Gate {
    async fn import(&self, _: Algorithm, _: &PublicKey) -> Result<Arc<dyn VerifyingKey>, KeyError> {
        Ok(Arc::new(self.clone()))
    }
}

#[async_trait::async_trait]
impl VerifyingKey for Gate {
    async fn verify(&self, _: &[u8], _: &[u8]) -> Result<(), SignatureError> {
        poll_fn(|_| if self.0.load(Ordering::SeqCst) { Poll::Ready(()) } else { Poll::Pending }).await;
        Ok(())
    }
}

#[test]
fn a_key_that_changes_under_its_kid_takes_its_verified_tokens_along() {
    let (old, new) = (Signer::new("same"), Signer::new("same"));
    let deployment = Deployment::warm(&old);
    let token = old.token(&claims(&json!({"exp": NOW + 9999})));
    assert!(deployment.user_of(&token).unwrap().is_some());
    deployment.advance(600);
    deployment.serve_keys(&[&new]);
    assert_eq!(deployment.user_of(&token), Ok(None));
    assert!(deployment.user_of(&new.token(&claims(&json!({"exp": NOW + 9999})))).unwrap().is_some());
}

#[test]
fn an_unchanged_key_is_prepared_once_and_keeps_its_tokens() {
    let signer = Signer::new("a");
    let deployment = Deployment::warm(&signer);
    let token = signer.token(&claims(&json!({"exp": NOW + 9999})));
    assert!(deployment.user_of(&token).unwrap().is_some());
    let checks = deployment.verifier.checks();
    deployment.advance(600);
    deployment.serve_keys(&[&signer]);
    assert!(deployment.user_of(&token).unwrap().is_some());
    assert_eq!((deployment.verifier.imports(), deployment.verifier.checks()), (1, checks));
}

#[test]
fn r_4_a_rotated_key_is_accepted_after_one_refetch() {
    let (old, new) = (Signer::new("old"), Signer::new("new"));
    let deployment = Deployment::warm(&old);
    let token = new.token(&claims(&json!({"exp": NOW + 9999})));
    assert_eq!(deployment.user_of(&token), Ok(None));
    assert_eq!(deployment.fetches(), 1);
    deployment.advance(30);
    deployment.serve_keys(&[&old, &new]);
    assert!(deployment.user_of(&token).unwrap().is_some());
    assert_eq!(deployment.fetches(), 2);
}

#[test]
fn keys_are_refreshed_ahead_beside_the_request() {
    let signer = Signer::new("a");
    let deployment = Deployment::warm(&signer);
    drop(deployment.platform.take_background_work());
    deployment.advance(480);
    deployment.serve_keys(&[&signer]);
    let token = signer.token(&claims(&json!({"exp": NOW + 9999})));
    assert!(deployment.user_of(&token).unwrap().is_some());
    assert_eq!(deployment.fetches(), 1);
    let work = deployment.platform.take_background_work();
    assert_eq!(work.len(), 1);
    block_on(join_all(work));
    assert_eq!(deployment.fetches(), 2);
    deployment.advance(479);
    assert!(deployment.user_of(&token).unwrap().is_some());
    assert!(deployment.platform.take_background_work().is_empty());
}

#[test]
fn j_12_an_outage_is_unavailable_for_unknown_keys_and_nothing_for_known_ones() {
    let (signer, other) = (Signer::new("a"), Signer::new("b"));
    let cold = Deployment::new();
    cold.client.fail(ClientErrorKind::Connect);
    let token = signer.token(&claims(&json!({"exp": NOW + 9999})));
    assert_eq!(cold.user_of(&token), Err(AuthErrorKind::Unavailable));
    assert_eq!(cold.user_of("a.b.c"), Ok(None));

    let deployment = Deployment::warm(&signer);
    deployment.advance(600);
    assert!(deployment.user_of(&token).unwrap().is_some());
    assert_eq!(
        deployment.user_of(&other.token(&claims(&json!({"exp": NOW + 9999})))),
        Err(AuthErrorKind::Unavailable)
    );
    assert_eq!(deployment.fetches(), 2);
    deployment.advance(3599);
    assert!(deployment.user_of(&token).unwrap().is_some());
    deployment.advance(1);
    assert_eq!(deployment.user_of(&token), Err(AuthErrorKind::Unavailable));
}

#[test]
fn a_key_set_that_cannot_be_used_is_an_outage() {
    let signer = Signer::new("a");
    let token = signer.token(&claims(&json!({})));
    let huge = format!(r#"{{"keys":[],"x":"{}"}}"#, "x".repeat(300_000));
    let many = json!({"keys": vec![signer.jwk(); 101]}).to_string();
    for (status, body) in [
        (200, "<html>"),
        (200, ""),
        (200, "null"),
        (200, r#"{"keys":[]}"#),
        (200, r#"{"keys":[{"kty":"oct"}]}"#),
        (500, "{}"),
        (302, "{}"),
        (404, "{}"),
        (200, &*huge),
        (200, &*many),
    ] {
        let deployment = Deployment::new();
        deployment.client.answer_json(status, body);
        assert_eq!(deployment.user_of(&token), Err(AuthErrorKind::Unavailable), "{status} {body:.40}");
    }
}

#[test]
fn a_fetch_has_five_seconds() {
    let signer = Signer::new("a");
    let deployment = Deployment::new();
    let platform = deployment.platform.clone();
    let slow = Slow { platform: platform.clone(), seconds: 60, body: key_set(&[&signer]) };
    let platform = platform.with_client(slow);
    let request = bearer_request(&signer.token(&claims(&json!({}))));
    let context = platform.context();
    let mut authenticating = Box::pin(deployment.backend.authenticate(&request, &context));
    assert!(authenticating.as_mut().now_or_never().is_none());
    platform.advance(Duration::from_millis(4999));
    assert!(authenticating.as_mut().now_or_never().is_none());
    platform.advance(Duration::from_millis(1));
    let error = block_on(authenticating).unwrap_err();
    assert_eq!(error.kind(), AuthErrorKind::Unavailable);
}

/// Answers after a while.
#[derive(Debug, Clone)]
struct Slow {
    platform: TestPlatform,
    seconds: u64,
    body: String,
}

#[async_trait::async_trait]
impl HttpClient for Slow {
    async fn send(&self, _: Request) -> Result<Response, ClientError> {
        let platform = &self.platform;
        // Counted by what it leaves behind.
        platform.wait_until(Box::pin(async {}));
        platform.sleep(Duration::from_secs(self.seconds)).await;
        Ok(http::Response::new(self.body.clone().into()))
    }
}

/// A hundred first requests; how many fetches they caused once all ended well.
fn hundred_first_requests(shared_io: bool) -> usize {
    let signer = Signer::new("a");
    let deployment = Deployment::new();
    let mut capabilities = Capabilities::full();
    capabilities.shared_io = shared_io;
    let slow = Slow { platform: deployment.platform.clone(), seconds: 1, body: key_set(&[&signer]) };
    let platform = deployment.platform.clone().with_client(slow).with_capabilities(capabilities);
    let token = signer.token(&claims(&json!({})));
    let requests: Vec<_> = (0..100).map(|_| (bearer_request(&token), platform.context())).collect();
    let mut all = Box::pin(join_all(
        requests.iter().map(|(request, context)| deployment.backend.authenticate(request, context)),
    ));
    assert!(all.as_mut().now_or_never().is_none());
    let mut work = platform.take_background_work();
    platform.advance(Duration::from_secs(1));
    for auth in block_on(all) {
        assert_eq!(auth.unwrap().user_id(), Some("42"));
    }
    let handed_over = usize::from(shared_io);
    work.extend(platform.take_background_work());
    work.len() - handed_over
}

#[test]
fn a_hundred_first_requests_fetch_the_keys_once() {
    assert_eq!(hundred_first_requests(true), 1);
}

#[test]
fn a_hundred_first_requests_all_end_where_no_fetch_can_be_shared() {
    assert_eq!(hundred_first_requests(false), 100);
}

#[test]
fn a_follower_takes_over_when_the_leader_of_a_fetch_is_cancelled() {
    let signer = Signer::new("a");
    let deployment = Deployment::new();
    let slow = Slow { platform: deployment.platform.clone(), seconds: 1, body: key_set(&[&signer]) };
    let platform = deployment.platform.clone().with_client(slow);
    let request = bearer_request(&signer.token(&claims(&json!({}))));
    let (one, two) = (platform.context(), platform.context());
    let mut leader = Box::pin(deployment.backend.authenticate(&request, &one));
    let mut follower = Box::pin(deployment.backend.authenticate(&request, &two));
    assert!(leader.as_mut().now_or_never().is_none());
    assert!(follower.as_mut().now_or_never().is_none());
    drop(leader);
    drop(platform.take_background_work());
    platform.advance(Duration::from_secs(1));
    assert_eq!(block_on(follower).unwrap().user_id(), Some("42"));
}

#[test]
fn another_issuer_s_key_of_the_same_kid_is_refused() {
    let (ours, theirs) = (Signer::new("same"), Signer::new("same"));
    let deployment = Deployment::warm(&ours);
    let other =
        Deployment::with(|builder| builder.publishable_key(publishable_key("test", "https://other.example")));
    other.serve_keys(&[&theirs]);
    let their_token = theirs.token(&claims(&json!({"iss": "https://other.example"})));
    assert!(other.user_of(&their_token).unwrap().is_some());
    assert_eq!(deployment.user_of(&their_token), Ok(None));
    assert_eq!(deployment.user_of(&theirs.token(&claims(&json!({})))), Ok(None));
    assert_eq!(other.user_of(&ours.token(&claims(&json!({})))), Ok(None));
}
