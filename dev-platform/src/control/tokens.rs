use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;
use serde_json::json;

use super::failed;
use crate::state::Platform;
use crate::tokens::{BadToken, Signer, TokenOptions};
use crate::{Algorithm, KeyError, SigningKey};

/// One of: `{"bad": "expired"}`, `{"raw": {…}}`, or `{"session": {…}}` with the settings of [`TokenOptions`].
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum NewToken {
    Bad(BadToken),
    Raw(RawToken),
    Session(Box<SessionToken>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawToken {
    header: String,
    claims: String,
    #[serde(default)]
    signer: RawSigner,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum RawSigner {
    #[default]
    Current,
    None,
    /// The secret, as text.
    Hs256(String),
    /// A published key by its `kid`.
    Kid(String),
    /// A fresh key that nothing publishes.
    Unpublished(Algorithm),
}

#[derive(Deserialize)]
pub(super) struct SessionToken {
    /// Signs with a fresh key of this algorithm, which is published first.
    algorithm: Option<Algorithm>,
    #[serde(flatten)]
    options: serde_json::Map<String, serde_json::Value>,
}

pub(super) async fn mint(State(platform): State<Arc<Platform>>, Json(new): Json<NewToken>) -> Response {
    let token = match new {
        NewToken::Bad(kind) => platform.tokens.bad(kind),
        NewToken::Raw(raw) => raw_token(&platform, raw),
        NewToken::Session(session) => match serde_json::from_value::<TokenOptions>(session.options.into()) {
            Ok(options) => session_token(&platform, session.algorithm, options),
            Err(error) => return super::refused(&error.to_string()),
        },
    };
    match token {
        Ok(token) => Json(json!({"token": token})).into_response(),
        Err(_) => failed(),
    }
}

pub(super) async fn sessions(
    State(platform): State<Arc<Platform>>,
    Json(options): Json<TokenOptions>,
) -> Response {
    let dev_session = platform.dev_session(options.clone());
    match (dev_session, platform.session_cookie(options)) {
        (Ok(dev_session), Ok(cookie)) => {
            Json(json!({"dev_session": dev_session, "session_cookie": cookie})).into_response()
        }
        _ => failed(),
    }
}

fn session_token(
    platform: &Platform,
    algorithm: Option<Algorithm>,
    options: TokenOptions,
) -> Result<String, KeyError> {
    let Some(algorithm) = algorithm else { return platform.tokens.session(&options) };
    let kid = format!("dev_{}", algorithm.name());
    let key = match platform.keys.published(&kid) {
        Some(key) => key,
        None => SigningKey::generate(algorithm, kid).inspect(|key| platform.keys.publish(key))?,
    };
    platform.tokens.session(&options.key(&key))
}

fn raw_token(platform: &Platform, raw: RawToken) -> Result<String, KeyError> {
    let signer = match raw.signer {
        RawSigner::Current => Signer::Key(platform.keys.current()),
        RawSigner::None => Signer::None,
        RawSigner::Hs256(secret) => Signer::Hs256(secret.into_bytes()),
        RawSigner::Kid(kid) => Signer::Key(platform.keys.published(&kid).ok_or(KeyError)?),
        RawSigner::Unpublished(algorithm) => Signer::Key(SigningKey::generate(algorithm, "unpublished")?),
    };
    platform.tokens.raw(&raw.header, &raw.claims, &signer)
}
