use serde_json::{Map, Value};

use super::{Field, Kind, Presence, Type, find};
use crate::store::Row;
use crate::timestamp;

/// A body as a row: every member that its type needs is there and each has its type, null counts as not given, and
/// what the type does not know is dropped. `None` for a body of the wrong shape.
pub(crate) fn accept(name: &str, body: &Value) -> Option<Row> {
    match find(name)? {
        Type::Object(fields) => object(fields, body.as_object()?).map(Row::from),
        Type::Enum(_) => None,
    }
}

fn object(fields: &[Field], given: &Map<String, Value>) -> Option<Map<String, Value>> {
    let mut taken = Map::new();
    for field in fields {
        let is_json = field.kind == Kind::Json && field.presence == Presence::Always;
        match given.get(&field.name).filter(|value| is_json || !value.is_null()) {
            Some(value) => {
                taken.insert(field.name.clone(), one(&field.kind, value)?);
            }
            None if field.presence == Presence::Always => return None,
            None => {}
        }
    }
    Some(taken)
}

fn one(kind: &Kind, value: &Value) -> Option<Value> {
    let same = |is_right: bool| is_right.then(|| value.clone());
    match kind {
        Kind::Text | Kind::File | Kind::Encoded => same(value.is_string()),
        Kind::Bool | Kind::Flag => same(value.is_boolean()),
        Kind::Int => same(value.is_i64()),
        Kind::Number => same(value.is_number()),
        Kind::Json => Some(value.clone()),
        Kind::Id => {
            let number = value.as_i64().or_else(|| value.as_str()?.parse().ok())?;
            Some(number.to_string().into())
        }
        Kind::Time => timestamp::unix_ms(value.as_str()?).map(Value::from),
        Kind::List(inner) => {
            value.as_array()?.iter().map(|item| one(inner, item)).collect::<Option<Vec<_>>>().map(Value::from)
        }
        Kind::Object(name) => match find(name)? {
            Type::Object(fields) => object(fields, value.as_object()?).map(Value::from),
            Type::Enum(values) => {
                same(value.as_str().is_some_and(|text| values.iter().any(|one| one == text)))
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_body_is_taken_by_its_type_and_unknown_members_are_dropped() {
        let body = json!({"user_id": 7, "role_ids": ["8", 9], "surplus": true});
        let row = accept("AddOrganizationMemberRequest", &body).unwrap();
        assert_eq!(Value::from(row), json!({"user_id": "7", "role_ids": ["8", "9"]}));
        for wrong in [json!({"user_id": 7}), json!({"user_id": "x", "role_ids": []}), json!([])] {
            assert!(accept("AddOrganizationMemberRequest", &wrong).is_none(), "{wrong}");
        }
        let key = json!({"name": "k", "expires_at": "2026-01-01T00:00:00Z", "permissions": null});
        let row = accept("CreateApiKeyRequest", &key).unwrap();
        assert_eq!(row.number("expires_at"), Some(1_767_225_600_000));
        assert!(accept("CreateApiKeyRequest", &json!({"name": "k", "expires_at": "soon"})).is_none());
    }
}
