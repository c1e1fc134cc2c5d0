use serde_json::{Map, Value, json};

use super::{Field, Kind, Presence, Type, find};
use crate::store::{Row, Store, derived};
use crate::timestamp::rfc3339;

/// A row as an answer of this type has it: its own members, what the store derives for it, and the defaults of the
/// type for the rest.
pub(crate) fn shape(name: &str, store: &Store, table: &str, row: &Row) -> Value {
    match find(name) {
        Some(Type::Object(fields)) => object(fields, row, &|field| derived(store, table, row, field)),
        _ => Value::Null,
    }
}

fn object(fields: &[Field], row: &Row, derive: &dyn Fn(&str) -> Option<Value>) -> Value {
    let mut shaped = Map::new();
    for field in fields {
        let own = row.value(&field.name).map(|value| one(&field.kind, value));
        let value = match own.or_else(|| derive(&field.name)).filter(|value| !value.is_null()) {
            Some(value) => value,
            None => match field.presence {
                Presence::Omitted => continue,
                Presence::Nullable => Value::Null,
                Presence::Always | Presence::Defaulted => default(&field.kind),
            },
        };
        shaped.insert(field.name.clone(), value);
    }
    Value::Object(shaped)
}

fn one(kind: &Kind, value: &Value) -> Value {
    match (kind, value) {
        (Kind::Time, Value::Number(at)) => rfc3339(at.as_i64().unwrap_or_default()).into(),
        // A few ids are integers on the wire.
        (Kind::Int, Value::String(text)) => text.parse::<i64>().map_or(Value::Null, Value::from),
        (Kind::Id, Value::Number(number)) => number.to_string().into(),
        (Kind::List(inner), Value::Array(items)) => items.iter().map(|item| one(inner, item)).collect(),
        (Kind::Object(name), Value::Object(members)) => match find(name) {
            Some(Type::Object(fields)) => object(fields, &Row::from(members.clone()), &|_| None),
            _ => value.clone(),
        },
        _ => value.clone(),
    }
}

fn default(kind: &Kind) -> Value {
    match kind {
        Kind::Text | Kind::File | Kind::Encoded => "".into(),
        Kind::Bool | Kind::Flag => false.into(),
        Kind::Int => 0.into(),
        Kind::Number => 0.0.into(),
        Kind::Id => "0".into(),
        Kind::Time => rfc3339(0).into(),
        Kind::Json => json!({}),
        Kind::List(_) => json!([]),
        Kind::Object(name) => match find(name) {
            Some(Type::Object(fields)) => object(fields, &Row::new(), &|_| None),
            Some(Type::Enum(values)) => values.first().cloned().into(),
            None => Value::Null,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_has_every_member_of_its_type_and_no_other() {
        let row = Row::new().with("id", "7").with("created_at", 0).with("_secret", "x").with("surplus", 1);
        let shaped = shape("RateLimitSchemeData", &Store::default(), "rate_limit_schemes", &row);
        let wanted = json!({
            "id": 7, "deployment_id": 0, "slug": "", "name": "", "description": null, "rules": [],
            "created_at": "1970-01-01T00:00:00Z", "updated_at": "1970-01-01T00:00:00Z",
        });
        assert_eq!(shaped, wanted);
    }

    #[test]
    fn a_member_that_is_left_out_when_empty_is_left_out() {
        let shaped = shape("Notification", &Store::default(), "", &Row::new().with("title", "t"));
        assert!(shaped.get("ctas").is_none() && shaped.get("read_at").is_none());
        assert_eq!((&shaped["title"], &shaped["severity"]), (&json!("t"), &json!("info")));
        assert_eq!(shaped["user_id"], Value::Null);
    }
}
