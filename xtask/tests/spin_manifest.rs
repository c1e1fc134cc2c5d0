//! The manifest of the example for Spin, held to the format of version 2
//! (`spinframework/spin-docs`, `content/v3/manifest-reference.md`), which no `spin` reads here.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::path::Path;

use toml::{Table, Value};

fn manifest() -> Table {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/on-spin/spin.toml");
    std::fs::read_to_string(file).unwrap().parse().unwrap()
}

fn table<'a>(table: &'a Table, path: &str) -> &'a Table {
    path.split('.').fold(table, |table, key| table[key].as_table().unwrap())
}

fn keys(table: &Table) -> BTreeSet<&str> {
    table.keys().map(String::as_str).collect()
}

/// The variables that an expression such as `https://{{ host }}` names.
fn named(expression: &Value) -> Vec<&str> {
    let text = expression.as_str().unwrap();
    text.split("{{").skip(1).map(|rest| rest.split_once("}}").unwrap().0.trim()).collect()
}

const COMPONENT: &str = "component.admin-api";

#[test]
fn the_manifest_has_only_keys_of_the_format() {
    let manifest = manifest();
    assert_eq!(manifest["spin_manifest_version"].as_integer(), Some(2));
    for (path, known) in [
        ("application", ["name", "version", "description", "authors", "trigger"].as_slice()),
        (COMPONENT, &["source", "allowed_outbound_hosts", "variables", "build"]),
        ("component.admin-api.build", &["command", "workdir", "watch"]),
    ] {
        let unknown: Vec<&str> =
            keys(table(&manifest, path)).into_iter().filter(|key| !known.contains(key)).collect();
        assert!(unknown.is_empty(), "{path}: {unknown:?}");
    }
    assert_eq!(
        keys(&manifest),
        BTreeSet::from(["application", "component", "spin_manifest_version", "trigger", "variables"])
    );
    let trigger = manifest["trigger"]["http"][0].as_table().unwrap();
    assert_eq!((trigger["route"].as_str(), trigger["component"].as_str()), (Some("/..."), Some("admin-api")));
}

#[test]
fn every_variable_is_required_or_has_a_default_and_the_key_is_a_secret() {
    for (name, variable) in table(&manifest(), "variables") {
        let variable = variable.as_table().unwrap();
        let required = variable.get("required").is_some_and(|required| required.as_bool().unwrap());
        assert!(required != variable.contains_key("default"), "{name}: one of both, as Spin asks");
        let secret = variable.get("secret").is_some_and(|secret| secret.as_bool().unwrap());
        // The publishable key is in every page of the application, and hosts are no secrets.
        assert_eq!(secret, name == "wacht_api_key", "{name}");
    }
}

#[test]
fn what_the_component_is_given_is_declared() {
    let manifest = manifest();
    let declared = keys(table(&manifest, "variables"));
    let given = table(&manifest, "component.admin-api.variables");
    for (name, expression) in given {
        assert_eq!(named(expression), [name.as_str()], "a setting is the variable of its name");
        assert!(declared.contains(name.as_str()), "{name}");
    }
    assert!(given.contains_key("wacht_api_key") && given.contains_key("wacht_publishable_key"));
}

#[test]
fn calls_may_go_to_the_three_hosts_of_the_platform_and_to_no_other() {
    let manifest = manifest();
    let hosts = table(&manifest, COMPONENT)["allowed_outbound_hosts"].as_array().unwrap();
    let hosts: Vec<&str> = hosts.iter().map(|host| host.as_str().unwrap()).collect();
    assert_eq!(hosts, ["{{ wacht_api_url }}", "{{ wacht_gateway_url }}", "{{ wacht_frontend_host }}"]);
    let variables = table(&manifest, "variables");
    for name in ["wacht_api_url", "wacht_gateway_url"] {
        let host = variables[name]["default"].as_str().unwrap();
        assert!(host.starts_with("https://") && !host.contains('*'), "{name}: {host}");
    }
}

#[test]
fn the_source_is_what_the_build_command_makes() {
    let manifest = manifest();
    let component = table(&manifest, COMPONENT);
    let words: Vec<&str> = component["build"]["command"].as_str().unwrap().split(' ').collect();
    let after = |flag: &str| words[words.iter().position(|word| *word == flag).unwrap() + 1];
    let made = format!(
        "target/{}/{}/{}.wasm",
        after("--target"),
        after("--profile"),
        after("--package").replace('-', "_")
    );
    let workdir = component["build"]["workdir"].as_str().unwrap();
    assert_eq!(component["source"].as_str().unwrap(), format!("{workdir}/{made}"));
}
