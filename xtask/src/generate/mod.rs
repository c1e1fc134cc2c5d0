//! `backend/api.json` → `backend/src/api/`, the tables of the tests, and a page of the documentation.

mod calls;
mod description;
mod operations;
mod page;
mod rust;
mod types;

use std::fs;

use description::Description;

use crate::process::{Failed, root, say};

/// Writes what is generated, or, with `check`, says what is not as it would be written.
pub(crate) fn run(check: bool) -> Result<(), Failed> {
    let description = root().join("backend/api.json");
    let text = fs::read_to_string(&description).map_err(|error| Failed::File(description, error))?;
    let description: Description = serde_json::from_str(&text)?;
    let mut files = vec![("docs/operations.md".to_owned(), page::operations(&description))];
    files.push(("backend/src/api/ids.rs".to_owned(), rust::formatted(&rust::ids(&description))?));
    for group in &description.groups {
        files.push((
            format!("backend/src/api/{}.rs", group.name),
            rust::formatted(&rust::group(group, &description))?,
        ));
        if !group.operations.is_empty() {
            let path = format!("conformance-tests/app/src/operations/calls/{}.rs", group.name);
            files.push((path, rust::formatted(&calls::of(group, &description))?));
        }
    }
    let mut stale = Vec::new();
    for (name, text) in files {
        let path = root().join(&name);
        if fs::read_to_string(&path).is_ok_and(|there| there == text) {
            continue;
        }
        if check {
            stale.push(name);
            continue;
        }
        say(&format!("writing {name}"));
        let failed = |error| Failed::File(path.clone(), error);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(failed)?;
        }
        fs::write(&path, text).map_err(failed)?;
    }
    if stale.is_empty() {
        return Ok(());
    }
    Err(Failed::Rule(format!(
        "not as backend/api.json says; run `cargo xtask generate`:\n{}",
        stale.join("\n")
    )))
}
