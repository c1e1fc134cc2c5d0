use std::fmt;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac};
use http::HeaderMap;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde_json::Value;
use sha2::Sha256;
use wacht_core::{ConfigError, Error, ErrorCode, Timestamp};
use zeroize::Zeroizing;

/// Verifies webhooks by their signature (Standard Webhooks, with HMAC-SHA256).
///
/// What is verified are the raw bytes of the body: a body that was parsed and written again does not verify.
///
/// ```
/// use wacht_backend::Webhook;
/// use wacht_core::{Context, Error, Request};
///
/// async fn receive(webhook: &Webhook, request: Request, context: Context) -> Result<String, Error> {
///     let (head, body) = request.into_parts();
///     let body = body.collect(64 * 1024).await?;
///     let event = webhook.verify(&head.headers, &body, context.now())?;
///     Ok(event.kind)
/// }
/// ```
#[derive(Clone)]
pub struct Webhook {
    keys: Vec<Zeroizing<Vec<u8>>>,
    past: Duration,
    future: Duration,
}

/// A webhook that was verified.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Event {
    /// The id of the delivery, the same when it is tried again: what a receiver tells duplicates by.
    pub id: String,
    /// When the delivery was made.
    pub sent_at: Timestamp,
    /// What happened, such as `user.created`.
    pub kind: String,
    /// What it happened to.
    pub data: Value,
}

impl Webhook {
    /// How far a timestamp may lie in the past, and in the future, by default: 5 minutes.
    pub const DEFAULT_TOLERANCE: Duration = Duration::from_secs(5 * 60);
    /// How far in the past where [retries](Self::accepting_retries) are accepted: 7 days, the longest that the platform
    /// retries.
    pub const RETRY_WINDOW: Duration = Duration::from_secs(7 * 24 * 60 * 60);

    /// Verifies with this secret: Base64, after `whsec_` or without it.
    ///
    /// # Errors
    /// [`ConfigError`] naming `webhook secret` when it is no secret.
    pub fn new(secret: &SecretString) -> Result<Self, ConfigError> {
        let (past, future) = (Self::DEFAULT_TOLERANCE, Self::DEFAULT_TOLERANCE);
        Self { keys: Vec::new(), past, future }.or(secret)
    }

    /// Accepts this secret as well, while one replaces the other.
    ///
    /// # Errors
    /// As [`new`](Self::new).
    pub fn or(mut self, secret: &SecretString) -> Result<Self, ConfigError> {
        let text = secret.expose_secret().trim();
        let key = STANDARD.decode(text.strip_prefix("whsec_").unwrap_or(text)).map(Zeroizing::new);
        let key = key.map_err(|_| ConfigError::invalid("webhook secret", "is not Base64"))?;
        if key.len() < LEAST_KEY_BYTES {
            return Err(ConfigError::invalid("webhook secret", "has less than 24 bytes"));
        }
        self.keys.push(key);
        Ok(self)
    }

    /// With another tolerance into the past and into the future.
    #[must_use]
    pub const fn tolerance(mut self, past: Duration, future: Duration) -> Self {
        (self.past, self.future) = (past, future);
        self
    }

    /// Accepts what the platform sends again after a failure. It does not renew the timestamp, so that from the fourth
    /// attempt on a retry looks older than the default allows. The receiver must tell duplicates by [`Event::id`].
    #[must_use]
    pub const fn accepting_retries(self) -> Self {
        let future = self.future;
        self.tolerance(Self::RETRY_WINDOW, future)
    }

    /// The event in a request that came at `now`.
    ///
    /// # Errors
    /// [`WebhookError`], whose kind says why it does not count.
    // INVARIANT A14: the raw bytes, and nothing made of them.
    pub fn verify(&self, headers: &HeaderMap, body: &[u8], now: Timestamp) -> Result<Event, WebhookError> {
        let id = only(headers, "webhook-id")?;
        let time = only(headers, "webhook-timestamp")?;
        let sent_at = Timestamp::from_unix(Duration::from_secs(seconds(time)?));
        if now.since(sent_at) > self.past || sent_at.since(now) > self.future {
            return Err(WebhookErrorKind::Time.into());
        }
        self.check_signature(headers, &[id.as_bytes(), b".", time.as_bytes(), b".", body])?;
        let Payload { kind, data } = serde_json::from_slice(body).map_err(|_| WebhookErrorKind::Body)?;
        Ok(Event { id: id.to_owned(), sent_at, kind, data })
    }

    /// Whether one of the signatures, by one of the keys, is right. A comparison takes the same time however wrong it is.
    fn check_signature(&self, headers: &HeaderMap, signed: &[&[u8]]) -> Result<(), WebhookError> {
        let mut signatures = 0_usize;
        for line in headers.get_all("webhook-signature") {
            let line = line.to_str().map_err(|_| WebhookErrorKind::Header)?;
            if line.len() > MOST_HEADER_BYTES {
                return Err(WebhookErrorKind::Header.into());
            }
            for signature in line.split(' ').filter_map(|entry| entry.strip_prefix("v1,")) {
                signatures += 1;
                if signatures > MOST_SIGNATURES {
                    return Err(WebhookErrorKind::Header.into());
                }
                let Ok(signature) = STANDARD.decode(signature) else { continue };
                if self.keys.iter().any(|key| is_right(key, signed, &signature)) {
                    return Ok(());
                }
            }
        }
        Err(if signatures == 0 { WebhookErrorKind::Header } else { WebhookErrorKind::Signature }.into())
    }
}

/// The least that Standard Webhooks asks of a secret.
const LEAST_KEY_BYTES: usize = 24;
const MOST_SIGNATURES: usize = 8;
const MOST_HEADER_BYTES: usize = 4 * 1024;
/// Enough for any time that a receiver tolerates, and never too large for a number.
const MOST_DIGITS: usize = 12;

#[derive(Deserialize)]
struct Payload {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    data: Value,
}

fn is_right(key: &[u8], signed: &[&[u8]], signature: &[u8]) -> bool {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else { return false };
    for part in signed {
        mac.update(part);
    }
    mac.verify_slice(signature).is_ok()
}

/// The one value of a header. Two would leave open which of them was signed.
fn only<'a>(headers: &'a HeaderMap, name: &str) -> Result<&'a str, WebhookError> {
    let mut values = headers.get_all(name).iter();
    match (values.next().and_then(|value| value.to_str().ok()), values.next()) {
        (Some(value), None) if !value.is_empty() && value.len() <= MOST_HEADER_BYTES => Ok(value),
        _ => Err(WebhookErrorKind::Header.into()),
    }
}

fn seconds(text: &str) -> Result<u64, WebhookError> {
    let digits = text.len() <= MOST_DIGITS && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| digits).ok_or_else(|| WebhookErrorKind::Header.into())
}

impl fmt::Debug for Webhook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Webhook")
            .field("keys", &self.keys.len())
            .field("past", &self.past)
            .field("future", &self.future)
            .finish()
    }
}

/// A webhook that does not count. It shows nothing of the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WebhookError(WebhookErrorKind);

/// Why a webhook does not count. None of them gets better by a retry of the same request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WebhookErrorKind {
    /// A header of a webhook is missing, malformed, too long, or there twice.
    Header,
    /// Its timestamp lies outside the tolerance.
    Time,
    /// No signature is right.
    Signature,
    /// The signature is right, and the body is no event.
    Body,
}

impl WebhookError {
    /// Why it does not count.
    pub const fn kind(&self) -> WebhookErrorKind {
        self.0
    }
}

impl From<WebhookErrorKind> for WebhookError {
    fn from(kind: WebhookErrorKind) -> Self {
        Self(kind)
    }
}

impl fmt::Display for WebhookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            WebhookErrorKind::Header => "a header of the webhook is missing or malformed",
            WebhookErrorKind::Time => "the webhook's timestamp lies outside the tolerance",
            WebhookErrorKind::Signature => "no signature of the webhook is right",
            WebhookErrorKind::Body => "the body of the webhook is no event",
        })
    }
}

impl std::error::Error for WebhookError {}

impl From<WebhookError> for Error {
    /// 400 with one message for all kinds: the sender learns nothing of what was wrong.
    fn from(error: WebhookError) -> Self {
        Self::new(ErrorCode::BadRequest).with_message("The webhook does not verify").with_source(error)
    }
}

#[cfg(test)]
#[path = "webhook_tests.rs"]
mod tests;
