use std::time::Duration;

use http::header::{ACCEPT, COOKIE, HeaderValue, SET_COOKIE};
use http::{HeaderMap, HeaderName};
use serde::Deserialize;
use wacht_core::{Body, Context, Request, Timestamp};

use crate::error::{AuthError, AuthErrorKind};
use crate::publishable_key::{Mode, PublishableKey};
use crate::secret::SessionSecret;
use crate::within::within;

/// How long an exchange may take.
const TIMEOUT: Duration = Duration::from_secs(5);
/// The largest answer that is read, in bytes.
const MAX_ANSWER_BYTES: usize = 256 * 1024;
/// The longest credential that is sent, in bytes.
const MAX_CREDENTIAL_BYTES: usize = 8 * 1024;

/// What a session token is exchanged for.
#[derive(Debug, Clone)]
pub struct SessionCredential {
    secret: SessionSecret,
    carrier: Carrier,
    template: Option<String>,
}

#[derive(Debug, Clone)]
enum Carrier {
    Cookie { name: String },
    DevelopmentSession,
}

impl SessionCredential {
    /// The name of the session cookie where nobody says.
    pub const DEFAULT_COOKIE: &'static str = "__session";

    /// The value of the session cookie.
    pub fn cookie(value: impl Into<String>) -> Self {
        let carrier = Carrier::Cookie { name: Self::DEFAULT_COOKIE.to_owned() };
        Self { secret: SessionSecret::new(value), carrier, template: None }
    }

    /// The value of a session cookie of another name.
    pub fn named_cookie(name: impl Into<String>, value: impl Into<String>) -> Self {
        let carrier = Carrier::Cookie { name: name.into() };
        Self { secret: SessionSecret::new(value), carrier, template: None }
    }

    /// A development session. It travels in a URL, so it is for test deployments only.
    pub fn development(value: impl Into<String>) -> Self {
        Self { secret: SessionSecret::new(value), carrier: Carrier::DevelopmentSession, template: None }
    }

    /// With a JWT template of the deployment.
    #[must_use]
    pub fn template(mut self, name: impl Into<String>) -> Self {
        self.template = Some(name.into());
        self
    }
}

/// What an exchange gave. Without a token there is no session; the cookies go to the client in either case.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ExchangedSession {
    /// The session token.
    pub token: Option<SessionSecret>,
    /// When the token expires.
    pub expires: Option<Timestamp>,
    /// The development session that takes the place of the one that was sent.
    pub development_session: Option<SessionSecret>,
    set_cookies: Vec<HeaderValue>,
}

impl ExchangedSession {
    /// The `set-cookie` headers of the answer, to pass on to the client: the session cookie rotates.
    pub fn set_cookies(&self) -> &[HeaderValue] {
        &self.set_cookies
    }

    /// Adds the `set-cookie` headers to a response's, as headers of their own.
    // INVARIANT A12: a rotated cookie reaches the client.
    pub fn pass_cookies_to(&self, headers: &mut HeaderMap) {
        for cookie in &self.set_cookies {
            headers.append(SET_COOKIE, cookie.clone());
        }
    }
}

#[derive(Debug)]
pub(crate) struct Exchange {
    url: String,
    mode: Mode,
}

impl Exchange {
    pub(crate) fn new(key: &PublishableKey) -> Self {
        Self { url: format!("{}/session/token", key.origin()), mode: key.mode() }
    }

    pub(crate) async fn run(
        &self,
        credential: &SessionCredential,
        context: &Context,
    ) -> Result<ExchangedSession, AuthError> {
        let request = self.request(credential, context).ok_or(AuthErrorKind::Unauthenticated)?;
        let client = context.client();
        let exchanging = Box::pin(async move {
            // Only the kinds of failures are kept: below them, a cause may quote the URL, which may hold a session.
            let response = client.send(request).await.map_err(|error| error.kind().to_string())?;
            let (head, body) = response.into_parts();
            let body = body.collect(MAX_ANSWER_BYTES).await.map_err(|error| error.to_string())?;
            Ok::<_, String>((head, body))
        });
        let (head, body) = match within(context.sleep(TIMEOUT), exchanging).await {
            Some(answer) => answer.map_err(AuthError::unavailable)?,
            None => return Err(AuthError::unavailable("the session exchange timed out")),
        };
        if head.status.is_server_error() {
            let status = head.status.as_u16();
            return Err(AuthError::unavailable(format!("the session exchange was answered {status}")));
        }
        let data = if head.status.is_success() {
            Some(token(&body).ok_or_else(|| AuthError::unavailable("the answer holds no token"))?)
        } else {
            None
        };
        let development_session = head
            .headers
            .get(HeaderName::from_static("x-development-session"))
            .and_then(|session| session.to_str().ok())
            .map(SessionSecret::new);
        Ok(ExchangedSession {
            expires: data.as_ref().and_then(|data| data.expires),
            token: data.map(|data| data.token),
            development_session,
            set_cookies: head.headers.get_all(SET_COOKIE).iter().map(sensitive).collect(),
        })
    }

    /// `None` for a credential that cannot be sent, or must not.
    fn request(&self, credential: &SessionCredential, context: &Context) -> Option<Request> {
        let secret = credential.secret.expose();
        if secret.is_empty() || secret.len() > MAX_CREDENTIAL_BYTES || !secret.bytes().all(is_cookie_octet) {
            return None;
        }
        let mut query = form_urlencoded::Serializer::new(String::new());
        if let Some(template) = &credential.template {
            query.append_pair("template", template);
        }
        let mut request = Request::new(Body::empty());
        match &credential.carrier {
            Carrier::Cookie { name } => {
                // A cookie's name is a token (RFC 6265 section 4.1.1), as is a header's.
                HeaderName::try_from(name.as_str()).ok()?;
                let mut cookie = HeaderValue::try_from(format!("{name}={secret}")).ok()?;
                cookie.set_sensitive(true);
                request.headers_mut().insert(COOKIE, cookie);
            }
            // A URL ends up in logs: the session of a live deployment never goes there.
            Carrier::DevelopmentSession if self.mode == Mode::Live => return None,
            Carrier::DevelopmentSession => {
                query.append_pair("__dev_session__", secret);
            }
        }
        let query = query.finish();
        let url = if query.is_empty() { self.url.clone() } else { format!("{}?{query}", self.url) };
        *request.uri_mut() = url.parse().ok()?;
        request.headers_mut().insert(ACCEPT, HeaderValue::from_static("application/json"));
        if let Some(client) = context.client_address() {
            let address = HeaderValue::try_from(client.ip.to_string()).ok()?;
            request.headers_mut().insert(HeaderName::from_static("x-wacht-forwarded-for"), address);
        }
        Some(request)
    }
}

/// A cookie whose `Debug` shows nothing.
fn sensitive(cookie: &HeaderValue) -> HeaderValue {
    let mut cookie = cookie.clone();
    cookie.set_sensitive(true);
    cookie
}

/// RFC 6265 section 4.1.1: no control character, white space, quote, comma, semicolon or backslash.
const fn is_cookie_octet(byte: u8) -> bool {
    matches!(byte, 0x21 | 0x23..=0x2b | 0x2d..=0x3a | 0x3c..=0x5b | 0x5d..=0x7e)
}

struct Token {
    token: SessionSecret,
    expires: Option<Timestamp>,
}

fn token(body: &[u8]) -> Option<Token> {
    #[derive(Deserialize)]
    struct Answer {
        data: Data,
    }
    #[derive(Deserialize)]
    struct Data {
        token: String,
        #[serde(default)]
        expires: serde_json::Value,
    }
    let data = serde_json::from_slice::<Answer>(body).ok()?.data;
    (!data.token.is_empty()).then(|| Token {
        token: SessionSecret::new(data.token),
        expires: data.expires.as_u64().map(|millis| Timestamp::from_unix(Duration::from_millis(millis))),
    })
}

#[cfg(test)]
#[path = "session_exchange_tests.rs"]
mod tests;
