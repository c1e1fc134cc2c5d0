use crate::failure::same;
use crate::invariants::Invariant;
use crate::invariants::envelope::{METHOD_NOT_ALLOWED, NOT_FOUND};
use crate::wire::Request;
use crate::{Check, Subject};

pub(super) const H12: Invariant = Invariant::new(
    "H12",
    "routing",
    "an unknown path is 404; a known one for other methods is 405 with Allow",
    |subject| Box::pin(check(subject)),
);

async fn check(subject: &Subject) -> Check {
    for path in ["/nothing-here", "/only-get/", "/only-get/x", "/Only-Get", "/only-get%20"] {
        NOT_FOUND.check(path, &subject.ask(&Request::get(path)).await?)?;
    }
    let cases = [
        ("POST", "/only-get", vec!["GET", "HEAD"]),
        ("DELETE", "/two", vec!["GET", "HEAD", "POST"]),
        ("GET", "/bytes", vec!["POST"]),
    ];
    for (method, path, expected) in cases {
        let answer = subject.ask(&Request::new(method, path).header("Content-Length", "0")).await?;
        METHOD_NOT_ALLOWED.check(&format!("{method} {path}"), &answer)?;
        let lines = answer.head.texts("allow");
        let mut allowed: Vec<&str> = lines.iter().flat_map(|line| line.split(',')).map(str::trim).collect();
        allowed.sort_unstable();
        same(format!("{method} {path}: Allow"), expected, allowed)?;
    }
    Ok(())
}
