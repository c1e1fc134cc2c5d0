use wacht_dev::Host;

use super::{bearing, calls, lines, session, table};
use crate::failure::same;
use crate::invariants::Invariant;
use crate::plan::{self, Said};
use crate::wire::Request;
use crate::{Check, Subject};

pub(super) const A01: Invariant = Invariant::new(
    "A01",
    "operations",
    "the operations are the same on every runtime: each makes the same call and gives the same answer",
    |subject| Box::pin(check(subject)),
);

const ADA: &str = "251000000000000001";

async fn check(subject: &Subject) -> Check {
    let own = subject.with_own_platform().await?;
    let token = session(&own, &["user:read", "user:update", "organization:read"])?;
    let get = |path: String| bearing(Request::get(path), &token);
    let listed = own.json(&get("/auth/users?limit=3".to_owned())).await?;
    same(
        "the newest three users",
        r#"["251000000000000025","251000000000000024","251000000000000023"]"#.to_owned(),
        listed.to_string(),
    )?;
    let user = own.json(&get(format!("/auth/users/{ADA}"))).await?;
    same("one user", format!(r#"{{"first_name":"Ada","id":"{ADA}"}}"#), user.to_string())?;
    let created =
        bearing(Request::post("/auth/users", r#"{"first_name":"Zoë","last_name":"\"Müller\""}"#), &token);
    let created = own.json(&created).await?;
    same("a new user", r#"{"first_name":"Zoë","last_name":"\"Müller\""}"#.to_owned(), created.to_string())?;
    let password = r#"{"new_password":"Correct-Horse-7-Battery"}"#;
    let update = Request::new("PATCH", format!("/auth/users/{ADA}/password")).body(password);
    same("a new password", 204, own.ask(&bearing(update, &token)).await?.head.status)?;
    let organizations = own.json(&get("/auth/organizations?limit=1".to_owned())).await?;
    same("the newest organization", r#"["253000000000000006"]"#.to_owned(), organizations.to_string())?;
    let health = own.json(&Request::get("/auth/health")).await?;
    same("the platform's health", r#"{"status":"healthy"}"#.to_owned(), health.to_string())?;
    let expected = [
        "GET /users".to_owned(),
        format!("GET /users/{ADA}/details"),
        "POST /users".to_owned(),
        format!("PATCH /users/{ADA}/password"),
        "GET /organizations".to_owned(),
        "GET /health".to_owned(),
    ];
    let made = calls(&own, Host::Api);
    same("the calls", expected.to_vec(), lines(&made))?;
    for said in [Said::Least, Said::Everything] {
        table::agree(&table::send(&own, plan::all(said)).await?)?;
    }
    own.stop().await
}
