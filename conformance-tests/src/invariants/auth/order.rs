use wacht_dev::{BadToken, Host};

use super::{bearing, calls, lines, machine_key, session, unminted};
use crate::failure::{holds, same};
use crate::invariants::Invariant;
use crate::wire::Request;
use crate::{Check, Failure, Subject};

pub(super) const A02: Invariant = Invariant::new(
    "A02",
    "check_before_call",
    "a denied request causes no management call: the platform's log proves it",
    |subject| Box::pin(check(subject)),
);

const USER: &str = "/auth/users/251000000000000001";

async fn check(subject: &Subject) -> Check {
    let own = subject.with_own_platform().await?;
    for (what, request) in denied(&own)? {
        let answer = own.ask(&request).await?;
        let refused = matches!(answer.head.status, 401 | 403 | 429);
        holds(what, refused, "401, 403 or 429", format!("{} {}", answer.head.status, answer.text()))?;
        same(format!("{what}: management calls"), Vec::<String>::new(), lines(&calls(&own, Host::Api)))?;
    }
    // The control: the same routes make their call when they may.
    own.platform().clear_calls();
    own.json(&bearing(Request::get("/auth/users"), &session(&own, &["user:read"])?)).await?;
    same(
        "management calls of a request that may",
        vec!["GET /users".to_owned()],
        lines(&calls(&own, Host::Api)),
    )?;
    own.platform().clear_calls();
    own.json(&Request::get("/auth/machine/users").header("X-Api-Key", machine_key(&own, "reader")?)).await?;
    let order: Vec<Host> = own.platform().calls().iter().map(|call| call.host).collect();
    same("the order of calls for a machine", vec![Host::Gateway, Host::Api], order)?;
    own.stop().await
}

fn denied(subject: &Subject) -> Result<Vec<(&'static str, Request)>, Failure> {
    let expired = subject.platform().tokens().bad(BadToken::Expired).map_err(unminted)?;
    let forged = subject.platform().tokens().bad(BadToken::WrongKey).map_err(unminted)?;
    let (nobody, reader) = (session(subject, &[])?, session(subject, &["user:read"])?);
    let update =
        || Request::new("PATCH", format!("{USER}/password")).body(r#"{"new_password":"Correct-Horse-7"}"#);
    let machine = |key: &str| Request::get("/auth/machine/users").header("X-Api-Key", key);
    Ok(vec![
        ("no token", Request::get("/auth/users")),
        ("an expired token", bearing(Request::get("/auth/users"), &expired)),
        ("a forged token", bearing(Request::get("/auth/users"), &forged)),
        ("no permission to list", bearing(Request::get("/auth/users"), &nobody)),
        ("no permission to read", bearing(Request::get(USER), &nobody)),
        ("permission to read, for an update", bearing(update(), &reader)),
        ("no token, for an update", update()),
        ("no permission for organizations", bearing(Request::get("/auth/organizations"), &nobody)),
        ("no machine key", Request::get("/auth/machine/users")),
        ("an empty machine key", machine("")),
        ("an unknown machine key", machine("wk_live_0123456789012345678901234567890123456789012")),
        ("a machine key without permission", machine(&machine_key(subject, "nobody")?)),
        ("a revoked machine key", machine(&machine_key(subject, "revoked")?)),
        ("an expired machine key", machine(&machine_key(subject, "expired")?)),
    ])
}
