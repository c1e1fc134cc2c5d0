//! The signing keys of an app.

use axum::http::StatusCode;
use serde_json::json;

use crate::api::call::{Call, Outcome};
use crate::api::refusal::Refusal;
use crate::schema::shape;
use crate::store::Row;
use crate::{Algorithm, SigningKey};

/// A fresh key signs from now on; the one before stays good for what it has signed.
pub(in crate::api) fn rotate(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let app = call.target_in("oauth_apps")?;
    let key = add(call, &app)?;
    Ok(Outcome::Json(json!({"new": shape("OAuthAppSigningKeySummary", call.store, "oauth_keys", &key)})))
}

/// A key that others may know is good for nothing any more; when it was the one that signs, another one takes its
/// place.
pub(in crate::api) fn compromise(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let (app, key) = (call.target_in("oauth_apps")?, call.target()?);
    if key.is("status", ACTIVE) {
        add(call, &app)?;
    }
    call.save("oauth_keys", key.with("status", "compromised"));
    Ok(Outcome::Done)
}

/// Adds the key that signs; the one that did is retired.
pub(super) fn add(call: &mut Call<'_>, app: &Row) -> Result<Row, Refusal> {
    let slug = app.owned("slug");
    let id = call.store.next_id();
    let kid = format!("oas-{}-{id}", app.id());
    let failed = |_| Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, "Something went wrong");
    let key = SigningKey::generate(Algorithm::Rs256, kid.as_str()).map_err(failed)?;
    for held in call.store.rows_mut("oauth_keys").iter_mut().filter(|held| held.is("_app_slug", &slug)) {
        if held.is("status", ACTIVE) {
            held.set("status", "retired");
        }
    }
    let row = Row::new()
        .with("id", id)
        .with("_app_slug", slug)
        .with("kid", kid)
        .with("algorithm", "RS256")
        .with("status", ACTIVE)
        .with("public_key_pem", key.public_pem())
        .with("_jwk", key.public_jwk());
    Ok(call.store.insert("oauth_keys", row, call.now_ms))
}

const ACTIVE: &str = "active";
