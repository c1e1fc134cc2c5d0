use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use futures_util::future::BoxFuture;
use serde_json::{Value, json};

use super::call::{Call, Outcome};
use super::operations::Gives;
use super::refusal::Refusal;
use crate::envelope;
use crate::schema::shape;
use crate::store::Row;

/// The answer of an operation, in the form and the type that it gives.
pub(super) fn answer(call: &Call<'_>, outcome: Outcome) -> Result<Answer, Refusal> {
    let shaped = |name: &str, row: &Row| shape(name, call.store, call.model.table, row);
    let all = |name: &str, rows: &[Row]| rows.iter().map(|row| shaped(name, row)).collect::<Value>();
    let body = match (call.model.gives, outcome) {
        (_, Outcome::Later(answer)) => return Ok(Answer::Later(answer)),
        (Gives::NoContent, _) => return Ok(Answer::Now(StatusCode::NO_CONTENT.into_response())),
        (Gives::Nothing, _) => json!({}),
        (_, Outcome::Json(value)) => value,
        (Gives::One(name), Outcome::One(row)) => shaped(name, &row),
        (Gives::Page(name, default, most), Outcome::Many(rows)) => {
            let (limit, offset) = bounds(call, default, most)?;
            let rest = rows.get(offset..).unwrap_or_default();
            let page = rest.get(..limit.min(rest.len())).unwrap_or_default();
            json!({
                "data": all(name, page),
                "has_more": rest.len() > limit,
                "limit": limit,
                "offset": offset,
            })
        }
        (Gives::All(name), Outcome::Many(rows)) => json!({"data": all(name, &rows), "has_more": false}),
        (Gives::Within(member, name), Outcome::Many(rows)) => json!({member: all(name, &rows)}),
        // An operation whose handler gives something else than its line says.
        _ => return Err(Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, "Something went wrong")),
    };
    Ok(Answer::Now(envelope::json(StatusCode::OK, &body)))
}

/// An answer that is there, or one that has to wait.
pub(super) enum Answer {
    Now(Response),
    Later(BoxFuture<'static, Response>),
}

/// The limit and the offset of a page: clamped where the platform does so, refused when negative otherwise.
fn bounds(call: &Call<'_>, default: i64, most: Option<i64>) -> Result<(usize, usize), Refusal> {
    let asked = call.query_number("limit")?.unwrap_or(default);
    let limit = match most {
        Some(_) if asked <= 0 => default,
        Some(most) => asked.min(most),
        None => asked,
    };
    let offset = call.query_number("offset")?.unwrap_or_default();
    match (usize::try_from(limit), usize::try_from(offset)) {
        (Ok(limit), Ok(offset)) => Ok((limit, offset)),
        _ => Err(Refusal::bad_request()),
    }
}
