use futures_util::future::try_join_all;
use wacht_dev::{Fault, Host, OldKeys, Times, TokenOptions};

use super::{AHEAD, bearing, calls, get_as, mint, session, unminted};
use crate::failure::{holds, same};
use crate::invariants::Invariant;
use crate::wire::Request;
use crate::{Check, Subject};

pub(super) const A09: Invariant = Invariant::new(
    "A09",
    "key_sets",
    "first requests share a fetch; rotation needs one refetch; unknown kids cost little; a dead platform is survived",
    |subject| Box::pin(check(subject)),
);

async fn check(subject: &Subject) -> Check {
    hundred_first_requests(subject).await?;
    rotation(subject).await?;
    flood(subject).await?;
    // Keys outlast an outage in memory only.
    if subject.driver().requests_per_instance() > 1 {
        dead_platform(subject).await?;
    }
    other_issuer(subject).await?;
    bad_key_sets(subject).await
}

async fn hundred_first_requests(subject: &Subject) -> Check {
    let own = subject.with_own_platform().await?;
    let token = session(&own, &["user:read"])?;
    try_join_all((0..100).map(|_| status_is(&own, &token, "0", 200))).await?;
    let fetches = fetches(&own);
    let bound = if own.capabilities().shared_io { 1 } else { 100 };
    holds(
        "fetches for a hundred first requests",
        (1..=bound).contains(&fetches),
        format!("1 to {bound}"),
        fetches,
    )?;
    own.stop().await
}

async fn rotation(subject: &Subject) -> Check {
    let own = subject.with_own_platform().await?;
    let old = session(&own, &["user:read"])?;
    status_is(&own, &old, "0", 200).await?;
    own.platform().rotate_keys(OldKeys::Kept).map_err(unminted)?;
    let new = session(&own, &["user:read"])?;
    status_is(&own, &new, "31", 200).await.map_err(|failure| failure.during("the rotated key"))?;
    let bound = 2 * instances(&own, 2);
    holds(
        "fetches after a rotation",
        (2..=bound).contains(&fetches(&own)),
        format!("2 to {bound}"),
        fetches(&own),
    )?;
    status_is(&own, &old, "31", 200)
        .await
        .map_err(|failure| failure.during("the key before, which is kept"))?;
    // One that is removed takes its tokens along, also those that were accepted before.
    own.platform().rotate_keys(OldKeys::Removed).map_err(unminted)?;
    let newest = session(&own, &["user:read"])?;
    status_is(&own, &newest, "62", 200)
        .await
        .map_err(|failure| failure.during("the key after a compromise"))?;
    status_is(&own, &new, "62", 401).await.map_err(|failure| failure.during("a key that was removed"))?;
    own.stop().await
}

const FLOOD: usize = 300;

/// How many instances answer so many requests, one after the other: each has a memory of its own.
fn instances(subject: &Subject, requests: usize) -> usize {
    requests.div_ceil(subject.driver().requests_per_instance())
}

async fn flood(subject: &Subject) -> Check {
    let own = subject.with_own_platform().await?;
    let good = session(&own, &["user:read"])?;
    status_is(&own, &good, "0", 200).await?;
    let before = fetches(&own);
    for n in 0..FLOOD {
        let token = mint(&own, TokenOptions::new().permissions(["user:read"]).kid(format!("unknown-{n}")))?;
        status_is(&own, &token, "31", 401).await?;
    }
    let more = fetches(&own) - before;
    let bound = 2 * instances(&own, FLOOD);
    holds("fetches for 300 unknown kids", more <= bound, format!("{bound} at most"), more)?;
    status_is(&own, &good, "31", 200).await?;
    own.stop().await
}

async fn dead_platform(subject: &Subject) -> Check {
    let own = subject.with_own_platform().await?;
    let known = session(&own, &["user:read"])?;
    status_is(&own, &known, "0", 200).await?;
    own.platform().faults().set(Host::Frontend, "/", Fault::Reset, Times::UntilCleared);
    for ahead in ["601", "1800", "3500"] {
        status_is(&own, &known, ahead, 200)
            .await
            .map_err(|failure| failure.during(format!("{ahead} s into an outage")))?;
    }
    let late = bearing(Request::get("/auth/me"), &known).header(AHEAD, "18000");
    let late = own.ask(&late).await?.head.status;
    holds("a known key five hours into an outage", matches!(late, 401 | 503), "401 or 503", late)?;
    let attempts = fetches(&own);
    holds("attempts during an outage", attempts <= 8, "8 at most", attempts)?;
    own.platform().faults().clear();
    status_is(&own, &known, "40000", 200).await.map_err(|failure| failure.during("after the outage"))?;
    own.stop().await
}

/// Another platform names its key alike: neither its tokens nor tokens of its key in our name pass.
async fn other_issuer(subject: &Subject) -> Check {
    let (own, other) = (subject.with_own_platform().await?, subject.with_own_platform().await?);
    let (ours, theirs) = (own.platform().keys().current(), other.platform().keys().current());
    same("the kids of both", ours.kid(), theirs.kid())?;
    let good = session(&own, &["user:read"])?;
    let foreign = session(&other, &["user:read"])?;
    let forged = mint(&own, TokenOptions::new().permissions(["user:read"]).key(&theirs).kid(ours.kid()))?;
    for (what, token, status) in [
        ("a good token", &good, 200),
        ("another issuer's", &foreign, 401),
        ("another's key in our name", &forged, 401),
    ] {
        status_is(&own, token, "0", status).await.map_err(|failure| failure.during(what))?;
    }
    status_is(&other, &foreign, "0", 200).await?;
    own.stop().await?;
    other.stop().await
}

/// A key set that cannot be used refuses everybody and harms nobody: a good one is taken up later.
async fn bad_key_sets(subject: &Subject) -> Check {
    let location = format!("{}/.well-known/jwks.json", subject.platform().frontend_url());
    let faults = [
        Fault::JwksHuge,
        Fault::JwksEmpty,
        Fault::JwksTooManyKeys,
        Fault::NotJson,
        Fault::HtmlOk,
        Fault::TruncatedJson,
        Fault::Redirect { location },
        Fault::Stall,
        Fault::StallBody,
    ];
    try_join_all(faults.into_iter().map(|fault| bad_key_set(subject, fault))).await?;
    // A good key behind unusable ones is found.
    let own = subject.with_own_platform().await?;
    own.platform().faults().set(Host::Frontend, "/", Fault::JwksUnusableKeys, Times::UntilCleared);
    let token = session(&own, &["user:read"])?;
    status_is(&own, &token, "0", 200).await.map_err(|failure| failure.during("behind unusable keys"))?;
    own.stop().await
}

async fn bad_key_set(subject: &Subject, fault: Fault) -> Check {
    let what = format!("a key set with the fault {}", fault.name());
    let own = subject.with_own_platform().await?;
    let token = session(&own, &["user:read"])?;
    own.platform().faults().set(Host::Frontend, "/", fault, Times::UntilCleared);
    let seen = get_as(&own, "/auth/me", &token).await?.head.status;
    holds(&what, matches!(seen, 401 | 503), "401 or 503", seen)?;
    own.platform().faults().clear();
    status_is(&own, &token, "3600", 200).await.map_err(|failure| failure.during(format!("after {what}")))?;
    own.stop().await
}

async fn status_is(subject: &Subject, token: &str, ahead: &str, expected: u16) -> Check {
    let answer = subject.ask(&bearing(Request::get("/auth/me"), token).header(AHEAD, ahead)).await?;
    same(format!("the status at {ahead} s ({})", answer.text()), expected, answer.head.status)
}

fn fetches(subject: &Subject) -> usize {
    calls(subject, Host::Frontend).iter().filter(|call| call.path.ends_with("jwks.json")).count()
}
