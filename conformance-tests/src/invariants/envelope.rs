use serde_json::Value;

use crate::failure::same;
use crate::subject::json;
use crate::wire::Answer;
use crate::{Check, Failure};

/// An error's answer, in the bytes that it must have but for the request id.
#[derive(Debug, Clone, Copy)]
pub(super) struct Envelope {
    status: u16,
    code: &'static str,
    message: &'static str,
    redirect_url: Option<&'static str>,
}

pub(super) const BAD_REQUEST: Envelope = Envelope::new(400, "bad_request", "Bad request");
pub(super) const FORBIDDEN: Envelope = Envelope::new(403, "forbidden", "Forbidden");
pub(super) const NOT_FOUND: Envelope = Envelope::new(404, "not_found", "Not found");
pub(super) const METHOD_NOT_ALLOWED: Envelope =
    Envelope::new(405, "method_not_allowed", "Method not allowed");
pub(super) const PAYLOAD_TOO_LARGE: Envelope = Envelope::new(413, "payload_too_large", "Payload too large");
pub(super) const URI_TOO_LONG: Envelope = Envelope::new(414, "uri_too_long", "URI too long");
pub(super) const HEADERS_TOO_LARGE: Envelope =
    Envelope::new(431, "headers_too_large", "Request header fields too large");
pub(super) const INTERNAL_ERROR: Envelope = Envelope::new(500, "internal_error", "Unexpected error");
pub(super) const TIMEOUT: Envelope = Envelope::new(504, "timeout", "Timed out");

impl Envelope {
    pub(super) const fn new(status: u16, code: &'static str, message: &'static str) -> Self {
        Self { status, code, message, redirect_url: None }
    }

    pub(super) const fn with_redirect_url(mut self, url: &'static str) -> Self {
        self.redirect_url = Some(url);
        self
    }

    pub(super) const fn with_message(mut self, message: &'static str) -> Self {
        self.message = message;
        self
    }

    /// Checks that an answer is this error, byte for byte.
    pub(super) fn check(&self, what: &str, answer: &Answer) -> Check {
        let during = |failure: Failure| failure.during(what);
        let seen = format!("{} {:?}", answer.head.status, answer.text());
        same(format!("{what}: the status of {seen}"), self.status, answer.head.status)?;
        same(
            format!("{what}: content-type"),
            vec!["application/json".to_owned()],
            answer.head.texts("content-type"),
        )?;
        if !answer.is_whole() {
            return Err(Failure::new(format!("{what}: the envelope"), "a whole body", seen));
        }
        let id = json(answer).map_err(during)?;
        let id = id.get("request_id").and_then(Value::as_str).unwrap_or_default();
        if id.is_empty() {
            return Err(Failure::new(format!("{what}: the request id"), "an id", seen));
        }
        same(format!("{what}: the envelope's bytes"), self.bytes(id), answer.text())
    }

    fn bytes(&self, id: &str) -> String {
        let redirect_url = Value::from(self.redirect_url);
        let (code, message, id) = (Value::from(self.code), Value::from(self.message), Value::from(id));
        format!(r#"{{"error":{code},"message":{message},"redirect_url":{redirect_url},"request_id":{id}}}"#)
    }
}
