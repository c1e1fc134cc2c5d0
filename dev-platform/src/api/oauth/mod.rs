//! OAuth: apps with scopes and signing keys, clients and grants.

pub(super) mod clients;
pub(super) mod keys;
pub(super) mod scopes;

use serde_json::{Value, json};

use super::call::{Call, Outcome};
use super::refusal::Refusal;
use super::rows;

/// An app and its first signing key. Scopes come separated by commas.
pub(super) fn create_app(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    if let Some(url) = call.picture("logo") {
        call.body.set("logo_url", url);
    }
    let body = &mut call.body;
    let scopes = body.take("supported_scopes").unwrap_or_default();
    let scopes: Vec<&str> =
        scopes.as_str().unwrap_or_default().split([',', ' ']).filter(|scope| !scope.is_empty()).collect();
    body.set("supported_scopes", scopes);
    if body.value("scope_definitions").is_some_and(Value::is_string) {
        return Err(Refusal::invalid("scope_definitions must be JSON"));
    }
    body.set_default("scope_definitions", json!([]));
    let fqdn = format!("{}.oauth.localhost", body.owned("slug"));
    body.set_default("fqdn", fqdn);
    body.set("is_active", true);
    let Outcome::One(app) = rows::create(call)? else { return Err(Refusal::bad_request()) };
    keys::add(call, &app)?;
    Ok(Outcome::One(app))
}

/// A name under `localhost` is verified; any other is not, because nothing is looked up.
pub(super) fn verify_domain(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let domain = call.target()?.owned("fqdn");
    let verified = domain.ends_with(".localhost");
    Ok(Outcome::Json(json!({"domain": domain, "cname_target": "oauth.localhost", "verified": verified})))
}
