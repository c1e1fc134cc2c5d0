use wacht_dev::Host;

use super::table::{self, Made};
use super::{calls, get_as, lines, session};
use crate::failure::{holds, same};
use crate::invariants::Invariant;
use crate::plan::{self, Said};
use crate::{Check, Subject};

pub(super) const A13: Invariant = Invariant::new(
    "A13",
    "path_parameters",
    "path parameters such as ../x?y#z stay one encoded segment",
    |subject| Box::pin(check(subject)),
);

/// As they stand in our path, percent-encoded: what the subject passes on is the text behind the encoding.
const IDS: [&str; 14] = [
    "..%2Fx%3Fy%23z",
    "%2e%2e",
    "%2e",
    "..",
    "a%2Fb",
    "a%3Fb%3Dc",
    "a%23b",
    "%252e%252e",
    "%5C..%5Cx",
    "%00",
    "%0D%0AHost:%20x",
    "1%2Femails%2F2",
    "%2E%2E%2Forganizations",
    "%C3%A9%20%2B",
];

async fn check(subject: &Subject) -> Check {
    let own = subject.with_own_platform().await?;
    let token = session(&own, &["user:read"])?;
    for id in IDS {
        own.platform().clear_calls();
        let answer = get_as(&own, &format!("/auth/users/{id}"), &token).await?;
        let refused = matches!(answer.head.status, 400 | 404);
        holds(
            format!("the user {id}"),
            refused,
            "400 or 404",
            format!("{} {}", answer.head.status, answer.text()),
        )?;
        let made = calls(&own, Host::Api);
        holds(format!("{id}: calls"), made.len() <= 1, "one at most", format!("{:?}", lines(&made)))?;
        for call in made {
            let segments: Vec<&str> = call.path.split('/').collect();
            let one = matches!(segments.as_slice(), ["", "users", segment, "details"] if stays(segment));
            let route = "GET /users/<one segment>/details";
            holds(
                format!("{id}: the call"),
                one && call.method == "GET" && call.query.is_none(),
                route,
                format!("{call:?}"),
            )?;
        }
    }
    own.platform().clear_calls();
    let update = crate::wire::Request::new("PATCH", "/auth/users/..%2Forganizations%3Fx=/password")
        .body(r#"{"new_password":"Correct-Horse-7-Battery"}"#);
    let token = session(&own, &["user:update"])?;
    own.ask(&super::bearing(update, &token)).await.map(drop)?;
    let elsewhere: Vec<String> = lines(&calls(&own, Host::Api))
        .into_iter()
        .filter(|line| !line.starts_with("PATCH /users/"))
        .collect();
    same("updates that went elsewhere", Vec::<String>::new(), elsewhere)?;
    let with_parameters = plan::all(Said::Strange).into_iter().filter(|planned| !planned.path.is_empty());
    for Made { planned, call, .. } in table::send(&own, with_parameters.collect()).await? {
        let stay = call.path.split('/').all(|segment| segment.is_empty() || stays(segment));
        holds(planned.name, stay, "segments that stay", call.path)?;
    }
    own.stop().await
}

/// Whether a segment stays where it is whoever normalises the path.
fn stays(segment: &str) -> bool {
    let dots = segment.to_ascii_lowercase().replace("%2e", ".");
    !segment.is_empty() && dots != "." && dots != ".." && !segment.contains(['?', '#', '\\'])
}
