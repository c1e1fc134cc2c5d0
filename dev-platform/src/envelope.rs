use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde_json::{Value, json};

/// An answer in the platform's error envelope.
pub(crate) fn error(status: StatusCode, message: &str) -> Response {
    json(status, &json!({"errors": [{"message": message, "code": status.as_u16()}]}))
}

/// An answer in JSON.
pub(crate) fn json(status: StatusCode, body: &Value) -> Response {
    let content_type = HeaderValue::from_static("application/json");
    (status, [(header::CONTENT_TYPE, content_type)], body.to_string()).into_response()
}
