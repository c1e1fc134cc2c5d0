use std::collections::BTreeMap;
use std::fmt;

use serde_json::Value;

use super::{Row, Store, sample};
use crate::lock::lock;
use crate::state::Platform;

/// Why data was not taken: it is no state of a platform, or names no table of rows.
#[derive(Debug)]
pub struct StateError(serde_json::Error);

impl Platform {
    /// Everything that the store holds, with the secrets in it.
    pub(crate) fn export(&self) -> Value {
        serde_json::to_value(&*lock(&self.store)).unwrap_or_default()
    }

    /// Puts an export in the place of what the store holds.
    pub(crate) fn import(&self, state: Value) -> Result<(), StateError> {
        let mut state: Store = serde_json::from_value(state).map_err(StateError)?;
        state.count_on();
        *lock(&self.store) = state;
        self.deliveries.notify_one();
        Ok(())
    }

    /// Adds rows to tables, and gives their ids in the same order. A row without an id gets one.
    pub(crate) fn seed(&self, tables: Value) -> Result<BTreeMap<String, Vec<String>>, StateError> {
        let tables: BTreeMap<String, Vec<Row>> = serde_json::from_value(tables).map_err(StateError)?;
        let (mut store, now_ms) = (lock(&self.store), self.clock.now_ms());
        let mut ids = BTreeMap::new();
        for (table, rows) in tables {
            let added = rows.into_iter().map(|row| store.insert(&table, row, now_ms).owned("id")).collect();
            ids.insert(table, added);
        }
        store.count_on();
        Ok(ids)
    }

    /// Takes away all rows but the deployment's settings and its roles.
    pub(crate) fn clear_data(&self) {
        let full = sample::store();
        let mut empty = Store { last_id: full.last_id, ..Store::default() };
        empty.rows_mut("deployment").extend_from_slice(full.rows("deployment"));
        for table in ["organization_roles", "workspace_roles"] {
            empty.rows_mut(table).extend_from_slice(full.rows(table));
        }
        *lock(&self.store) = empty;
    }
}

impl Store {
    /// Makes sure that the next id is none that a row has.
    fn count_on(&mut self) {
        let ids = self.tables.values().flatten().filter_map(|row| row.id().parse::<i64>().ok());
        let greatest = ids.max().unwrap_or_default();
        self.last_id = self.last_id.max(greatest);
    }
}

impl fmt::Display for StateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no state of a platform: {}", self.0)
    }
}

impl std::error::Error for StateError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}
