use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use serde_json::json;

use crate::calls::Credential;
use crate::gateway::{MachineKey, OAuthToken};
use crate::state::Platform;

pub(super) async fn keys(State(platform): State<Arc<Platform>>) -> Response {
    listed(&platform, |credential| match credential {
        Credential::Machine(name) => Some(name),
        _ => None,
    })
}

pub(super) async fn oauth_tokens(State(platform): State<Arc<Platform>>) -> Response {
    listed(&platform, |credential| match credential {
        Credential::OAuth(name) => Some(name),
        _ => None,
    })
}

pub(super) async fn add_key(State(platform): State<Arc<Platform>>, Json(key): Json<MachineKey>) -> Response {
    Json(json!({"secret": platform.gateway.add_machine_key(key)})).into_response()
}

pub(super) async fn add_oauth_token(
    State(platform): State<Arc<Platform>>,
    Json(token): Json<OAuthToken>,
) -> Response {
    Json(json!({"secret": platform.gateway.add_oauth_token(token)})).into_response()
}

fn listed(platform: &Platform, name: impl Fn(Credential) -> Option<String>) -> Response {
    let by_name: BTreeMap<String, String> = platform
        .gateway
        .secrets()
        .into_iter()
        .filter_map(|known| Some((name(known.credential)?, known.text)))
        .collect();
    Json(by_name).into_response()
}
