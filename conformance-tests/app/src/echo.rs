use http::HeaderMap;
use serde_json::{Value, json};
use wacht_core::{IntoResponse, Json, Response};

/// Whether this path is the echo's: `/echo` and everything under it, however it is written.
pub(crate) fn is_for(path: &str) -> bool {
    path.strip_prefix("/echo").is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', ';']))
}

/// What the handler saw of the request's head: header values as hexadecimal digits, since they are bytes.
pub(crate) fn answer<B>(request: &http::Request<B>) -> Response {
    let uri = request.uri();
    Json(json!({
        "method": request.method().as_str(),
        "target": uri.path_and_query().map(http::uri::PathAndQuery::as_str),
        "path": uri.path(),
        "query": uri.query(),
        "headers": headers(request.headers()),
    }))
    .into_response()
}

/// Headers as pairs of name and hexadecimal value, those of one name in their order.
pub(crate) fn headers(headers: &HeaderMap) -> Vec<Value> {
    headers.iter().map(|(name, value)| json!([name.as_str(), hex::encode(value.as_bytes())])).collect()
}
