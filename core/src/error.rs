use std::borrow::Cow;
use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::{CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use http::{HeaderValue, StatusCode};
use serde::Serialize;

use crate::{Body, BodyError, BodyErrorKind, BoxError, IntoResponse, Response};

/// An answer that is an error: what a handler returns as `Err`.
///
/// On every runtime it becomes the same JSON envelope, `{"error", "message", "redirect_url", "request_id"}`. The cause
/// goes to the log and never to the client.
///
/// ```
/// use wacht_core::{Error, ErrorCode};
///
/// let error = Error::new(ErrorCode::NotFound).with_message("No such user");
/// assert_eq!(error.code().status(), 404);
/// ```
#[derive(Debug, Clone)]
pub struct Error {
    code: ErrorCode,
    message: Cow<'static, str>,
    redirect_url: Option<String>,
    retry_after: Option<Duration>,
    source: Option<Arc<dyn StdError + Send + Sync>>,
}

/// What went wrong, as the client may know it. Each code has its status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// 400: the request makes no sense to the handler.
    BadRequest,
    /// 401: no valid credential.
    Unauthenticated,
    /// 403: a valid credential that does not allow this.
    Forbidden,
    /// 404: nothing is there.
    NotFound,
    /// 405: something is there, for other methods.
    MethodNotAllowed,
    /// 408: the client did not send its body in time.
    RequestTimeout,
    /// 409: it is there already, or changed in between.
    Conflict,
    /// 413: the body is over its limit.
    PayloadTooLarge,
    /// 414: the request target is over its limit.
    UriTooLong,
    /// 429: too many requests.
    RateLimited,
    /// 431: too many headers, or too long ones.
    HeadersTooLarge,
    /// 500: a fault of the application.
    InternalError,
    /// 500: the application did not start, or a setting is missing.
    Misconfigured,
    /// 503: something that the application needs is not there.
    ServiceUnavailable,
    /// 504: no answer in time.
    Timeout,
}

impl ErrorCode {
    /// The code whose answers have this status, where there is one.
    pub fn of(status: StatusCode) -> Option<Self> {
        Self::BY_STATUS.into_iter().find(|code| code.status() == status)
    }

    /// One code a status.
    const BY_STATUS: [Self; 14] = [
        Self::BadRequest,
        Self::Unauthenticated,
        Self::Forbidden,
        Self::NotFound,
        Self::MethodNotAllowed,
        Self::RequestTimeout,
        Self::Conflict,
        Self::PayloadTooLarge,
        Self::UriTooLong,
        Self::RateLimited,
        Self::HeadersTooLarge,
        Self::InternalError,
        Self::ServiceUnavailable,
        Self::Timeout,
    ];

    /// The `error` member of the envelope.
    pub const fn as_str(self) -> &'static str {
        self.row().0
    }

    /// The status of the answer.
    pub const fn status(self) -> StatusCode {
        self.row().1
    }

    /// The `message` member of the envelope where the error brings none of its own.
    pub const fn message(self) -> &'static str {
        self.row().2
    }

    const fn row(self) -> (&'static str, StatusCode, &'static str) {
        match self {
            Self::BadRequest => ("bad_request", StatusCode::BAD_REQUEST, "Bad request"),
            Self::Unauthenticated => ("unauthenticated", StatusCode::UNAUTHORIZED, "Unauthorized"),
            Self::Forbidden => ("forbidden", StatusCode::FORBIDDEN, "Forbidden"),
            Self::NotFound => ("not_found", StatusCode::NOT_FOUND, "Not found"),
            Self::MethodNotAllowed => {
                ("method_not_allowed", StatusCode::METHOD_NOT_ALLOWED, "Method not allowed")
            }
            Self::RequestTimeout => ("request_timeout", StatusCode::REQUEST_TIMEOUT, "Request timed out"),
            Self::Conflict => ("conflict", StatusCode::CONFLICT, "Conflict"),
            Self::PayloadTooLarge => {
                ("payload_too_large", StatusCode::PAYLOAD_TOO_LARGE, "Payload too large")
            }
            Self::UriTooLong => ("uri_too_long", StatusCode::URI_TOO_LONG, "URI too long"),
            Self::RateLimited => ("rate_limited", StatusCode::TOO_MANY_REQUESTS, "Too many requests"),
            Self::HeadersTooLarge => (
                "headers_too_large",
                StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
                "Request header fields too large",
            ),
            Self::InternalError => ("internal_error", StatusCode::INTERNAL_SERVER_ERROR, "Unexpected error"),
            Self::Misconfigured => {
                ("misconfigured", StatusCode::INTERNAL_SERVER_ERROR, "The service is not configured")
            }
            Self::ServiceUnavailable => {
                ("service_unavailable", StatusCode::SERVICE_UNAVAILABLE, "Service unavailable")
            }
            Self::Timeout => ("timeout", StatusCode::GATEWAY_TIMEOUT, "Timed out"),
        }
    }
}

impl Error {
    /// An error with the message of its code.
    pub const fn new(code: ErrorCode) -> Self {
        Self {
            code,
            message: Cow::Borrowed(code.message()),
            redirect_url: None,
            retry_after: None,
            source: None,
        }
    }

    /// An unexpected fault: 500 to the client, the cause to the log.
    pub fn internal(source: impl Into<BoxError>) -> Self {
        Self::new(ErrorCode::InternalError).with_source(source)
    }

    /// With this text for the client.
    #[must_use]
    pub fn with_message(mut self, message: impl Into<Cow<'static, str>>) -> Self {
        self.message = message.into();
        self
    }

    /// With an address where the client may go on, such as a sign-in page.
    #[must_use]
    pub fn with_redirect_url(mut self, url: impl Into<String>) -> Self {
        self.redirect_url = Some(url.into());
        self
    }

    /// With a `retry-after` header: whole seconds, rounded up, at least one (RFC 9110 section 10.2.3).
    #[must_use]
    pub const fn with_retry_after(mut self, after: Duration) -> Self {
        self.retry_after = Some(after);
        self
    }

    /// With its cause, for the log.
    #[must_use]
    pub fn with_source(mut self, source: impl Into<BoxError>) -> Self {
        self.source = Some(Arc::from(source.into()));
        self
    }

    /// What went wrong, as the client may know it.
    pub const fn code(&self) -> ErrorCode {
        self.code
    }

    /// How long the client shall wait before it asks again.
    pub const fn retry_after(&self) -> Option<Duration> {
        self.retry_after
    }

    /// The whole answer, with its envelope: for an adapter that refuses a request before there is an
    /// [`Application`](crate::Application) to ask.
    pub fn into_answer(self, request_id: &str) -> Response {
        let envelope = self.envelope(request_id);
        let mut response = self.into_response().map(|_| Body::from(envelope));
        response.extensions_mut().remove::<Self>();
        response
    }

    /// The envelope's bytes for the request of this id.
    pub(crate) fn envelope(&self, request_id: &str) -> Bytes {
        #[derive(Serialize)]
        struct Envelope<'a> {
            error: &'a str,
            message: &'a str,
            redirect_url: Option<&'a str>,
            request_id: &'a str,
        }
        let envelope = Envelope {
            error: self.code.as_str(),
            message: &self.message,
            redirect_url: self.redirect_url.as_deref(),
            request_id,
        };
        serde_json::to_vec(&envelope).unwrap_or_default().into()
    }

    /// The chain of causes, for the log.
    pub(crate) fn causes(&self) -> String {
        let mut text = String::new();
        let mut next = StdError::source(self);
        while let Some(cause) = next {
            if !text.is_empty() {
                text.push_str(": ");
            }
            text.push_str(&cause.to_string());
            next = cause.source();
        }
        text
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

impl From<BodyError> for Error {
    fn from(error: BodyError) -> Self {
        let code = match error.kind() {
            BodyErrorKind::TooLarge => ErrorCode::PayloadTooLarge,
            BodyErrorKind::Timeout => ErrorCode::RequestTimeout,
            _ => ErrorCode::BadRequest,
        };
        Self::new(code).with_source(error)
    }
}

impl IntoResponse for Error {
    /// Status and headers now; [`Application`](crate::Application) writes the envelope, once the request id is known.
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = self.code.status();
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        if self.code == ErrorCode::Unauthenticated {
            // RFC 9110 section 15.5.2: a 401 names a challenge.
            response.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        if let Some(after) = self.retry_after {
            let begun = u64::from(after.subsec_millis() > 0);
            let seconds = after.as_secs().saturating_add(begun).clamp(1, u64::from(u32::MAX));
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(self);
        response
    }
}
