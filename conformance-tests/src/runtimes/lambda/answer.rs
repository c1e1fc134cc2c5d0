use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::header::{HeaderName, HeaderValue, SET_COOKIE};
use http::{HeaderMap, Response, StatusCode};
use serde_json::Value;

/// The response that a trigger makes of a function's answer, or why it cannot.
pub(super) fn response(payload: &[u8]) -> Result<Response<Bytes>, String> {
    let answer: Value = serde_json::from_slice(payload).map_err(|error| error.to_string())?;
    let (status, headers) = head(&answer)?;
    let body = answer.get("body").and_then(Value::as_str).unwrap_or_default();
    let body = if answer.get("isBase64Encoded") == Some(&Value::Bool(true)) {
        STANDARD.decode(body).map_err(|error| error.to_string())?.into()
    } else {
        Bytes::copy_from_slice(body.as_bytes())
    };
    let mut response = Response::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    Ok(response)
}

/// Status and headers, in any of the forms that there are.
pub(super) fn head(answer: &Value) -> Result<(StatusCode, HeaderMap), String> {
    let status =
        answer.get("statusCode").and_then(Value::as_u64).and_then(|status| u16::try_from(status).ok());
    let status = status.and_then(|status| StatusCode::from_u16(status).ok()).ok_or("no statusCode")?;
    let mut headers = HeaderMap::new();
    let empty = serde_json::Map::new();
    for (name, value) in answer.get("headers").and_then(Value::as_object).unwrap_or(&empty) {
        append(&mut headers, name, value)?;
    }
    for (name, values) in answer.get("multiValueHeaders").and_then(Value::as_object).unwrap_or(&empty) {
        for value in values.as_array().into_iter().flatten() {
            append(&mut headers, name, value)?;
        }
    }
    for cookie in answer.get("cookies").and_then(Value::as_array).into_iter().flatten() {
        append(&mut headers, SET_COOKIE.as_str(), cookie)?;
    }
    Ok((status, headers))
}

fn append(headers: &mut HeaderMap, name: &str, value: &Value) -> Result<(), String> {
    let name: HeaderName = name.parse().map_err(|_| format!("the header name {name:?}"))?;
    let value = value.as_str().ok_or_else(|| format!("the header {name} is no text"))?;
    let value = HeaderValue::from_bytes(value.as_bytes()).map_err(|_| format!("the header {name}"))?;
    headers.append(name, value);
    Ok(())
}
