//! What the platform stores: tables of rows, in memory.

mod derived;
mod image;
mod password;
mod portable;
mod row;
pub(crate) mod sample;
mod table;

pub(crate) use derived::{LINKED, derived, role_table};
pub(crate) use image::Image;
pub(crate) use password::PasswordHash;
pub use portable::StateError;
pub(crate) use row::Row;
pub(crate) use table::Table;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// All rows of one deployment. Its JSON is what an export gives and an import takes.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Store {
    tables: BTreeMap<String, Vec<Row>>,
    last_id: i64,
}

impl Store {
    pub(crate) fn rows(&self, table: &str) -> &[Row] {
        self.tables.get(table).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn rows_mut(&mut self, table: &str) -> &mut Vec<Row> {
        self.tables.entry(table.to_owned()).or_default()
    }

    /// The rows whose member is this text.
    pub(crate) fn all<'a>(
        &'a self,
        table: &str,
        field: &'a str,
        wanted: &'a str,
    ) -> impl DoubleEndedIterator<Item = &'a Row> {
        self.rows(table).iter().filter(move |row| row.is(field, wanted))
    }

    pub(crate) fn find(&self, table: &str, field: &str, wanted: &str) -> Option<&Row> {
        self.rows(table).iter().find(|row| row.is(field, wanted))
    }

    pub(crate) fn find_mut(&mut self, table: &str, field: &str, wanted: &str) -> Option<&mut Row> {
        self.rows_mut(table).iter_mut().find(|row| row.is(field, wanted))
    }

    pub(crate) fn row(&self, table: &str, id: &str) -> Option<&Row> {
        self.find(table, "id", id)
    }

    pub(crate) fn row_mut(&mut self, table: &str, id: &str) -> Option<&mut Row> {
        self.find_mut(table, "id", id)
    }

    /// Adds a row under the next id, created now, and gives it as it was stored.
    pub(crate) fn insert(&mut self, table: &str, mut row: Row, now_ms: i64) -> Row {
        if row.value("id").is_none() {
            row.set("id", self.next_id());
        }
        row.set_default("created_at", now_ms);
        row.set_default("updated_at", now_ms);
        row.set_default("deployment_id", sample::DEPLOYMENT_ID.to_string());
        self.rows_mut(table).push(row.clone());
        row
    }

    /// Removes a row and all rows below it.
    pub(crate) fn remove(&mut self, table: &str, id: &str) {
        let removed = self.row(table, id).cloned();
        self.rows_mut(table).retain(|row| row.id() != id);
        let Some(removed) = removed else { return };
        for child in table::CHILDREN.iter().filter(|child| child.parent == table) {
            let key = removed.owned(child.key);
            let below: Vec<String> =
                self.all(child.table, child.field, &key).map(|row| row.id().to_owned()).collect();
            for id in below {
                self.remove(child.table, &id);
            }
        }
    }

    pub(crate) fn next_id(&mut self) -> String {
        self.last_id = self.last_id.saturating_add(1);
        self.last_id.to_string()
    }
}
