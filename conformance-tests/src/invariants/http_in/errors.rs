use crate::failure::{holds, same};
use crate::invariants::Invariant;
use crate::invariants::envelope::{BAD_REQUEST, Envelope, FORBIDDEN, INTERNAL_ERROR, NOT_FOUND, TIMEOUT};
use crate::wire::Request;
use crate::{Check, Subject};

pub(super) const H11: Invariant = Invariant::new(
    "H11",
    "errors",
    "a handler's Err becomes its envelope; the cause is in the log and not in the answer",
    |subject| Box::pin(check(subject)),
);

const CAUSE: &str = "the-cause-for-the-log";

async fn check(subject: &Subject) -> Check {
    let unavailable = Envelope::new(503, "service_unavailable", "Service unavailable");
    let unauthenticated = Envelope::new(401, "unauthenticated", "Unauthorized");
    let cases = [
        ("/error/cause", INTERNAL_ERROR),
        ("/error/unauthenticated", unauthenticated.with_redirect_url("https://sign-in.example/?next=%2F")),
        ("/error/forbidden", FORBIDDEN),
        ("/error/rate_limited", Envelope::new(429, "rate_limited", "Too many requests")),
        ("/error/service_unavailable", unavailable),
        ("/error/timeout", TIMEOUT),
        ("/error/internal_error", INTERNAL_ERROR),
        ("/error/not_found", NOT_FOUND),
        ("/error/quoted", BAD_REQUEST.with_message("A \"quoted\" text, \u{e9} and \n a new line")),
    ];
    for (path, envelope) in cases {
        let answer = subject.ask(&Request::get(path)).await?;
        envelope.check(path, &answer)?;
        let retry_after = if path == "/error/rate_limited" { vec!["2".to_owned()] } else { Vec::new() };
        same(format!("{path}: retry-after"), retry_after, answer.head.texts("retry-after"))?;
        let told = answer.everything().contains(CAUSE);
        holds(format!("{path}: the cause in the answer"), !told, "nothing of it", answer.text())?;
    }
    subject.wait_for_log(CAUSE).await
}
