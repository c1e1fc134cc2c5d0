//! Files of Rust: what is imported, and their format.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};

use super::description::{Description, Group};
use super::{operations, types};
use crate::process::{Failed, root};

pub(super) const HEADER: &str =
    "// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.\n\n";

pub(super) fn ids(description: &Description) -> String {
    let mut text = format!("{HEADER}//! The ids of the platform.\n\nuse super::id::ids;\n\nids! {{\n");
    for (name, doc) in &description.ids {
        let _ = writeln!(text, "/// {doc}\n{name},");
    }
    text + "}\n"
}

pub(super) fn group(group: &Group, description: &Description) -> String {
    let mut body = String::new();
    let api = format!("{}Api", camel(&group.name));
    if !group.operations.is_empty() {
        body += &operations::entry(group, &api);
    }
    for operation in &group.operations {
        body += &operations::operation(operation);
    }
    for ty in &group.types {
        body += "\n";
        body += &types::type_of(ty);
    }
    format!("{HEADER}//! {}\n\n{}\n{body}", group.doc, imports(&body, group, description))
}

/// Of all that could be imported, what is used.
fn imports(body: &str, group: &Group, description: &Description) -> String {
    let mut text = String::new();
    let ids: Vec<&str> = description.ids.keys().map(String::as_str).collect();
    let shared: Vec<&str> = match &*group.name {
        "shared" => Vec::new(),
        _ => description.shared(),
    };
    for (module, names) in [
        ("std::collections", vec!["BTreeMap"]),
        ("http", vec!["Method"]),
        ("serde", vec!["Deserialize", "Serialize"]),
        ("serde_json", vec!["Value"]),
        ("super", vec!["Api", "DateTime", "Empty"]),
        ("super::ids", ids),
        ("super::options", vec!["options"]),
        ("super::record", vec!["record"]),
        ("super::shared", shared),
        ("super::values", vec!["values"]),
        (
            "crate::client",
            vec![
                "ApiError",
                "Call",
                "Change",
                "CursorPage",
                "Download",
                "File",
                "Image",
                "Json",
                "Maybe",
                "Multipart",
                "Nothing",
                "Operation",
                "OperationRequest",
                "Page",
                "PageSize",
                "Paged",
            ],
        ),
        ("crate::secret", vec!["Secret"]),
    ] {
        text += &import(module, &names, body);
    }
    text
}

/// The import of those names that are used.
pub(super) fn import(module: &str, names: &[&str], body: &str) -> String {
    let used: Vec<&str> = names.iter().copied().filter(|name| is_used(body, name)).collect();
    if used.is_empty() { String::new() } else { format!("use {module}::{{{}}};\n", used.join(", ")) }
}

/// Whether a name stands in the code, comments and texts left out.
fn is_used(body: &str, name: &str) -> bool {
    let code = body.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| line.split(|character: char| !character.is_alphanumeric() && character != '_'))
        .any(|word| word == name)
}

pub(super) fn camel(name: &str) -> String {
    let words = name.split('_').map(|word| {
        let (first, rest) = word.split_at(word.len().min(1));
        first.to_uppercase() + rest
    });
    words.collect()
}

/// As rustfmt writes it.
pub(super) fn formatted(text: &str) -> Result<String, Failed> {
    let not_started = |error| Failed::NotStarted("rustfmt".to_owned(), error);
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024", "--config-path"])
        .arg(root().join("rustfmt.toml"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(not_started)?;
    if let Some(mut input) = rustfmt.stdin.take() {
        input.write_all(text.as_bytes()).map_err(not_started)?;
    }
    let output = rustfmt.wait_with_output().map_err(not_started)?;
    if !output.status.success() {
        return Err(Failed::Status("rustfmt".to_owned(), output.status));
    }
    String::from_utf8(output.stdout).map_err(|_| Failed::Rule("rustfmt wrote no text".to_owned()))
}
