use wacht_dev::Host;

use super::table::{self, Made};
use super::{calls, get_as, lines, session};
use crate::failure::{holds, same};
use crate::invariants::Invariant;
use crate::plan::{self, Said};
use crate::{Check, Subject};

pub(super) const A04: Invariant =
    Invariant::new("A04", "page_sizes", "every list call carries a limit from 1 to 100", |subject| {
        Box::pin(check(subject))
    });

async fn check(subject: &Subject) -> Check {
    let own = subject.with_own_platform().await?;
    let token = session(&own, &["user:read", "organization:read"])?;
    for path in ["/auth/users", "/auth/organizations"] {
        for (query, expected) in [("", "20"), ("?limit=1", "1"), ("?limit=100", "100")] {
            own.platform().clear_calls();
            let answer = get_as(&own, &format!("{path}{query}"), &token).await?;
            same(format!("{path}{query}: the status of {}", answer.text()), 200, answer.head.status)?;
            let made = calls(&own, Host::Api);
            same(format!("{path}{query}: calls"), 1, made.len())?;
            same(
                format!("{path}{query}: the limit"),
                vec![expected.to_owned()],
                made.iter().flat_map(limits).collect(),
            )?;
        }
        for query in
            ["?limit=0", "?limit=101", "?limit=1000", "?limit=-1", "?limit=all", "?limit=9999999999999999999"]
        {
            own.platform().clear_calls();
            let answer = get_as(&own, &format!("{path}{query}"), &token).await?;
            same(format!("{path}{query}: the status of {}", answer.text()), 400, answer.head.status)?;
            same(format!("{path}{query}: calls"), Vec::<String>::new(), lines(&calls(&own, Host::Api)))?;
        }
    }
    own.platform().clear_calls();
    // Twenty-five users in pages of ten: every page carries its limit.
    let answer = get_as(&own, "/auth/users/all?limit=10", &token).await?;
    same("all users in pages", 25, crate::subject::json(&answer)?.as_array().map_or(0, Vec::len))?;
    let made = calls(&own, Host::Api);
    same("pages", 3, made.len())?;
    for call in &made {
        let limits = limits(call);
        holds("the limit of a page", limits == ["10"], "10", format!("{limits:?}"))?;
    }
    let listings =
        plan::all(Said::Everything).into_iter().filter(|planned| planned.query.contains_key("limit"));
    let listings: Vec<&str> = listings.map(|planned| planned.name).collect();
    let least =
        plan::all(Said::Least).into_iter().filter(|planned| listings.contains(&planned.name)).collect();
    for Made { planned, call, .. } in table::send(&own, least).await? {
        holds(planned.name, limits(&call) == ["20"], "limit=20", format!("{:?}", call.query))?;
    }
    own.stop().await
}

fn limits(call: &wacht_dev::Call) -> Vec<String> {
    let query = call.query.as_deref().unwrap_or_default();
    query.split('&').filter_map(|pair| pair.strip_prefix("limit=")).map(str::to_owned).collect()
}
