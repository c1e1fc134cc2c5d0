use std::time::Duration;

use futures_executor::block_on;
use futures_util::FutureExt;
use secrecy::SecretString;
use serde_json::json;
use wacht_core::{Error, IntoResponse};

use crate::testing::{Deployment, Signer, bearer_request, claims};
use crate::{AuthErrorKind, Requirement, Webhook};

#[test]
fn j_16_the_gateway_is_asked_through_the_runtime_s_client_and_in_time() {
    let deployment = Deployment::with(|builder| builder.gateway_url("https://gateway.internal/wacht/"));
    let request = http::Request::builder().uri("/x").header("x-api-key", "wk_key").body(()).unwrap();
    let never = futures_util::stream::pending::<Result<bytes::Bytes, std::io::Error>>();
    deployment.client.answer(http::Response::new(wacht_core::Body::from_stream(never)));
    let (context, requirement) = (deployment.platform.context(), Requirement::permission("a").unwrap());
    let mut asking = Box::pin(deployment.backend.authorize(&request, &context, &requirement));
    assert!(asking.as_mut().now_or_never().is_none());
    deployment.platform.advance(Duration::from_secs(60));
    let error = asking.as_mut().now_or_never().unwrap().unwrap_err();
    assert_eq!(error.kind(), AuthErrorKind::Unavailable);
    assert_eq!(deployment.client.requests()[0].uri(), "https://gateway.internal/wacht/v1/authz/check");
}

#[test]
fn j_20_and_r_20_what_the_documentation_names_is_there_and_does_what_it_says() {
    let signer = Signer::new("a");
    let deployment = Deployment::warm(&signer);
    let context = deployment.platform.context();
    let token = signer.token(&claims(&json!({})));
    let auth = block_on(deployment.backend.authenticate_token(Some(&token), &context)).unwrap();
    let grant = auth.protect(&Requirement::permission("user:read").unwrap()).unwrap();
    deployment.client.answer_json(200, r#"{"data":[],"has_more":false}"#);
    assert!(block_on(deployment.backend.acting_as(&grant).users().list().send()).is_ok());
    // A bad token is nobody, and nobody is refused before a route asks.
    let auth = block_on(deployment.backend.authenticate(&bearer_request("bad"), &context)).unwrap();
    assert!(!auth.is_authenticated() && auth.user_id().is_none());
    assert!(Webhook::new(&SecretString::from("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")).is_ok());
}

#[test]
fn j_25_and_r_7_backends_of_one_process_share_nothing_and_none_is_the_first() {
    let (one, other) = (Signer::new("k"), Signer::new("k"));
    let (first, second) = (Deployment::warm(&one), Deployment::warm(&other));
    for (deployment, own, foreign) in [(&first, &one, &other), (&second, &other, &one)] {
        let token = |signer: &Signer| signer.token(&claims(&json!({"jti": "again"})));
        assert_eq!(deployment.user_of(&token(own)), Ok(Some("42".to_owned())));
        assert_eq!(deployment.user_of(&token(foreign)), Ok(None));
    }
}

#[test]
fn r_15_a_refusal_names_no_permission_and_no_cause() {
    let signer = Signer::new("a");
    let deployment = Deployment::warm(&signer);
    let context = deployment.platform.context();
    let request = bearer_request(&signer.token(&claims(&json!({}))));
    let auth = block_on(deployment.backend.authenticate(&request, &context)).unwrap();
    let forbidden = auth.protect(&Requirement::permission("billing:secret").unwrap()).unwrap_err();
    let nobody = block_on(deployment.backend.authenticate(&bearer_request("a.b.c"), &context)).unwrap();
    let unauthenticated = nobody.protect(&Requirement::permission("billing:secret").unwrap()).unwrap_err();
    for (error, status) in [(forbidden, 403), (unauthenticated, 401)] {
        let response = Error::from(error).into_response();
        assert_eq!(response.status(), status);
        let (head, body) = response.into_parts();
        let shown = format!("{:?} {:?}", head.headers, block_on(body.collect(9999)).unwrap());
        assert!(
            !shown.contains("billing") && !shown.to_ascii_lowercase().contains("x-auth-error"),
            "{shown}"
        );
    }
}

#[test]
fn r_19_a_clone_of_a_backend_shares_its_keys_and_its_client() {
    let signer = Signer::new("a");
    let deployment = Deployment::warm(&signer);
    let clone = deployment.backend.clone();
    let context = deployment.platform.context();
    let request = bearer_request(&signer.token(&claims(&json!({"jti": "clone"}))));
    assert!(block_on(clone.authenticate(&request, &context)).unwrap().is_authenticated());
    assert_eq!(deployment.fetches(), 1);
}
