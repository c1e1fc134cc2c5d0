use crate::failure::{holds, same};
use crate::invariants::Invariant;
use crate::invariants::envelope::{FORBIDDEN, NOT_FOUND};
use crate::wire::Request;
use crate::{Check, Subject};

pub(super) const H01: Invariant = Invariant::new(
    "H01",
    "target",
    "method, path and query reach the handler byte for byte, the same for guard and router",
    |subject| Box::pin(check(subject)),
);

/// Targets that some layer of some server is known to rewrite.
const TARGETS: [&str; 19] = [
    "/echo",
    "/echo?",
    "/echo?a=&b&=c&&",
    "/echo?x=1+2&y=%20&z=a%2Bb",
    "/echo?a?b",
    "/echo?next=http://other.example/%3Fa",
    "/echo/a%20b+c",
    "/echo//double///slashes//",
    "/echo/a%2Fb%2f/%5C",
    "/echo/%2e%2e/%2E/x",
    "/echo/../x/./y",
    "/echo/..%2fx",
    "/echo;p=1/x;y=2",
    "/echo/%E2%82%AC?%E2%82%AC=%e2%82%ac",
    "/echo/%zz/%",
    "/echo/%00",
    "/echo/\\x\\..\\y",
    "/echo/a:b@c,d!e$f'g(h)*i~j",
    "/echo/€/é?é=€",
];

async fn check(subject: &Subject) -> Check {
    for target in TARGETS {
        if let Some(passed) = subject.driver().target_passed(target) {
            arrives(subject, target.as_bytes(), &passed).await?;
        }
    }
    if subject.capabilities().raw_target {
        let absolute = format!("http://{}/echo/absolute?x=1", subject.authority());
        arrives(subject, absolute.as_bytes(), "/echo/absolute?x=1").await?;
    }
    for method in ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] {
        let request = Request::new(method, "/echo").header("Content-Length", "0");
        let echo = subject.json(&request).await?;
        same("the method", Some(method), echo.get("method").and_then(serde_json::Value::as_str))?;
    }
    router_and_guard_see_the_same(subject).await
}

async fn arrives(subject: &Subject, sent: &[u8], expected: &str) -> Check {
    let during = format!("the target {}", sent.escape_ascii());
    let echo = subject.json(&Request::get(sent)).await.map_err(|failure| failure.during(&during))?;
    let (path, query) =
        expected.split_once('?').map_or((expected, None), |(path, query)| (path, Some(query)));
    let text = |name: &str| echo.get(name).and_then(serde_json::Value::as_str);
    same(format!("{during}: path"), Some(path), text("path"))?;
    same(format!("{during}: query"), query, text("query"))?;
    same(format!("{during}: the whole"), Some(expected), text("target"))
}

/// No spelling of a path may pass the guard and still reach what it guards.
async fn router_and_guard_see_the_same(subject: &Subject) -> Check {
    let raw = subject.capabilities().raw_target;
    FORBIDDEN.check("the guarded path", &subject.ask(&Request::get("/guarded/secret")).await?)?;
    let open = subject.ok(&Request::get("/guarded/open")).await?;
    same("a path beside the guarded one", "reached open".to_owned(), open.text())?;
    for spelling in [
        "//guarded/secret",
        "/guarded//secret",
        "/x/../guarded/secret",
        "/guarded%2Fsecret",
        "/guarded\\secret",
    ] {
        let answer = subject.ask(&Request::get(spelling)).await?;
        if raw {
            NOT_FOUND.check(spelling, &answer)?;
        } else {
            // A platform that decodes may make it the guarded path: then the guard sees it, too. One may refuse it itself.
            let kept_out = matches!(answer.head.status, 400 | 403 | 404);
            holds(spelling, kept_out, "400, 403 or 404", answer.head.status)?;
        }
    }
    if !raw {
        let answer = subject.ask(&Request::get("/guarded/%73ecret")).await?;
        return holds(
            "/guarded/%73ecret",
            answer.text() != "reached secret",
            "not the guarded one",
            answer.text(),
        );
    }
    for spelling in ["/guarded/%73ecret", "/guarded/.%2Fsecret", "/guarded/SECRET"] {
        let answer = subject.ask(&Request::get(spelling)).await?;
        let raw = spelling.strip_prefix("/guarded/").unwrap_or_default();
        same(format!("{spelling}: what the router saw"), format!("reached {raw}"), answer.text())?;
    }
    for raw in ["a%2Fb", "%2e%2e", "a%3Fb", "%C3%A9", "a+b", "a;b"] {
        let answer = subject.ok(&Request::get(format!("/param/{raw}"))).await?;
        same("a path parameter", raw.to_owned(), answer.text())?;
    }
    Ok(())
}
