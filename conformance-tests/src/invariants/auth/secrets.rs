use wacht_dev::{BadToken, Fault, Host, Times};

use super::{bearing, machine_key, session, unminted};
use crate::failure::holds;
use crate::invariants::Invariant;
use crate::wire::Request;
use crate::{Check, Failure, Subject};

pub(super) const A03: Invariant = Invariant::new(
    "A03",
    "secrets",
    "no secret in any answer, header or log line, also when things fail",
    |subject| Box::pin(check(subject)),
);

async fn check(subject: &Subject) -> Check {
    let own = subject.with_own_platform().await?;
    let secrets = Secrets::of(&own)?;
    let requests = secrets.requests();
    secrets.keep(&own, &requests, "a working platform").await?;
    for host in [Host::Api, Host::Gateway, Host::Frontend] {
        for fault in faults(&secrets) {
            let during = format!("{host} with the fault {}", fault.name());
            own.platform().faults().set(host, "/", fault, Times::UntilCleared);
            secrets.keep(&own, &requests, &during).await?;
            own.platform().faults().clear();
        }
    }
    secrets.none_in(&own.stop_and_read().await?, "the whole log")
}

/// Faults that carry a secret back, or make a client quote what it sent.
fn faults(secrets: &Secrets) -> Vec<Fault> {
    let told = secrets.values.first().cloned().unwrap_or_default();
    vec![
        Fault::HtmlBadGateway,
        Fault::Reset,
        Fault::NotJson,
        Fault::TruncatedJson,
        Fault::UnauthorizedText,
        Fault::Status { status: 500 },
        Fault::Redirect { location: format!("http://127.0.0.1:1/{told}") },
        Fault::Respond {
            status: 500,
            headers: vec![("x-told".to_owned(), told.clone())],
            body: format!(r#"{{"errors":[{{"message":"the key {told} is bad","code":500}}]}}"#),
        },
    ]
}

struct Secrets {
    values: Vec<String>,
    session: String,
    bad_session: String,
    machine: String,
    oauth: String,
}

impl Secrets {
    fn of(subject: &Subject) -> Result<Self, Failure> {
        let platform = subject.platform();
        let session = session(subject, &["user:read", "user:update"])?;
        let bad_session = platform.tokens().bad(BadToken::WrongKey).map_err(unminted)?;
        let machine = machine_key(subject, "reader")?;
        let oauth = platform.oauth_token("reader").unwrap_or_default();
        let signature = |token: &str| token.rsplit('.').next().unwrap_or_default().to_owned();
        let values = vec![
            platform.api_key().to_owned(),
            machine.clone(),
            oauth.clone(),
            signature(&session),
            signature(&bad_session),
            PASSWORD.to_owned(),
        ];
        Ok(Self { values, session, bad_session, machine, oauth })
    }

    fn requests(&self) -> Vec<Request> {
        let update = Request::new("PATCH", "/auth/users/251000000000000001/password")
            .body(format!(r#"{{"new_password":"{PASSWORD}"}}"#));
        vec![
            bearing(Request::get("/auth/users"), &self.session),
            bearing(Request::get("/auth/users"), &self.bad_session),
            bearing(Request::get("/auth/users/1"), &self.session),
            bearing(update, &self.session),
            Request::get("/auth/machine/users").header("X-Api-Key", &self.machine),
            bearing(Request::get("/auth/machine/users"), &self.oauth),
            Request::get("/auth/machine/users")
                .header("X-Api-Key", self.values.first().map_or("", String::as_str)),
            Request::get("/auth/health"),
        ]
    }

    /// Sends the requests and searches what comes back, and what is logged.
    async fn keep(&self, subject: &Subject, requests: &[Request], during: &str) -> Check {
        for request in requests {
            let answer = subject.ask(request).await.map_err(|failure| failure.during(during))?;
            self.none_in(&answer.everything(), &format!("{during}: an answer"))?;
        }
        self.none_in(&subject.instance().logs(), &format!("{during}: the log"))
    }

    fn none_in(&self, text: &str, what: &str) -> Check {
        for secret in self.values.iter().filter(|secret| !secret.is_empty()) {
            let line = text.lines().find(|line| line.contains(secret.as_str()));
            holds(what, line.is_none(), "no secret", line.unwrap_or_default())?;
        }
        Ok(())
    }
}

const PASSWORD: &str = "Correct-Horse-7-Battery-Staple";
