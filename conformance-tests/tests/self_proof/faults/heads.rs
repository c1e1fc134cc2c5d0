use http::header::{COOKIE, SET_COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri};
use wacht_core::{Body, BoxHandler, Context, Next, Request, Response, WithMiddleware};

use super::{Fault, around};

pub(super) const FAULTS: &[Fault] = &[
    around("a_decoded_path", "H01", |handler, _| boxed(decoded_path, handler)),
    around("collapsed_slashes", "H01", |handler, _| boxed(collapsed_slashes, handler)),
    around("a_lost_query", "H01", |handler, _| boxed(lost_query, handler)),
    around("a_guard_that_is_walked_around", "H01", |handler, _| boxed(walked_around, handler)),
    around("a_lost_repeated_header", "H02", |handler, _| boxed(lost_repeated_header, handler)),
    around("repeated_headers_reversed", "H02", |handler, _| boxed(reversed_headers, handler)),
    around("a_value_outside_ascii_dropped", "H02", |handler, _| boxed(ascii_only, handler)),
    around("a_lost_repeated_response_header", "H02", |handler, _| boxed(last_response_header, handler)),
    around("joined_set_cookie", "H03", |handler, _| boxed(joined_set_cookie, handler)),
    around("the_last_set_cookie_wins", "H03", |handler, _| boxed(last_set_cookie, handler)),
    around("cookie_lines_not_joined", "H08", |handler, _| boxed(split_cookies, handler)),
    around("a_hop_by_hop_header_in", "H08", |handler, _| boxed(hop_by_hop_in, handler)),
    around("an_empty_405", "H12", |handler, _| boxed(no_allow, handler)),
    around("a_404_in_plain_text", "H12", |handler, _| boxed(plain_not_found, handler)),
    around("the_cause_in_the_answer", "H11", |handler, _| boxed(told_cause, handler)),
    around("an_odd_method_refused", "H18", |handler, _| boxed(known_methods, handler)),
    around("an_odd_status_replaced", "H18", |handler, _| boxed(known_statuses, handler)),
];

/// `handler` behind a middleware, its type erased.
pub(super) fn boxed<M, F, R>(middleware: M, handler: BoxHandler) -> BoxHandler
where
    M: Fn(Request, Context, Next) -> F + Send + Sync + 'static,
    F: Future<Output = R> + Send,
    R: wacht_core::IntoResponse,
{
    BoxHandler::new(WithMiddleware::new(middleware, handler))
}

fn with_target(mut request: Request, change: impl Fn(&str) -> String) -> Request {
    let target = request.uri().path_and_query().map_or("/", |target| target.as_str());
    if let Ok(uri) = change(target).parse::<Uri>() {
        *request.uri_mut() = uri;
    }
    request
}

async fn decoded_path(request: Request, context: Context, next: Next) -> Response {
    let request = with_target(request, |target| target.replace("%2F", "/").replace("%2f", "/"));
    next.run(request, context).await
}

async fn collapsed_slashes(request: Request, context: Context, next: Next) -> Response {
    let request = with_target(request, |target| target.replace("///", "/").replace("//", "/"));
    next.run(request, context).await
}

async fn lost_query(request: Request, context: Context, next: Next) -> Response {
    let request = with_target(request, |target| target.split('?').next().unwrap_or_default().to_owned());
    next.run(request, context).await
}

/// Lets what the guard refuses through to the router under another spelling.
async fn walked_around(request: Request, context: Context, next: Next) -> Response {
    if request.uri().path() == "/guarded//secret" {
        return Response::new(Body::from("reached secret"));
    }
    next.run(request, context).await
}

async fn lost_repeated_header(mut request: Request, context: Context, next: Next) -> Response {
    let mut last = HeaderMap::new();
    for (name, value) in request.headers() {
        last.insert(name.clone(), value.clone());
    }
    *request.headers_mut() = last;
    next.run(request, context).await
}

async fn reversed_headers(mut request: Request, context: Context, next: Next) -> Response {
    let pairs: Vec<(HeaderName, HeaderValue)> =
        request.headers().iter().map(|(name, value)| (name.clone(), value.clone())).collect();
    *request.headers_mut() = pairs.into_iter().rev().fold(HeaderMap::new(), |mut headers, (name, value)| {
        headers.append(name, value);
        headers
    });
    next.run(request, context).await
}

async fn ascii_only(mut request: Request, context: Context, next: Next) -> Response {
    let bad: Vec<HeaderName> = request
        .headers()
        .iter()
        .filter(|(_, value)| value.to_str().is_err())
        .map(|(name, _)| name.clone())
        .collect();
    for name in bad {
        request.headers_mut().remove(name);
    }
    next.run(request, context).await
}

async fn last_response_header(request: Request, context: Context, next: Next) -> Response {
    let mut response = next.run(request, context).await;
    if let Some(last) = response.headers().get_all("x-repeated").iter().next_back().cloned() {
        response.headers_mut().insert("x-repeated", last);
    }
    response
}

async fn joined_set_cookie(request: Request, context: Context, next: Next) -> Response {
    let mut response = next.run(request, context).await;
    let cookies: Vec<&[u8]> =
        response.headers().get_all(SET_COOKIE).iter().map(HeaderValue::as_bytes).collect();
    if let (true, Ok(joined)) = (cookies.len() > 1, HeaderValue::from_bytes(&cookies.join(&b", "[..]))) {
        response.headers_mut().insert(SET_COOKIE, joined);
    }
    response
}

async fn last_set_cookie(request: Request, context: Context, next: Next) -> Response {
    let mut response = next.run(request, context).await;
    if let Some(last) = response.headers().get_all(SET_COOKIE).iter().next_back().cloned() {
        response.headers_mut().insert(SET_COOKIE, last);
    }
    response
}

async fn split_cookies(mut request: Request, context: Context, next: Next) -> Response {
    if let Some(line) = request.headers_mut().remove(COOKIE) {
        for cookie in line.as_bytes().split(|byte| *byte == b';') {
            if let Ok(value) = HeaderValue::from_bytes(cookie.trim_ascii()) {
                request.headers_mut().append(COOKIE, value);
            }
        }
    }
    next.run(request, context).await
}

async fn hop_by_hop_in(mut request: Request, context: Context, next: Next) -> Response {
    request.headers_mut().insert("proxy-connection", HeaderValue::from_static("keep-alive"));
    next.run(request, context).await
}

async fn no_allow(request: Request, context: Context, next: Next) -> Response {
    let mut response = next.run(request, context).await;
    response.headers_mut().remove("allow");
    response
}

async fn plain_not_found(request: Request, context: Context, next: Next) -> Response {
    let response = next.run(request, context).await;
    if response.status() != StatusCode::NOT_FOUND {
        return response;
    }
    let mut plain = Response::new(Body::from("Not found"));
    *plain.status_mut() = StatusCode::NOT_FOUND;
    plain
}

async fn told_cause(request: Request, context: Context, next: Next) -> Response {
    let mut response = next.run(request, context).await;
    if response.status() == StatusCode::INTERNAL_SERVER_ERROR {
        response.headers_mut().insert("x-debug", HeaderValue::from_static("the-cause-for-the-log"));
    }
    response
}

async fn known_methods(request: Request, context: Context, next: Next) -> Response {
    let known = [
        Method::GET,
        Method::HEAD,
        Method::POST,
        Method::PUT,
        Method::PATCH,
        Method::DELETE,
        Method::OPTIONS,
    ];
    if known.contains(request.method()) {
        return next.run(request, context).await;
    }
    let mut refused = Response::new(Body::empty());
    *refused.status_mut() = StatusCode::NOT_IMPLEMENTED;
    refused
}

async fn known_statuses(request: Request, context: Context, next: Next) -> Response {
    let mut response = next.run(request, context).await;
    if response.status().canonical_reason().is_none() {
        *response.status_mut() = StatusCode::BAD_GATEWAY;
    }
    response
}
