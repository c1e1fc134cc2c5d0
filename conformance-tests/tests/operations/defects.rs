//! What the peers get wrong, shown right for every operation (the ids are those of the protocol's list of defects).

use crate::ours::{API_KEY, Ours};
use wacht_conformance::plan::{self, Planned, Said};

const OTHER_KEY: &str = "wk_test_other6789012345678901234567890123456789012345678";

#[tokio::test]
async fn j_1_no_operation_uses_the_key_of_another_backend_or_shows_its_own() {
    let backends = [(Ours::new(API_KEY), API_KEY), (Ours::new(OTHER_KEY), OTHER_KEY)];
    for planned in plan::all(Said::Least) {
        for (ours, key) in &backends {
            let _ = ours.call(&planned, 200, "{}").await;
            let requests = ours.client.requests();
            let request = requests.last().expect("a request");
            assert_eq!(request.headers()["authorization"], format!("Bearer {key}"), "{}", planned.name);
            let shown = format!("{} {}", request.uri(), String::from_utf8_lossy(request.body()));
            assert!(!shown.contains(API_KEY) && !shown.contains(OTHER_KEY), "{}: {shown}", planned.name);
        }
    }
    for (ours, _) in &backends {
        assert_eq!(ours.client.requests().len(), 270, "each operation once");
    }
}

/// Values that would lead elsewhere as they are.
const STRANGE: [&str; 16] = [
    "../organizations/5?x=",
    "1/emails/2",
    "a/b",
    "a?b",
    "a#b",
    "%2e%2e",
    "%2F",
    "..\\..",
    "a\0b",
    "a\r\nHost: x",
    "a b",
    "...",
    "a;b=c",
    "{user_id}",
    "\u{1f600}",
    "1 2",
];

#[tokio::test]
async fn j_2_and_r_2_every_path_parameter_of_every_operation_stays_one_segment() {
    let mut checked = 0;
    for planned in plan::all(Said::Least) {
        for at in 0..planned.path.len() {
            for strange in STRANGE {
                let mut planned = planned.clone();
                strange.clone_into(&mut planned.path[at]);
                let path =
                    path_of(&planned).await.unwrap_or_else(|| panic!("{} sends {strange}", planned.name));
                assert_matches(&planned, &path, at, strange);
                checked += 1;
            }
            for nothing in ["", ".", ".."] {
                let mut planned = planned.clone();
                nothing.clone_into(&mut planned.path[at]);
                assert_eq!(path_of(&planned).await, None, "{} with {nothing:?}", planned.name);
                checked += 1;
            }
        }
    }
    eprintln!("{checked} paths checked");
}

/// The path of the request, where one is sent.
async fn path_of(planned: &Planned) -> Option<String> {
    let ours = Ours::new(API_KEY);
    let _ = ours.call(planned, 200, "{}").await;
    ours.client.requests().first().map(|request| request.uri().path().to_owned())
}

fn assert_matches(planned: &Planned, path: &str, at: usize, strange: &str) {
    let segments: Vec<&str> = path.split('/').collect();
    let template: Vec<&str> = planned.template.split('/').collect();
    assert_eq!(segments.len(), template.len(), "{path} of {}", planned.template);
    let parameter = format!("{{{}}}", planned.parameters[at]);
    for (segment, expected) in segments.iter().zip(&template) {
        if *expected == parameter {
            let text = percent_encoding::percent_decode_str(segment).decode_utf8().expect("UTF-8");
            assert_eq!(text, strange, "{}", planned.template);
            assert!(
                segment.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~%".contains(&byte)),
                "{path}"
            );
        } else if !expected.starts_with('{') {
            assert_eq!(segment, expected, "{path}");
        }
    }
}

#[tokio::test]
async fn r_3_every_query_value_of_every_operation_stays_one_value() {
    for mut planned in plan::all(Said::Everything) {
        let texts: Vec<String> = planned
            .query
            .iter()
            .filter(|(_, value)| value.is_string())
            .map(|(name, _)| name.clone())
            .collect();
        for name in &texts {
            planned.query.insert(name.clone(), "a&limit=9999#x?y=\u{e9}".into());
        }
        let ours = Ours::record(&planned).await;
        for name in texts {
            assert_eq!(ours.0[&format!("query {name}")], "a&limit=9999#x?y=\u{e9}", "{}", planned.name);
        }
        assert_ne!(ours.0.get("query limit"), Some(&"9999".into()), "{}", planned.name);
    }
}

#[tokio::test]
async fn a04_every_listing_that_takes_a_limit_carries_one() {
    let mut listings = 0;
    let least = plan::all(Said::Least);
    for (planned, everything) in least.iter().zip(plan::all(Said::Everything)) {
        let takes_one = everything.query.contains_key("limit");
        let ours = Ours::record(planned).await;
        let limit = ours.0.get("query limit").and_then(|limit| limit.as_str());
        assert_eq!(limit, takes_one.then_some("20"), "{}", planned.name);
        listings += usize::from(takes_one);
    }
    assert_eq!(listings, 25, "the listings of the platform that take a limit");
}

#[tokio::test]
async fn j_27_what_the_sdk_cannot_say_is_there() {
    let everything = plan::all(Said::Everything);
    let missing = everything.iter().filter(|planned| planned.javascript.is_none());
    assert_eq!(missing.count(), 18, "operations that the SDK does not have");
    for (operation, name) in [
        ("ListThreadMessages", "query board_item_id"),
        ("ListApiAuthApps", "query search"),
        ("ListWebhookApps", "query search"),
        ("GetWebhookAnalytics", "query app_id"),
        ("CreateOAuthClient", "body access_token_format"),
        ("UpdateOAuthClient", "body skip_consent"),
        ("UpdateAgent", "body strong_model"),
        ("UpdateDisplaySettings", "body theme_tokens"),
    ] {
        let planned = everything.iter().find(|planned| planned.name == operation);
        let planned = planned.unwrap_or_else(|| panic!("no {operation}"));
        assert!(Ours::record(planned).await.0.contains_key(name), "{operation}: {name}");
    }
}

#[tokio::test]
async fn j_24_no_answer_that_is_not_what_it_should_be_ends_in_a_panic_or_a_quote() {
    let answers = [
        "",
        "null",
        "[]",
        "\"hidden\"",
        "<html>hidden</html>",
        "{\"data\":[",
        "{\"data\":\"hidden\"}",
        "{\"id\":[\"hidden\"]}",
    ];
    for planned in plan::all(Said::Least) {
        for answer in answers {
            let outcome = Ours::new(API_KEY).call(&planned, 200, answer).await;
            if let Err(error) = outcome {
                assert!(!format!("{error} {error:?}").contains("hidden"), "{}", planned.name);
            }
        }
        for status in [400, 401, 404, 409, 422, 500] {
            let error = Ours::new(API_KEY)
                .call(&planned, status, "<html>hidden</html>")
                .await
                .expect_err("a failure");
            assert_eq!(error.status().map(|status| status.as_u16()), Some(status), "{}", planned.name);
            assert_eq!(error.method().map(http::Method::as_str), Some(planned.method));
            assert_eq!(error.path_template(), Some(planned.template));
            assert!(!format!("{error} {error:?}").contains("hidden"), "{}", planned.name);
        }
    }
}
