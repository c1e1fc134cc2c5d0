use std::collections::HashMap;

use serde_json::{Map, Value};

/// The description of the operations that our own client is generated from, which knows nothing of the dev platform's.
pub(crate) struct Description {
    answers: HashMap<String, String>,
    requests: HashMap<String, String>,
    types: HashMap<String, Value>,
    ids: Map<String, Value>,
}

const SOURCE: &str = include_str!("../../../backend/api.json");

impl Description {
    pub(crate) fn read() -> Self {
        let source: Value = serde_json::from_str(SOURCE).expect("the description is JSON");
        let (mut answers, mut requests, mut types) = (HashMap::new(), HashMap::new(), HashMap::new());
        for group in list(&source, "groups") {
            for kind in list(group, "types") {
                types.insert(text(kind, "name").to_owned(), kind.clone());
            }
            for operation in list(group, "operations") {
                if let Some(name) = operation.get("js").and_then(Value::as_str) {
                    requests.insert(name.to_owned(), text(operation, "request").to_owned());
                    answers.insert(name.to_owned(), text(operation, "answer").to_owned());
                }
            }
        }
        let ids = source.get("ids").and_then(Value::as_object).expect("it names the ids").clone();
        Self { answers, requests, types, ids }
    }

    /// The names of the JavaScript SDK's functions.
    pub(crate) fn javascript(&self) -> impl Iterator<Item = &str> {
        self.answers.keys().map(String::as_str)
    }

    /// The method and the path of a function's operation.
    pub(crate) fn request(&self, function: &str) -> &str {
        self.requests.get(function).map_or("", String::as_str)
    }

    /// Whether the body of an answer has the form that the function's operation gives.
    pub(crate) fn check(&self, function: &str, body: &str) -> Result<(), String> {
        let answer = self.answers.get(function).ok_or("there is no such function")?;
        if answer == "()" {
            // A void operation answers an object, or nothing at all.
            return if body.is_empty() || body.starts_with('{') {
                Ok(())
            } else {
                Err("not void".to_owned())
            };
        }
        let value: Value = serde_json::from_str(body).map_err(|error| error.to_string())?;
        self.is(answer, &value).map_err(|at| format!("{answer}{at}"))
    }

    /// Whether a value has a type; the error says where it does not.
    fn is(&self, kind: &str, value: &Value) -> Result<(), String> {
        let expect = |is_right: bool| if is_right { Ok(()) } else { Err(format!(" is no {kind}")) };
        if let Some(inner) = argument(kind, "Option") {
            return if value.is_null() { Ok(()) } else { self.is(inner, value) };
        }
        if let Some(inner) = argument(kind, "Vec") {
            return self.all(inner, value);
        }
        if let Some(inner) = argument(kind, "Page").or_else(|| argument(kind, "CursorPage")) {
            expect(value.get("has_more").is_some_and(Value::is_boolean))?;
            return self.all(inner, value.get("data").unwrap_or(&Value::Null));
        }
        match kind {
            "String" | "Secret" => expect(value.is_string()),
            "DateTime" => expect(value.as_str().is_some_and(|text| text.len() >= 20 && text.contains('T'))),
            "bool" => expect(value.is_boolean()),
            "i32" | "i64" | "u64" => expect(value.is_i64()),
            "f64" => expect(value.is_number()),
            "Value" => Ok(()),
            _ if self.ids.contains_key(kind) => expect(value.is_string() || value.is_i64()),
            _ if kind.starts_with("Map<") || kind.starts_with("BTreeMap<") => expect(value.is_object()),
            _ => self.named(kind, value),
        }
    }

    fn all(&self, inner: &str, value: &Value) -> Result<(), String> {
        let items = value.as_array().ok_or_else(|| format!(" is no list of {inner}"))?;
        items.iter().try_for_each(|item| self.is(inner, item))
    }

    fn named(&self, name: &str, value: &Value) -> Result<(), String> {
        let kind = self.types.get(name).ok_or_else(|| format!(" is described by no type {name}"))?;
        if kind.get("values").is_some() {
            return if value.is_string() { Ok(()) } else { Err(format!(" is no {name}")) };
        }
        let members = value.as_object().ok_or_else(|| format!(" is no {name}"))?;
        for field in list(kind, "fields") {
            let (member, inner) = (text(field, "name"), text(field, "type"));
            let at = |error: String| format!(".{member}{error}");
            let is_flat = field.get("flatten").is_some();
            match members.get(member) {
                _ if is_flat => self.is(inner, value).map_err(at)?,
                Some(value) => self.is(inner, value).map_err(at)?,
                None if inner.starts_with("Option<") || field.get("default").is_some() => {}
                None => return Err(format!(".{member} is missing")),
            }
        }
        Ok(())
    }
}

fn argument<'a>(kind: &'a str, of: &str) -> Option<&'a str> {
    kind.strip_prefix(of)?.strip_prefix('<')?.strip_suffix('>')
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).expect("the description has this member")
}

#[test]
fn an_answer_that_lacks_a_member_or_has_a_wrong_one_is_found() {
    let description = Description::read();
    let ticket = r#"{"ticket":"1","expires_at":1,"url":"u"}"#;
    assert_eq!(description.check("sessions.createSessionTicket", ticket), Ok(()));
    for wrong in
        [r#"{"ticket":"1","url":"u"}"#, r#"{"ticket":"1","expires_at":"1","url":"u"}"#, "[]", "", "<p>"]
    {
        assert!(description.check("sessions.createSessionTicket", wrong).is_err(), "{wrong}");
    }
    assert!(description.check("users.listUsers", r#"{"data":[{}],"has_more":false}"#).is_err());
    assert!(description.check("users.deleteUser", "<p>").is_err());
}
