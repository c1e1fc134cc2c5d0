//! The types of the backend API as data: what a body must hold, and what an answer does.

mod accept;
mod shape;

pub(crate) use accept::accept;
pub(crate) use shape::shape;

use std::collections::HashMap;
use std::sync::OnceLock;

/// The type of a value on the wire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Bool,
    Int,
    Number,
    /// A text of digits; as an input an integer as well.
    Id,
    /// RFC 3339.
    Time,
    /// Any JSON.
    Json,
    /// A part of a form that is a file, `true`, or JSON in a text.
    File,
    Flag,
    Encoded,
    List(Box<Self>),
    Object(String),
}

/// A member of an object.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) kind: Kind,
    pub(crate) presence: Presence,
}

/// When a member is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Presence {
    /// `name`: needed in a body, and in every answer.
    Always,
    /// `name=`: not needed in a body; an answer has the default of its type.
    Defaulted,
    /// `name?`: not needed in a body; an answer has null.
    Nullable,
    /// `name-`: not needed in a body; left out of an answer.
    Omitted,
}

/// What a name stands for.
#[derive(Debug)]
pub(crate) enum Type {
    Object(Vec<Field>),
    Enum(Vec<String>),
}

/// The type of this name.
pub(crate) fn find(name: &str) -> Option<&'static Type> {
    static TYPES: OnceLock<HashMap<String, Type>> = OnceLock::new();
    TYPES.get_or_init(|| SOURCES.iter().flat_map(|source| read(source)).collect()).get(name)
}

/// A line that is not indented names a type; the lines below it have its members, or the values of an enum.
fn read(source: &str) -> HashMap<String, Type> {
    let mut types = HashMap::new();
    let mut current = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if let Some(members) = line.strip_prefix(' ') {
            let words = members.split_whitespace();
            match types.get_mut(&current) {
                Some(Type::Object(fields)) => fields.extend(words.map(field)),
                Some(Type::Enum(values)) => values.extend(words.map(str::to_owned)),
                None => {}
            }
            continue;
        }
        let (name, empty) = match line.strip_prefix("enum ") {
            Some(name) => (name, Type::Enum(Vec::new())),
            None => (line, Type::Object(Vec::new())),
        };
        name.clone_into(&mut current);
        types.insert(current.clone(), empty);
    }
    types
}

fn field(word: &str) -> Field {
    let (name, kind) = word.split_once(':').unwrap_or((word, "json"));
    let marked = |mark| name.strip_suffix(mark);
    let (name, presence) = match (marked('='), marked('?'), marked('-')) {
        (Some(name), _, _) => (name, Presence::Defaulted),
        (_, Some(name), _) => (name, Presence::Nullable),
        (_, _, Some(name)) => (name, Presence::Omitted),
        _ => (name, Presence::Always),
    };
    Field { name: name.to_owned(), kind: self::kind(kind), presence }
}

fn kind(text: &str) -> Kind {
    if let Some(inner) = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')) {
        return Kind::List(Box::new(kind(inner)));
    }
    match text {
        "text" => Kind::Text,
        "bool" => Kind::Bool,
        "int" => Kind::Int,
        "number" => Kind::Number,
        "id" => Kind::Id,
        "time" => Kind::Time,
        "json" => Kind::Json,
        "file" => Kind::File,
        "flag" => Kind::Flag,
        "encoded" => Kind::Encoded,
        name => Kind::Object(name.to_owned()),
    }
}

const SOURCES: [&str; 4] = [
    include_str!("requests.txt"),
    include_str!("answers.txt"),
    include_str!("settings.txt"),
    include_str!("ai.txt"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_that_is_named_is_there() {
        let named = |kind: &Kind| match kind {
            Kind::List(inner) => match &**inner {
                Kind::Object(name) => Some(name.clone()),
                _ => None,
            },
            Kind::Object(name) => Some(name.clone()),
            _ => None,
        };
        let mut members = 0;
        for source in SOURCES {
            for (name, is) in read(source) {
                let Type::Object(fields) = is else { continue };
                members += fields.len();
                for inner in fields.iter().filter_map(|field| named(&field.kind)) {
                    assert!(find(&inner).is_some(), "{name} needs {inner}");
                }
            }
        }
        assert!(members > 900, "{members}");
    }
}
