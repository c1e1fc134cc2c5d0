use http::HeaderValue;

use super::*;

// Signed with the package `standardwebhooks` of the Python registry.
const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const ID: &str = "msg_p5jXN8AQM9LWM0D4loKWxJek";
const SENT: u64 = 1_767_225_600;
const BODY: &str =
    r#"{"type":"user.created","timestamp":"2026-01-01T00:00:00Z","data":{"id":"251","name":"Zoë 😀"}}"#;
const SIGNATURE: &str = "v1,SJVsKuQiXOaw0Tlif6RfeOZWPELha5Ch6l5+9w/ESqE=";
const NO_EVENT: (&str, &str) = (r#"{"test": 2432232314}"#, "v1,YSwK2bI0/fTjbuD95nH0ZSZU7yo17QILDx7MiooXT6c=");
const EMPTY: (&str, &str) = ("", "v1,J+6UcwMCXr3QPEHXZ3Wo9K2KdSK66/hD4iyLgw0E0Gs=");
const OTHER_SECRET: &str = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX";

fn webhook(secret: &str) -> Webhook {
    Webhook::new(&SecretString::from(secret)).unwrap()
}

fn headers(signature: &str) -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert("webhook-id", HeaderValue::from_static(ID));
    headers.insert("webhook-timestamp", HeaderValue::from(SENT));
    headers.insert("webhook-signature", signature.parse().unwrap());
    headers
}

fn at(seconds: u64) -> Timestamp {
    Timestamp::from_unix(Duration::from_secs(seconds))
}

fn refused(webhook: &Webhook, headers: &HeaderMap, body: &str) -> WebhookErrorKind {
    webhook.verify(headers, body.as_bytes(), at(SENT)).unwrap_err().kind()
}

#[test]
fn a_signed_event_is_read() {
    for secret in [SECRET, SECRET.trim_start_matches("whsec_")] {
        let event = webhook(secret).verify(&headers(SIGNATURE), BODY.as_bytes(), at(SENT)).unwrap();
        assert_eq!((event.id.as_str(), event.kind.as_str(), event.sent_at), (ID, "user.created", at(SENT)));
        assert_eq!(event.data["name"], "Zoë 😀");
    }
}

#[test]
fn what_was_changed_after_signing_is_refused() {
    let webhook = webhook(SECRET);
    for changed in [format!("{BODY} "), BODY.replace("251", "252"), String::new()] {
        assert_eq!(refused(&webhook, &headers(SIGNATURE), &changed), WebhookErrorKind::Signature);
    }
    for (name, value) in [("webhook-id", "msg_other"), ("webhook-timestamp", "1767225601")] {
        let mut changed = headers(SIGNATURE);
        changed.insert(name, HeaderValue::from_static(value));
        assert_eq!(refused(&webhook, &changed, BODY), WebhookErrorKind::Signature, "{name}");
    }
}

#[test]
fn another_secret_is_refused_until_it_is_accepted_too() {
    let other = webhook(OTHER_SECRET);
    assert_eq!(refused(&other, &headers(SIGNATURE), BODY), WebhookErrorKind::Signature);
    let both = other.or(&SecretString::from(SECRET)).unwrap();
    assert!(both.verify(&headers(SIGNATURE), BODY.as_bytes(), at(SENT)).is_ok());
}

#[test]
fn a_timestamp_outside_the_tolerance_is_refused_on_both_sides() {
    let outcome = |webhook: &Webhook, now| {
        webhook.verify(&headers(SIGNATURE), BODY.as_bytes(), at(now)).map_err(|error| error.kind()).err()
    };
    let strict = webhook(SECRET);
    assert_eq!(outcome(&strict, SENT + 300), None);
    assert_eq!(outcome(&strict, SENT + 301), Some(WebhookErrorKind::Time));
    assert_eq!(outcome(&strict, SENT - 300), None);
    assert_eq!(outcome(&strict, SENT - 301), Some(WebhookErrorKind::Time));
    let patient = strict.accepting_retries();
    assert_eq!(outcome(&patient, SENT + 6 * 24 * 60 * 60), None);
    assert_eq!(outcome(&patient, SENT + 8 * 24 * 60 * 60), Some(WebhookErrorKind::Time));
    assert_eq!(outcome(&patient, SENT - 301), Some(WebhookErrorKind::Time));
}

#[test]
fn one_right_signature_among_others_is_enough_and_unknown_versions_do_not_count() {
    let webhook = webhook(SECRET);
    let verifies = |signature: &str| webhook.verify(&headers(signature), BODY.as_bytes(), at(SENT)).is_ok();
    assert!(verifies(&format!("v1a,xx v2,yy v1,AAAA v1,!! {SIGNATURE}")));
    assert!(!verifies(&SIGNATURE.replace("v1,", "v2,")));
    assert!(!verifies(&SIGNATURE.replace("v1,", "v1a,")));
    assert!(!verifies(&format!("{}{SIGNATURE}", "v1,AAAA ".repeat(MOST_SIGNATURES))));
    let mut lines = headers("v1,AAAA");
    lines.append("webhook-signature", HeaderValue::from_static(SIGNATURE));
    assert!(webhook.verify(&lines, BODY.as_bytes(), at(SENT)).is_ok());
}

#[test]
fn a_header_that_is_missing_malformed_or_there_twice_is_refused() {
    let webhook = webhook(SECRET);
    for name in ["webhook-id", "webhook-timestamp", "webhook-signature"] {
        let mut missing = headers(SIGNATURE);
        missing.remove(name);
        assert_eq!(refused(&webhook, &missing, BODY), WebhookErrorKind::Header, "{name}");
    }
    for name in ["webhook-id", "webhook-timestamp"] {
        let mut twice = headers(SIGNATURE);
        twice.append(name, HeaderValue::from_static("1767225600"));
        assert_eq!(refused(&webhook, &twice, BODY), WebhookErrorKind::Header, "{name}");
    }
    for time in ["", "-1", "+1767225600", "1767225600.0", "0x10", "99999999999999999999999", "1 767225600"] {
        let mut malformed = headers(SIGNATURE);
        malformed.insert("webhook-timestamp", time.parse().unwrap());
        assert_eq!(refused(&webhook, &malformed, BODY), WebhookErrorKind::Header, "{time:?}");
    }
    let long = headers(&format!("v1,{}", "A".repeat(MOST_HEADER_BYTES)));
    assert_eq!(refused(&webhook, &long, BODY), WebhookErrorKind::Header);
}

#[test]
fn a_signed_body_that_is_no_event_is_told_apart_from_a_forged_one() {
    let webhook = webhook(SECRET);
    for (body, signature) in [NO_EVENT, EMPTY] {
        assert_eq!(refused(&webhook, &headers(signature), body), WebhookErrorKind::Body, "{body}");
    }
}

#[test]
fn a_secret_that_is_none_is_a_configuration_error_without_its_value() {
    for secret in ["", "whsec_", "whsec_AAAA", "not base64!", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS"] {
        let error = Webhook::new(&SecretString::from(secret)).unwrap_err();
        assert_eq!(error.name(), "webhook secret");
    }
    assert!(!format!("{:?}", webhook(SECRET)).contains("MfKQ"));
}
