use wacht_dev::BadToken;

use super::{bearing, get_as, session, unminted};
use crate::failure::{holds, same};
use crate::invariants::Invariant;
use crate::wire::Request;
use crate::{Check, Subject};

pub(super) const A15: Invariant = Invariant::new(
    "A15",
    "requirements",
    "a blank, malformed or empty requirement never grants; a permission claim of the wrong type counts as none",
    |subject| Box::pin(check(subject)),
);

/// Requirements as a program might make them from a setting that is empty or wrong.
const MALFORMED: [&str; 11] = [
    "[]",
    "[\"\"]",
    "[\" \"]",
    "[\"\\t\"]",
    "[\"user:read\",\"\"]",
    "[\"user:read OR x\"]",
    "[\"user:read,x\"]",
    "[\"(user:read)\"]",
    "[\"user:read \"]",
    "[\"a b\"]",
    "[\"user:read\\n\"]",
];

async fn check(subject: &Subject) -> Check {
    let token = session(subject, &["user:read", "", " "])?;
    for how in ["any_of", "all_of"] {
        for permissions in MALFORMED {
            let request = Request::post(format!("/auth/requirement/{how}"), permissions);
            let answer = subject.ask(&bearing(request, &token)).await?;
            let granted = answer.head.status < 400;
            holds(
                format!("{how} {permissions}"),
                !granted,
                "no grant",
                format!("{} {}", answer.head.status, answer.text()),
            )?;
        }
        let request = Request::post(format!("/auth/requirement/{how}"), r#"["user:read"]"#);
        same(
            format!("{how} of what is held"),
            200,
            subject.ask(&bearing(request, &token)).await?.head.status,
        )?;
        let request = Request::post(format!("/auth/requirement/{how}"), r#"["user:delete"]"#);
        same(
            format!("{how} of what is not held"),
            403,
            subject.ask(&bearing(request, &token)).await?.head.status,
        )?;
    }
    let either = Request::post("/auth/requirement/any_of", r#"["user:delete","user:read"]"#);
    same("any of two, one held", 200, subject.ask(&bearing(either, &token)).await?.head.status)?;
    let both = Request::post("/auth/requirement/all_of", r#"["user:delete","user:read"]"#);
    same("all of two, one held", 403, subject.ask(&bearing(both, &token)).await?.head.status)?;
    for kind in BadToken::ALL.iter().filter(|kind| kind.authenticates()) {
        let token = subject.platform().tokens().bad(*kind).map_err(unminted)?;
        let status = get_as(subject, "/auth/users", &token).await?.head.status;
        holds(
            format!("permissions of the wrong type: {kind:?}"),
            matches!(status, 401 | 403),
            "401 or 403",
            status,
        )?;
    }
    Ok(())
}
