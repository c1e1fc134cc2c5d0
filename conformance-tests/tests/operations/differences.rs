//! What differs from the public JavaScript SDK, and why: `differences.json`.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::LazyLock;

use serde::Deserialize;
use serde_json::Value;

use crate::request::Parts;
use wacht_conformance::plan::Said;

/// One part of a request that is not the same.
#[derive(Debug)]
pub(crate) struct Difference {
    pub(crate) function: &'static str,
    pub(crate) said: Said,
    pub(crate) part: String,
    pub(crate) theirs: Option<Value>,
    pub(crate) ours: Option<Value>,
}

/// Why parts of requests differ on purpose.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reason {
    why: String,
    parts: BTreeSet<String>,
    /// All of them, where there is none.
    functions: Option<BTreeSet<String>>,
    /// In all plans, where there is none.
    said: Option<Said>,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { function, said, part, theirs, ours } = self;
        let shown =
            |value: &Option<Value>| value.as_ref().map_or_else(|| "nothing".to_owned(), Value::to_string);
        write!(f, "{function}, {said:?}: {part}: theirs {}, ours {}", shown(theirs), shown(ours))
    }
}

static REASONS: LazyLock<Vec<Reason>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("differences.json")).expect("the list of differences")
});

pub(crate) fn between(function: &'static str, said: Said, theirs: &Parts, ours: &Parts) -> Vec<Difference> {
    let parts: BTreeSet<&String> = theirs.0.keys().chain(ours.0.keys()).collect();
    let differing = parts.into_iter().filter(|part| theirs.0.get(*part) != ours.0.get(*part));
    differing
        .map(|part| Difference {
            function,
            said,
            part: part.clone(),
            theirs: theirs.0.get(part).cloned(),
            ours: ours.0.get(part).cloned(),
        })
        .collect()
}

impl Reason {
    fn explains(&self, difference: &Difference) -> bool {
        self.parts.contains(&difference.part)
            && self.functions.as_ref().is_none_or(|functions| functions.contains(difference.function))
            && self.said.is_none_or(|said| said == difference.said)
    }
}

/// The reason for a difference, where one is listed.
pub(crate) fn listed(difference: &Difference) -> Option<&'static str> {
    REASONS.iter().find(|reason| reason.explains(difference)).map(|reason| reason.why.as_str())
}

/// A reason for what does not differ any more is to be deleted.
pub(crate) fn assert_all_are_found(found: &[Difference]) {
    for reason in &*REASONS {
        for function in reason.functions.iter().flatten() {
            let used =
                found.iter().any(|difference| difference.function == function && reason.explains(difference));
            assert!(used, "{function} does not differ: {}", reason.why);
        }
        assert!(
            found.iter().any(|difference| reason.explains(difference)),
            "nothing differs: {}",
            reason.why
        );
    }
}
