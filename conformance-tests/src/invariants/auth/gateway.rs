use serde_json::Value;
use wacht_dev::{Fault, Host, Times};

use super::envelopes::{RATE_LIMITED, UNAUTHENTICATED, UNAVAILABLE};
use super::{bearing, calls, machine_key};
use crate::failure::same;
use crate::invariants::Invariant;
use crate::invariants::envelope::FORBIDDEN;
use crate::wire::Request;
use crate::{Check, Failure, Subject};

pub(super) const A07: Invariant = Invariant::new(
    "A07",
    "gateway",
    "machines go through the gateway with the client's address; its verdicts are 401, 403, 429 and 503, denials are logged",
    |subject| Box::pin(check(subject)),
);

async fn check(subject: &Subject) -> Check {
    let own = subject.with_own_platform().await?;
    let keyed = |name: &str| {
        Ok::<_, Failure>(Request::get("/auth/machine/users").header("X-Api-Key", machine_key(&own, name)?))
    };
    let oauth = |name: &str| {
        bearing(Request::get("/auth/machine/users"), &own.platform().oauth_token(name).unwrap_or_default())
    };
    own.ok(&keyed("reader")?).await.map_err(|failure| failure.during("an API key"))?;
    own.ok(&oauth("reader")).await.map_err(|failure| failure.during("an OAuth token"))?;
    asked_as_it_was(&own)?;
    let unknown =
        Request::get("/auth/machine/users").header("X-Api-Key", format!("wk_live_{}", "0".repeat(43)));
    for (what, request) in [
        ("an unknown key, refused as text", unknown),
        ("an expired key, refused as JSON", keyed("expired")?),
        ("a revoked key", keyed("revoked")?),
        ("an expired OAuth token", oauth("expired")),
        ("a revoked OAuth token", oauth("revoked")),
        ("no credential", Request::get("/auth/machine/users")),
    ] {
        UNAUTHENTICATED.check(what, &own.ask(&request).await?)?;
    }
    for (what, request) in
        [("a key without permission", keyed("nobody")?), ("an OAuth token without", oauth("nobody"))]
    {
        let before = own.log_count("req_");
        FORBIDDEN.check(what, &own.ask(&request).await?)?;
        // The gateway's own id of its decision.
        own.wait_for_log_count("req_", before + 1).await.map_err(|failure| failure.during(what))?;
    }
    own.ok(&keyed("limited")?).await?;
    own.ok(&keyed("limited")?).await?;
    let limited = own.ask(&keyed("limited")?).await?;
    RATE_LIMITED.check("a key over its limit", &limited)?;
    same("retry-after, in seconds from 60,000 ms", vec!["60".to_owned()], limited.head.texts("retry-after"))?;
    gateway_down(&own, &keyed("reader")?).await?;
    own.ok(&keyed("reader")?).await?;
    own.stop().await
}

/// The gateway was asked about this request, for the client that sent it.
fn asked_as_it_was(subject: &Subject) -> Check {
    let address = subject.capabilities().client_address.then(|| "127.0.0.1".to_owned());
    for call in calls(subject, Host::Gateway) {
        let body = call.body.unwrap_or_default();
        let member = |name: &str| body.get(name).and_then(Value::as_str).map(str::to_owned);
        same("the client's address at the gateway", address.clone(), member("client_ip"))?;
        same("the method at the gateway", Some("GET".to_owned()), member("method"))?;
        same("the resource at the gateway", Some("/auth/machine/users".to_owned()), member("resource"))?;
        let permissions = body.get("required_permissions").map(Value::to_string);
        same("the permissions at the gateway", Some(r#"["user:read"]"#.to_owned()), permissions)?;
        let authorization = call.headers.iter().any(|(name, _)| name == "authorization");
        same("the platform's key at the gateway, which needs none", false, authorization)?;
    }
    Ok(())
}

async fn gateway_down(subject: &Subject, request: &Request) -> Check {
    let faults = [
        Fault::Reset,
        Fault::HtmlBadGateway,
        Fault::Status { status: 500 },
        Fault::HtmlOk,
        Fault::NotJson,
        Fault::NullBody,
        Fault::EmptyBody,
        Fault::TruncatedJson,
        Fault::Redirect { location: subject.platform().gateway_url().to_owned() },
    ];
    for fault in faults {
        let what = format!("a gateway with the fault {}", fault.name());
        subject.platform().faults().set(Host::Gateway, "/", fault, Times::UntilCleared);
        let before = calls(subject, Host::Api).len();
        UNAVAILABLE.check(&what, &subject.ask(request).await?)?;
        same(format!("{what}: management calls"), before, calls(subject, Host::Api).len())?;
        subject.platform().faults().clear();
    }
    Ok(())
}
