use wacht_dev::BadToken;

use super::envelopes::UNAUTHENTICATED;
use super::{AHEAD, bearing, get_as, session, unminted};
use crate::failure::{all, same};
use crate::invariants::Invariant;
use crate::invariants::envelope::FORBIDDEN;
use crate::wire::Request;
use crate::{Check, Subject};

pub(super) const A08: Invariant = Invariant::new(
    "A08",
    "tokens",
    "a token with any defect is 401, with the same answer for all",
    |subject| Box::pin(check(subject)),
);

async fn check(subject: &Subject) -> Check {
    let good = session(subject, &["user:read"])?;
    let answer = get_as(subject, "/auth/me", &good).await?;
    same(format!("the status of a good token ({})", answer.text()), 200, answer.head.status)?;
    let none = subject.ask(&Request::get("/auth/me")).await?;
    UNAUTHENTICATED.check("no token", &none)?;
    let mut checks = Vec::new();
    for kind in BadToken::ALL {
        let token = subject.platform().tokens().bad(*kind).map_err(unminted)?;
        let what = format!("the token {kind:?}");
        // One that is longer than any header may be is refused as that.
        let answer = get_as(subject, "/auth/users", &token).await?;
        let too_long = token.len() >= subject.driver().most_header_bytes() && answer.head.status == 400;
        checks.push(if answer.head.status == 431 || too_long {
            Ok(())
        } else if kind.authenticates() && answer.head.status == 403 {
            FORBIDDEN.check(&what, &answer)
        } else {
            UNAUTHENTICATED.check(&what, &answer).and_then(|()| same_head(&what, &none, &answer))
        });
    }
    for header in ["Bearer", "Bearer ", "Basic eDp5", "Bearer a.b.c", "Bearer ..", "Bearer \u{e9}", "Token x"]
    {
        let answer = subject.ask(&Request::get("/auth/me").header("Authorization", header)).await?;
        checks.push(UNAUTHENTICATED.check(&format!("Authorization: {header}"), &answer));
    }
    let oversized = format!("{good}{}", "a".repeat(17 * 1024));
    if subject.driver().most_header_bytes() > oversized.len() {
        let answer = get_as(subject, "/auth/me", &oversized).await?;
        checks.push(UNAUTHENTICATED.check("a token over 16 KiB", &answer));
    }
    let twice = bearing(bearing(Request::get("/auth/me"), &good), "other");
    checks.push(UNAUTHENTICATED.check("two Authorization lines", &subject.ask(&twice).await?));
    checks.push(after_it_was_accepted(subject, &good).await);
    all(checks)?;
    // A refused token takes nothing from a good one.
    same("the status of a good token afterwards", 200, get_as(subject, "/auth/me", &good).await?.head.status)
}

/// A token that was accepted once is neither accepted for ever nor for another one's signature.
async fn after_it_was_accepted(subject: &Subject, good: &str) -> Check {
    let (signed, _) = good.rsplit_once('.').unwrap_or_default();
    let other = session(subject, &["user:read", "user:update"])?;
    let signature = other.rsplit('.').next().unwrap_or_default();
    for (what, token) in
        [("with another signature", format!("{signed}.{signature}")), ("with none", format!("{signed}."))]
    {
        UNAUTHENTICATED
            .check(&format!("an accepted token {what}"), &get_as(subject, "/auth/me", &token).await?)?;
    }
    let late = bearing(Request::get("/auth/me"), good).header(AHEAD, "90000");
    UNAUTHENTICATED.check("an accepted token after its end", &subject.ask(&late).await?)
}

/// Nothing in the head tells one defect from another.
fn same_head(what: &str, none: &crate::wire::Answer, answer: &crate::wire::Answer) -> Check {
    let names = |answer: &crate::wire::Answer| {
        answer.head.lines.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>()
    };
    same(format!("{what}: the names of the headers"), names(none), names(answer))
}
