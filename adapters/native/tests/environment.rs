//! Settings from the process and from a map.

use wacht_native::Environment;

#[test]
fn a_map_hides_the_process() {
    let sealed = Environment::from_map([("A", "1")]);
    assert_eq!(sealed.var("A").unwrap().as_deref(), Some("1"));
    assert_eq!(sealed.var("PATH").unwrap(), None);
}

#[test]
fn overrides_stand_before_the_process() {
    let environment = Environment::process().with([("WACHT_TEST_SETTING", "1")]);
    assert_eq!(environment.var("WACHT_TEST_SETTING").unwrap().as_deref(), Some("1"));
    assert!(environment.var("PATH").unwrap().is_some());
}

#[test]
fn a_name_that_cannot_be_is_not_set() {
    for name in ["", "A=B", "A\0B"] {
        assert_eq!(Environment::process().var(name).unwrap(), None);
    }
}

#[test]
fn values_do_not_show_in_debug() {
    let environment = Environment::from_map([("API_KEY", "secret-value")]);
    assert!(!format!("{environment:?}").contains("secret-value"));
}
