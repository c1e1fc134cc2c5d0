//! The table of the tests: the name of an operation → the operation itself, made of JSON.

use std::fmt::Write as _;

use super::description::{Description, Field, Group, Operation};
use super::rust::{HEADER, import};

pub(super) fn of(group: &Group, description: &Description) -> String {
    let mut body = "\n/// Sends an operation. `None`: it is none of this group.\npub(super) async fn send(api: &Api, given: &Given) -> \
                    Result<Option<Result<(), ApiError>>, Error> {\nlet outcome = match given.name.as_str() {\n"
        .to_owned();
    for operation in &group.operations {
        body += &arm(operation);
    }
    body += "_ => return Ok(None),\n};\nOk(Some(outcome))\n}\n";
    let own =
        group.operations.iter().map(|operation| &operation.name).chain(group.types.iter().map(|ty| &ty.name));
    let own: Vec<&str> = own.map(String::as_str).collect();
    let mut text = HEADER.to_owned();
    let module = format!("wacht_backend::api::{}", group.name);
    let mut root = vec!["Api", "ApiError", "DateTime", "File", "Image", "Secret"];
    root.extend(description.ids.keys().map(String::as_str));
    for (module, names) in [
        ("serde_json", vec!["Value"]),
        (&*module, own),
        ("wacht_backend::api::shared", description.shared()),
        ("wacht_backend", root),
        ("wacht_core", vec!["Error"]),
    ] {
        text += &import(module, &names, &body);
    }
    text + "\nuse crate::operations::given::{Given, sent};\n" + &body
}

fn arm(operation: &Operation) -> String {
    let required: Vec<String> =
        operation.fields().filter(|field| field.is_required()).map(|field| value(field, operation)).collect();
    let optional: Vec<&Field> = operation.fields().filter(|field| !field.is_required()).collect();
    let mutable = if optional.is_empty() { "" } else { "mut " };
    let mut text = format!(
        "{:?} => {{\nlet {mutable}operation = {}({});\n",
        operation.name,
        operation.constructor(),
        required.join(", ")
    );
    for field in optional {
        let how = match &*field.ty {
            "Option<File>" | "Option<Image>" | "Vec<File>" => "set_file",
            "PageSize" => "set_limit",
            ty if ty.starts_with("Change<") => "set_change",
            _ => "set",
        };
        let _ = writeln!(text, "given.{how}({:?}, &mut operation.{})?;", field.name, field.rust_name());
    }
    text + "sent(api, operation).await\n}\n"
}

fn value(field: &Field, operation: &Operation) -> String {
    let at = operation.path.iter().position(|parameter| parameter.name == field.name);
    match (at, &*field.ty) {
        (Some(at), ty) => format!("given.path::<{ty}>({at})?"),
        (None, "File" | "Image") => format!("given.file::<{}>({:?})?", field.ty, field.name),
        (None, ty) => format!("given.value::<{ty}>({:?})?", field.name),
    }
}
