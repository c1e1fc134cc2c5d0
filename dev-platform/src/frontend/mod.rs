//! The deployment's frontend host: key set, session exchange, and uploaded pictures.

pub(crate) mod session;
pub(crate) mod sessions;

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use serde_json::{Value, json};

use crate::envelope;
use crate::lock::lock;
use crate::state::Platform;
use crate::store::sample;

/// Where uploaded pictures are served, under the frontend origin.
pub(crate) const IMAGES: &str = "/images";

/// The routes of the frontend host.
pub(crate) fn router(platform: Arc<Platform>) -> Router {
    Router::new()
        .route("/.well-known/jwks.json", get(jwks))
        .route("/.well-known/jwk", get(key_pair))
        .route("/session/token", get(session::token))
        .route("/oauth/{slug}/.well-known/jwks.json", get(oauth_jwks))
        .route("/images/{id}", get(image))
        .fallback(async || envelope::error(StatusCode::NOT_FOUND, "Not found"))
        .method_not_allowed_fallback(async || {
            envelope::error(StatusCode::METHOD_NOT_ALLOWED, "Method not allowed")
        })
        .with_state(platform)
}

async fn jwks(State(platform): State<Arc<Platform>>) -> Response {
    let mut response = envelope::json(StatusCode::OK, &platform.keys.jwks());
    let cache_control = platform.keys.cache_control_value();
    if let Some(Ok(value)) = cache_control.map(|text| HeaderValue::from_str(&text)) {
        response.headers_mut().insert(header::CACHE_CONTROL, value);
    }
    response
}

/// The key set of an OAuth app, which the platform serves at the app's own name: the key that signs and those that did,
/// without any that was compromised.
async fn oauth_jwks(State(platform): State<Arc<Platform>>, Path(slug): Path<String>) -> Response {
    let store = lock(&platform.store);
    if store.find("oauth_apps", "slug", &slug).is_none() {
        return envelope::error(StatusCode::NOT_FOUND, "Not found");
    }
    let keys = store.all("oauth_keys", "_app_slug", &slug).filter(|key| !key.is("status", "compromised"));
    let keys: Vec<&Value> = keys.filter_map(|key| key.value("_jwk")).collect();
    envelope::json(StatusCode::OK, &json!({"keys": keys}))
}

/// The older form of the key set: one key, as PEM.
async fn key_pair(State(platform): State<Arc<Platform>>) -> Response {
    let body = json!({
        "deployment_id": sample::DEPLOYMENT_ID,
        "public_key": platform.keys.current().public_pem(),
    });
    envelope::json(StatusCode::OK, &body)
}

async fn image(State(platform): State<Arc<Platform>>, Path(id): Path<String>) -> Response {
    match lock(&platform.store).image(&id) {
        Some(image) => ([(header::CONTENT_TYPE, image.content_type)], image.bytes).into_response(),
        None => envelope::error(StatusCode::NOT_FOUND, "Not found"),
    }
}
