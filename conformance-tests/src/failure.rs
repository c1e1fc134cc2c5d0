use std::fmt;

/// What an invariant answers: nothing, or how it is broken.
pub type Check = Result<(), Failure>;

/// How an invariant is broken: what was looked at, what should have been there, and what was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    what: String,
    expected: String,
    seen: String,
}

/// The most of a value that a report quotes, in characters.
const QUOTED: usize = 2_000;

impl Failure {
    /// A failure with everything a reader needs.
    pub fn new(what: impl Into<String>, expected: impl fmt::Display, seen: impl fmt::Display) -> Self {
        Self {
            what: what.into(),
            expected: shortened(&expected.to_string()),
            seen: shortened(&seen.to_string()),
        }
    }

    /// The same failure, seen while doing this.
    #[must_use]
    pub fn during(mut self, doing: impl fmt::Display) -> Self {
        self.what = format!("{doing}: {}", self.what);
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n  expected: {}\n  seen:     {}", self.what, self.expected, self.seen)
    }
}

impl std::error::Error for Failure {}

/// Checks that two values are the same.
#[expect(clippy::needless_pass_by_value, reason = "what is compared is made for it")]
pub(crate) fn same<T: PartialEq + fmt::Debug>(what: impl Into<String>, expected: T, seen: T) -> Check {
    if expected == seen {
        return Ok(());
    }
    Err(Failure::new(what, format!("{expected:?}"), format!("{seen:?}")))
}

/// Checks that something holds.
pub(crate) fn holds(
    what: impl Into<String>,
    condition: bool,
    expected: impl fmt::Display,
    seen: impl fmt::Display,
) -> Check {
    if condition { Ok(()) } else { Err(Failure::new(what, expected, seen)) }
}

/// One failure out of those among these checks, so that a reader sees every case that is broken.
pub(crate) fn all(checks: Vec<Check>) -> Check {
    let mut failures = checks.into_iter().filter_map(Result::err);
    let Some(mut first) = failures.next() else { return Ok(()) };
    for failure in failures {
        first.seen = format!("{}\n{failure}", first.seen);
    }
    Err(first)
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}… ({} bytes)", text.get(..end).unwrap_or_default(), text.len()),
        None => text.to_owned(),
    }
}
