mod answers;
mod concurrency;
mod failures;
mod outgoing;
mod redirects;
mod secrets;
mod streams;

use serde_json::{Value, json};

use super::Invariant;
use crate::wire::Request;
use crate::{Failure, Subject};

pub(super) const ALL: &[Invariant] = &[
    outgoing::C01,
    answers::C02,
    redirects::C03,
    failures::C04,
    streams::C05,
    concurrency::C06,
    secrets::C07,
];

/// A call that the subject is to make.
#[derive(Debug, Clone)]
struct Plan {
    method: &'static str,
    url: String,
    headers: Vec<(&'static str, Vec<u8>)>,
    body: Vec<u8>,
    chunks: usize,
}

impl Plan {
    fn get(url: impl Into<String>) -> Self {
        Self { method: "GET", url: url.into(), headers: Vec::new(), body: Vec::new(), chunks: 0 }
    }

    fn to_bytes(&self) -> Vec<u8> {
        let headers: Vec<Value> =
            self.headers.iter().map(|(name, value)| json!([name, hex::encode(value)])).collect();
        json!({
            "method": self.method,
            "url": self.url,
            "headers": headers,
            "body": hex::encode(&self.body),
            "chunks": self.chunks,
        })
        .to_string()
        .into_bytes()
    }

    /// Has the subject make the call and say what came of it.
    async fn run(&self, subject: &Subject, path: &str) -> Result<Value, Failure> {
        let made = subject.json(&Request::post(path, self.to_bytes())).await;
        made.map_err(|failure| failure.during(format!("the subject's {} {}", self.method, self.url)))
    }
}

/// A text member of what the subject said.
fn text<'a>(value: &'a Value, name: &str) -> Option<&'a str> {
    value.get(name).and_then(Value::as_str)
}
