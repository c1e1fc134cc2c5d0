//! Rust for the types of a group.

use std::fmt::Write as _;

use super::description::{Field, Type, Usage, Variant};

pub(super) fn type_of(ty: &Type) -> String {
    if let Some(values) = &ty.values {
        let mut text = format!("values! {{\n/// {}\n{} {{\n", ty.doc, ty.name);
        for value in values {
            let _ = writeln!(text, "/// {}\n{} = {:?},", value.doc, value.name, value.text);
        }
        return text + "}\n}\n";
    }
    match &ty.tag {
        Some(tag) => union(ty, tag),
        None => record(ty),
    }
}

fn record(ty: &Type) -> String {
    let builds = ty.usage != Usage::Answer;
    let required: Vec<&Field> =
        ty.fields.iter().filter(|field| field.is_required() && !field.default).collect();
    let empty = builds && required.is_empty();
    let mut text = format!("/// {}\n{}", ty.doc, derives(ty.usage, empty));
    if many_switches(&ty.fields) {
        text += MANY_SWITCHES;
    }
    let _ = writeln!(text, "#[non_exhaustive]\npub struct {} {{", ty.name);
    for field in &ty.fields {
        let itself = format!("<{}>", ty.name);
        let field = Field { ty: field.ty.replace(&itself, "<Self>"), ..field.clone() };
        text += &of_record(&field, ty.usage, "pub ");
    }
    text += "}\n";
    if builds && !empty {
        text += &constructor(ty, &required);
    }
    if ty.usage != Usage::Request {
        text += &reading(ty);
    }
    text
}

fn constructor(ty: &Type, required: &[&Field]) -> String {
    let arguments: Vec<String> = required.iter().map(|field| argument(field)).collect();
    let mut text = format!(
        "\nimpl {} {{\n/// With what it must have.\npub fn new({}) -> Self {{\nSelf {{",
        ty.name,
        arguments.join(", ")
    );
    for field in &ty.fields {
        text += &initial(field, field.is_required() && !field.default);
    }
    text + "}\n}\n}\n"
}

/// A parameter for a field that must be given.
pub(super) fn argument(field: &Field) -> String {
    let name = field.rust_name();
    match &*field.ty {
        "bool" | "i32" | "i64" | "f64" => format!("{name}: {}", field.ty),
        ty => format!("{name}: impl Into<{ty}>"),
    }
}

/// The value of a field in a constructor.
pub(super) fn initial(field: &Field, given: bool) -> String {
    let name = field.rust_name();
    match &*field.ty {
        "bool" | "i32" | "i64" | "f64" if given => format!("{name}, "),
        _ if given => format!("{name}: {name}.into(), "),
        ty if ty.starts_with("Option<") => format!("{name}: None, "),
        "Value" => format!("{name}: Value::Null, "),
        ty if ty.starts_with("Vec<") => format!("{name}: Vec::new(), "),
        ty if ty.starts_with("BTreeMap<") => format!("{name}: BTreeMap::new(), "),
        "String" => format!("{name}: String::new(), "),
        "bool" => format!("{name}: false, "),
        "i32" | "i64" | "u64" => format!("{name}: 0, "),
        ty if ty.starts_with("Change<") => format!("{name}: Change::Keep, "),
        ty => format!("{name}: {ty}::default(), "),
    }
}

fn union(ty: &Type, tag: &str) -> String {
    let serialize = if ty.usage == Usage::Answer { "" } else { ", Serialize" };
    let mut text = format!(
        "/// {}\n#[derive(Debug, Clone, Deserialize{serialize})]\n#[serde(tag = {tag:?})]\n#[non_exhaustive]\npub enum {} {{\n",
        ty.doc, ty.name
    );
    for variant in &ty.variants {
        text += &of_union(variant, ty.usage);
    }
    text += "/// One that this version does not know, as it came.\n#[serde(untagged)]\nOther(Value),\n}\n";
    let _ = write!(
        text,
        "\nimpl Empty for {} {{\nfn empty() -> Self {{\nSelf::Other(Value::Null)\n}}\n}}\n",
        ty.name
    );
    text
}

fn of_union(variant: &Variant, usage: Usage) -> String {
    let mut text = format!("/// {}\n", variant.doc);
    if variant.value != variant.name {
        let _ = writeln!(text, "#[serde(rename = {:?})]", variant.value);
    }
    match &variant.of {
        Some(of) => {
            let _ = writeln!(text, "{}({of}),", variant.name);
        }
        None => {
            let _ = writeln!(text, "{} {{", variant.name);
            for field in &variant.fields {
                text += &of_record(field, usage, "");
            }
            text += "},\n";
        }
    }
    text
}

fn of_record(field: &Field, usage: Usage, visibility: &str) -> String {
    let mut text = format!("/// {}\n", field.doc);
    let mut serde = Vec::new();
    // A record that is only read has no derived code; a union's variant has.
    let derived = usage != Usage::Answer || visibility.is_empty();
    if derived && field.rust_name() != field.name {
        serde.push(format!("rename = {:?}", field.name));
    }
    if field.default && (usage == Usage::Request || visibility.is_empty()) {
        serde.push("default".to_owned());
    }
    if usage != Usage::Answer && field.optional().is_some() {
        serde.push("skip_serializing_if = \"Option::is_none\"".to_owned());
    }
    if !serde.is_empty() {
        let _ = writeln!(text, "#[serde({})]", serde.join(", "));
    }
    let _ = writeln!(text, "{visibility}{}: {},", field.rust_name(), field.ty);
    text
}

fn derives(usage: Usage, empty: bool) -> String {
    let default = if empty { ", Default" } else { "" };
    match usage {
        Usage::Answer => format!("#[derive(Debug, Clone{default})]\n"),
        Usage::Both => format!("#[derive(Debug, Clone{default}, Serialize)]\n"),
        Usage::Request => format!("#[derive(Debug, Clone{default}, Serialize, Deserialize)]\n"),
    }
}

/// How a record is read.
fn reading(ty: &Type) -> String {
    let mut text = format!("\nrecord! {{\n{} {{\n", ty.name);
    for field in &ty.fields {
        let how = if field.is_required() && !field.default { "must" } else { "may" };
        let _ = writeln!(text, "{how} {:?} {},", field.name, field.rust_name());
    }
    text + "}\n}\n"
}

pub(super) fn many_switches(fields: &[Field]) -> bool {
    fields.iter().filter(|field| field.ty == "bool").count() > 3
}

pub(super) const MANY_SWITCHES: &str =
    "#[expect(clippy::struct_excessive_bools, reason = \"the platform has these switches\")]\n";
