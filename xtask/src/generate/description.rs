//! `backend/api.json`: the operations and types of the platform.

use std::collections::BTreeMap;

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Description {
    /// The ids, each with what it says.
    pub(super) ids: BTreeMap<String, String>,
    pub(super) groups: Vec<Group>,
}

impl Description {
    /// The names of the types that several groups share.
    pub(super) fn shared(&self) -> Vec<&str> {
        let shared = self.groups.iter().filter(|group| group.name == "shared");
        shared.flat_map(|group| &group.types).map(|ty| ty.name.as_str()).collect()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Group {
    pub(super) name: String,
    pub(super) doc: String,
    pub(super) types: Vec<Type>,
    pub(super) operations: Vec<Operation>,
}

/// A record has fields, an open enum values, a tagged union variants.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Type {
    pub(super) name: String,
    pub(super) doc: String,
    #[serde(rename = "use", default)]
    pub(super) usage: Usage,
    #[serde(default)]
    pub(super) fields: Vec<Field>,
    pub(super) values: Option<Vec<Value>>,
    pub(super) tag: Option<String>,
    #[serde(default)]
    pub(super) variants: Vec<Variant>,
}

#[derive(Deserialize, Default, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(super) enum Usage {
    Request,
    Answer,
    #[default]
    Both,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Value {
    pub(super) name: String,
    /// As it is on the wire.
    #[serde(rename = "value")]
    pub(super) text: String,
    pub(super) doc: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Variant {
    pub(super) name: String,
    pub(super) value: String,
    pub(super) doc: String,
    /// The type that it holds, where it is not fields of its own.
    pub(super) of: Option<String>,
    #[serde(default)]
    pub(super) fields: Vec<Field>,
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub(super) struct Field {
    /// The name on the wire.
    pub(super) name: String,
    /// The type in Rust. `Option`: it may be left out, in a request, or be missing or null, in an answer.
    #[serde(rename = "type")]
    pub(super) ty: String,
    pub(super) doc: String,
    /// In an answer: what is missing is empty.
    #[serde(default)]
    pub(super) default: bool,
    /// The caller must say it, though it may be `None`.
    #[serde(default)]
    pub(super) required: bool,
    /// A path parameter that the body holds, too.
    #[serde(default)]
    pub(super) body: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Operation {
    /// The type's name.
    pub(super) name: String,
    /// The method's name in the group.
    pub(super) call: String,
    /// The function of the public JavaScript SDK.
    pub(super) js: Option<String>,
    /// Method and path.
    pub(super) request: String,
    /// What it gives.
    pub(super) answer: String,
    pub(super) doc: String,
    #[serde(default)]
    pub(super) retry: Retry,
    #[serde(default)]
    pub(super) path: Vec<Field>,
    #[serde(default)]
    pub(super) query: Vec<Field>,
    pub(super) json: Option<Vec<Field>>,
    pub(super) multipart: Option<Vec<Field>>,
}

/// When it may be sent again.
#[derive(Deserialize, Default, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub(super) enum Retry {
    /// As its method says.
    #[default]
    Method,
    /// It changes nothing, whatever its method says.
    Always,
    /// Where the caller gave a key by which the platform knows it again.
    IdempotencyKey,
}

impl Field {
    /// What is inside `Option`.
    pub(super) fn optional(&self) -> Option<&str> {
        self.ty.strip_prefix("Option<")?.strip_suffix('>')
    }

    /// Whether the caller must say it.
    pub(super) fn is_required(&self) -> bool {
        self.required || !(self.ty.starts_with("Option<") || self.is_set_by_default())
    }

    /// Whether it has a value where the caller says nothing.
    pub(super) fn is_set_by_default(&self) -> bool {
        matches!(&*self.ty, "PageSize" | "u64" | "Vec<File>") || self.ty.starts_with("Change<")
    }

    /// The name in Rust.
    pub(super) fn rust_name(&self) -> String {
        match &*self.name {
            "type" => "kind".to_owned(),
            "use" => "usage".to_owned(),
            "default" => "default_value".to_owned(),
            name => name.replace('#', "_").to_lowercase(),
        }
    }
}

impl Operation {
    pub(super) fn method(&self) -> &str {
        self.request.split_once(' ').map_or("GET", |(method, _)| method)
    }

    pub(super) fn path_template(&self) -> &str {
        self.request.split_once(' ').map_or("", |(_, path)| path)
    }

    /// All that it is made of, in the order in which callers give it.
    pub(super) fn fields(&self) -> impl Iterator<Item = &Field> {
        let body = self.json.iter().chain(&self.multipart).flatten();
        self.path.iter().chain(&self.query).chain(body)
    }

    /// Whether nothing must be said.
    pub(super) fn is_optional(&self) -> bool {
        !self.fields().any(Field::is_required)
    }

    /// The function that makes one.
    pub(super) fn constructor(&self) -> String {
        let how = if self.is_optional() { "default" } else { "new" };
        format!("{}::{how}", self.name)
    }

    /// Whether it has a file, which can be sent once.
    pub(super) fn has_file(&self) -> bool {
        self.fields().any(|field| field.ty.contains("Image") || field.ty.contains("File"))
    }
}
