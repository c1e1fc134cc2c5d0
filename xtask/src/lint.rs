//! What is checked without running anything.

use crate::cache::CARGO_DENY;
use crate::generate;
use crate::process::{Failed, Step};
use crate::rules;

pub(crate) fn run() -> Result<(), Failed> {
    Step::cargo(["fmt", "--all", "--check"]).run()?;
    generate::run(true)?;
    rules::check()?;
    Step::cargo(["clippy", "--locked", "--workspace", "--all-targets", "--all-features"])
        .arguments(["--", "-D", "warnings"])
        .run()?;
    // Advisories need a database that is fetched from a code host; licences, bans and sources need the crates of every target,
    // of which a build has fetched those of its own.
    Step::cargo(["fetch", "--locked"]).run()?;
    Step::new(CARGO_DENY.program()?)
        .arguments(["--offline", "--locked", "check", "bans", "licenses", "sources"])
        .run()?;
    docs()
}

pub(crate) fn docs() -> Result<(), Failed> {
    Step::cargo(["doc", "--locked", "--workspace", "--no-deps", "--all-features"])
        .variable("RUSTDOCFLAGS", "-D warnings")
        .run()
}
