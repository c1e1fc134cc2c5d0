//! The table of the differential test: the name of a JavaScript function → our operation, made of JSON.

use std::fmt::Write as _;

use super::description::{Field, Group, Operation};

pub(super) fn of(group: &Group) -> String {
    let mut text = format!(
        "// Generated from `backend/api.json` by `cargo xtask generate`: a change here is lost.\n\n\
         use wacht_backend::api::{}::*;\n\nuse crate::given::{{Given, Sent}};\n\n\
         /// Sends the operation of a JavaScript function. `None`: it is none of this group.\n\
         pub(super) async fn send(name: &str, given: Given<'_>) -> Option<Sent> {{\nSome(match name {{\n",
        group.name
    );
    for operation in &group.operations {
        if let Some(name) = &operation.js {
            text += &arm(name, operation);
        }
    }
    text + "_ => return None,\n})\n}\n"
}

fn arm(name: &str, operation: &Operation) -> String {
    let required: Vec<String> =
        operation.fields().filter(|field| field.is_required()).map(|field| value(field, operation)).collect();
    let mut text = format!("{name:?} => {{\n");
    let optional: Vec<&Field> = operation.fields().filter(|field| !field.is_required()).collect();
    let mutable = if optional.is_empty() { "" } else { "mut " };
    let _ = writeln!(text, "let {mutable}operation = {}({});", operation.constructor(), required.join(", "));
    for field in optional {
        let _ = writeln!(
            text,
            "given.{}({:?}, &mut operation.{});",
            if field.ty.contains("File") || field.ty.contains("Image") { "files" } else { "set" },
            field.name,
            field.rust_name()
        );
    }
    text + "given.send(operation).await\n}\n"
}

fn value(field: &Field, operation: &Operation) -> String {
    match operation.path.iter().position(|parameter| parameter.name == field.name) {
        Some(at) => format!("given.path({at})"),
        None if matches!(&*field.ty, "File" | "Image") => format!("given.file({:?})", field.name),
        None => format!("given.value({:?})", field.name),
    }
}
