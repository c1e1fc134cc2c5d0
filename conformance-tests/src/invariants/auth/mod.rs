mod credentials;
mod envelopes;
mod environment;
mod gateway;
mod key_sets;
mod operations;
mod order;
mod paging;
mod paths;
mod requirements;
mod secrets;
mod session_exchange;
mod starts;
mod table;
mod tenants;
mod tokens;
mod webhooks;

use wacht_dev::{Call, Host, KeyError, TokenOptions};

use super::Invariant;
use crate::wire::{Answer, Request};
use crate::{Failure, Subject};

pub(super) const ALL: &[Invariant] = &[
    operations::A01,
    order::A02,
    secrets::A03,
    paging::A04,
    environment::A05,
    envelopes::A06,
    gateway::A07,
    tokens::A08,
    key_sets::A09,
    credentials::A10,
    starts::A11,
    session_exchange::A12,
    paths::A13,
    webhooks::A14,
    requirements::A15,
    tenants::A16,
];

/// The header by which the suite moves the subject's clock on for one request, in seconds.
const AHEAD: &str = "X-Clock-Ahead";

/// A good session with these permissions, for a day.
fn session(subject: &Subject, permissions: &[&str]) -> Result<String, Failure> {
    mint(subject, TokenOptions::new().permissions(permissions.iter().copied()))
}

fn mint(subject: &Subject, options: TokenOptions) -> Result<String, Failure> {
    subject.platform().tokens().session(&options.lifetime_seconds(86_400)).map_err(unminted)
}

fn unminted(error: KeyError) -> Failure {
    Failure::new("minting a token", "a token", error)
}

/// A request with this bearer token.
fn bearing(request: Request, token: &str) -> Request {
    request.header("Authorization", format!("Bearer {token}"))
}

/// The answer to a `GET` with a bearer token.
async fn get_as(subject: &Subject, path: &str, token: &str) -> Result<Answer, Failure> {
    subject.ask(&bearing(Request::get(path), token)).await
}

/// A machine key of the sample.
fn machine_key(subject: &Subject, name: &str) -> Result<String, Failure> {
    let key = subject.platform().machine_key(name);
    key.ok_or_else(|| Failure::new("the platform's sample", format!("a machine key {name}"), "none"))
}

/// The calls that reached one host of the platform.
fn calls(subject: &Subject, host: Host) -> Vec<Call> {
    subject.platform().calls().into_iter().filter(|call| call.host == host).collect()
}

/// The calls to the management API as method and path, for people.
fn lines(calls: &[Call]) -> Vec<String> {
    calls.iter().map(|call| format!("{} {}", call.method, call.path)).collect()
}
