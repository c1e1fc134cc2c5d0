use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::timestamp;

/// One row of a table: members by the names they have on the wire. Ids are texts of digits, times are Unix
/// milliseconds, and what begins with `_` never leaves the platform but in an export.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Row(Map<String, Value>);

impl Row {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    #[must_use]
    pub(crate) fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.set(name, value);
        self
    }

    pub(crate) fn set(&mut self, name: &str, value: impl Into<Value>) {
        self.0.insert(name.to_owned(), value.into());
    }

    /// Sets a member that is not there yet.
    pub(crate) fn set_default(&mut self, name: &str, value: impl Into<Value>) {
        if self.value(name).is_none() {
            self.set(name, value);
        }
    }

    pub(crate) fn take(&mut self, name: &str) -> Option<Value> {
        self.0.remove(name).filter(|value| !value.is_null())
    }

    /// Takes over every member of the other one.
    pub(crate) fn merge(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// The member, unless it is absent or null.
    pub(crate) fn value(&self, name: &str) -> Option<&Value> {
        self.0.get(name).filter(|value| !value.is_null())
    }

    pub(crate) fn value_mut(&mut self, name: &str) -> &mut Value {
        self.0.entry(name.to_owned()).or_insert(Value::Null)
    }

    /// The value at a path of names, such as `/name/first_name_enabled`.
    pub(crate) fn value_at(&self, path: &str) -> Option<&Value> {
        let mut names = path.split('/').skip(1);
        let first = self.value(names.next()?)?;
        names.try_fold(first, |value, name| value.get(name)).filter(|value| !value.is_null())
    }

    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.value(name)?.as_str()
    }

    pub(crate) fn owned(&self, name: &str) -> String {
        self.text(name).unwrap_or_default().to_owned()
    }

    pub(crate) fn id(&self) -> &str {
        self.text("id").unwrap_or_default()
    }

    pub(crate) fn is(&self, name: &str, wanted: &str) -> bool {
        self.text(name) == Some(wanted)
    }

    pub(crate) fn number(&self, name: &str) -> Option<i64> {
        self.value(name)?.as_i64()
    }

    /// Whether the member is `true`.
    pub(crate) fn flag(&self, name: &str) -> bool {
        self.value(name).and_then(Value::as_bool).unwrap_or_default()
    }

    /// The texts of a list; none when there is no list.
    pub(crate) fn texts(&self, name: &str) -> Vec<String> {
        let list = self.value(name).and_then(Value::as_array);
        list.into_iter().flatten().filter_map(|item| item.as_str().map(str::to_owned)).collect()
    }

    /// The objects of a list as rows.
    pub(crate) fn rows(&self, name: &str) -> Vec<Self> {
        let list = self.value(name).and_then(Value::as_array);
        list.into_iter().flatten().filter_map(Value::as_object).cloned().map(Self).collect()
    }

    /// Notes that the row was changed.
    pub(crate) fn touch(&mut self, now_ms: i64) {
        self.set("updated_at", now_ms);
    }

    /// A time on the wire.
    pub(crate) fn time(&self, name: &str) -> Value {
        self.number(name).map_or(Value::Null, |at| timestamp::rfc3339(at).into())
    }
}

/// The names of its members alone: some of the values are secrets.
impl fmt::Debug for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

impl From<Map<String, Value>> for Row {
    fn from(members: Map<String, Value>) -> Self {
        Self(members)
    }
}

impl From<Row> for Value {
    fn from(row: Row) -> Self {
        Self::Object(row.0)
    }
}

/// The members of an object in JSON; none when it is another value.
impl From<Value> for Row {
    fn from(value: Value) -> Self {
        match value {
            Value::Object(members) => Self(members),
            _ => Self::default(),
        }
    }
}
