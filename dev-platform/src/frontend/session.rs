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
use crate::timestamp::http_date;
use crate::tokens::SESSION_COOKIE_SECONDS;

/// `GET /session/token`: a session for a session token.
pub(super) async fn token(
    State(platform): State<Arc<Platform>>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let query = query.unwrap_or_default();
    if parameter(&query, "template").is_some_and(|template| template != "default") {
        return envelope::error(StatusCode::NOT_FOUND, "Template not found");
    }
    let Some(secret) = presented(&headers, &query) else {
        return envelope::error(StatusCode::BAD_REQUEST, "No active sign in");
    };
    match platform.sessions.find(&secret) {
        Some(session) => exchange(&platform, session),
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

fn exchange(platform: &Platform, session: Session) -> Response {
    let Some((lifetime, options)) = claims(platform, &session.exchange) else {
        return envelope::error(StatusCode::UNAUTHORIZED, "Invalid session");
    };
    let expires = platform.clock.now_ms() + lifetime * 1000;
    let is_development = session.credential == Credential::DevSession;
    let rotated = platform.session(session.credential, session.exchange);
    let (Ok(token), Ok(rotated)) = (platform.tokens.session(&options), rotated) else {
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
        let until = http_date(platform.clock.now_ms() + SESSION_COOKIE_SECONDS * 1000);
        let cookie = format!("{COOKIE}={rotated}; Path=/; Expires={until}; HttpOnly; Secure; SameSite=Lax");
        (header::SET_COOKIE, cookie)
    };
    if let Ok(value) = HeaderValue::from_str(&value) {
        response.headers_mut().insert(name, value);
    }
    response
}

/// How long the next token lives in seconds, and what it says. `None` when the sign-in has ended.
fn claims(platform: &Platform, exchange: &Exchange) -> Option<(i64, TokenOptions)> {
    let store = lock(&platform.store);
    let lifetime = store.auth_setting("session_token_lifetime", SESSION_TOKEN_SECONDS);
    let options = match exchange {
        Exchange::Options(options) => (**options).clone().lifetime_seconds(lifetime),
        Exchange::SignIn(id) => store.session_claims(store.row("sign_ins", id)?, platform.clock.now_ms())?,
    };
    Some((lifetime, options))
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
