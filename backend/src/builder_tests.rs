use futures_executor::block_on;
use wacht_core::ConfigErrorKind;
use wacht_core::testing::TestPlatform;

use super::*;
use crate::testing::{ISSUER, publishable_key};

fn environment(settings: &[(&str, &str)]) -> Result<Backend, ConfigError> {
    let platform =
        settings.iter().fold(TestPlatform::new(), |platform, (name, value)| platform.with_var(name, value));
    block_on(Backend::from_env(&platform.start()))
}

#[test]
fn a05_the_environment_makes_a_backend() {
    let key = publishable_key("live", ISSUER);
    let backend = environment(&[("WACHT_API_KEY", "wk_secret"), ("WACHT_PUBLISHABLE_KEY", &key)]).unwrap();
    assert_eq!(backend.publishable_key().origin(), ISSUER);
    let backend = environment(&[("WACHT_API_KEY", "wk_secret"), ("NEXT_PUBLIC_WACHT_PUBLISHABLE_KEY", &key)]);
    assert!(backend.is_ok());
}

#[test]
fn r_6_a_missing_or_malformed_setting_is_an_error_that_names_it() {
    let key = publishable_key("test", ISSUER);
    let good = [("WACHT_API_KEY", "wk_secret"), ("WACHT_PUBLISHABLE_KEY", key.as_str())];
    for (name, value, kind) in [
        ("WACHT_API_KEY", "", ConfigErrorKind::Missing),
        ("WACHT_API_KEY", " ", ConfigErrorKind::Missing),
        ("WACHT_API_KEY", "a b", ConfigErrorKind::Invalid),
        ("WACHT_PUBLISHABLE_KEY", "", ConfigErrorKind::Missing),
        ("WACHT_PUBLISHABLE_KEY", "pk_test_", ConfigErrorKind::Invalid),
        ("WACHT_PUBLISHABLE_KEY", "pk_test_*", ConfigErrorKind::Invalid),
        ("WACHT_API_URL", "http://api.example", ConfigErrorKind::Invalid),
        ("WACHT_API_URL", "api.example", ConfigErrorKind::Invalid),
        ("WACHT_GATEWAY_URL", "ftp://gateway.example", ConfigErrorKind::Invalid),
        ("WACHT_ISSUER", "  ", ConfigErrorKind::Invalid),
    ] {
        let mut settings = good.to_vec();
        settings.retain(|(known, _)| *known != name);
        settings.push((name, value));
        let error = environment(&settings).unwrap_err();
        assert_eq!((error.name(), error.kind()), (name, kind), "{value}");
        assert!(value.trim().is_empty() || !error.to_string().contains(value), "{error}");
    }
}

#[test]
fn r_8_no_secret_is_in_the_debug_of_anything() {
    let backend = environment(&[
        ("WACHT_API_KEY", "wk_secret"),
        ("WACHT_PUBLISHABLE_KEY", &publishable_key("test", ISSUER)),
    ])
    .unwrap();
    let start = TestPlatform::new().start();
    let api = backend.as_service(&start);
    let builder = Backend::builder(&start).api_key(SecretString::from("wk_secret"));
    for text in [
        format!("{backend:?}"),
        format!("{api:?}"),
        format!("{:?}", api.users().list()),
        format!("{:?}", api.users().update_password(&"1".into(), SecretString::from("wk_secret"))),
        format!("{:?}", crate::api::users::UpdatePassword::new("1".into(), "wk_secret")),
        format!("{builder:?}"),
    ] {
        assert!(!text.contains("wk_secret"), "{text}");
    }
}

#[test]
fn a_half_configured_builder_builds_nothing() {
    let start = TestPlatform::new().start();
    let complete = || {
        Backend::builder(&start)
            .api_key(SecretString::from("k"))
            .publishable_key(publishable_key("test", ISSUER))
    };
    assert!(complete().build().is_ok());
    assert!(Backend::builder(&start).build().is_err());
    assert!(Backend::builder(&start).api_key(SecretString::from("k")).build().is_err());
    assert!(complete().algorithms([]).build().is_err());
    assert!(complete().audience(" ").build().is_err());
    assert!(complete().clock_skew(Duration::from_secs(301)).build().is_err());
    assert!(complete().unknown_key_cooldown(Duration::ZERO).build().is_err());
}

#[test]
fn what_crosses_threads_can() {
    fn assert_send_sync<T: Send + Sync + 'static>() {}
    assert_send_sync::<Backend>();
    assert_send_sync::<crate::SessionAuth>();
    assert_send_sync::<crate::Grant>();
    assert_send_sync::<crate::Api>();
    assert_send_sync::<crate::AuthError>();
    assert_send_sync::<crate::ApiError>();
}
