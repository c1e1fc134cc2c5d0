use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::envelope;

/// Why an operation was not carried out, as its caller reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refusal {
    status: StatusCode,
    message: String,
}

impl Refusal {
    pub(super) fn new(status: StatusCode, message: impl Into<String>) -> Self {
        Self { status, message: message.into() }
    }

    /// 400 for input that says nothing more of itself: a path, a query, a syntax.
    pub(super) fn bad_request() -> Self {
        Self::invalid("Bad request")
    }

    /// 400 for input that breaks a rule.
    pub(super) fn invalid(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, message)
    }

    pub(super) fn not_found(noun: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, format!("{noun} not found"))
    }

    pub(super) fn taken() -> Self {
        Self::new(StatusCode::CONFLICT, "Resource already exists")
    }

    /// 422 for JSON of the wrong shape.
    pub(super) fn shape() -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "Invalid request payload")
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        envelope::error(self.status, &self.message)
    }
}
