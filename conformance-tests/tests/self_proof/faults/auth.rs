use std::sync::{Arc, Mutex, PoisonError};

use http::header::{AUTHORIZATION, SET_COOKIE};
use http::{HeaderValue, StatusCode};
use wacht_backend::Backend;
use wacht_conformance_app::app;
use wacht_core::{Body, Context, Error, ErrorCode, IntoResponse, Next, Request, Response, Start};

use super::heads::boxed;
use super::{Fault, around};

pub(super) const FAULTS: &[Fault] = &[
    around("a_check_after_the_call", "A02", |handler, start| {
        boxed(move |request, context, next| called_first(start.clone(), request, context, next), handler)
    }),
    around("the_key_in_an_answer", "A03", |handler, start| {
        boxed(move |request, context, next| told_key(start.clone(), request, context, next), handler)
    }),
    around("the_key_in_the_log", "A03", |handler, start| {
        boxed(move |request, context, next| logged_key(start.clone(), request, context, next), handler)
    }),
    around("the_token_in_the_log", "A03", |handler, _| boxed(logged_token, handler)),
    around("a_401_of_its_own", "A06", |handler, _| boxed(own_unauthorized, handler)),
    around("a_rate_limit_as_403", "A07", |handler, _| boxed(limit_as_forbidden, handler)),
    around("a_dead_gateway_as_401", "A07", |handler, _| boxed(down_as_unauthenticated, handler)),
    around("a_verdict_cached_by_the_claims", "A08", |handler, _| {
        let accepted: Arc<Mutex<Vec<String>>> = Arc::default();
        boxed(
            move |request, context, next| cached_claims(Arc::clone(&accepted), request, context, next),
            handler,
        )
    }),
    around("a_verdict_cached_past_its_end", "A08", |handler, _| boxed(cached_for_ever, handler)),
    around("a_defect_told_apart", "A08", |handler, _| boxed(told_defect, handler)),
    around("a_fetch_for_every_request", "A09", |handler, start| {
        boxed(move |request, context, next| fetched_keys(start.clone(), request, context, next), handler)
    }),
    around("a_lost_authorization", "A10", |handler, _| boxed(lost_authorization, handler)),
    around("an_identity_header_that_passes", "A10", |handler, _| boxed(identity_header, handler)),
    around("a_start_for_every_request", "A11", |handler, start| {
        boxed(move |request, context, next| started_again(start.clone(), request, context, next), handler)
    }),
    around("a_lost_session_cookie", "A12", |handler, _| boxed(lost_cookie, handler)),
    around("a_webhook_read_before_it_is_verified", "A14", |handler, _| boxed(rewritten_webhook, handler)),
    around("a_webhook_that_is_believed", "A14", |handler, _| boxed(believed_webhook, handler)),
    around("a_blank_requirement_that_grants", "A15", |handler, _| boxed(blank_grants, handler)),
];

/// Lists first, and asks afterwards who wanted to know.
async fn called_first(start: Start, request: Request, context: Context, next: Next) -> Response {
    if request.uri().path() == "/auth/users"
        && let Ok(backend) = Backend::from_env(&start).await
    {
        let _ = backend.as_service(&context).users().list().send().await;
    }
    next.run(request, context).await
}

async fn api_key(start: &Start) -> String {
    start.var("WACHT_API_KEY").await.ok().flatten().unwrap_or_default()
}

async fn told_key(start: Start, request: Request, context: Context, next: Next) -> Response {
    let mut response = next.run(request, context).await;
    if response.status() == StatusCode::SERVICE_UNAVAILABLE
        && let Ok(value) = HeaderValue::try_from(format!("key {} failed", api_key(&start).await))
    {
        response.headers_mut().insert("x-debug", value);
    }
    response
}

async fn logged_key(start: Start, request: Request, context: Context, next: Next) -> Response {
    let response = next.run(request, context).await;
    if response.status() == StatusCode::SERVICE_UNAVAILABLE {
        let key = api_key(&start).await;
        tracing::error!(key, "the platform failed");
    }
    response
}

async fn logged_token(request: Request, context: Context, next: Next) -> Response {
    tracing::debug!(headers = ?request.headers(), "a request");
    next.run(request, context).await
}

async fn own_unauthorized(request: Request, context: Context, next: Next) -> Response {
    let response = next.run(request, context).await;
    if response.status() != StatusCode::UNAUTHORIZED {
        return response;
    }
    (StatusCode::UNAUTHORIZED, "Unauthorized").into_response()
}

async fn limit_as_forbidden(request: Request, context: Context, next: Next) -> Response {
    let response = next.run(request, context).await;
    if response.status() != StatusCode::TOO_MANY_REQUESTS {
        return response;
    }
    Error::new(ErrorCode::Forbidden).into_response()
}

async fn down_as_unauthenticated(request: Request, context: Context, next: Next) -> Response {
    let response = next.run(request, context).await;
    if response.status() != StatusCode::SERVICE_UNAVAILABLE {
        return response;
    }
    Error::new(ErrorCode::Unauthenticated).into_response()
}

/// Remembers accepted tokens by their header and claims, and takes any signature under them.
async fn cached_claims(
    accepted: Arc<Mutex<Vec<String>>>,
    mut request: Request,
    context: Context,
    next: Next,
) -> Response {
    let Some(bearer) = bearer(&request) else { return next.run(request, context).await };
    let signed = bearer.rsplit_once('.').map_or(bearer.as_str(), |(signed, _)| signed).to_owned();
    let known = {
        let accepted = accepted.lock().unwrap_or_else(PoisonError::into_inner);
        accepted.iter().find(|token| token.starts_with(&format!("{signed}."))).cloned()
    };
    if let Some(Ok(value)) = known.map(HeaderValue::try_from) {
        request.headers_mut().insert(AUTHORIZATION, value);
    }
    let response = next.run(request, context).await;
    if response.status() == StatusCode::OK {
        accepted.lock().unwrap_or_else(PoisonError::into_inner).push(bearer);
    }
    response
}

fn bearer(request: &Request) -> Option<String> {
    let value = request.headers().get(AUTHORIZATION)?.to_str().ok()?;
    Some(value.to_owned())
}

/// Looks at every token as it was at the start.
async fn cached_for_ever(request: Request, context: Context, next: Next) -> Response {
    if request.headers().get("x-clock-ahead").is_some_and(|ahead| ahead == "90000") {
        return "still good".into_response();
    }
    next.run(request, context).await
}

async fn told_defect(request: Request, context: Context, next: Next) -> Response {
    let token = bearer(&request).is_some();
    let mut response = next.run(request, context).await;
    if token && response.status() == StatusCode::UNAUTHORIZED {
        response.headers_mut().insert("x-auth-error", HeaderValue::from_static("InvalidSignature"));
    }
    response
}

async fn fetched_keys(start: Start, request: Request, context: Context, next: Next) -> Response {
    if let Ok(backend) = Backend::from_env(&start).await {
        let mut fetch = Request::new(Body::empty());
        let url = format!("{}/.well-known/jwks.json", backend.publishable_key().origin());
        if let Ok(uri) = url.parse() {
            *fetch.uri_mut() = uri;
            let _ = context.client().send(fetch).await;
        }
    }
    next.run(request, context).await
}

async fn lost_authorization(mut request: Request, context: Context, next: Next) -> Response {
    request.headers_mut().remove(AUTHORIZATION);
    next.run(request, context).await
}

async fn identity_header(mut request: Request, context: Context, next: Next) -> Response {
    request.headers_mut().insert("x-wacht-auth", HeaderValue::from_static("{\"userId\":\"1\"}"));
    next.run(request, context).await
}

async fn started_again(start: Start, request: Request, context: Context, next: Next) -> Response {
    let _ = app(start).await;
    next.run(request, context).await
}

async fn lost_cookie(request: Request, context: Context, next: Next) -> Response {
    let exchange = request.uri().path() == "/auth/exchange";
    let mut response = next.run(request, context).await;
    if exchange {
        response.headers_mut().remove(SET_COOKIE);
    }
    response
}

async fn blank_grants(request: Request, context: Context, next: Next) -> Response {
    let asked = request.uri().path().starts_with("/auth/requirement/");
    let response = next.run(request, context).await;
    if asked && response.status() == StatusCode::INTERNAL_SERVER_ERROR {
        return "granted".into_response();
    }
    response
}

/// Parses the body and writes it again, so that other bytes are verified than were signed.
async fn rewritten_webhook(request: Request, context: Context, next: Next) -> Response {
    if request.uri().path() != "/auth/webhook" {
        return next.run(request, context).await;
    }
    let (head, body) = request.into_parts();
    let bytes = body.collect(64 * 1024).await.unwrap_or_default();
    let parsed: serde_json::Value = serde_json::from_slice(&bytes).unwrap_or_default();
    next.run(Request::from_parts(head, Body::from(parsed.to_string())), context).await
}

/// Takes any webhook for a good one.
async fn believed_webhook(request: Request, context: Context, next: Next) -> Response {
    let is_webhook = request.uri().path() == "/auth/webhook";
    let response = next.run(request, context).await;
    if is_webhook && response.status() == StatusCode::BAD_REQUEST {
        return "msg_1 user.created".into_response();
    }
    response
}
