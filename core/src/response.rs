use std::convert::Infallible;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, StatusCode};
use serde::Serialize;

use crate::{Body, Error, Response};

/// A value that a handler may answer with.
///
/// ```
/// use wacht_core::IntoResponse;
/// use http::StatusCode;
///
/// assert_eq!((StatusCode::CREATED, "made").into_response().status(), 201);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no answer",
    label = "a handler cannot answer with this",
    note = "answer with a `Response`, text, bytes, `Json(value)`, a status, `(status, answer)`, or a `Result` of them with `wacht_core::Error`"
)]
pub trait IntoResponse {
    /// The response.
    fn into_response(self) -> Response;
}

/// An answer as JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "made and taken apart by its one field")]
pub struct Json<T>(pub T);

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        json(serde_json::to_vec(&self.0))
    }
}

impl IntoResponse for Response {
    fn into_response(self) -> Response {
        self
    }
}

impl IntoResponse for Body {
    fn into_response(self) -> Response {
        Response::new(self)
    }
}

impl IntoResponse for StatusCode {
    fn into_response(self) -> Response {
        (self, Body::empty()).into_response()
    }
}

impl IntoResponse for &'static str {
    fn into_response(self) -> Response {
        with_type(Body::from(self), const { HeaderValue::from_static("text/plain; charset=utf-8") })
    }
}

impl IntoResponse for String {
    fn into_response(self) -> Response {
        with_type(Body::from(self), const { HeaderValue::from_static("text/plain; charset=utf-8") })
    }
}

impl IntoResponse for Bytes {
    fn into_response(self) -> Response {
        with_type(Body::from(self), const { HeaderValue::from_static("application/octet-stream") })
    }
}

impl IntoResponse for Vec<u8> {
    fn into_response(self) -> Response {
        Bytes::from(self).into_response()
    }
}

impl IntoResponse for () {
    fn into_response(self) -> Response {
        Response::new(Body::empty())
    }
}

impl IntoResponse for Infallible {
    fn into_response(self) -> Response {
        match self {}
    }
}

impl<T: IntoResponse> IntoResponse for (StatusCode, T) {
    fn into_response(self) -> Response {
        let (status, answer) = self;
        let mut response = answer.into_response();
        *response.status_mut() = status;
        response
    }
}

impl<T: IntoResponse, E: IntoResponse> IntoResponse for Result<T, E> {
    fn into_response(self) -> Response {
        match self {
            Ok(answer) => answer.into_response(),
            Err(error) => error.into_response(),
        }
    }
}

/// Compiled once and not for each type.
fn json(written: serde_json::Result<Vec<u8>>) -> Response {
    match written {
        Ok(bytes) => with_type(Body::from(bytes), const { HeaderValue::from_static("application/json") }),
        Err(error) => Error::internal(error).into_response(),
    }
}

fn with_type(body: Body, content_type: HeaderValue) -> Response {
    let mut response = Response::new(body);
    response.headers_mut().insert(CONTENT_TYPE, content_type);
    response
}
