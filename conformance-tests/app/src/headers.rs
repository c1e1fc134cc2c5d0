use std::num::ParseIntError;

use bytes::Bytes;
use futures_util::stream;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderName, SET_COOKIE};
use http::status::InvalidStatusCode;
use http::{HeaderValue, StatusCode};
use wacht_core::{Body, BodyError, Context, Error, ErrorCode, Request, Response};

use crate::routes::Routes;

/// Three cookies as they must leave: a comma in `Expires` is no separator.
const COOKIES: [&str; 3] = [
    "a=1; Expires=Wed, 21 Oct 2037 07:28:00 GMT; Path=/",
    "b=2; Expires=Thu, 22 Oct 2037 07:28:00 GMT; HttpOnly",
    "c=x,y",
];

/// Headers that belong to a connection, and lengths that are wrong: none may pass.
const FORBIDDEN: [(&str, &str); 10] = [
    ("connection", "x-named"),
    ("x-named", "by connection"),
    ("keep-alive", "timeout=1"),
    ("proxy-authenticate", "Basic"),
    ("proxy-authorization", "Basic eA=="),
    ("proxy-connection", "keep-alive"),
    ("te", "trailers"),
    ("transfer-encoding", "gzip"),
    ("upgrade", "websocket"),
    ("content-length", "3"),
];

/// The longest header value that the suite may ask for.
const LONGEST: usize = 1024 * 1024;

pub(crate) fn routes<R: Routes>(router: R) -> R {
    router
        .get("/set-cookie", set_cookie)
        .get("/values", values)
        .get("/values/streamed", streamed_values)
        .get("/forbidden-headers", forbidden)
        .get("/long-header/{bytes}", long)
        .get("/injection/{value}", injection)
        .get("/status/{code}", status)
        .get("/param/{id}", param)
        .get("/guarded/{name}", guarded)
}

async fn set_cookie(_: Request, _: Context) -> Response {
    let mut response = Response::new(Body::from("three cookies"));
    for cookie in COOKIES {
        response.headers_mut().append(SET_COOKIE, HeaderValue::from_static(cookie));
    }
    response
}

/// Repeated headers and values outside ASCII.
async fn values(_: Request, _: Context) -> Result<Response, Error> {
    let mut response = Response::new(Body::from("values"));
    let headers = response.headers_mut();
    for value in ["first", "second", "third"] {
        headers.append("x-repeated", HeaderValue::from_static(value));
    }
    headers.insert("x-empty", HeaderValue::from_static(""));
    headers.insert("x-utf8", HeaderValue::from_bytes("café".as_bytes()).map_err(Error::internal)?);
    Ok(response)
}

/// The same before a stream, and a value of latin-1, which is no UTF-8.
async fn streamed_values(request: Request, context: Context) -> Result<Response, Error> {
    let mut response = values(request, context).await?;
    let latin1 = HeaderValue::from_bytes(b"caf\xe9").map_err(Error::internal)?;
    response.headers_mut().insert("x-latin1", latin1);
    let chunks = ["val", "ues"].map(|chunk| Ok::<_, BodyError>(Bytes::from_static(chunk.as_bytes())));
    *response.body_mut() = Body::from_stream(stream::iter(chunks));
    Ok(response)
}

async fn forbidden(_: Request, _: Context) -> Response {
    let mut response = Response::new(Body::from("the whole body"));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain"));
    for (name, value) in FORBIDDEN {
        response.headers_mut().insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response
}

/// Answers with a header whose value has so many bytes.
async fn long(_: Request, context: Context) -> Result<Response, Error> {
    let bytes: usize = context.param("bytes")?.parse().map_err(|error: ParseIntError| {
        Error::new(ErrorCode::BadRequest).with_message("No number").with_source(error)
    })?;
    let value = HeaderValue::from_str(&"a".repeat(bytes.min(LONGEST))).map_err(Error::internal)?;
    let mut response = Response::new(Body::from("a long header"));
    response.headers_mut().insert("x-long", value);
    Ok(response)
}

/// Answers with the parameter, decoded, as a header value: one that cannot be a value is refused.
async fn injection(_: Request, context: Context) -> Result<Response, Error> {
    let value = context.param("value")?;
    let value = HeaderValue::from_bytes(value.as_bytes()).map_err(|error| {
        Error::new(ErrorCode::BadRequest).with_message("No header value").with_source(error)
    })?;
    let mut response = Response::new(Body::from("passed"));
    response.headers_mut().insert("x-passed", value);
    Ok(response)
}

/// Answers with the status asked for, a body, and a length of the handler's own.
async fn status(_: Request, context: Context) -> Result<Response, Error> {
    let code = context.param("code")?;
    let status: StatusCode = code.parse().map_err(|error: InvalidStatusCode| {
        Error::new(ErrorCode::BadRequest).with_message("No status").with_source(error)
    })?;
    let mut response = Response::new(Body::from(format!("status {code}")));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(10));
    response.headers_mut().insert("x-kept", HeaderValue::from_static("yes"));
    Ok(response)
}

/// Answers with the parameter in the bytes that the router saw.
async fn param(_: Request, context: Context) -> Result<String, Error> {
    let params = context.get::<wacht_core::PathParams>().ok_or_else(|| Error::internal("no parameters"))?;
    Ok(params.raw("id").unwrap_or_default().to_owned())
}

/// What the guard in front of the router keeps from everybody when the name is `secret`.
async fn guarded(_: Request, context: Context) -> Result<String, Error> {
    let params = context.get::<wacht_core::PathParams>().ok_or_else(|| Error::internal("no parameters"))?;
    Ok(format!("reached {}", params.raw("name").unwrap_or_default()))
}
