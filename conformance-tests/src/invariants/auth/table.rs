//! The invariants of calls, over every operation of the platform.

use serde_json::Value;
use wacht_dev::{Call, Host};

use super::{bearing, calls, session};
use crate::failure::{holds, same};
use crate::plan::Planned;
use crate::wire::Request;
use crate::{Check, Failure, Subject};

/// How many operations the subject sends for one request.
const AT_ONCE: usize = 15;

/// An operation, the call that it made, and what the subject says came of it.
pub(super) struct Made {
    pub(super) planned: Planned,
    pub(super) call: Call,
    pub(super) outcome: Value,
}

/// Has the subject send these operations: each makes one call of its own method and path.
pub(super) async fn send(subject: &Subject, planned: Vec<Planned>) -> Result<Vec<Made>, Failure> {
    let token = session(subject, &["user:read"])?;
    let mut made = Vec::new();
    for some in planned.chunks(AT_ONCE) {
        subject.platform().clear_calls();
        let given: Vec<Value> = some.iter().map(Planned::given).collect();
        let request = Request::post("/auth/operations", Value::from(given).to_string());
        let outcomes = subject.json(&bearing(request, &token)).await?;
        let outcomes = outcomes.as_array().cloned().unwrap_or_default();
        let called = calls(subject, Host::Api);
        let names: Vec<&str> = some.iter().map(|planned| planned.name).collect();
        same(format!("{names:?}: outcomes"), some.len(), outcomes.len())?;
        let lines = super::lines(&called);
        holds(format!("{names:?}: calls"), called.len() == some.len(), "one each", format!("{lines:?}"))?;
        for ((planned, call), outcome) in some.iter().zip(called).zip(outcomes) {
            let expected = format!("{} {}", planned.method, planned.template);
            let seen = format!("{} {}", call.method, call.path);
            holds(planned.name, call.method == planned.method && planned.is_at(&call.path), expected, seen)?;
            made.push(Made { planned: planned.clone(), call, outcome });
        }
    }
    Ok(made)
}

/// Each operation says of its answer what the platform answered.
pub(super) fn agree(made: &[Made]) -> Check {
    let wrong = made.iter().filter_map(|Made { planned, call, outcome }| {
        let status = outcome.get("status").and_then(Value::as_u64);
        let failed = call.status.is_none_or(|status| status >= 400);
        let agrees = call.status.map(u64::from) == status && outcome.get("error").is_some() == failed;
        (!agrees).then(|| format!("{}: {:?} became {outcome}", planned.name, call.status))
    });
    let wrong: Vec<String> = wrong.collect();
    holds("what comes of the platform's answers", wrong.is_empty(), "what it answered", wrong.join("\n"))
}
