use futures_util::future::try_join_all;
use wacht_dev::{Call, Credential, DevPlatform, Host};

use super::{bearing, machine_key, mint, session};
use crate::failure::{holds, same};
use crate::invariants::Invariant;
use crate::wire::Request;
use crate::{Check, Subject};

pub(super) const A16: Invariant = Invariant::new(
    "A16",
    "tenants",
    "two backends in one process never mix credentials; no call puts a secret in a URL or a body",
    |subject| Box::pin(check(subject)),
);

async fn check(subject: &Subject) -> Check {
    let (first, second) = (subject.with_own_platform().await?, subject.with_own_platform().await?);
    let settings: Vec<(String, String)> = second
        .platform()
        .environment()
        .into_iter()
        .map(|(name, value)| (format!("SECOND_{name}"), value))
        .collect();
    let settings: Vec<(&str, &str)> =
        settings.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let both = first.another(&settings).await?;
    let tokens = [session(&first, &["user:read"])?, session(&second, &["user:read"])?];
    let [ours, theirs] = &tokens;
    try_join_all((0..20).flat_map(|_| {
        [
            status(&both, "/auth/users", ours, 200),
            status(&both, "/auth/second/users", theirs, 200),
            status(&both, "/auth/users", theirs, 401),
            status(&both, "/auth/second/users", ours, 401),
        ]
    }))
    .await?;
    // A grant of one backend opens nothing at the other.
    let calls = second.platform().calls().len();
    let crossed = both.ask(&bearing(Request::get("/auth/crossed"), ours)).await?;
    holds("a grant at another backend", crossed.head.status >= 400, "an error", crossed.text())?;
    same("calls with a grant of another backend", calls, second.platform().calls().len())?;
    let password = Request::new("PATCH", "/auth/users/251000000000000001/password")
        .body(r#"{"new_password":"Correct-Horse-7-Battery"}"#);
    let updating = mint(&first, wacht_dev::TokenOptions::new().permissions(["user:update"]))?;
    both.ask(&bearing(password, &updating)).await.map(drop)?;
    let keyed = Request::get("/auth/machine/users").header("X-Api-Key", machine_key(&first, "reader")?);
    both.ask(&keyed).await.map(drop)?;
    own_credentials(first.platform())?;
    own_credentials(second.platform())?;
    both.stop().await?;
    first.stop().await?;
    second.stop().await
}

fn own_credentials(platform: &DevPlatform) -> Check {
    let calls = platform.calls();
    let api: Vec<&Call> = calls.iter().filter(|call| call.host == Host::Api).collect();
    same("whether there were management calls", false, api.is_empty())?;
    for call in api {
        same(
            format!("the credential of {} {}", call.method, call.path),
            Credential::BackendKey,
            call.credential.clone(),
        )?;
    }
    for call in &calls {
        let what = format!("secrets out of place in {} {}", call.method, call.path);
        same(what, Vec::<Credential>::new(), call.misplaced_secrets.clone())?;
    }
    Ok(())
}

async fn status(subject: &Subject, path: &'static str, token: &str, expected: u16) -> Check {
    let answer = subject.ask(&bearing(Request::get(path), token)).await?;
    same(format!("{path} ({})", answer.text()), expected, answer.head.status)
}
