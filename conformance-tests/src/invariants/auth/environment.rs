use crate::failure::{holds, same};
use crate::invariants::Invariant;
use crate::invariants::envelope::Envelope;
use crate::wire::Request;
use crate::{Check, Subject};

pub(super) const A05: Invariant = Invariant::new(
    "A05",
    "environment",
    "settings are read where the runtime allows; one that is missing or bad is a clear configuration error",
    |subject| Box::pin(check(subject)),
);

const MISCONFIGURED: Envelope = Envelope::new(500, "misconfigured", "The service is not configured");

async fn check(subject: &Subject) -> Check {
    let own = subject.another(&[("SUBJECT_GREETING", "gr\u{fc}ezi, \"w\u{e4}lt\"")]).await?;
    let seen = own.json(&Request::get("/greeting")).await?;
    let greeting = "gr\u{fc}ezi, \"w\u{e4}lt\"";
    same("the greeting at the start", Some(greeting), seen.get("at_start").and_then(|value| value.as_str()))?;
    same("the greeting now", Some(greeting), seen.get("now").and_then(|value| value.as_str()))?;
    same("a setting that is not there", Some(&serde_json::Value::Null), seen.get("not_set"))?;
    own.stop().await?;
    for name in ["WACHT_API_KEY", "WACHT_PUBLISHABLE_KEY"] {
        refused(subject, name, "").await?;
    }
    for key in BAD_KEYS {
        refused(subject, "WACHT_PUBLISHABLE_KEY", key).await?;
    }
    refused(subject, "WACHT_API_URL", "ftp://127.0.0.1/bad-value-of-a-setting").await?;
    refused(subject, "WACHT_GATEWAY_URL", "bad value of a setting").await?;
    refused(subject, "SUBJECT_BODY_LIMIT", "bad value of a setting").await
}

/// No key; not base64; not a URL; another scheme; with a user; with a path; cleartext to a host that is not this one.
const BAD_KEYS: [&str; 7] = [
    "pk_live_",
    "pk_test_!!!",
    "pk_test_bm8gdXJs",
    "pk_test_ZnRwOi8vMTI3LjAuMC4xOjE=",
    "pk_test_aHR0cHM6Ly91c2VyQGhvc3QuZXhhbXBsZQ==",
    "pk_test_aHR0cHM6Ly9ob3N0LmV4YW1wbGUvcGF0aA==",
    "pk_live_aHR0cDovL2hvc3QuZXhhbXBsZQ==",
];

/// The subject does not start, or answers that it is misconfigured; the log names the setting and not its value.
async fn refused(subject: &Subject, name: &str, value: &str) -> Check {
    let what = format!("{name} set to {value:?}");
    let log = match subject.another(&[(name, value)]).await {
        Err(failure) => failure.to_string(),
        Ok(started) => {
            MISCONFIGURED.check(&what, &started.ask(&Request::get("/facts")).await?)?;
            started.wait_for_log(name).await?;
            started.instance().logs()
        }
    };
    holds(format!("{what}: the log"), log.contains(name), "the name of the setting", &log)?;
    holds(format!("{what}: a panic"), !log.contains("panicked"), "none", &log)?;
    let told = value.len() > 8 && log.contains(value);
    holds(format!("{what}: the value in the log"), !told, "no value", &log)
}
