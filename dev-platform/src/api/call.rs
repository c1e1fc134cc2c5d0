use std::fmt;

use axum::response::Response;
use futures_util::future::BoxFuture;
use serde_json::Value;

use super::operations::Model;
use super::refusal::Refusal;
use crate::state::Platform;
use crate::store::{Image, Row, Store, Table};
use crate::timestamp;

/// Carries out an operation over the store, which is locked meanwhile.
pub(super) type Handler = fn(&mut Call<'_>) -> Result<Outcome, Refusal>;

/// One call of an operation that is modelled.
pub(super) struct Call<'a> {
    pub(super) platform: &'a Platform,
    pub(super) store: &'a mut Store,
    pub(super) now_ms: i64,
    pub(super) model: &'static Model,
    pub(super) parameters: Vec<(&'static str, String)>,
    pub(super) query: Vec<(String, String)>,
    pub(super) body: Row,
    pub(super) images: Vec<(String, Image)>,
}

/// What came of it.
pub(super) enum Outcome {
    Done,
    One(Row),
    Many(Vec<Row>),
    /// An answer in JSON that is complete already.
    Json(Value),
    /// An answer that needs the store no more, and has to wait for something.
    Later(BoxFuture<'static, Response>),
}

/// The row of a parent: the member of its rows that names it, and its value.
pub(super) type Scope = Option<(&'static str, String)>;

impl Call<'_> {
    /// A parameter of the path; empty when there is none of this name.
    pub(super) fn parameter(&self, name: &str) -> &str {
        self.parameters.iter().find(|(held, _)| *held == name).map_or("", |(_, value)| value)
    }

    pub(super) fn table(&self) -> Result<&'static Table, Refusal> {
        Table::find(self.model.table).ok_or_else(Refusal::bad_request)
    }

    /// The parent that the path names, which must be there.
    pub(super) fn scope_of(&self, table: &Table) -> Result<Scope, Refusal> {
        let Some((parent, field)) = table.within else { return Ok(None) };
        let parent = Table::find(parent).ok_or_else(Refusal::bad_request)?;
        let value = self.parameter(parent.parameter);
        if value.is_empty() {
            return Ok(None);
        }
        let outer = self.scope_of(parent)?;
        let is_in = |row: &&Row| outer.as_ref().is_none_or(|(field, value)| row.is(field, value));
        match self.store.all(parent.name, parent.key, value).find(is_in) {
            Some(_) => Ok(Some((field, value.to_owned()))),
            None => Err(Refusal::not_found(parent.noun)),
        }
    }

    /// The rows of the operation's table that lie in its parent.
    pub(super) fn rows(&self) -> Result<Vec<Row>, Refusal> {
        let table = self.table()?;
        let scope = self.scope_of(table)?;
        let is_in = |row: &&Row| scope.as_ref().is_none_or(|(field, value)| row.is(field, value));
        Ok(self.store.rows(table.name).iter().filter(is_in).cloned().collect())
    }

    /// The row of the operation's table that the path names.
    pub(super) fn target(&self) -> Result<Row, Refusal> {
        self.target_in(self.model.table)
    }

    /// The row of another table that the path names.
    pub(super) fn target_in(&self, table: &str) -> Result<Row, Refusal> {
        let table = Table::find(table).ok_or_else(Refusal::bad_request)?;
        let scope = self.scope_of(table)?;
        let wanted = self.parameter(table.parameter);
        let is_in = |row: &&Row| scope.as_ref().is_none_or(|(field, value)| row.is(field, value));
        let found = self.store.all(table.name, table.key, wanted).find(is_in).cloned();
        found.ok_or_else(|| Refusal::not_found(table.noun))
    }

    /// A row of another table that the body names.
    pub(super) fn named(&self, table: &str, id: &str) -> Result<Row, Refusal> {
        let table = Table::find(table).ok_or_else(Refusal::bad_request)?;
        let found = self.store.find(table.name, table.key, id).cloned();
        found.ok_or_else(|| Refusal::not_found(table.noun))
    }

    /// Puts a changed row in the place of the one with its id.
    pub(super) fn save(&mut self, table: &str, mut row: Row) -> Outcome {
        row.touch(self.now_ms);
        if let Some(held) = self.store.row_mut(table, row.id()) {
            held.clone_from(&row);
        }
        Outcome::One(row)
    }

    /// The value of a query parameter; the first one when there are several, none when it is empty.
    pub(super) fn query(&self, name: &str) -> Option<&str> {
        let found = self.query.iter().find(|(held, _)| held == name)?;
        Some(found.1.as_str()).filter(|value| !value.is_empty())
    }

    pub(super) fn query_flag(&self, name: &str) -> Result<bool, Refusal> {
        self.query(name).map_or(Ok(false), |text| text.parse().map_err(|_| Refusal::bad_request()))
    }

    pub(super) fn query_number(&self, name: &str) -> Result<Option<i64>, Refusal> {
        self.query(name).map(|text| text.parse().map_err(|_| Refusal::bad_request())).transpose()
    }

    /// A time in Unix milliseconds.
    pub(super) fn query_time(&self, name: &str) -> Result<Option<i64>, Refusal> {
        self.query(name).map(|text| timestamp::unix_ms(text).ok_or_else(Refusal::bad_request)).transpose()
    }

    /// Keeps the picture that came in this part of the form, and gives where it is served.
    pub(super) fn picture(&mut self, part: &str) -> Option<String> {
        let (_, image) = self.images.iter().rev().find(|(name, _)| part.is_empty() || name == part)?;
        let id = self.store.add_image(image, self.now_ms);
        Some(format!("{}{}/{id}", self.platform.tokens.issuer(), crate::frontend::IMAGES))
    }
}

/// Refuses parameters of a path that cannot be ids.
pub(super) fn check_parameters(parameters: &[(&str, String)]) -> Result<(), Refusal> {
    let is_id = |name: &str| name == "id" || name.ends_with("_id");
    let mut ids = parameters.iter().filter(|(name, _)| is_id(name));
    if ids.all(|(_, value)| value.parse::<i64>().is_ok()) { Ok(()) } else { Err(Refusal::bad_request()) }
}

impl fmt::Debug for Call<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("parameters", &self.parameters).finish_non_exhaustive()
    }
}
