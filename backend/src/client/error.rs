use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use http::{Method, StatusCode};
use wacht_core::{BoxError, ClientError, ClientErrorKind, Error, ErrorCode};

/// Why an operation of the platform failed.
///
/// Its text and its `Debug` name the operation and the status, and nothing of a URL's query, a header or a body.
pub struct ApiError {
    kind: ApiErrorKind,
    operation: Option<(Method, &'static str)>,
    status: Option<StatusCode>,
    messages: Vec<String>,
    retry_after: Option<Duration>,
    source: Option<BoxError>,
}

/// What kept an operation from its result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ApiErrorKind {
    /// The operation cannot be sent as it is: a value that fits no URL. Nothing was sent. A retry does not help.
    InvalidRequest,
    /// The grant was made by another backend. Nothing was sent. A retry does not help.
    ForeignGrant,
    /// The platform refused our API key (401, 403): a fault of the configuration. A retry does not help.
    Credential,
    /// 404: no such thing. A retry does not help.
    NotFound,
    /// 409: it is there already. A retry does not help.
    Conflict,
    /// 413: the body is too large. A retry does not help.
    TooLarge,
    /// 400, 415 or 422: the platform does not take these values. A retry does not help.
    Rejected,
    /// 429: too many requests. Was retried where the operation may be.
    RateLimited,
    /// 5xx: the platform failed. 502, 503 and 504 were retried where the operation may be.
    Server,
    /// No answer: [`ApiError::source`] is a [`ClientError`]. Was retried where the operation may be.
    Unreachable,
    /// No answer in time. The request may have been processed.
    Timeout,
    /// A successful answer that is not what the operation gives, such as an HTML page, or is too long.
    Decode,
    /// A listing went on past its bound of pages.
    TooManyPages,
    /// A listing came back to a cursor that it stood at before.
    PageLoop,
    /// Any other status, a redirect among them.
    UnexpectedStatus,
}

impl ApiError {
    /// What kept the operation from its result.
    pub const fn kind(&self) -> ApiErrorKind {
        self.kind
    }

    /// The status of the answer, where there was one.
    pub const fn status(&self) -> Option<StatusCode> {
        self.status
    }

    /// The method, where the operation is known.
    pub fn method(&self) -> Option<&Method> {
        self.operation.as_ref().map(|(method, _)| method)
    }

    /// The path template, such as `/users/{user_id}/details`.
    pub fn path_template(&self) -> Option<&'static str> {
        self.operation.as_ref().map(|(_, path)| *path)
    }

    /// What the platform says of it: at most 16 texts of at most 500 bytes. They may name what was sent: not for a client
    /// without a look.
    pub fn messages(&self) -> &[String] {
        &self.messages
    }

    /// How long to wait before a retry: the `retry-after` header, and never a number in a text.
    pub const fn retry_after(&self) -> Option<Duration> {
        self.retry_after
    }

    pub(crate) fn of_status(
        status: StatusCode,
        messages: Vec<String>,
        retry_after: Option<Duration>,
    ) -> Self {
        let kind = match status.as_u16() {
            400 | 415 | 422 => ApiErrorKind::Rejected,
            401 | 403 => ApiErrorKind::Credential,
            404 => ApiErrorKind::NotFound,
            409 => ApiErrorKind::Conflict,
            413 => ApiErrorKind::TooLarge,
            429 => ApiErrorKind::RateLimited,
            500.. => ApiErrorKind::Server,
            _ => ApiErrorKind::UnexpectedStatus,
        };
        Self { status: Some(status), messages, retry_after, ..kind.into() }
    }

    pub(crate) fn of_client(error: ClientError) -> Self {
        let kind = match error.kind() {
            ClientErrorKind::Timeout => ApiErrorKind::Timeout,
            ClientErrorKind::Request => ApiErrorKind::InvalidRequest,
            _ => ApiErrorKind::Unreachable,
        };
        Self::from(kind).with_source(error)
    }

    pub(crate) fn of_operation(self, method: Method, path: &'static str) -> Self {
        Self { operation: Some((method, path)), ..self }
    }

    pub(crate) fn with_status(self, status: StatusCode) -> Self {
        Self { status: Some(status), ..self }
    }

    pub(crate) fn with_source(self, source: impl Into<BoxError>) -> Self {
        Self { source: Some(source.into()), ..self }
    }

    /// Whether the same operation may succeed if it is sent again.
    pub(crate) fn is_transient(&self) -> bool {
        match self.kind {
            ApiErrorKind::RateLimited | ApiErrorKind::Timeout => true,
            ApiErrorKind::Server => self.status.is_some_and(|status| matches!(status.as_u16(), 502..=504)),
            ApiErrorKind::Unreachable => {
                let client = self.source.as_deref().and_then(|source| source.downcast_ref::<ClientError>());
                client.is_none_or(|error| {
                    !matches!(error.kind(), ClientErrorKind::Denied | ClientErrorKind::Protocol)
                })
            }
            _ => false,
        }
    }
}

impl From<ApiErrorKind> for ApiError {
    fn from(kind: ApiErrorKind) -> Self {
        Self { kind, operation: None, status: None, messages: Vec::new(), retry_after: None, source: None }
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((method, path)) = &self.operation {
            write!(f, "{method} {path}: ")?;
        }
        f.write_str(match self.kind {
            ApiErrorKind::InvalidRequest => "the request cannot be sent",
            ApiErrorKind::ForeignGrant => "the grant was made by another backend",
            ApiErrorKind::Credential => "the platform refused the API key",
            ApiErrorKind::NotFound => "not found",
            ApiErrorKind::Conflict => "conflict",
            ApiErrorKind::TooLarge => "the body is too large",
            ApiErrorKind::Rejected => "the platform does not take these values",
            ApiErrorKind::RateLimited => "too many requests",
            ApiErrorKind::Server => "the platform failed",
            ApiErrorKind::Unreachable => "the platform cannot be reached",
            ApiErrorKind::Timeout => "the platform did not answer in time",
            ApiErrorKind::Decode => "the answer is not what the operation gives",
            ApiErrorKind::TooManyPages => "the listing went on past its bound",
            ApiErrorKind::PageLoop => "the listing goes round in a circle",
            ApiErrorKind::UnexpectedStatus => "an unexpected status",
        })?;
        match self.status {
            Some(status) => write!(f, " ({})", status.as_u16()),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiError")
            .field("kind", &self.kind)
            .field("operation", &self.operation)
            .field("status", &self.status)
            .field("source", &self.source)
            .finish_non_exhaustive()
    }
}

impl StdError for ApiError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

impl From<ApiError> for Error {
    fn from(error: ApiError) -> Self {
        let code = match error.kind {
            ApiErrorKind::InvalidRequest | ApiErrorKind::Rejected => ErrorCode::BadRequest,
            ApiErrorKind::NotFound => ErrorCode::NotFound,
            ApiErrorKind::Conflict => ErrorCode::Conflict,
            ApiErrorKind::TooLarge => ErrorCode::PayloadTooLarge,
            ApiErrorKind::RateLimited => ErrorCode::RateLimited,
            // Ours, and never the caller's 401 or 403.
            ApiErrorKind::Credential => ErrorCode::Misconfigured,
            ApiErrorKind::Server
            | ApiErrorKind::Unreachable
            | ApiErrorKind::Timeout
            | ApiErrorKind::Decode => ErrorCode::ServiceUnavailable,
            ApiErrorKind::ForeignGrant
            | ApiErrorKind::TooManyPages
            | ApiErrorKind::PageLoop
            | ApiErrorKind::UnexpectedStatus => ErrorCode::InternalError,
        };
        let mut answer = Self::new(code);
        if code == ErrorCode::RateLimited {
            answer = answer.with_retry_after(error.retry_after.unwrap_or(DEFAULT_RETRY_AFTER));
        }
        answer.with_source(error)
    }
}

/// What a client is told where the platform does not say how long to wait.
const DEFAULT_RETRY_AFTER: Duration = Duration::from_secs(1);

/// The texts of an error answer, in each shape that the platform's hosts use.
pub(super) fn messages(body: &[u8]) -> Vec<String> {
    let Ok(json) = serde_json::from_slice::<serde_json::Value>(body) else { return Vec::new() };
    let several = json.get("errors").and_then(serde_json::Value::as_array).map_or(&[][..], Vec::as_slice);
    let mut messages = Vec::new();
    for error in several.iter().chain(json.get("error")).chain([&json]) {
        let text = error.get("message").unwrap_or(error).as_str().unwrap_or_default();
        if !text.is_empty() && messages.len() < 16 {
            messages.push(excerpt(text).to_owned());
        }
    }
    messages
}

fn excerpt(text: &str) -> &str {
    text.get(..text.floor_char_boundary(500)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn j_5_the_platform_s_texts_are_read_in_each_shape() {
        for body in [
            r#"{"errors":[{"message":"Resource not found","code":404}]}"#,
            r#"{"errors":[{"message":"Resource not found","code":"not_found"}],"status":404}"#,
            r#"{"error":{"code":"x","message":"Resource not found","status":404}}"#,
            r#"{"error":"Resource not found"}"#,
            r#"{"message":"Resource not found"}"#,
        ] {
            assert_eq!(messages(body.as_bytes()), ["Resource not found"], "{body}");
        }
        for body in
            ["", "null", "[]", "{}", "Invalid API key", "<html>", r#"{"errors":null}"#, r#"{"errors":[1]}"#]
        {
            assert!(messages(body.as_bytes()).is_empty(), "{body}");
        }
    }

    #[test]
    fn r_9_a_text_of_the_platform_is_bounded_and_never_in_the_error_s_own() {
        let body = format!(r#"{{"errors":[{{"message":"{}"}}]}}"#, "é".repeat(1000));
        let texts = messages(body.as_bytes());
        assert_eq!(texts[0].len(), 500);
        let error = ApiError::of_status(StatusCode::BAD_REQUEST, texts, None)
            .of_operation(Method::GET, "/users/{user_id}");
        assert_eq!(error.to_string(), "GET /users/{user_id}: the platform does not take these values (400)");
        assert!(!format!("{error:?}").contains('é'));
        assert_eq!(error.messages().len(), 1);
    }

    #[test]
    fn j_6_a_status_is_kept_as_it_was() {
        for (status, kind, transient) in [
            (400, ApiErrorKind::Rejected, false),
            (401, ApiErrorKind::Credential, false),
            (403, ApiErrorKind::Credential, false),
            (404, ApiErrorKind::NotFound, false),
            (405, ApiErrorKind::UnexpectedStatus, false),
            (409, ApiErrorKind::Conflict, false),
            (413, ApiErrorKind::TooLarge, false),
            (422, ApiErrorKind::Rejected, false),
            (429, ApiErrorKind::RateLimited, true),
            (500, ApiErrorKind::Server, false),
            (502, ApiErrorKind::Server, true),
            (503, ApiErrorKind::Server, true),
            (504, ApiErrorKind::Server, true),
            (302, ApiErrorKind::UnexpectedStatus, false),
        ] {
            let error = ApiError::of_status(StatusCode::from_u16(status).unwrap(), Vec::new(), None);
            assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
            assert_eq!((error.kind(), error.is_transient()), (kind, transient), "{status}");
        }
    }

    #[test]
    fn our_key_s_refusal_is_our_fault_and_not_the_caller_s() {
        for (status, code) in [
            (401, ErrorCode::Misconfigured),
            (403, ErrorCode::Misconfigured),
            (404, ErrorCode::NotFound),
            (429, ErrorCode::RateLimited),
            (500, ErrorCode::ServiceUnavailable),
            (503, ErrorCode::ServiceUnavailable),
            (422, ErrorCode::BadRequest),
            (302, ErrorCode::InternalError),
        ] {
            let error =
                ApiError::of_status(StatusCode::from_u16(status).unwrap(), vec!["secret".into()], None);
            let answer = Error::from(error);
            assert_eq!(answer.code(), code, "{status}");
            assert_eq!(answer.to_string(), code.message());
        }
    }
}
