use wacht_dev::{Fault, Host, Times};

use super::{bearing, get_as, machine_key, session};
use crate::failure::same;
use crate::invariants::Invariant;
use crate::invariants::envelope::{Envelope, FORBIDDEN};
use crate::wire::Request;
use crate::{Check, Subject};

pub(super) const A06: Invariant = Invariant::new(
    "A06",
    "envelopes",
    "401, 403, 429 and 5xx envelopes are byte-identical across runtimes",
    |subject| Box::pin(check(subject)),
);

pub(super) const UNAUTHENTICATED: Envelope = Envelope::new(401, "unauthenticated", "Unauthorized");
pub(super) const RATE_LIMITED: Envelope = Envelope::new(429, "rate_limited", "Too many requests");
pub(super) const UNAVAILABLE: Envelope = Envelope::new(503, "service_unavailable", "Service unavailable");

async fn check(subject: &Subject) -> Check {
    let own = subject.with_own_platform().await?;
    let reader = session(&own, &["user:read"])?;
    UNAUTHENTICATED.check("no token", &own.ask(&Request::get("/auth/users")).await?)?;
    let redirected = own.ask(&Request::get("/auth/redirected")).await?;
    UNAUTHENTICATED
        .with_redirect_url("https://sign-in.example/?next=%2Fauth%2Fredirected")
        .check("no token, where a sign-in page is known", &redirected)?;
    FORBIDDEN.check("no permission", &get_as(&own, "/auth/users", &session(&own, &[])?).await?)?;
    let key = machine_key(&own, "limited")?;
    let machine = Request::get("/auth/machine/users").header("X-Api-Key", &key);
    own.ok(&machine).await?;
    own.ok(&machine).await?;
    let limited = own.ask(&machine).await?;
    RATE_LIMITED.check("a machine over its limit", &limited)?;
    // The platform says 60,000 milliseconds.
    same("retry-after", vec!["60".to_owned()], limited.head.texts("retry-after"))?;
    own.platform().faults().set(Host::Api, "/", Fault::HtmlBadGateway, Times::UntilCleared);
    UNAVAILABLE.check("a platform that answers 502", &get_as(&own, "/auth/users", &reader).await?)?;
    own.platform().faults().clear();
    own.platform().faults().set(Host::Api, "/", Fault::Reset, Times::UntilCleared);
    UNAVAILABLE.check("a platform that is down", &get_as(&own, "/auth/users", &reader).await?)?;
    own.platform().faults().clear();
    own.ok(&bearing(Request::get("/auth/users"), &reader)).await?;
    own.stop().await
}
