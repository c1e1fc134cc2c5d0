//! Sign-ins, which the platform calls sessions too.

use crate::api::call::{Call, Outcome};
use crate::api::refusal::Refusal;
use crate::store::Row;

/// The sign-ins of a user; those that ended only when asked for.
pub(in crate::api) fn list(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let (mut rows, all) = (call.rows()?, call.query_flag("include_expired")?);
    rows.retain(|row| all || is_live(row, call.now_ms));
    Ok(Outcome::Many(rows))
}

/// Ends a sign-in: its sessions exchange into no more tokens. Tokens that were minted stay good until they expire.
pub(in crate::api) fn revoke(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let mut row = call.target()?;
    row.set("expires_at", call.now_ms);
    Ok(call.save("sign_ins", row))
}

pub(in crate::api) fn revoke_all(call: &mut Call<'_>) -> Result<Outcome, Refusal> {
    let mut revoked = 0;
    for mut row in call.rows()? {
        if is_live(&row, call.now_ms) {
            row.set("expires_at", call.now_ms);
            call.save("sign_ins", row);
            revoked += 1;
        }
    }
    Ok(Outcome::One(Row::new().with("revoked", revoked)))
}

/// Whether a sign-in has not ended yet.
pub(crate) fn is_live(row: &Row, now_ms: i64) -> bool {
    row.number("expires_at").is_some_and(|at| at > now_ms)
}
