//! Every operation of the platform, as data: compared with the public JavaScript SDK, and held against what peers get wrong.

#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test fails by a panic that says why")]

mod defects;
mod differences;
#[path = "../javascript_sdk/node.rs"]
mod node;
mod ours;
mod request;

use serde_json::{Value, json};

use crate::differences::{Difference, listed};
use crate::ours::{API_KEY, Ours};
use crate::request::Recorded;
use wacht_conformance::plan::{self, Planned, Said};

#[tokio::test]
async fn each_function_of_the_javascript_sdk_sends_the_same_request() {
    let mut compared = 0;
    let (mut found, mut silent) = (Vec::new(), Vec::new());
    for said in [Said::Everything, Said::Least, Said::Strange] {
        let planned: Vec<Planned> =
            plan::all(said).into_iter().filter(|planned| planned.javascript.is_some()).collect();
        let theirs = node::run("differential.mjs", &javascript(&planned)).await;
        let theirs = theirs.as_array().expect("a list of requests");
        assert_eq!(theirs.len(), planned.len());
        compared = theirs.len();
        for (planned, theirs) in planned.iter().zip(theirs) {
            let name = planned.javascript.expect("it has one");
            let Some(request) = theirs.get("request") else {
                silent.push(theirs.to_string());
                continue;
            };
            let (theirs, ours) = (Recorded::of_theirs(request), Ours::record(planned).await);
            found.extend(differences::between(name, said, &theirs, &ours));
        }
    }
    eprintln!(
        "{compared} functions compared, each with every option, with none, and with strange ids; {} differences, each with its reason",
        found.len()
    );
    assert_eq!(compared, 252);
    assert!(silent.is_empty(), "functions that sent nothing:\n{}", silent.join("\n"));
    let unlisted: Vec<String> =
        found.iter().filter(|found| listed(found).is_none()).map(Difference::to_string).collect();
    assert!(unlisted.is_empty(), "{} differences are not listed:\n{}", unlisted.len(), unlisted.join("\n"));
    differences::assert_all_are_found(&found);
}

/// The plan as `js/differential.mjs` reads it.
fn javascript(planned: &[Planned]) -> Value {
    json!({ "apiKey": API_KEY, "calls": planned.iter().map(arguments).collect::<Vec<_>>() })
}

/// What the SDK calls otherwise than the wire.
const RENAMED: [(&str, &str); 4] =
    [("image", "file"), ("logo", "logo_file"), ("replace", "replace_existing"), ("attachments", "files")];

fn arguments(planned: &Planned) -> Value {
    let mut body = planned.body.clone();
    for (wire, argument) in RENAMED {
        if let Some(value) = body.get(wire).cloned() {
            body.insert(argument.to_owned(), value);
        }
    }
    if let Some(first) = body.get("delivery_ids").and_then(|ids| ids.get(0)).cloned() {
        body.insert("delivery_id".to_owned(), first);
    }
    let mut path = planned.path.clone();
    if planned.template.starts_with("/ai/actor-mcp-servers/") {
        path.insert(0, planned.query["actor_id"].as_str().expect("an id").to_owned());
    }
    let body = if body.is_empty() && !planned.query.is_empty() { Value::Null } else { body.into() };
    json!({ "js": planned.javascript, "path": path, "query": planned.query, "body": body })
}
