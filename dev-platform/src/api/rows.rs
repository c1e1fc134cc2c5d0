//! What most operations are: a list of rows, one row, and its creation, change and end.

use super::call::{Call, Outcome};
use super::refusal::Refusal;
use crate::store::{Row, Store, Table, derived};

/// Rows of the parent that the path names: searched, and sorted with the newest first unless asked otherwise.
pub(super) fn list(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let rows = call.rows()?;
    sorted(call, rows)
}

/// The same, without the inactive ones unless asked for.
pub(super) fn list_active(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let (mut rows, all) = (call.rows()?, call.query_flag("include_inactive")?);
    rows.retain(|row| all || row.flag("is_active"));
    sorted(call, rows)
}

/// One row.
pub(super) fn get(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    call.target().map(Outcome::One)
}

/// A row of the members of the body, in the parent that the path names.
pub(super) fn create(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let table = call.table()?;
    let mut row = std::mem::take(&mut call.body);
    if let Some((field, value)) = call.scope_of(table)? {
        row.set(field, value);
    }
    check_unique(call.store, table, &row)?;
    Ok(Outcome::One(call.store.insert(table.name, row, call.now_ms)))
}

/// The members of the body in the place of the row's.
pub(super) fn update(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let (table, mut row) = (call.table()?, call.target()?);
    row.merge(std::mem::take(&mut call.body));
    check_unique(call.store, table, &row)?;
    Ok(call.save(table.name, row))
}

/// The end of a row and of what lies in it.
pub(super) fn delete(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let (table, row) = (call.table()?, call.target()?);
    call.store.remove(table.name, row.id());
    Ok(Outcome::Done)
}

/// Rows by the search and the order that the query asks for.
pub(super) fn sorted(call: &Call<'_>, mut rows: Vec<Row>) -> Result<Outcome, Refusal> {
    let table = call.table()?;
    let text = |row: &Row, field: &str| text(call.store, table, row, field);
    if let Some(search) = call.query("search").map(str::trim).filter(|search| !search.is_empty()) {
        let wanted = search.to_lowercase();
        rows.retain(|row| table.search.iter().any(|field| text(row, field).contains(&wanted)));
    }
    let key = call.query("sort_key").unwrap_or("created_at");
    match table.sort.iter().find(|(name, _)| *name == key) {
        Some((_, field)) => rows.sort_by_cached_key(|row| (text(row, field), number(row.id()))),
        None if table.strict_sort && key != "created_at" => return Err(Refusal::bad_request()),
        None => rows.sort_by_key(|row| (row.number("created_at"), number(row.id()))),
    }
    match call.query("sort_order") {
        None | Some("desc") => rows.reverse(),
        Some("asc") => {}
        Some(_) => return Err(Refusal::bad_request()),
    }
    Ok(Outcome::Many(rows))
}

/// A member in lower case, from the row or from what the store derives for it.
fn text(store: &Store, table: &Table, row: &Row, field: &str) -> String {
    let derived = || derived(store, table.name, row, field)?.as_str().map(str::to_lowercase);
    row.text(field).map(str::to_lowercase).or_else(derived).unwrap_or_default()
}

fn number(id: &str) -> i64 {
    id.parse().unwrap_or_default()
}

fn check_unique(store: &Store, table: &Table, row: &Row) -> Result<(), Refusal> {
    let scope = table.within.map(|(_, field)| field);
    let is_other =
        |held: &Row| held.id() != row.id() && scope.is_none_or(|field| held.text(field) == row.text(field));
    let shares = |held: &Row| {
        table.unique.iter().any(|field| row.text(field).is_some_and(|value| held.is(field, value)))
    };
    if store.rows(table.name).iter().any(|held| is_other(held) && shares(held)) {
        return Err(Refusal::taken());
    }
    Ok(())
}
