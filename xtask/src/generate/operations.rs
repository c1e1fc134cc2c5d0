//! Rust for the operations of a group.

use std::fmt::Write as _;
use std::iter;

use super::description::{Field, Group, Operation, Retry};
use super::types::{argument, initial};

/// The methods of the group, and its way in from `Api`.
pub(super) fn entry(group: &Group, api: &str) -> String {
    let mut text = format!(
        "/// {doc}\n#[derive(Debug, Clone)]\npub struct {api}(Api);\n\nimpl Api {{\n/// {doc}\npub fn {}(&self) -> {api} \
         {{\n{api}(self.clone())\n}}\n}}\n\nimpl {api} {{\n",
        group.name,
        doc = group.doc
    );
    for operation in &group.operations {
        let required: Vec<&Field> = operation.fields().filter(|field| field.is_required()).collect();
        let itself = iter::once("&self".to_owned());
        let parameters: Vec<String> = itself.chain(required.iter().map(|field| parameter(field))).collect();
        let given: Vec<String> = required.iter().map(|field| given(field)).collect();
        let _ = writeln!(
            text,
            "/// {}\npub fn {}({}) -> Call<{}> {{\nself.0.call({}({}))\n}}\n",
            operation.doc,
            operation.call,
            parameters.join(", "),
            operation.name,
            operation.constructor(),
            given.join(", ")
        );
    }
    text + "}\n"
}

fn is_id(field: &Field) -> bool {
    field.ty.ends_with("Id") && !field.ty.contains('<')
}

fn parameter(field: &Field) -> String {
    if is_id(field) { format!("{}: &{}", field.rust_name(), field.ty) } else { argument(field) }
}

fn given(field: &Field) -> String {
    if is_id(field) { format!("{}.clone()", field.rust_name()) } else { field.rust_name() }
}

pub(super) fn operation(operation: &Operation) -> String {
    let mut text = structure(operation);
    text += &constructor(operation);
    text += &implementation(operation);
    if operation.answer.starts_with("Page<") && operation.query.iter().any(|field| field.name == "offset") {
        text += &offset_pages(operation);
    }
    if operation.answer.starts_with("CursorPage<") {
        text += &cursor_pages(operation);
    }
    text + &options(operation)
}

fn structure(operation: &Operation) -> String {
    let json = operation.json.is_some();
    let mut derives = match (operation.has_file(), json) {
        (true, _) => "Debug",
        (false, true) => "Debug, Clone, Serialize",
        (false, false) => "Debug, Clone",
    }
    .to_owned();
    if operation.is_optional() {
        derives += ", Default";
    }
    let mut text = format!(
        "\n/// `{}`: {}\n#[derive({derives})]\n#[non_exhaustive]\npub struct {} {{\n",
        operation.request, operation.doc, operation.name
    );
    for field in operation.path.iter().chain(&operation.query) {
        let skip = if json && !field.body { "#[serde(skip)]\n" } else { "" };
        let _ = writeln!(text, "/// {}\n{skip}pub {}: {},", field.doc, field.rust_name(), field.ty);
    }
    for field in operation.json.iter().flatten() {
        let _ = writeln!(text, "/// {}", field.doc);
        if field.rust_name() != field.name {
            let _ = writeln!(text, "#[serde(rename = {:?})]", field.name);
        }
        if field.ty.starts_with("Change<") {
            text += "#[serde(skip_serializing_if = \"Change::is_keep\")]\n";
        } else if !field.is_required() {
            text += "#[serde(skip_serializing_if = \"Option::is_none\")]\n";
        }
        let _ = writeln!(text, "pub {}: {},", field.rust_name(), field.ty);
    }
    for field in operation.multipart.iter().flatten() {
        let _ = writeln!(text, "/// {}\npub {}: {},", field.doc, field.rust_name(), field.ty);
    }
    text + "}\n"
}

fn constructor(operation: &Operation) -> String {
    if operation.is_optional() {
        return String::new();
    }
    let parameters: Vec<String> = operation
        .fields()
        .filter(|field| field.is_required())
        .map(
            |field| {
                if is_id(field) { format!("{}: {}", field.rust_name(), field.ty) } else { argument(field) }
            },
        )
        .collect();
    let mut text = format!(
        "\nimpl {} {{\n/// With what it must have.\npub fn new({}) -> Self {{\nSelf {{",
        operation.name,
        parameters.join(", ")
    );
    for field in operation.fields() {
        if field.is_required() && is_id(field) {
            let _ = write!(text, "{}, ", field.rust_name());
        } else {
            text += &initial(field, field.is_required());
        }
    }
    text + "}\n}\n}\n"
}

fn implementation(operation: &Operation) -> String {
    let nonce = if operation.multipart.is_some() { "nonce" } else { "_" };
    let mut text = format!(
        "\nimpl Operation for {} {{\nconst METHOD: Method = Method::{};\nconst PATH: &'static str = {:?};\ntype Answer = \
         {};\n\n#[inline]\nfn fill(&mut self, request: OperationRequest, {nonce}: u128) -> Result<OperationRequest, \
         ApiError> {{\n",
        operation.name,
        operation.method(),
        operation.path_template(),
        answer(operation)
    );
    let mut request = "request".to_owned();
    for field in &operation.path {
        let _ = write!(request, ".path({:?}, &self.{})?", field.name, field.rust_name());
    }
    for field in &operation.query {
        let _ = write!(request, ".query({:?}, &self.{})", field.name, field.rust_name());
    }
    match (&operation.json, &operation.multipart) {
        (Some(_), _) => text.extend([&*request, ".json(self)"]),
        (None, Some(parts)) => {
            text += "let form = Multipart::new(nonce)";
            for part in parts {
                text += &form_part(part);
            }
            text.extend([";\n", &*request, ".multipart(form)"]);
        }
        (None, None) => match request.strip_suffix('?') {
            Some(last) => text += last,
            None => text.extend(["Ok(", &*request, ")"]),
        },
    }
    text += "\n}\n";
    match operation.retry {
        Retry::Method => {}
        Retry::Always => text += "\nfn is_repeatable(&self) -> bool {\ntrue\n}\n",
        Retry::IdempotencyKey => {
            text += "\nfn is_repeatable(&self) -> bool {\nself.idempotency_key.is_some()\n}\n";
        }
    }
    text + "}\n"
}

fn answer(operation: &Operation) -> String {
    match &*operation.answer {
        "()" => "Nothing".to_owned(),
        "Download" => "Download".to_owned(),
        answer => match answer.strip_prefix("Option<").and_then(|inner| inner.strip_suffix('>')) {
            Some(inner) => format!("Maybe<{inner}>"),
            None => format!("Json<{answer}>"),
        },
    }
}

fn form_part(field: &Field) -> String {
    let (name, place) = (&field.name, field.rust_name());
    match field.optional().unwrap_or(&field.ty) {
        "Image" | "File" if field.is_required() => {
            format!(".files({name:?}, [self.{place}.take()])?")
        }
        "Image" | "File" => format!(".files({name:?}, self.{place}.take())?"),
        "Vec<File>" => format!(".files({name:?}, self.{place}.drain(..))?"),
        "Value" | "Vec<ScheduleMount>" | "Vec<OAuthScopeDefinition>" => {
            format!(".json({name:?}, self.{place}.as_ref())?")
        }
        _ => format!(".text({name:?}, &self.{place})"),
    }
}

fn offset_pages(operation: &Operation) -> String {
    format!(
        "\nimpl Paged for {} {{\ntype Page = {};\n\nfn advance(&mut self, page: &Self::Page) -> bool {{\n\
         page.advance(&mut self.offset)\n}}\n}}\n",
        operation.name, operation.answer
    )
}

fn cursor_pages(operation: &Operation) -> String {
    format!(
        "\nimpl Paged for {} {{\ntype Page = {};\n\nfn advance(&mut self, page: &Self::Page) -> bool {{\n\
         page.advance(&mut self.cursor)\n}}\n\nfn cursor(&self) -> Option<&str> {{\nself.cursor.as_deref()\n}}\n}}\n",
        operation.name, operation.answer
    )
}

fn options(operation: &Operation) -> String {
    let optional: Vec<&Field> = operation.fields().filter(|field| !field.is_required()).collect();
    if optional.is_empty() {
        return String::new();
    }
    let mut text = format!("\noptions! {{\n{} {{\n", operation.name);
    for field in optional {
        let (how, ty) = field.optional().map_or(("set", &*field.ty), |ty| ("some", ty));
        let argument = match ty {
            "bool" | "i32" | "i64" | "u64" | "f64" => ty.to_owned(),
            _ => format!("impl Into<{ty}>"),
        };
        let _ = writeln!(text, "/// {}\n{how} {}: {argument},", field.doc, field.rust_name());
    }
    text + "}\n}\n"
}
