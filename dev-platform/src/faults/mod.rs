//! Faults that a test or a person switches on, to see how a client bears them.

mod respond;
mod switches;

pub(crate) use respond::{Injection, inject};
pub use switches::{Faults, Times};

use serde::{Deserialize, Serialize};

/// What goes wrong with an answer.
///
/// As JSON (`POST /__dev/faults`) it is an object with `kind` in snake case, such as
/// `{"kind":"slow_head","ms":500}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Fault {
    /// 502 with a page of HTML, as a proxy answers for a dead upstream.
    HtmlBadGateway,
    /// 200 with a page of HTML, as a captive portal answers.
    HtmlOk,
    /// This status with the error envelope.
    Status {
        /// The status, from 200 to 599.
        status: u16,
    },
    /// 200 as JSON with an empty body.
    EmptyBody,
    /// 200 with the JSON `null`.
    NullBody,
    /// 401 with the plain text `Invalid API key`.
    UnauthorizedText,
    /// The true answer, but its body stops in the middle while the message stays well-formed.
    TruncatedJson,
    /// The true answer, but the connection breaks in the middle of its body.
    AbortedBody,
    /// The true answer labelled `text/html`.
    WrongContentType,
    /// 302 to this location.
    Redirect {
        /// The value of `location`.
        location: String,
    },
    /// The connection is reset before an answer.
    Reset,
    /// The true answer, after so many milliseconds.
    SlowHead {
        /// The delay in milliseconds.
        ms: u64,
    },
    /// The head of the true answer at once, its body after so many milliseconds.
    SlowBody {
        /// The delay in milliseconds.
        ms: u64,
    },
    /// No answer, ever.
    Stall,
    /// The head of the true answer, and its body never.
    StallBody,
    /// 429 or 503 with this `retry-after`, which may be seconds, a date or nonsense.
    RetryAfter {
        /// The status.
        status: u16,
        /// The value of `retry-after`.
        retry_after: String,
    },
    /// The true key set with a member that makes it larger than 256 KiB.
    JwksHuge,
    /// A key set without keys.
    JwksEmpty,
    /// The true key set after more than 100 other keys.
    JwksTooManyKeys,
    /// A key set whose first keys are unusable: wrong types, unknown curves, members missing.
    JwksUnusableKeys,
    /// 200 as JSON with text that is none.
    NotJson,
    /// Any answer.
    Respond {
        /// The status, from 200 to 599.
        status: u16,
        /// The headers, in order.
        #[serde(default)]
        headers: Vec<(String, String)>,
        /// The body.
        #[serde(default)]
        body: String,
    },
}

impl Fault {
    /// Its name, as `kind` in JSON and as in the call log.
    pub fn name(&self) -> &'static str {
        match self {
            Self::HtmlBadGateway => "html_bad_gateway",
            Self::HtmlOk => "html_ok",
            Self::Status { .. } => "status",
            Self::EmptyBody => "empty_body",
            Self::NullBody => "null_body",
            Self::UnauthorizedText => "unauthorized_text",
            Self::TruncatedJson => "truncated_json",
            Self::AbortedBody => "aborted_body",
            Self::WrongContentType => "wrong_content_type",
            Self::Redirect { .. } => "redirect",
            Self::Reset => "reset",
            Self::SlowHead { .. } => "slow_head",
            Self::SlowBody { .. } => "slow_body",
            Self::Stall => "stall",
            Self::StallBody => "stall_body",
            Self::RetryAfter { .. } => "retry_after",
            Self::JwksHuge => "jwks_huge",
            Self::JwksEmpty => "jwks_empty",
            Self::JwksTooManyKeys => "jwks_too_many_keys",
            Self::JwksUnusableKeys => "jwks_unusable_keys",
            Self::NotJson => "not_json",
            Self::Respond { .. } => "respond",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_faults_name_is_its_kind_in_json() {
        let faults = [
            Fault::HtmlBadGateway,
            Fault::Status { status: 500 },
            Fault::SlowHead { ms: 1 },
            Fault::JwksTooManyKeys,
            Fault::Respond { status: 200, headers: Vec::new(), body: String::new() },
        ];
        for fault in faults {
            assert_eq!(serde_json::to_value(&fault).unwrap()["kind"], fault.name());
        }
        assert!(serde_json::from_str::<Fault>(r#"{"kind":"status","state":500}"#).is_err());
    }
}
