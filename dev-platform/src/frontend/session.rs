use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use serde_json::{Value, json};

use super::sessions::{Exchange, Session};
use crate::TokenOptions;
use crate::calls::Credential;
use crate::envelope;
use crate::lock::lock;
use crate::state::Platform;
use crate::store::Row;
use crate::timestamp::http_date;
use crate::tokens::SESSION_COOKIE_SECONDS;

/// `GET /session/token`: a session for a session token.
pub(super) async fn token(
    State(platform): State<Arc<Platform>>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let query = query.unwrap_or_default();
    let template = match parameter(&query, "template").filter(|name| name != "default") {
        None => None,
        Some(name) => match lock(&platform.store).find("jwt_templates", "name", &name).cloned() {
            Some(template) => Some(template),
            None => return envelope::error(StatusCode::NOT_FOUND, "Template not found"),
        },
    };
    let Some(secret) = presented(&headers, &query) else {
        return envelope::error(StatusCode::BAD_REQUEST, "No active sign in");
    };
    match platform.sessions.find(&secret) {
        Some(session) => exchange(&platform, session, template.as_ref()),
        None => envelope::error(StatusCode::UNAUTHORIZED, "Invalid session"),
    }
}

/// The session that a request carries: development sessions in the query or in a header, others in the cookie.
pub(crate) fn presented(headers: &HeaderMap, query: &str) -> Option<String> {
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    parameter(query, "__dev_session__")
        .or_else(|| text(DEVELOPMENT_SESSION).map(str::to_owned))
        .or_else(|| cookie(headers).map(str::to_owned))
        .filter(|secret| !secret.is_empty())
}

fn exchange(platform: &Platform, session: Session, template: Option<&Row>) -> Response {
    let Some((lifetime, options)) = claims(platform, &session.exchange, template) else {
        return envelope::error(StatusCode::UNAUTHORIZED, "Invalid session");
    };
    let expires = platform.clock.now_ms().saturating_add(lifetime.saturating_mul(1000));
    let is_development = session.credential == Credential::DevSession;
    let rotated = platform.session(session.credential, session.exchange);
    let token = match template.and_then(shared_secret) {
        Some(secret) => platform.tokens.session_hs256(&options, secret),
        None => platform.tokens.session(&options),
    };
    let (Ok(token), Ok(rotated)) = (token, rotated) else {
        return envelope::error(StatusCode::INTERNAL_SERVER_ERROR, "Something went wrong");
    };
    let body = json!({
        "status": 200,
        "message": "Token generated successfully",
        "data": {"token": token, "expires": expires},
        "session": Value::Null,
        "errors": [],
    });
    let mut response = envelope::json(StatusCode::OK, &body);
    let (name, value) = if is_development {
        (DEVELOPMENT_SESSION, rotated)
    } else {
        let until = http_date(platform.clock.now_ms().saturating_add(SESSION_COOKIE_SECONDS * 1000));
        let cookie = format!("{COOKIE}={rotated}; Path=/; Expires={until}; HttpOnly; Secure; SameSite=Lax");
        (header::SET_COOKIE, cookie)
    };
    if let Ok(value) = HeaderValue::from_str(&value) {
        response.headers_mut().insert(name, value);
    }
    response
}

/// How long the next token lives in seconds, and what it says. `None` when the sign-in has ended.
fn claims(platform: &Platform, exchange: &Exchange, template: Option<&Row>) -> Option<(i64, TokenOptions)> {
    let store = lock(&platform.store);
    let mut options = match exchange {
        Exchange::Options(options) => (**options).clone(),
        Exchange::SignIn(id) => store.session_claims(store.row("sign_ins", id)?, platform.clock.now_ms())?,
    };
    let number = |name: &str| template.and_then(|template| template.number(name));
    let standard = || store.auth_setting("session_token_lifetime", SESSION_TOKEN_SECONDS);
    // A template's skew is added to what its tokens live.
    let lifetime = number("token_lifetime")
        .unwrap_or_else(standard)
        .saturating_add(number("allowed_clock_skew").unwrap_or_default());
    let added = template.and_then(|template| template.value("template")?.as_object());
    for (name, value) in added.into_iter().flatten() {
        options = options.claim(name.as_str(), value.clone());
    }
    Some((lifetime, options.lifetime_seconds(lifetime)))
}

/// The secret of a template that signs with HMAC; no key set can verify such a token. Other keys of its own are not
/// modelled: the deployment's key signs then.
fn shared_secret(template: &Row) -> Option<&str> {
    let key = template.value("custom_signing_key")?;
    let is_used = key.get("enabled").and_then(Value::as_bool) == Some(true);
    let is_hmac = key.get("algorithm").and_then(Value::as_str) == Some("HS256");
    key.get("key").and_then(Value::as_str).filter(|_| is_used && is_hmac)
}

fn parameter(query: &str, name: &str) -> Option<String> {
    form_urlencoded::parse(query.as_bytes())
        .find(|(held, _)| held == name)
        .map(|(_, value)| value.into_owned())
}

fn cookie(headers: &HeaderMap) -> Option<&str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(name, value)| (name == COOKIE).then_some(value))
}

/// What the platform sets unless told otherwise.
const SESSION_TOKEN_SECONDS: i64 = 1800;
const COOKIE: &str = "__session";
const DEVELOPMENT_SESSION: HeaderName = HeaderName::from_static("x-development-session");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_is_found_in_the_query_the_header_or_the_cookie() {
        let mut headers = HeaderMap::new();
        assert_eq!(presented(&headers, "__dev_session__="), None);
        headers.append("cookie", "a=b".parse().unwrap());
        headers.append("cookie", "c=d; __session=from-cookie".parse().unwrap());
        assert_eq!(presented(&headers, "").as_deref(), Some("from-cookie"));
        headers.insert("x-development-session", "from-header".parse().unwrap());
        assert_eq!(presented(&headers, "").as_deref(), Some("from-header"));
        assert_eq!(presented(&headers, "__dev_session__=from%2Dquery").as_deref(), Some("from-query"));
    }
}
