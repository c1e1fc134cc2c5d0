//! Every operation of the platform with arguments for it, made of `backend/api.json`.

use std::sync::LazyLock;

use serde::Deserialize;
use serde_json::{Map, Value, json};

static DESCRIPTION: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../backend/api.json")).unwrap_or_default());

/// One call, with the values of its parameters under their names on the wire.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Planned {
    /// The name of our operation.
    pub name: &'static str,
    /// The name of the JavaScript function, where there is one.
    pub javascript: Option<&'static str>,
    /// The path, with `{name}` for each parameter.
    pub template: &'static str,
    /// The method.
    pub method: &'static str,
    /// The names of the path parameters.
    pub parameters: Vec<&'static str>,
    /// Their values.
    pub path: Vec<String>,
    /// The query.
    pub query: Map<String, Value>,
    /// The members of a JSON body, or the parts of a form.
    pub body: Map<String, Value>,
}

/// How much is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[expect(clippy::exhaustive_enums, reason = "the tests list them")]
pub enum Said {
    /// Every option.
    Everything,
    /// What is required.
    Least,
    /// What is required, with path parameters that no route is made for.
    Strange,
}

const STRANGE: &str = "a/b c\u{e9}";

impl Planned {
    /// The operation as the subject takes it.
    pub fn given(&self) -> Value {
        let mut values = self.query.clone();
        values.extend(self.body.clone());
        json!({ "name": self.name, "path": self.path, "values": values })
    }

    /// Whether a path is the operation's, each parameter one segment.
    pub fn is_at(&self, path: &str) -> bool {
        let (segments, template) = (path.split('/'), self.template.split('/'));
        segments.clone().count() == template.clone().count()
            && segments.zip(template).all(|(segment, expected)| {
                if expected.starts_with('{') { !segment.is_empty() } else { segment == expected }
            })
    }
}

/// A call of each operation.
pub fn all(said: Said) -> Vec<Planned> {
    operations().map(|operation| planned(operation, said)).collect()
}

fn operations() -> impl Iterator<Item = &'static Value> {
    list(&DESCRIPTION, "groups").flat_map(|group| list(group, "operations"))
}

fn planned(operation: &'static Value, said: Said) -> Planned {
    let (method, template) = text(operation, "request").split_once(' ').unwrap_or_default();
    let parameters: Vec<&str> = list(operation, "path").map(|field| text(field, "name")).collect();
    let path = (1..).zip(&parameters).map(|(number, name)| match name.ends_with("_id") {
        _ if said == Said::Strange => STRANGE.to_owned(),
        true => (25_100 + number).to_string(),
        false => format!("{}-{number}", name.replace('_', "-")),
    });
    let path: Vec<String> = path.collect();
    let mut body = members(operation, &["json", "multipart"], said);
    let repeated = list(operation, "path").zip(&path).filter(|(field, _)| field.get("body").is_some());
    body.extend(repeated.map(|(field, value)| (text(field, "name").to_owned(), value.as_str().into())));
    Planned {
        name: text(operation, "name"),
        javascript: operation.get("js").and_then(Value::as_str),
        template,
        method,
        path,
        parameters,
        query: members(operation, &["query"], said),
        body,
    }
}

fn members(operation: &'static Value, places: &[&str], said: Said) -> Map<String, Value> {
    let fields = places.iter().flat_map(|place| list(operation, place));
    let fields = fields.filter(|field| said == Said::Everything || is_required(field));
    fields.map(|field| (text(field, "name").to_owned(), example(text(field, "type"), 0))).collect()
}

fn is_required(field: &'static Value) -> bool {
    let ty = text(field, "type");
    field.get("required").is_some()
        || !(ty.starts_with("Option<") || ty.starts_with("Change<") || matches!(ty, "PageSize" | "u64"))
}

/// A value of a type, with what JSON, URLs and forms have to escape.
fn example(ty: &str, depth: u32) -> Value {
    let inner = |start: &str| ty.strip_prefix(start).and_then(|rest| rest.strip_suffix('>'));
    if let Some(inner) = inner("Option<").or_else(|| inner("Box<")).or_else(|| inner("Change<")) {
        return example(inner, depth);
    }
    if let Some(inner) = inner("Vec<") {
        return json!([example(inner, depth)]);
    }
    if let Some(inner) = inner("BTreeMap<String, ") {
        return json!({ "a key": example(inner, depth) });
    }
    match ty {
        "String" | "Secret" => json!("a \"b\" & c=d + \u{e9}"),
        "bool" => json!(true),
        "i32" | "i64" => json!(3),
        "u64" => json!(14),
        "PageSize" => json!(7),
        "f64" => json!(1.5),
        "Value" => json!({ "any": ["thing", 1, null] }),
        "DateTime" => json!("2026-01-02T03:04:05Z"),
        "Image" => json!({ "$file": { "name": "image.png", "type": "image/png", "base64": "iVBORw0KGgo=" } }),
        "File" => json!({ "$file": { "name": "notes.txt", "type": "text/plain", "base64": "bm90ZXM=" } }),
        ty if DESCRIPTION.get("ids").is_some_and(|ids| ids.get(ty).is_some()) => json!("251000000000000001"),
        ty => described(ty, depth),
    }
}

fn described(name: &str, depth: u32) -> Value {
    let types = list(&DESCRIPTION, "groups").flat_map(|group| list(group, "types"));
    let ty = types.into_iter().find(|ty| text(ty, "name") == name).unwrap_or(&Value::Null);
    if let Some(value) = list(ty, "values").next() {
        return value.get("value").cloned().unwrap_or_default();
    }
    let (variant, mut members) = match list(ty, "variants").next() {
        Some(variant) => {
            let tag = (text(ty, "tag").to_owned(), variant.get("value").cloned().unwrap_or_default());
            (variant, Map::from_iter([tag]))
        }
        None => (ty, Map::new()),
    };
    if let Some(of) = variant.get("of").and_then(Value::as_str) {
        if let Value::Object(inner) = described(of, depth) {
            members.extend(inner);
        }
        return members.into();
    }
    // A type that holds itself ends somewhere.
    let fields =
        list(variant, "fields").filter(|field| depth < 2 || !text(field, "type").contains("SchemaField"));
    members.extend(
        fields.map(|field| (text(field, "name").to_owned(), example(text(field, "type"), depth + 1))),
    );
    members.into()
}

fn list(value: &'static Value, name: &str) -> impl Iterator<Item = &'static Value> + use<> {
    value.get(name).and_then(Value::as_array).into_iter().flatten()
}

fn text(value: &'static Value, name: &str) -> &'static str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}
