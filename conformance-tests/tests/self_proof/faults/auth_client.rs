use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use bytes::Bytes;
use http::header::AUTHORIZATION;
use http::{HeaderValue, Method};
use wacht_core::{Body, Client, ClientError, HttpClient, Request, Response};

use super::platform::on;
use super::{Fault, around};

/// Faults of the calls to the platform.
pub(super) const FAULTS: &[Fault] = &[
    around("an_update_with_another_method", "A01", |handler, start| {
        on(handler, &start, |platform| platform.client = |client| Broken::shared(client, How::PutForPatch))
    }),
    around("a_list_without_limit", "A04", |handler, start| {
        on(handler, &start, |platform| platform.client = |client| Broken::shared(client, How::NoLimit))
    }),
    around("no_client_address_at_the_gateway", "A07", |handler, start| {
        on(handler, &start, |platform| platform.client = |client| Broken::shared(client, How::NoAddress))
    }),
    around("the_key_at_the_gateway", "A07", |handler, start| {
        on(handler, &start, |platform| platform.client = |client| Broken::shared(client, How::KeyEverywhere))
    }),
    around("keys_that_are_never_fetched_again", "A09", |handler, start| {
        on(handler, &start, |platform| platform.client = |client| Broken::shared(client, How::FrozenKeys))
    }),
    around("an_id_that_leaves_its_segment", "A13", |handler, start| {
        on(handler, &start, |platform| platform.client = |client| Broken::shared(client, How::DecodedPath))
    }),
    around("the_first_key_for_all_tenants", "A16", |handler, start| {
        on(handler, &start, |platform| platform.client = |client| Broken::shared(client, How::FirstKey))
    }),
    around("the_key_in_a_url", "A16", |handler, start| {
        on(handler, &start, |platform| platform.client = |client| Broken::shared(client, How::KeyInUrl))
    }),
];

/// What the process remembers: there is one for all requests, as a global client is.
static FIRST_KEY: Mutex<Option<HeaderValue>> = Mutex::new(None);
static FIRST_KEYS: Mutex<Option<Bytes>> = Mutex::new(None);

#[derive(Debug)]
struct Broken(Client, How);

#[derive(Debug, Clone, Copy)]
enum How {
    PutForPatch,
    NoLimit,
    NoAddress,
    KeyEverywhere,
    FrozenKeys,
    DecodedPath,
    FirstKey,
    KeyInUrl,
}

impl Broken {
    fn shared(client: Client, how: How) -> Client {
        Arc::new(Self(client, how))
    }
}

#[async_trait]
impl HttpClient for Broken {
    async fn send(&self, mut request: Request) -> Result<Response, ClientError> {
        let Self(client, how) = self;
        let key = request.headers().get(AUTHORIZATION).cloned();
        match how {
            How::PutForPatch if *request.method() == Method::PATCH => *request.method_mut() = Method::PUT,
            How::NoLimit => retarget(&mut request, |target| target.replace("limit=", "most=")),
            How::NoAddress => request = without_address(request).await,
            How::KeyEverywhere => {
                let mut first = lock(&FIRST_KEY);
                *first = first
                    .take()
                    .or_else(|| key.clone())
                    .or_else(|| Some(HeaderValue::from_static("Bearer k")));
                if let Some(key) = first.clone() {
                    request.headers_mut().insert(AUTHORIZATION, key);
                }
            }
            How::DecodedPath => {
                retarget(&mut request, |target| target.replace("%2F", "/").replace("%2f", "/"));
            }
            How::FirstKey => {
                if let Some(key) = key {
                    let first = lock(&FIRST_KEY).get_or_insert(key).clone();
                    request.headers_mut().insert(AUTHORIZATION, first);
                }
            }
            How::KeyInUrl => {
                if let Some(key) = key.as_ref().and_then(|key| key.to_str().ok()?.strip_prefix("Bearer ")) {
                    let key = key.to_owned();
                    retarget(&mut request, |target| format!("{target}&key={key}"));
                }
            }
            How::FrozenKeys if request.uri().path().ends_with("jwks.json") => {
                return frozen(client, request).await;
            }
            _ => {}
        }
        client.send(request).await
    }
}

fn retarget(request: &mut Request, change: impl Fn(&str) -> String) {
    if let Ok(uri) = change(&request.uri().to_string()).parse() {
        *request.uri_mut() = uri;
    }
}

async fn without_address(request: Request) -> Request {
    let (mut parts, body) = request.into_parts();
    let bytes = body.collect(1024 * 1024).await.unwrap_or_default();
    let Ok(serde_json::Value::Object(mut members)) = serde_json::from_slice(&bytes) else {
        return Request::from_parts(parts, Body::from(bytes));
    };
    members.remove("client_ip");
    parts.headers.remove("content-length");
    Request::from_parts(parts, Body::from(serde_json::Value::Object(members).to_string()))
}

/// Fetches the key set once for the life of the process.
async fn frozen(client: &Client, request: Request) -> Result<Response, ClientError> {
    let known = lock(&FIRST_KEYS).clone();
    if let Some(known) = known {
        return Ok(Response::new(Body::from(known)));
    }
    let (parts, body) = client.send(request).await?.into_parts();
    let bytes = body.collect(1024 * 1024).await.unwrap_or_default();
    *lock(&FIRST_KEYS) = Some(bytes.clone());
    Ok(Response::from_parts(parts, Body::from(bytes)))
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
