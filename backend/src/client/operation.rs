use http::header::{ACCEPT, CONTENT_TYPE, HeaderValue};
use http::{Method, Uri};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use wacht_core::{Body, Request};

use super::answer::Answer;
use super::error::{ApiError, ApiErrorKind};
use super::multipart::Multipart;
use super::text::Text;

/// One operation of the platform: data that makes a request and reads an answer, without I/O.
pub trait Operation: Send + Sync {
    /// The method. Operations of idempotent methods are retried.
    const METHOD: Method;
    /// The path, with `{name}` for each parameter.
    const PATH: &'static str;
    /// How the answer is read.
    type Answer: Answer;

    /// Fills in path, query and body. `nonce` is random. Called again for each attempt.
    ///
    /// # Errors
    /// [`ApiErrorKind::InvalidRequest`] for a value that cannot be sent.
    fn fill(&mut self, request: OperationRequest, nonce: u128) -> Result<OperationRequest, ApiError>;

    /// Whether it may be sent again after a fault: sent twice, it does what it does once.
    fn is_repeatable(&self) -> bool {
        Self::METHOD.is_idempotent()
    }
}

/// A request in the making.
#[derive(Debug)]
pub struct OperationRequest {
    path: String,
    query: String,
    content_type: Option<HeaderValue>,
    body: Body,
}

impl OperationRequest {
    /// A request for this path template.
    pub fn new(template: &str) -> Self {
        Self { path: template.to_owned(), query: String::new(), content_type: None, body: Body::empty() }
    }

    /// Puts one encoded segment in the place of `{name}`.
    ///
    /// # Errors
    /// [`ApiErrorKind::InvalidRequest`] for an empty value, `.` and `..`, which no encoding keeps from naming another
    /// path (RFC 3986 section 5.2.4).
    // INVARIANT A13: whatever the value, it stays one segment.
    pub fn path(mut self, name: &str, value: &dyn Text) -> Result<Self, ApiError> {
        let value = value.text().unwrap_or_default();
        if matches!(&*value, "" | "." | "..") {
            return Err(ApiErrorKind::InvalidRequest.into());
        }
        if let Some((before, after)) = around(&self.path, name) {
            let mut path = before.to_owned();
            path.extend(utf8_percent_encode(&value, SEGMENT));
            path.push_str(after);
            self.path = path;
        }
        Ok(self)
    }

    /// Adds a query parameter where there is a value.
    #[must_use]
    pub fn query(mut self, name: &str, value: &dyn Text) -> Self {
        if let Some(value) = value.text() {
            let mut query = form_urlencoded::Serializer::new(std::mem::take(&mut self.query));
            query.append_pair(name, &value);
            self.query = query.finish();
        }
        self
    }

    /// With a body of JSON.
    ///
    /// # Errors
    /// [`ApiErrorKind::InvalidRequest`] for a value that is no JSON.
    pub fn json(self, value: &impl Serialize) -> Result<Self, ApiError> {
        let json = serde_json::to_vec(value)
            .map_err(|error| ApiError::from(ApiErrorKind::InvalidRequest).with_source(error))?;
        Ok(self.body(HeaderValue::from_static("application/json"), json.into()))
    }

    /// With a body of several parts.
    ///
    /// # Errors
    /// None, as a boundary is always a header's value.
    pub fn multipart(self, form: Multipart) -> Result<Self, ApiError> {
        let (content_type, body) = form.finish()?;
        Ok(self.body(content_type, body))
    }

    /// With this body.
    #[must_use]
    pub fn body(self, content_type: HeaderValue, body: Body) -> Self {
        Self { content_type: Some(content_type), body, ..self }
    }

    /// The request itself, once the address in front of its path is known.
    pub(crate) fn build(
        self,
        method: Method,
        accept: &'static str,
        address: impl FnOnce(&str) -> String,
    ) -> Result<Request, ApiError> {
        let Self { path, query, content_type, body } = self;
        let target = if query.is_empty() { path } else { format!("{path}?{query}") };
        let uri: Uri = address(&target).parse().map_err(|error: http::uri::InvalidUri| {
            ApiError::from(ApiErrorKind::InvalidRequest).with_source(error)
        })?;
        let mut request = Request::new(body);
        *request.method_mut() = method;
        *request.uri_mut() = uri;
        request.headers_mut().insert(ACCEPT, HeaderValue::from_static(accept));
        if let Some(content_type) = content_type {
            request.headers_mut().insert(CONTENT_TYPE, content_type);
        }
        Ok(request)
    }
}

/// What stands before `{name}` in a path, and after it.
fn around<'a>(path: &'a str, name: &str) -> Option<(&'a str, &'a str)> {
    path.match_indices('{').find_map(|(start, _)| {
        let (before, rest) = path.split_at_checked(start)?;
        Some((before, rest.strip_prefix('{')?.strip_prefix(name)?.strip_prefix('}')?))
    })
}

/// All but the unreserved characters of RFC 3986 section 2.3.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

#[cfg(test)]
mod tests {
    use super::*;

    fn target(request: OperationRequest) -> String {
        let request =
            request.build(Method::GET, "*/*", |target| format!("https://api.example{target}")).unwrap();
        request.uri().to_string()
    }

    #[test]
    fn j_2_a_path_parameter_stays_one_segment() {
        for (value, segment) in [
            ("../organizations/5?x=", "..%2Forganizations%2F5%3Fx%3D"),
            ("../x?y#z", "..%2Fx%3Fy%23z"),
            ("1/emails/2", "1%2Femails%2F2"),
            ("%2e%2e", "%252e%252e"),
            ("a\\b", "a%5Cb"),
            ("a\0b", "a%00b"),
            ("a;b c", "a%3Bb%20c"),
            ("é", "%C3%A9"),
            ("...", "..."),
            ("{user_id}", "%7Buser_id%7D"),
        ] {
            let request = OperationRequest::new("/users/{user_id}/details").path("user_id", &value).unwrap();
            assert_eq!(target(request), format!("https://api.example/users/{segment}/details"));
        }
        for value in ["", ".", ".."] {
            let error = OperationRequest::new("/users/{user_id}").path("user_id", &value).unwrap_err();
            assert_eq!(error.kind(), ApiErrorKind::InvalidRequest, "{value}");
        }
    }

    #[test]
    fn r_3_a_query_value_stays_one_value() {
        let request = OperationRequest::new("/users").query("search", &"a&limit=9999").query("limit", &"20");
        assert_eq!(target(request), "https://api.example/users?search=a%26limit%3D9999&limit=20");
        let request = OperationRequest::new("/users").query("search", &"a b+c#d=é");
        assert_eq!(target(request), "https://api.example/users?search=a+b%2Bc%23d%3D%C3%A9");
    }
}
