use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use futures_executor::block_on;
use serde_json::{Value, json};

use crate::testing::{Deployment, ISSUER, NOW, Signer, bearer_request, claims};
use crate::{AuthErrorKind, Requirement};

fn accepted(changes: &Value) -> bool {
    let signer = Signer::new("a");
    let deployment = Deployment::warm(&signer);
    deployment.user_of(&signer.token(&claims(changes))).unwrap().is_some()
}

#[test]
fn a_good_token_is_a_session_with_all_it_says() {
    let signer = Signer::new("a");
    let deployment = Deployment::new();
    deployment.serve_keys(&[&signer]);
    let request = bearer_request(&signer.token(&claims(&json!({}))));
    let auth = block_on(deployment.backend.authenticate(&request, &deployment.platform.context())).unwrap();
    assert_eq!(auth.user_id(), Some("42"));
    assert_eq!(auth.session_id(), Some("7"));
    assert_eq!((auth.organization_id(), auth.workspace_id()), (Some("1"), Some("2")));
    assert_eq!(auth.organization_permissions(), ["user:read"]);
    assert_eq!(auth.workspace_permissions(), ["report:read"]);
    assert_eq!(auth.permissions().into_iter().collect::<Vec<_>>(), ["report:read", "user:read"]);
    let requests = deployment.client.requests();
    assert_eq!(requests[0].uri(), "https://frontend.example/.well-known/jwks.json");
    assert!(requests[0].headers().get("authorization").is_none());
}

#[test]
fn no_token_and_another_scheme_are_no_session_and_cost_nothing() {
    let deployment = Deployment::new();
    for (name, value) in [("x-other", "1"), ("authorization", "Basic eA=="), ("authorization", "Bearer ")] {
        let request = http::Request::builder().header(name, value).body(()).unwrap();
        let auth =
            block_on(deployment.backend.authenticate(&request, &deployment.platform.context())).unwrap();
        assert!(!auth.is_authenticated());
        let error = auth
            .protect(&Requirement::permission("user:read").unwrap().redirect_url("/sign-in"))
            .unwrap_err();
        assert_eq!(error.kind(), AuthErrorKind::Unauthenticated);
        assert_eq!(error.redirect_url(), Some("/sign-in"));
    }
    assert_eq!(deployment.fetches(), 0);
}

#[test]
fn j_4_an_inbound_x_wacht_auth_is_nothing() {
    let deployment = Deployment::new();
    let forged = r#"{"userId":"42","organizationPermissions":["user:read"]}"#;
    let request = http::Request::builder().header("x-wacht-auth", forged).body(()).unwrap();
    let auth = block_on(deployment.backend.authenticate(&request, &deployment.platform.context())).unwrap();
    assert!(!auth.is_authenticated());
}

#[test]
fn protect_and_has_follow_the_same_table() {
    let signer = Signer::new("a");
    let deployment = Deployment::warm(&signer);
    let request = bearer_request(&signer.token(&claims(&json!({}))));
    let auth = block_on(deployment.backend.authenticate(&request, &deployment.platform.context())).unwrap();
    let requirement = |name: &str| Requirement::permission(name).unwrap();
    for (requirement, met) in [
        (requirement("user:read"), true),
        (requirement("report:read"), true),
        (requirement("user:rea"), false),
        (requirement("user:update"), false),
        (requirement("user:read").organization("1").unwrap(), true),
        (requirement("user:read").organization("9").unwrap(), false),
        (requirement("user:read").workspace("2").unwrap(), true),
        (requirement("user:read").workspace("1").unwrap(), false),
        (requirement("user:read").held_in_workspace(), false),
        (Requirement::all_of(["user:read", "report:read"]).unwrap(), true),
        (Requirement::in_organization("1").unwrap(), true),
    ] {
        let requirement = requirement.redirect_url("/sign-in");
        assert_eq!(auth.has(&requirement), met, "{requirement:?}");
        match auth.protect(&requirement) {
            Ok(grant) => assert!(met && grant.user_id() == Some("42")),
            Err(error) => {
                assert_eq!((error.kind(), error.redirect_url()), (AuthErrorKind::Forbidden, None));
                assert!(!met);
            }
        }
    }
    assert_eq!(auth.require_user().unwrap().user_id().as_str(), "42");
}

#[test]
fn j_10_exp_is_a_finite_number_and_required() {
    assert!(accepted(&json!({"exp": NOW + 1})));
    assert!(accepted(&json!({"exp": 1_767_225_600.5})));
    for exp in [json!(null), json!("99999999999"), json!({}), json!([]), json!(true), json!(0), json!(-1)] {
        assert!(!accepted(&json!({"exp": exp})), "{exp}");
    }
    let signer = Signer::new("a");
    let deployment = Deployment::warm(&signer);
    for exp in ["1e999", "NaN", "Infinity", "null", "01", "0x99999999999"] {
        let text = format!(r#"{{"iss":"{ISSUER}","sub":"42","exp":{exp}}}"#);
        assert_eq!(
            deployment.user_of(&signer.sign(r#"{"alg":"ES256","kid":"a"}"#, &text)),
            Ok(None),
            "{exp}"
        );
    }
}

#[test]
fn time_is_checked_with_five_seconds_of_skew() {
    for (changes, good) in [
        (json!({"exp": NOW - 4}), true),
        (json!({"exp": NOW - 5}), false),
        (json!({"nbf": NOW + 5}), true),
        (json!({"nbf": NOW + 6}), false),
        (json!({"iat": NOW + 5}), true),
        (json!({"iat": NOW + 6}), false),
        (json!({"nbf": "soon"}), false),
        (json!({"iat": []}), false),
        (json!({"iat": null}), true),
    ] {
        assert_eq!(accepted(&changes), good, "{changes}");
    }
}

#[test]
fn r_5_the_issuer_is_exact_and_required() {
    assert!(accepted(&json!({"iss": ISSUER})));
    for iss in [
        json!(null),
        json!(""),
        json!("https://frontend.example/"),
        json!("https://evil.example"),
        json!("https://frontend.example.evil.example"),
        json!("HTTPS://frontend.example"),
        json!([ISSUER]),
        json!(7),
    ] {
        assert!(!accepted(&json!({"iss": iss})), "{iss}");
    }
}

#[test]
fn j_10_the_subject_is_a_string_that_is_not_empty() {
    for sub in [json!(null), json!(""), json!(42), json!({}), json!(["42"])] {
        assert!(!accepted(&json!({"sub": sub})), "{sub}");
    }
}

#[test]
fn j_8_a_permission_claim_that_is_no_list_of_strings_rejects_the_token() {
    for name in ["organization_permissions", "workspace_permissions"] {
        for value in
            [json!("billing:read-only"), json!({}), json!(7), json!(["a", 1]), json!([["a"]]), json!(true)]
        {
            assert!(!accepted(&json!({name: value})), "{name} {value}");
        }
        assert!(accepted(&json!({name: []})));
    }
    for value in [json!("x"), json!(["x"]), json!({"organization": "x"}), json!({"workspace": [1]})] {
        assert!(!accepted(&json!({"permissions": value})), "{value}");
    }
}

#[test]
fn r_12_both_shapes_of_permissions_count_and_the_flat_one_comes_first() {
    let signer = Signer::new("a");
    let deployment = Deployment::warm(&signer);
    let nested = json!({"organization": ["nested:o"], "workspace": ["nested:w"]});
    for (changes, organization, workspace) in [
        (
            json!({"organization_permissions": null, "workspace_permissions": null, "permissions": nested}),
            "nested:o",
            "nested:w",
        ),
        (json!({"workspace_permissions": null, "permissions": nested}), "user:read", "nested:w"),
        (json!({"permissions": nested}), "user:read", "report:read"),
    ] {
        let request = bearer_request(&signer.token(&claims(&changes)));
        let auth =
            block_on(deployment.backend.authenticate(&request, &deployment.platform.context())).unwrap();
        assert_eq!(auth.organization_permissions(), [organization], "{changes}");
        assert_eq!(auth.workspace_permissions(), [workspace], "{changes}");
    }
}

#[test]
fn r_12_every_name_of_a_session_and_numeric_scopes_are_read() {
    let signer = Signer::new("a");
    let deployment = Deployment::warm(&signer);
    for (changes, session) in [
        (json!({"sid": "s"}), Some("s")),
        (json!({"sid": null, "sess": "t"}), Some("t")),
        (json!({"sid": null, "session_id": "u"}), Some("u")),
        (json!({"sid": "", "sess": "t"}), Some("t")),
        (json!({"sid": null}), None),
    ] {
        let changed = claims(&changes);
        let mut claims = changed;
        claims["organization"] = json!(9_007_199_254_740_993_u64);
        claims["workspace"] = json!(12);
        let request = bearer_request(&signer.token(&claims));
        let auth =
            block_on(deployment.backend.authenticate(&request, &deployment.platform.context())).unwrap();
        assert_eq!(auth.session_id(), session, "{changes}");
        assert_eq!(auth.organization_id(), Some("9007199254740993"));
        assert_eq!(auth.workspace_id(), Some("12"));
    }
    assert!(!accepted(&json!({"organization": {}})));
    assert!(!accepted(&json!({"organization": 1.5})));
}

#[test]
fn an_audience_counts_where_one_is_configured() {
    assert!(accepted(&json!({"aud": "anything"})));
    assert!(!accepted(&json!({"aud": 7})));
    let signer = Signer::new("a");
    let deployment = Deployment::with(|builder| builder.audience("api").authorized_party("web"));
    deployment.serve_keys(&[&signer]);
    for (changes, good) in [
        (json!({"aud": "api", "azp": "web"}), true),
        (json!({"aud": ["other", "api"], "azp": "web"}), true),
        (json!({"azp": "web"}), false),
        (json!({"aud": "apis", "azp": "web"}), false),
        (json!({"aud": [], "azp": "web"}), false),
        (json!({"aud": "api"}), false),
        (json!({"aud": "api", "azp": "mobile"}), false),
    ] {
        let user = deployment.user_of(&signer.token(&claims(&changes))).unwrap();
        assert_eq!(user.is_some(), good, "{changes}");
    }
}

#[test]
fn an_access_token_is_no_session() {
    assert!(!accepted(&json!({"token_use": "access_token"})));
    assert!(accepted(&json!({"token_use": "session"})));
}

#[test]
fn j_3_a_repeated_claim_is_refused() {
    let signer = Signer::new("a");
    let deployment = Deployment::warm(&signer);
    let good = format!(r#""iss":"{ISSUER}","sub":"42","exp":{}"#, NOW + 60);
    let sign = |claims: &str| signer.sign(r#"{"alg":"ES256","kid":"a"}"#, claims);
    assert!(deployment.user_of(&sign(&format!("{{{good}}}"))).unwrap().is_some());
    for extra in [
        r#""sub":"1""#,
        r#""\u0073ub":"1""#,
        r#""exp":1"#,
        r#""x":1,"x":1"#,
        r#""sid":null,"sid":"1""#,
        r#""permissions":{"organization":[],"organization":["a"]}"#,
    ] {
        assert_eq!(deployment.user_of(&sign(&format!("{{{good},{extra}}}"))), Ok(None), "{extra}");
    }
}

#[test]
fn a_changed_token_is_no_session() {
    let signer = Signer::new("a");
    let deployment = Deployment::warm(&signer);
    let token = signer.token(&claims(&json!({})));
    let (input, signature) = token.rsplit_once('.').unwrap();
    let (header, _) = input.split_once('.').unwrap();
    let forged = URL_SAFE_NO_PAD.encode(claims(&json!({"sub": "1"})).to_string());
    let hs256 = {
        let header = URL_SAFE_NO_PAD.encode(r#"{"alg":"HS256","kid":"a"}"#);
        let input = format!("{header}.{forged}");
        let key = aws_lc_rs::hmac::Key::new(aws_lc_rs::hmac::HMAC_SHA256, signer.public_bytes());
        format!("{input}.{}", URL_SAFE_NO_PAD.encode(aws_lc_rs::hmac::sign(&key, input.as_bytes())))
    };
    let none = URL_SAFE_NO_PAD.encode(r#"{"alg":"none"}"#);
    let zeros = URL_SAFE_NO_PAD.encode([0; 64]);
    for bad in [
        format!("{header}.{forged}.{signature}"),
        format!("{input}.{zeros}"),
        format!("{input}."),
        format!("{input}.{signature}="),
        format!("{token}.{signature}"),
        token[..token.len() - 2].to_owned(),
        format!("{none}.{forged}."),
        format!("{none}.{forged}.{signature}"),
        hs256,
        "a.b.c".to_owned(),
        "x".repeat(20_000),
        signer.sign(r#"{"alg":"ES256","kid":"a"}"#, "not json"),
        signer.sign("not json", &claims(&json!({})).to_string()),
        signer.sign(r#"{"alg":"ES256","kid":"a"}"#, "[]"),
        signer.sign(r#"{"alg":"RS256","kid":"a"}"#, &claims(&json!({})).to_string()),
        Signer::new("a").token(&claims(&json!({}))),
    ] {
        assert_eq!(deployment.user_of(&bad), Ok(None), "{bad}");
    }
    assert_eq!(deployment.fetches(), 1);
}

#[test]
fn a_token_of_16_kib_is_looked_at_and_a_longer_one_is_not() {
    let signer = Signer::new("a");
    let deployment = Deployment::warm(&signer);
    let token = |filler: usize| signer.token(&claims(&json!({"filler": "x".repeat(filler)})));
    let spare = 16 * 1024 - token(0).len();
    // Four characters of a token are three bytes of its claims.
    let (fits, too_long) = (token(spare / 4 * 3 - 3), token(spare / 4 * 3 + 6));
    assert!(fits.len() <= 16 * 1024 && too_long.len() > 16 * 1024);
    assert_eq!(deployment.user_of(&fits), Ok(Some("42".to_owned())));
    assert_eq!(deployment.user_of(&too_long), Ok(None));
}

#[test]
fn no_changed_character_makes_another_good_token() {
    let signer = Signer::new("a");
    let deployment = Deployment::warm(&signer);
    let token = signer.token(&claims(&json!({})));
    for (at, old) in token.char_indices() {
        for new in ['A', 'B', '.', '='].into_iter().filter(|new| *new != old) {
            let changed = format!("{}{new}{}", &token[..at], &token[at + 1..]);
            let user = deployment.user_of(&changed);
            assert!(user == Ok(None), "{at} {new} {user:?}");
        }
    }
}

#[test]
fn j_19_a_permission_outside_latin_1_is_a_permission() {
    let signer = Signer::new("a");
    let deployment = Deployment::warm(&signer);
    let token = signer.token(&claims(&json!({"organization_permissions": ["\u{7528}\u{6237}:read"]})));
    let auth =
        block_on(deployment.backend.authenticate(&bearer_request(&token), &deployment.platform.context()));
    assert!(auth.unwrap().has(&Requirement::permission("\u{7528}\u{6237}:read").unwrap()));
}

#[test]
fn what_is_cheap_is_checked_before_the_signature() {
    let (signer, stranger) = (Signer::new("a"), Signer::new("b"));
    let deployment = Deployment::warm(&signer);
    let checks = deployment.verifier.checks();
    deployment.advance(3600 / 4);
    for changes in [
        json!({"exp": NOW}),
        json!({"iss": "https://evil.example"}),
        json!({"nbf": NOW + 9999, "exp": NOW + 99999}),
    ] {
        assert_eq!(deployment.user_of(&stranger.token(&claims(&changes))), Ok(None));
    }
    assert_eq!((deployment.verifier.checks(), deployment.fetches()), (checks, 1));
}

#[test]
fn a_verified_token_is_not_verified_again_but_its_time_is() {
    let signer = Signer::new("a");
    let deployment = Deployment::warm(&signer);
    let token = signer.token(&claims(&json!({"exp": NOW + 30})));
    assert!(deployment.user_of(&token).unwrap().is_some());
    let checks = deployment.verifier.checks();
    deployment.advance(34);
    assert!(deployment.user_of(&token).unwrap().is_some());
    assert_eq!(deployment.verifier.checks(), checks);
    deployment.advance(1);
    assert_eq!(deployment.user_of(&token), Ok(None));
}

#[test]
fn a_cached_token_does_not_vouch_for_one_that_shares_its_beginning() {
    let signer = Signer::new("a");
    let deployment = Deployment::warm(&signer);
    let token = signer.token(&claims(&json!({})));
    assert!(deployment.user_of(&token).unwrap().is_some());
    let mut changed = token;
    let last = if changed.pop() == Some('A') { 'Q' } else { 'A' };
    changed.push(last);
    assert_eq!(deployment.user_of(&changed), Ok(None));
}

#[test]
fn a_token_without_kid_counts_where_one_key_fits() {
    let signer = Signer::nameless();
    let deployment = Deployment::new();
    deployment.serve_keys(&[&signer]);
    assert!(deployment.user_of(&signer.token(&claims(&json!({})))).unwrap().is_some());

    let ambiguous = Deployment::new();
    ambiguous.serve_keys(&[&signer, &Signer::new("b")]);
    assert_eq!(ambiguous.user_of(&signer.token(&claims(&json!({})))), Ok(None));
}
