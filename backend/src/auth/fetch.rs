use std::fmt;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use http::header::{ACCEPT, CACHE_CONTROL, HeaderMap, HeaderValue};
use wacht_core::{Body, BoxError, BoxFuture, Client, Request, SignatureVerifier};

use super::jwk::{Jwk, parse_key_set};
use super::jwks::{Fetched, SigningKey};
use crate::within::within;

/// The largest key set that is read, in bytes.
pub(crate) const MAX_KEY_SET_BYTES: usize = 256 * 1024;

/// What a fetch uses of the runtime, taken from one request.
pub(crate) struct Fetch {
    pub(crate) client: Client,
    pub(crate) verifier: Arc<dyn SignatureVerifier>,
    pub(crate) timeout: BoxFuture<'static, ()>,
}

/// Why a key set could not be had. It names no URL.
#[derive(Debug)]
pub(crate) enum FetchError {
    Timeout,
    Request(BoxError),
    Status(u16),
    NoUsableKey,
}

impl Fetch {
    /// Fetches a key set, in the time that is left. Keys that are the same as before are not prepared again.
    pub(crate) async fn run(self, url: &str, known: &[Arc<SigningKey>]) -> Result<Fetched, FetchError> {
        let Self { client, verifier, timeout } = self;
        let fetching = pin!(async move {
            let (keys, max_age) = get(&client, url).await?;
            let keys = prepare(keys, &*verifier, known).await;
            if keys.is_empty() { Err(FetchError::NoUsableKey) } else { Ok(Fetched { keys, max_age }) }
        });
        within(timeout, fetching).await.unwrap_or(Err(FetchError::Timeout))
    }
}

async fn get(client: &Client, url: &str) -> Result<(Vec<Jwk>, Option<Duration>), FetchError> {
    let mut request = Request::new(Body::empty());
    *request.uri_mut() =
        url.parse().map_err(|error: http::uri::InvalidUri| FetchError::Request(error.into()))?;
    request.headers_mut().insert(ACCEPT, HeaderValue::from_static("application/json"));
    let response = client.send(request).await.map_err(|error| FetchError::Request(error.into()))?;
    let (head, body) = response.into_parts();
    if head.status != 200 {
        return Err(FetchError::Status(head.status.as_u16()));
    }
    let json = body.collect(MAX_KEY_SET_BYTES).await.map_err(|error| FetchError::Request(error.into()))?;
    let keys = parse_key_set(&json).ok_or(FetchError::NoUsableKey)?;
    Ok((keys, max_age(&head.headers)))
}

async fn prepare(
    keys: Vec<Jwk>,
    verifier: &dyn SignatureVerifier,
    known: &[Arc<SigningKey>],
) -> Vec<Arc<SigningKey>> {
    let mut prepared = Vec::with_capacity(keys.len());
    for jwk in keys {
        if let Some(same) = known.iter().find(|key| key.jwk == jwk) {
            prepared.push(Arc::clone(same));
            continue;
        }
        match verifier.import(jwk.algorithm, &jwk.key).await {
            Ok(verifying) => prepared.push(Arc::new(SigningKey { jwk, verifying })),
            Err(error) => tracing::debug!(%error, "a key of the key set is skipped"),
        }
    }
    prepared
}

/// `max-age` of RFC 9111 section 5.2.2.1; `no-cache` and `no-store` count as zero.
fn max_age(headers: &HeaderMap) -> Option<Duration> {
    let mut shortest: Option<Duration> = None;
    for value in headers.get_all(CACHE_CONTROL) {
        for directive in value.to_str().unwrap_or_default().split(',') {
            let (name, value) = directive.split_once('=').unwrap_or((directive, ""));
            let age = match name.trim_ascii().to_ascii_lowercase().as_str() {
                "max-age" => value.trim_ascii().trim_matches('"').parse().ok().map(Duration::from_secs),
                "no-cache" | "no-store" => Some(Duration::ZERO),
                _ => None,
            };
            shortest = shortest.into_iter().chain(age).min();
        }
    }
    shortest
}

impl fmt::Display for FetchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Timeout => f.write_str("fetching the key set timed out"),
            Self::Request(error) => write!(f, "fetching the key set failed: {error}"),
            Self::Status(status) => write!(f, "fetching the key set was answered {status}"),
            Self::NoUsableKey => f.write_str("the answer holds no usable key"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(values: &[&'static str]) -> Option<Duration> {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(CACHE_CONTROL, HeaderValue::from_static(value));
        }
        max_age(&headers)
    }

    #[test]
    fn max_age_is_read_as_caches_read_it() {
        assert_eq!(of(&["public, max-age=300"]), Some(Duration::from_secs(300)));
        assert_eq!(of(&["Max-Age=\"7\""]), Some(Duration::from_secs(7)));
        assert_eq!(of(&["max-age=300", "no-store"]), Some(Duration::ZERO));
        assert_eq!(of(&["max-age=-1"]), None);
        assert_eq!(of(&["public"]), None);
        assert_eq!(of(&[]), None);
    }
}
