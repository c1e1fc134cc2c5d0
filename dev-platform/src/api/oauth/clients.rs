//! Clients of an app, and what users granted them.

use serde_json::json;

use crate::api::call::{Call, Outcome};
use crate::api::refusal::Refusal;
use crate::random;
use crate::store::Row;

/// A client; one that authenticates by a secret gets it in this answer and in no other.
pub(in crate::api) fn create(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let app = call.target_in("oauth_apps")?;
    let mut client = std::mem::take(&mut call.body);
    check(&client)?;
    let needs_redirect = client.texts("grant_types").iter().any(|grant| grant == "authorization_code");
    if needs_redirect && client.texts("redirect_uris").is_empty() {
        return Err(Refusal::invalid("redirect_uris is required"));
    }
    for (member, value) in [
        ("id_token_signing_alg", json!("RS256")),
        ("access_token_format", json!("opaque")),
        ("access_token_ttl_seconds", json!(3600)),
        ("skip_consent", json!(false)),
    ] {
        client.set_default(member, value);
    }
    client.set("oauth_app_id", app.id());
    client.set("_app_slug", app.owned("slug"));
    client.set("client_id", random::secret("client"));
    client.set("is_active", true);
    let secret = client.text("client_auth_method").filter(|method| method.starts_with("client_secret"));
    let secret = secret.map(|_| random::secret("secret"));
    client.set("_client_secret", secret.as_deref());
    let client = call.store.insert("oauth_clients", client, call.now_ms);
    Ok(Outcome::One(client.with("client_secret", secret)))
}

pub(in crate::api) fn update(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let mut client = call.target()?;
    let changes = std::mem::take(&mut call.body);
    check(&changes)?;
    client.merge(changes);
    Ok(call.save("oauth_clients", client))
}

pub(in crate::api) fn deactivate(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let client = call.target()?.with("is_active", false);
    Ok(call.save("oauth_clients", client))
}

pub(in crate::api) fn rotate_secret(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let secret = random::secret("secret");
    let client = call.target()?.with("_client_secret", secret.as_str());
    call.save("oauth_clients", client);
    Ok(Outcome::One(Row::new().with("client_secret", secret)))
}

pub(in crate::api) fn revoke_grant(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let mut grant = call.target()?;
    if !grant.is("status", "revoked") {
        grant.set("status", "revoked");
        grant.set("revoked_at", call.now_ms);
    }
    Ok(call.save("oauth_grants", grant))
}

/// Refuses a format and a lifetime of access tokens that the platform does not have.
fn check(client: &Row) -> Result<(), Refusal> {
    if client.text("access_token_format").is_some_and(|format| !["opaque", "jwt"].contains(&format)) {
        return Err(Refusal::invalid("Unknown access token format"));
    }
    if client.number("access_token_ttl_seconds").is_some_and(|ttl| !(60..=86_400).contains(&ttl)) {
        return Err(Refusal::invalid("access_token_ttl_seconds must be between 60 and 86400"));
    }
    Ok(())
}
