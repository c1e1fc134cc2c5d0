use wacht_dev::{Host, TokenOptions};

use super::{calls, get_as, unminted};
use crate::failure::{holds, same};
use crate::invariants::Invariant;
use crate::wire::Request;
use crate::{Check, Failure, Subject};

pub(super) const A12: Invariant =
    Invariant::new("A12", "session_exchange", "a session exchange passes set-cookie on", |subject| {
        Box::pin(check(subject))
    });

async fn check(subject: &Subject) -> Check {
    let own = subject.with_own_platform().await?;
    let options = TokenOptions::new().permissions(["user:read"]);
    let session = own.platform().session_cookie(options).map_err(unminted)?;
    let answer =
        own.ask(&Request::get("/auth/exchange").header("Cookie", format!("__session={session}"))).await?;
    same(format!("the status of {}", answer.text()), 200, answer.head.status)?;
    let cookies = answer.head.texts("set-cookie");
    holds(
        "set-cookie",
        cookies.iter().any(|cookie| cookie.starts_with("__session=")),
        "the rotated session",
        format!("{cookies:?}"),
    )?;
    let token =
        crate::subject::json(&answer)?.get("token").and_then(|token| token.as_str()).map(str::to_owned);
    let token = token.ok_or_else(|| Failure::new("the exchange", "a token", answer.text()))?;
    same("the status with the new token", 200, get_as(&own, "/auth/me", &token).await?.head.status)?;
    own.platform().clear_calls();
    for forged in ["abc; other=1", "a\tb", ""] {
        let answer = own.ask(&Request::get("/auth/exchange").header("X-Session", forged)).await?;
        holds(
            format!("a session {forged:?}"),
            matches!(answer.head.status, 400 | 401),
            "400 or 401",
            answer.head.status,
        )?;
    }
    same("exchanges of what is no session", 0, calls(&own, Host::Frontend).len())?;
    own.stop().await
}
